import { crc32, inflateRawSync } from "node:zlib";
import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatXlsx } from "../../src/cli/format-xlsx.js";

/** The files of an archive by name, read by way of its directory, each checked against its sum. */
function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [sum, packed, size] = [16, 20, 24].map((place) => bytes.readUInt32LE(at + place)) as [number, number, number];
    const [nameLength, local] = [bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(start, start + packed));
    expect([content.length, crc32(content)]).toEqual([size, sum]);
    files.set(name, content.toString("utf8"));
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

/** Cells of the sheet: texts as they are, numbers as numbers. */
function cellsOf(bytes: Buffer): (string | number | null)[][] {
  const $ = load(unzip(bytes).get("xl/worksheets/sheet1.xml")!, { xml: true });
  return $("row")
    .toArray()
    .map((row) =>
      $(row)
        .children("c")
        .toArray()
        .map((cell) => {
          const { t } = cell.attribs;
          if (t === "inlineStr") return $(cell).find("t").text();
          const number = $(cell).find("v").text();
          return number === "" ? null : Number(number);
        }),
    );
}

describe("formatXlsx", () => {
  it("writes numbers and days as such and everything else as text, no formula", () => {
    const rows = [
      ["=HYPERLINK(1)", 2.5, "2026-01-31", null],
      ["<b>&\u0000\u001b", ["x", "y"], "1899-12-31", true],
    ];
    const bytes = formatXlsx({ columns: ["a", "b", "c", "d"], rows });
    expect(cellsOf(bytes)).toEqual([
      ["a", "b", "c", "d"],
      ["=HYPERLINK(1)", 2.5, 46_053, null],
      ["<b>&", "x; y", "1899-12-31", "true"],
    ]);
    const sheet = unzip(bytes).get("xl/worksheets/sheet1.xml")!;
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain('<c s="2"><v>46053</v></c>');
    expect(bytes).toEqual(formatXlsx({ columns: ["a", "b", "c", "d"], rows }));
  });

  it("names every part that it holds", () => {
    const files = unzip(formatXlsx({ columns: [], rows: [] }));
    const $ = load(files.get("[Content_Types].xml")!, { xml: true });
    const parts = $("Override")
      .toArray()
      .map(({ attribs }) => attribs.PartName!.slice(1));
    for (const part of parts) expect([...files.keys()]).toContain(part);
    const links = load(files.get("xl/_rels/workbook.xml.rels")!, { xml: true });
    expect(links("Relationship")).toHaveLength(2);
  });

  it("is well-formed whatever the texts are", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (texts) => {
        const [, row] = cellsOf(formatXlsx({ columns: texts, rows: [texts] }));
        expect(row).toHaveLength(texts.length);
      }),
      { numRuns: 50 },
    );
  });

  it("cuts what no cell can hold", () => {
    const [, [cell]] = cellsOf(formatXlsx({ columns: ["a"], rows: [["x".repeat(40_000)]] })) as [unknown, [string]];
    expect(cell).toHaveLength(32_767);
  });
});
