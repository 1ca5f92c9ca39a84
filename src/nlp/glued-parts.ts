import type { Span } from "../model/span.js";
import { isTitleCase } from "./inline-headings.js";
import { matchesOf } from "./matches-of.js";
import { runningHeadingLength } from "./running-headings.js";

/** Where a new part begins in the middle of a line, although no sentence ends before it: "…disease.About Acme", "…in adults.  SOURCE Acme". */
export const GLUED_PART =
  /(?=[\p{Lu}#_])(?:(?<=\([A-Z]{2,5}-[A-Z]{2,5}\))|(?<=\p{Lu}{5})(?=\p{Lu}\p{Ll}{2,} )|(?<=[\s\p{Ll}\d.)])(?=SOURCE:? {1,3}\p{L}|Source: \p{Lu}|View (?:original content|source version|the original)|CONTACTS?:|(?:Media|Investor|Company|Press)(?: Relations)? Contacts?:|# ?# ?#|Photo -|Logo -|_{8})|(?<=[\p{Ll}.)\d/]{2})(?=(?:About|ABOUT) \p{Lu}|Forward[ -]Looking Statements|FORWARD[ -]LOOKING|Cautionary (?:Note|Statement)|References? ?(?:\d|:)|Contacts?:|Important Safety|IMPORTANT SAFETY|Safe Harbor)|(?<= {2})(?=References\b|About \p{Lu})|(?<= )(?=References? {3}))/gu;

/** "Engagement and OutreachEasy Allied Health is": a heading glued to a name of two words */
const GLUED_NAME = /\p{Ll}{2}(?=(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)[ ',])/gu;

/** "Promising Topline ResultsIceford recently": the same with a name of one word and its verb */
const GLUED_SUBJECT =
  /(?<=\p{Ll})\p{Ll}{2}(?=(\p{Lu}[\p{L}\d]{3,20}) (?:is|are|has|have|was|were|will|recently|today|announced|also|said|currently)\b)/gu;

/** "To Expect From OncoraOncora has": a name glued to itself */
const GLUED_TWICE = /(?<![\p{L}\d])(\p{Lu}[\p{L}\d]{3,24})(?=\1[ ,(])/gu;

/** Length of a heading in title case that is glued to a name which the text has elsewhere too; 0 where there is none. */
function gluedNameAt(reading: string, head: string): number {
  if (!/^\p{Lu}/u.test(head)) return 0;
  for (const found of matchesOf(GLUED_TWICE, head)) {
    const before = head.slice(0, found.index + found[0].length);
    if (!/[.!?;\n]/u.test(before) && isTitleCase(before)) return before.length;
  }
  for (const pattern of [GLUED_NAME, GLUED_SUBJECT])
    for (const found of matchesOf(pattern, head)) {
      const cut = found.index + 2;
      const before = head.slice(0, cut);
      if (/[.!?;\n]/u.test(before) || !isTitleCase(before)) break;
      if (reading.includes(` ${found[1]}`) && isOnlyOne(reading, head.slice(found.index - 2).split(" ", 1)[0] ?? ""))
        return cut;
    }
  return 0;
}

/** Whether a word occurs once only: one that comes again is a name ("BioPharma"), not two words that lost their space. */
const isOnlyOne = (reading: string, word: string): boolean => reading.indexOf(word) === reading.lastIndexOf(word);

/** How much of a sentence is searched for a heading that runs into it, in characters. */
const HEADING_REACH = 240;

/**
 * The parts of a sentence that lost what stood between them: a heading that runs into its text, and what is glued to the text before it.
 * Trimmed spans in order; the sentence itself where nothing is lost.
 */
export function partsOf(reading: string, sentence: Span): Span[] {
  const starts = [sentence.start];
  const text = reading.slice(sentence.start, sentence.end);
  for (const { index } of matchesOf(GLUED_PART, text)) if (index > 0) starts.push(sentence.start + index);
  const parts: Span[] = [];
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    const end = starts[i + 1] ?? sentence.end;
    const head = reading.slice(start, Math.min(end, start + HEADING_REACH));
    const heading = runningHeadingLength(head) || gluedNameAt(reading, head.slice(0, 120));
    const cut = heading > 0 && start + heading < end ? start + heading : end;
    parts.push(trimmed(reading, start, cut));
    if (cut < end) parts.push(trimmed(reading, cut, end));
  }
  return parts;
}

function trimmed(reading: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(reading[start] ?? "")) start++;
  while (end > start && /\s/u.test(reading[end - 1] ?? "")) end--;
  return { start, end };
}
