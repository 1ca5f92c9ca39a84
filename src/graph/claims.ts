import { z } from "zod";
import { firstDay } from "../model/civil-date.js";
import {
  type EntityAttributes,
  type Extraction,
  entityAttributesSchema,
  entityTypeSchema,
  extractedEventSchema,
  extractedRelationSchema,
} from "../model/extraction.js";
import { digest } from "./digest.js";
import { isLetterOrDigit } from "./letters.js";
import { isRevision, sketchOf } from "./likeness.js";

/** One piece of evidence as the graph keeps it; its id is the hash of release, span and rule. */
const claimEvidenceSchema = z.object({
  id: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  section: z.string(),
  rule: z.string(),
  confidence: z.number(),
});

const claimEntitySchema = z.object({
  key: z.string(),
  type: entityTypeSchema,
  names: z.array(z.string()).min(1),
  attributes: entityAttributesSchema,
  count: z.int(),
  firstStart: z.int(),
});

/** Everything that one release states, in the form that the store keeps and the graph is computed from. */
export const releaseClaimsSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publishedOn: z.string().nullable(),
  publisher: z.string().nullable(),
  language: z.string(),
  contentHash: z.string(),
  /** What its news is compared with others by, see `sketchOf`; stores of before have none. */
  sketch: z.string().default(""),
  /** Whether it says that it corrects or updates an earlier release. */
  revises: z.boolean().default(false),
  wordCount: z.int(),
  category: z.string(),
  rulesVersion: z.string(),
  organizations: z.array(z.string()),
  entities: z.array(claimEntitySchema),
  identities: z.array(z.object({ type: entityTypeSchema, names: z.tuple([z.string(), z.string()]) })),
  relations: z.array(extractedRelationSchema),
  events: z.array(extractedEventSchema),
  evidence: z.array(claimEvidenceSchema),
});
export type ReleaseClaims = z.infer<typeof releaseClaimsSchema>;
export type ClaimEntity = z.infer<typeof claimEntitySchema>;
export type ClaimEvidence = z.infer<typeof claimEvidenceSchema>;

/** Character codes that join the parts of one word: apostrophe, hyphen, closing quote. */
const JOINING: ReadonlySet<number> = new Set([0x27, 0x2d, 0x2019]);

function attributesOf(entity: EntityAttributes): EntityAttributes {
  return entityAttributesSchema.parse(entity);
}

/** How many words a text has: a letter or digit with all that follow, hyphens and apostrophes between them. Samples: `Vitrakvi`, `MK-3475`. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const letter = isLetterOrDigit(code);
    if (letter && !inside) count++;
    inside = letter || (inside && JOINING.has(code));
    if (code > 0xffff) at++;
  }
  return count;
}

/** The evidence of an extraction by its own ids, each with the id that the graph gives it. */
function evidenceOf(extraction: Extraction): Map<string, ClaimEvidence> {
  const byId = new Map<string, ClaimEvidence>();
  for (const item of extraction.evidence) {
    const id = `evidence:${digest(extraction.release.id, String(item.start), String(item.end), item.ruleId)}`;
    const { text, start, end, section, confidence } = item;
    byId.set(item.id, { id, text, start, end, section, rule: item.ruleId, confidence });
  }
  return byId;
}

const byJson = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, json: JSON.stringify(item) }))
    .sort((a, b) => (a.json < b.json ? -1 : a.json > b.json ? 1 : 0))
    .map(({ item }) => item);

/** The claims of an extraction in canonical order: equal statements give equal claims. Entity keys stay those of the extraction. */
export function claimsOf(extraction: Extraction): ReleaseClaims {
  const evidence = evidenceOf(extraction);
  const used = new Map<string, ClaimEvidence>();
  const ids = (own: readonly string[]): string[] => {
    const found = own.flatMap((id) => evidence.get(id) ?? []);
    for (const item of found) used.set(item.id, item);
    return [...new Set(found.map((item) => item.id))].sort();
  };
  const relations = extraction.relations.map((relation) => ({ ...relation, evidence: ids(relation.evidence) }));
  const events = extraction.events.map((event) => ({ ...event, evidence: ids(event.evidence) }));
  const { release } = extraction;
  return releaseClaimsSchema.parse({
    id: release.id,
    url: release.url,
    title: release.title,
    publishedOn: release.publishedOn === null ? null : firstDay(release.publishedOn),
    publisher: release.publisher,
    language: release.language,
    contentHash: release.contentHash,
    sketch: sketchOf({ text: release.text ?? "", sections: release.sections ?? [] }),
    revises: isRevision({ title: release.title, text: release.text ?? "" }),
    wordCount: countWords(release.text ?? ""),
    category: extraction.category,
    rulesVersion: extraction.rulesVersion,
    organizations: [...release.organizations].sort(),
    entities: extraction.entities.map((entity) => ({
      key: entity.key,
      type: entity.type,
      names: entity.names,
      attributes: attributesOf(entity),
      count: entity.mentions.length,
      firstStart: entity.mentions.reduce((least, span) => Math.min(least, span.start), entity.mentions[0]?.start ?? 0),
    })),
    identities: byJson(extraction.identities.map(({ type, names }) => ({ type, names }))),
    relations: byJson(relations.filter((relation) => relation.evidence.length > 0)),
    events: byJson(events.filter((event) => event.evidence.length > 0)),
    evidence: [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
}
