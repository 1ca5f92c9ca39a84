import type { Mention } from "../model/mention.js";
import { Doc } from "../nlp/doc.js";
import type { Example } from "../rules/kit/example.js";
import type { Rule, RuleSet } from "../rules/kit/rule.js";
import { type CompiledRules, compileRules } from "./compile-rules.js";
import { markUp, readExample } from "./example-doc.js";
import { findQualifiers } from "./find-qualifiers.js";
import { formatFact } from "./format-fact.js";
import { link } from "./link.js";
import { mergeEvents, mergeRelations } from "./merge-facts.js";
import { runFacts } from "./run-facts.js";
import { runMentions } from "./run-mentions.js";
import { LinkedDoc } from "./scope.js";

/** How one example went: `.` reported, `-` rightly silent, `N` noisy, `M` missing, `S` wrong span or role, `p` pending. */
export interface ExampleResult {
  readonly letter: "." | "-" | "N" | "M" | "S" | "p";
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** A pending example that now passes. */
  readonly nowPasses: boolean;
}

/** Runs one example of a rule with that rule alone; relation and event rules get `qualifiers` too. Facts and spans must agree exactly. */
export function checkExample(rule: Rule, example: Example, qualifiers: RuleSet["qualifier"]): ExampleResult {
  const { expected, found } = outcome(rule, example, qualifiers);
  const same = expected.length === found.length && expected.every((line, i) => line === found[i]);
  if (example.pending) return { letter: "p", expected, found, nowPasses: same };
  return {
    letter: same ? (expected.length > 0 ? "." : "-") : failure(expected, found),
    expected,
    found,
    nowPasses: false,
  };
}

function failure(expected: readonly string[], found: readonly string[]): "N" | "M" | "S" {
  if (found.length === 0) return "M";
  const strange = found.filter((line) => !expected.includes(line)).length;
  const missing = expected.filter((line) => !found.includes(line)).length;
  if (strange > 0 && missing > 0) return "S";
  return strange > 0 ? "N" : "M";
}

function outcome(
  rule: Rule,
  example: Example,
  qualifiers: RuleSet["qualifier"],
): { expected: string[]; found: string[] } {
  const { release, mentions, known } = readExample(example);
  const doc = new Doc(release);
  const compiled = compiledFor(rule, qualifiers);
  if (rule.kind === "qualifier") {
    const found = doc.sentences.flatMap((sentence) => findQualifiers(sentence, [rule]));
    return {
      expected: [...(example.facts ?? [])].sort(),
      found: found
        .map(
          ({ cue, scope }) =>
            `${release.text.slice(cue.start, cue.end)} -> ${release.text.slice(scope.start, scope.end)}`,
        )
        .sort(),
    };
  }
  if (rule.kind === "mention") {
    const isOwn = (mention: Mention): boolean => rule.produces.includes(mention.type);
    const isRenamed = ({ lexiconName, name }: Mention): boolean => lexiconName !== undefined && lexiconName !== name;
    const given = mentions.filter((mention) => !isOwn(mention) || known.has(mention));
    const result = runMentions(doc, compiled, undefined, given);
    const expected = mentions.filter((mention) => isOwn(mention) && (!known.has(mention) || isRenamed(mention)));
    const own = result.mentions.filter((mention) => mention.ruleId === rule.id);
    return {
      expected: expected.map((mention) => markUp(release.text, [mention])),
      found: own.map((mention) => markUp(release.text, [mention])),
    };
  }
  const linked = new LinkedDoc(doc, mentions, link(mentions, [], release.organizations), qualifiers);
  const facts = runFacts(linked, compiled);
  const merged = [...mergeRelations(facts), ...mergeEvents(facts)];
  return {
    expected: [...(example.facts ?? [])].sort(),
    found: merged.map(({ candidate }) => formatFact(candidate)).sort(),
  };
}

const COMPILED = new WeakMap<Rule, CompiledRules>();

function compiledFor(rule: Rule, qualifier: RuleSet["qualifier"]): CompiledRules {
  let compiled = COMPILED.get(rule);
  if (!compiled) {
    const only = {
      mention: [],
      qualifier,
      relation: [],
      event: [],
      ...(rule.kind !== "qualifier" && { [rule.kind]: [rule] }),
    };
    compiled = compileRules(only, ({ error }) => {
      throw error;
    });
    COMPILED.set(rule, compiled);
  }
  return compiled;
}
