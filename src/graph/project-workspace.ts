import type { ReleaseClaims } from "./claims.js";
import { partsOfName } from "./components.js";
import { addNode, emptyPart, type GraphChange, type GraphPart, graphChange } from "./graph-change.js";
import { ledgerId, type NameEntry, type ReleaseEntry } from "./ledger.js";
import { PLACE, primaryNames } from "./name-tallies.js";
import { projectEntity } from "./project-entity.js";
import { projectBucket } from "./project-event.js";
import { projectFact } from "./project-fact.js";
import { projectRelease, projectReleaseNode } from "./project-release.js";
import { isCorrected, projectLikeness } from "./release-likeness.js";
import type { Resolve } from "./resolve.js";
import { primaryOf } from "./text-group.js";
import { entryAt, type Moment, type Shelf, type Workspace } from "./workspace.js";

/** English names of territories, from the Unicode data of Node. */
const TERRITORIES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

function projectPlaces(part: GraphPart, names: Shelf<NameEntry>, moment: Moment): void {
  for (const id of names.touched) {
    if (!id.startsWith(PLACE)) continue;
    const entry = entryAt(names, id, moment);
    const code = id.slice(PLACE.length);
    if (entry !== null && entry.tallies.size > 0)
      addNode(part, "Jurisdiction", code, { name: TERRITORIES.of(code) ?? code });
  }
}

/** Entities that had or have a touched name, each with all names that belong to it at that moment. */
function projectEntities(
  part: GraphPart,
  names: Shelf<NameEntry>,
  concerned: ReadonlySet<string>,
  moment: Moment,
): void {
  const groups = new Map<string, { id: string; entries: NameEntry[] }>();
  for (const id of names.loaded()) {
    if (id.startsWith(PLACE)) continue;
    const entry = entryAt(names, id, moment);
    if (entry === null || entry.tallies.size === 0 || !concerned.has(entry.entity)) continue;
    const group = groups.get(entry.entity);
    if (group) group.entries.push(entry);
    else groups.set(entry.entity, { id, entries: [entry] });
  }
  for (const [entity, { id, entries }] of groups) projectEntity(part, partsOfName(id).type, entity, entries);
}

function concernedEntities(names: Shelf<NameEntry>): Set<string> {
  const concerned = new Set<string>();
  for (const id of names.touched) {
    if (id.startsWith(PLACE)) continue;
    for (const entry of [names.now(id), names.before(id)])
      if (entry && entry.entity !== "") concerned.add(entry.entity);
  }
  return concerned;
}

/** The entry of a release that has a node at a moment; null for one that has none. */
function nodedEntry(work: Workspace, id: string, moment: Moment): (ReleaseEntry & { claims: ReleaseClaims }) | null {
  const entry = entryAt(work.releases, ledgerId.release(id), moment);
  if (entry === null || entry.claims === null) return null;
  const text = entryAt(work.texts, ledgerId.text(entry.claims.contentHash), moment);
  return text !== null && primaryOf(text.releases) === id ? { ...entry, claims: entry.claims } : null;
}

function projectReleases(part: GraphPart, work: Workspace, releases: ReadonlySet<string>, moment: Moment): void {
  for (const id of releases) {
    const entry = nodedEntry(work, id, moment);
    if (entry === null) continue;
    if (isCorrected(id, entry.claims.sketch, work, moment)) {
      projectReleaseNode(part, entry.claims, entry.ingestedAt);
      continue;
    }
    const names = primaryNames(entry.claims);
    const resolve: Resolve = (key) => {
      const name = names.get(key);
      const entity = name === undefined ? "" : (entryAt(work.names, name, moment)?.entity ?? "");
      return entity === "" ? undefined : entity;
    };
    projectRelease(part, entry, resolve);
  }
}

/** What a batch touched. */
interface Touched {
  readonly releases: ReadonlySet<string>;
  readonly relinked: ReadonlySet<string>;
  readonly concerned: ReadonlySet<string>;
}

function projectAll(work: Workspace, { releases, relinked, concerned }: Touched, moment: Moment): GraphPart {
  const part = emptyPart();
  projectPlaces(part, work.names, moment);
  projectEntities(part, work.names, concerned, moment);
  projectReleases(part, work, releases, moment);
  for (const id of relinked) {
    const entry = nodedEntry(work, id, moment);
    if (entry) projectLikeness(part, id, entry.claims.sketch, work, moment);
  }
  for (const id of work.facts.touched) {
    const entry = entryAt(work.facts, id, moment);
    if (entry) projectFact(part, entry);
  }
  for (const id of work.buckets.touched) {
    const entry = entryAt(work.buckets, id, moment);
    if (entry) projectBucket(part, entry);
  }
  return part;
}

/** The change of the graph that follows from the changes of the ledger in this workspace: `releases` are those whose own part may differ, `relinked` those that may stand differently to others. */
export function projectWorkspace(
  work: Workspace,
  releases: ReadonlySet<string>,
  relinked: ReadonlySet<string>,
): GraphChange {
  const touched = { releases, relinked, concerned: concernedEntities(work.names) };
  return graphChange(projectAll(work, touched, "before"), projectAll(work, touched, "now"));
}
