import { describe, expect, it } from "vitest";
import { Extractor } from "../../src/extract/extract.js";
import type { Release } from "../../src/model/release.js";
import { BUILT_IN_RULES } from "../../src/rules/index.js";

const extractor = new Extractor(BUILT_IN_RULES);

function namesOf(text: string, own: readonly string[] = []): string[][] {
  const release: Release = {
    id: "release:test",
    url: null,
    title: null,
    text,
    language: "en",
    publishedOn: null,
    dateInText: false,
    publisher: null,
    organizations: [...own],
    dateline: null,
    category: "company-news",
    categoryReason: "test",
    sections: [{ kind: "body", span: { start: 0, end: text.length } }],
    contentHash: "",
  };
  return extractor
    .link(release)
    .entities.filter(({ type }) => type === "Organization" || type === "Regulator")
    .map(({ names }) => [...names]);
}

describe("organizations of one release", () => {
  it("full name, short form and alias are one", () => {
    const text =
      'Quillmark Therapeutics, Inc. ("Quillmark") spoke. Quillmark Therapeutics has plans, and Quillmark\'s board agreed.';
    expect(namesOf(text)).toEqual([["Quillmark Therapeutics, Inc.", "Quillmark", "Quillmark Therapeutics"]]);
  });

  it("letters are the institution whose words they begin", () => {
    const text = "Jane Roe, MD, works at the University of Quarnia. Tom Hill is a researcher at U-Q.";
    expect(namesOf(text)[0]).toEqual(["University of Quarnia", "U-Q"]);
  });

  it("a parent and its subsidiary are two", () => {
    const text = "Velbio Inc. owns Velbio Pharmaceuticals Inc. and spoke. Velbio Pharmaceuticals has one drug.";
    expect(namesOf(text)).toEqual([["Velbio Inc."], ["Velbio Pharmaceuticals Inc.", "Velbio Pharmaceuticals"]]);
  });

  it("a bare name and the one longer name are one; so are a university and its school", () => {
    expect(namesOf("An agreement with Tarnwick was signed. The collaboration with Tarnwick Healthcare began.")).toEqual(
      [["Tarnwick", "Tarnwick Healthcare"]],
    );
    expect(namesOf("She is at Quill University and at Quill University School of Medicine.")).toHaveLength(1);
  });

  it("singular and plural of a company word are one", () => {
    expect(namesOf("Velbio Pharmaceutical Inc. spoke; Velbio Pharmaceuticals, Inc. agreed.")).toHaveLength(1);
  });

  it("long and short name of a regulator are one, and no organization", () => {
    expect(namesOf("The U.S. Food and Drug Administration (FDA) met. The FDA agreed.")).toEqual([
      ["U.S. Food and Drug Administration", "FDA"],
    ]);
  });
});
