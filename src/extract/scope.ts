import type { EntityType } from "../model/extraction.js";
import type { Entity, Mention } from "../model/mention.js";
import type { Qualifiers } from "../model/qualifiers.js";
import type { Release } from "../model/release.js";
import { type Span, spanContains } from "../model/span.js";
import type { Doc, Sentence } from "../nlp/doc.js";
import type { FactScope, Focus } from "../rules/kit/fact-scope.js";
import type { QualifierRule } from "../rules/kit/rule.js";
import { NEWS } from "../rules/kit/sections.js";
import { findFocus } from "./find-focus.js";
import { findQualifiers, type QualifiedStretch, qualifiersAt } from "./find-qualifiers.js";

/** A release with its mentions linked to entities: what fact rules look into, sentence by sentence. */
export class LinkedDoc {
  readonly focus: Focus;
  readonly #entityOf = new Map<Mention, Entity>();
  readonly #scopes = new Map<Sentence, SentenceScope>();
  readonly #qualified = new Map<Sentence, QualifiedStretch[]>();

  constructor(
    readonly doc: Doc,
    /** In text order. */
    readonly mentions: readonly Mention[],
    readonly entities: readonly Entity[],
    readonly qualifierRules: readonly QualifierRule[],
  ) {
    for (const entity of entities) for (const mention of entity.mentions) this.#entityOf.set(mention, entity);
    this.focus = findFocus(doc, entities);
  }

  entityOf(mention: Mention): Entity {
    return this.#entityOf.get(mention)!;
  }

  /** The scope of a sentence, made once. */
  scopeOf(sentence: Sentence): SentenceScope {
    let scope = this.#scopes.get(sentence);
    if (!scope) {
      scope = new SentenceScope(this, sentence);
      this.#scopes.set(sentence, scope);
    }
    return scope;
  }

  /** Mentions inside `span`, in text order. */
  mentionsIn(span: Span): Mention[] {
    const { mentions } = this;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle]!.start < span.start) low = middle + 1;
      else high = middle;
    }
    const out: Mention[] = [];
    for (let i = low; i < mentions.length && mentions[i]!.start < span.end; i += 1)
      if (mentions[i]!.end <= span.end) out.push(mentions[i]!);
    return out;
  }

  qualifiedIn(sentence: Sentence): QualifiedStretch[] {
    let stretches = this.#qualified.get(sentence);
    if (!stretches) {
      stretches = findQualifiers(sentence, this.qualifierRules);
      this.#qualified.set(sentence, stretches);
    }
    return stretches;
  }
}

/** One sentence of a linked release, as fact rules see it. */
export class SentenceScope implements FactScope {
  readonly mentions: readonly Mention[];

  constructor(
    readonly linked: LinkedDoc,
    readonly sentence: Sentence,
  ) {
    this.mentions = linked.mentionsIn(sentence);
  }

  get doc(): Doc {
    return this.linked.doc;
  }
  get release(): Release {
    return this.linked.doc.release;
  }
  get all(): readonly Mention[] {
    return this.linked.mentions;
  }
  get entities(): readonly Entity[] {
    return this.linked.entities;
  }
  get focus(): Focus {
    return this.linked.focus;
  }
  of(type: EntityType): readonly Mention[] {
    return this.mentions.filter((mention) => mention.type === type);
  }
  entityOf(mention: Mention): Entity {
    return this.linked.entityOf(mention);
  }
  entitiesOf(type: EntityType, span?: Span): readonly Entity[] {
    const inside = this.of(type).filter((mention) => !span || spanContains(span, mention));
    return [...new Set(inside.map((mention) => this.entityOf(mention)))];
  }
  before(type: EntityType, offset: number, wide = false): readonly Mention[] {
    const found = this.of(type)
      .filter((mention) => mention.end <= offset)
      .reverse();
    if (!wide) return found;
    for (let n = -1; ; n -= 1) {
      const sentence = this.neighbour(n);
      if (!sentence || sentence.sectionIndex !== this.sentence.sectionIndex) return found;
      found.push(
        ...this.linked
          .mentionsIn(sentence)
          .filter((mention) => mention.type === type)
          .reverse(),
      );
    }
  }
  after(type: EntityType, offset: number): readonly Mention[] {
    return this.of(type).filter((mention) => mention.start >= offset);
  }
  qualifiers(span: Span): Qualifiers {
    return qualifiersAt(this.linked.qualifiedIn(this.sentence), span);
  }
  slice(start: number, end: number): string {
    return this.doc.reading.slice(start, end);
  }
  neighbour(n: number): Sentence | undefined {
    return this.doc.sentences[this.sentence.index + n];
  }
  at(n: number): FactScope | undefined {
    const sentence = this.neighbour(n);
    return sentence && NEWS.includes(sentence.section) ? this.linked.scopeOf(sentence) : undefined;
  }
  mentionsIn(span: Span): readonly Mention[] {
    return this.linked.mentionsIn(span);
  }
}
