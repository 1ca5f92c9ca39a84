import { describe, expect, it } from "vitest";
import { Pipeline } from "../../src/pipeline.js";

const people = (text: string): string[][] => {
  const result = new Pipeline().run({
    source: "t",
    stem: "t",
    format: "text",
    content: text,
    meta: {},
    textIsFile: true,
  });
  if (result.kind !== "extracted") throw new Error(result.reason);
  return result.extraction.entities.filter(({ type }) => type === "Person").map(({ names }) => [...names]);
};

describe("people of one release", () => {
  it("keeps two people of one surname apart", () => {
    const text =
      "Brenhaven reports results\n\nThe work was led by Dr. Patrick Vreede. Dr. Vreede is known, as is his wife, Dr. Edith Vreede. Dr. Vreede spoke.";
    expect(people(text)).toEqual([["Patrick Vreede", "Vreede"], ["Edith Vreede"]]);
  });

  it("shows the full name of a person whose surname comes first", () => {
    const text =
      'Brenhaven reports results\n\n"It works well for most patients of this kind," said Dr. Vreede.\n\nThe study was led by Dr. Edith Vreede.';
    expect(people(text)).toEqual([["Edith Vreede", "Vreede"]]);
  });
});
