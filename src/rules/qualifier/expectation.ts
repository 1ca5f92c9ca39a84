import { defineQualifierRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";
import { BETWEEN_SUBHEADS, statementEnds } from "../kit/statement-ends.js";

/** Words that place a statement in the future: expected in, anticipated, is due. */
export const expectation = defineQualifierRule({
  id: "qualifier/expectation",
  version: 1,
  summary: "Words that place a statement in the future: expected in, anticipated, is due.",
  sections: FACTUAL,
  qualifier: "forwardLooking",
  terminators: statementEnds(BETWEEN_SUBHEADS),
  cues: [
    // "approval is expected in 2027"
    {
      pattern:
        /\b(?:is|are|remains?|being) (?:currently |now )?(?:expected|anticipated|planned|projected|targeted|scheduled|due|slated|forecast)\b/giu,
      direction: "backward",
      maxScope: 14,
    },
    // "the expected approval", "an anticipated decision"
    {
      pattern:
        /\b(?:expected|anticipated|anticipates|expects|projected|proposed|prospects? (?:of|for)|timing of|decision (?:on|regarding))\b/giu,
      direction: "forward",
      maxScope: 8,
    },
  ],
  examples: [
    {
      text: "Approval is expected in 2027.",
      facts: ["expected -> expected in 2027.", "is expected -> Approval is expected"],
    },
    { text: "The anticipated approval was discussed.", facts: ["anticipated -> anticipated approval was discussed."] },
    { text: "Submission is planned for June.", facts: ["is planned -> Submission is planned"] },
    { text: "Approval came in 2021.", facts: [] },
    { text: "The agency approved Zorvexa as the company had hoped.", facts: [] },
  ],
});
