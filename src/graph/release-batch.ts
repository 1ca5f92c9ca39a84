import type { ReleaseClaims } from "./claims.js";
import { type Comparison, compareBucket, compareFacts } from "./compare-support.js";
import { assignEntities, loadComponents } from "./components.js";
import { type Contributions, contributionsOf } from "./contributions.js";
import type { Decisions } from "./decisions.js";
import { reportKey } from "./event-clusters.js";
import { addFacts, type FactChange, type FactCounts, noFacts } from "./fact-change.js";
import { foreseeEntities } from "./foresee-entities.js";
import { type BucketEntry, bucketCodec, type LedgerReader, ledgerId } from "./ledger.js";
import { nameTallies, PLACE, primaryNames } from "./name-tallies.js";
import { loadPeers, regroupRelease, releasesAround, standingOf } from "./release-likeness.js";
import { count } from "./tally.js";
import { primaryOf } from "./text-group.js";
import { Workspace } from "./workspace.js";

/** What happens to one release: its claims and text, or null to take it back. */
export interface ReleaseInput {
  readonly id: string;
  readonly claims: ReleaseClaims | null;
  readonly text?: string;
  /** When it was first ingested, where that is known from another store. */
  readonly ingestedAt?: string;
}

/** What became of one release. A second release with the text of another is kept, but counts as unchanged. */
export interface ReleaseOutcome {
  readonly id: string;
  readonly status: "new" | "changed" | "unchanged" | "retracted" | "unknown";
  readonly facts: FactCounts;
}

const sameClaims = (a: ReleaseClaims | null, b: ReleaseClaims | null): boolean =>
  a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b);

/** Why a release that was there says something else; nothing for one that comes or goes. */
function becauseOf(before: ReleaseClaims | null, after: ReleaseClaims | null): FactChange["because"] {
  if (before === null || after === null) return undefined;
  return before.contentHash === after.contentHash && before.rulesVersion !== after.rulesVersion ? "rules" : "text";
}

/** Applies releases one after the other to a part of the ledger held in memory. */
export class ReleaseBatch {
  readonly work: Workspace;
  readonly outcomes: ReleaseOutcome[] = [];
  readonly changes: FactChange[] = [];
  /** Releases whose own part of the graph may differ after this batch. */
  readonly reprojected = new Set<string>();
  /** Releases of which others may be copies or corrections that were not so before this batch, or they of others. */
  readonly relinked = new Set<string>();
  private readonly contributed = new WeakMap<
    ReleaseClaims,
    { readonly resolved: string; readonly contributions: Contributions }
  >();
  /** Releases whose turn is still to come, with whether the graph holds their part until then. */
  private readonly pending = new Map<string, boolean>();

  constructor(
    reader: LedgerReader,
    private readonly now: string,
    private readonly decisions: Decisions,
  ) {
    this.work = new Workspace(reader);
  }

  /** Decides anew on names after the decisions on them changed, and carries along all releases that name them. */
  async redecide(names: readonly string[]): Promise<void> {
    await this.reassign(new Set(names), "");
  }

  /** Reads ahead what all inputs need, so that the store is asked a few times and not once a release. */
  async prefetch(inputs: readonly ReleaseInput[]): Promise<void> {
    const { releases, texts, names } = this.work;
    await releases.load(inputs.map(({ id }) => ledgerId.release(id)));
    const pairs = inputs
      .map(({ id, claims }) => ({ now: claims, was: releases.now(ledgerId.release(id)).claims }))
      .filter(({ now, was }) => !sameClaims(was, now));
    const all = pairs.flatMap(({ now, was }) => [now, was].filter((claims) => claims !== null));
    const sketches = all.map(({ sketch }) => sketch);
    await Promise.all([
      texts.load(all.map(({ contentHash }) => ledgerId.text(contentHash))),
      loadPeers(this.work, sketches),
      this.prefetchNames(all.flatMap((claims) => nameTallies(claims).map(({ id }) => id))),
    ]);
    const coming = pairs.flatMap(({ now }) => now ?? []);
    const foreseen = await foreseeEntities(names, coming, this.decisions);
    const carried = await this.prefetchCarried(foreseen.moved);
    await this.loadContributions([
      ...[...coming, ...carried].map((claims) => this.contributions(claims, foreseen.entityOf)),
      ...[...pairs.flatMap(({ was }) => was ?? []), ...carried].map((claims) => this.contributions(claims)),
    ]);
  }

