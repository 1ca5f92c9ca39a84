import type { RelationshipName } from "../vocabulary/relationship-types.js";
import { digest } from "./digest.js";
import { entityTypeOfId } from "./entity-id.js";
import { type Cluster, clusterReports, reportKey } from "./event-clusters.js";
import { coarseness, dayRange } from "./event-date.js";
import { addNode, addRelationship, type GraphPart, type Properties, present } from "./graph-change.js";
import type { BucketEntry, EventClaim, EventDate } from "./ledger.js";
import { highest, mostCounted } from "./tally.js";

/** A happening as the graph shows it, with the reports behind it. */
export interface Happening {
  readonly id: string;
  readonly type: EventClaim["type"];
  readonly properties: Properties;
  readonly claims: readonly EventClaim[];
}

/** The report that gives a happening its id: the earliest published, so that later releases do not change it. */
function anchorOf({ claims }: Cluster): EventClaim {
  const rank = (claim: EventClaim): string => `${claim.on ?? "9999"}|${reportKey(claim)}`;
  return claims.reduce((best, claim) => (rank(claim) < rank(best) ? claim : best));
}

/** The date that most releases bear out (a month bears out each of its days), then the finest, then the earliest. */
function bestDate(claims: readonly EventClaim[]): EventDate | undefined {
  const dated = claims.flatMap((claim) => (claim.date ? [{ release: claim.release, date: claim.date }] : []));
  const candidates = dated.map(({ date }) => {
    const [start, end] = dayRange(date);
    const support = new Set(
      dated
        .filter(({ date: other }) => dayRange(other)[0] <= start && dayRange(other)[1] >= end)
        .map(({ release }) => release),
    );
    return { date, support: support.size };
  });
  candidates.sort(
    (a, b) =>
      b.support - a.support ||
      coarseness(a.date) - coarseness(b.date) ||
      (JSON.stringify(a.date) < JSON.stringify(b.date) ? -1 : 1),
  );
  return candidates[0]?.date;
}

/** The target date that was announced last: a later release moves it. */
function latestTarget(claims: readonly EventClaim[]): EventDate | undefined {
  const rank = (claim: EventClaim): string => `${claim.on ?? "0000"}|${claim.target?.date ?? ""}|${reportKey(claim)}`;
  return claims
    .filter((claim) => claim.target)
    .reduce<EventClaim | undefined>(
      (last, claim) => (last === undefined || rank(claim) > rank(last) ? claim : last),
      undefined,
    )?.target;
}

const dateProperties = (date: EventDate | undefined, prefix: "date" | "targetDate"): Properties =>
  date === undefined
    ? {}
    : present({ [prefix]: date.date, [`${prefix}Precision`]: date.precision, [`${prefix}Text`]: date.text });

/** The value of each property that most reports give; an outcome that says more than "reported" wins over it. */
function votedValues(claims: readonly EventClaim[]): Properties {
  const values: Record<string, string | number> = {};
  for (const name of new Set(claims.flatMap((claim) => Object.keys(claim.values)))) {
    const given = claims.flatMap((claim) => claim.values[name] ?? []);
    const telling =
      name === "outcome" && given.some((one) => one !== "reported") ? given.filter((one) => one !== "reported") : given;
    const best = mostCounted(telling.map((one) => JSON.stringify(one)));
    if (best !== undefined) values[name] = JSON.parse(best);
  }
  return values;
}

/** The happenings of a bucket. */
export function happeningsOf({ claims }: BucketEntry): Happening[] {
  return clusterReports(claims.values()).map((cluster) => {
    const anchor = anchorOf(cluster);
    return {
      id: `event:${digest(reportKey(anchor))}`,
      type: anchor.type,
      claims: cluster.claims,
      properties: {
        ...votedValues(cluster.claims),
        ...dateProperties(bestDate(cluster.claims), "date"),
        ...dateProperties(latestTarget(cluster.claims), "targetDate"),
      },
    };
  });
}

function addRoles(part: GraphPart, { id, type, claims }: Happening): void {
  const ends = new Map<string, { type: RelationshipName; to: string; roles: Map<string, number> }>();
  for (const role of claims.flatMap((claim) => claim.roles)) {
    const key = `${role.type}|${role.to}`;
    const known = ends.get(key) ?? {
      type: role.type as RelationshipName,
      to: role.to,
      roles: new Map<string, number>(),
    };
    // A buyer or seller outweighs any number of reports that call it a party.
    if (role.role !== undefined)
      known.roles.set(role.role, (known.roles.get(role.role) ?? 0) + (role.role === "party" ? 1 : 1e6));
    ends.set(key, known);
  }
  for (const { type: role, to, roles } of ends.values()) {
    const toLabel = role === "IN_JURISDICTION" ? "Jurisdiction" : entityTypeOfId(to);
    const properties = present({ role: highest(roles) });
    addRelationship(part, { type: role, fromLabel: type, from: id, toLabel, to, discriminator: "", properties });
  }
}

/** Adds the happenings of a bucket to a part of the graph: event nodes, roles, and which evidence supports them. */
export function projectBucket(part: GraphPart, entry: BucketEntry): void {
  for (const happening of happeningsOf(entry)) {
    const { id, type, properties, claims } = happening;
    addNode(part, type, id, properties);
    addRoles(part, happening);
    for (const claim of claims) {
      addRelationship(part, {
        type: "REPORTS",
        fromLabel: "PressRelease",
        from: claim.release,
        toLabel: type,
        to: id,
        discriminator: "",
        properties: {},
      });
      const said = { ...dateProperties(claim.date, "date"), ...dateProperties(claim.target, "targetDate") };
      for (const [evidence] of claim.evidence) {
        addRelationship(part, {
          type: "SUPPORTS",
          fromLabel: "Evidence",
          from: evidence,
          toLabel: type,
          to: id,
          discriminator: "",
          properties: said,
        });
      }
    }
  }
}
