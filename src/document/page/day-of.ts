import { isoDate, isRealDate, parseIsoDate } from "../../model/civil-date.js";
import { findDates } from "../../nlp/dates.js";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthOf = (name: string | undefined): number => MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;

/** "2020年7月1日", "2020년 7월 1일" */
const CJK_DAY = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]/u;
/** "17-Aug-2020", "17-AUG-20" */
const DASHED = /(?<!\d)(\d{1,2})-(\p{L}{3})\p{L}{0,6}-(\d{4})(?!\d)/u;
/** "Thu Feb 07 00:00:00 EST 2013" */
const STAMP = /\b\p{L}{3} (\p{L}{3}) (\d{1,2}) \d{2}:\d{2}:\d{2} \p{L}{2,5} (\d{4})\b/u;
/** "20240603", "20240603080602" */
const COMPACT = /^(20\d{2})(0[1-9]|1[0-2])([0-3]\d)(?:\d{4,6})?$/u;
/** "11/05/2024", "12/01/12", "05.11.24", "05-11-2024" */
const NUMERIC = /(?<![\d./-])(\d{1,2})(?:([/.])(\d{1,2})\2(\d{4}|\d{2})|-(\d{1,2})-(\d{4}))(?![\d/-])/u;
/** "2024.11.05" */
const DOTTED = /(?<![\d.])(20\d{2})\.(\d{1,2})\.(\d{1,2})(?![\d.]\d)/u;

/**
 * The day that a date of any written form names, as it stands there (no time zone is applied); null where there is none. Of
 * `11/05/2024` the month is first unless `dayFirst`.
 */
export function dayOf(text: string | null | undefined, dayFirst = false): string | null {
  if (!text) return null;
  const bare = text.slice(0, 400).replace(/\s+/gu, " ").trim();
  const cjk = CJK_DAY.exec(bare);
  if (cjk) return day(cjk[1], Number(cjk[2]), cjk[3]);
  const compact = COMPACT.exec(bare);
  if (compact) return day(compact[1], Number(compact[2]), compact[3]);
  const iso = parseIsoDate(bare);
  if (iso?.day) return isoDate(iso);
  const stamp = STAMP.exec(bare);
  if (stamp) return day(stamp[3], monthOf(stamp[1]), stamp[2]);
  const dashed = DASHED.exec(bare);
  if (dashed) return day(dashed[3], monthOf(dashed[2]), dashed[1]);
  const found = findDates(bare).find(({ date }) => date.day !== undefined);
  return found ? isoDate(found.date) : numericDay(bare, dayFirst);
}

function day(year: string | undefined, month: number, dayOfMonth: string | undefined): string | null {
  const date = { year: Number(year), month, day: Number(dayOfMonth) };
  return isRealDate(date) ? isoDate(date) : null;
}

function numericDay(text: string, dayFirst: boolean): string | null {
  const dotted = DOTTED.exec(text);
  if (dotted) return day(dotted[1], Number(dotted[2]), dotted[3]);
  const found = NUMERIC.exec(text);
  if (!found) return null;
  const [, a = "", sign = ""] = found;
  const b = found[3] ?? found[5] ?? "";
  const digits = found[4] ?? found[6] ?? "";
  const year = digits.length === 2 ? `20${digits}` : digits;
  return dayFirst || sign === "." ? day(year, Number(b), a) : (day(year, Number(a), b) ?? day(year, Number(b), a));
}
