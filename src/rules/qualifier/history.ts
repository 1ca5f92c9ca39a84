import { defineQualifierRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";
import { statementEnds } from "../kit/statement-ends.js";

/** Words that say that something happened before the news: previously, already, originally. */
export const history = defineQualifierRule({
  id: "qualifier/history",
  version: 1,
  summary: "Words that say that something happened before the news: previously, already, originally.",
  sections: FACTUAL,
  qualifier: "historical",
  terminators: statementEnds(),
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
