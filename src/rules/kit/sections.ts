import type { SectionKind } from "../../model/section.js";

/** Sections that tell the news. */
export const NEWS: readonly SectionKind[] = ["headline", "subhead", "lead", "body"];

/** What stands in a section: a sentence. */
interface Placed {
  readonly section: SectionKind;
}

/** Whether a sentence is the headline or stands under it. */
export const isHeadline = ({ section }: Placed): boolean => section === "headline" || section === "subhead";

/** Whether a sentence stands where a release says first what it is about: in the headline, under it or in the lead. */
export const isOpening = (sentence: Placed | undefined): boolean =>
  sentence !== undefined && (isHeadline(sentence) || sentence.section === "lead");

/** The news and what people say in it. */
export const NEWS_AND_QUOTES: readonly SectionKind[] = [...NEWS, "quote"];

/** Boilerplate that states lasting facts about companies, drugs, diseases and trials. */
export const ABOUT: readonly SectionKind[] = [
  "about-company",
  "about-drug",
  "about-disease",
  "about-trial",
  "indication",
];

/** Every section whose statements may become facts: not safety text, forward-looking text, contacts, references or what the site added. */
export const FACTUAL: readonly SectionKind[] = [...NEWS_AND_QUOTES, ...ABOUT];

/** Every section in which names are looked for. */
export const NAMED: readonly SectionKind[] = [...FACTUAL, "dateline", "contact", "safety", "forward-looking"];
