import type { EntityType } from "../model/extraction.js";
import type { Span } from "../model/span.js";
import type { Sentence } from "../nlp/doc.js";
import type { FactCandidate } from "../rules/kit/fact.js";
import type { FactRule, MentionCandidate, MentionRule, Trigger } from "../rules/kit/rule.js";

/** A proposed span, as far as the struggle over overlaps looks at it. */
export interface RankedCandidate extends Span {
  readonly type: EntityType | "None";
  readonly ruleId: string;
  readonly confidence: number;
}

/** Hears what the engine does, for `explain`. Every part may be left out; without a trace nothing is recorded. */
export interface Trace {
  mentionCandidate?(rule: MentionRule, sentence: Sentence, candidate: MentionCandidate): void;
  /** Told again after each round; what was said last holds. */
  mentionLost?(loser: RankedCandidate, winner: RankedCandidate): void;
  /** A fact rule looked at a sentence; `step` is the first that failed, or `matched`. */
  factRule?(
    rule: FactRule,
    sentence: Sentence,
    step: "requires" | "trigger" | "silent" | "matched",
    trigger?: Trigger,
  ): void;
  factCandidate?(rule: FactRule, sentence: Sentence, candidate: FactCandidate, trigger: Trigger): void;
  ruleFailed?(ruleId: string, sentence: Sentence, error: unknown): void;
}
