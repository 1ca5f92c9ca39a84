import { describe, expect, it } from "vitest";
import { isoDate } from "../../src/model/civil-date.js";
import { Doc } from "../../src/nlp/doc.js";
import { parseText, sectionsOf } from "./parsed.js";

/** A form in which releases are really written, and what must be understood of it. */
interface Form {
  readonly name: string;
  readonly text: string;
  /** Kinds of its sections, in order. */
  readonly kinds: readonly string[];
  readonly date: string | null;
  readonly cities: readonly string[];
  /** The first words of the lead. */
  readonly lead: string;
  readonly language?: string;
}

const LEAD = "Acme AG (SIX: ACME) today announced that its vaccine was approved in Japan.";
const HEAD = "Acme Wins Approval in Japan for Its Vaccine";
const OPENED = ["headline", "dateline", "lead"];

const FORMS: readonly Form[] = [
  {
    name: "no headline",
    text: `BERN, May 3, 2023 (GLOBE NEWSWIRE) -- ${LEAD}`,
    kinds: ["dateline", "lead"],
    date: "2023-05-03",
    cities: ["Bern"],
    lead: "Acme AG",
  },
  {
    name: "a lead that announces a list",
    text: `${HEAD}\n\nThe agency today approved two uses of novidol (Novax). Both are for rare diseases of children and adults:\n\nDravet syndrome; and\n\nRett syndrome.\n\nBoth are inherited. No other medicine is approved for them.`,
    kinds: ["headline", "lead", "body"],
    date: null,
    cities: [],
    lead: "The agency today approved",
  },
  {
    name: "a headline in capitals, printed twice",
    text: `${HEAD.toUpperCase()}\n\n${HEAD.toUpperCase()}\n\nBERN, May 3, 2023 /PRNewswire/ --${LEAD}`,
    kinds: OPENED,
    date: "2023-05-03",
    cities: ["Bern"],
    lead: "Acme AG",
  },
  {
    name: "a wire tag with a new line after it and no date",
    text: `${HEAD}\n\nWILMINGTON, Del.--(BUSINESS WIRE)--\n${LEAD}`,
    kinds: OPENED,
    date: null,
    cities: ["Wilmington"],
    lead: "Acme AG",
  },
  {
    name: "News Direct",
    text: `${HEAD}\n\nBERN, SWITZERLAND | May 3, 2023 – News Direct – ${LEAD}`,
    kinds: OPENED,
    date: "2023-05-03",
    cities: ["Bern"],
    lead: "Acme AG",
  },
  {
    name: "via NewMediaWire after another wire",
    text: `${HEAD}\n\nBERN, May  3, 2023  (GLOBE NEWSWIRE) -- via NewMediaWire – ${LEAD}`,
    kinds: OPENED,
    date: "2023-05-03",
    cities: ["Bern"],
    lead: "Acme AG",
  },
  {
    name: "a list of cities",
    text: `${HEAD}\n\nBERN, Switzerland and CAMBRIDGE, Mass. and TOKYO, May 3, 2023 (GLOBE NEWSWIRE) -- ${LEAD}`,
    kinds: OPENED,
    date: "2023-05-03",
    cities: ["Bern", "Cambridge", "Tokyo"],
    lead: "Acme AG",
  },
  {
    name: "no dateline at all",
    text: `${HEAD}\n\n${LEAD} The vaccine will be sold from June.`,
    kinds: ["headline", "lead"],
    date: null,
    cities: [],
    lead: "Acme AG",
  },
  {
    name: "non-breaking spaces in names and hard-wrapped lines with an address in the middle",
    text: `${HEAD}\n\nBERN, May\u00a03, 2023 /PRNewswire/ -- Acme\u00a0AG (SIX:\u00a0ACME) today announced that its vaccine was\napproved in Japan; the label is at https://www.acme.example/label and tells doctors\nwhom to vaccinate, how often, and what must be known before.`,
    kinds: OPENED,
    date: "2023-05-03",
    cities: ["Bern"],
    lead: "Acme AG",
  },
  {
    name: "a whole story in one paragraph",
    text: `${HEAD} BERN, May 3, 2023 /PRNewswire/ -- ${LEAD} "We are glad that people in Japan can be vaccinated from now on," said Jane Roe, chief executive of Acme. About AcmeAcme AG is a company that makes vaccines.Forward-Looking Statements This release contains forward-looking statements.SOURCE Acme AG`,
    kinds: ["subhead", "dateline", "lead", "quote", "body", "about-company", "forward-looking", "contact"],
    date: "2023-05-03",
    cities: ["Bern"],
    lead: "Acme AG",
  },
  {
    name: "German, whose date stands before the month",
    text: `Acme erhält Zulassung in Japan\n\nMÜNCHEN, 7. März 2024 – Die Acme AG gab heute bekannt, dass die Behörde die Zulassung für das neue Arzneimittel zur Behandlung von Erwachsenen erteilt hat.`,
    kinds: OPENED,
    date: "2024-03-07",
    cities: ["München"],
    lead: "Die Acme",
    language: "de",
  },
];

