import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { LAYOUT } from "../../src/stores/layout.js";
import { openStore } from "../../src/stores/open-store.js";
import type { GraphStore } from "../../src/stores/store.js";
import { dumpStore } from "../conformance/dump-graph.js";
import { SAMPLE } from "../conformance/sample-extractions.js";
import { holdServer } from "../neo4j/hold-server.js";
import { emptyStore } from "../neo4j/take-server.js";

const NOW = { now: "2026-01-01T00:00:00.000Z" };
const folder = mkdtempSync(join(tmpdir(), "pressgraph-layout-"));
const server = inject("neo4j");
const path = join(folder, "layout.db");
const OPENERS: Record<string, (() => Promise<GraphStore>) | null> = {
  embedded: async () => openStore(`embedded:${path}`),
  neo4j: server && (() => emptyStore(server)),
};

describe("the layout of a store", () => {
  holdServer(server);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const [name, open] of Object.entries(OPENERS)) {
    it.skipIf(open === null)(
      `is noted in the ${name} store; an older one is brought up to date, a newer one refused`,
      async () => {
        const store = await open!();
        const noted = async (): Promise<unknown> =>
          (await store.query("MATCH (s:StoreInfo) RETURN s.version AS version")).rows;
        const change = (text: string, params = {}) => store.query(text, params, { write: true });
        await store.prepare();
        expect(await noted()).toEqual([[LAYOUT]]);
        await store.write(SAMPLE, NOW);
        const graph = await dumpStore(store);
        // As a store from before layouts were noted.
        await change("MATCH (s:StoreInfo) DETACH DELETE s");
        await store.check();
        await store.prepare();
        expect(await noted()).toEqual([[LAYOUT]]);
        expect(await dumpStore(store)).toEqual(graph);
        expect((await store.write(SAMPLE, NOW)).releases.every(({ status }) => status === "unchanged")).toBe(true);
        await change("MATCH (s:StoreInfo) SET s.version = $version", { version: LAYOUT + 1 });
        for (const refused of [() => store.check(), () => store.prepare()])
          await expect(refused()).rejects.toMatchObject({ code: "STORE_NEWER", exitCode: 78 });
        await change("MATCH (s:StoreInfo) SET s.version = $version", { version: LAYOUT });
        await store.close();
      },
    );
  }

  it("stands in the first line of a JSON Lines store", async () => {
    const file = join(folder, "layout.jsonl");
    const store = openStore(`jsonl:${file}`);
    await store.prepare();
    await store.write(SAMPLE, NOW);
    await store.close();
    const [, ...lines] = readFileSync(file, "utf8").split("\n");
    const newer = `{"kind":"pressgraph","version":${LAYOUT + 1}}\n${lines.join("\n")}`;
    writeFileSync(file, newer);
    expect(() => openStore(`jsonl:${file}`)).toThrowError(
      expect.objectContaining({ code: "STORE_NEWER", exitCode: 78 }),
    );
    expect(readFileSync(file, "utf8")).toBe(newer);
  });
});
