import type { Sentence } from "../nlp/doc.js";
import { PatternNet } from "../nlp/pattern-net.js";
import type { FactRule, MentionRule, QualifierRule, RuleSet } from "../rules/kit/rule.js";

/** A rule that threw on a sentence: it was dropped for that sentence. */
export interface RuleFailure {
  readonly ruleId: string;
  readonly start: number;
  readonly error: unknown;
}

/** The rules of a run with their patterns compiled into nets: made once, used for every release. */
export interface CompiledRules {
  readonly mention: readonly MentionRule[];
  readonly mentionNets: ReadonlyMap<number, PatternNet<MentionRule>>;
  readonly qualifier: readonly QualifierRule[];
  readonly facts: readonly FactRule[];
  readonly factNet: PatternNet<FactRule>;
  readonly hasFactPatterns: boolean;
  readonly onFailure: (ruleId: string, sentence: Sentence, error: unknown) => void;
}

const patternsOf = <R extends { readonly patterns?: readonly string[] }>(
  rules: readonly R[],
): { pattern: string; value: R }[] =>
  rules.flatMap((rule) => (rule.patterns ?? []).map((pattern) => ({ pattern, value: rule })));

/** Compiles a rule set. Throws a `SyntaxError` where a pattern cannot be read. */
export function compileRules(rules: RuleSet, onFailure: (failure: RuleFailure) => void = () => {}): CompiledRules {
  const facts: FactRule[] = [...rules.relation, ...rules.event];
  const nets = new Map<number, PatternNet<MentionRule>>();
  for (const round of [1, 2, 3]) {
    const patterns = patternsOf(rules.mention.filter((rule) => (rule.round ?? 1) === round));
    if (patterns.length > 0) nets.set(round, new PatternNet(patterns));
  }
  const factPatterns = patternsOf(facts);
  return {
    mention: rules.mention,
    mentionNets: nets,
    qualifier: rules.qualifier,
    facts,
    factNet: new PatternNet(factPatterns),
    hasFactPatterns: factPatterns.length > 0,
    onFailure: (ruleId, sentence, error) => onFailure({ ruleId, start: sentence.start, error }),
  };
}
