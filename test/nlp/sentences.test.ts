import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingView } from "../../src/nlp/reading-view.js";
import { splitSentences } from "../../src/nlp/sentences.js";

/** The sentences of a text, as words. */
function sentences(text: string): string[] {
  const reading = readingView(text);
  return splitSentences(reading, 0, reading.length).map(({ start, end }) => reading.slice(start, end));
}

describe("splitSentences", () => {
  const whole: readonly string[] = [
    "The U.S. Food and Drug Administration cleared it.",
    "Dr. Jane Roe of St. Louis agreed.",
    "It beat placebo (12.5 vs. 3.1 points; P = 0.01) at week 12.",
    "It is active against S. aureus and E. coli.",
    "Figures are in Fig. 3 and in No. 7 of the journal.",
    "J. R. Smith, Ph.D., and A. Doe, M.D., wrote the paper.",
    "Acme Inc. and Beta Co. Ltd. signed a contract.",
    "The drug (see the label. It is long.) is approved.",
    'She asked "Is it safe? Is it good?" and left.',
    "Visit www.acme.example.com or Clinicaltrials.gov for more.",
    "1. As a primary vaccine for adults.",
    "Acme U.S. Important Safety Information",
    "About 3.5 million people, i.e. one in ten, have it.",
    "Antibodies of every format (whole, bi-specific)-Dr. Roe will lead the work.",
    "EMBARGOED UNTIL AUG. 14, 2017, AT 10 A.M. EDT",
    "It is sold in the U.S. Over-the-Counter market.",
    "Orvane says U.S. FDA has cleared it.",
    "Orvane Pharma, Inc.. (Nasdaq: ORVN) makes tablets.",
    "Said Jane Roe, Pharm. D., a director.",
    "J. A. Smith and A. I. Doe took about ca. 300 samples.",
    "As Acme Case Management grows, its mission stays.",
  ];
  for (const text of whole) it(`keeps whole: ${text}`, () => expect(sentences(text)).toEqual([text]));

  const broken: readonly (readonly string[])[] = [
    ["It was approved in the U.S.", "The company will launch it."],
    ["Shares of Acme Inc. rose.", "Beta Ltd. fell."],
    ["Patients with MS.", "Symptoms were mild."],
    ["“We are proud,” said Jane Roe.", "“More will follow.”"],
    ["Results were good!", "Were they?", "Yes."],
    ["In hemophilia A.", "The study enrolled 12."],
    ["It is used in the U.S.", "Nearly 8 million people have it."],
    ["It is common in the U.S.", "According to the society, one in ten has it."],
    ["It is filed with the SEC.", "Any statement speaks only as of today."],
    ["See our reports on Form 8-K.", "Unless otherwise noted, nothing changes."],
    ["It treats hemophilia A.", "Subject to review, it will be sold."],
    ["Roe studied at Acme Inc.", "Roe has three degrees."],
    ["It was approved in 2025.[1]", "The company was glad."],
    ["It treats squamous H&N Ca.", "Preclinical evidence supports it."],
    ["It grew.", "“It beat placebo by far. ", "We are glad.”"].map((part) => part.trim()),
    ["First line ends here.", "mRNA-1273 was well tolerated."],
  ];
  for (const parts of broken) {
    it(`breaks: ${parts.join(" | ")}`, () => expect(sentences(parts.join(" "))).toEqual(parts.map(readingView)));
  }

  it("breaks where the space after the stop was lost, not inside names", () => {
    expect(sentences("It works with Acme, Inc.ORVANE Therapeutics AG is a maker.")).toEqual([
      "It works with Acme, Inc.",
      "ORVANE Therapeutics AG is a maker.",
    ]);
    expect(sentences("It cured melanoma.It is not known why.")).toEqual(["It cured melanoma.", "It is not known why."]);
    expect(sentences('He was glad."We go on," he said.')).toEqual(["He was glad.", '"We go on," he said.']);
    expect(sentences("The Nanox.ARC systems run at 1.5T each day.")).toHaveLength(1);
  });

  it("ends a sentence at a line that ends", () => {
    expect(sentences("About Acme\n\nAcme is a company.")).toEqual(["About Acme", "Acme is a company."]);
  });

  it("cuts what is too long, and stays inside the stretch it was given", () => {
    const reading = "word, ".repeat(2000);
    const spans = splitSentences(reading, 60, 9000);
    expect(spans.length).toBeGreaterThan(3);
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(60);
      expect(end).toBeLessThanOrEqual(9000);
      expect(end - start).toBeLessThanOrEqual(2000);
    }
  });

  it("gives trimmed spans in order that leave out nothing but white space", () => {
    const piece = fc.constantFrom(
      "Dr. ",
      "U.S. ",
      "It is. ",
      '"',
      "(",
      ")",
      "\n",
      " ",
      "A",
      "1.5",
      "end.",
      "?",
      "Word ",
      "“",
      "…",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const reading = readingView(parts.join(""));
        let at = 0;
        for (const { start, end } of splitSentences(reading, 0, reading.length)) {
          expect(reading.slice(at, start).trim()).toBe("");
          expect(reading.slice(start, end)).toBe(reading.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(reading.slice(at).trim()).toBe("");
      }),
    );
  });
});
