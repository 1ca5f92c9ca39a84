import type { Span } from "../model/span.js";

/** Fewest words of a quotation that is a section of its own. */
const FEWEST_WORDS = 8;
/** How far the words around a quotation are searched for who says it, in characters. */
const REACH = 160;
/** Words from which on a quotation needs its speaker only in the same paragraph. */
const LONG_QUOTE = 15;
/** Longest quotation, in characters. */
const LONGEST = 6000;
/** Most marks inside one quotation. */
const MOST_MARKS = 24;

const MARK = /["“”„‟]/gu;
/** Before an opening mark: nothing, white space, a bracket or a dash; after it a word. */
const BEFORE_OPENING = /(?:^|[\s([:,–—-])$/u;
/** "said Jane Roe", "Roe continued", "notes", "according to Dr. Roe" */
const SPEECH =
  /\b(?:sa(?:id|ys)|add(?:ed|s)|commented|comments|stated|states|not(?:ed|es)|continu(?:ed|es)|explain(?:ed|s)|remark(?:ed|s)|concluded|concludes|told|tells|observed|emphasi[sz]ed|emphasi[sz]es|stressed|shared|shares|wrote|writes|declared|according to|asked|recalled|reported|reports|described|warned|point(?:ed|s) out|went on|say|suggested|argued|acknowledged|predicted|cautioned|agreed|affirmed|reiterated|highlighted|highlights|expressed|announced)\b/iu;
/** A short quotation with its speaker just before: `"… versatility," said Vahia. ` */
const RESUMED =
  /[,.!?]["”] ?[^"“”\n]{0,60}\b(?:said|says|added|adds|noted|notes|explained|continued|stated|commented|told)\b[^"“”\n]{0,140}[.,:;]\s*$/u;
/** The comma or stop that ends quoted speech: `patients,"`, `care."` */
const SPOKEN_END = /[,.!?…](?:\d{1,2}(?:[,-]\d{1,2}){0,4})?\s?$|[,.!?…]['’]$|[-–—]$/u;
/** What stands before a title, not before speech: "in the article entitled " */
const TITLED = /\b(?:entitled|titled|called|headlined|paper|article|study|presentation|session|poster),?:?\s$/u;
const WORD = /[\p{L}\d][\p{L}\d'’-]*/gu;

/**
 * Whether the mark at `at` opens: what stands around it says so, else its curl. `inside` tells whether a quotation is open already: a mark
 * between a stop and a capital ("today."We are") closes the open one, else it opens one.
 */
function opens(text: string, at: number, inside: boolean): boolean {
  const char = text[at];
  const before = text[at - 1] ?? " ";
  const next = text[at + 1] ?? " ";
  if (/\s/u.test(next)) return false;
  if (char === "”" || char === "‟") return false;
  if (char === "“" || char === "„") return true;
  if (BEFORE_OPENING.test(before)) return true;
  return !inside && /[.!?:,"”]/u.test(before) && /\p{Lu}/u.test(next);
}

/** End (after the closing mark) of the quotation that opens at `open`, over paragraphs that each open anew; -1 when it never closes. */
function quoteEnd(text: string, lineEnd: (from: number) => number, open: number, limit: number): number {
  let depth = 1;
  let from = open + 1;
  let marks = 0;
  while (from < limit) {
    const paragraphEnd = Math.min(limit, lineEnd(from));
    MARK.lastIndex = from;
    for (let m = MARK.exec(text); m && m.index < paragraphEnd; m = MARK.exec(text)) {
      depth += opens(text, m.index, true) ? 1 : -1;
      if (depth === 0) return m.index + 1;
      if (++marks > MOST_MARKS) return -1;
    }
    const next = nextInk(text, paragraphEnd, limit);
    if (next >= limit || !/["“„]/u.test(text[next] ?? ""))
      return depth > 1 ? lastClosing(text, from, paragraphEnd) : -1;
    depth = 1;
    from = next + 1;
  }
  return -1;
}

/** After the last closing mark of a paragraph whose inner quotation was never closed; -1 when there is none. */
function lastClosing(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (/["”]/u.test(text[i] ?? "") && !opens(text, i, true)) return i + 1;
  return -1;
}

/** Finds the line end at or after an offset; remembers the last one, so that many marks on one long line cost one search. */
function lineEnds(reading: string): (from: number) => number {
  let [searched, end] = [0, -1];
  return (from) => {
    if (from < searched || from > end) {
      const at = reading.indexOf("\n", from);
      [searched, end] = [from, at < 0 ? reading.length : at];
    }
    return end;
  };
}

function nextInk(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/u.test(text[at] ?? "")) at++;
  return at;
}

/** Whether the words of a quotation are spoken ones: enough of them, no title, and someone near who says them. */
function isSpoken(text: string, start: number, end: number, from: number, to: number, follows: boolean): boolean {
  const inside = text.slice(start + 1, end - 1);
  const words = inside.match(WORD) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  const before = text.slice(Math.max(from, start - REACH), start);
  if (TITLED.test(before)) return false;
  const after = text.slice(end, Math.min(to, end + REACH));
  const announced =
    SPEECH.test(before.slice(before.lastIndexOf("\n\n") + 1)) && /[,:)]\s*$|according to [^.]{2,80}$/iu.test(before);
  const attributed = SPEECH.test(after.split(/["“]/u, 1)[0] ?? "");
  if (!SPOKEN_END.test(inside)) return announced && !isTitle(words);
  return (
    announced || attributed || follows || RESUMED.test(before) || speakerInParagraph(text, start, from, words.length)
  );
}

/** Whether a long quotation stands in a paragraph that tells who speaks before it. */
function speakerInParagraph(text: string, start: number, from: number, words: number): boolean {
  if (words < LONG_QUOTE) return false;
  const before = text.slice(Math.max(from, start - REACH * 3), start);
  return SPEECH.test(before.slice(before.lastIndexOf("\n") + 1));
}

/** Whether most words of a quotation begin with a capital: a title of a paper, not speech. */
const isTitle = (words: readonly string[]): boolean =>
  words.filter((word) => /^[\p{Lu}\d]/u.test(word)).length > words.length * 0.6;

/**
 * Direct quotations of at least eight words with a speaker near, between `from` and `to`, each from its opening to its closing mark.
 * One over several paragraphs, each with an opening mark, is one span; one that resumes after its attribution is a span of its own.
 */
export function findQuotes(text: string, reading: string, from: number, to: number): Span[] {
  const quotes: Span[] = [];
  const lineEnd = lineEnds(reading);
  let at = from;
  while (at < to) {
    MARK.lastIndex = at;
    const mark = MARK.exec(text);
    if (!mark || mark.index >= to) break;
    at = mark.index + 1;
    if (!opens(text, mark.index, false)) continue;
    const end = quoteEnd(text, lineEnd, mark.index, Math.min(to, mark.index + LONGEST));
    if (end < 0) continue;
    const last = quotes.at(-1);
    const follows = last !== undefined && mark.index - last.end < 400;
    if (isSpoken(text, mark.index, end, from, to, follows)) quotes.push({ start: mark.index, end });
    at = end;
  }
  return quotes;
}
