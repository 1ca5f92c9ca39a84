import { describe, expect, it } from "vitest";
import { parseRelease } from "../../src/document/parse-release.js";
import { Extractor } from "../../src/extract/extract.js";
import { BUILT_IN_RULES } from "../../src/rules/index.js";
import { phaseNear, phaseOf } from "../../src/rules/kit/trial-names.js";

const extractor = new Extractor(BUILT_IN_RULES);

function extract(text: string) {
  const release = parseRelease({
    source: "test",
    stem: "test",
    format: "text",
    content: text,
    meta: {},
    textIsFile: true,
  });
  return extractor.extract(release);
}

const TEXT = `Quarn Announces Positive Phase 3 Results for QRN-1101 in Multiple Myeloma

BOSTON, May 3, 2024 (GLOBE NEWSWIRE) -- Quarn, Inc. today announced results of the Phase 3 GRANITE-2 trial (NCT01234567) of QRN-1101 in patients with relapsed or refractory multiple myeloma (RRMM).

QRN-1101 is approved in Japan for the treatment of follicular lymphoma.

The most common adverse events were neutropenia, pneumonia and hypertension.
`;

describe("diseases and studies of a release", () => {
  it("a disease with its short form amid is one with the short form, and a long list is all used", () => {
    const { entities, relations } = extract(`Quarn Reports Progress of QRN-1101

BOSTON, May 3, 2024 (GLOBE NEWSWIRE) -- Quarn, Inc. today said that QRN-1101 is in clinical trials in central nervous system (CNS) tumors, non-small cell lung cancer, metastatic castration-resistant prostate cancer, gastrointestinal stromal tumors and infantile fibrosarcoma. QRN-1101 was active in primary CNS tumors.
`);
    const diseases = new Map(
      entities.filter(({ type }) => type === "Indication").map(({ key, names }) => [key, names]),
    );
    const ofDrug = relations.filter(({ type }) => type === "INDICATED_FOR").map(({ to }) => diseases.get(to!)![0]);
    expect(ofDrug).toContain("infantile fibrosarcoma");
    expect([...diseases.values()].filter((names) => names.some((name) => /CNS/u.test(name)))).toHaveLength(1);
  });

  const { entities, relations } = extract(TEXT);
  const named = (type: string) => entities.filter((entity) => entity.type === type);
  const nameOf = (key: string | undefined) => entities.find((entity) => entity.key === key)?.names ?? [];

  it("links stages and abbreviations of one disease and leaves side effects out", () => {
    const names = named("Indication").map((entity) => entity.names.map((name) => name.toLowerCase()));
    expect(names).toHaveLength(2);
    expect(names[0]).toEqual(
      expect.arrayContaining(["multiple myeloma", "relapsed or refractory multiple myeloma", "rrmm"]),
    );
    expect(names[1]).toEqual(["follicular lymphoma"]);
  });

  it("joins a study's name and number, with its phase", () => {
    expect(named("Trial")).toHaveLength(1);
    expect(named("Trial")[0]).toMatchObject({
      names: expect.arrayContaining(["GRANITE-2", "NCT01234567"]),
      nctId: "NCT01234567",
      phase: "3",
    });
  });

  it("tells the status of each use", () => {
    const uses = relations
      .filter((relation) => relation.type === "INDICATED_FOR")
      .map((relation) => `${nameOf(relation.to)[0]?.toLowerCase()}: ${relation.status}`);
    expect(uses.sort()).toEqual(["follicular lymphoma: approved", "multiple myeloma: investigational"]);
  });

  it("ties the study to its drug and disease", () => {
    const ties = relations.filter(({ type }) => type === "STUDIED_IN" || type === "STUDIES").map(({ type }) => type);
    expect(ties.sort()).toEqual(["STUDIED_IN", "STUDIES"]);
  });
});

describe("phases", () => {
  it.each([
    ["III", undefined, "3"],
    ["1", "2", "1/2"],
    ["II", "III", "2/3"],
    ["3", "2", undefined],
  ])("reads %s/%s as %s", (a, b, phase) => expect(phaseOf(a, b)).toBe(phase));

  it("takes the phase that stands nearest before a name", () => {
    const text = "After a Phase 1 study, the Phase 2b/3 GRANITE trial began.";
    const at = text.indexOf("GRANITE");
    expect(phaseNear(text, at, at + 7)).toBe("2/3");
  });
});
