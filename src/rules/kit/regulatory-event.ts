import type { Designation, RegulatoryKind } from "../../model/extraction.js";
import type { Entity, Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { Authority } from "./authorities.js";
import { listHeadsOf } from "./clause.js";
import { datesIn, nearestDate, type PlacedDate, todayFor } from "./event-date.js";
import type { DatedText, RegulatoryActionCandidate } from "./fact.js";
import type { FactScope } from "./fact-scope.js";
import { releaseDate } from "./news-date.js";
import { holderOf, indicationsBelow, indicationsIn, usualIndications } from "./regulatory-arguments.js";
import { isWideDisease } from "./wide-diseases.js";

/** What a frame has found, before it is spread over drugs, authorities, designations and indications. */
export interface RegulatoryFrame {
  readonly kind: RegulatoryKind;
  readonly designation?: Designation | undefined;
  readonly drugs: readonly (Entity | undefined)[];
  readonly authorities: readonly Authority[];
  /** The words that say it. */
  readonly at: Span;
  /** The statement around them. */
  readonly clause: Span;
  /** Whether "today" of the sentence may date it; not for what is mentioned by the way. */
  readonly news?: boolean;
  /** One event for each indication, as for designations and submissions. */
  readonly eachIndication?: boolean;
  readonly targetDate?: DatedText | undefined;
  /** Dates to choose from, where the frame knows better than the clause. */
  readonly dates?: readonly PlacedDate[];
}

/** Whether the words at `span` state a fact: not negated, planned, conditional or expected, and in a release about medicines. */
export function isStated(scope: FactScope, span: Span): boolean {
  if (scope.release.category === "other-industry") return false;
  const { negated, hypothetical, planned, forwardLooking } = scope.qualifiers(span);
  return !(negated || hypothetical || planned || forwardLooking);
}

/** Candidates for every drug and authority of a frame, each with the date and the indications that belong to it. */
export function spread(scope: FactScope, frame: RegulatoryFrame): RegulatoryActionCandidate[] {
  const dates = frame.dates ?? datesIn(scope, frame.clause);
  const wider = dates.length > 0 ? dates : openingDate(scope, frame.at);
  const indications = indicationsOf(scope, frame);
  const groups = frame.eachIndication && indications.length > 1 ? indications.map((one) => [one]) : [indications];
  const out: RegulatoryActionCandidate[] = [];
  for (const [n, authority] of (frame.authorities.length > 0 ? frame.authorities : [undefined]).entries()) {
    for (const drug of frame.drugs) {
      for (const group of groups) {
        out.push(candidate(scope, frame, drug, authority, group, dateFor(scope, frame, wider, n, group)));
      }
    }
  }
  return out;
}

function candidate(
  scope: FactScope,
  frame: RegulatoryFrame,
  drug: Entity | undefined,
  authority: Authority | undefined,
  indication: readonly IndicationArgument[],
  date: DatedText | undefined,
): RegulatoryActionCandidate {
  const entities = [...new Set(indication.map(({ entity }) => entity))];
  return {
    type: "RegulatoryAction",
    kind: frame.kind,
    designation: frame.designation,
    drug,
    regulator: authority?.regulator,
    jurisdiction: authority?.jurisdiction,
    indication: entities.length > 0 ? entities : undefined,
    impliedIndication: entities.length > 0 ? undefined : impliedIndications(scope, frame, drug),
    organization: holderOf(scope, drug, { start: scope.sentence.start, end: frame.at.start }),
    date: date && { date: date.date, text: date.text },
    impliedDate: frame.news ? dayOfNews(scope, frame.at) : undefined,
    targetDate: frame.targetDate,
  };
}

/** What the drug is for: an indication of the sentence, else what it is most often named with, else the release's main one for its main drug. */
function impliedIndications(
  scope: FactScope,
  frame: RegulatoryFrame,
  drug: Entity | undefined,
): readonly Entity[] | undefined {
  const here = scope.entitiesOf("Indication").filter(({ names }) => !names.every(isWideDisease));
  if (here.length > 0 && frame.news) return here.slice(0, 1);
  for (const head of listHeadsOf(scope)) {
    const [headed] = scope.mentionsIn(head).filter((mention) => mention.type === "Indication");
    if (headed) return [scope.entityOf(headed)];
  }
  const usual = drug ? usualIndications(scope, drug) : [];
  if (usual.length > 0) return usual;
  const [main] = scope.focus.indications;
  return main && drug === scope.focus.drugs[0] ? [main] : undefined;
}

/** An indication, with its place where it stands in this sentence. */
interface IndicationArgument {
  readonly entity: Entity;
  readonly mention?: Mention;
}

function indicationsOf(scope: FactScope, frame: RegulatoryFrame): IndicationArgument[] {
  const after = indicationsIn(scope, { start: frame.at.end, end: frame.clause.end });
  const chosen = after.length > 0 ? after : indicationsIn(scope, { start: frame.clause.start, end: frame.at.start });
  if (chosen.length === 0) return indicationsBelow(scope).map((entity) => ({ entity }));
  const first = new Map<Entity, IndicationArgument>();
  for (const mention of chosen) {
    const entity = scope.entityOf(mention);
    const last = [...first.values()].at(-1)?.mention;
    if (frame.eachIndication && last && !isNext(scope, last, mention)) continue;
    if (!first.has(entity)) first.set(entity, { entity, mention });
  }
  return [...first.values()];
}

/** What ends the list of a designation's indications, or only narrows the one before: "stroke in patients with …", "…, including …", "…, it is" */
const NOT_NEXT =
  /^\s*(?:\([^()]{0,40}\)\s*)?in (?:(?:adult |adults |pediatric |patients |people )*(?:patients|people|adults|children)? ?with )?$|\b(?:patients|people|adults|children|individuals) with\b|\b(?:including|such as|is|are|was|has|have|will|which|who|that|while|to address|an? (?:designation|status|program(?:me)?)|granted to)\b/iu;

const isNext = (scope: FactScope, last: Mention, mention: Mention): boolean =>
  !NOT_NEXT.test(scope.slice(last.end, mention.start));

/** A date that opens the sentence: "In May 2019, …" */
function openingDate(scope: FactScope, at: Span): PlacedDate[] {
  const { sentence } = scope;
  return datesIn(scope, { start: sentence.start, end: at.start }).filter(({ start }) => start - sentence.start < 60);
}

function dateFor(
  scope: FactScope,
  frame: RegulatoryFrame,
  dates: readonly PlacedDate[],
  n: number,
  group: readonly IndicationArgument[],
): DatedText | undefined {
  const today = frame.news ? todayFor(scope, frame.at) : undefined;
  const place = frame.eachIndication && group.length === 1 ? group[0]?.mention : undefined;
  const own =
    dateOfPlace(frame, dates, n) ??
    (place && dates.length > 1 ? dates.find(({ start }) => start >= place.end) : undefined) ??
    dates.find((date) => isRightAfter(scope, frame.at, date));
  if (own) return own;
  if (dates.length === 0 || (today && !dates.some(({ date }) => date.day !== undefined))) return today;
  return nearestDate(dates, frame.at);
}

/** The date of one of several places: "in the U.S. in 2019 and in the EU in 2021", "in the U.S. and the EU in 2019 and 2021, respectively". */
function dateOfPlace(
  { authorities, at }: RegulatoryFrame,
  dates: readonly PlacedDate[],
  n: number,
): PlacedDate | undefined {
  if (authorities.length < 2 || dates.length < 2) return undefined;
  const last = authorities.at(-1)!;
  if (dates.length === authorities.length && dates.every(({ start }) => start >= last.end)) return dates[n];
  const { end } = authorities[n]!;
  return end > at.end ? dates.find(({ start }) => start >= end) : undefined;
}

/** Words between an act and a date that are about something else */
const OTHER_TIME =
  /[,;]|\b(?:based|stud(?:y|ies)|trials?|data|results?|through|until|meeting|congress|presented|expected|review|target|PDUFA|launch\w*)\b/iu;

/** Whether a date follows the words closely, without another matter between: "received in June 2024". */
function isRightAfter(scope: FactScope, at: Span, { start }: PlacedDate): boolean {
  const gap = start - at.end;
  return gap >= 0 && gap < 60 && !OTHER_TIME.test(scope.slice(at.end, start));
}

/** What makes a statement of the headline or lead no news: something told by the way, or long true. */
const BY_THE_WAY =
  /\b(?:previously|earlier|already|originally|formerly|first approved|had been|has been since|last year|following|after|since|recently|also|upon|with its|based on|prior|currently|is approved|are approved|ahead of|in addition)\b/iu;
const TELLS = /\b(?:announc\w+|reported|reports|said|says|confirmed|disclosed|pleased|proud|excited)\b/iu;

/** The day of the release for what its headline says, or what its lead announces. */
function dayOfNews(scope: FactScope, at: Span): DatedText | undefined {
  const { section, start } = scope.sentence;
  const ahead = scope.slice(start, at.start);
  if (BY_THE_WAY.test(ahead)) return undefined;
  const isNews = section === "headline" || (section === "lead" && TELLS.test(ahead));
  return isNews ? releaseDate(scope) : undefined;
}
