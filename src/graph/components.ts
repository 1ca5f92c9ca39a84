import type { EntityType } from "../model/extraction.js";
import type { Decisions } from "./decisions.js";
import { entityId, leadingKey } from "./entity-id.js";
import type { NameEntry } from "./ledger.js";
import { PART } from "./name-tallies.js";
import type { Shelf } from "./workspace.js";

/** What deciding on names needs of their shelf. */
export type NameShelf = Pick<Shelf<NameEntry>, "now" | "touch" | "load">;

const SAME = `same${PART}`;

/** The names that some release says are one thing with this one. */
export function* sameNames(entry: NameEntry): Generator<string> {
  for (const tally of entry.tallies.keys()) if (tally.startsWith(SAME)) yield tally.slice(SAME.length);
}

/** The type and key in the ledger id of a name. */
export function partsOfName(id: string): { type: EntityType; key: string } {
  const [, type = "", ...key] = id.split("|");
  return { type: type as EntityType, key: key.join("|") };
}

/** Neighbours of a name that exist, reviewer's decisions included. */
function neighbours(id: string, names: NameShelf, decisions: Decisions): string[] {
  const all = new Set(sameNames(names.now(id)));
  for (const other of decisions.same.get(id) ?? []) all.add(other);
  return [...all];
}

/**
 * Loads these names with everything that is one thing with them; the result holds all of it. Where a link between names has
 * gone, both of its ends must be among the names.
 */
export async function loadComponents(
  ids: Iterable<string>,
  names: NameShelf,
  decisions: Decisions,
): Promise<Set<string>> {
  const closed = new Set<string>(ids);
  let edge = [...closed];
  while (edge.length > 0) {
    await names.load(edge);
    const next = new Set<string>();
    for (const id of edge) {
      for (const other of neighbours(id, names, decisions)) if (!closed.has(other)) next.add(other);
    }
    for (const id of next) closed.add(id);
    edge = [...next];
  }
  return closed;
}

/** Connected components of the names; a link that would join names a reviewer keeps apart is left out, best supported links first. */
function partition(ids: readonly string[], names: NameShelf, decisions: Decisions): string[][] {
  const groupOf = new Map(ids.map((id) => [id, [id]]));
  for (const { a, b } of linksOf(ids, names, decisions)) {
    const [left, right] = [groupOf.get(a)!, groupOf.get(b)!];
    if (left === right || keptApart(left, right, decisions)) continue;
    const joined = [...left, ...right];
    for (const id of joined) groupOf.set(id, joined);
  }
  return [...new Set(groupOf.values())];
}

const keptApart = (left: readonly string[], right: readonly string[], { notSame }: Decisions): boolean =>
  notSame.size > 0 && left.some((a) => right.some((b) => notSame.get(a)?.has(b)));

function linksOf(
  ids: readonly string[],
  names: NameShelf,
  decisions: Decisions,
): { a: string; b: string; weight: number }[] {
  const exists = new Set(ids);
  const links = ids.flatMap((a) =>
    neighbours(a, names, decisions)
      .filter((b) => a < b && exists.has(b))
      .map((b) => ({
        a,
        b,
        weight: decisions.same.get(a)?.has(b) ? Number.POSITIVE_INFINITY : (names.now(a).tallies.get(SAME + b) ?? 0),
      })),
  );
  return links.sort((x, y) => y.weight - x.weight || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}

/**
 * Decides anew to which entity each of these names belongs, writes it into the names, and returns those that moved:
 * name → the entity it belonged to before. `ids` must be closed, as `loadComponents` gives them.
 */
export function assignEntities(ids: ReadonlySet<string>, names: NameShelf, decisions: Decisions): Map<string, string> {
  const moved = new Map<string, string>();
  const alive = [...ids].filter((id) => names.now(id).tallies.size > 0).sort();
  for (const group of partition(alive, names, decisions)) {
    const { type } = partsOfName(group[0]!);
    const entity = entityId(
      type,
      leadingKey(
        type,
        group.map((id) => partsOfName(id).key),
      ),
    );
    for (const id of group) {
      const old = names.now(id).entity;
      if (old === entity) continue;
      names.touch(id).entity = entity;
      if (old !== "") moved.set(id, old);
    }
  }
  return moved;
}
