import type { SectionKind } from "../../model/section.js";

/** Sections that tell the news. */
export const NEWS: readonly SectionKind[] = ["headline", "subhead", "lead", "body"];

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
