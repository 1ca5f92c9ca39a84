import { defineQualifierRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";
import { BETWEEN_SUBHEADS, statementEnds } from "../kit/statement-ends.js";

/** Words that make a statement depend on something: if, upon, subject to, pending, may, could, until. */
export const condition = defineQualifierRule({
  id: "qualifier/condition",
  version: 1,
  summary: "Words that make a statement depend on something: if, upon, subject to, pending, may, could, until.",
  sections: FACTUAL,
  qualifier: "hypothetical",
  terminators: statementEnds(BETWEEN_SUBHEADS),
  cues: [
    // "if approved", "subject to approval"
    {
      pattern:
        /\b(?:if|unless|assuming|whether|in case of|in the event|subject to|pending|contingent (?:up)?on|conditional (?:up)?on|dependent (?:up)?on|provided that|once|until|prior to|before(?! \w+ \d{4})|upon(?! (?:the )?receipt)|as soon as|depending on|awaiting|await|eligib(?:le|ility) (?:for|to)|qualif(?:y|ies|ying) for|request(?:s|ed|ing)?(?: for)?|appl(?:y|ies|ied|ying) for|application for(?= (?:the |an? |its )?(?:\w+ ){0,3}(?:approval|authori[sz]ation|designation|status|clearance|reimbursement|registration|licen[sc]e|listing)\b)|recommend(?:s|ed|ing|ation)?(?: \w+){0,3} (?:for|of|to)|criteria for|chance of|probability of|likelihood of|risk of)\b/giu,
      direction: "forward",
      maxScope: 14,
    },
    // "may be approved", "could receive"
    { pattern: /\b(?:could|can|might|may|should|would|must)\b(?! \d)/gu, direction: "forward", maxScope: 12 },
    // "potential approval", "possible submission"
    {
      pattern:
        /\b(?:potential(?:ly)?|possible|possibly|eventual|hypothetical|prospective|future|likely|forthcoming|subsequent(?=\s(?:approval|submission|nda|bla)))\b/giu,
      direction: "forward",
      maxScope: 6,
    },
    // "submission is pending"
    { pattern: /\b(?:is|are|remains?|still) pending\b/giu, direction: "backward", maxScope: 10 },
  ],
  examples: [
    {
      text: "Zorvexa, if approved, would reach patients.",
      facts: ["if -> if approved, would reach patients.", "would -> would reach patients."],
    },
    { text: "The merger is subject to approval.", facts: ["subject to -> subject to approval."] },
    { text: "A potential approval is near.", facts: ["potential -> potential approval is near."] },
    { text: "Zorvexa was approved in May 2024.", facts: [] },
    { text: "May 3 saw the approval of Zorvexa.", facts: [] },
  ],
});
