import { nameKey } from "../extract/name-key.js";
import { isoDate } from "../model/civil-date.js";
import type { Entity } from "../model/mention.js";
import type { FactCandidate } from "../rules/kit/fact.js";
import type { AskedEnd, FactQuestion } from "./fact-question.js";

/** A name's words in lower case between single blanks. */
const words = (name: string): string =>
  ` ${name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim()} `;

/** Whether an entity has the name, or one that holds its words. */
export function isNamed(entity: Pick<Entity, "names">, name: string): boolean {
  const [key, asked] = [nameKey(name), words(name)];
  return entity.names.some((one) => nameKey(one) === key || words(one).includes(asked));
}

/** The first part of the question that a candidate does not answer; undefined when it answers all of it. */
export function misfit(question: FactQuestion, candidate: FactCandidate): string | undefined {
  if (question.kind === "rule") return undefined;
  if (question.kind === "mention" || candidate.type !== question.type) return "type";
  if (question.kind === "relation") {
    if (!("from" in candidate)) return "type";
    if (!endFits(question.from, candidate.from)) return "from";
    return endFits(question.to, candidate.to) ? undefined : "to";
  }
  const fields = candidate as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(question.roles).find(([role, asked]) => !valueFits(fields[role], asked))?.[0];
}

function endFits({ type, name }: AskedEnd, entity: Entity | undefined): boolean {
  if (!entity) return type === undefined && name === undefined;
  return (type === undefined || entity.type === type) && (name === undefined || isNamed(entity, name));
}

function valueFits(value: unknown, asked: string): boolean {
  if (Array.isArray(value)) return value.some((one) => valueFits(one, asked));
  if (typeof value !== "object" || value === null) return value !== undefined && String(value) === asked;
  if ("names" in value) return isNamed(value as Entity, asked);
  return "date" in value && isoDate((value as { date: Parameters<typeof isoDate>[0] }).date).startsWith(asked);
}

/** The names that the question gives: those of its ends, or of its roles that hold entities. */
export function askedNames(question: FactQuestion): string[] {
  switch (question.kind) {
    case "relation":
      return [question.from.name, question.to.name].filter((name) => name !== undefined);
    case "event":
      return Object.entries(question.roles).flatMap(([role, value]) => (ENTITY_ROLES.has(role) ? [value] : []));
    case "mention":
      return question.name === undefined ? [] : [question.name];
    case "rule":
      return [];
    default:
      return question satisfies never;
  }
}

const ENTITY_ROLES = new Set([
  "drug",
  "regulator",
  "organization",
  "indication",
  "trial",
  "person",
  "parties",
  "buyer",
  "seller",
  "drugs",
]);
