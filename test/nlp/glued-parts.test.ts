import { describe, expect, it } from "vitest";
import { partsOf } from "../../src/nlp/glued-parts.js";
import { readingView } from "../../src/nlp/reading-view.js";

/** The parts of a sentence, as words; `rest` stands elsewhere in the text. */
function parts(sentence: string, rest = ""): string[] {
  const reading = readingView(`${sentence}\n\n${rest}`);
  return partsOf(reading, { start: 0, end: sentence.length }).map(({ start, end }) => reading.slice(start, end));
}

describe("partsOf", () => {
  const cut: readonly (readonly [heading: string, text: string])[] = [
    ["About Orvane Oncology", "Orvane Oncology is searching for answers."],
    [
      "About BioOrvaneBioOrvane is a company that makes tablets.".slice(0, 15),
      "BioOrvane is a company that makes tablets.",
    ],
    ["About Orvane Village BioPartners", "Orvane Village BioPartners is a firm."],
    ["About Hemophilia A", "People with it lack a protein that helps blood to clot."],
    ["About Orvane", "At Orvane, we make tablets for everyone."],
    ["About the Orvane and Belto Collaboration", "In 2011, both formed a collaboration."],
    ["Forward Looking Statement", "This release contains statements about plans."],
    ["2. Jane Roe, PhD - Chief Medical Officer (CMO)", "Dr. Jane Roe brings many years of experience."],
    ["3. Jane Roe, PhD - Director of Discovery", "A leading expert in antibodies joins the firm."],
  ];
  for (const [heading, text] of cut)
    it(`cuts after: ${heading}`, () => expect(parts(`${heading}${text}`)).toEqual([heading, text]));

  it("cuts headings that a space parts from their text", () => {
    expect(parts("About Orvane Orvane is committed to patients.")).toEqual([
      "About Orvane",
      "Orvane is committed to patients.",
    ]);
    expect(parts("Orvane Forward-Looking Statements This release contains statements.")).toEqual([
      "Orvane Forward-Looking Statements",
      "This release contains statements.",
    ]);
  });

  it("cuts before a heading that is glued to an address, and at a name that the text has elsewhere", () => {
    expect(parts("Follow us on www.example.com/orvaneAbout Orvane Orvane is glad to help.")).toEqual([
      "Follow us on www.example.com/orvane",
      "About Orvane",
      "Orvane is glad to help.",
    ]);
    expect(parts("Community Engagement and OutreachEasy Orvane Health is here.", "We at Easy Orvane Health")).toEqual([
      "Community Engagement and Outreach",
      "Easy Orvane Health is here.",
    ]);
  });

  it.each([
    ["A Gentle Way to Better Sleep", "Orvane Health takes a gentle way."],
    ["The Sleep Course: A Last Step to Rest", "The Sleep Course is a program."],
    ["The Benefits of SLEEPWELL", "SLEEPWELL not only calms but also helps."],
    ["Dr. Jane Roe's Vision", "Dr. Jane Roe, a physician, shared it."],
    ["Earlier Trial Had Good Results", "Orvane had completed a study of adults."],
  ])("cuts a heading at the start of a paragraph that a space parts from the name after it: %s", (heading, text) => {
    const rest = "Orvane Health is a firm. Orvane is a maker.";
    expect(parts(`${heading} ${text}`, rest)).toEqual([heading, text]);
  });

  for (const whole of [
    "University of Orvane Jane Roe Center has opened.",
    "Chief Executive Officer of Orvane Jane Roe has left.",
    "Orvane Health and the Orvane Health logo are marks.",
    "About Helix BioPharma",
    "About 20 patients were treated at the Orvane Center.",
    "Orvane PharmaTech Company is a maker of tablets.",
    "Thanks to AI, PrecisionORV has armed clinicians.",
    "Orvane Names Jane Roe Chief Executive Officer",
  ])
    it(`keeps whole: ${whole}`, () => expect(parts(whole)).toEqual([whole]));
});
