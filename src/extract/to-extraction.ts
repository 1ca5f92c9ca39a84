import { datePrecision, isoDate } from "../model/civil-date.js";
import {
  type Diagnostic,
  type Evidence,
  type ExtractedEvent,
  type ExtractedRelation,
  type Extraction,
  extractedEventSchema,
  type Identity,
  SCHEMA_VERSION,
} from "../model/extraction.js";
import type { Entity } from "../model/mention.js";
import type { Release } from "../model/release.js";
import type { EventCandidate, RelationCandidate } from "../rules/kit/fact.js";
import type { MergedFact } from "./merge-facts.js";
import { type LinkedDoc, SentenceScope } from "./scope.js";

/** What an extraction is put together from. */
export interface ExtractionParts {
  readonly linked: LinkedDoc;
  readonly entities: readonly Entity[];
  readonly relations: readonly MergedFact<RelationCandidate>[];
  readonly events: readonly MergedFact<EventCandidate>[];
  readonly rulesVersion: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts the extraction together: entities, facts and, once each, the evidence they point to. */
export function toExtraction(parts: ExtractionParts): Extraction {
  const { release } = parts.linked.doc;
  const evidence = new EvidenceList(parts.linked);
  const relations = parts.relations.map((fact) => toRelation(fact, evidence));
  const events = parts.events.map((fact) => toEvent(fact, evidence));
  const identities = parts.entities.flatMap((entity) =>
    entity.identities.map(
      (identity): Identity => ({
        type: entity.type,
        names: [identity.names[0], identity.names[1]],
        evidence: [evidence.add(identity.span, identity.ruleId, 1, 1)],
      }),
    ),
  );
  return {
    schemaVersion: SCHEMA_VERSION,
    rulesVersion: parts.rulesVersion,
    id: release.id,
    category: release.category,
    source: {
      title: release.title,
      publisher: release.publisher,
      published: release.publishedOn ? isoDate(release.publishedOn) : null,
      url: release.url,
    },
    release: withoutText(release),
    entities: parts.entities.map(({ key, type, names, mentions, attributes }) => ({
      key,
      type,
      names: [...names],
      ...attributes,
      mentions: mentions.map(({ start, end }) => ({ start, end })),
    })),
    identities,
    relations,
    events,
    evidence: evidence.items,
    diagnostics: [...parts.diagnostics],
  };
}

function withoutText(release: Release): Omit<Release, "text"> {
  const { text: _, ...rest } = release;
  return rest;
}

class EvidenceList {
  readonly items: Evidence[] = [];
  readonly #ids = new Map<string, string>();

  constructor(readonly linked: LinkedDoc) {}

  /** The id of the evidence at a span by a rule; made when it is not there yet. */
  add(
    span: { start: number; end: number },
    ruleId: string,
    ruleVersion: number,
    confidence: number,
    trigger = span,
  ): string {
    const form = `${span.start} ${span.end} ${ruleId}`;
    const known = this.#ids.get(form);
    if (known) return known;
    const { doc } = this.linked;
    const sentence = doc.sentenceAt(span.start);
    const id = `ev${this.items.length + 1}`;
    this.#ids.set(form, id);
    this.items.push({
      id,
      text: doc.release.text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      section: sentence?.section ?? "body",
      ruleId,
      ruleVersion,
      qualifiers: sentence ? new SentenceScope(this.linked, sentence).qualifiers(trigger) : {},
      confidence,
    });
    return id;
  }

  of(fact: MergedFact): string[] {
    return [
      ...new Set(
        fact.found.map(({ evidence, rule, confidence, trigger }) =>
          this.add(evidence, rule.id, rule.version, confidence, trigger),
        ),
      ),
    ];
  }
}

function toRelation(fact: MergedFact<RelationCandidate>, evidence: EvidenceList): ExtractedRelation {
  const { type, from, to, status, title, quotes } = fact.candidate;
  return {
    type,
    from: from.key,
    ...(to && { to: to.key }),
    ...(status && { status }),
    ...(title !== undefined && { title }),
    ...(quotes && { quotes: [...quotes] }),
    evidence: evidence.of(fact),
  };
}

const isEntity = (value: unknown): value is Entity =>
  value !== null && typeof value === "object" && "mentions" in value;

function toEvent(fact: MergedFact<EventCandidate>, evidence: EvidenceList): ExtractedEvent {
  const { date, evidence: _, confidence: __, ...roles } = fact.candidate;
  const out: Record<string, unknown> = {};
  for (const [role, value] of Object.entries(roles)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (role === "targetDate") {
      const target = value as NonNullable<EventCandidate["date"]>;
      Object.assign(out, {
        target_date: isoDate(target.date),
        targetDatePrecision: datePrecision(target.date),
        targetDateText: target.text,
      });
    } else
      out[role] = isEntity(value)
        ? value.key
        : Array.isArray(value)
          ? value.map((item: unknown) => (isEntity(item) ? item.key : item))
          : value;
  }
  if (date)
    Object.assign(out, { date: isoDate(date.date), datePrecision: datePrecision(date.date), dateText: date.text });
  return extractedEventSchema.parse({ ...out, evidence: evidence.of(fact) });
}
