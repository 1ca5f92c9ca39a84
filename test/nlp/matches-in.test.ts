import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayMatch } from "../../src/nlp/matches-in.js";
import { requiredLiterals } from "../../src/nlp/required-literals.js";
import { trigramsOf } from "../../src/nlp/trigrams.js";
import { BUILT_IN_RULES } from "../../src/rules/index.js";

/** All expressions by which the built-in rules are set off. */
const PATTERNS = [
  ...[...BUILT_IN_RULES.relation, ...BUILT_IN_RULES.event].flatMap(({ trigger }) => (trigger ? [trigger] : [])),
  ...BUILT_IN_RULES.qualifier.flatMap(({ cues, terminators }) => [
    ...cues.map(({ pattern }) => pattern),
    ...(terminators ? [terminators] : []),
  ]),
];
const SENTENCES = [
  ...BUILT_IN_RULES.mention,
  ...BUILT_IN_RULES.relation,
  ...BUILT_IN_RULES.event,
  ...BUILT_IN_RULES.qualifier,
].flatMap(({ examples }) => examples.map(({ text }) => text));

/** An expression that begins anew: with the `g` flag, `test` goes on where it stopped. */
const matches = (pattern: RegExp, text: string): boolean =>
  new RegExp(pattern.source, pattern.flags.replace("g", "")).test(text);

describe("the literals that an expression needs", () => {
  it.each<[RegExp, readonly string[] | null]>([
    [/\b(?:approv(?:ed|es)|NDA\b)/u, [" approv", " nda "]],
    [/tumou?rs? (?:growth|burden)/iu, ["growth", "burden"]],
    [/(?<![\p{L}\p{N}-])[Rr]aised(?! capital)/u, [" raised"]],
    [/\bfirst\s+half\b/iu, [" first "]],
    [/\w+\b on(?:ce)?/u, [" on"]],
    [/(?:grant(?:s|ed)|x)\b/u, null],
    [/granted(?= (?:rights|licen[cs]es?))/u, ["granted"]],
    [/[^a]approved|\d+ mg/u, ["approved", " mg"]],
    [/(?<=the )CEO\b/u, ["ceo "]],
    [/(?:abc)?d/u, null],
    [/abc/gi, null],
  ])("%s", (pattern, literals) => {
    expect(requiredLiterals(pattern)).toEqual(literals);
  });

  it("never keep an expression from a sentence in which it matches", () => {
    const wrong = PATTERNS.flatMap((pattern) =>
      SENTENCES.filter((text) => matches(pattern, text) && !mayMatch(pattern, trigramsOf(text))).map(
        (text) => `${pattern.source.slice(0, 60)} | ${text}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("spare most searches", () => {
    const pairs = PATTERNS.length * SENTENCES.length;
    const sets = SENTENCES.map(trigramsOf);
    const tried = PATTERNS.reduce((sum, pattern) => sum + sets.filter((set) => mayMatch(pattern, set)).length, 0);
    expect(tried / pairs).toBeLessThan(0.3);
  });

  it("hold for any expression and text", () => {
    const atom = fc.constantFrom(
      "a",
      "B",
      "ab",
      "the",
      " ",
      "\\s",
      "\\s+",
      "-",
      "[ -]",
      "[Aa]",
      "[bc]",
      "\\b",
      "\\d",
      ".",
      "é",
      "\\.",
    );
    const grown = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3, depthSize: "small" },
        fc.array(atom, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
        fc.tuple(tie("node"), tie("node")).map(([a, b]) => a + b),
        fc.tuple(tie("node"), tie("node")).map(([a, b]) => `(?:${a}|${b})`),
        fc.tuple(tie("node"), fc.constantFrom("?", "+", "{2}", "{0,3}", "+?")).map(([a, times]) => `(?:${a})${times}`),
        tie("node").map((a) => `(?=${a})`),
        tie("node").map((a) => `(?!${a})`),
        tie("node").map((a) => `(?<=${a})`),
        fc.constantFrom("(?<![\\p{L}\\p{N}-])", "(?![\\p{L}\\d])"),
      ),
    })).node;
    const text = fc.string({
      unit: fc.constantFrom("a", "A", "b", "c", "t", "h", "e", " ", "-", ".", "é", "ſ", "1"),
      maxLength: 24,
    });
    fc.assert(
      fc.property(
        grown,
        fc.constantFrom("u", "iu"),
        fc.array(text, { minLength: 1, maxLength: 20 }),
        (source, flags, texts) => {
          const pattern = new RegExp(source, flags);
          for (const each of texts) if (pattern.test(each)) expect(mayMatch(pattern, trigramsOf(each))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
