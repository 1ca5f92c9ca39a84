import { defineQualifierRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** What ends the reach of these cues: a new statement, or a fact that the sentence rests on. */
const ENDS =
  /;|\b(?:today|announc(?:es|ed))\b|[.:]\s|\b(?:but|however|although|though|whereas|while|which|who|because|following|since|after|based on)\b|\band (?:has|have|is|was|were|are|received|announced|submitted|granted)\b/giu;

/** Words that say that something happened before the news: previously, already, originally. */
export const history = defineQualifierRule({
  id: "qualifier/history",
  version: 1,
  summary: "Words that say that something happened before the news: previously, already, originally.",
  sections: FACTUAL,
  qualifier: "historical",
  terminators: ENDS,
  cues: [
    // "was previously granted", "is already approved"
    {
      pattern: /\b(?:previously|already|originally|initially|earlier|formerly|in the past|to date)\b/giu,
      direction: "forward",
      maxScope: 12,
    },
  ],
  examples: [
    { text: "Zorvexa was previously approved in Japan.", facts: ["previously -> previously approved in Japan."] },
    { text: "Zorvexa is already approved in Japan.", facts: ["already -> already approved in Japan."] },
    { text: "The agency had originally cleared it.", facts: ["originally -> originally cleared it."] },
    { text: "Zorvexa was approved in Japan.", facts: [] },
    { text: "The agency approved Zorvexa today.", facts: [] },
  ],
});
