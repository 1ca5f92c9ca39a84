import { describe, expect, it } from "vitest";
import { testRules } from "../../src/evaluation/test-rules.js";
import { defineMentionRule } from "../../src/rules/kit/rule.js";
import { NEWS } from "../../src/rules/kit/sections.js";

const rule = defineMentionRule({
  id: "mention/x",
  version: 1,
  summary: "A test's rule: what follows the word drug.",
  sections: NEWS,
  produces: ["Drug"],
  confidence: 0.9,
  *match({ sentence }) {
    const hit = /drug (\w+)/u.exec(sentence.text);
    if (hit)
      yield { type: "Drug", start: sentence.start + hit.index + 5, end: sentence.start + hit.index + hit[0].length };
  },
  examples: [
    { text: "The drug [Drug:Zorvexa] sells." },
    { text: "No medicine here." },
    { text: "The drug addiction grows." },
    { text: "A medicine, [Drug:Zorvexa]." },
    { text: "The drug [Drug:Zorvexa XR] sells." },
    { text: "A remedy, [Drug:Zorvexa].", pending: true },
    { text: "Another drug [Drug:Quilmara].", pending: true },
  ],
});
const broken = { ...rule, id: "mention/broken", examples: [{ text: "[Drugg:Zorvexa] sells." }] };

describe("rules test", () => {
  const { text, failed } = testRules([broken, rule], []);

  it("gives a letter an example", () => {
    expect(text).toContain(".-NMSpp mention/x");
    expect(failed).toBe(4);
    expect(text.trimEnd()).toMatch(/2 passed, 4 failed, 2 pending$/u);
  });

  it("marks expected and found spans under the sentence", () => {
    expect(text).toContain(
      [
        "    The drug Zorvexa XR sells.",
        "             ^^^^^^^^^^ expected Drug",
        "             ^^^^^^^ found Drug",
      ].join("\n"),
    );
  });

  it("tells a pending example that passes, and a broken rule on one line while the others run", () => {
    expect(text).toContain("a pending example now passes");
    expect(text).toMatch(/mention\/broken RULE_BROKEN unknown type "Drugg"/u);
  });

  it("runs one example alone", () => expect(testRules([rule], [], 4).text).toContain("M mention/x"));
});
