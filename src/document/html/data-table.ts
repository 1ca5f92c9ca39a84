import { type Element, isElement, type Node, textOf } from "./dom.js";

/** A table whose cells are longer than this is there for layout, in characters. */
const LONGEST_CELL = 160;
/** Share of cells that may be longer. */
const MANY = 0.12;
/** Rows that are looked at and printed. */
const MOST_ROWS = 2000;

/** Elements of a name below `root`, not within one of their kind. */
function partsOf(root: Element, names: ReadonlySet<string>): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [...root.children].reverse() as Node[];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (!isElement(node)) continue;
    if (names.has(node.name)) found.push(node);
    else if (node.name !== "table")
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Node);
  }
  return found;
}

const ROWS = new Set(["tr"]);
const CELLS = new Set(["td", "th"]);

/** The cells' texts of a table of data, row by row; null where the table is there for layout: long cells, one column, tables within. */
export function dataRows(table: Element): string[][] | null {
  const rows = partsOf(table, ROWS).slice(0, MOST_ROWS);
  if (rows.length === 0) return null;
  const cells = rows.map((row) => partsOf(row, CELLS));
  if (cells.flat().some(holdsTable)) return null;
  const texts = cells.map((row) => row.map((cell) => textOf(cell)).filter((text) => text !== ""));
  const filled = texts.filter((row) => row.length > 0);
  const wide = filled.filter((row) => row.length > 1).length;
  const all = filled.flat();
  const long = all.filter((text) => text.length > LONGEST_CELL).length;
  if (wide === 0 || wide < filled.length * 0.3 || long > all.length * MANY) return null;
  return filled.map(joinSigns);
}

const holdsTable = (cell: Element): boolean => partsOf(cell, new Set(["table"])).length > 0;

/** A row with the signs that stand in cells of their own put back to their number: "$", "1,204", ")", "%". */
function joinSigns(row: readonly string[]): string[] {
  const out: string[] = [];
  for (const cell of row) {
    const last = out.at(-1);
    if (last !== undefined && (/^[$€£¥(]+$/u.test(last) || /^[)%]+$/u.test(cell)))
      out[out.length - 1] = `${last}${cell}`;
    else out.push(cell);
  }
  return out;
}
