import type { EntityAttributes, EntityType, EventType, RelationType } from "../../model/extraction.js";
import type { Mention } from "../../model/mention.js";
import type { QualifierKind } from "../../model/qualifiers.js";
import type { SectionKind } from "../../model/section.js";
import type { Span } from "../../model/span.js";
import type { Doc, Sentence } from "../../nlp/doc.js";
import type { Example } from "./example.js";
import type { EventCandidate, RelationCandidate } from "./fact.js";
import type { FactScope } from "./fact-scope.js";

/** What every rule says of itself. */
interface RuleBase {
  /** Its path below `src/rules`, without extension: `event/approval-active`. */
  readonly id: string;
  /** Raised when what it reports changes. */
  readonly version: number;
  /** One sentence: what it finds and how it is said. */
  readonly summary: string;
  /** `preview` rules run only when the configuration turns them on. */
  readonly level?: "stable" | "preview";
  /** Sections in which it may fire; see `sections.ts` for the usual sets. */
  readonly sections: readonly SectionKind[];
  readonly examples: readonly Example[];
}

/** A span that a mention rule proposes. `None` claims a span so that no other rule may have it ("what looks like a name and is not"). */
export interface MentionCandidate extends Span {
  readonly type: EntityType | "None";
  /** The clean name, where it differs from the cleaned surface. */
  readonly name?: string;
  readonly confidence?: number;
  readonly attributes?: EntityAttributes;
  readonly lexiconName?: string;
  readonly knownAs?: readonly string[];
  /** Another mention of the same type that this text says is the same thing: "Vitrakvi (larotrectinib)". */
  readonly sameAs?: Span;
}

/** What a mention rule sees: one sentence, and what earlier rounds found. */
export interface MentionScope {
  readonly doc: Doc;
  readonly sentence: Sentence;
  /** Mentions of earlier rounds in this sentence, in text order. */
  readonly mentions: readonly Mention[];
  /** Mentions of earlier rounds in the whole release, in text order. */
  readonly all: readonly Mention[];
}

/** Finds names. Rules of a later round see the mentions of the earlier ones. */
export interface MentionRule extends RuleBase {
  readonly kind: "mention";
  readonly produces: readonly (EntityType | "None")[];
  /** 1 unless told; 2 and 3 see what the rounds before found. */
  readonly round?: 1 | 2 | 3;
  /** 0 to 1: decides between spans of equal length, and becomes the evidence's confidence. */
  readonly confidence: number;
  /** compromise match syntax; a capture named by an entity type is a mention: `[<Drug>#Code] is an investigational`. */
  readonly patterns?: readonly string[];
  readonly match?: (scope: MentionScope) => Iterable<MentionCandidate>;
}

/** One cue of a qualifier: words that change how the rest of the sentence is to be taken (after ConText). */
export interface Cue {
  /** Matched on the sentence's reading view; `iu` flags. */
  readonly pattern: RegExp;
  readonly direction: "forward" | "backward" | "both";
  /** How many words it reaches at most; the whole clause unless told. */
  readonly maxScope?: number;
}

/** Marks stretches of a sentence as negated, planned, hypothetical and the like. */
export interface QualifierRule extends RuleBase {
  readonly kind: "qualifier";
  readonly qualifier: QualifierKind;
  readonly cues: readonly Cue[];
  /** Words that end a cue's reach ("but", ";"). */
  readonly terminators?: RegExp;
}

/** The words that set off a fact rule, with offsets into the text, and the groups of its expression. */
export interface Trigger extends Span {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly patterns?: Readonly<Record<string, Span>>;
}

interface FactRuleBase<C> extends RuleBase {
  /** Types of mention that the sentence must hold (any number of each) before the rule is tried. */
  readonly requires?: readonly EntityType[];
  /** Cheap test on the sentence's reading view; `match` runs once for each hit. Without one it runs once a sentence. */
  readonly trigger?: RegExp;
  /** compromise match syntax over words and whole mentions (`#Drug`); `match` runs once for each hit, its captures in `trigger.patterns`. */
  readonly patterns?: readonly string[];
  readonly confidence: number;
  readonly match: (scope: FactScope, trigger: Trigger) => Iterable<C>;
}

/** Finds typed links between two entities. */
export interface RelationRule extends FactRuleBase<RelationCandidate> {
  readonly kind: "relation";
  readonly produces: readonly RelationType[];
}

/** Finds happenings with their roles. */
export interface EventRule extends FactRuleBase<EventCandidate> {
  readonly kind: "event";
  readonly produces: readonly EventType[];
}

export type FactRule = RelationRule | EventRule;
export type Rule = MentionRule | QualifierRule | FactRule;

type Definition<R extends Rule> = Omit<R, "kind">;

/** Defines a mention rule. */
export const defineMentionRule = (rule: Definition<MentionRule>): MentionRule => ({ kind: "mention", ...rule });

/** Defines a qualifier rule. */
export const defineQualifierRule = (rule: Definition<QualifierRule>): QualifierRule => ({ kind: "qualifier", ...rule });

/** Defines a relation rule. */
export const defineRelationRule = (rule: Definition<RelationRule>): RelationRule => ({ kind: "relation", ...rule });

/** Defines an event rule. */
export const defineEventRule = (rule: Definition<EventRule>): EventRule => ({ kind: "event", ...rule });

/** All rules of one run, by kind. */
export interface RuleSet {
  readonly mention: readonly MentionRule[];
  readonly qualifier: readonly QualifierRule[];
  readonly relation: readonly RelationRule[];
  readonly event: readonly EventRule[];
}
