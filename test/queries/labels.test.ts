import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { READ_LEDGER, readMentioning, SCAN_LEDGER } from "../../src/graph/read-statements.js";
import { schemaStatements } from "../../src/graph/schema-statements.js";
import { readCatalogue } from "../../src/queries/catalogue.js";
import { findRiskyShapes } from "../../src/queries/risky-shapes.js";
import { countStatements } from "../../src/stores/count-statements.js";

const NODE_WITHOUT_LABEL = /\(\s*\w*\s*(?:\{[^}]*\})?\s*\)\s*(?:<?-)|(?:->?|-)\s*\(\s*\w*\s*(?:\{[^}]*\})?\s*\)/u;

describe("statements that reach the embedded engine", () => {
  for (const { name, cypher } of readCatalogue().values()) {
    it(`${name} has a label on every node and no pattern under OPTIONAL MATCH … WHERE`, () => {
      expect(findRiskyShapes(cypher)).toEqual([]);
      expect(NODE_WITHOUT_LABEL.exec(cypher)?.[0]).toBeUndefined();
    });
  }

  it("holds for the program's own statements too", () => {
    const own = [
      READ_LEDGER,
      SCAN_LEDGER,
      readMentioning("Drug"),
      ...countStatements(),
      ...schemaStatements({ uniqueIsIndex: false, fullText: true }),
    ];
    for (const statement of own) expect([statement, findRiskyShapes(statement)]).toEqual([statement, []]);
  });

  it("holds for the templates in the writer", () => {
    const folder = new URL("../../src/graph/", import.meta.url).pathname;
    const text = readFileSync(join(folder, "write-statements.ts"), "utf8");
    const patterns = [...text.matchAll(/(?:MATCH|CREATE|MERGE) \((\w+)(:?)/gu)];
    expect(patterns.length).toBeGreaterThan(3);
    for (const [found, variable, colon] of patterns) {
      if (found.startsWith("CREATE") && (variable === "a" || variable === "b")) continue;
      expect([found, colon]).toEqual([found, ":"]);
    }
    expect(readdirSync(folder)).toContain("write-statements.ts");
  });
});
