import { formatFact } from "../extract/format-fact.js";
import type { RankedCandidate, Trace } from "../extract/trace.js";
import type { Sentence } from "../nlp/doc.js";
import type { Trigger } from "../rules/kit/rule.js";

/** What the trace collects while the engine runs. */
export class Journal implements Trace {
  readonly proposed = new Set<string>();
  readonly proposals: (Omit<RankedCandidate, "confidence"> & { readonly sentence: Sentence })[] = [];
  readonly lost = new Map<string, { loser: RankedCandidate; winner: RankedCandidate }>();
  readonly firings: { sentence: Sentence; ruleId: string; trigger: Trigger; facts: string[] }[] = [];
  readonly failures: { sentence: Sentence; ruleId: string; message: string }[] = [];
  #facts: string[] = [];

  mentionCandidate: NonNullable<Trace["mentionCandidate"]> = (rule, sentence, { type, start, end }) => {
    this.proposals.push({ type, start, end, ruleId: rule.id, sentence });
    this.proposed.add(spanKey({ type, start, end, ruleId: rule.id }));
  };
  mentionLost = (loser: RankedCandidate, winner: RankedCandidate): void => {
    this.lost.set(spanKey(loser), { loser, winner });
  };
  factCandidate: NonNullable<Trace["factCandidate"]> = (_rule, _sentence, candidate) => {
    this.#facts.push(formatFact(candidate));
  };
  factRule: NonNullable<Trace["factRule"]> = (rule, sentence, _step, trigger) => {
    if (trigger) this.firings.push({ sentence, ruleId: rule.id, trigger, facts: this.#facts });
    this.#facts = [];
  };
  ruleFailed: NonNullable<Trace["ruleFailed"]> = (ruleId, sentence, error) => {
    this.failures.push({ sentence, ruleId, message: String(error) });
    this.#facts = [];
  };
}

/** What tells one proposed span from another. */
export const spanKey = ({ type, start, end, ruleId }: Omit<RankedCandidate, "confidence">): string =>
  `${type} ${start} ${end} ${ruleId}`;
