import { GLUED_PART } from "../nlp/glued-parts.js";
import { inlineHeadingLength, isInlineHeading } from "../nlp/inline-headings.js";
import { matchesOf } from "../nlp/matches-of.js";
import { splitSentences } from "../nlp/sentences.js";

/** The smallest piece that gets one section kind: a line, or a sentence of a long line. Units tile the text. */
export interface Unit {
  readonly start: number;
  /** After the white space that follows. */
  readonly end: number;
  /** The words, from the reading view, trimmed. */
  readonly text: string;
  /** Whether a line begins here. */
  readonly line: boolean;
  /** Whether a paragraph begins here: after a blank line, a doubled space, or where a stop is glued to the next word. */
  readonly paragraph: boolean;
  /** Whether nothing else stands on this line. */
  readonly alone: boolean;
  /** Whether it is a heading that runs into its text: "Webcast Details Interested parties may …" */
  readonly heading: boolean;
}

/** Lines up to this length stay whole. */
const SHORT_LINE = 160;

/** Start offsets of the sentences and glued parts inside one line. */
function startsWithin(reading: string, start: number, end: number): number[] {
  const starts = new Set<number>([start]);
  for (const sentence of splitSentences(reading, start, end)) {
    starts.add(sentence.start);
    const heading = inlineHeadingLength(reading.slice(sentence.start, Math.min(sentence.end, sentence.start + 200)));
    if (heading > 0) starts.add(sentence.start + heading);
  }
  for (const match of matchesOf(GLUED_PART, reading.slice(start, end))) {
    if (match.index > 0) starts.add(start + match.index);
  }
  return [...starts].sort((a, b) => a - b);
}

/** Share of sentence gaps with two spaces from which on two spaces mean nothing. */
const DOUBLE_SPACED = 0.6;
const ONE_GAP = /[.!?]["')]? (?=\p{Lu})/gu; // "it. The"
const TWO_GAP = /[.!?]["')]? {2,}(?=\p{Lu})/gu; // "it.  The"

/** Whether the writer always puts two spaces between sentences, so that they part no paragraphs. */
function isDoubleSpaced(reading: string, from: number): boolean {
  const part = reading.slice(from, from + 12_000);
  const two = part.match(TWO_GAP)?.length ?? 0;
  return two > 3 && two / (two + (part.match(ONE_GAP)?.length ?? 0)) > DOUBLE_SPACED;
}

/** Cuts a reading view from `from` on into units: lines, and long lines into sentences and glued parts. */
export function cutUnits(reading: string, from: number): Unit[] {
  const units: Unit[] = [];
  let at = from;
  let blankBefore = true;
  const doubleSpaced = isDoubleSpaced(reading, from);
  while (at < reading.length) {
    const newline = reading.indexOf("\n", at);
    const end = newline < 0 ? reading.length : newline + 1;
    const first = firstInk(reading, at, end);
    if (first === end) {
      blankBefore = true;
      extendLast(units, end);
    } else {
      pushLine({ reading, at, first, end, blankBefore, doubleSpaced }, units);
      blankBefore = false;
    }
    at = end;
  }
  return units;
}

/** Offset of the first character that is no white space; `end` when there is none. */
function firstInk(reading: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/u.test(reading[at] ?? "")) at++;
  return at;
}

/** Gives white space to the unit before it. */
function extendLast(units: Unit[], end: number): void {
  const last = units.at(-1);
  if (last) units[units.length - 1] = { ...last, end };
}

/** One line of the reading view. */
interface Line {
  readonly reading: string;
  readonly at: number;
  /** Offset of its first word. */
  readonly first: number;
  readonly end: number;
  readonly blankBefore: boolean;
  readonly doubleSpaced: boolean;
}

/** Adds the units of one line. */
function pushLine(line: Line, units: Unit[]): void {
  const { reading, at, first, end, blankBefore } = line;
  const starts =
    end - first > SHORT_LINE ? startsWithin(reading, first, end) : [first, ...gluedStarts(reading, first, end)];
  extendLast(units, first);
  for (let i = 0; i < starts.length; i++) {
    const start = i === 0 && units.length === 0 ? at : (starts[i] ?? end);
    const stop = starts[i + 1] ?? end;
    const gap = reading.slice(Math.max(first, start - 2), start);
    units.push({
      start,
      end: stop,
      text: reading.slice(start, stop).trim(),
      line: i === 0,
      paragraph: i === 0 ? blankBefore : (gap === "  " && !line.doubleSpaced) || !/\s$/u.test(gap),
      alone: starts.length === 1,
      heading: starts.length > 1 && isInlineHeading(reading, start, stop),
    });
  }
}

/** Shortest line with a glued part, in characters. */
const SHORTEST_GLUED = 10;

/** Glued parts of a short line: "6342187About BioMarin". */
function gluedStarts(reading: string, first: number, end: number): number[] {
  if (end - first < SHORTEST_GLUED) return [];
  const starts: number[] = [];
  for (const match of matchesOf(GLUED_PART, reading.slice(first, end))) {
    if (match.index > 0) starts.push(first + match.index);
  }
  return starts;
}
