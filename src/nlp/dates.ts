import { type CivilDate, isRealDate } from "../model/civil-date.js";
import type { Span } from "../model/span.js";
import { matchesOf } from "./matches-of.js";

/** A date found in text: where, which, and the words. */
export interface FoundDate {
  readonly span: Span;
  readonly date: CivilDate;
  readonly text: string;
}

const MONTHS: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Month names of other languages whose first letters differ from the English ones. */
const FOREIGN_MONTHS: Readonly<Record<string, number>> = {
  mai: 5,
  mär: 3,
  maa: 3,
  mei: 5,
  okt: 10,
  dez: 12,
  déc: 12,
  fév: 2,
  avr: 4,
  aoû: 8,
  juin: 6,
  juil: 7,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
  gen: 1,
  mag: 5,
  giu: 6,
  lug: 7,
  set: 9,
  ott: 10,
};
const MONTH =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const FOREIGN =
  "(janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|déc\\.|Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|januari|februari|maart|mei|augustus|oktober|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const GAP = "\\s{1,3}";
const ORDINAL: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  "1st": 1,
  "2nd": 2,
  "3rd": 3,
  "4th": 4,
};

type Reader = (groups: readonly string[]) => CivilDate;
const monthOf = (name: string): number => {
  const key = name.toLowerCase();
  const english = MONTHS.indexOf(key.slice(0, 3)) + 1;
  return FOREIGN_MONTHS[key.slice(0, 4)] ?? FOREIGN_MONTHS[key.slice(0, 3)] ?? english;
};
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** Every written form with its reader; longer forms first, so that the longest wins where two begin together. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  // "Nov.  05, 2024", "September 23rd 2019", "November 1-5, 2023" (first day)
  [
    new RegExp(`\\b${MONTH}${GAP}${DAY}(?:\\s?[-–]\\s?\\d{1,2})?(?:,\\s{0,3}|${GAP},?\\s?)(\\d{4})\\b`, "giu"),
    ([month = "", day = "", year = ""]) => ({ year: Number(year), month: monthOf(month), day: Number(day) }),
  ],
  // "17th October 2024", "05 November 2024", "3rd of May, 2021"
  [
    new RegExp(`(?<![\\d.,/])${DAY}(?:${GAP}of)?${GAP}${MONTH},?${GAP}(\\d{4})\\b`, "giu"),
    ([day = "", month = "", year = ""]) => ({ year: Number(year), month: monthOf(month), day: Number(day) }),
  ],
  // "5. November 2024", "le 12 décembre 2023"
  [
    new RegExp(
      `(?<![\\d.,/])(\\d{1,2})(?:\\.|er)?${GAP}(?:de${GAP})?(?:${FOREIGN}|${MONTH}),?${GAP}(?:de${GAP})?(\\d{4})\\b`,
      "giu",
    ),
    ([day = "", foreign = "", month = "", year = ""]) => ({
      year: Number(year),
      month: monthOf(foreign || month),
      day: Number(day),
    }),
  ],
  // "2024-11-05", "2024/11/05"
  [
    /(?<![\d/.-])(\d{4})([-/])(\d{2})\2(\d{2})(?![\d/-])/gu,
    ([year = "", , month = "", day = ""]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  ],
  // "13.11.2024": day first wherever stops are used
  [
    /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?![\d.])/gu,
    ([day = "", month = "", year = ""]) => ({ year: Number(year), month: Number(month), day: Number(day) }),
  ],
  // "11/25/2024", "25/11/2024"; "11/05/2024" says nothing certain
  [
    /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/gu,
    ([a = "", b = "", year = ""]) => slashed(Number(a), Number(b), Number(year)),
  ],
  // "September 2025", "Sept. of 2025", "inNovember 2023"
  [
    new RegExp(`(?:\\b|(?<=\\b(?:in|since)))${MONTH},?${GAP}(?:of${GAP})?(\\d{4})\\b`, "giu"),
    ([month = "", year = ""]) => ({ year: Number(year), month: monthOf(month) }),
  ],
  // "Q3 2026", "Q3/2026", "Q3 of 2026", "3Q 2026", "3Q26"
  [
    /\bQ([1-4])(?:\s?\/\s?|\s{1,2}(?:of\s)?)(\d{4})\b/gu,
    ([quarter = "", year = ""]) => ({ year: Number(year), quarter: Number(quarter) }),
  ],
  [
    /\b([1-4])Q\s?'?(\d{4}|\d{2})\b/gu,
    ([quarter = "", year = ""]) => ({ year: fullYear(year), quarter: Number(quarter) }),
  ],
  // "third quarter of 2026", "fourth-quarter 2025"
  [
    /\b(first|second|third|fourth|1st|2nd|3rd|4th)[\s-]quarter(?:\sof)?(?:\s(?:the\s)?(?:calendar\s)?(?:year\s)?)?\s?(\d{4})\b/giu,
    ([ordinal = "", year = ""]) => ({ year: Number(year), quarter: ORDINAL[ordinal.toLowerCase()] ?? 1 }),
  ],
  // "second half of 2025", "1H 2025", "H2 2025"
  [
    /\b(first|second|1st|2nd)[\s-]half(?:\sof)?(?:\s(?:the\s)?(?:calendar\s)?(?:year\s)?)?\s?(\d{4})\b/giu,
    ([ordinal = "", year = ""]) => ({ year: Number(year), half: ORDINAL[ordinal.toLowerCase()] ?? 1 }),
  ],
  [/\b([12])H\s?'?(\d{4}|\d{2})\b/gu, ([half = "", year = ""]) => ({ year: fullYear(year), half: Number(half) })],
  [/\bH([12])\s?\/?\s?(\d{4})\b/gu, ([half = "", year = ""]) => ({ year: Number(year), half: Number(half) })],
  // "early 2026", "mid-2025", "year-end 2025", "the end of 2025", "summer 2025"
  [
    /\b(?:early|mid|late|year[\s-]end|(?:the\s)?(?:beginning|start|middle|end)\sof|spring|summer|fall|autumn|winter)(?:\sof)?[\s-](\d{4})\b/giu,
    ([year = ""]) => ({ year: Number(year) }),
  ],
  // "in 2019", "since 2017": the year alone
  [
    /(?<=\b(?:in|In|since|Since|during|During|by|By|of|from|until|through|year|before|after|for)\s)(\d{4})(?![\d%-]|[.,:]\d|\s(?:patients|people|adults|participants|subjects|children|women|men|mg|units|shares|employees))/gu,
    ([year = ""]) => ({ year: Number(year) }),
  ],
];

