import type { EntityType } from "../model/extraction.js";
import type { ClaimEntity, ReleaseClaims } from "./claims.js";
import { jurisdictionOf } from "./event-claim.js";
import { type IdentityKeys, identityKeys } from "./identity-keys.js";
import { ledgerId } from "./ledger.js";
import { nameKey } from "./name-key.js";

/** Separates the parts of a tally; no name can hold it, see `clean`. */
export const PART = "\u0000";

/** Prefix of the ledger ids of territories. */
export const PLACE = "place|";

/** One count that a release adds to a name: the ledger id of the name, and what is counted. */
export interface NameTally {
  readonly id: string;
  readonly tally: string;
}

/** A function of claims that is computed once for each of them: a batch asks several times, and claims never change. */
function once<T>(compute: (claims: ReleaseClaims) => T): (claims: ReleaseClaims) => T {
  const known = new WeakMap<ReleaseClaims, { readonly value: T }>();
  return (claims) => {
    const found = known.get(claims) ?? { value: compute(claims) };
    known.set(claims, found);
    return found.value;
  };
}

const clean = (text: string): string => text.replaceAll(PART, " ").slice(0, 500);

/** The attributes of an entity as pairs; a list gives one pair for each member. */
function attributePairs(entity: ClaimEntity): [string, string][] {
  return Object.entries(entity.attributes).flatMap(([key, value]): [string, string][] => {
    if (value === undefined) return [];
    return Array.isArray(value) ? value.map((item) => [key, item]) : [[key, value]];
  });
}

function entityTallies(entity: ClaimEntity, keys: IdentityKeys): NameTally[] {
  const at = (key: string): string => ledgerId.name(entity.type, key);
  const tallies: NameTally[] = [];
  entity.names.forEach((name, place) => {
    const own = nameKey(entity.type, name);
    const key = keys.all.includes(own) ? own : keys.primary;
    tallies.push({ id: at(key), tally: `${place === 0 ? "first" : "other"}${PART}${clean(name)}` });
  });
  for (const key of keys.all) tallies.push({ id: at(key), tally: "seen" });
  for (const [key, value] of attributePairs(entity)) {
    tallies.push({ id: at(keys.primary), tally: `attribute${PART}${key}${PART}${clean(value)}` });
  }
  return [
    ...tallies,
    ...samePairs(
      entity.type,
      keys.all.map((key) => [keys.primary, key] as const),
    ),
  ];
}

/** Says of each pair of keys, on both of them, that they are one thing. */
function samePairs(type: EntityType, pairs: readonly (readonly [string, string])[]): NameTally[] {
  return pairs.flatMap(([a, b]) =>
    a === b
      ? []
      : [
          { id: ledgerId.name(type, a), tally: `same${PART}${ledgerId.name(type, b)}` },
          { id: ledgerId.name(type, b), tally: `same${PART}${ledgerId.name(type, a)}` },
        ],
  );
}

function identityTallies(claims: ReleaseClaims): NameTally[] {
  return claims.identities.flatMap(({ type, names: [left, right] }) => {
    if (type === "Person") return [];
    const [a, b] = [nameKey(type, left), nameKey(type, right)];
    if (a === b) return [];
    return [
      { id: ledgerId.name(type, a), tally: `other${PART}${clean(left)}` },
      { id: ledgerId.name(type, b), tally: `other${PART}${clean(right)}` },
      ...samePairs(type, [[a, b]]),
    ];
  });
}

/** The identity keys of each entity of a release, in order. */
const allKeys = once((claims: ReleaseClaims): readonly IdentityKeys[] =>
  claims.entities.map((entity) => identityKeys(entity, claims)),
);

/** Every count that a release adds to names: spellings, attributes, and which names it says are one thing. */
export const nameTallies = once((claims: ReleaseClaims): readonly NameTally[] => {
  const keys = allKeys(claims);
  const entities = claims.entities.flatMap((entity, place) => entityTallies(entity, keys[place]!));
  return [...entities, ...identityTallies(claims), ...placeTallies(claims)];
});

/** A territory is seen wherever a regulatory action names it. */
function placeTallies(claims: ReleaseClaims): NameTally[] {
  const codes = claims.events.flatMap((event) => jurisdictionOf(event, claims) ?? []);
  return codes.map((code) => ({ id: `${PLACE}${code}`, tally: "seen" }));
}

/** The ledger id of the name that each entity of the release stands under, by the entity's key in its extraction. */
export const primaryNames = once((claims: ReleaseClaims): ReadonlyMap<string, string> => {
  const keys = allKeys(claims);
  return new Map(claims.entities.map(({ key, type }, place) => [key, ledgerId.name(type, keys[place]!.primary)]));
});
