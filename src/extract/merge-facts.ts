import { isoDate } from "../model/civil-date.js";
import type { DealKind, IndicationStatus, ReadoutOutcome } from "../model/extraction.js";
import type { Entity } from "../model/mention.js";
import type { SectionKind } from "../model/section.js";
import type {
  AppointmentCandidate,
  DatedText,
  EventCandidate,
  FactCandidate,
  RegulatoryActionCandidate,
  RelationCandidate,
  TrialReadoutCandidate,
  TrialStartCandidate,
} from "../rules/kit/fact.js";
import type { FoundFact } from "./run-facts.js";

/** One fact with all the candidates that say it, the best first. */
export interface MergedFact<C extends FactCandidate = FactCandidate> {
  readonly candidate: C;
  readonly found: readonly FoundFact[];
}

const STRENGTH: Record<IndicationStatus, number> = { approved: 3, proposed: 2, investigational: 1 };
const key = (entity: Entity | undefined): string => entity?.key ?? "";

const isRelation = (candidate: FactCandidate): candidate is RelationCandidate =>
  !["RegulatoryAction", "TrialReadout", "TrialStart", "Deal", "Appointment"].includes(candidate.type);

/** Candidates that state the same relation become one; the strongest status and the longest title stay. */
export function mergeRelations(found: readonly FoundFact[]): MergedFact<RelationCandidate>[] {
  const groups = new Map<string, FoundFact[]>();
  for (const fact of found) {
    const { candidate } = fact;
    if (!isRelation(candidate) || (candidate.to && candidate.to === candidate.from)) continue;
    const ends = [key(candidate.from), key(candidate.to)];
    const id = `${candidate.type} ${(candidate.type === "PARTNERS_WITH" ? ends.toSorted() : ends).join(" ")}`;
    groups.set(id, [...(groups.get(id) ?? []), fact]);
  }
  return [...groups.values()].map((facts) => ({
    candidate: facts.map((fact) => fact.candidate as RelationCandidate).reduce(joinRelations),
    found: facts,
  }));
}

function joinRelations(a: RelationCandidate, b: RelationCandidate): RelationCandidate {
  const status =
    a.status && b.status ? (STRENGTH[a.status] >= STRENGTH[b.status] ? a.status : b.status) : (a.status ?? b.status);
  const title = (a.title?.length ?? 0) >= (b.title?.length ?? 0) ? a.title : b.title;
  const quotes = a.quotes || b.quotes ? [...new Set([...(a.quotes ?? []), ...(b.quotes ?? [])])] : undefined;
  return { ...a, ...(status && { status }), ...(title && { title }), ...(quotes && { quotes }) };
}

/** Candidates that state the same happening become one; each role is filled from the first that fills it. */
export function mergeEvents(found: readonly FoundFact[]): MergedFact<EventCandidate>[] {
  const merged: { candidate: EventCandidate; found: FoundFact[] }[] = [];
  for (const fact of echoesLast(found)) {
    const { candidate } = fact;
    if (isRelation(candidate)) continue;
    const same =
      merged.find((other) => sameEvent(other.candidate, candidate)) ??
      (ECHOES.has(fact.sentence.section) ? merged.find((other) => sameAct(other.candidate, candidate)) : undefined);
    if (same) {
      same.candidate = joinEvents(same.candidate, candidate);
      same.found.push(fact);
    } else merged.push({ candidate, found: [fact] });
  }
  return merged
    .filter(({ candidate }) => !merged.some((other) => isPartOfProgram(candidate, other.candidate)))
    .map(({ candidate, found }) => ({ candidate: withImplied(candidate), found }));
}

/** "Results of the LUMEN program" beside a readout of LUMEN 1: the study tells it better. */
function isPartOfProgram(program: EventCandidate, study: EventCandidate): boolean {
  if (program.type !== "TrialReadout" || study.type !== "TrialReadout" || program.outcome !== "reported") return false;
  if (!program.trial || !study.trial || program.trial === study.trial || program.drug !== study.drug) return false;
  const [name, longer] = [program.trial.names[0]!, study.trial.names[0]!];
  return longer.startsWith(name) && /^[\s-]?(?:\d{1,2}|I{1,3})$/u.test(longer.slice(name.length));
}

