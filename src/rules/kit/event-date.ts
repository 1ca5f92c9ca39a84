import type { CivilDate } from "../../model/civil-date.js";
import type { Span } from "../../model/span.js";
import { findDates } from "../../nlp/dates.js";
import { findRelativeDates } from "../../nlp/relative-dates.js";
import type { DatedText } from "./fact.js";
import type { FactScope } from "./fact-scope.js";

/** A date with its place in the text. */
export interface PlacedDate extends Span, DatedText {}

/** Words before a date that is no date of the event: "by", "expected in", "PDUFA date of", "ended" */
const NOT_THE_EVENT =
  /\b(?:by|until|through|expected(?:\s\w+){0,4}|anticipated(?:\s\w+){0,4}|planned(?:\s\w+){0,4}|target\w*(?:\s\w+){0,4}|goal(?:\s\w+){0,4}|PDUFA(?:\s\w+){0,5}|ended|ending|as of|since|as early as|action date\w*(?:\s\w+){0,2}|until|before|prior to)\s+(?:the\s+|around\s+|about\s+)?$/iu;

/** Dates in `span` at which something may have happened, absolute or resolved against the release's date, in text order; none in the future. */
export function datesIn(scope: FactScope, span: Span): PlacedDate[] {
  const { publishedOn } = scope.release;
  const { reading } = scope.doc;
  const absolute = findDates(reading, span.start, span.end);
  const relative = findRelativeDates(reading, span.start, span.end, publishedOn).filter(
    ({ span: at }) => !absolute.some((date) => at.start < date.span.end && date.span.start < at.end),
  );
  return [...absolute, ...relative]
    .filter(({ span: at, date }) => !isFuture(date, publishedOn) && !NOT_THE_EVENT.test(before(scope, at.start)))
    .map(({ span: at, date, text }) => ({ start: at.start, end: at.end, date, text }))
    .toSorted((a, b) => a.start - b.start);
}

const before = (scope: FactScope, at: number): string =>
  scope.doc.reading.slice(Math.max(scope.sentence.start, at - 60), at);

/** Whether a date lies after the release's. */
export function isFuture(date: CivilDate, published: CivilDate | null): boolean {
  if (!published) return false;
  if (date.year !== published.year) return date.year > published.year;
  if (date.month === undefined || published.month === undefined) return false;
  if (date.month !== published.month) return date.month > published.month;
  return date.day !== undefined && published.day !== undefined && date.day > published.day;
}

/** "today announced that", "announces today", "announced this morning" */
const TODAY = /\b(?:today|this morning)\b/iu;

/** The release's own date when the sentence says "today" of what `at` reports: before it, or right after. */
export function todayFor(scope: FactScope, at: Span): DatedText | undefined {
  const { publishedOn } = scope.release;
  if (!publishedOn) return undefined;
  const { sentence } = scope;
  const ahead = scope.slice(sentence.start, at.start);
  const found = TODAY.exec(ahead);
  if (found) {
    const between = ahead.slice(found.index + found[0].length);
    return between.length <= 420 &&
      !/^\s*(?:,\s*)?(?:and|but)\b|;|\b(?:previously|also|as well as|mentioned above|already)\b/iu.test(between)
      ? { date: publishedOn, text: found[0] }
      : undefined;
  }
  const after = TODAY.exec(scope.slice(at.end, Math.min(sentence.end, at.end + 160)));
  return after ? { date: publishedOn, text: after[0] } : undefined;
}

/** The date of what happens at `at`: the nearest in `span`, preferring one right after over one before. */
export function nearestDate(dates: readonly PlacedDate[], at: Span): PlacedDate | undefined {
  const distance = (date: PlacedDate): number =>
    date.start >= at.end ? date.start - at.end : (at.start - date.end) * 1.5;
  return dates.toSorted((a, b) => distance(a) - distance(b))[0];
}
