import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openStore } from "../../src/stores/open-store.js";
import type { GraphStore, QueryResult } from "../../src/stores/store.js";
import { holdServer } from "../neo4j/hold-server.js";
import { emptyStore } from "../neo4j/take-server.js";
import { randomQuery } from "./random-queries.js";
import { wideExtractions } from "./wide-extractions.js";

/** How many random queries are compared; the long form has 2,000. */
const QUERIES = Number(process.env.PRESSGRAPH_DIFFERENTIAL_QUERIES ?? 100);
/** So many releases, all about one agency, give more than 65,536 rows from release to release. */
const RELEASES = 270;
const BATCH = 90;
/** Cut where engines of a kind that counts rows in chunks go wrong. */
const MOST_ROWS = 65_536;
const folder = mkdtempSync(join(tmpdir(), "pressgraph-differential-"));
const server = inject("neo4j");

const sorted = ({ columns, rows }: QueryResult) => ({
  columns,
  rows: rows.map((row) => JSON.stringify(row)).sort(),
});

describe.skipIf(!server)("both engines", () => {
  let embedded: GraphStore;
  let neo4j: GraphStore;
  holdServer(server);
  beforeAll(async () => {
    embedded = openStore(`embedded:${join(folder, "wide.db")}`);
    neo4j = await emptyStore(server!);
    const all = wideExtractions(RELEASES);
    for (const store of [embedded, neo4j]) {
      await store.prepare();
      for (let start = 0; start < all.length; start += BATCH) await store.write(all.slice(start, start + BATCH));
    }
  }, 300_000);
  afterAll(async () => {
    await embedded?.close();
    await neo4j?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("count every row of a long chain", async () => {
    const chain = "MATCH (a:PressRelease)-[:MENTIONS]->(b:Regulator)<-[:MENTIONS]-(c:PressRelease)";
    for (const what of ["count(*)", "count(DISTINCT c)", "size(collect(c.id))"]) {
      const text = `${chain} RETURN ${what} AS n`;
      const [here, there] = [await embedded.query(text), await neo4j.query(text)];
      expect(here).toEqual(there);
      if (!what.includes("DISTINCT")) expect(Number(here.rows[0]?.[0])).toBeGreaterThan(MOST_ROWS);
    }
  });

  it(
    "give the same rows to random questions",
    async () => {
      await fc.assert(
        fc.asyncProperty(randomQuery, async ({ cypher, ordered }) => {
          const [here, there] = [await embedded.query(cypher), await neo4j.query(cypher)];
          const [left, right] = ordered ? [here, there] : [sorted(here), sorted(there)];
          expect(left, cypher).toEqual(right);
        }),
        { numRuns: QUERIES },
      );
    },
    60_000 + QUERIES * 3000,
  );
});
