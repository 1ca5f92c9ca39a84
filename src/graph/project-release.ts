import { RELATIONSHIP_TYPES } from "../vocabulary/relationship-types.js";
import type { ReleaseClaims } from "./claims.js";
import { confidences } from "./contributions.js";
import { entityTypeOfId } from "./entity-id.js";
import { addNode, addRelationship, type GraphPart } from "./graph-change.js";
import type { ReleaseEntry } from "./ledger.js";
import { factProperties } from "./project-fact.js";
import type { Resolve } from "./resolve.js";

/** Adds the node of a release and nothing else: all that is shown of one that another corrects. */
export function projectReleaseNode(part: GraphPart, claims: ReleaseClaims, ingestedAt: string): void {
  const { id, url, title, publishedOn, publisher, language, contentHash, wordCount, category, rulesVersion } = claims;
  const properties = {
    url,
    title,
    publishedOn,
    publisher,
    language,
    contentHash,
    wordCount,
    category,
    ingestedAt,
    rulesVersion,
  };
  addNode(part, "PressRelease", id, properties);
}

/** Adds what is of one release alone: its node, its evidence, what it mentions and whom it quotes. */
export function projectRelease(part: GraphPart, { claims, ingestedAt }: ReleaseEntry, resolve: Resolve): void {
  if (claims === null) return;
  const { id } = claims;
  projectReleaseNode(part, claims, ingestedAt);
  for (const { id: evidence, ...rest } of claims.evidence) {
    addNode(part, "Evidence", evidence, rest);
    addRelationship(part, {
      type: "FROM_RELEASE",
      fromLabel: "Evidence",
      from: evidence,
      toLabel: "PressRelease",
      to: id,
      discriminator: "",
      properties: {},
    });
  }
  addMentions(part, claims, resolve);
  addQuotes(part, claims, resolve);
}

function addMentions(part: GraphPart, claims: ReleaseClaims, resolve: Resolve): void {
  const mentions = new Map<string, { count: number; firstStart: number }>();
  for (const { key, count, firstStart } of claims.entities) {
    const to = resolve(key);
    if (to === undefined) continue;
    const known = mentions.get(to);
    mentions.set(to, {
      count: count + (known?.count ?? 0),
      firstStart: Math.min(firstStart, known?.firstStart ?? firstStart),
    });
  }
  for (const [to, properties] of mentions) {
    const toLabel = entityTypeOfId(to);
    addRelationship(part, {
      type: "MENTIONS",
      fromLabel: "PressRelease",
      from: claims.id,
      toLabel,
      to,
      discriminator: "",
      properties,
    });
  }
}

function addQuotes(part: GraphPart, claims: ReleaseClaims, resolve: Resolve): void {
  const confidence = confidences(claims);
  const quoted = new Map<string, { quotes: Set<string>; evidence: Set<string> }>();
  for (const relation of claims.relations) {
    const from = relation.type === "QUOTED" ? resolve(relation.from) : undefined;
    if (from === undefined || !(RELATIONSHIP_TYPES.QUOTED_IN.from as readonly string[]).includes(entityTypeOfId(from)))
      continue;
    const known = quoted.get(from) ?? { quotes: new Set(), evidence: new Set() };
    for (const quote of relation.quotes ?? []) known.quotes.add(quote);
    for (const id of relation.evidence) known.evidence.add(id);
    quoted.set(from, known);
  }
  for (const [from, { quotes, evidence }] of quoted) {
    const weighed = [...evidence].map((id): [string, number] => [id, confidence.get(id) ?? 0]);
    addRelationship(part, {
      type: "QUOTED_IN",
      fromLabel: "Person",
      from,
      toLabel: "PressRelease",
      to: claims.id,
      discriminator: "",
      properties: {
        ...(quotes.size === 0 ? {} : { quotes: [...quotes].sort() }),
        ...factProperties([{ on: claims.publishedOn, evidence: weighed }]),
      },
    });
  }
}
