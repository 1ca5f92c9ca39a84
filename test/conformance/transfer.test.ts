import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { openBackend, openStore } from "../../src/stores/open-store.js";
import type { GraphStore } from "../../src/stores/store.js";
import { transfer } from "../../src/stores/transfer.js";
import { holdServer } from "../neo4j/hold-server.js";
import { emptyStore } from "../neo4j/take-server.js";
import { manyExtractions } from "../stores/many-extractions.js";
import { dumpStore } from "./dump-graph.js";
import { CORRECTED, HOSTILE, SAMPLE } from "./sample-extractions.js";

const NOW = { now: "2026-01-01T00:00:00.000Z" };
const folder = mkdtempSync(join(tmpdir(), "pressgraph-transfer-"));
const server = inject("neo4j");
const env = server === null ? {} : { NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
const CHILD = new URL("../stores/write-child.ts", import.meta.url).pathname;

/** The notes of runs. */
async function historyOf(store: GraphStore): Promise<unknown[]> {
  const rows = [];
  for (const label of ["IngestRun", "FactChange"])
    rows.push(...(await store.query(`MATCH (n:${label}) RETURN properties(n) AS p ORDER BY n.id`)).rows);
  return rows.flat().map((properties) => Object.entries(properties as object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe("stores side by side", () => {
  holdServer(server);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("copy without loss from one to the next and back", async () => {
    if (server) await (await emptyStore(server)).close();
    const specs = [
      `embedded:${join(folder, "first.db")}`,
      `jsonl:${join(folder, "second.jsonl")}`,
      ...(server ? [server.uri] : []),
      `embedded:${join(folder, "last.db")}`,
    ];
    const first = openStore(specs[0]!);
    await first.prepare();
    await first.write([HOSTILE, ...SAMPLE], NOW);
    const { facts } = await first.write([CORRECTED], { now: "2026-02-02T00:00:00.000Z", run: "run:2" });
    await first.recordRun({
      ...{ id: "run:2", command: "ingest", started: NOW.now, finished: NOW.now, rulesVersion: "rules-1", facts },
      ...{ read: 1, new: 0, changed: 1, unchanged: 0, retracted: 0, failed: 0 },
    });
    await first.decide([{ same: false, names: ["Vitrakvi", "larotrectinib"] }]);
    const graph = await dumpStore(first);
    const history = await historyOf(first);
    expect(history.length).toBeGreaterThan(1);
    await first.close();
    for (const [place, spec] of specs.slice(1).entries()) {
      const [from, to] = [openBackend(specs[place]!, { env }), openBackend(spec, { env })];
      await to.prepare();
      expect(await transfer(from, to)).toBe(SAMPLE.length + 1);
      expect(await transfer(from, to)).toBe(SAMPLE.length + 1);
      await from.close();
      await to.close();
      const store = openStore(spec, { env });
      const copied = await dumpStore(store);
      if (store.capabilities.query) expect(await historyOf(store)).toEqual(history);
      await store.close();
      expect(copied.filter((line) => !graph.includes(line))).toEqual([]);
      expect(copied.length).toBe(graph.length);
    }
  }, 120_000);

  it.skipIf(!server)(
    "take two writers at once without doubling anything",
    async () => {
      const store = await emptyStore(server!);
      await store.prepare();
      const all = manyExtractions(45);
      const files = [all, [...all].reverse()].map((some, place) => {
        const file = join(folder, `writer-${place}.jsonl`);
        writeFileSync(file, some.map((one) => `${JSON.stringify(one)}\n`).join(""));
        return file;
      });
      const writers = files.map((file) => {
        const child = spawn(process.execPath, ["--import", "tsx", CHILD, server!.uri, file], {
          env: { ...process.env, ...env },
          stdio: "ignore",
        });
        return new Promise((done) => child.once("exit", done));
      });
      expect(await Promise.all(writers)).toEqual([0, 0]);
      const together = await dumpStore(store);
      await store.close();
      const alone = openStore(`embedded:${join(folder, "alone.db")}`);
      await alone.prepare();
      await alone.write(all, NOW);
      expect(together).toEqual(await dumpStore(alone));
      await alone.close();
    },
    300_000,
  );
});