/** Headlines and quotations repeat the news rather than add to it, in other words for the same condition. */
const ECHOES: ReadonlySet<SectionKind> = new Set(["headline", "subhead", "quote"]);

const echoesLast = (found: readonly FoundFact[]): FoundFact[] => [
  ...found.filter((fact) => !ECHOES.has(fact.sentence.section)),
  ...found.filter((fact) => ECHOES.has(fact.sentence.section)),
];

/** Events that carry the indications they are about. */
type IndicatedEvent = Exclude<EventCandidate, { type: "Deal" | "Appointment" }>;
const isIndicated = (event: EventCandidate): event is IndicatedEvent =>
  event.type !== "Deal" && event.type !== "Appointment";

/** Whether two regulatory acts, or two reports of a study, agree in all but the indication. */
const sameAct = (a: EventCandidate, b: EventCandidate): boolean =>
  isIndicated(a) && isIndicated(b) && sameEvent({ ...a, indication: undefined }, { ...b, indication: undefined });

/** Fills the indication and the date that no evidence gave: what the release elsewhere says the drug is for, and the day of the news. */
function withImplied(event: EventCandidate): EventCandidate {
  if (event.type !== "RegulatoryAction") return event;
  const { impliedIndication, impliedDate, ...rest } = event;
  return {
    ...rest,
    indication: rest.indication?.length ? rest.indication : impliedIndication,
    date: rest.date ?? impliedDate,
  };
}

const agree = (a: unknown, b: unknown): boolean => a === undefined || b === undefined || a === b;
const place = (event: RegulatoryActionCandidate): string | undefined =>
  event.jurisdiction ?? event.regulator?.attributes.jurisdiction;

/** One jurisdiction; where it is not known of one, regulators must not differ. */
function samePlace(a: RegulatoryActionCandidate, b: RegulatoryActionCandidate): boolean {
  const [here, there] = [place(a), place(b)];
  if (here !== undefined && there !== undefined) return here === there;
  return agree(a.regulator, b.regulator);
}

/** Whether two dates can be one day: one is the other with less precision, or "today" of a report within a week of the day it reports. */
function sameTime(a: DatedText | undefined, b: DatedText | undefined): boolean {
  if (!a || !b) return true;
  const [one, two] = [isoDate(a.date), isoDate(b.date)];
  if (one.startsWith(two) || two.startsWith(one)) return true;
  if (!TODAY.test(a.text) && !TODAY.test(b.text)) return false;
  return Math.abs(Date.parse(one) - Date.parse(two)) <= 7 * 86_400_000;
}

const TODAY = /^today$/iu;

const overlap = (a: readonly Entity[] | undefined, b: readonly Entity[] | undefined): boolean =>
  !a?.length || !b?.length || a.some((entity) => b.includes(entity));

/** Kinds of which a collaboration between the same parties is only another word: "a licence with collaboration is a licence". */
const COVERS_COLLABORATION: ReadonlySet<DealKind> = new Set(["license", "acquisition", "option", "supply"]);

const sameDealKind = (a: DealKind, b: DealKind): boolean =>
  a === b ||
  (a === "collaboration" && COVERS_COLLABORATION.has(b)) ||
  (b === "collaboration" && COVERS_COLLABORATION.has(a));

/** As `overlap`, and where one name holds the other: "multiple sclerosis", "relapsing multiple sclerosis". */
const related = (a: readonly Entity[] | undefined, b: readonly Entity[] | undefined): boolean =>
  overlap(a, b) || namesOf(a).some((one) => namesOf(b).some((other) => one.includes(other) || other.includes(one)));

const namesOf = (entities: readonly Entity[] | undefined): string[] =>
  (entities ?? []).flatMap((entity) => entity.names.map((name) => name.toLowerCase().replaceAll("-", " ")));

type TrialCandidate = TrialReadoutCandidate | TrialStartCandidate;

