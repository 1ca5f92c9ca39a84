import { describe, expect, it } from "vitest";
import { checkExample } from "../../src/extract/check-example.js";
import { BUILT_IN_RULES } from "../../src/rules/index.js";
import type { Rule } from "../../src/rules/kit/rule.js";

const rules: readonly Rule[] = Object.values(BUILT_IN_RULES).flat();

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  it("has at least three positive and two near-miss examples, none twice", () => {
    const results = rule.examples.map((example) => checkExample(rule, example, BUILT_IN_RULES.qualifier));
    const positive = results.filter(({ expected }) => expected.length > 0).length;
    expect(positive, "positive examples").toBeGreaterThanOrEqual(3);
    expect(results.length - positive, "near misses").toBeGreaterThanOrEqual(2);
    expect(new Set(rule.examples.map(({ text }) => text)).size).toBe(rule.examples.length);
  });

  it.each(rule.examples.map((example) => [example.text, example] as const))("%s", (__, example) => {
    const result = checkExample(rule, example, BUILT_IN_RULES.qualifier);
    if (example.pending) expect(result.nowPasses, "a pending example passes: take the mark off").toBe(false);
    else expect(result.found).toEqual(result.expected);
  });
});
