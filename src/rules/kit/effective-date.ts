import type { CivilDate } from "../../model/civil-date.js";
import type { Mention } from "../../model/mention.js";
import { findDates } from "../../nlp/dates.js";
import { isIn } from "../../nlp/matches-in.js";
import { matchesOf } from "../../nlp/matches-of.js";
import { monthOf } from "../../nlp/relative-dates.js";
import type { DatedText } from "./fact.js";
import type { FactScope } from "./fact-scope.js";

/** "effective July 1, 2024", "as of 3 May 2025", "on March 1, 2026", "starting in June 2025" */
const DATE_CUE =
  /\b(?:effective|as of|starting|start|beginning|begin|commencing|with effect|on|from|in|at the end of|until|by)\b[ ,]*(?:(?:on|from|as of|in|early|late|mid|the end of)[ ,]{0,3})?$/iu;
/** Only these tie a date that stands before a name to the change: "Effective May 1, 2025, Jane Roe was appointed" */
const EFFECTIVE = /\b(?:effective|as of|with effect)\b[ ,]*(?:(?:on|from|as of)[ ,]{0,3})?$/iu;
/** "effective immediately": the day of the announcement */
const AT_ONCE = /\b(?:effective (?:immediately|today)|with immediate effect|effective as of today)\b/iu;
/** "effective July 1", "on 3 May", "as of June 30": a day without a year */
const YEARLESS =
  /\b(?:effective|as of|with effect(?: from)?|starting|beginning|from|on|until)(?: on| as of| from)? (?:(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) (?<day>\d{1,2})(?:st|nd|rd|th)?|(?<day2>\d{1,2})(?:st|nd|rd|th)? (?<month2>January|February|March|April|May|June|July|August|September|October|November|December))\b(?!,? \d{4})/giu;
/** A later sentence that dates the change just told: "Her appointment takes effect on June 1, 2025.", "He will remain in his position until 31 August 2025." */
const GOES_ON =
  /^(?:He|She|They|His|Her|The (?:appointment|change|transition|resignation|departure|promotion)s?|(?:Mr|Ms|Mrs|Dr|Prof)\.? \p{Lu}\S+)\b[^;"]{0,120}\b(?:effective|takes? effect|will (?:assume|start|begin|take up|join|commence|leave|step down|depart)|(?:remain|continue|stay)s?\b[^;"]{0,90}\b(?:until|through))\b/iu;
/** Sentences after the news that may date it. */
const SENTENCES_ON = 2;

/** When a change of post takes effect: a date after the name up to `to`, one before it with "effective", or one that the next sentences give. */
export function effectiveDate(scope: FactScope, person: Mention, tail: number, to: number): DatedText | undefined {
  const { reading } = scope.doc;
  const atOnce = AT_ONCE.exec(scope.slice(tail, to));
  const told = dated(scope, tail, to, DATE_CUE);
  const { publishedOn } = scope.release;
  if (atOnce && publishedOn && (!told || told.start > tail + atOnce.index))
    return { date: publishedOn, text: atOnce[0] };
  if (told) return { date: told.date, text: told.text };
  const ahead = effectiveDateIn(scope, scope.sentence.start, person.start);
  if (ahead) return ahead;
  for (let n = 1; n <= SENTENCES_ON; n += 1) {
    const sentence = scope.neighbour(n);
    if (!sentence || sentence.sectionIndex !== scope.sentence.sectionIndex || scope.sentence.section === "headline")
      break;
    if (!isIn(GOES_ON, sentence)) continue;
    const surname = person.name.slice(person.name.lastIndexOf(" ") + 1);
    if (/^(?:Mr|Ms|Mrs|Dr|Prof)\b/u.test(sentence.text) && !sentence.text.slice(0, 60).includes(surname)) continue;
    const [date] = findDates(reading, sentence.start, sentence.end);
    return date && publishedOn && isNear(date.date, publishedOn) ? { date: date.date, text: date.text } : undefined;
  }
  return undefined;
}

/** The date between two offsets that "effective", "as of" or "with effect from" brings in. */
export function effectiveDateIn(scope: FactScope, from: number, to: number): DatedText | undefined {
  const found = dated(scope, from, to, EFFECTIVE);
  return found && { date: found.date, text: found.text };
}

function dated(scope: FactScope, from: number, to: number, cue: RegExp): (DatedText & { start: number }) | undefined {
  const { publishedOn } = scope.release;
  const found = findDates(scope.doc.reading, from, to).find(({ span }) =>
    cue.test(scope.slice(Math.max(from, span.start - 40), span.start)),
  );
  const words = scope.slice(from, to);
  const yearless = publishedOn
    ? matchesOf(YEARLESS, words).find(([hit]) => cue === DATE_CUE || /^(?:effective|as of|with)/iu.test(hit))
    : undefined;
  if (found && (!yearless || found.span.start < from + yearless.index))
    return { date: found.date, text: found.text, start: found.span.start };
  if (!yearless || !publishedOn) return undefined;
  const { month, day, month2, day2 } = yearless.groups!;
  const date = nearest(publishedOn, monthOf((month ?? month2)!), Number(day ?? day2));
  return { date, text: yearless[0], start: from + yearless.index };
}

/** The day of that name that is at most half a year from the release. */
function nearest({ year, month = 6 }: CivilDate, toldMonth: number, day: number): CivilDate {
  const away = toldMonth - month;
  return { year: away > 6 ? year - 1 : away < -6 ? year + 1 : year, month: toldMonth, day };
}

/** Within the year around the release. */
const isNear = (date: CivilDate, now: CivilDate): boolean => Math.abs(date.year - now.year) <= 1;
