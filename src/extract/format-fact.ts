import { isoDate } from "../model/civil-date.js";
import type { Amount } from "../model/extraction.js";
import type { Entity } from "../model/mention.js";
import type { EventCandidate, FactCandidate, RelationCandidate } from "../rules/kit/fact.js";

const quoted = (value: string): string => (/^[\w.%/+-]+$/u.test(value) ? value : `"${value}"`);
const name = (entity: Entity): string => entity.names[0]!;

/** Roles of events in the order in which they are written. */
const ROLES = [
  "kind",
  "outcome",
  "change",
  "designation",
  "person",
  "drug",
  "trial",
  "phase",
  "regulator",
  "jurisdiction",
  "indication",
  "organization",
  "title",
  "parties",
  "buyer",
  "seller",
  "drugs",
  "amounts",
  "date",
  "targetDate",
] as const;

/**
 * A fact on one line, as examples and `explain` write it: `DEVELOPS Bayer -> Vitrakvi`,
 * `RegulatoryAction kind=approval drug=Vitrakvi regulator=FDA indication="lung cancer" date=2024-05`. Lists are joined by `|`.
 */
export function formatFact(fact: FactCandidate): string {
  return isEvent(fact) ? formatEvent(fact) : formatRelation(fact);
}

const isEvent = (fact: FactCandidate): fact is EventCandidate => !("from" in fact);

function formatRelation({ type, from, to, status, title }: RelationCandidate): string {
  const ends = to ? `${name(from)} -> ${name(to)}` : name(from);
  return `${type} ${ends}${status ? ` status=${status}` : ""}${title === undefined ? "" : ` title=${quoted(title)}`}`;
}

function formatEvent(event: EventCandidate): string {
  const fields = event as unknown as Record<string, unknown>;
  const parts = ROLES.flatMap((role) => {
    const value = fields[role];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [`${role}=${quoted(formatValue(value))}`];
  });
  return [event.type, ...parts].join(" ");
}

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(formatValue).join("|");
  if (typeof value !== "object" || value === null) return String(value);
  if ("names" in value) return name(value as Entity);
  if ("currency" in value) return formatAmount(value as Amount);
  return isoDate((value as { date: Parameters<typeof isoDate>[0] }).date);
}

const formatAmount = ({ role, value, currency }: Amount): string => `${role}:${value}${currency}`;
