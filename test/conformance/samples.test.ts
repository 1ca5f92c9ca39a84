import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Extraction } from "../../src/model/extraction.js";
import { Pipeline } from "../../src/pipeline.js";
import { queryParameters, readCatalogue } from "../../src/queries/catalogue.js";
import type { QueryFile } from "../../src/queries/query-file.js";
import { readPath } from "../../src/sources/read-path.js";
import type { FileLock } from "../../src/stores/lock-file.js";
import { openStore } from "../../src/stores/open-store.js";
import type { GraphStore } from "../../src/stores/store.js";
import { emptyStore, takeServer } from "../neo4j/take-server.js";
import { dumpStore } from "./dump-graph.js";

const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));
const NOW = "2026-01-01T00:00:00.000Z";
const folder = mkdtempSync(join(tmpdir(), "pressgraph-samples-"));
const server = inject("neo4j");

/** What the samples state, each with its text. */
async function extractSamples(): Promise<Extraction[]> {
  const pipeline = new Pipeline();
  const all: Extraction[] = [];
  for await (const result of readPath(SAMPLES)) {
    if (result.kind !== "document") throw new Error(`${result.source} is no document`);
    const outcome = pipeline.run({ ...result.document, textIsFile: false });
    if (outcome.kind !== "extracted") throw new Error(`${result.document.source} was skipped`);
    all.push(outcome.extraction);
  }
  return all;
}

async function fill(store: GraphStore, extractions: readonly Extraction[]): Promise<GraphStore> {
  await store.prepare();
  const { facts } = await store.write(extractions, { now: NOW, run: "run:1" });
  await store.recordRun({
    ...{ id: "run:1", command: "ingest", started: NOW, finished: NOW, rulesVersion: "rules-1", facts },
    ...{ read: extractions.length, new: extractions.length, changed: 0, unchanged: 0, retracted: 0, failed: 0 },
  });
  return store;
}

describe("the samples in the stores", () => {
  let embedded: GraphStore;
  let neo4j: GraphStore | undefined;
  let held: FileLock | undefined;
  beforeAll(async () => {
    const extractions = await extractSamples();
    embedded = await fill(openStore(`embedded:${join(folder, "samples.db")}`), extractions);
    if (!server) return;
    held = await takeServer(server);
    neo4j = await fill(await emptyStore(server), extractions);
  }, 300_000);
  afterAll(async () => {
    await embedded.close();
    await neo4j?.close();
    held?.release();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (store: GraphStore, query: QueryFile, given: Record<string, string> = {}) =>
    store.query(query.cypher, queryParameters(query, given));

  for (const query of readCatalogue().values()) {
    it(`${query.name} finds at least ${query.expectedRows} rows`, async () => {
      const { columns, rows } = await ask(embedded, query);
      expect(columns).toEqual(query.returns);
      expect(rows.length).toBeGreaterThanOrEqual(query.expectedRows);
    });
    it.skipIf(!server)(`${query.name} gives the same rows on Neo4j`, async () => {
      expect(await ask(embedded, query)).toEqual(await ask(neo4j!, query));
    });
  }

  it("evidence-of-event leads from each event to its sentences", async () => {
    const catalogue = readCatalogue();
    const evidence = catalogue.get("evidence-of-event")!;
    const { rows: events } = await embedded.query("MATCH (e:Event) RETURN e.id AS id ORDER BY id");
    expect(events.length).toBeGreaterThan(10);
    for (const [id] of events) {
      const here = await ask(embedded, evidence, { event: String(id) });
      expect(here.rows.length).toBeGreaterThan(0);
      if (neo4j) expect(await ask(neo4j, evidence, { event: String(id) })).toEqual(here);
    }
  });

  it.skipIf(!server)("make the same graph on Neo4j, with all properties", async () => {
    expect(await dumpStore(neo4j!)).toEqual(await dumpStore(embedded));
  });
});
