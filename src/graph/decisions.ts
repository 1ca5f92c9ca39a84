import { z } from "zod";
import type { Decision } from "../model/decision.js";
import { entityTypeSchema } from "../model/extraction.js";
import { ledgerId } from "./ledger.js";
import { nameKey } from "./name-key.js";

/** Pairs of names that reviewers join or keep apart, as ledger ids; each name leads to its others. */
export interface Decisions {
  readonly same: ReadonlyMap<string, ReadonlySet<string>>;
  readonly notSame: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The ledger entry in which a store keeps the decisions that its graph was computed with. */
export const DECISIONS_ID = "decisions|all";

const pairs = z.array(z.tuple([z.string(), z.string()]));
const decisionsShape = z.object({ same: pairs, notSame: pairs });

function linked(list: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const links = new Map<string, Set<string>>();
  for (const [a, b] of list) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = links.get(from);
      if (known) known.add(to);
      else links.set(from, new Set([to]));
    }
  }
  return links;
}

/** Decisions on names of every type: which type a name has is for the releases to say. Spellings of one name cannot be parted. */
export function decisionsOf(list: readonly Decision[]): Decisions {
  const pairsWhere = (same: boolean): [string, string][] =>
    list
      .filter((decision) => decision.same === same)
      .flatMap(({ names: [left, right] }) =>
        entityTypeSchema.options
          .map((type): [string, string] => [
            ledgerId.name(type, nameKey(type, left)),
            ledgerId.name(type, nameKey(type, right)),
          ])
          .filter(([a, b]) => a !== b),
      );
  return { same: linked(pairsWhere(true)), notSame: linked(pairsWhere(false)) };
}

const listed = (links: Decisions["same"]): [string, string][] =>
  [...links]
    .flatMap(([a, others]) => [...others].filter((b) => a < b).map((b): [string, string] => [a, b]))
    .sort(([a, b], [c, d]) => (a < c || (a === c && b < d) ? -1 : 1));

/** Decisions as the text of their ledger entry, null when there are none; equal decisions give equal texts. */
export function writeDecisions({ same, notSame }: Decisions): string | null {
  if (same.size === 0 && notSame.size === 0) return null;
  return JSON.stringify({ same: listed(same), notSame: listed(notSame) });
}

/** Decisions from the text of their ledger entry; none where there is no entry. */
export function readDecisionsEntry(doc: string | undefined): Decisions {
  const { same, notSame } = doc === undefined ? { same: [], notSame: [] } : decisionsShape.parse(JSON.parse(doc));
  return { same: linked(same), notSame: linked(notSame) };
}

/** Every name that some decision is about. */
export const decidedNames = ({ same, notSame }: Decisions): string[] => [...same.keys(), ...notSame.keys()];
