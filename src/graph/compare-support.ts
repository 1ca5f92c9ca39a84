import type { Contributions } from "./contributions.js";
import { reportKey } from "./event-clusters.js";
import type { FactChange, FactCounts } from "./fact-change.js";
import { noFacts } from "./fact-change.js";
import type { BucketEntry, FactEntry } from "./ledger.js";
import type { Happening } from "./project-event.js";
import { happeningsOf } from "./project-event.js";

/** What a release gave before and gives now, both with entities resolved as they are now. */
export interface Turn {
  readonly release: string;
  readonly before: Contributions | null;
  readonly after: Contributions | null;
}

/** What a write did to facts. */
export interface Comparison {
  readonly counts: FactCounts;
  readonly changes: FactChange[];
}

/** A fact's ledger id read aloud. */
const readAloud = (id: string): string => id.split("|").slice(1).filter(Boolean).join(" ");

/** Compares the facts that one release supports before and after its turn; `now` gives the entry after it. */
export function compareFacts({ release, before, after }: Turn, now: (id: string) => FactEntry): Comparison {
  const result: Comparison = { counts: noFacts(), changes: [] };
  const others = (id: string): boolean => [...now(id).support.keys()].some((other) => other !== release);
  for (const id of after?.facts.keys() ?? []) {
    if (before?.facts.has(id)) continue;
    if (others(id)) result.counts.confirmed++;
    else {
      result.counts.added++;
      result.changes.push({ kind: "added", fact: readAloud(id), release });
    }
  }
  for (const id of before?.facts.keys() ?? []) {
    if (after?.facts.has(id) || others(id)) continue;
    result.counts.retracted++;
    result.changes.push({ kind: "retracted", fact: readAloud(id), release });
  }
  return result;
}

/** Roles whose ends tell of what an event is, in the order in which they are named. */
const TELLING = ["OF_DRUG", "OF_PERSON", "HAS_PARTY", "AT_ORGANIZATION", "IN_JURISDICTION"];

/** An event read aloud: its type and kind, and what it is about. */
function eventAloud({ type, properties, claims }: Happening): string {
  const { kind, designation, outcome, change } = properties;
  const roles = claims.flatMap((claim) => claim.roles);
  const about = TELLING.flatMap((type) =>
    [...new Set(roles.filter((role) => role.type === type).map(({ to }) => to))].sort(),
  ).slice(0, 6);
  return [type, kind ?? outcome ?? change, designation, ...about].filter((word) => word !== undefined).join(" ");
}

const ofEvent = (event: Happening, release: string) => ({ fact: eventAloud(event), event: event.id, release });

/** Properties of an event whose change is news; a later target date is a slip. */
const WATCHED = ["date", "targetDate", "outcome"] as const;

function shownChanges(release: string, old: Happening, now: Happening): FactChange[] {
  return WATCHED.flatMap((property): FactChange[] => {
    const [before, after] = [old.properties[property], now.properties[property]];
    if (before === after || before === undefined) return [];
    const slipped = property === "targetDate" && after !== undefined && String(after) > String(before);
    const shown = { before: String(before), ...(after === undefined ? {} : { after: String(after) }) };
    return [{ kind: slipped ? "slipped" : "changed", ...ofEvent(now, release), property, ...shown }];
  });
}

/** Compares the happenings of one bucket before and after the turn of a release. */
export function compareBucket(release: string, before: BucketEntry, after: BucketEntry): Comparison {
  const result: Comparison = { counts: noFacts(), changes: [] };
  const was = happeningsOf(before);
  const reportsBefore = new Map(
    was.flatMap((event) => event.claims.map((claim) => [reportKey(claim), event] as const)),
  );
  const kept = new Set<Happening>();
  for (const event of happeningsOf(after)) {
    const olds = [...new Set(event.claims.flatMap((claim) => reportsBefore.get(reportKey(claim)) ?? []))];
    for (const old of olds) kept.add(old);
    const same = olds[0] ?? was.find((old) => !kept.has(old) && old.claims.every((claim) => claim.release === release));
    if (same) kept.add(same);
    const isOurs = (one: Happening): boolean => one.claims.some((claim) => claim.release === release);
    if (same === undefined) {
      result.counts.added++;
      result.changes.push({ kind: "added", ...ofEvent(event, release) });
      continue;
    }
    const changes = shownChanges(release, same, event);
    if (changes.length > 0) result.counts.changed++;
    else if (isOurs(event) && !isOurs(same)) result.counts.confirmed++;
    result.changes.push(...changes);
  }
  for (const old of was) {
    if (kept.has(old)) continue;
    result.counts.retracted++;
    result.changes.push({ kind: "retracted", ...ofEvent(old, release) });
  }
  return result;
}
