import { defineQualifierRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** What ends the reach of these cues: a new statement, or a fact that the sentence rests on. */
const ENDS = /;|[.:]\s/gu;

/** Words that explain how a process works instead of reporting one case: "grants the designation to drugs that", "is designed to". */
export const generalStatement = defineQualifierRule({
  id: "qualifier/general-statement",
  version: 1,
  summary:
    'Words that explain how a process works instead of reporting one case: "grants the designation to drugs that", "is designed to".',
  sections: FACTUAL,
  qualifier: "hypothetical",
  terminators: ENDS,
  cues: [
    // "to drugs intended for", "for medicines that"
    {
      pattern:
        /\b(?:to|for|of|by|that) (?:(?:investigational|new|novel|promising|certain|qualified|qualifying|eligible|some|those|any|an?|select|innovative) )*(?:drugs?|medicines?|biologics?|products?|therap(?:y|ies)|treatments?|medicinal products?|drug candidates?|candidates?|applications?)(?: (?:and|or) \w+)?(?:,? (?:that|intended|which|designed|developed|expected|with|to treat|aim\w*|are|is|if|when|for (?:the )?(?:treatment|serious|rare|safe)|where|filing|submissions?|containing|may|treating|target\w*))\b/giu,
      direction: "both",
    },
    // "a treatment with such a designation"
    {
      pattern:
        /^(?:an?|any|each|every) (?:\w+ ){0,3}(?:treatments?|therap(?:y|ies)|drugs?|products?|medicines?|candidates?) (?:with|that|which|granted)\b/giu,
      direction: "both",
    },
    // "designation is designed to", "status provides"
    {
      pattern:
        /\b(?:is|are|was|were) (?:designed|intended|meant|reserved|available|awarded for|granted (?:when|if|where|only|by the (?:\w+ ){1,4}(?:to|for) (?:drugs|products|medicines))|a (?:process|program\w*|pathway|mechanism))\b|\b(?:designation|status|program(?:me)?|review|approval) (?:provides?|qualifies|allows?|offers?|enables?|requires?|entitles|confers|includes|involves|means)\b/giu,
      direction: "both",
    },
  ],
  examples: [
    {
      text: "The agency grants the status to drugs that treat rare diseases.",
      facts: ["to drugs that -> The agency grants the status to drugs that treat rare diseases."],
    },
    {
      text: "Fast Track is designed to speed review.",
      facts: ["is designed -> Fast Track is designed to speed review."],
    },
    {
      text: "Orphan designation provides incentives.",
      facts: ["designation provides -> Orphan designation provides incentives."],
    },
    { text: "The agency granted Fast Track designation to Zorvexa.", facts: [] },
    { text: "Zorvexa has orphan status in Japan.", facts: [] },
  ],
});
