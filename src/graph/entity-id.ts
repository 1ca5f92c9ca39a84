import type { EntityType } from "../model/extraction.js";
import { digest } from "./digest.js";

/** Anything but letters and digits. Sample: the space of `robert lacaze`. */
const NOT_IN_SLUG = /[^\p{L}\p{N}]+/gu;
/** A key that its slug tells completely. Sample: `robert lacaze`. */
const PLAIN_KEY = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u;

const PREFIXES: Record<EntityType, string> = {
  Drug: "drug",
  Organization: "organization",
  Regulator: "regulator",
  Person: "person",
  Indication: "indication",
  Biomarker: "biomarker",
  DrugClass: "class",
  Trial: "trial",
};

/** The type that an entity id names, by its prefix; throws on an id that is none. */
export function entityTypeOfId(id: string): EntityType {
  const prefix = id.slice(0, id.indexOf(":"));
  const found = Object.entries(PREFIXES).find(([, value]) => value === prefix);
  if (!found) throw new TypeError(`not an entity id: ${id}`);
  return found[0] as EntityType;
}

/** How good a key is as the id of its component, least first; a property of the key alone, so that ids seldom change. */
function rank(type: EntityType, key: string): readonly [number, number] {
  const scoped = key.includes(" @ ") ? 1 : 0;
  const words = key.split(" ").length;
  switch (type) {
    case "Drug":
      return [scoped * 4 + (/\d/u.test(key) ? 2 : 0), words];
    case "Regulator":
      return [scoped, key.length];
    case "Trial":
      return [scoped * 2 + (key.startsWith("nct") ? 1 : 0), words];
    case "Person":
      return [scoped, -words];
    default:
      return [scoped, words];
  }
}

/** The key that gives a component its id: the same one for the same set of keys, in whatever order they came. */
export function leadingKey(type: EntityType, keys: Iterable<string>): string {
  let best: string | undefined;
  let bestRank: readonly [number, number] = [0, 0];
  for (const key of keys) {
    const own = rank(type, key);
    const order = best === undefined ? -1 : own[0] - bestRank[0] || own[1] - bestRank[1] || (key < best ? -1 : 1);
    if (order < 0) [best, bestRank] = [key, own];
  }
  if (best === undefined) throw new TypeError("a component without keys");
  return best;
}

/** The id of the component whose leading key this is: `drug:larotrectinib`, `person:robert-lacaze`. */
export function entityId(type: EntityType, key: string): string {
  const slug = key.replace(NOT_IN_SLUG, "-").slice(0, 80);
  return PLAIN_KEY.test(key) && key.length <= 80
    ? `${PREFIXES[type]}:${slug}`
    : `${PREFIXES[type]}:${slug}-${digest(key)}`;
}
