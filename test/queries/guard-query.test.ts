import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cypherTokens } from "../../src/queries/cypher-tokens.js";
import { findWritingClause, guardQuery } from "../../src/queries/guard-query.js";
import { findRiskyShapes } from "../../src/queries/risky-shapes.js";

const RISKY = [
  "MATCH (o:Organization)-[:DEVELOPS]->(d)<-[:OF_DRUG]-(x) RETURN count(DISTINCT x)",
  "MATCH (v:Evidence)-[:FROM_RELEASE]->(r)<-[:QUOTED_IN]-(p:Person) RETURN v.id",
  "MATCH (v0:PressRelease)-[:MENTIONS]->(v1)-[:INDICATED_FOR]->(v2)<-[:INDICATED_FOR]-(v3:Drug) RETURN count(*)",
  "MATCH (a:Drug)--()--(b:Drug) RETURN a",
  "match (a:Drug)-->({id: 1})-->(b:Trial) return a",
  "MATCH (a:Drug)-[:X]->(b:Y), (b)-[:Z]->(c:W) RETURN a",
  "MATCH (d:Drug) WHERE (d:Drug)-[:A]->()-[:B]->(:C) RETURN d",
  "MATCH (d:Drug) WHERE EXISTS { MATCH (d:Drug)-[:A]->(x)-[:B]->(:C) } RETURN d",
  "MATCH p = shortestPath((a)-[:X]-(b)-[:X]-(c)) RETURN p",
  "MATCH (d:Drug) RETURN [(d:Drug)-[:A]->(x)-[:B]->(y:C) | x.id]",
  "MATCH (d:Drug) OPTIONAL MATCH (d:Drug)<-[:OF_DRUG]-(a:RegulatoryAction) WHERE EXISTS { MATCH (a:RegulatoryAction) } RETURN d",
  "MATCH (d:Drug) OPTIONAL MATCH (d:Drug)<-[:A]-(a:B) WHERE (a:B)-[:C]->(:D) RETURN d",
  "MATCH (d:Drug) OPTIONAL MATCH (d:Drug)<-[:A]-(a:B) WHERE a.x = 1 AND COUNT { (a:B)-[:C]->(:D) } > 0 RETURN d",
];
const SAFE = [
  "MATCH (n) RETURN n",
  "MATCH (a)-[r]->(b) RETURN a",
  "MATCH (a)-[:X*1..3]->(b) RETURN a",
  "MATCH (o:Organization)-[:DEVELOPS]->(d:Drug)<-[:OF_DRUG]-(x:RegulatoryAction) RETURN count(DISTINCT x)",
  "MATCH (o:Organization)-[:DEVELOPS]->(d) MATCH (d)<-[:OF_DRUG]-(x) RETURN x",
  "MATCH (d:Drug) RETURN '(a)-->(b)-->(c)' AS text // (a)-->(b)-->(c)",
  "MATCH (d:Drug) /* (a)-->(b)-->(c) */ RETURN d.`(a)-->(b)-->(c)`",
  "MATCH (d:Drug) OPTIONAL MATCH (d:Drug)<-[:A]-(a:B) WHERE a.x = 1 RETURN d, EXISTS { MATCH (a:B)-[:C]->(:D) }",
  "MATCH (d:Drug) RETURN (1) - (2) - (3), size((d.name))",
];

describe("the guard", () => {
  it.each(RISKY)("refuses on the embedded store: %s", (cypher) => {
    expect(() => guardQuery(cypher, { write: false, engineNeedsLabels: true })).toThrowError(
      expect.objectContaining({ code: "QUERY_UNSAFE", exitCode: 64 }),
    );
    guardQuery(cypher, { write: false, engineNeedsLabels: false });
  });

  it.each(SAFE)("lets through: %s", (cypher) => {
    guardQuery(cypher, { write: false, engineNeedsLabels: true });
  });

  it("names place and fitting labels", () => {
    const cypher = "MATCH (o:Organization)-[:DEVELOPS]->(d)\n<-[:OF_DRUG]-(x:Deal) RETURN x";
    expect(() => guardQuery(cypher, { write: false, engineNeedsLabels: true })).toThrowError(
      expect.objectContaining({ where: "line 1, column 37", hint: expect.stringContaining("can be Drug.") }),
    );
  });

  it.each([
    "CREATE (n:X)",
    "MATCH (n) SET n.x = 1",
    "match (n) detach delete n",
    "MERGE (n:X {id: 1})",
    "MATCH (n) REMOVE n.x",
    "DROP INDEX x",
    "LOAD CSV FROM 'x' AS r RETURN r",
  ])("refuses to write without leave: %s", (cypher) => {
    expect(() => guardQuery(cypher, { write: false, engineNeedsLabels: false })).toThrowError(
      expect.objectContaining({ code: "QUERY_WRITES" }),
    );
    guardQuery(cypher, { write: true, engineNeedsLabels: false });
  });

  it.each([
    "MATCH (n:X) WHERE n.set = 'CREATE' RETURN n.delete",
    "MATCH (n:`SET`) RETURN n // SET",
    "RETURN {set: 1} AS map",
    "MATCH (n:Set)-[:A|MERGE]->(m:X) RETURN $create",
  ])("takes no name for a clause: %s", (cypher) => expect(findWritingClause(cypher)).toBeNull());

  it("finds the same whatever is in strings, comments and backticks around the query", () => {
    const noise = fc.oneof(
      fc.string().map((text) => `/* ${text.replaceAll("*/", "")} */`),
      fc.string().map((text) => `// ${text.replaceAll(/[\n\r]/gu, "")}\n`),
      fc.constant(" "),
    );
    fc.assert(
      fc.property(fc.constantFrom(...RISKY, ...SAFE), fc.array(noise), (cypher, gaps) => {
        let place = 0;
        const noisy = cypherTokens(cypher)
          .map(
            ({ text, kind }) =>
              `${kind === "name" ? `\`${text}\`` : text} ${gaps.length === 0 ? "" : gaps[place++ % gaps.length]} `,
          )
          .join("");
        expect(findRiskyShapes(noisy).length > 0).toBe(findRiskyShapes(cypher).length > 0);
        expect(findWritingClause(noisy) === null).toBe(findWritingClause(cypher) === null);
      }),
    );
  });

  it("takes any text without failing, and hides nothing in a string", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void findRiskyShapes(text)));
    fc.assert(
      fc.property(fc.string(), (text) => {
        const quoted = `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
        expect(findWritingClause(`RETURN ${quoted} AS text`)).toBeNull();
        expect(findWritingClause(`RETURN ${quoted} AS text SET n.x = 1`)?.word).toBe("SET");
      }),
    );
  });

  it("is linear on hostile input", () => {
    const started = performance.now();
    for (const hostile of [
      "(".repeat(50_000),
      "(a)-".repeat(20_000),
      "MATCH ".repeat(20_000),
      "(a)--".repeat(20_000),
      "/*".repeat(50_000),
    ])
      findRiskyShapes(hostile);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
