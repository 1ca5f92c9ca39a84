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
export function isSubhead(unit: Unit, next: Unit | undefined): boolean {
  if (unit.heading) return true;
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
  return /^[-=_~]{3,}$/u.test(next.text) || (unit.paragraph && (isProse(next) || /^[*•–-]/u.test(next.text)));
}

/** A heading within quotation marks without a stop: “Strengthening Our Position” */
const titleInQuotes = (text: string): boolean => /^["“]\p{Lu}[^.!?,"”]{10,90}["”]$/u.test(text);
