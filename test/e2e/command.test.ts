import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));

let dir: string;
beforeAll(() => {
  if (!existsSync(MAIN)) throw new Error("dist/ is missing: `npm test` builds it, or run `npm run build`");
  dir = mkdtempSync(join(tmpdir(), "pressgraph-e2e-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const run = (...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [MAIN, ...args], {
    encoding: "utf8",
    cwd: dir,
    env: { ...process.env, PRESSGRAPH_STORE: "" },
  });

const summary = (result: SpawnSyncReturns<string>): Record<string, unknown> =>
  JSON.parse(result.stdout.trimEnd().split("\n").at(-1)!);

describe("the built command", () => {
  it("ingests once, changes nothing the second time, and answers with quotes", () => {
    const first = run("ingest", SAMPLES, "--json");
    expect([first.status, first.stderr.split("\n").filter(Boolean).length]).toEqual([0, 1]);
    expect(summary(first)).toMatchObject({
      schemaVersion: 1,
      read: 12,
      new: 12,
      changed: 0,
      unchanged: 0,
      skipped: 0,
      failed: 0,
      failures: [],
    });
    const second = run("ingest", SAMPLES, "--json");
    expect(summary(second)).toMatchObject({ read: 12, new: 0, changed: 0, unchanged: 12, failed: 0, facts: 0 });
    const rows = JSON.parse(
      run("query", "approvals-by-drug", "--param", "drug=Vitrakvi", "--format", "json").stdout,
    ) as { quote: string; territory: string }[];
    expect(rows.map(({ territory }) => territory).sort()).toEqual([
      "Brazil",
      "Canada",
      "European Union",
      "United States",
    ]);
    for (const { quote } of rows)
      expect(readFileSync(join(SAMPLES, "vitrakvi-eu-approval.html"), "utf8").replace(/\s+/gu, " ")).toContain(quote);
  }, 120_000);

  it("counts every source once: bad ones fail, the others are done", () => {
    const bad = join(dir, "bad.jsonl");
    writeFileSync(bad, `{"text":"Acme Corp. today announced something new in Boston."}\n{oops\n`);
    const result = run("ingest", bad, join(dir, "missing.txt"), "--store", "embedded:bad.db", "--json");
    expect(result.status).toBe(1);
    expect(summary(result)).toMatchObject({ read: 3, new: 1, failed: 2 });
    expect(summary(result)["failures"]).toMatchObject([
      { source: `${bad}:2`, code: "DOCUMENT_JSON" },
      { source: join(dir, "missing.txt"), code: "DOCUMENT_MISSING" },
    ]);
    expect(result.stderr).not.toMatch(/\n\s+at /u);
  });

  it("extracts below --out only, one file a release", () => {
    const result = run("extract", SAMPLES, "--out", "out");
    expect(result.status).toBe(0);
    expect(result.stdout).toBe("");
    expect(readdirSync(join(dir, "out")).length).toBe(12);
    const extraction = JSON.parse(readFileSync(join(dir, "out", "leqembi-us-approval.json"), "utf8"));
    const text = readFileSync(join(SAMPLES, "leqembi-us-approval.txt"), "utf8");
    expect(extraction.evidence.length).toBeGreaterThan(0);
    for (const { start, end, text: quoted } of extraction.evidence) expect(text.slice(start, end)).toBe(quoted);
    expect(run("extract", SAMPLES).stdout).toBe(run("extract", SAMPLES).stdout);
  });

  it.each([
    [["ingset", "x"], 64, "Did you mean ingest?"],
    [["ingest", "--jsn", "x"], 64, "Did you mean --json?"],
    [["query", "approvals-by-drg"], 64, "Did you mean approvals-by-drug?"],
    [["query", "approvals-by-drug", "--param", "drg=x"], 64, "Did you mean drug?"],
    [["query", "approvals-by-drug", "--store", "mysql:x"], 78, "STORE_SPEC"],
    [["stats", "--store", "embedded:none.db"], 78, "none.db"],
    [["config", "check", "--config", "none.yaml"], 78, "CONFIG_UNREADABLE"],
    [["rules", "show", "event/aproval"], 64, "UNKNOWN_RULE"],
  ] as const)("%j ends with %i and says why", (args, status, words) => {
    const result = run(...args);
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(words);
    expect(result.stdout).toBe("");
  });

  it("never overwrites a file that is no store", () => {
    const path = join(dir, "notes.txt");
    writeFileSync(path, "my notes");
    expect(run("ingest", SAMPLES, "--store", `embedded:${path}`).status).toBe(78);
    expect(readFileSync(path, "utf8")).toBe("my notes");
  });

  it("ends quietly when the pipe is closed", async () => {
    const child = spawn(process.execPath, [MAIN, "extract", SAMPLES], { cwd: dir, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.once("data", () => child.stdout.destroy());
    let talk = "";
    child.stderr.on("data", (chunk) => {
      talk += chunk;
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect([code, talk]).toEqual([0, ""]);
  });

  it("has help with examples for every command", () => {
    const commands = [...run("--help").stdout.matchAll(/^ {2}([a-z]+)(?: |$)/gmu)]
      .map((found) => found[1]!)
      .filter((name) => name !== "help");
    expect(commands).toContain("ingest");
    for (const name of commands) expect([name, run(name, "--help").status]).toEqual([name, 0]);
  }, 120_000);
});
