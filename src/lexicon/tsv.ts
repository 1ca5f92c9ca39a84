import { readFileSync } from "node:fs";
import { ConfigurationError } from "../errors.js";

/** One line of a lexicon by column name, with its line number for messages. */
export interface LexiconRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Values of a cell that holds several, separated by `|`. */
export const splitCell = (cell: string | undefined): string[] =>
  cell
    ? cell
        .split("|")
        .map((value) => value.trim())
        .filter(Boolean)
    : [];

/**
 * Reads tab-separated text with a header line; lines that begin with `# ` are comments.
 * Throws `LEXICON_ENTRY` with line and column where a required cell is empty or the number of cells is wrong.
 */
export function parseTsv(text: string, where: string, required: readonly string[]): LexiconRow[] {
  const lines = text.replace(/^\ufeff/u, "").split(/\r?\n/u);
  let header: string[] | undefined;
  const rows: LexiconRow[] = [];
  for (const [i, line] of lines.entries()) {
    if (line === "" || line.startsWith("# ")) continue;
    const cells = line.split("\t");
    if (!header) {
      header = cells.map((cell) => cell.trim());
      checkHeader(header, required, where, i + 1);
      continue;
    }
    rows.push({ line: i + 1, cells: readCells(header, cells, required, `${where}:${i + 1}`) });
  }
  return rows;
}

function checkHeader(header: readonly string[], required: readonly string[], where: string, line: number): void {
  const missing = required.find((column) => !header.includes(column));
  if (missing === undefined) return;
  throw new ConfigurationError("LEXICON_HEADER", `the column "${missing}" is missing`, {
    where: `${where}:${line}`,
    hint: `Begin the file with a header line that has at least: ${required.join(", ")}.`,
  });
}

function readCells(
  header: readonly string[],
  cells: readonly string[],
  required: readonly string[],
  where: string,
): Record<string, string> {
  if (cells.length !== header.length) {
    throw new ConfigurationError("LEXICON_ENTRY", `${cells.length} cells where the header has ${header.length}`, {
      where: `${where}:${cells.join("\t").length + 1}`,
      hint: "Separate cells with one tab each, and leave empty cells empty.",
    });
  }
  const row: Record<string, string> = {};
  let column = 1;
  for (const [i, name] of header.entries()) {
    const value = cells[i]!.trim();
    if (value === "" && required.includes(name)) {
      throw new ConfigurationError("LEXICON_ENTRY", `the cell "${name}" is empty`, {
        where: `${where}:${column}`,
        hint: "Fill it or remove the line.",
      });
    }
    row[name] = value;
    column += cells[i]!.length + 1;
  }
  return row;
}

/** Reads one of the lexicons that ship with the program. */
export function readShippedLexicon(file: string, required: readonly string[]): LexiconRow[] {
  const url = new URL(`./data/${file}`, import.meta.url);
  return parseTsv(readFileSync(url, "utf8"), `lexicon/data/${file}`, required);
}

/** Makes a value once, when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
