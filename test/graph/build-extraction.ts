import { createHash } from "node:crypto";
import { parseIsoDate } from "../../src/model/civil-date.js";
import type {
  EntityType,
  ExtractedEntity,
  ExtractedEvent,
  ExtractedRelation,
  Extraction,
  Identity,
} from "../../src/model/extraction.js";

/** What a test says of a release; `says` lines become its text, and each statement's evidence. */
export interface Said {
  readonly id: string;
  readonly url?: string;
  readonly published?: string;
  readonly text?: string;
  readonly rulesVersion?: string;
  readonly issuers?: string[];
  readonly entities: readonly Omit<ExtractedEntity, "mentions">[];
  readonly identities?: readonly Omit<Identity, "evidence">[];
  readonly relations?: readonly Omit<ExtractedRelation, "evidence">[];
  readonly events?: readonly Statement[];
}

type Without<T> = T extends unknown ? Omit<T, "evidence"> : never;
export type Statement = Without<ExtractedEvent>;

/** A named thing of an extraction. */
export const thing = (key: string, type: EntityType, ...names: string[]): Omit<ExtractedEntity, "mentions"> => ({
  key,
  type,
  names,
});

/** An extraction whose text holds one line for each statement; the line is its evidence. */
export function extraction(said: Said): Extraction {
  const lines = [...(said.relations ?? []), ...(said.events ?? [])].map((statement) => JSON.stringify(statement));
  const text =
    said.text ?? [`Release ${said.id}.`, ...said.entities.flatMap((entity) => entity.names), ...lines].join("\n");
  const evidence = lines.map((line, place) => {
    const start = Math.max(0, text.indexOf(line));
    return {
      id: `e${place}`,
      text: text.slice(start, start + line.length),
      start,
      end: start + line.length,
      section: "body" as const,
      ruleId: "test/line",
      ruleVersion: 1,
      qualifiers: {},
      confidence: 0.9,
    };
  });
  const relations = (said.relations ?? []).map((relation, place) => ({ ...relation, evidence: [`e${place}`] }));
  const first = relations.length;
  const events = (said.events ?? []).map((event, place) => ({ ...event, evidence: [`e${first + place}`] }));
  return {
    schemaVersion: 1,
    rulesVersion: said.rulesVersion ?? "rules-1",
    id: said.id,
    category: "company-news",
    source: { title: said.id, publisher: null, published: said.published ?? null, url: said.url ?? null },
    release: {
      id: `release:${said.id}`,
      url: said.url ?? null,
      title: `Title of ${said.id}`,
      text,
      language: "en",
      publishedOn: said.published === undefined ? null : parseIsoDate(said.published),
      dateInText: false,
      publisher: null,
      organizations: said.issuers ?? [],
      dateline: null,
      category: "company-news",
      categoryReason: "test",
      sections: [{ kind: "body", span: { start: 0, end: text.length } }],
      contentHash: createHash("sha256").update(text).digest("hex"),
    },
    entities: said.entities.map((entity) => {
      const start = Math.max(0, text.indexOf(entity.names[0] ?? ""));
      return { ...entity, mentions: [{ start, end: start + 1 }] };
    }),
    identities: (said.identities ?? []).map((identity) => ({ ...identity, evidence: [] })),
    relations,
    events: events as ExtractedEvent[],
    evidence,
    diagnostics: [],
  };
}
