import type { MentionRule, Rule, RuleSet } from "../rules/kit/rule.js";

/** What one rule did in a run. */
export interface RuleMeasure {
  /** Milliseconds in its trigger and its `match`. */
  ms: number;
  /** How often `match` ran. */
  calls: number;
  /** Candidates it gave. */
  gave: number;
}

/** The same rules, each counting its calls, candidates and time; `now` gives milliseconds. Patterns run in one net for all rules and are not in a rule's time. */
export function measuredRules(
  rules: RuleSet,
  now: () => number,
): { rules: RuleSet; measures: ReadonlyMap<string, RuleMeasure> } {
  const all: readonly Rule[] = Object.values(rules).flat();
  const measures = new Map(all.map((rule) => [rule.id, { ms: 0, calls: 0, gave: 0 }]));
  const timed = <T>(id: string, work: () => Iterable<T>): T[] => {
    const measure = measures.get(id)!;
    const start = now();
    const found = [...work()];
    measure.ms += now() - start;
    measure.calls += 1;
    measure.gave += found.length;
    return found;
  };
  const mention = rules.mention.map((rule): MentionRule => {
    const { match } = rule;
    return match ? { ...rule, match: (scope) => timed(rule.id, () => match(scope)) } : rule;
  });
  const relation = rules.relation.map((rule) => ({
    ...rule,
    match: (...given: Parameters<typeof rule.match>) => timed(rule.id, () => rule.match(...given)),
  }));
  const event = rules.event.map((rule) => ({
    ...rule,
    match: (...given: Parameters<typeof rule.match>) => timed(rule.id, () => rule.match(...given)),
  }));
  return { rules: { ...rules, mention, relation, event }, measures };
}

/** Adds to each relation and event rule the time of its trigger over the sentences of its sections. */
export function addTriggerTime(
  rules: RuleSet,
  sentences: readonly { readonly section: string; readonly text: string }[],
  measures: ReadonlyMap<string, RuleMeasure>,
  now: () => number,
): void {
  for (const rule of [...rules.relation, ...rules.event]) {
    const { trigger } = rule;
    if (!trigger) continue;
    const expression = trigger.global ? trigger : new RegExp(trigger.source, `${trigger.flags}g`);
    const own = sentences.filter(({ section }) => (rule.sections as readonly string[]).includes(section));
    const start = now();
    for (const { text } of own) text.match(expression);
    measures.get(rule.id)!.ms += now() - start;
  }
}
