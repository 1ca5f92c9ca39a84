import { describe, expect, it } from "vitest";
import { parseText } from "./parsed.js";

describe("category and issuers", () => {
  it("knows a law firm's alert", () => {
    const release = parseText(
      "Roe Law Firm Encourages Acme Inc. Investors to Secure Counsel Before Deadline\n\nNEW YORK, Feb. 9, 2025 /PRNewswire/ -- Roe Law Firm, a global investor rights law firm, announces a class action on behalf of purchasers of Acme Inc. stock.",
    );
    expect([release.category, release.organizations]).toEqual(["shareholder-alert", ["Roe Law Firm"]]);
    expect(release.categoryReason).not.toBe("");
  });

  it("knows research news and the institution behind it", () => {
    const release = parseText(
      [
        "New scan finds early signs of heart disease",
        "",
        "Researchers at Example University have found a way to see early signs of heart disease, according to a study published in a journal.",
        "",
        "The study followed 300 people. “We did not expect findings this clear in a study of this size,” said Jane Roe, professor of medicine at Example University and senior author of the study.",
        "",
        "The researchers and scientists of the laboratory will publish more findings.",
        "",
        "###",
      ].join("\n"),
    );
    expect([release.category, release.organizations]).toEqual(["research-news", ["Example University"]]);
  });

  it("issues nothing in the name of paid coverage", () => {
    const release = parseText(
      "BioMedNewsBreaks – Acme Inc. (NASDAQ: ACME) Presents Data\n\nAcme (NASDAQ: ACME) announced data.\n\nAbout BioMedWire\n\nBioMedWire is a specialized communications platform.",
    );
    expect([release.category, release.organizations]).toEqual(["paid-coverage", []]);
  });

  it("knows companies outside health", () => {
    const release = parseText(
      `Example Steel Opens a New Mill in Ohio\n\nCOLUMBUS, Ohio, June 1, 2020 /PRNewswire/ -- Example Steel Corp. today announced that it opened a mill. ${"The mill rolls sheets for bridges, ships and rails. ".repeat(16)}\n\nAbout Example Steel\n\nExample Steel is a maker of sheets.`,
    );
    expect([release.category, release.organizations]).toEqual(["other-industry", ["Example Steel"]]);
  });

  it("names both of two issuers, and takes the SOURCE line when the lead has none", () => {
    const two = parseText(
      "BOSTON, May 1, 2020 /PRNewswire/ -- Acme Pharma, Inc. (NASDAQ: ACME) and Beta Bio Ltd. today announced a collaboration on vaccines.",
    );
    expect(two.organizations).toEqual(["Acme Pharma", "Beta Bio"]);
    const source = parseText(
      "BOSTON, May 1, 2020 /PRNewswire/ -- Results of a study of a vaccine will be shown at a congress in June this year.\n\nSOURCE Acme Pharma, Inc.",
    );
    expect(source.organizations).toEqual(["Acme Pharma"]);
  });

  it("takes the institution that headline or lead name, not the meeting or the funder", () => {
    const release = parseText(
      [
        "ExGen finds a drug that could limit tumors in a study of cells",
        "",
        "PHOENIX -- Nov. 12, 2015 -- The Example Genomics Institute (ExGen) has found a drug that could help patients, researchers report in a journal study.",
        "",
        "The researchers and scientists studied cells in the laboratory. The findings of the study were published in the journal Example Cells by researchers.",
        "",
        "About The Roe Foundation",
        "The Roe Foundation, based in Phoenix, is a foundation that funds research.",
        "",
        "About ExGen",
        "Example Genomics Institute (ExGen) is an institute in Phoenix.",
      ].join("\n"),
    );
    expect([release.category, release.organizations]).toEqual(["research-news", ["ExGen"]]);
  });

  it("takes the one firm that has an About text where nothing else says who issues", () => {
    const release = parseText(
      "Choosing Well: How Tablets Help\n\nTORONTO, ON, January 29, 2025 /24-7PressRelease/ -- Treatment has always been associated with costs. Tablets help.\n\nAbout Orvane Online\n\nOrvane Online is a leading online resource on tablets for patients.",
    );
    expect(release.organizations).toEqual(["Orvane Online"]);
  });

  const languages: readonly (readonly [code: string, text: string])[] = [
    [
      "de",
      "MÜNCHEN, 7. März 2024 – Die Acme AG gab heute bekannt, dass die Europäische Kommission die Zulassung für das neue Arzneimittel zur Behandlung von Erwachsenen erteilt hat.",
    ],
    [
      "fr",
      "PARIS, le 7 mars 2024 – Acme SA annonce aujourd'hui que la Commission européenne a accordé une autorisation de mise sur le marché pour son nouveau médicament.",
    ],
    [
      "nl",
      "LEIDEN, 7 maart 2024 – Acme NV maakt vandaag bekend dat de Europese Commissie het nieuwe geneesmiddel voor de behandeling van volwassenen heeft goedgekeurd.",
    ],
    [
      "is",
      "Reykjavík, 7. mars 2024 – Félagið tilkynnti í dag að lyfið hefði verið samþykkt til meðferðar hjá fullorðnum sjúklingum á Íslandi og víðar.",
    ],
    ["he", "תל אביב, 7 במרץ 2024 – החברה הודיעה היום כי התרופה החדשה אושרה לטיפול במבוגרים הסובלים מאסתמה קשה."],
  ];
  for (const [code, text] of languages) it(`tells ${code}`, () => expect(parseText(text).language).toBe(code));
});
