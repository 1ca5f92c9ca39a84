import { escapeTerminal } from "./escape-terminal.js";

/** A result as columns and rows of plain JSON values. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

export const ROW_FORMATS = ["table", "json", "jsonl", "csv"] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Widest cell of a table, in characters; more is cut with "…". */
const MAX_CELL = 100;

/** Rows as text that ends in a new line (nothing for CSV and JSONL without rows, but CSV keeps its header). */
export function formatRows(result: Rows, format: RowFormat, guard = true): string {
  switch (format) {
    case "table":
      return formatTable(result);
    case "json":
      return `${JSON.stringify(asObjects(result), null, 2)}\n`;
    case "jsonl":
      return asObjects(result)
        .map((row) => `${JSON.stringify(row)}\n`)
        .join("");
    case "csv":
      return formatCsv(result, guard);
    default:
      return format satisfies never;
  }
}

const asObjects = ({ columns, rows }: Rows): Record<string, unknown>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])));

/** A value as one text: lists with semicolons, nothing for null. */
export const asText = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(asText).join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** Rows as a table for people: control characters escaped, long cells cut. */
function formatTable({ columns, rows }: Rows): string {
  const cells = [columns, ...rows].map((row) => columns.map((_, i) => cut(escapeTerminal(asText(row[i])))));
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join("  ")
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => "─".repeat(width)).join("  "));
  return `${lines.join("\n")}\n(${rows.length} ${rows.length === 1 ? "row" : "rows"})\n`;
}

const cut = (text: string): string => (text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1)}…` : text);

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/** RFC 4180 with CRLF; with `guard`, text that a spreadsheet would run as a formula begins with an apostrophe. */
function formatCsv({ columns, rows }: Rows, guard: boolean): string {
  const cell = (value: unknown): string => {
    const text = asText(value);
    const safe = guard && typeof value !== "number" && FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
  };
  return [columns, ...rows].map((row) => `${columns.map((_, i) => cell(row[i])).join(",")}\r\n`).join("");
}