describe("forms in which releases are written", () => {
  for (const { name, text, kinds, date, cities, lead, language = "en" } of FORMS)
    it(`reads ${name}`, () => {
      const release = parseText(text);
      const sections = sectionsOf(release);
      expect(sections.map(([kind]) => kind)).toEqual(kinds);
      expect(release.publishedOn && isoDate(release.publishedOn)).toBe(date);
      expect(release.dateline?.cities ?? []).toEqual(cities);
      expect(sections.find(([kind]) => kind === "lead")?.[1].replace(/\u00a0/gu, " ")).toMatch(
        new RegExp(`^${lead}`, "u"),
      );
      expect(release.language).toBe(language);
    });

  it("reads footnote digits on words, typed marks, and names glued to titles", () => {
    const reading = (text: string): string => new Doc(parseText(text)).reading;
    expect(reading("It treats prurigo nodularis1-3 and obesity.1Zepbound is new.")).toBe(
      "It treats prurigo nodularis    and obesity. Zepbound is new.",
    );
    expect(reading("EXAMPLIXTM and Examplix(R) are one.")).toBe("EXAMPLIX   and Examplix    are one.");
    const contact = sectionsOf(parseText(`${HEAD}\n\n${LEAD}\n\nContact DetailsNick Roe\n\n+1 555 010 2000`));
    expect(contact.at(-1)?.[0]).toBe("contact");
    expect(contact.at(-1)?.[1]).toMatch(/^Contact DetailsNick/u);
  });

  it("reads a date that is glued to the word before it", () => {
    const release = parseText(`Press release10 November 2023\n\n${HEAD}\n\n${LEAD}`);
    expect(release.publishedOn && isoDate(release.publishedOn)).toBe("2023-11-10");
  });

  it("takes a lead that is printed twice without a stop once more as text", () => {
    const twice = "Acme AG shows data of its vaccine at a congress";
    const release = parseText(`${HEAD}\n\n${twice} ${twice}`);
    expect(sectionsOf(release).map(([kind]) => kind)).toEqual(["headline", "lead"]);
  });

  it("keeps a table of one cell a line out of the headings", () => {
    const cells = ["Arm", "Patients", "Response", "Drug", "206", "61%", "Placebo", "204", "33%"].join("\n\n");
    const sections = sectionsOf(
      parseText(
        `${HEAD}\n\nBERN, May 3, 2023 /PRNewswire/ -- ${LEAD}\n\n${cells}\n\nMore data will follow in June of this year, when the study ends and all of the patients have been seen.`,
      ),
    );
    expect(sections.map(([kind]) => kind)).toEqual(["headline", "dateline", "lead", "body"]);
  });
});
