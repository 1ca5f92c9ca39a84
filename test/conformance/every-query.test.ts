import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { queryParameters, readCatalogue } from "../../src/queries/catalogue.js";
import type { FileLock } from "../../src/stores/lock-file.js";
import { openStore } from "../../src/stores/open-store.js";
import type { GraphStore } from "../../src/stores/store.js";
import { emptyStore, takeServer } from "../neo4j/take-server.js";
import { CORRECTED, SAMPLE } from "./sample-extractions.js";

const folder = mkdtempSync(join(tmpdir(), "pressgraph-queries-"));
const server = inject("neo4j");
const NOW = "2026-01-01T00:00:00.000Z";
/** Names that are in these releases, where the default is one of the project's samples. */
const OWN_NAMES: Record<string, Record<string, string>> = {
  licences: { company: "Merck" },
  partners: { company: "Merck" },
  "person-posts": { person: "Robert LaCaze" },
  "quotes-by-speaker": { person: "Robert LaCaze" },
  "release-events": { url: "https://example.com/brand" },
};
const run = {
  id: "run:1",
  command: "ingest",
  started: NOW,
  finished: NOW,
  rulesVersion: "rules-1",
  ...{ read: 8, new: 7, changed: 1, unchanged: 0, retracted: 0, failed: 0 },
  facts: { added: 9, confirmed: 1, changed: 0, retracted: 0 },
};

async function fill(store: GraphStore): Promise<GraphStore> {
  await store.prepare();
  await store.write(SAMPLE, { now: NOW, run: run.id });
  await store.write([CORRECTED], { now: NOW, run: run.id });
  await store.recordRun(run);
  return store;
}

describe("every query of the library", () => {
  let embedded: GraphStore;
  let neo4j: GraphStore | undefined;
  let held: FileLock | undefined;
  beforeAll(async () => {
    embedded = await fill(openStore(`embedded:${join(folder, "queries.db")}`));
    if (!server) return;
    held = await takeServer(server);
    neo4j = await emptyStore(server);
    await fill(neo4j);
  }, 300_000);
  afterAll(async () => {
    await embedded.close();
    await neo4j?.close();
    held?.release();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const query of readCatalogue().values()) {
    it(`${query.name} gives its columns`, async () => {
      const result = await embedded.query(query.cypher, queryParameters(query, OWN_NAMES[query.name] ?? {}));
      expect(result.columns).toEqual(query.returns);
    });
    it.skipIf(!server)(`${query.name} gives the same rows on Neo4j`, async () => {
      const parameters = queryParameters(query, OWN_NAMES[query.name] ?? {});
      const [here, there] = [
        await embedded.query(query.cypher, parameters),
        await neo4j!.query(query.cypher, parameters),
      ];
      expect(here).toEqual(there);
    });
  }
});
