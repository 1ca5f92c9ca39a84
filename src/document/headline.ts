/** Letters and digits of a text with their offsets, so that two prints of one title compare equal. */
const INK = /[\p{L}\p{N}]/u;

/** Offset after the characters of `text` from `from` on whose letters and digits are those of `title`; -1 when they differ. */
export function endOfTitle(text: string, from: number, title: string): number {
  let at = from;
  let seen = 0;
  for (const char of title.replace(/&amp;/gu, "&")) {
    if (!INK.test(char)) continue;
    while (at < text.length && !INK.test(text[at] ?? "") && text[at] !== char) at++;
    if (!text.startsWith(char, at) && text[at]?.toLowerCase() !== char.toLowerCase()) return -1;
    at += char.length;
    seen++;
  }
  if (seen < 8) return -1;
  const lineEnd = text.indexOf("\n", at);
  const rest = text.slice(at, lineEnd < 0 ? text.length : lineEnd);
  return INK.test(rest) ? at : at + rest.length;
}

/** Lines of dashes or equal signs under a heading: "-----" */
const RULE = /^[ \t]*[-=_*~]{3,}[ \t]*$/u;
/** Longest headline without a title beside the text. */
const LONGEST = 320;

/** Offset after the white space at `at`. */
export function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && /\s/u.test(text[i] ?? "")) i++;
  return i;
}

/**
 * Offset after the headline and the white space that follows, printed once or twice and with its ruling; 0 when the text has none.
 * `title` is what is known beside the text; without one the first line is the headline when it looks like one.
 */
export function headlineEnd(
  text: string,
  title: string | null | undefined,
  isDateline: (line: string) => boolean,
): number {
  const start = skipSpace(text, 0);
  let end = title ? endOfTitle(text, start, title) : -1;
  if (end < 0) end = firstLineHeadline(text, start, isDateline);
  if (end < 0) return 0;
  const head = text.slice(start, end);
  for (let i = 0; i < 3; i++) {
    const next = skipSpace(text, end);
    const lineEnd = text.indexOf("\n", next);
    const line = text.slice(next, lineEnd < 0 ? text.length : lineEnd);
    const again = endOfTitle(text, next, head);
    if (RULE.test(line)) end = next + line.length;
    else if (again >= 0 && again - next < head.length * 1.5 + 10) end = again;
    else break;
  }
  return skipSpace(text, end);
}

/** Offset after a first line that reads as a headline: short, not a dateline, without a full stop, and not the whole text. */
function firstLineHeadline(text: string, start: number, isDateline: (line: string) => boolean): number {
  const lineEnd = text.indexOf("\n", start);
  if (lineEnd < 0) return -1;
  const line = text.slice(start, lineEnd).trim();
  if (line.length > LONGEST || line.length < 8 || isDateline(line) || /[.:]$/u.test(line)) return -1;
  if (/^(?:for (?:immediate )?release|press release|pr newswire|embargoed|source|contacts?)\b/iu.test(line)) return -1;
  return lineEnd;
}
