import { joinHardWraps } from "./hard-wraps.js";

/** Character classes and the plain character that stands for each of theirs. */
const PLAIN: readonly (readonly [plain: string, members: RegExp])[] = [
  [" ", /[\t\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/u], // "10 mg", "a​b"
  ["\n", /[\v\f\u0085\u2028\u2029]/u], // form feed, line separator
  ["-", /[\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/u], // "Phase 1–2", "bio<soft hyphen>marker"
  ['"', /[\u201c-\u201f\u00ab\u00bb\u2033\u301d\u301e\uff02]/u], // “Checkpoint”
  ["'", /[\u2018-\u201b\u2032\u00b4\u0060\u02bc]/u], // Alzheimer’s
  [" ", /[®™℠¹²³⁰⁴⁵⁶⁷⁸⁹†‡]/u], // Vitrakvi®, obesity¹
  [" ", /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/u], // NUL, bidi marks
];
const ODD = new RegExp(PLAIN.map(([, members]) => members.source).join("|"), "gu");
const plainOf = (odd: string): string => PLAIN.find(([, members]) => members.test(odd))?.[0] ?? odd;
const RETURNS = /\r/gu; // "\r\n" becomes " \n", a lone "\r" a line break
/** "Sigyn Therapy(TM)", "KYZATREX(R)" */
const BRACKET_MARKS = /\((?<=[\p{L}\d]\()(?:[RrC]|TM|SM|tm)\)/gu;
/** "KyzatrexTM capsules", "KYZATREXTM": the sign typed as letters after a lower-case word or a longer one in capitals */
const LETTER_MARKS = /TM(?<=(?:\p{Ll}{3}|\p{Lu}{5})TM)(?![\p{L}\d])/gu;
/** "future1", "nodularis1-3," and "patients1,2 who", not "phase2", nor "release10 November 2023" */
const WORD_FOOTNOTE =
  /(?=\d)(?<=[\s("'-]\p{Ll}{4,40})(?<![\s("'-](?:phase|type|stage|grade|omega|claudin|nectin|covid|part|cohort|group|table|figure|version|vitamin))\d{1,2}(?:[,-]\d{1,2}){0,6}(?!\s{1,2}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?,?\s{1,2}\d)(?=[\s,;:"')]|[.!?](?:[\s"')]|$)|$)/gu;
/** "obesity.1Zepbound", "men,1 and", "resection.7,8,9 The" */

const STOP_FOOTNOTE = /(?=\d)(?<=\p{L}{3}["')]?[.,])\d{1,2}(?:[,-]\d{1,2}){0,6}(?=\s|\p{Lu}\p{L}|$)/gu;
/** Letters raised as ordinals: "38ᵗʰ" */
const RAISED: Readonly<Record<string, string>> = { ᵗ: "t", ʰ: "h", ˢ: "s", ⁿ: "n", ʳ: "r", ᵈ: "d" };
const RAISED_LETTERS = /[ᵗʰˢⁿʳᵈ]/gu;

const blank = (found: string): string => " ".repeat(found.length);

/**
 * The text as rules read it, of the same UTF-16 length, so that every offset is true in both.
 *
 * Spaces of all kinds, control characters, ®/™/(R)/(TM), raised and glued footnote digits become spaces; dashes `-`; quotation
 * marks `"`; apostrophes `'`. A "\n" is kept where the line really ends: at every blank line (all of its newlines) and between lines
 * that are no hard wrap (headings, bullets, addresses). A newline that only wraps a paragraph becomes a space.
 */
export function readingView(text: string): string {
  if (last.text !== text) last = { text, view: viewOf(text) };
  return last.view;
}

/** The view made last: the document stage and the rules ask for the same one. */
let last = { text: "", view: "" };

function viewOf(text: string): string {
  const plain = text
    .replace(RETURNS, (_, at: number) => (text[at + 1] === "\n" ? " " : "\n"))
    .replace(ODD, plainOf)
    .replace(BRACKET_MARKS, blank)
    .replace(LETTER_MARKS, blank)
    .replace(RAISED_LETTERS, (letter) => RAISED[letter] ?? letter)
    .replace(WORD_FOOTNOTE, blank)
    .replace(STOP_FOOTNOTE, blank);
  return joinHardWraps(plain);
}
