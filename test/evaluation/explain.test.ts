import { describe, expect, it } from "vitest";
import { parseRelease } from "../../src/document/parse-release.js";
import { type Explanation, explain } from "../../src/evaluation/explain.js";
import { explanationHtml } from "../../src/evaluation/explain-html.js";
import { explanationText, whyNotText } from "../../src/evaluation/explain-text.js";
import { readQuestion } from "../../src/evaluation/fact-question.js";
import { Journal } from "../../src/evaluation/journal.js";
import { type WhyNot, whyNot } from "../../src/evaluation/why-not.js";
import { Extractor } from "../../src/extract/extract.js";
import { BUILT_IN_RULES } from "../../src/rules/index.js";
import { defineEventRule, defineMentionRule, type Rule, type RuleSet } from "../../src/rules/kit/rule.js";
import { NEWS } from "../../src/rules/kit/sections.js";

const drug = defineMentionRule({
  id: "mention/drug",
  version: 1,
  summary: "Two invented names.",
  sections: NEWS,
  produces: ["Drug"],
  confidence: 0.9,
  *match({ sentence }) {
    for (const hit of sentence.text.matchAll(/Zorvexa|Quilmara/gu))
      yield { type: "Drug", start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length };
  },
  examples: [],
});
const longer = defineMentionRule({
  ...drug,
  id: "mention/longer",
  produces: ["None"],
  *match({ sentence }) {
    const at = sentence.text.indexOf("Quilmara Street");
    if (at >= 0) yield { type: "None", start: sentence.start + at, end: sentence.start + at + 15 };
  },
});
const withdrawal = defineEventRule({
  id: "event/withdrawal",
  version: 1,
  summary: "A medicine leaves the market.",
  sections: NEWS,
  produces: ["RegulatoryAction"],
  requires: ["Drug"],
  trigger: /\bwithdr(?:ew|awn)\b/iu,
  confidence: 0.8,
  *match(scope, trigger) {
    if (scope.qualifiers(trigger).negated) return;
    const [mention] = scope.after("Drug", trigger.end);
    if (mention) yield { type: "RegulatoryAction", kind: "withdrawal", drug: scope.entityOf(mention) };
  },
  examples: [{ text: "", facts: ["RegulatoryAction kind=withdrawal drug=Zorvexa"] }],
});
const recall = defineEventRule({
  id: "event/recall",
  version: 1,
  summary: "A lot is called back.",
  sections: NEWS,
  produces: ["RegulatoryAction"],
  patterns: ["recalled [<drug>#Drug] from shelves"],
  confidence: 0.8,
  *match() {},
  examples: [],
});
const OWN_RULES: RuleSet = {
  mention: [drug, longer],
  qualifier: [
    {
      kind: "qualifier",
      id: "qualifier/negation",
      version: 1,
      summary: "not",
      sections: NEWS,
      qualifier: "negated",
      cues: [{ pattern: /\bnot\b/iu, direction: "forward" }],
      examples: [],
    },
  ],
  relation: [],
  event: [withdrawal, recall],
};
const all: readonly Rule[] = Object.values(OWN_RULES).flat();

function examine(
  text: string,
  rules: RuleSet = OWN_RULES,
): { explanation: Explanation; ask: (question: string, sentence?: number) => WhyNot } {
  const release = parseRelease({ source: "t", stem: "t", format: "text", content: text, meta: {}, textIsFile: true });
  const journal = new Journal();
  const examination = new Extractor(rules).examine(release, journal);
  return {
    explanation: explain(release, examination, journal),
    ask: (asked, sentence) =>
      whyNot(examination, journal, {
        question: readQuestion(asked, Object.values(rules).flat()),
        asked,
        rules: Object.values(rules).flat(),
        ...(sentence !== undefined && { sentence }),
      }),
  };
}

const TEXT = `A headline of this release about medicines

BASEL, May 3, 2024 - Orvane said today that it withdrew Zorvexa from the market in the spring of this year.

The company had not withdrawn Zorvexa before. It withdrew itself from Quilmara Street. They recalled Zorvexa after that. All of it was sold.`;

