import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "cheerio";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { writeParts } from "../../src/cli/export-files.js";
import { exportCsv, importCommand } from "../../src/stores/export-csv.js";
import { exportCypher } from "../../src/stores/export-cypher.js";
import { exportGraphml } from "../../src/stores/export-graphml.js";
import { openStore } from "../../src/stores/open-store.js";
import type { GraphStore } from "../../src/stores/store.js";
import { holdServer } from "../neo4j/hold-server.js";
import { emptyStore } from "../neo4j/take-server.js";
import { dumpStore } from "./dump-graph.js";
import { HOSTILE, SAMPLE } from "./sample-extractions.js";

const NOW = { now: "2026-01-01T00:00:00.000Z" };
const folder = mkdtempSync(join(tmpdir(), "pressgraph-export-"));
const server = inject("neo4j");

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

describe("export", () => {
  let store: GraphStore;
  holdServer(server);
  beforeAll(async () => {
    store = openStore(`embedded:${join(folder, "from.db")}`);
    await store.prepare();
    await store.write([...SAMPLE, HOSTILE], NOW);
  }, 300_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const runStatements = async (target: GraphStore): Promise<void> => {
    const statements = (await textOf(exportCypher(store))).split(";\n").filter(Boolean);
    for (let round = 0; round < 2; round += 1) {
      for (const statement of statements) await target.query(statement, {}, { write: true, trusted: true });
    }
  };

  it("as Cypher makes the same graph, also when run twice", async () => {
    const target = openStore(`embedded:${join(folder, "to.db")}`);
    await runStatements(target);
    expect(await dumpStore(target)).toEqual(await dumpStore(store));
    expect((await target.write([...SAMPLE, HOSTILE], NOW)).facts).toMatchObject({ added: 0, changed: 0 });
    await target.close();
  }, 120_000);

  it.skipIf(!server)(
    "as Cypher makes the same graph on Neo4j",
    async () => {
      const target = await emptyStore(server!);
      await runStatements(target);
      expect(await dumpStore(target)).toEqual(await dumpStore(store));
      await target.close();
    },
    300_000,
  );

  it("as CSV holds every value as it is, under typed headers", async () => {
    const out = join(folder, "csv");
    const files = await writeParts(out, exportCsv(store));
    const read = (file: string) => parse(readFileSync(join(out, file), "utf8")) as string[][];
    const [header, ...organizations] = read("nodes-Organization.csv");
    expect(header).toEqual([
      ...["id:ID", "name:string", "aliases:string[]", "searchNames:string[]"],
      ...["kind:string", "ticker:string", "exchange:string", ":LABEL"],
    ]);
    expect(organizations.map(([, name]) => name)).toContain("'}) DETACH DELETE n //");
    expect(read("nodes-Regulator.csv")[1]!.at(-1)).toBe("Regulator\u001fOrganization");
    expect(read("nodes-RegulatoryAction.csv")[0]).toContain("date:date");
    const counts = await store.stats();
    expect(read("relationships-DEVELOPS.csv")).toHaveLength(counts.relationships["DEVELOPS"]! + 1);
    expect(read("relationships-MENTIONS.csv")).toHaveLength(counts.relationships["MENTIONS"]! + 1);
    const command = importCommand(files);
    for (const file of files) expect(command).toContain(`=${file}`);
  });

  it("as GraphML is XML whose edges join its nodes", async () => {
    const text = await textOf(exportGraphml(store));
    const $ = load(text, { xml: true });
    const ids = new Set(
      $("node")
        .map((_, node) => $(node).attr("id") ?? "")
        .get(),
    );
    const { nodes, relationships } = await store.stats();
    const sum = (counts: Readonly<Record<string, number>>): number =>
      Object.values(counts).reduce((total, count) => total + count, 0);
    expect($("edge")).toHaveLength(sum(relationships));
    // A regulator counts under Organization too.
    expect(ids.size).toBe(sum(nodes) - (nodes["Regulator"] ?? 0));
    const ends = $("edge")
      .map((_, edge) => [$(edge).attr("source") ?? "", $(edge).attr("target") ?? ""])
      .get();
    expect(ends.filter((id) => !ids.has(id))).toEqual([]);
    expect(text).not.toMatch(/[\u0000-\u0008]/u);
    expect($('node[id="drug:larotrectinib"] data[key="node-name"]').text()).toBe("Vitrakvi");
  });
});
