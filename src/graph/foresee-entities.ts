import type { ReleaseClaims } from "./claims.js";
import { assignEntities, loadComponents, type NameShelf } from "./components.js";
import type { Decisions } from "./decisions.js";
import { type NameEntry, nameCodec } from "./ledger.js";
import { nameTallies, PLACE } from "./name-tallies.js";
import { count } from "./tally.js";

/** Names that can be changed without changing those of the shelf beneath. */
function draftOf(names: NameShelf): NameShelf {
  const drafts = new Map<string, NameEntry>();
  return {
    now: (id) => drafts.get(id) ?? names.now(id),
    load: (ids) => names.load(ids),
    touch: (id) => {
      const draft = drafts.get(id) ?? nameCodec.copy(names.now(id));
      drafts.set(id, draft);
      return draft;
    },
  };
}

/** Where names will belong, and which belonged elsewhere before. */
export interface Foreseen {
  readonly entityOf: (name: string) => string;
  /** Names that leave an entity, with that entity. */
  readonly moved: ReadonlyMap<string, string>;
}

/**
 * The entity that each name will belong to once all of these releases are in: tells a batch what to read ahead, in a few
 * reads instead of some for each release. Loads names, and changes nothing.
 */
export async function foreseeEntities(
  names: NameShelf,
  releases: readonly ReleaseClaims[],
  decisions: Decisions,
): Promise<Foreseen> {
  const tallies = releases.flatMap((claims) => nameTallies(claims)).filter(({ id }) => !id.startsWith(PLACE));
  const ids = new Set(tallies.map(({ id }) => id));
  await names.load(ids);
  const draft = draftOf(names);
  for (const { id, tally } of tallies) count(draft.touch(id).tallies, tally, 1);
  const moved = assignEntities(await loadComponents(ids, draft, decisions), draft, decisions);
  return { entityOf: (name) => draft.now(name).entity, moved };
}
