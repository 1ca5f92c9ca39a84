import type { Mention } from "../model/mention.js";
import type { Span } from "../model/span.js";
import type { Sentence } from "../nlp/doc.js";
import type { FactCandidate } from "../rules/kit/fact.js";
import type { FactRule, MentionCandidate, MentionRule, Trigger } from "../rules/kit/rule.js";

/** Hears what the engine does, for `explain`. Every part may be left out; without a trace nothing is recorded. */
export interface Trace {
  mentionCandidate?(rule: MentionRule, sentence: Sentence, candidate: MentionCandidate): void;
  mentionLost?(loser: Span & { ruleId: string }, winner: Span & { ruleId: string }): void;
  propagated?(mention: Mention): void;
  /** A fact rule looked at a sentence; `step` is the first that failed, or `matched`. */
  factRule?(
    rule: FactRule,
    sentence: Sentence,
    step: "section" | "requires" | "trigger" | "silent" | "matched",
    trigger?: Trigger,
  ): void;
  factCandidate?(rule: FactRule, sentence: Sentence, candidate: FactCandidate, trigger: Trigger): void;
  factDropped?(rule: FactRule, candidate: FactCandidate, reason: string): void;
  ruleFailed?(ruleId: string, sentence: Sentence, error: unknown): void;
}
