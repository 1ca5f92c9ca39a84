import type { EntityType } from "../../model/extraction.js";
import type { Entity, Mention } from "../../model/mention.js";
import type { Qualifiers } from "../../model/qualifiers.js";
import type { Release } from "../../model/release.js";
import type { Span } from "../../model/span.js";
import type { Doc, Sentence } from "../../nlp/doc.js";

/** What the release is about, in order of weight: headline before lead before body, then by number of mentions. */
export interface Focus {
  /** The release's own organizations. */
  readonly own: readonly Entity[];
  readonly drugs: readonly Entity[];
  readonly indications: readonly Entity[];
  readonly trials: readonly Entity[];
  readonly regulators: readonly Entity[];
  readonly organizations: readonly Entity[];
}

/** What relation and event rules see: one sentence with its mentions and entities, and the release around it. */
export interface FactScope {
  readonly doc: Doc;
  readonly release: Release;
  readonly sentence: Sentence;
  /** Mentions in this sentence, in text order. */
  readonly mentions: readonly Mention[];
  /** Mentions in the whole release, in text order. */
  readonly all: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly focus: Focus;
  /** Mentions of one type in this sentence, in text order. */
  of(type: EntityType): readonly Mention[];
  /** The entity that a mention was linked to. */
  entityOf(mention: Mention): Entity;
  /** Distinct entities of one type in this sentence, in text order; within `span` when given. */
  entitiesOf(type: EntityType, span?: Span): readonly Entity[];
  /** Mentions of a type that end at or before `offset`, nearest first; in this sentence, or with `wide` from the sentences before in the same section too. */
  before(type: EntityType, offset: number, wide?: boolean): readonly Mention[];
  /** Mentions of a type that start at or after `offset` in this sentence, nearest first. */
  after(type: EntityType, offset: number): readonly Mention[];
  /** What qualifies the words at `span`: negated, planned, hypothetical … */
  qualifiers(span: Span): Qualifiers;
  /** The sentence's reading view between two offsets of the text. */
  slice(start: number, end: number): string;
  /** The sentence `n` places further on (negative: before), if there is one. */
  neighbour(n: number): Sentence | undefined;
  /** The scope of the sentence `n` places further on (negative: before), if there is one and it tells news. */
  at(n: number): FactScope | undefined;
  /** Mentions within any sentence of the release. */
  mentionsIn(span: Span): readonly Mention[];
}
