import type { EntityAttributes, EntityType } from "./extraction.js";
import type { Span } from "./span.js";

/** One typed span that a rule found and the engine accepted. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** The words of the release's text, unedited. */
  readonly text: string;
  /** The name without marks, honorifics, degrees or article: what becomes a name of the entity. */
  readonly name: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly confidence: number;
  readonly attributes: EntityAttributes;
  /** The listed thing's canonical name, when a lexicon knows it: mentions with the same one are one entity. */
  readonly lexiconName?: string | undefined;
  /** Further names that a lexicon knows for it (not in this text): they link mentions, and are not shown as names. */
  readonly knownAs?: readonly string[] | undefined;
}

/** What mentions refer to within one release, after linking. */
export interface Entity {
  readonly key: string;
  readonly type: EntityType;
  readonly names: readonly string[];
  readonly mentions: readonly Mention[];
  readonly attributes: EntityAttributes;
  /** Identity evidence: pairs of names with the span that says they are one ("Vitrakvi (larotrectinib)"). */
  readonly identities: readonly {
    readonly names: readonly [string, string];
    readonly span: Span;
    readonly ruleId: string;
  }[];
}
