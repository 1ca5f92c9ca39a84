import { defineQualifierRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";
import { BETWEEN_SUBHEADS, statementEnds } from "../kit/statement-ends.js";

/** ", the first drug", ", an FDA-approved pill": what a medicine is already */
const APPOSED = String.raw`,\s(?:the (?:first|only)|an? (?:FDA|EMA|first-in-class))\b`;

/** Words that announce an intention: plans to, intends to, on track to, seeking, preparing. */
export const plan = defineQualifierRule({
  id: "qualifier/plan",
  version: 1,
  summary: "Words that announce an intention: plans to, intends to, on track to, seeking, preparing.",
  sections: FACTUAL,
  qualifier: "planned",
  terminators: statementEnds(BETWEEN_SUBHEADS, APPOSED),
  cues: [
    // "plans to submit", "on track to file"
    {
      pattern:
        /\b(?:plans?|planning|planned|intends?|intend(?:ed|ing)|aims?|aiming|hopes?|hoping|expects?|expecting|expected|anticipates?|anticipating|anticipated|wants?|wishes|scheduled|poised|positioned|on (?:track|course|schedule)|ready|set|prepar(?:es?|ing)|seeks?|seeking|working|continu(?:es?|ing)|enabl(?:es?|ing)|allow(?:s|ing)?|looks?|striv(?:es?|ing)|agreed|committed|efforts?|opportunity|ability|potential|path(?:way)?|goal(?: is)?|objective(?: is)?|need(?:ed|s)?|required|designed|sufficient)(?: \w+){0,2} to\b(?! announce\b| report\b| have\b| share\b| be pleased\b| receive (?:the |this |fda |marketing )?(?:approval|designation))/giu,
      direction: "forward",
      maxScope: 10,
    },
    // "seeking approval", "the planned submission"
    {
      pattern:
        /\b(?:seek(?:s|ing)?|sought|pursu(?:es?|ing)|planned|planning for|preparing|prepar(?:es?|ation|ations) (?:for|of)|in preparation for|upcoming|targeted (?=approval|submission|filing)|towards?|path to|pathway to|looks? forward to|looking forward to|ahead of|setting the stage for|pav(?:e|es|ing) the way (?:for|to)|steps? closer to|closer to|eligib(?:le|ility) (?:for|to)|in support of|to support|support(?:s|ing)?(?: an?| the| its| our)?(?: potential| future)?(?= (?:approval|regulatory|marketing|submission|filing|bla|nda|maa|snda|sbla)\b))\b/giu,
      direction: "forward",
      maxScope: 12,
    },
    // "will submit", "would be filed"
    { pattern: /\b(?:will|would|shall|to be|won't)\b/giu, direction: "forward", maxScope: 14 },
  ],
  examples: [
    {
      text: "Orvane plans to submit the application in June.",
      facts: ["plans to -> plans to submit the application in June."],
    },
    { text: "Orvane is seeking approval in Japan.", facts: ["seeking -> seeking approval in Japan."] },
    { text: "Orvane will file the dossier.", facts: ["will -> will file the dossier."] },
    { text: "Orvane submitted the application in June.", facts: [] },
    { text: "Orvane received approval in Japan.", facts: [] },
  ],
});
