import type { Span } from "../model/span.js";
import { matchesOf } from "./matches-of.js";

/** One row of a table, with what its cells stand under. */
export interface TableRow extends Span {
  readonly cells: readonly Span[];
  /** Cells of the table's first row, of which the n-th stands above the n-th cell; none for that row itself. */
  readonly columns: readonly Span[];
  /** The first cell, or that of the last row above that has one: groups fill it only once. */
  readonly head: Span;
}

/** A line with text on both sides of a tab */
const ROW = /^[ \t\u00a0]*\S[^\n\t]*\t[ \t\u00a0]*\S[^\n]*$/gmu;
/** What stands between two rows: white space only */
const BETWEEN = /^\s*$/u;
/** Longest line and most rows that are read as a table. */
const LONGEST_ROW = 1000;
const MOST_ROWS = 2000;

/** Rows of the tables of a text whose cells a tab parts, in order: lines that follow each other with as many cells. */
export function tableRows(text: string): TableRow[] {
  if (!text.includes("\t")) return [];
  const rows: TableRow[] = [];
  let table: { readonly columns: readonly Span[]; head: Span; end: number } | undefined;
  for (const line of matchesOf(ROW, text)) {
    if (rows.length >= MOST_ROWS) break;
    if (line[0].length > LONGEST_ROW) continue;
    const cells = cellsOf(line[0], line.index);
    const end = line.index + line[0].length;
    const goesOn =
      table !== undefined && table.columns.length === cells.length && BETWEEN.test(text.slice(table.end, line.index));
    if (!table || !goesOn) {
      table = { columns: cells, head: cells[0]!, end };
      rows.push({ start: line.index, end, cells, columns: [], head: cells[0]! });
      continue;
    }
    const first = cells[0]!;
    if (first.end > first.start) table.head = first;
    table.end = end;
    rows.push({ start: line.index, end, cells, columns: table.columns, head: table.head });
  }
  return rows;
}

/** The cells of a line, trimmed; an empty one is an empty span. */
function cellsOf(line: string, base: number): Span[] {
  let at = base;
  return line.split("\t").map((cell) => {
    const start = at + (cell.length - cell.trimStart().length);
    const span = { start, end: Math.max(start, at + cell.trimEnd().length) };
    at += cell.length + 1;
    return span;
  });
}
