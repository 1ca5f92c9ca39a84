import type { ReleaseClaims } from "./claims.js";
import { addRelationship, type GraphPart } from "./graph-change.js";
import { type LikenedRelease, ledgerId } from "./ledger.js";
import { bandsOf, corrects, isCopy } from "./likeness.js";
import { primaryOf } from "./text-group.js";
import { entryAt, type Moment, type Workspace } from "./workspace.js";

/** The ids of the ledger entries under which a release of these claims is compared with others. */
const bandIds = ({ sketch }: Pick<ReleaseClaims, "sketch">): string[] => bandsOf(sketch).map(ledgerId.band);

/** What a release is compared by. */
const likenedOf = ({ sketch, publishedOn, revises, url, contentHash }: ReleaseClaims): LikenedRelease => ({
  sketch,
  on: publishedOn,
  revises,
  hasUrl: url !== null,
  hash: contentHash,
});

/** All releases that share a band with a sketch, itself included; the bands must have been loaded. */
function peersOf(work: Workspace, sketch: string, moment: Moment): Map<string, LikenedRelease> {
  const peers = new Map<string, LikenedRelease>();
  for (const id of bandIds({ sketch })) {
    for (const [release, likened] of entryAt(work.bands, id, moment)?.releases ?? []) peers.set(release, likened);
  }
  return peers;
}

/** Reads what tells how releases of these sketches stand to others, and how those do. */
export async function loadPeers(work: Workspace, sketches: readonly string[]): Promise<void> {
  await work.bands.load(sketches.flatMap((sketch) => bandIds({ sketch })));
  const peers = sketches.flatMap((sketch) => [...likenedIn(work, sketch)]);
  await work.bands.load(peers.flatMap(([, { sketch }]) => bandIds({ sketch })));
  const around = peers.flatMap(([, { sketch }]) => [...likenedIn(work, sketch)]);
  await work.texts.load(around.map(([, { hash }]) => ledgerId.text(hash)));
}

const likenedIn = (work: Workspace, sketch: string): [string, LikenedRelease][] =>
  (["before", "now"] as const).flatMap((moment) => [...peersOf(work, sketch, moment)]);

/** The peers that the graph shows a node of: of equal texts the one that stands for all. */
function shownPeers(work: Workspace, sketch: string, moment: Moment): [string, LikenedRelease][] {
  return [...peersOf(work, sketch, moment)].filter(([id, { hash }]) => {
    const group = entryAt(work.texts, ledgerId.text(hash), moment);
    return group !== null && primaryOf(group.releases) === id;
  });
}

/** Whether another release corrects this one, so that the graph takes no facts from it. */
export const isCorrected = (id: string, sketch: string, work: Workspace, moment: Moment): boolean => {
  const peers = peersOf(work, sketch, moment);
  const own = peers.get(id);
  return own !== undefined && [...peers].some(([other, peer]) => other !== id && corrects(peer, own));
};

/** What the graph has of a release: nothing, its node alone (another corrects it), or its facts too. */
type Standing = "none" | "node" | "facts";

/** How a release of these claims stands now: of equal texts one stands for all. */
export function standingOf(work: Workspace, id: string, claims: ReleaseClaims | null): Standing {
  if (claims === null || primaryOf(work.texts.now(ledgerId.text(claims.contentHash)).releases) !== id) return "none";
  return isCorrected(id, claims.sketch, work, "now") ? "node" : "facts";
}

/** A release and all whose standing may hang on it: those of equal text, those of like news; with what tells their standing read. */
export async function releasesAround(
  work: Workspace,
  id: string,
  states: readonly (ReleaseClaims | null)[],
): Promise<string[]> {
  const own = states.filter((claims) => claims !== null);
  const groups = own.map(({ contentHash }) => ledgerId.text(contentHash));
  await work.texts.load(groups);
  const equal = groups.flatMap((group) => [...work.texts.now(group).releases.keys()]);
  await work.releases.load([id, ...equal].map(ledgerId.release));
  const seeds = [...own, ...equal.flatMap((one) => work.releases.now(ledgerId.release(one)).claims ?? [])];
  const sketches = [...new Set(seeds.map(({ sketch }) => sketch))];
  await loadPeers(work, sketches);
  const alike = sketches.flatMap((sketch) => [...peersOf(work, sketch, "now").keys()]);
  const all = [...new Set([id, ...equal, ...alike])];
  await work.releases.load(all.map(ledgerId.release));
  return all;
}

/** Takes a release out of the groups of its old claims and puts it into those of its new ones. */
export function regroupRelease(
  { texts, bands }: Workspace,
  id: string,
  old: ReleaseClaims | null,
  claims: ReleaseClaims | null,
): void {
  if (old !== null) {
    texts.touch(ledgerId.text(old.contentHash)).releases.delete(id);
    for (const band of bandIds(old)) bands.touch(band).releases.delete(id);
  }
  if (claims === null) return;
  texts.touch(ledgerId.text(claims.contentHash)).releases.set(id, claims.url !== null);
  for (const band of bandIds(claims)) bands.touch(band).releases.set(id, likenedOf(claims));
}

/** Adds how a shown release stands to others: the first of its copies, those that it corrects. */
export function projectLikeness(part: GraphPart, id: string, sketch: string, work: Workspace, moment: Moment): void {
  const peers = shownPeers(work, sketch, moment);
  const own = peers.find(([other]) => other === id)?.[1];
  if (!own) return;
  const copies = peers.filter(([other, peer]) => other === id || isCopy(own, peer));
  const [first] = copies.sort(([a, x], [b, y]) => orderOf(x, a, y, b))[0] ?? [];
  if (first !== undefined && first !== id) addLink(part, "COPY_OF", id, first);
  for (const [other, peer] of peers) if (other !== id && corrects(own, peer)) addLink(part, "CORRECTS", id, other);
}

/** The earlier, then the one with an address, then the lesser id. */
function orderOf(x: LikenedRelease, a: string, y: LikenedRelease, b: string): number {
  const [on, other] = [x.on ?? "", y.on ?? ""];
  if (on !== other) return on < other ? -1 : 1;
  return Number(y.hasUrl) - Number(x.hasUrl) || (a < b ? -1 : 1);
}

const addLink = (part: GraphPart, type: "COPY_OF" | "CORRECTS", from: string, to: string): void =>
  addRelationship(part, {
    type,
    fromLabel: "PressRelease",
    from,
    toLabel: "PressRelease",
    to,
    discriminator: "",
    properties: {},
  });