  /** Reads the releases that name what will move to another entity. */
  private async prefetchCarried(moved: ReadonlyMap<string, string>): Promise<ReleaseClaims[]> {
    const ids = (await this.work.releasesMentioning([...new Set(moved.values())])).map(ledgerId.release);
    await this.work.releases.load(ids);
    const carried = ids.flatMap((id) => this.work.releases.now(id).claims ?? []);
    const sketches = carried.map(({ sketch }) => sketch);
    await Promise.all([
      this.work.texts.load(carried.map(({ contentHash }) => ledgerId.text(contentHash))),
      loadPeers(this.work, sketches),
      this.work.names.load(carried.flatMap((claims) => [...primaryNames(claims).values()])),
    ]);
    return carried;
  }

  private async prefetchNames(ids: readonly string[]): Promise<void> {
    const named = ids.filter((id) => !id.startsWith(PLACE));
    await Promise.all([
      this.work.names.load(ids.filter((id) => id.startsWith(PLACE))),
      loadComponents(named, this.work.names, this.decisions),
    ]);
  }

  private async loadContributions(all: readonly Contributions[]): Promise<void> {
    await Promise.all([
      this.work.facts.load(all.flatMap(({ facts }) => [...facts.keys()])),
      this.work.buckets.load(all.flatMap(({ events }) => events.map(({ bucket }) => bucket))),
    ]);
  }

  /** What a release gives with its names at the entities where they are now, or where `entityOf` says; worked out once. */
  private contributions(
    claims: ReleaseClaims,
    entityOf: (name: string) => string = (name) => this.work.names.now(name).entity,
  ): Contributions {
    const names = primaryNames(claims);
    const entities = new Map([...names].map(([key, name]) => [key, entityOf(name)]));
    const resolved = [...entities.values()].join("\n");
    const known = this.contributed.get(claims);
    if (known?.resolved === resolved) return known.contributions;
    const contributions = contributionsOf(claims, (key) => entities.get(key) || undefined);
    this.contributed.set(claims, { resolved, contributions });
    return contributions;
  }

  async apply({ id, claims, text, ingestedAt = this.now }: ReleaseInput): Promise<void> {
    const entryId = ledgerId.release(id);
    const entry = this.work.releases.now(entryId);
    const old = entry.claims;
    if (old === null && claims === null) {
      this.outcomes.push({ id, status: "unknown", facts: noFacts() });
      return;
    }
    if (sameClaims(old, claims)) {
      this.outcomes.push({ id, status: "unchanged", facts: noFacts() });
      return;
    }
    this.work.releases.touch(entryId);
    entry.claims = claims;
    if (old === null) entry.ingestedAt = ingestedAt;
    if (claims === null) this.work.setBody(id, null);
    else if (text !== undefined) this.work.setBody(id, text);
    const facts = await this.regroup(id, old, claims);
    this.outcomes.push({ id, status: this.statusOf(id, old, claims), facts });
  }

  private statusOf(id: string, old: ReleaseClaims | null, claims: ReleaseClaims | null): ReleaseOutcome["status"] {
    if (claims === null) return "retracted";
    if (old !== null) return "changed";
    const { releases } = this.work.texts.now(ledgerId.text(claims.contentHash));
    return primaryOf(releases) === id ? "new" : "unchanged";
  }

  private isShown(id: string, claims: ReleaseClaims): boolean {
    return standingOf(this.work, id, claims) === "facts";
  }

  /** Moves a release between groups of equal and of like texts, and lets the graph take facts from those that it should. */
  private async regroup(id: string, old: ReleaseClaims | null, claims: ReleaseClaims | null): Promise<FactCounts> {
    const concerned = await releasesAround(this.work, id, [old, claims]);
    for (const one of concerned) this.relinked.add(one);
    const current = (one: string): ReleaseClaims | null => this.work.releases.now(ledgerId.release(one)).claims;
    const before = new Map(concerned.map((one) => [one, standingOf(this.work, one, one === id ? old : current(one))]));
    regroupRelease(this.work, id, old, claims);
    const after = new Map(concerned.map((one) => [one, standingOf(this.work, one, current(one))]));
    const changed = concerned.filter((one) => one !== id && before.get(one) !== after.get(one));
    const facts = noFacts();
    // The release itself goes first: the others still stand in the graph as they did before it.
    for (const other of changed) this.pending.set(other, before.get(other) === "facts");
    for (const one of [id, ...changed]) {
      this.pending.delete(one);
      this.reprojected.add(one);
      const was = before.get(one) === "facts" ? (one === id ? old : current(one)) : null;
      const now = after.get(one) === "facts" ? current(one) : null;
      if (was !== null || now !== null) addFacts(facts, await this.turn(one, was, now));
    }
    return facts;
  }

