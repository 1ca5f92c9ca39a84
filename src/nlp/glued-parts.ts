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

/** "A Holistic Approach to Healing Acme Therapeutics takes": a heading that runs into the name with which its text begins */
const RUNNING_SUBJECT =
  /(?<=[\p{L}\d)]) (?=(?:The |Dr\. )?((?:\p{Lu}[\p{L}\d-]{1,24} ){0,3}\p{Lu}[\p{L}\d-]{2,24})(?:'s)?(?:, an? | (?:\p{Ll}{3,12} )?(?:is|are|was|were|has|have|had|will|can|takes|offers|provides|announced|recently|today|also|not|continues|plans|expects|believes) ))/gu;
/** What stands before a name and is no heading: titles, institutions */
const BEFORE_NAME =
  /\b(?:Officer|President|Director|Professor|Minister|Secretary|Senator|Representative|Chair(?:man|woman)?|Founder|CEO|Manager|Head|Fellow|Editor|Author|Investigator|University|Institutes?|College|School|Hospital|Cent(?:er|re)|Department|Foundation|Inc|Ltd|Corp)\b/u;
/** "Acme and the": what joins two parts of a name ends no heading */
const LINKS = / (?:of|and|the|for|in|to|by|with|is|or|&)$/u;
/** A verb that only a heading writes with a capital: "Earlier Trial Had Promising Results" */
const CAPITAL_VERB = / (?:Had|Has|Have|Is|Are|Shows?|Will|Can|Could|Joins?|Gets?|Takes?|Begins?) /u;
/** Fewest words of such a heading. */
const FEWEST_HEADING_WORDS = 3;

/**
 * Length of a heading at the start of a paragraph that runs into the name with which its text begins: a name of more words than one that
 * begins another sentence too, or that ends the heading. 0 where there is none.
 */
function runningSubjectAt(reading: string, start: number, head: string): number {
  if (!/^\p{Lu}/u.test(head) || !/(?:^|\n| {2})$/u.test(reading.slice(Math.max(0, start - 2), start))) return 0;
  for (const found of matchesOf(RUNNING_SUBJECT, head)) {
    const before = head.slice(0, found.index);
    if (before.split(" ").length < FEWEST_HEADING_WORDS || LINKS.test(before)) continue;
    if (/[.!?;,\n]/u.test(before.replace(/\bDr\./gu, "")) || BEFORE_NAME.test(before) || !isTitleCase(before)) return 0;
    const name = found[1] ?? "";
    if (before.endsWith(` ${name}`)) return found.index + 1;
    if (!name.includes(" ") && !CAPITAL_VERB.test(before)) continue;
    if (beginsSentence(reading, name) || before.replace(/^(?:The|Dr\.) /u, "").startsWith(name)) return found.index + 1;
  }
  return 0;
}

/** Whether a sentence begins with the name. */
const beginsSentence = (reading: string, name: string): boolean =>
  ["\n", ". ", ".  ", ". The ", '" ', ".  The "].some((before) => reading.includes(`${before}${name} `));

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
    const heading =
      runningHeadingLength(head) ||
      gluedNameAt(reading, head.slice(0, 120)) ||
      runningSubjectAt(reading, start, head.slice(0, 160));
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
