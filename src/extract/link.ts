import type { EntityAttributes, EntityType } from "../model/extraction.js";
import type { Entity, Mention } from "../model/mention.js";
import { LINKERS } from "./link/linkers.js";
import { nameKey } from "./name-key.js";
import type { SameAs } from "./run-mentions.js";
import { UnionFind } from "./union-find.js";

const KEY_PREFIX: Record<EntityType, string> = {
  Drug: "d",
  Organization: "o",
  Regulator: "r",
  Person: "p",
  Indication: "i",
  Biomarker: "b",
  DrugClass: "c",
  Trial: "t",
};

/** Links mentions of one release to entities: same name, same listed thing, said to be the same, or by the type's own linker. */
export function link(mentions: readonly Mention[], sameAs: readonly SameAs[], own: readonly string[]): Entity[] {
  const entities: Entity[] = [];
  for (const type of Object.keys(KEY_PREFIX) as EntityType[]) {
    const ofType = mentions.filter((mention) => mention.type === type);
    const pairs = sameAs.filter((pair) => pair.type === type);
    const sets = new UnionFind(ofType.length);
    joinByName(ofType, sets);
    for (const { a, b } of pairs) joinBySpan(ofType, sets, a.start, b.start);
    LINKERS[type]?.({ mentions: ofType, join: (i, j) => sets.join(i, j), own });
    const groups = sets.groups().map((members) => members.map((i) => ofType[i]!));
    groups.sort((a, b) => a[0]!.start - b[0]!.start);
    for (const [n, members] of groups.entries())
      entities.push(toEntity(`${KEY_PREFIX[type]}${n + 1}`, type, members, pairs));
  }
  return entities;
}

function joinByName(mentions: readonly Mention[], sets: UnionFind): void {
  const first = new Map<string, number>();
  for (const [i, mention] of mentions.entries()) {
    for (const name of [mention.name, mention.lexiconName, ...(mention.knownAs ?? [])]) {
      if (name === undefined) continue;
      const key = nameKey(name);
      const other = first.get(key);
      if (other === undefined) first.set(key, i);
      else sets.join(i, other);
    }
  }
}

function joinBySpan(mentions: readonly Mention[], sets: UnionFind, a: number, b: number): void {
  const i = mentions.findIndex((mention) => mention.start === a);
  const j = mentions.findIndex((mention) => mention.start === b);
  if (i >= 0 && j >= 0) sets.join(i, j);
}

function toEntity(key: string, type: EntityType, mentions: readonly Mention[], pairs: readonly SameAs[]): Entity {
  const attributes = joinAttributes(mentions);
  const at = (start: number): Mention | undefined => mentions.find((mention) => mention.start === start);
  const identities = pairs.flatMap(({ a, b, ruleId }) => {
    const [one, two] = [at(a.start), at(b.start)];
    if (!one || !two || one.name === two.name) return [];
    const span = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
    return [{ names: [one.name, two.name] as const, span, ruleId }];
  });
  const names = namesOf(mentions);
  return { key, type, names: type === "Person" ? fullestFirst(names) : names, mentions, attributes, identities };
}

/** The names of a person with the fullest one in front: a surname alone may stand first in the text. */
function fullestFirst(names: readonly string[]): string[] {
  const parts = (name: string): number => name.split(" ").length;
  const fullest = names.find((name) => parts(name) > 1);
  return fullest === undefined ? [...names] : [fullest, ...names.filter((name) => name !== fullest)];
}

/** The attributes of all mentions: of single values the first in the text, of lists every member once, in text order. */
function joinAttributes(mentions: readonly Mention[]): EntityAttributes {
  const joined: Record<string, unknown> = {};
  for (const { attributes } of mentions)
    for (const [name, value] of Object.entries(attributes ?? {})) {
      const known = joined[name];
      if (Array.isArray(known) && Array.isArray(value)) joined[name] = [...new Set([...known, ...value])];
      else if (known === undefined) joined[name] = value;
    }
  return joined as EntityAttributes;
}

/** The names of an entity in text order, each once; a form in capitals gives way to one that is not. */
function namesOf(mentions: readonly Mention[]): string[] {
  const names = new Map<string, string>();
  for (const { name } of mentions) {
    const key = name.toLowerCase();
    const known = names.get(key);
    if (known === undefined || (known === known.toUpperCase() && name !== name.toUpperCase())) names.set(key, name);
  }
  return [...names.values()];
}