  /** Replaces what one shown release gives to names, facts and events. */
  private async turn(id: string, before: ReleaseClaims | null, after: ReleaseClaims | null): Promise<FactCounts> {
    const given = [before, after].filter((claims) => claims !== null);
    const tallied = given.flatMap((claims) => nameTallies(claims));
    await this.prefetchNames(tallied.map(({ id: name }) => name));
    if (before !== null) await this.withdraw(before);
    this.tally(before, -1);
    this.tally(after, 1);
    await this.reassign(new Set(tallied.map(({ id: name }) => name).filter((name) => !name.startsWith(PLACE))), id);
    const now = after === null ? null : this.contributions(after);
    const was = before === null ? null : this.contributions(before);
    await this.loadContributions([now, was].filter((one) => one !== null));
    const buckets = new Map(
      [...(now?.events ?? []), ...(was?.events ?? [])].map(({ bucket }) => [
        bucket,
        bucketCodec.copy(this.work.buckets.now(bucket)),
      ]),
    );
    if (now !== null) this.give(id, now);
    const comparison = this.compare(id, was, now, buckets);
    const because = becauseOf(before, after);
    this.changes.push(...comparison.changes.map((change) => (because ? { ...change, because } : change)));
    return comparison.counts;
  }

  private compare(
    id: string,
    was: Contributions | null,
    now: Contributions | null,
    buckets: ReadonlyMap<string, BucketEntry>,
  ): Comparison {
    const result = compareFacts({ release: id, before: was, after: now }, (fact) => this.work.facts.now(fact));
    for (const [bucket, before] of buckets) {
      for (const { bucket: own, claim } of was?.events ?? [])
        if (own === bucket) before.claims.set(reportKey(claim), claim);
      const one = compareBucket(id, before, this.work.buckets.now(bucket));
      addFacts(result.counts, one.counts);
      result.changes.push(...one.changes);
    }
    return result;
  }

  private tally(claims: ReleaseClaims | null, by: 1 | -1): void {
    if (claims === null) return;
    for (const { id, tally } of nameTallies(claims)) count(this.work.names.touch(id).tallies, tally, by);
  }

  /** Recomputes to which entity names belong, and carries along all other releases that name one that moved. */
  private async reassign(names: ReadonlySet<string>, except: string): Promise<void> {
    const closed = await loadComponents(names, this.work.names, this.decisions);
    const before = new Map([...closed].map((name) => [name, this.work.names.now(name).entity]));
    const moved = assignEntities(closed, this.work.names, this.decisions);
    if (moved.size === 0) return;
    const mentioning = await this.work.releasesMentioning([...new Set(moved.values())]);
    await this.work.releases.load(mentioning.map(ledgerId.release));
    for (const id of mentioning) {
      const { claims } = this.work.releases.now(ledgerId.release(id));
      if (id === except || claims === null) continue;
      const names = primaryNames(claims);
      if (![...names.values()].some((name) => moved.has(name))) continue;
      await this.work.texts.load([ledgerId.text(claims.contentHash)]);
      await loadPeers(this.work, [claims.sketch]);
      if (this.pending.get(id) ?? this.isShown(id, claims)) await this.carry(id, claims, before);
    }
  }

  /** Moves the part of another release from the entities its names belonged to, to those they belong to now. */
  private async carry(id: string, claims: ReleaseClaims, before: ReadonlyMap<string, string>): Promise<void> {
    this.reprojected.add(id);
    await this.work.names.load(primaryNames(claims).values());
    const old = this.contributions(claims, (name) => before.get(name) || this.work.names.now(name).entity);
    const current = this.contributions(claims);
    await this.loadContributions([old, current]);
    this.take(id, old);
    this.give(id, current);
  }

  private async withdraw(claims: ReleaseClaims): Promise<void> {
    const old = this.contributions(claims);
    await this.loadContributions([old]);
    this.take(claims.id, old);
  }

  private take(release: string, { facts, events }: Contributions): void {
    for (const fact of facts.keys()) this.work.facts.touch(fact).support.delete(release);
    for (const { bucket, claim } of events) this.work.buckets.touch(bucket).claims.delete(reportKey(claim));
  }

  private give(release: string, { facts, events }: Contributions): void {
    for (const [fact, support] of facts) this.work.facts.touch(fact).support.set(release, support);
    for (const { bucket, claim } of events) this.work.buckets.touch(bucket).claims.set(reportKey(claim), claim);
    const { claims } = this.work.releases.now(ledgerId.release(release));
    if (claims === null) return;
    for (const name of primaryNames(claims).values()) this.work.noteMention(this.work.names.now(name).entity, release);
  }
}