/** One study: of the same medicine, and the same trial; where not both name it, phases and indications must not differ. */
function sameStudy(a: TrialCandidate, b: TrialCandidate): boolean {
  if (!agree(a.drug, b.drug) || !agree(a.trial, b.trial)) return false;
  if (a.trial !== undefined && a.trial === b.trial) return true;
  if (!agree(a.phase, b.phase)) return false;
  return (a.trial !== b.trial && a.phase !== undefined && a.phase === b.phase) || related(a.indication, b.indication);
}

/** What two reports of one study come to: "results reported" beside a verdict is that verdict; met and missed is mixed when the trial is named. */
function outcomeOfBoth(a: TrialReadoutCandidate, b: TrialReadoutCandidate): ReadoutOutcome | undefined {
  if (a.outcome === b.outcome || b.outcome === "reported") return a.outcome;
  if (a.outcome === "reported") return b.outcome;
  return a.trial !== undefined && a.trial === b.trial ? "mixed" : undefined;
}

/** Whether two changes of post of one person are one: of one kind, or the headline "appoints" to the post that the text promotes to. */
function sameChange(a: AppointmentCandidate, b: AppointmentCandidate): boolean {
  if (a.change === b.change) return true;
  if (a.change === "departed" || b.change === "departed") return false;
  const [one, two] = [(a.title ?? "").toLowerCase(), (b.title ?? "").toLowerCase()];
  return one.includes(two) || two.includes(one);
}

/** Whether two candidates are one happening: same kind and main role, and nothing that contradicts. */
export function sameEvent(a: EventCandidate, b: EventCandidate): boolean {
  if (a.type === "RegulatoryAction" && b.type === "RegulatoryAction")
    return (
      a.kind === b.kind &&
      a.designation === b.designation &&
      agree(a.drug, b.drug) &&
      samePlace(a, b) &&
      sameTime(a.date, b.date) &&
      overlap(a.indication, b.indication)
    );
  if (a.type === "TrialReadout" && b.type === "TrialReadout")
    return outcomeOfBoth(a, b) !== undefined && sameStudy(a, b);
  if (a.type === "TrialStart" && b.type === "TrialStart") return sameStudy(a, b);
  if (a.type === "Appointment" && b.type === "Appointment") return a.person === b.person && sameChange(a, b);
  if (a.type === "Deal" && b.type === "Deal") {
    if (!sameDealKind(a.kind, b.kind)) return false;
    const shared = a.parties.filter((party) => b.parties.includes(party)).length;
    if (
      a.kind === "acquisition" &&
      a.seller &&
      a.seller === b.seller &&
      a.drugs?.length &&
      b.drugs?.length &&
      overlap(a.drugs, b.drugs)
    )
      return true;
    return shared >= (a.kind === b.kind ? Math.min(2, a.parties.length, b.parties.length) : 2);
  }
  return false;
}

function joinEvents<E extends EventCandidate>(a: E, b: EventCandidate): E {
  const joined: Record<string, unknown> = { ...a };
  for (const [role, value] of Object.entries(b)) {
    const mine = joined[role];
    if (mine === undefined || (role === "date" && isFiner(value as DatedText, mine as DatedText))) joined[role] = value;
    else if (role !== "impliedIndication" && Array.isArray(mine) && Array.isArray(value))
      joined[role] = joinLists(mine, value);
  }
  if (a.type === "TrialReadout" && b.type === "TrialReadout") joined.outcome = outcomeOfBoth(a, b) ?? a.outcome;
  if (a.type === "Appointment" && b.type === "Appointment" && b.change === "promoted") joined.change = "promoted";
  if (a.type === "Deal" && b.type === "Deal" && a.kind === "collaboration") joined.kind = b.kind;
  return joined as E;
}

/** Whether a date says more than another: finer, or the day itself where the other is that of the report. */
function isFiner(a: DatedText | undefined, b: DatedText): boolean {
  if (!a) return false;
  return TODAY.test(b.text)
    ? !TODAY.test(a.text) && a.date.day !== undefined
    : isoDate(a.date).length > isoDate(b.date).length;
}

/** Both lists, equal members once (amounts compare by their content). */
function joinLists(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  const id = (value: unknown): unknown =>
    value !== null && typeof value === "object" && "currency" in value ? JSON.stringify(value) : value;
  const known = new Set(a.map(id));
  return [...a, ...b.filter((value) => !known.has(id(value)))];
}
