import { z } from "zod";

/** How exactly a date is known. */
export const datePrecisionSchema = z.enum(["day", "month", "quarter", "half", "year"]);
export type DatePrecision = z.infer<typeof datePrecisionSchema>;

/** A calendar date of known precision; never a JavaScript `Date`, so no time zone can shift it. */
export const civilDateSchema = z.object({
  year: z.int().min(1900).max(2100),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
  quarter: z.int().min(1).max(4).optional(),
  half: z.int().min(1).max(2).optional(),
});
export type CivilDate = z.infer<typeof civilDateSchema>;

const two = (n: number): string => String(n).padStart(2, "0");

/** The precision of a civil date. */
export function datePrecision(date: CivilDate): DatePrecision {
  if (date.day !== undefined) return "day";
  if (date.month !== undefined) return "month";
  if (date.quarter !== undefined) return "quarter";
  return date.half === undefined ? "year" : "half";
}

/** ISO 8601 of the date as far as it is known: `2019-09-23`, `2019-09` or `2019` (quarters and halves give the year). */
export function isoDate(date: CivilDate): string {
  if (date.month === undefined) return String(date.year);
  return date.day === undefined
    ? `${date.year}-${two(date.month)}`
    : `${date.year}-${two(date.month)}-${two(date.day)}`;
}

/** First day of the period as full ISO date: what a database `DATE` holds. */
export function firstDay(date: CivilDate): string {
  const month = date.month ?? (date.quarter ? date.quarter * 3 - 2 : date.half === 2 ? 7 : 1);
  return `${date.year}-${two(month)}-${two(date.day ?? 1)}`;
}

/** Days in a month of the Gregorian calendar. */
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the fields name a real calendar day, month or year. */
export const isRealDate = (date: CivilDate): boolean =>
  civilDateSchema.safeParse(date).success &&
  (date.day === undefined || (date.month !== undefined && date.day <= daysInMonth(date.year, date.month)));

/** Reads `2019-09-23`, `2019-09` or `2019` (anything after the date is ignored); null for anything else. */
export function parseIsoDate(text: string): CivilDate | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/u.exec(text.trim());
  if (!found) return null;
  const date: CivilDate = { year: Number(found[1]) };
  if (found[2]) date.month = Number(found[2]);
  if (found[3]) date.day = Number(found[3]);
  return isRealDate(date) ? date : null;
}
