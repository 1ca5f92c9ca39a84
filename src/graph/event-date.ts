import type { DatePrecision } from "../model/civil-date.js";
import { firstDay, parseIsoDate } from "../model/civil-date.js";
import type { EventDate } from "./ledger.js";

/** Which quarter a phrase names. Samples: `Q3 2026`, `3Q26`, `third quarter of 2026`. */
const QUARTER = /(?<![\p{L}\d])(?:q([1-4])|([1-4])q|(first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter)/iu;
/** Which half a phrase names. Samples: `H2 2026`, `2H26`, `second half of 2026`. */
const HALF = /(?<![\p{L}\d])(?:h([12])|([12])h|(first|second|1st|2nd)[ -]half)/iu;
const ORDINALS: Record<string, number> = {
  first: 1,
  "1st": 1,
  second: 2,
  "2nd": 2,
  third: 3,
  "3rd": 3,
  fourth: 4,
  "4th": 4,
};

function numbered(pattern: RegExp, text: string): number | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const digit = found[1] ?? found[2];
  return digit === undefined ? ORDINALS[(found[3] ?? "").toLowerCase()] : Number(digit);
}

/** The first day of a period and its precision, from the ISO date as far as known and the words of the release; undefined without a real date. */
export function eventDate(
  date: string | undefined,
  precision: DatePrecision | undefined,
  text: string | undefined,
): EventDate | undefined {
  const civil = date === undefined ? null : parseIsoDate(date);
  if (civil === null) return undefined;
  const words = text === undefined ? {} : { text };
  if (civil.day !== undefined) {
    const kept =
      precision === "quarter" || precision === "half" || precision === "month" || precision === "year"
        ? precision
        : "day";
    return { date: firstDay(civil), precision: kept, ...words };
  }
  if (precision === "quarter" || precision === "half") {
    if (civil.month !== undefined) return { date: firstDay(civil), precision, ...words };
    const part = numbered(precision === "quarter" ? QUARTER : HALF, text ?? "");
    if (part !== undefined) return { date: firstDay({ year: civil.year, [precision]: part }), precision, ...words };
    return { date: firstDay({ year: civil.year }), precision: "year", ...words };
  }
  return { date: firstDay(civil), precision: civil.month === undefined ? "year" : "month", ...words };
}

const MONTHS: Record<string, number> = { month: 1, quarter: 3, half: 6, year: 12 };
const DAY_MS = 86_400_000;

/** First and last day of the period as days since 1970. */
export function dayRange({ date, precision }: EventDate): readonly [number, number] {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const start = Date.UTC(year, month - 1, day) / DAY_MS;
  const months = MONTHS[precision];
  return [start, months === undefined ? start : Date.UTC(year, month - 1 + months, day) / DAY_MS - 1];
}

/** How fine a date is: 0 for a day, 4 for a year. */
export const coarseness = ({ precision }: EventDate): number =>
  ["day", "month", "quarter", "half", "year"].indexOf(precision);
