import fc from "fast-check";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { Rows } from "../../src/cli/format-rows.js";
import { formatXlsx } from "../../src/cli/format-xlsx.js";

/** What a reader of workbooks finds in the one sheet. */
async function cellsOf(rows: Rows): Promise<readonly (readonly unknown[])[]> {
  const sheets = await readExcelFile(await formatXlsx(rows));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Pressgraph"]);
  return sheets[0]!.data;
}

describe("formatXlsx", () => {
  it("writes numbers and days as such and everything else as text, no formula", async () => {
    const columns = ["a", "b", "c", "d"];
    const rows = [
      ["=HYPERLINK(1)", 2.5, "2026-01-31", "x"],
      ["<b>&\u0000\u001b", ["x", "y"], "1899-12-31", true],
      [null, "2026-02-31", "2026-13-45", "valueOf"],
    ];
    expect(await cellsOf({ columns, rows })).toEqual([
      columns,
      ["=HYPERLINK(1)", 2.5, new Date("2026-01-31"), "x"],
      ["<b>&", "x; y", "1899-12-31", "true"],
      [null, "2026-02-31", "2026-13-45", "valueOf"],
    ]);
  });

  it("holds a result without rows, or without columns", async () => {
    expect(await cellsOf({ columns: ["a"], rows: [] })).toEqual([["a"]]);
    expect(await cellsOf({ columns: [], rows: [] })).toEqual([]);
  });

  it("can be read whatever the texts are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1 }), async (texts) => {
        const rows = [[1, ...texts]];
        const [, row] = await cellsOf({ columns: ["n", ...texts.map((_, place) => `c${place}`)], rows });
        expect(row?.[0]).toBe(1);
      }),
      { numRuns: 50 },
    );
  });

  it("cuts what no cell can hold", async () => {
    const [, row] = await cellsOf({ columns: ["a"], rows: [["x".repeat(40_000)]] });
    expect(row).toEqual(["x".repeat(32_767)]);
  });
});
