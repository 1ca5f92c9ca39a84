import type { IndicationStatus } from "../model/extraction.js";
import type { Entity } from "../model/mention.js";
import type { EventCandidate, FactCandidate, RelationCandidate } from "../rules/kit/fact.js";
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
  for (const fact of found) {
    const { candidate } = fact;
    if (isRelation(candidate)) continue;
    const same = merged.find((other) => sameEvent(other.candidate, candidate));
    if (same) {
      same.candidate = joinEvents(same.candidate, candidate);
      same.found.push(fact);
    } else merged.push({ candidate, found: [fact] });
  }
  return merged;
}

const agree = (a: unknown, b: unknown): boolean => a === undefined || b === undefined || a === b;
const place = (event: Extract<EventCandidate, { type: "RegulatoryAction" }>): string | undefined =>
  event.jurisdiction ?? event.regulator?.attributes.jurisdiction;

const overlap = (a: readonly Entity[] | undefined, b: readonly Entity[] | undefined): boolean =>
  !a?.length || !b?.length || a.some((entity) => b.includes(entity));

/** Whether two candidates are one happening: same kind and main role, and nothing that contradicts. */
export function sameEvent(a: EventCandidate, b: EventCandidate): boolean {
  if (a.type === "RegulatoryAction" && b.type === "RegulatoryAction")
    return (
      a.kind === b.kind &&
      a.designation === b.designation &&
      agree(a.drug, b.drug) &&
      agree(place(a), place(b)) &&
      overlap(a.indication, b.indication)
    );
  if (a.type === "TrialReadout" && b.type === "TrialReadout")
    return a.outcome === b.outcome && agree(a.drug, b.drug) && agree(a.trial, b.trial);
  if (a.type === "TrialStart" && b.type === "TrialStart") return agree(a.drug, b.drug) && agree(a.trial, b.trial);
  if (a.type === "Appointment" && b.type === "Appointment") return a.person === b.person && a.change === b.change;
  if (a.type === "Deal" && b.type === "Deal") {
    if (a.kind !== b.kind) return false;
    const shared = a.parties.filter((party) => b.parties.includes(party)).length;
    return shared >= Math.min(2, a.parties.length, b.parties.length);
  }
  return false;
}

function joinEvents<E extends EventCandidate>(a: E, b: EventCandidate): E {
  const joined: Record<string, unknown> = { ...a };
  for (const [role, value] of Object.entries(b)) {
    const mine = joined[role];
    if (mine === undefined) joined[role] = value;
    else if (Array.isArray(mine) && Array.isArray(value)) joined[role] = joinLists(mine, value);
  }
  return joined as E;
}

/** Both lists, equal members once (amounts compare by their content). */
function joinLists(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  const id = (value: unknown): unknown =>
    value !== null && typeof value === "object" && "currency" in value ? JSON.stringify(value) : value;
  const known = new Set(a.map(id));
  return [...a, ...b.filter((value) => !known.has(id(value)))];
}
