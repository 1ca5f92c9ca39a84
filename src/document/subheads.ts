import type { Unit } from "./units.js";

/** Shortest text of a sentence of running prose, in characters. */
const SENTENCE_LENGTH = 90;
/** Longest line that can be a heading of a part of the news. */
const SUBHEAD_LENGTH = 130;
const STOPPED = /[.!?]["')]?$/u;
/** Ends with a colon and says something: it announces a list */
const ANNOUNCES_LIST =
  /\b(?:include[sd]?|including|offers?|follow(?:s|ing)?|are|is|were|was|has|have|had|will|can|that|among|below|on|of|to|by)\b[^:]{0,30}:$/u;

/** Whether a unit is a sentence of running text. */
export const isProse = (unit: Unit): boolean =>
  unit.text.length >= SENTENCE_LENGTH && (STOPPED.test(unit.text) || unit.text.length > 200);

/** Whether a line stands alone as the heading of the text below it. */
export function isSubhead(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  const next = units[at + 1];
  if (unit.heading) return true;
  if (isCell(unit) && inTable(units, at)) return false;
  if (isListItem(units, at)) return false;
  const { text } = unit;
  if (!unit.alone || !unit.line || !next?.line || text.length > SUBHEAD_LENGTH) return false;
  if (
    /[.,;?!]$/u.test(text) ||
    /^(?:["'(*•+-]|\d+[.)]\s)/u.test(text) ||
    !/^(?:[\p{Lu}\d"“]|\p{Ll}{1,3}\p{Lu})/u.test(text)
  )
    return titleInQuotes(text);
  if (/:$/u.test(text) && (ANNOUNCES_LIST.test(text) || text.split(" ").length > 8)) return false;
  if (/\t|\s{4,}/u.test(text)) return false;
  if (unit.paragraph && next.text.length > text.length) return true;
  const below = units[at + 2];
  if (unit.paragraph && isCell(next) && below !== undefined && isProse(below)) return true;
  return /^[-=_~]{3,}$/u.test(next.text) || (unit.paragraph && (isProse(next) || /^[*•–-]/u.test(next.text)));
}

/** How many lines a list without bullets may have. */
const LONGEST_LIST = 12;

/** Whether a line is an item of a list without bullets: lines without a stop lead back to one that ends in a colon and announces them. */
function isListItem(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= LONGEST_LIST; i--) {
    const { text } = units[i]!;
    if (/:$/u.test(text)) return (ANNOUNCES_LIST.test(text) && text.length > 25) || text.split(" ").length > 8;
    if (STOPPED.test(text) || text.length > SUBHEAD_LENGTH) return false;
  }
  return false;
}

/** Longest table cell, and how many cells in a row make a table that was written one cell a line. */
const CELL_LENGTH = 60;
const FEWEST_CELLS = 6;

/** Whether a line may be a table cell: short, alone, no sentence. */
const isCell = (unit: Unit | undefined): boolean =>
  unit?.alone === true && unit.text.length <= CELL_LENGTH && !/[.!?]$/u.test(unit.text);

/** Whether a line stands among so many short ones that they are the cells of a table. */
function inTable(units: readonly Unit[], at: number): boolean {
  let cells = 1;
  for (let i = at - 1; i >= 0 && at - i < FEWEST_CELLS && isCell(units[i]); i--) cells++;
  for (let i = at + 1; i - at < FEWEST_CELLS && isCell(units[i]); i++) cells++;
  return cells >= FEWEST_CELLS;
}

/** A heading within quotation marks without a stop: “Strengthening Our Position” */
const titleInQuotes = (text: string): boolean => /^["“]\p{Lu}[^.!?,"”]{10,90}["”]$/u.test(text);
