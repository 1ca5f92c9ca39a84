import type { EntityType } from "../model/extraction.js";
import type { Entity, Mention } from "../model/mention.js";
import type { Qualifiers } from "../model/qualifiers.js";
import type { Release } from "../model/release.js";
import type { Span } from "../model/span.js";
import type { Doc, Sentence } from "../nlp/doc.js";
import type { FactScope, Focus } from "../rules/kit/fact-scope.js";
import { shorten } from "./shorten.js";

/** One thing a rule's `match` asked for, and what it got. */
export type Lookup =
  | { readonly kind: "mentions"; readonly asked: string; readonly type: EntityType; readonly found: readonly string[] }
  | { readonly kind: "qualifiers"; readonly asked: string; readonly span: Span; readonly found: Qualifiers }
  | { readonly kind: "words"; readonly asked: string; readonly span: Span };

/** What to pretend, so that it shows whether it is what stops a rule. */
export interface Pretence {
  readonly noQualifiers?: boolean;
  readonly category?: Release["category"];
}

const FOCUS_TYPES: Readonly<Record<keyof Focus, EntityType>> = {
  own: "Organization",
  drugs: "Drug",
  indications: "Indication",
  trials: "Trial",
  regulators: "Regulator",
  organizations: "Organization",
};

/** A scope that answers as another does and notes what it was asked, so that a silent rule can be explained. */
export class RecordingScope implements FactScope {
  readonly lookups: Lookup[] = [];
  readonly focus: Focus;
  readonly release: Release;

  constructor(
    readonly inner: FactScope,
    readonly pretence: Pretence = {},
  ) {
    const { lookups } = this;
    const { category } = pretence;
    this.release = category === undefined ? inner.release : { ...inner.release, category };
    const focus = {} as { -readonly [K in keyof Focus]: Focus[K] };
    for (const part of Object.keys(FOCUS_TYPES) as (keyof Focus)[]) {
      Object.defineProperty(focus, part, {
        get: (): readonly Entity[] => {
          const found = inner.focus[part];
          lookups.push({
            kind: "mentions",
            asked: `what the release is about (${part})`,
            type: FOCUS_TYPES[part],
            found: namesOf(found),
          });
          return found;
        },
      });
    }
    this.focus = focus;
  }

  get doc(): Doc {
    return this.inner.doc;
  }
  get sentence(): Sentence {
    return this.inner.sentence;
  }
  get mentions(): readonly Mention[] {
    return this.inner.mentions;
  }
  get all(): readonly Mention[] {
    return this.inner.all;
  }
  get entities(): readonly Entity[] {
    return this.inner.entities;
  }
  of(type: EntityType): readonly Mention[] {
    return this.#note(`${type} in the sentence`, type, this.inner.of(type), ({ text }) => text);
  }
  entityOf(mention: Mention): Entity {
    return this.inner.entityOf(mention);
  }
  entitiesOf(type: EntityType, span?: Span): readonly Entity[] {
    const where = span ? ` in "${this.#quote(span)}"` : " in the sentence";
    return this.#note(`${type}${where}`, type, this.inner.entitiesOf(type, span), ({ names }) => names[0]!);
  }
  before(type: EntityType, offset: number, wide = false): readonly Mention[] {
    const asked = `${type} before "${this.#quote({ start: offset, end: offset + 24 })}"`;
    return this.#note(asked, type, this.inner.before(type, offset, wide), ({ text }) => text);
  }
  after(type: EntityType, offset: number): readonly Mention[] {
    const asked = `${type} after "${this.#quote({ start: offset - 24, end: offset })}"`;
    return this.#note(asked, type, this.inner.after(type, offset), ({ text }) => text);
  }
  qualifiers(span: Span): Qualifiers {
    const found = this.pretence.noQualifiers ? {} : this.inner.qualifiers(span);
    this.lookups.push({ kind: "qualifiers", asked: `qualifiers of "${this.#quote(span)}"`, span, found });
    return found;
  }
  slice(start: number, end: number): string {
    this.lookups.push({ kind: "words", asked: "words", span: { start, end } });
    return this.inner.slice(start, end);
  }
  at(n: number): FactScope | undefined {
    return this.inner.at(n);
  }
  neighbour(n: number): Sentence | undefined {
    return this.inner.neighbour(n);
  }
  mentionsIn(span: Span): readonly Mention[] {
    return this.inner.mentionsIn(span);
  }

  #note<T>(asked: string, type: EntityType, found: readonly T[], name: (one: T) => string): readonly T[] {
    this.lookups.push({ kind: "mentions", asked, type, found: found.map(name) });
    return found;
  }
  #quote({ start, end }: Span): string {
    return shorten(this.inner.doc.reading.slice(Math.max(0, start), end), 60);
  }
}

const namesOf = (entities: readonly Entity[]): string[] => entities.map(({ names }) => names[0]!);
