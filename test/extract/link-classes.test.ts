import { describe, expect, it } from "vitest";
import { linkClasses } from "../../src/extract/link/classes.js";
import type { Mention } from "../../src/model/mention.js";

/** Pairs of indices that the linker joins among classes of these names. */
function joined(...names: string[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const mentions = names.map(
    (name, i): Mention => ({
      type: "DrugClass",
      start: i * 100,
      end: i * 100 + name.length,
      text: name,
      name,
      ruleId: "test",
      ruleVersion: 1,
      confidence: 1,
      attributes: {},
    }),
  );
  linkClasses({ mentions, join: (i, j) => pairs.push([i, j]), own: [] });
  return pairs;
}

describe("classes of one release", () => {
  it("singular and plural, with and without praise, are one", () => {
    expect(joined("FLT3 inhibitors", "selective FLT3 inhibitor")).toEqual([[1, 0]]);
  });

  it("the long form with its short one in brackets is one with either", () => {
    expect(joined("glucagon-like peptide-1 (GLP-1) analog", "GLP-1 analog", "glucagon-like peptide-1 analogs")).toEqual(
      [
        [1, 0],
        [2, 0],
      ],
    );
  });

  it("different targets, and a head noun alone, are not joined", () => {
    expect(joined("FLT3 inhibitor", "BTK inhibitor", "oral inhibitor", "inhibitor")).toEqual([]);
  });
});
