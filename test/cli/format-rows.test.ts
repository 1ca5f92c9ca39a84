import { describe, expect, it } from "vitest";
import { escapeTerminal } from "../../src/cli/escape-terminal.js";
import { formatRows } from "../../src/cli/format-rows.js";

const rows = {
  columns: ["a", "b"],
  rows: [
    ["=1+1", 'say "x",\nnow'],
    [-5, null],
    ["\u001b[31mred", ["x", "y"]],
  ],
};

describe("formatRows", () => {
  it("writes RFC 4180 and guards text that a spreadsheet would run", () => {
    expect(formatRows(rows, "csv")).toBe('a,b\r\n\'=1+1,"say ""x"",\nnow"\r\n-5,\r\n\u001b[31mred,x; y\r\n');
    expect(formatRows(rows, "csv", false)).toContain("\r\n=1+1,");
  });

  it("writes JSON and JSONL as objects", () => {
    expect(JSON.parse(formatRows(rows, "json"))[1]).toEqual({ a: -5, b: null });
    expect(formatRows({ columns: ["a"], rows: [] }, "jsonl")).toBe("");
  });

  it("escapes control characters in tables and counts the rows", () => {
    const table = formatRows(rows, "table");
    expect(table).toContain("\\x1b[31mred");
    expect(table).toContain("\\nnow");
    expect(table).toMatch(/\(3 rows\)\n$/u);
  });
});

describe("escapeTerminal", () => {
  it.each([
    ["\r", "\\x0d"],
    ["\u007f", "\\x7f"],
    ["\u009b", "\\x9b"],
    ["\u202e", "\\u202e"],
    ["é", "é"],
  ])("%j", (given, expected) => expect(escapeTerminal(given)).toBe(expected));
});
