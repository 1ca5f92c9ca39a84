import { describe, expect, it } from "vitest";
import { ProposerTrace, type RunClaim, runClaims } from "../../src/evaluation/claims-run.js";
import { DifferenceCounter, differenceMarkdown } from "../../src/evaluation/run-difference.js";
import { Pipeline } from "../../src/pipeline.js";

const claim = (n: number, rule = "event/x"): RunClaim => ({
  claim: `Deal n=${n}`,
  rules: [rule],
  text: `Sentence ${n}.`,
});
const range = (count: number, from = 0): number[] => Array.from({ length: count }, (_, n) => from + n);

describe("the difference of two runs", () => {
  it("counts each claim gained and lost once, and for every rule that says it", () => {
    const counter = new DifferenceCounter(20);
    counter.add("a", [claim(1), claim(2)], [claim(2), { ...claim(3), rules: ["event/x", "event/y"] }]);
    counter.add("b", [claim(1)], [claim(1)]);
    counter.add("c", undefined, [claim(1)]);
    const { releases, gained, lost, unmatched, claimsBefore, claimsNow, rules } = counter.result("old", "new");
    expect({ releases, gained, lost, unmatched, claimsBefore, claimsNow }).toEqual({
      releases: 2,
      gained: 1,
      lost: 1,
      unmatched: ["c"],
      claimsBefore: 3,
      claimsNow: 3,
    });
    expect(rules.map(({ rule, gained: more, lost: less }) => [rule, more, less])).toEqual([
      ["event/x", 1, 1],
      ["event/y", 1, 0],
    ]);
  });

  it("samples the same claims whatever the order of releases", () => {
    const sampled = (order: readonly number[]): string[] => {
      const counter = new DifferenceCounter(20);
      for (const n of order) counter.add(`r${n}`, [], [claim(n)]);
      return counter.result("old", "new").rules[0]!.sampledGained.map(({ release }) => release);
    };
    expect(sampled(range(500))).toHaveLength(20);
    expect(sampled(range(500).reverse())).toEqual(sampled(range(500)));
  });

  it("is written with the sentences, and a hostile sentence stays inside its quotes", () => {
    const counter = new DifferenceCounter(20);
    counter.add("a", [], [{ ...claim(1), text: "`</td> <script>` [x](y)" }]);
    const page = differenceMarkdown(counter.result("old", "new"));
    expect(page).toContain("| event/x | 1 | 0 |");
    expect(page).toContain("  `'</td> <script>' [x](y)`");
  });
});

describe("the claims of a release", () => {
  it("name the rule of each entity and fact, with the words read", () => {
    const text = "Leqembi approved\n\nTOKYO, July 6, 2023 - The FDA has approved Leqembi (lecanemab-irmb) for adults.";
    const proposers = new ProposerTrace();
    const result = new Pipeline().run(
      { source: "t", stem: "t", format: "text", content: text, meta: {}, textIsFile: true },
      proposers,
    );
    if (result.kind !== "extracted") throw new Error(result.reason);
    const claims = runClaims(result.extraction, text, proposers);
    expect(claims.find((one) => one.claim === "Drug Leqembi")?.rules).toEqual(["mention/drug-listed"]);
    const approval = claims.find((one) => one.claim.startsWith("RegulatoryAction"));
    expect(approval?.claim).toMatch(/drug=Leqembi .*kind=approval regulator=FDA/u);
    expect(approval?.text).toContain("has approved Leqembi");
    expect(claims.map((one) => one.claim)).toEqual(claims.map((one) => one.claim).toSorted());
  });
});
