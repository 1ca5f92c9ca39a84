import type { Span } from "../model/span.js";
import { endsInAbbreviation } from "./abbreviations.js";

/** Longest sentence, in characters; a longer one is cut at a semicolon, comma or space. */
const LONGEST = 2000;
/** How far a bracket or an inline quotation may reach for its inside to hold no sentence break. */
const BRACKET_REACH = 400;
const QUOTE_REACH = 300;

/** What may follow a full stop inside the sentence's end: `.)`, `.'`; a `"` only when a quotation is open or a space follows */
const CLOSERS = /["')\]]/u;
/** Start of a sentence: capital, digit, opening bracket or quotation mark, bullet, or a name such as "mRNA-1273" */
const OPENER = /^(?:["'([]{0,2}[\p{Lu}\p{Lo}\d$€£¥]|[-*•●▪◦]\s|["'([]|\p{Ll}{1,3}\p{Lu})/u;
/** "radiation.It is": a stop whose space was lost */
const GLUED = /(?:[\p{L}\d]{2}|[)%"'/]|\s\d)$/u;
const GLUED_OPENER =
  /^["'(]?(?:\p{Lu}[\p{L}\d-]{1,20}(?: \p{Lu}[\p{L}\d-]{1,20}){1,3},? {1,3}(?:is|was|are|has|have|had|will|today)\b|(?:\p{Lu}\p{Ll}+(?:['-]\p{L}+)?|A|I)[\s,]|\p{Lu}[\p{L}\d-]{1,20},? {1,3}(?:is|was|are|has|have|had|can|will|may|today|an?|the)\b|\p{Lu}[\p{L}\d-]{3,20} {1,3}and )/u;

/** "Acme, Inc.Beta Therapeutics AG is": a legal form's stop with no space after it ends a sentence */
const LEGAL_FORM = /\b(?:Inc|Ltd|Corp|LLC|plc|PLC)$/u;

/** "…in 2025.[1] The": a footnote's number in brackets after the stop */
const FOOTNOTE_MARK = /^(?:\[\d{1,2}\]){1,3}(?=\s|$)/u;

/** End of the closing bracket or quotation mark for the one that opens at `at`, or -1 when none is near. */
function closingAt(reading: string, at: number, end: number): number {
  const open = reading[at];
  const close = open === "(" ? ")" : open === "[" ? "]" : '"';
  const limit = Math.min(end, at + (open === '"' ? QUOTE_REACH : BRACKET_REACH));
  let depth = 1;
  for (let i = at + 1; i < limit; i++) {
    const char = reading[i];
    if (char === "\n") return -1;
    if (char === close) depth--;
    else if (char === open) depth++;
    if (depth === 0) return i;
  }
  return -1;
}

/** Whether the mark at `at` opens an inline quotation: before it a space or bracket, after it a word. */
const opensQuote = (reading: string, at: number): boolean =>
  /[\s(,:-]/u.test(reading[at - 1] ?? " ") && /\S/u.test(reading[at + 1] ?? " ");

/** Where the sentence that stops with the mark at `at` ends, or -1 when the mark stops none. */
function sentenceEnd(reading: string, from: number, at: number, end: number, inQuote: boolean): number {
  if (reading[at - 1] === "." && reading[at] === "." && at > from) return -1;
  let after = at + 1;
  while (after < end && /[.!?]/u.test(reading[after] ?? "")) after++;
  while (after < end && after < at + 6 && CLOSERS.test(reading[after] ?? "")) {
    if (reading[after] === '"' && !inQuote && /[\p{L}\d]/u.test(reading[after + 1] ?? "")) break;
    after++;
  }
  after += FOOTNOTE_MARK.exec(reading.slice(after, after + 12))?.[0].length ?? 0;
  if (after >= end) return end;
  let next = after;
  while (next < end && reading[next] === " ") next++;
  if (next >= end || reading[next] === "\n") return after;
  const rest = reading.slice(next, next + 40);
  if (next === after) {
    const before = reading.slice(Math.max(from, at - 3), at);
    const closed = after > at + 1;
    if (!(closed || GLUED.test(before)) || !GLUED_OPENER.test(rest)) return -1;
    const legalForm = LEGAL_FORM.test(reading.slice(Math.max(from, at - 8), at));
    return !closed && !legalForm && abbreviated(reading, from, at, rest) ? -1 : after;
  }
  if (!OPENER.test(rest)) return -1;
  return abbreviated(reading, from, at, rest) ? -1 : after;
}

/** The number of a list item at the start of a sentence: "1. As a primary vaccine" */
const ITEM_NUMBER = /^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)?$/u;

/** Whether the stop at `at` belongs to an abbreviation or to the number of a list item. */
const abbreviated = (reading: string, from: number, at: number, rest: string): boolean =>
  reading[at] === "." &&
  (endsInAbbreviation(reading.slice(Math.max(from, at - 24), at + 1), rest) ||
    (at - from < 8 && ITEM_NUMBER.test(reading.slice(from, at))));

/** Cuts what is too long for one sentence at a safe place. */
function cutLong(reading: string, span: Span, into: Span[]): void {
  let { start } = span;
  while (span.end - start > LONGEST) {
    const piece = reading.slice(start, start + LONGEST);
    const at = [piece.lastIndexOf("; "), piece.lastIndexOf(", "), piece.lastIndexOf(" ")].find((i) => i > LONGEST / 2);
    const cut = start + (at === undefined ? LONGEST : at + 1);
    pushTrimmed(reading, start, cut, into);
    start = cut;
  }
  pushTrimmed(reading, start, span.end, into);
}

/** Adds the span without white space at its ends; nothing when it is white space only. */
function pushTrimmed(reading: string, start: number, end: number, into: Span[]): void {
  while (start < end && /\s/u.test(reading[start] ?? "")) start++;
  while (end > start && /\s/u.test(reading[end - 1] ?? "")) end--;
  if (end > start) into.push({ start, end });
}

/**
 * The sentences of `reading` (a reading view) between `start` and `end`, as trimmed spans in order. A kept newline ends a sentence;
 * inside brackets and inline quotations none ends; a quotation that opens the stretch is read as text of its own.
 * Linear in the length; no span is longer than 2,000 characters.
 */
export function splitSentences(reading: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  let noCloseBefore = start;
  let inQuote = false;
  const close = (at: number): void => {
    cutLong(reading, { start: from, end: at }, spans);
    from = at;
  };
  for (let i = start; i < end; i++) {
    const char = reading[i];
    if (char === '"')
      inQuote = i === start || opensQuote(reading, i) || (!inQuote && /[\p{L}\d]/u.test(reading[i + 1] ?? ""));
    if (char === "\n") {
      close(i);
      inQuote = false;
    } else if (char === "(" || char === "[" || (char === '"' && i > start && opensQuote(reading, i))) {
      if (i < noCloseBefore) continue;
      const closing = closingAt(reading, i, end);
      if (closing < 0) noCloseBefore = i + QUOTE_REACH;
      else if (endsInside(reading, closing)) {
        const opensSentence = reading.slice(from, i).trim() === "";
        if (char === '"' && opensSentence) continue;
        i = char === '"' || opensSentence ? closing - 2 : closing;
      } else {
        i = closing;
        if (char === '"') inQuote = false;
      }
    } else if (char === ":" && gluedAfterColon(reading, i)) close(i + 1);
    else if (char === "." || char === "!" || char === "?") {
      const at = sentenceEnd(reading, from, i, end, inQuote);
      if (at < 0) continue;
      if (reading[at - 1] === '"') inQuote = false;
      close(at);
      i = at - 1;
    }
  }
  close(end);
  return spans;
}

/** Whether a list's first line is glued to its colon: "for the following:Acme is also approved" */
const gluedAfterColon = (reading: string, at: number): boolean =>
  /\p{Lu}/u.test(reading[at + 1] ?? "") &&
  /\p{Ll}{4}$/u.test(reading.slice(Math.max(0, at - 4), at)) &&
  GLUED_OPENER.test(reading.slice(at + 1, at + 41));

/** Whether a quotation closes with its own full stop (`…work."`), which may end the sentence around it as well. */
const endsInside = (reading: string, closing: number): boolean => /[.!?]/u.test(reading[closing - 1] ?? "");
