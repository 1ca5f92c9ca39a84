import type { Span } from "../model/span.js";
import type { Sentence } from "../nlp/doc.js";
import { matchesIn } from "../nlp/matches-in.js";
import type { PatternMatch } from "../nlp/pattern-net.js";
import { termsOf } from "../nlp/terms.js";
import type { FactCandidate } from "../rules/kit/fact.js";
import type { FactRule, Trigger } from "../rules/kit/rule.js";
import type { CompiledRules } from "./compile-rules.js";
import type { LinkedDoc, SentenceScope } from "./scope.js";
import type { Trace } from "./trace.js";

/** A candidate with what the engine knows of it. */
export interface FoundFact {
  readonly candidate: FactCandidate;
  readonly rule: FactRule;
  readonly sentence: Sentence;
  readonly trigger: Span;
  readonly evidence: Span;
  readonly confidence: number;
}

/** Runs relation and event rules over every sentence; a rule that throws is dropped for that sentence and reported. */
export function runFacts(linked: LinkedDoc, rules: CompiledRules, trace?: Trace): FoundFact[] {
  const found: FoundFact[] = [];
  for (const sentence of linked.doc.sentences) {
    const active = rules.facts.filter((rule) => rule.sections.includes(sentence.section));
    if (active.length === 0) continue;
    const scope = linked.scopeOf(sentence);
    const matches =
      rules.hasFactPatterns && scope.mentions.length > 0 ? rules.factNet.match(termsOf(sentence, scope.mentions)) : [];
    for (const rule of active) {
      try {
        found.push(...runRule(rule, scope, matches, trace));
      } catch (error) {
        trace?.ruleFailed?.(rule.id, sentence, error);
        rules.onFailure(rule.id, sentence, error);
      }
    }
  }
  return found;
}

function runRule(
  rule: FactRule,
  scope: SentenceScope,
  matches: readonly PatternMatch<FactRule>[],
  trace?: Trace,
): FoundFact[] {
  const { sentence } = scope;
  const missing = rule.requires?.some((type) => !scope.mentions.some((mention) => mention.type === type)) ?? false;
  if (missing) {
    trace?.factRule?.(rule, sentence, "requires");
    return [];
  }
  const triggers = triggersOf(rule, scope, matches);
  if (triggers.length === 0) trace?.factRule?.(rule, sentence, "trigger");
  const found: FoundFact[] = [];
  for (const trigger of triggers) {
    const before = found.length;
    for (const candidate of rule.match(scope, trigger)) {
      trace?.factCandidate?.(rule, sentence, candidate, trigger);
      const evidence = candidate.evidence ?? { start: sentence.start, end: sentence.end };
      found.push({ candidate, rule, sentence, trigger, evidence, confidence: candidate.confidence ?? rule.confidence });
    }
    trace?.factRule?.(rule, sentence, found.length > before ? "matched" : "silent", trigger);
  }
  return found;
}

export function triggersOf(
  rule: FactRule,
  { sentence }: Pick<SentenceScope, "sentence">,
  matches: readonly PatternMatch<FactRule>[],
): Trigger[] {
  const triggers: Trigger[] = [];
  if (rule.trigger) {
    for (const hit of matchesIn(rule.trigger, sentence)) {
      const start = sentence.start + hit.index;
      triggers.push({ start, end: start + hit[0].length, text: hit[0], groups: hit.groups ?? {} });
    }
  } else if (!rule.patterns)
    triggers.push({ start: sentence.start, end: sentence.end, text: sentence.text, groups: {} });
  for (const { value, start, end, captures } of matches) {
    if (value === rule)
      triggers.push({ start, end, text: sentence.reading.slice(start, end), groups: {}, patterns: captures });
  }
  return triggers;
}
