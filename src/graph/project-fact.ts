import { RELATIONSHIP_TYPES, type RelationshipName, type RelationshipType } from "../vocabulary/relationship-types.js";
import { jointConfidence } from "./confidence.js";
import { entityTypeOfId } from "./entity-id.js";
import { addRelationship, type GraphPart, type Properties, present } from "./graph-change.js";
import type { FactEntry, FactSupport } from "./ledger.js";
import { mostCounted } from "./tally.js";

/** The properties that every fact relationship carries, from its support by release. */
export function factProperties(support: readonly FactSupport[]): Properties {
  const dates = support.flatMap(({ on }) => on ?? []).sort();
  const evidence = support.flatMap((one) => one.evidence.map(([id]) => id)).sort();
  return present({
    evidence,
    evidenceCount: evidence.length,
    confidence: jointConfidence(support.map((one) => Math.max(0, ...one.evidence.map(([, confidence]) => confidence)))),
    firstReportedOn: dates[0],
    lastReportedOn: dates.at(-1),
  });
}

/** Adds the relationship of a fact to a part of the graph. */
export function projectFact(part: GraphPart, entry: FactEntry): void {
  if (entry.support.size === 0) return;
  const type = entry.type as RelationshipName;
  const { discriminator }: RelationshipType = RELATIONSHIP_TYPES[type];
  const support = [...entry.support.values()];
  const shown = discriminator === undefined ? undefined : mostCounted(support.flatMap((one) => one.shown ?? []));
  addRelationship(part, {
    type,
    fromLabel: entityTypeOfId(entry.from),
    from: entry.from,
    toLabel: entityTypeOfId(entry.to),
    to: entry.to,
    discriminator: shown ?? "",
    properties: {
      ...(discriminator !== undefined && shown !== undefined ? { [discriminator]: shown } : {}),
      ...factProperties(support),
    },
  });
}
