import type { ReleaseClaims } from "./claims.js";
import { type Comparison, compareBucket, compareFacts } from "./compare-support.js";
import { assignEntities, loadComponents } from "./components.js";
import { type Contributions, contributionsOf } from "./contributions.js";
import { DECISIONS_ID, type Decisions, decidedNames, readDecisionsEntry, writeDecisions } from "./decisions.js";
import { reportKey } from "./event-clusters.js";
import { addFacts, type FactChange, type FactCounts, noFacts } from "./fact-change.js";
import type { GraphChange } from "./graph-change.js";
import { bucketCodec, type LedgerReader, ledgerId } from "./ledger.js";
import { nameTallies, PLACE, primaryNames } from "./name-tallies.js";
import { projectWorkspace } from "./project-workspace.js";
import type { Resolve } from "./resolve.js";
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

/** All that a batch does: to the ledger (null removes an entry), to the graph, and in words. */
export interface BatchResult {
  readonly ledger: ReadonlyMap<string, string | null>;
  readonly graph: GraphChange;
  readonly outcomes: readonly ReleaseOutcome[];
  readonly changes: readonly FactChange[];
}

/** What a batch may know: the time to note on new releases, and reviewers' decisions on names in place of those of the store. */
export interface BatchOptions {
  readonly now: string;
  readonly decisions?: Decisions;
}

