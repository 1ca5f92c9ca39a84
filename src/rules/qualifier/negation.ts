import { defineQualifierRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** What ends the reach of these cues: a new statement, or a fact that the sentence rests on. */
const ENDS =
  /[;,]|\btoday\b|[.:]\s|\b(?:but|however|although|though|whereas|while|which|who|because|following|based on)\b|\band (?:has|have|is|was|were|are|received|announced|submitted|granted)\b/giu;

/** Words that deny what follows: not, no, never, has yet to, refused to. */
export const negation = defineQualifierRule({
  id: "qualifier/negation",
  version: 1,
  summary: "Words that deny what follows: not, no, never, has yet to, refused to.",
  sections: FACTUAL,
  qualifier: "negated",
  terminators: ENDS,
  cues: [
    // "has not been approved", "are no approved"
    {
      pattern: /\b(?:not(?! only\b)|n't|never(?!-)|neither|nor|no(?! later\b| longer than\b)|none of the|cannot)\b/giu,
      direction: "forward",
      maxScope: 8,
    },
    // "has yet to be approved"
    {
      pattern:
        /\b(?:ha(?:s|ve) yet to|failed to|fails? to|declin(?:ed|es) to|refus(?:ed|es) to|unable to|without|lack of|rather than|instead of|instead of being)\b/giu,
      direction: "forward",
      maxScope: 6,
    },
  ],
  examples: [
    { text: "Zorvexa has not been approved in Canada.", facts: ["not -> not been approved in Canada."] },
    { text: "The agency has yet to approve Zorvexa.", facts: ["has yet to -> has yet to approve Zorvexa."] },
    { text: "There are no approved treatments, the company said.", facts: ["no -> no approved treatments"] },
    { text: "Zorvexa was approved not only in Canada.", facts: [] },
    { text: "Zorvexa was approved in November.", facts: [] },
  ],
});
