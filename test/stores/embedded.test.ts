import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/stores/open-store.js";
import { SAMPLE } from "../conformance/sample-extractions.js";

const folder = mkdtempSync(join(tmpdir(), "pressgraph-embedded-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const CHILD = new URL("./write-child.ts", import.meta.url).pathname;
const OPEN_STORE = new URL("../../src/stores/open-store.ts", import.meta.url).href;
const releases = join(folder, "releases.jsonl");
writeFileSync(releases, SAMPLE.map((one) => `${JSON.stringify(one)}\n`).join(""));
const child = (spec: string) =>
  spawnSync(process.execPath, ["--import", "tsx", CHILD, spec, releases], { encoding: "utf8" });

describe.each(["embedded", "jsonl"])("%s store as a file", (kind) => {
  const at = (name: string): string => `${kind}:${join(folder, name)}`;

  it("refuses a second process, names the first, and lets go when closed", async () => {
    const store = openStore(at(`${kind}-held`));
    await store.prepare();
    const second = child(at(`${kind}-held`));
    expect(second).toMatchObject({ status: 75 });
    expect(second.stderr).toContain(`process ${process.pid}`);
    await store.close();
    expect(child(at(`${kind}-held`))).toMatchObject({ status: 0 });
  }, 60_000);

  it("takes over from a process that died", async () => {
    const spec = at(`${kind}-died`);
    const code = `const { openStore } = await import("${OPEN_STORE}"); openStore("${spec}"); process.stdout.write("open"); setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((done) => holder.stdout.once("data", done));
    expect(() => openStore(spec)).toThrowError(expect.objectContaining({ exitCode: 75 }));
    const gone = new Promise((done) => holder.once("exit", done));
    holder.kill("SIGKILL");
    await gone;
    const store = openStore(spec);
    await store.prepare();
    await store.write(SAMPLE.slice(0, 1));
    await store.close();
  }, 60_000);

  it.each(["notes", '{"kind":"other"}\n', "GRAFnot a database at all, only its first four letters"])(
    "never writes over a file of another kind: %j",
    (content) => {
      const path = join(folder, `${kind}-foreign-${content.length}`);
      writeFileSync(path, content);
      expect(() => openStore(`${kind}:${path}`)).toThrowError(expect.objectContaining({ exitCode: 78 }));
      expect(readFileSync(path, "utf8")).toBe(content);
      expect(existsSync(`${path}.lock`)).toBe(false);
    },
  );

  it("refuses folders and places that are not there", () => {
    mkdirSync(join(folder, `${kind}-folder`));
    for (const path of [`${kind}-folder`, "missing/folder/store"]) {
      expect(() => openStore(at(path))).toThrowError(expect.objectContaining({ exitCode: 78 }));
    }
    expect(existsSync(join(folder, "missing"))).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)("says when it may not write", () => {
    mkdirSync(join(folder, `${kind}-closed`));
    chmodSync(join(folder, `${kind}-closed`), 0o500);
    expect(() => openStore(at(`${kind}-closed/store`))).toThrowError(expect.objectContaining({ exitCode: 78 }));
  });
});

describe("naming a store", () => {
  it.each(["", "embedded:", "jsonl:", "postgres://x", "neo4j://", "neo4j:/x"])("refuses %j", (spec) => {
    expect(() => openStore(spec)).toThrowError(expect.objectContaining({ exitCode: 78 }));
  });

  it("never shows a password", () => {
    expect(() => openStore("bolt://neo4j:secret@localhost")).toThrowError(
      expect.objectContaining({ exitCode: 78, where: "bolt://localhost" }),
    );
  });

  it("reports a missing store instead of making one", () => {
    const path = join(folder, "nowhere.db");
    expect(() => openStore(`embedded:${path}`, { mustExist: true })).toThrowError(
      expect.objectContaining({ exitCode: 78 }),
    );
    expect(existsSync(path)).toBe(false);
  });
});
