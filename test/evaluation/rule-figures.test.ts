import { describe, expect, it } from "vitest";
import type { GoldDocument } from "../../src/evaluation/evaluate.js";
import { graphDocumentSchema } from "../../src/evaluation/graph-document.js";
import { ruleFigures } from "../../src/evaluation/rule-figures.js";
import { BUILT_IN_RULES } from "../../src/rules/index.js";

const TEXT = `Corvid Therapeutics Announces FDA Approval of Leqembi

BOSTON, July 6, 2023 -- Corvid Therapeutics, Inc. today announced that the FDA has approved Leqembi for Alzheimer's disease.
The company expects a decision of Health Canada on Leqembi, whose approval nobody doubts.`;

const entity = (key: string, type: string, name: string) => ({ key, type, names: [name] });

function goldWith(events: readonly object[]): GoldDocument {
  return {
    id: "x1",
    slice: "x",
    raw: { source: "x1", stem: "x1", format: "text", content: TEXT, meta: {}, textIsFile: true },
    gold: graphDocumentSchema.parse({
      entities: [
        entity("d", "Drug", "Leqembi"),
        entity("f", "Regulator", "FDA"),
        entity("o", "Organization", "Corvid Therapeutics"),
        entity("i", "Indication", "Alzheimer's disease"),
      ],
      relations: [
        { type: "INDICATED_FOR", from: "d", to: "i", status: "approved" },
        { type: "DEVELOPS", from: "o", to: "d" },
      ],
      events,
    }),
  };
}

const approval = { type: "RegulatoryAction", kind: "approval", drug: "d", regulator: "f" };

describe("figures of rules", () => {
  it("counts a fact and a name for the rules that gave them", () => {
    const figures = ruleFigures([goldWith([approval])], BUILT_IN_RULES);
    const right = [...figures].filter(([, figure]) => figure.right > 0).map(([id]) => id);
    expect(right).toEqual(expect.arrayContaining(["mention/drug-listed", "mention/regulator-listed"]));
    expect(right.some((id) => id.startsWith("event/approval"))).toBe(true);
  });

  it("counts a fact that is not in the annotation as wrong, and says which", () => {
    const figures = ruleFigures([goldWith([])], BUILT_IN_RULES);
    const wrong = [...figures].filter(([id, figure]) => id.startsWith("event/approval") && figure.wrong > 0);
    expect(wrong.flatMap(([, { told }]) => told)).toContain("wrong  x1: RegulatoryAction approval Leqembi");
  });

  it("counts a missed fact for rules of its kind whose trigger stands beside its names, with the sentence", () => {
    const elsewhere = { type: "RegulatoryAction", kind: "approval", drug: "d", jurisdiction: "CA" };
    const figures = ruleFigures([goldWith([approval, elsewhere])], BUILT_IN_RULES);
    const near = [...figures].filter(([, { missed }]) => missed > 0);
    expect(near.map(([id]) => id)).not.toContain("event/designation");
    expect(near.length).toBeGreaterThan(0);
    expect(near[0]![1].told.at(-1)).toMatch(/^missed {2}x1: RegulatoryAction approval Leqembi {2}sentence \d+: \S/u);
  });
});
