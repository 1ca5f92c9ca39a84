import { isoDate } from "../../model/civil-date.js";
import type { Span } from "../../model/span.js";
import { findDates } from "../../nlp/dates.js";
import { isIn } from "../../nlp/matches-in.js";
import { datesIn, nearestDate, type PlacedDate, todayFor } from "./event-date.js";
import type { DatedText } from "./fact.js";
import type { FactScope } from "./fact-scope.js";
import { isOpening } from "./sections.js";

/** Words that place a statement before the release: "previously", "last year", "in 2021" */
const BACKGROUND =
  /\b(?:previously|earlier|already|originally|formerly|was first|had been|has been since|last year)\b/iu;
/** A date that says when data were cut, a meeting is held, a period ended or a call takes place */
const OTHER_DATE =
  /\b(?:ended|ending|cut-?off(?: date)?(?: of| as of)?|as of|through|until|conference call|webcast|held|taking place|being held|meeting|congress|filed|dated|effective|expir\w+|matur\w+|close on or about|expected)\s+(?:\w+\s){0,4}$/iu;

/**
 * When a piece of news happened: the date that its sentence gives near `at`; else "today"; else, for what the headline
 * or the lead tells without looking back, the date of the release.
 */
export function newsDate(scope: FactScope, at: Span): DatedText | undefined {
  const { sentence } = scope;
  const today = todayFor(scope, at);
  const stated = nearestDate(
    datesIn(scope, sentence).filter((date) => Math.abs(date.start - at.start) < 320 && !isOther(scope, date)),
    at,
  );
  if (stated && sentence.section !== "headline") return { date: stated.date, text: stated.text };
  if (today) return today;
  return isOpening(sentence) && !isIn(BACKGROUND, sentence) ? releaseDate(scope) : undefined;
}

const isOther = (scope: FactScope, date: PlacedDate): boolean =>
  OTHER_DATE.test(scope.slice(Math.max(scope.sentence.start, date.start - 60), date.start));

/** The release's own date with the words of its dateline, or the ISO date where only the metadata gives it. */
export function releaseDate({ release, doc }: FactScope): DatedText | undefined {
  const { publishedOn, dateline } = release;
  if (!publishedOn) return undefined;
  const words = dateline && findDates(doc.reading, dateline.span.start, dateline.span.end)[0]?.text;
  return { date: publishedOn, text: words || isoDate(publishedOn) };
}