describe("explain", () => {
  it("tells mentions, losses, qualifiers and firings of each sentence", () => {
    const { explanation } = examine(TEXT);
    const of = (words: string) => explanation.sentences.find(({ text }) => text.includes(words))!;
    expect(of("in the spring").firings.map(({ ruleId, facts }) => [ruleId, ...facts])).toEqual([
      ["event/withdrawal", "RegulatoryAction kind=withdrawal drug=Zorvexa"],
    ]);
    expect(of("before").qualifiers.map(({ kind, cue }) => [kind, cue.text])).toEqual([["negated", "not"]]);
    expect(of("before").firings.map(({ facts }) => facts)).toEqual([[]]);
    expect(of("Quilmara").lost.map(({ text, to, why }) => [text, to.text, why])).toEqual([
      ["Quilmara", "Quilmara Street", "shorter: 8 against 15 characters"],
    ]);
    const text = explanationText(explanation, { tokens: true });
    expect(text).toContain(
      "lost       Drug Quilmara (mention/drug) to None Quilmara Street (mention/longer): shorter: 8 against 15 characters",
    );
    expect(text).toContain("tokens     All | of | it");
  });

  it.each([
    ["RegulatoryAction kind=withdrawal drug=Zorvexa", undefined, undefined],
    ["event/withdrawal", "before", "qualifiers"],
    ["event/withdrawal", "Quilmara", "mention types"],
    ["event/recall", "They recalled", "trigger"],
    ["event/withdrawal", "All of it", "trigger"],
    ["Drug Quilmara", undefined, "overlap or merge"],
    ["Drug Nemorix", undefined, "mention types"],
    ["RegulatoryAction kind=withdrawal drug=Nemorix", undefined, "mention types"],
  ] as const)("why not %s (%s): %s", (question, words, step) => {
    const { explanation, ask } = examine(TEXT);
    const sentence = words && explanation.sentences.find(({ text }) => text.includes(words))!.index;
    const answer = ask(question, sentence);
    expect(answer.failed).toBe(step);
    expect(answer.there.length > 0).toBe(step === undefined);
    expect(whyNotText(answer, explanation)).toContain(step ?? "It is there");
  });

  it("tells how far the nearest pattern came and where it stopped", () => {
    const { explanation, ask } = examine(TEXT);
    const sentence = explanation.sentences.find(({ text }) => text.includes("They recalled"))!.index;
    const [funnel] = ask("event/recall", sentence).funnels;
    expect(funnel?.partial).toMatchObject({ matched: 2, length: 4 });
    expect(funnel?.note).toContain('stopped at "after"');
  });

  it("says of a sentence in another section what the rule would give there", () => {
    const forward = `${TEXT}\n\nForward-Looking Statements\n\nThis release contains forward-looking statements. Orvane withdrew Zorvexa.`;
    const { explanation, ask } = examine(forward);
    const last = explanation.sentences.at(-1)!;
    expect(last.section).toBe("forward-looking");
    const answer = ask("RegulatoryAction kind=withdrawal drug=Zorvexa", last.index);
    expect([answer.failed, answer.note]).toEqual([
      "section",
      expect.stringContaining("it would give RegulatoryAction kind=withdrawal drug=Zorvexa"),
    ]);
  });

  it("says of a link between names of different sentences that none holds both", () => {
    const { ask } = examine(
      "BASEL, May 3, 2024 - Roche AG today published its report. The meeting takes place in Basel.\n\nMerck KGaA was there too.",
      BUILT_IN_RULES,
    );
    const answer = ask("Roche PARTNERS_WITH Merck");
    expect(answer.failed).toBe("mention types");
    expect(answer.note).toMatch(/^no sentence names both "Roche" and "Merck"; nearest is relation\/partner/u);
  });

  it("refuses a question about nothing", () => {
    expect(() => readQuestion("Vitrakvi", all)).toThrow(/names no relation/u);
    expect(() => readQuestion("event/nothing", all)).toThrow(/there is no rule/u);
    expect(() => readQuestion("RegulatoryAction kind=extension", all)).toThrow(
      /no RegulatoryAction has kind=extension/u,
    );
    expect(() => readQuestion("Deal seler=Merck", all)).toThrow(/Deal has no role "seler"/u);
  });
});

describe("the page", () => {
  const textOf = (html: string): string =>
    html
      .replace(/<[^>]*>/gu, "")
      .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/&lt;/gu, "<")
      .replace(/&gt;/gu, ">")
      .replace(/&quot;/gu, '"')
      .replace(/&amp;/gu, "&");

  it("shows the release's text as it is, also a hostile one, and holds no script", () => {
    const hostile = TEXT.replace(
      "All of it",
      '<script>alert(1)</script> <img src=x onerror="x"> & &amp; "quoted" \'words\'',
    );
    const { explanation } = examine(hostile);
    const html = explanationHtml(explanation);
    const shown = html.slice(html.indexOf('<div id="text">') + 15, html.indexOf("</div>\n<aside>"));
    expect(textOf(shown)).toBe(explanation.release.text);
    expect(html).not.toMatch(/<script|<img|onerror="x/u);
  });

  it("links facts and sentences both ways", () => {
    const html = explanationHtml(examine(TEXT).explanation);
    const target = /<div class="factbox" id="f0">.*?<a href="#(s\d+)">/u.exec(html)?.[1];
    expect(target).toBeDefined();
    expect(html).toMatch(new RegExp(`id="${target}">.*?<a class="fact" href="#f0"`, "u"));
  });

  it("lists spans whose words are not the text at their offsets", () => {
    const { explanation } = examine(TEXT);
    const sentences = explanation.sentences.map((sentence) => ({
      ...sentence,
      mentions: sentence.mentions.map((mention) => ({ ...mention, start: mention.start - 1 })),
    }));
    expect(explanationHtml({ ...explanation, sentences })).toContain("spans do not equal their text");
  });
});
