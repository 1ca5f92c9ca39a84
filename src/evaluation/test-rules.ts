import { checkExample, type ExampleResult } from "../extract/check-example.js";
import { readExample } from "../extract/example-doc.js";
import type { Example } from "../rules/kit/example.js";
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
  let pending = 0;
  for (const rule of rules) {
    const examples = rule.examples.filter((_, i) => only === undefined || i === only - 1);
    const results = resultsOf(rule, examples, qualifiers);
    if (typeof results === "string") {
      failed += 1;
      count += 1;
      failures.push(`${rule.id} RULE_BROKEN ${results}`, "");
      continue;
    }
    lines.push(`${results.map(({ result }) => result.letter).join("")} ${rule.id}`);
    for (const { example, result } of results) {
      count += 1;
      const bad = "NMS".includes(result.letter);
      if (bad) failed += 1;
      if (result.letter === "p") pending += 1;
      if (bad || result.nowPasses) failures.push(report(rule, readExample(example).release.text, result));
    }
  }
  const end = `${count - failed - pending} passed, ${failed} failed${pending > 0 ? `, ${pending} pending` : ""}`;
  return { text: `${[...lines, "", ...failures, end].join("\n")}\n`, failed };
}

/** What a rule gives on its examples, or why it cannot be run: the others run all the same. */
function resultsOf(
  rule: Rule,
  examples: readonly Example[],
  qualifiers: RuleSet["qualifier"],
): { example: Example; result: ExampleResult }[] | string {
  try {
    return examples.map((example) => ({ example, result: checkExample(rule, example, qualifiers) }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function report(rule: Rule, text: string, { letter, expected, found, nowPasses }: ExampleResult): string {
  const head = nowPasses
    ? `${rule.id}: a pending example now passes, take the mark off`
    : `${rule.id}: ${WHAT[letter]}`;
  return [
    head,
    `    ${text.replace(/\n/gu, "⏎")}`,
    ...expected.map((line) => shown(rule, "expected", line, text)),
    ...found.map((line) => shown(rule, "found", line, text)),
    "",
  ].join("\n");
}

/** A fact as it is; of a mention, its span marked under the sentence. */
function shown(rule: Rule, side: string, line: string, text: string): string {
  const from = line.split("").findIndex((unit, i) => unit !== text[i]);
  const [, type, words] = (rule.kind === "mention" && from >= 0 && MARK.exec(line.slice(from))) || [];
  if (type === undefined || words === undefined) return `  ${side.padEnd(9)} ${line}`;
  return `    ${" ".repeat(from)}${"^".repeat(words.length)} ${side} ${type}`;
}

/** `[Drug:Vitrakvi]` */
const MARK = /^\[(\w+):([^\]]*)\]/u;

const WHAT: Readonly<Record<ExampleResult["letter"], string>> = {
  ".": "reported",
  "-": "silent",
  N: "noisy: it reports what it should not",
  M: "missing: it does not report what it should",
  S: "wrong span or role",
  p: "pending",
};
