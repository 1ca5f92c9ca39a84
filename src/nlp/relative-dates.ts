import { type CivilDate, isRealDate } from "../model/civil-date.js";
import type { FoundDate } from "./dates.js";
import { matchesOf } from "./matches-of.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTH_NAME =
  "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";

/** "January and February 2024", "in April, June and July 2023": a month that borrows the year of the next */
const SHARED_YEAR = new RegExp(
  `\\b(${MONTH_NAME})\\.?(?=,?\\s(?:and\\s|or\\s|to\\s)?(?:(?:${MONTH_NAME})\\.?,?\\s(?:and\\s)?){1,3}(\\d{4})\\b)`,
  "gu",
);
/** "On 17th October", "on October 17", without a year */
const DAY_MONTH = new RegExp(
  `\\b(?:[Oo]n)\\s(\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?\\s(${MONTH_NAME})\\b(?!\\.?,?\\s\\d{4})`,
  "gu",
);
const MONTH_DAY = new RegExp(`\\b[Oo]n\\s(${MONTH_NAME})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?!,?\\s\\d{4}|\\d)`, "gu");
/** "in April" */
const MONTH_ONLY = new RegExp(
  `\\b[Ii]n\\s(?:early\\s|late\\s|mid-)?(${MONTH_NAME})\\b(?!\\.?,?\\s(?:of\\s)?\\d|,?\\s(?:and|or)\\s)`,
  "gu",
);
/** "said Wednesday", "on Monday" */
const WEEKDAY = /\b(?:on|said|announced|late|early)\s(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b/gu;
/** "yesterday", "last month", "earlier this year" */
const NAMED = /\b(yesterday|last month|(?:earlier )?this month|last year|earlier this year)\b/giu;

/**
 * Dates between `from` and `to` that lean on another: on the next one's year, or on the date of the release (the latest such day,
 * month or weekday that is not after it). Nothing for the latter when `published` is null.
 */
export function findRelativeDates(text: string, from: number, to: number, published: CivilDate | null): FoundDate[] {
  const part = text.slice(from, to);
  const found: FoundDate[] = [];
  const add = (hit: RegExpMatchArray, date: CivilDate | undefined): void => {
    if (!date || !isRealDate(date)) return;
    const start = from + (hit.index ?? 0);
    found.push({ span: { start, end: start + hit[0].length }, date, text: hit[0] });
  };
  for (const hit of matchesOf(SHARED_YEAR, part)) add(hit, { year: Number(hit[2]), month: monthOf(hit[1]!) });
  if (!published) return found;
  for (const hit of matchesOf(DAY_MONTH, part)) add(hit, latest(published, monthOf(hit[2]!), Number(hit[1])));
  for (const hit of matchesOf(MONTH_DAY, part)) add(hit, latest(published, monthOf(hit[1]!), Number(hit[2])));
  for (const hit of matchesOf(MONTH_ONLY, part)) add(hit, latest(published, monthOf(hit[1]!)));
  for (const hit of matchesOf(WEEKDAY, part))
    add(hit, weekdayBefore(published, WEEKDAYS.indexOf(hit[1]!.toLowerCase())));
  for (const hit of matchesOf(NAMED, part)) add(hit, named(published, hit[1]!.toLowerCase()));
  return found;
}

/** Number of the month (1 to 12) that a name begins with. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The latest such month or day that is not after the release. */
function latest(published: CivilDate, month: number, day?: number): CivilDate | undefined {
  if (published.month === undefined) return undefined;
  const later =
    month > published.month || (month === published.month && day !== undefined && day > (published.day ?? 31));
  const year = later ? published.year - 1 : published.year;
  return day === undefined ? { year, month } : { year, month, day };
}

/** Days since 1970-01-01 of a civil day; arithmetic only, so no time zone has a say. */
const dayNumber = ({ year, month, day }: CivilDate): number => Date.UTC(year, (month ?? 1) - 1, day ?? 1) / 86_400_000;

function fromDayNumber(n: number): CivilDate {
  const [year, month, day] = new Date(n * 86_400_000).toISOString().slice(0, 10).split("-").map(Number);
  return { year: year!, month: month!, day: day! };
}

function weekdayBefore(published: CivilDate, weekday: number): CivilDate | undefined {
  if (published.day === undefined) return undefined;
  const today = dayNumber(published);
  return fromDayNumber(today - ((((today + 4) % 7) - weekday + 7) % 7));
}

function named(published: CivilDate, words: string): CivilDate | undefined {
  const { year, month } = published;
  if (words === "yesterday") return published.day === undefined ? undefined : fromDayNumber(dayNumber(published) - 1);
  if (words === "last year") return { year: year - 1 };
  if (words === "earlier this year") return { year };
  if (month === undefined) return undefined;
  if (words.endsWith("this month")) return { year, month };
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}
