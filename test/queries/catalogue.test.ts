import { describe, expect, it } from "vitest";
import { findQuery, queryParameters, readCatalogue } from "../../src/queries/catalogue.js";
import { parseQueryFile } from "../../src/queries/query-file.js";

const HEAD = [
  "// title: A title",
  "// description: What it answers.",
  '// param drug: string = "larotrectinib" | Drug name',
  '// param from: date = "2020-01-01" | First day',
  "// param top: integer? = null | How many",
  "// returns: drug, quote, url",
  "// tags: drug",
  "// expect: rows >= 3",
];
const BODY = "MATCH (d:Drug {id: $drug}) WHERE d.x = $from OR d.y = $top RETURN 1";
const file = (lines: string[], body = BODY): string => [...lines, body].join("\n");
const without = (start: string): string[] => HEAD.filter((line) => !line.startsWith(start));

describe("the query library", () => {
  it("has at least twenty-five questions, each with a good header", () => {
    expect(readCatalogue().size).toBeGreaterThanOrEqual(25);
  });

  it("reads a header", () => {
    expect(parseQueryFile("q", file(HEAD))).toMatchObject({
      title: "A title",
      parameters: [
        { name: "drug", type: "string", default: "larotrectinib", nullable: false, description: "Drug name" },
        { name: "from", type: "date", default: "2020-01-01" },
        { name: "top", type: "integer", default: null, nullable: true },
      ],
      returns: ["drug", "quote", "url"],
      expectedRows: 3,
      cypher: BODY,
    });
  });

  it.each([
    ["a missing title", file(without("// title")), "title"],
    ["an unknown line", file([...HEAD, "// colour: red"]), "cannot be read"],
    ["a title given twice", file([...HEAD, "// title: B"]), "twice"],
    ["a default of the wrong type", file([...HEAD, '// param n: integer = "x" | N']), "no integer"],
    ["a default day that is none", file([...HEAD, '// param n: date = "2023-02-30" | N']), "no date"],
    ["an undeclared parameter", file(HEAD, `${BODY}, $other`), "$other is used"],
    ["an unused parameter", file(HEAD, "RETURN $drug, $from"), "$top is declared"],
    ["no proof at the end", file([...without("// returns"), "// returns: drug"]), "quote, url"],
  ])("refuses %s", (_, text, message) => {
    expect(() => parseQueryFile("q", text)).toThrow(message);
  });

  it("names the nearest query and parameter", () => {
    const catalogue = readCatalogue();
    expect(() => findQuery(catalogue, "aprovals-by-drug")).toThrowError(
      expect.objectContaining({ exitCode: 64, hint: "Did you mean approvals-by-drug?" }),
    );
    const query = findQuery(catalogue, "approvals-by-drug");
    expect(() => queryParameters(query, { durg: "x" })).toThrowError(
      expect.objectContaining({ hint: "Did you mean drug?" }),
    );
    expect(queryParameters(query, { drug: "mk-3475" })).toEqual({ drug: "mk-3475" });
    expect(queryParameters(query, {})).toEqual({ drug: "larotrectinib" });
  });

  it("refuses values of the wrong type", () => {
    const query = parseQueryFile("q", file(HEAD));
    expect(queryParameters(query, { top: "7" })).toMatchObject({ top: 7 });
    for (const wrong of <Record<string, string>[]>[
      { top: "many" },
      { top: "" },
      { from: "2023-02-30" },
      { from: "null" },
    ]) {
      expect(() => queryParameters(query, wrong)).toThrowError(expect.objectContaining({ exitCode: 64 }));
    }
  });
});
