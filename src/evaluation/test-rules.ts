import { checkExample, type ExampleResult } from "../extract/check-example.js";
import { readExample } from "../extract/example-doc.js";
import type { Rule, RuleSet } from "../rules/kit/rule.js";

/** A round of examples as text: a letter an example, then each failure with what was expected and found. */
export function testRules(
  rules: readonly Rule[],
  qualifiers: RuleSet["qualifier"],
  only?: number,
): { text: string; failed: number } {
  const lines: string[] = [];
  const failures: string[] = [];
  let count = 0;
  let failed = 0;
  for (const rule of rules) {
    const examples = rule.examples.filter((_, i) => only === undefined || i === only - 1);
    const results = examples.map((example) => ({ example, result: checkExample(rule, example, qualifiers) }));
    lines.push(`${results.map(({ result }) => result.letter).join("")} ${rule.id}`);
    for (const { example, result } of results) {
      count += 1;
      const bad = "NMS".includes(result.letter);
      if (bad) failed += 1;
      if (bad || result.nowPasses) failures.push(report(rule, readExample(example).release.text, result));
    }
  }
  const end = `${count - failed} passed, ${failed} failed`;
  return { text: `${[...lines, "", ...failures, end].join("\n")}\n`, failed };
}

function report(rule: Rule, text: string, { letter, expected, found, nowPasses }: ExampleResult): string {
  const head = nowPasses
    ? `${rule.id}: a pending example now passes, take the mark off`
    : `${rule.id}: ${WHAT[letter]}`;
  return [
    head,
    `    ${text.replace(/\n/gu, "⏎")}`,
    ...expected.map((line) => `  expected  ${line}`),
    ...found.map((line) => `  found     ${line}`),
    "",
  ].join("\n");
}

const WHAT: Readonly<Record<ExampleResult["letter"], string>> = {
  ".": "reported",
  "-": "silent",
  N: "noisy: it reports what it should not",
  M: "missing: it does not report what it should",
  S: "wrong span or role",
  p: "pending",
};
