import type { ExtractedRelation } from "../model/extraction.js";
import { allowsEnds } from "../vocabulary/relationship-types.js";
import type { ReleaseClaims } from "./claims.js";
import { entityTypeOfId } from "./entity-id.js";
import { bucketId, eventClaim } from "./event-claim.js";
import type { EventClaim, FactSupport } from "./ledger.js";
import { plainName } from "./name-key.js";
import type { Resolve } from "./resolve.js";

/** What one release gives to the graph beyond its own nodes, with entities resolved: ledger ids with the release's part. */
export interface Contributions {
  readonly facts: ReadonlyMap<string, FactSupport>;
  readonly events: readonly { readonly bucket: string; readonly claim: EventClaim }[];
}

/** Confidence of each piece of evidence of a release, by id. */
export const confidences = (claims: ReleaseClaims): Map<string, number> =>
  new Map(claims.evidence.map(({ id, confidence }) => [id, confidence]));

function discriminator(relation: ExtractedRelation): { key: string; shown?: string } {
  const shown =
    relation.type === "INDICATED_FOR" ? (relation.status ?? "investigational") : relation.title?.slice(0, 500);
  if (relation.type !== "INDICATED_FOR" && relation.type !== "HOLDS_POSITION") return { key: "" };
  return shown === undefined ? { key: "" } : { key: plainName(shown).slice(0, 200), shown };
}

/** The ends of a relation as ids; null where one is missing, both are one, or the vocabulary forbids it. */
function endsOf(relation: ExtractedRelation, resolve: Resolve): { from: string; to: string } | null {
  if (relation.type === "QUOTED" || relation.to === undefined) return null;
  const [from, to] = [resolve(relation.from), resolve(relation.to)];
  if (from === undefined || to === undefined || from === to) return null;
  if (!allowsEnds(relation.type, entityTypeOfId(from), entityTypeOfId(to))) return null;
  return relation.type === "PARTNERS_WITH" && to < from ? { from: to, to: from } : { from, to };
}

/** The facts and event reports of a release. */
export function contributionsOf(claims: ReleaseClaims, resolve: Resolve): Contributions {
  const confidence = confidences(claims);
  const weigh = (ids: readonly string[]): [string, number][] => ids.map((id) => [id, confidence.get(id) ?? 0]);
  const facts = new Map<string, FactSupport>();
  for (const relation of claims.relations) {
    const ends = endsOf(relation, resolve);
    if (ends === null) continue;
    const { key, shown } = discriminator(relation);
    const id = `fact|${relation.type}|${ends.from}|${ends.to}|${key}`;
    const known = facts.get(id);
    const evidence = new Map([...(known?.evidence ?? []), ...weigh(relation.evidence)]);
    const wording = [known?.shown, shown].filter((words) => words !== undefined).sort()[0];
    facts.set(id, {
      on: claims.publishedOn,
      evidence: [...evidence].sort(([a], [b]) => (a < b ? -1 : 1)),
      ...(wording === undefined ? {} : { shown: wording }),
    });
  }
  const events = claims.events.flatMap((event) => {
    const claim = eventClaim(event, claims, resolve, weigh(event.evidence));
    return claim === null ? [] : [{ bucket: bucketId(claim), claim }];
  });
  return { facts, events };
}
