import { defineQualifierRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";
import { statementEnds } from "../kit/statement-ends.js";

/** Words that lay a statement in someone else's mouth: according to, reportedly, said to have. */
export const attribution = defineQualifierRule({
  id: "qualifier/attribution",
  version: 1,
  summary: "Words that lay a statement in someone else's mouth: according to, reportedly, said to have.",
  sections: FACTUAL,
  qualifier: "attributedTo",
  terminators: statementEnds(),
  cues: [
    // "according to Orvane"
    {
      pattern:
        /\b(?:according to|reportedly|is said to|are said to|is believed to|rumou?red(?: to)?|as reported by)\b/giu,
      direction: "both",
    },
  ],
  examples: [
    {
      text: "According to Orvane, the drug was approved.",
      facts: ["According to -> According to Orvane, the drug was approved."],
    },
    { text: "The drug was reportedly approved.", facts: ["reportedly -> The drug was reportedly approved."] },
    { text: "The drug is said to work.", facts: ["is said to -> The drug is said to work."] },
    { text: "The agency said the drug was approved.", facts: [] },
    { text: "Orvane reported results.", facts: [] },
  ],
});
