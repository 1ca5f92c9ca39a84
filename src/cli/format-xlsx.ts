import writeExcelFile, { type Cell } from "write-excel-file/node";
import { asText, type Rows } from "./format-rows.js";

/** Longest text of a cell, and most rows of a sheet, that spreadsheets take. */
const LONGEST_CELL = 32_767;
const MOST_ROWS = 1_048_575;
/** What XML 1.0 cannot hold. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** A day. Sample: `2026-01-31`. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** Days before 1 March 1900 differ between spreadsheets, so they stay texts. */
const FIRST_DAY = "1900-03-01";
/** Widths of columns, in characters. */
const [NARROW, WIDE] = [8, 60];
/** Rows that widths are measured on. */
const MEASURED = 1000;

/** A text that a cell can hold; `valueOf` and its like, which the writer's table of texts stumbles over, get a space behind them. */
function plain(text: string): string {
  const held = text.slice(0, LONGEST_CELL).replace(NOT_XML, "");
  return held in Object.prototype ? `${held} ` : held;
}

/** The day that a text says, undefined where there is no such day. */
function dayOf(text: string): Date | undefined {
  if (!DAY.test(text) || text < FIRST_DAY) return undefined;
  const day = new Date(text);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text) ? day : undefined;
}

/** One cell: numbers and days as such, everything else as a text, which no spreadsheet runs as a formula. */
function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" && Number.isFinite(value)) return { type: Number, value };
  const text = asText(value);
  const day = dayOf(text);
  if (day) return { type: Date, value: day, format: "yyyy-mm-dd" };
  const held = plain(text);
  return held === "" ? null : { type: String, value: held };
}

const widthOf = ({ rows }: Rows, name: string, place: number): number => {
  const longest = rows.slice(0, MEASURED).reduce((most, row) => Math.max(most, asText(row[place]).length), name.length);
  return Math.min(WIDE, Math.max(NARROW, longest + 2));
};

/** Rows as an Excel workbook of one sheet, its first row fixed. */
export function formatXlsx(rows: Rows): Promise<Buffer> {
  const head = rows.columns.map((name): Cell => ({ type: String, value: plain(name), fontWeight: "bold" }));
  const lines = rows.rows.slice(0, MOST_ROWS).map((row) => rows.columns.map((_, place) => cell(row[place])));
  return writeExcelFile([head, ...lines], {
    sheet: "Pressgraph",
    stickyRowsCount: 1,
    columns: rows.columns.map((name, place) => ({ width: widthOf(rows, name, place) })),
  }).toBuffer();
}