/** Applies releases one after the other to a part of the ledger held in memory. */
class Batch {
  readonly work: Workspace;
  readonly outcomes: ReleaseOutcome[] = [];
  readonly changes: FactChange[] = [];
  /** Releases whose own part of the graph may differ after this batch. */
  readonly reprojected = new Set<string>();
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
    const { releases, texts } = this.work;
    await releases.load(inputs.map(({ id }) => ledgerId.release(id)));
    const all = inputs.flatMap(({ id, claims }) =>
      [claims, releases.now(ledgerId.release(id)).claims].filter((one) => one !== null),
    );
    await texts.load(all.map(({ contentHash }) => ledgerId.text(contentHash)));
    await this.prefetchNames(all.flatMap((claims) => nameTallies(claims).map(({ id }) => id)));
    const known = all.map((claims) => contributionsOf(claims, this.resolver(claims)));
    await this.loadContributions(known);
  }

  private async prefetchNames(ids: readonly string[]): Promise<void> {
    await this.work.names.load(ids.filter((id) => id.startsWith(PLACE)));
    await loadComponents(
      ids.filter((id) => !id.startsWith(PLACE)),
      this.work.names,
      this.decisions,
    );
  }

  private async loadContributions(all: readonly Contributions[]): Promise<void> {
    await this.work.facts.load(all.flatMap(({ facts }) => [...facts.keys()]));
    await this.work.buckets.load(all.flatMap(({ events }) => events.map(({ bucket }) => bucket)));
  }

  private resolver(claims: ReleaseClaims): Resolve {
    const names = primaryNames(claims);
    return (key) => {
      const name = names.get(key);
      const entity = name === undefined ? "" : this.work.names.now(name).entity;
      return entity === "" ? undefined : entity;
    };
  }

  async apply({ id, claims, text, ingestedAt = this.now }: ReleaseInput): Promise<void> {
    const entryId = ledgerId.release(id);
    const entry = this.work.releases.now(entryId);
    const old = entry.claims;
    if (old === null && claims === null) {
      this.outcomes.push({ id, status: "unknown", facts: noFacts() });
      return;
    }
    if (old !== null && claims !== null && JSON.stringify(old) === JSON.stringify(claims)) {
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
    return this.isShown(id, claims) ? "new" : "unchanged";
  }

  private isShown(id: string, claims: ReleaseClaims): boolean {
    return primaryOf(this.work.texts.now(ledgerId.text(claims.contentHash)).releases) === id;
  }

  /** Moves a release between groups of equal text, and lets each group show its primary release. */
  private async regroup(id: string, old: ReleaseClaims | null, claims: ReleaseClaims | null): Promise<FactCounts> {
    const groups = [...new Set([old, claims].flatMap((one) => (one === null ? [] : ledgerId.text(one.contentHash))))];
    await this.work.texts.load(groups);
    const shownBefore = groups.map((group) => primaryOf(this.work.texts.now(group).releases));
    if (old !== null) this.work.texts.touch(ledgerId.text(old.contentHash)).releases.delete(id);
    if (claims !== null) this.work.texts.touch(ledgerId.text(claims.contentHash)).releases.set(id, claims.url !== null);
    const shownAfter = groups.map((group) => primaryOf(this.work.texts.now(group).releases));
    const concerned = [...new Set([...shownBefore, ...shownAfter, id])].filter((one) => one !== undefined);
    await this.work.releases.load(concerned.map(ledgerId.release));
    const facts = noFacts();
    // The release itself goes first: the others still stand in the graph as they did before it.
    for (const other of concerned) if (other !== id) this.pending.set(other, shownBefore.includes(other));
    for (const one of [id, ...concerned.filter((other) => other !== id)]) {
      this.pending.delete(one);
      const current = this.work.releases.now(ledgerId.release(one)).claims;
      const before = shownBefore.includes(one) ? (one === id ? old : current) : null;
      const after = shownAfter.includes(one) ? current : null;
      if (before !== null || after !== null) addFacts(facts, await this.turn(one, before, after));
    }
    return facts;
  }

  /** Replaces what one shown release gives to names, facts and events. */
  private async turn(id: string, before: ReleaseClaims | null, after: ReleaseClaims | null): Promise<FactCounts> {
    this.reprojected.add(id);
    const given = [before, after].filter((claims) => claims !== null);
    const tallied = given.flatMap((claims) => nameTallies(claims));
    await this.prefetchNames(tallied.map(({ id: name }) => name));
    if (before !== null) await this.withdraw(before);
    this.tally(before, -1);
    this.tally(after, 1);
    await this.reassign(new Set(tallied.map(({ id: name }) => name).filter((name) => !name.startsWith(PLACE))), id);
    const now = after === null ? null : contributionsOf(after, this.resolver(after));
    const was = before === null ? null : contributionsOf(before, this.resolver(before));
    await this.loadContributions([now, was].filter((one) => one !== null));
    const buckets = new Map(
      [...(now?.events ?? []), ...(was?.events ?? [])].map(({ bucket }) => [
        bucket,
        bucketCodec.write(this.work.buckets.now(bucket)),
      ]),
    );
    if (now !== null) this.give(id, now);
    const comparison = this.compare(id, was, now, buckets);
    this.changes.push(...comparison.changes);
    return comparison.counts;
  }

  private compare(
    id: string,
    was: Contributions | null,
    now: Contributions | null,
    buckets: Map<string, string | null>,
  ): Comparison {
    const result = compareFacts({ release: id, before: was, after: now }, (fact) => this.work.facts.now(fact));
    for (const [bucket, json] of buckets) {
      const before = json === null ? bucketCodec.empty(bucket) : bucketCodec.read(json);
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
      if (this.pending.get(id) ?? this.isShown(id, claims)) await this.carry(id, claims, before);
    }
  }

  /** Moves the part of another release from the entities its names belonged to, to those they belong to now. */
  private async carry(id: string, claims: ReleaseClaims, before: ReadonlyMap<string, string>): Promise<void> {
    this.reprojected.add(id);
    const names = primaryNames(claims);
    await this.work.names.load(names.values());
    const now = this.resolver(claims);
    const then: Resolve = (key) => {
      const entity = before.get(names.get(key) ?? "");
      return entity === undefined || entity === "" ? now(key) : entity;
    };
    const [old, current] = [contributionsOf(claims, then), contributionsOf(claims, now)];
    await this.loadContributions([old, current]);
    this.take(id, old);
    this.give(id, current);
    for (const key of names.keys()) this.work.noteMention(now(key) ?? "", id);
  }

  private async withdraw(claims: ReleaseClaims): Promise<void> {
    const old = contributionsOf(claims, this.resolver(claims));
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
    const resolve = this.resolver(claims);
    for (const { key } of claims.entities) this.work.noteMention(resolve(key) ?? "", release);
  }
}

/**
 * Computes what a batch of releases does to the ledger and to the graph. Reads through `reader` only; writes nothing.
 * The end is the same for every order of the same releases and every cut into batches.
 */
export async function applyReleases(
  reader: LedgerReader,
  inputs: readonly ReleaseInput[],
  options: BatchOptions,
): Promise<BatchResult> {
  const kept = (await reader.get([DECISIONS_ID])).get(DECISIONS_ID);
  const before = readDecisionsEntry(kept);
  const decisions = options.decisions ?? before;
  const doc = writeDecisions(decisions);
  const redecided = doc !== (kept ?? null);
  const batch = new Batch(reader, options.now, decisions);
  if (redecided) await batch.redecide([...decidedNames(before), ...decidedNames(decisions)]);
  await batch.prefetch(inputs);
  for (const input of inputs) await batch.apply(input);
  const graph = projectWorkspace(batch.work, batch.reprojected);
  const ledger = batch.work.changes();
  if (redecided) ledger.set(DECISIONS_ID, doc);
  return { ledger, graph, outcomes: batch.outcomes, changes: batch.changes };
}
