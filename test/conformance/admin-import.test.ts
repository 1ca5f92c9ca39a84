import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { writeParts } from "../../src/cli/export-files.js";
import { exportCsv, importCommand } from "../../src/stores/export-csv.js";
import { openStore } from "../../src/stores/open-store.js";
import { missingForNeo4j, neo4jAdmin, startNeo4j } from "../neo4j/start-neo4j.js";
import { dumpStore } from "./dump-graph.js";
import { HOSTILE, SAMPLE } from "./sample-extractions.js";

const NOW = { now: "2026-01-01T00:00:00.000Z" };
const folder = mkdtempSync(join(tmpdir(), "pressgraph-import-"));
/** A server of this file's own can be started wherever one was started for all. */
const possible = inject("neo4j") !== null && missingForNeo4j() === null;

describe.skipIf(!possible)("the CSV export", () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("becomes the same graph by the command that is printed with it, and can be written on", async () => {
    const source = openStore(`embedded:${join(folder, "source.db")}`);
    await source.prepare();
    await source.write([...SAMPLE, HOSTILE], NOW);
    const out = join(folder, "csv");
    const [program, ...command] = importCommand(await writeParts(out, exportCsv(source))).split(" ");
    expect(program).toBe("neo4j-admin");
    const home = join(folder, "neo4j");
    neo4jAdmin(home, command, out);
    const server = await startNeo4j({ home });
    try {
      const imported = openStore(server.uri, { env: { NEO4J_USER: "neo4j", NEO4J_PASSWORD: "none" } });
      await imported.prepare();
      expect(await dumpStore(imported)).toEqual(await dumpStore(source));
      const { releases } = await imported.write([...SAMPLE, HOSTILE], NOW);
      expect(new Set(releases.map(({ status }) => status))).toEqual(new Set(["unchanged"]));
      await imported.close();
    } finally {
      await server.stop();
      await source.close();
    }
  }, 300_000);
});