/** `a/b/year` when only one order of day and month is possible. */
function slashed(a: number, b: number, year: number): CivilDate {
  if (a > 12 && b <= 12) return { year, month: b, day: a };
  if ((b > 12 && a <= 12) || a === b) return { year, month: a, day: b };
  return { year: 0 };
}

/**
 * The absolute dates of `text` between `from` and `to`, in order and without overlap (of two the longer wins), with the precision that
 * is written: "Nov. 5, 2024", "17th October 2024", "2024-11-05", "September 2025", "Q3 2026", "second half of 2025", "early 2026".
 * Dates without a year, fiscal years and `11/05/2024` (day or month first?) are not given.
 */
export function findDates(text: string, from = 0, to = text.length): FoundDate[] {
  const part = text.slice(from, to);
  if (!/\d{2}/u.test(part)) return [];
  const found: FoundDate[] = [];
  for (const [form, read] of FORMS) {
    for (const match of matchesOf(form, part)) {
      const date = read(match.slice(1));
      if (!isRealDate(date) || date.year < 1900 || date.year > 2100) continue;
      const start = from + match.index;
      found.push({ span: { start, end: start + match[0].length }, date, text: match[0] });
    }
  }
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: FoundDate[] = [];
  for (const date of found) {
    const last = kept.at(-1);
    if (!last || date.span.start >= last.span.end) kept.push(date);
    else if (date.span.end - date.span.start > last.span.end - last.span.start) kept[kept.length - 1] = date;
  }
  return kept;
}
