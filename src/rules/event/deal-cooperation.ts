import type { Span } from "../../model/span.js";
import { dealOf, isNotYet } from "../kit/deal-event.js";
import { complements, ledBy, subjectParties } from "../kit/deal-parties.js";
import { defineEventRule } from "../kit/rule.js";
import { isHeadline, NEWS } from "../kit/sections.js";

/** "partners with", "to collaborate", "teamed up", "joins forces" */
const TRIGGER =
  /\b(?:collaborat(?:e|es|ed|ing)|partner(?:s|ed|ing)?(?=\s+(?:with|to|on|for|in)\b)|team(?:s|ed|ing)? up|join(?:s|ed|ing)? forces|co-?develop(?:s|ed|ing)?(?=\s+(?:\S+\s+){0,5}with\b)|jointly develop(?:s|ed|ing)|(?:initiat|announc|launch|start|begin)(?:e[sd]?|s|ed)?\s(?:[\p{L}-]+\s){0,2}?co-?development)\b/iu;
/** A noun before "partners": "its partners with", "clinical collaborating" */
const NOUN_BEFORE =
  /\b(?:its|their|our|the|commercial|development|strategic|business|licensing|patient|capital|equity|of|and|&|venture|health|care)\s+$/u;
/** "closely collaborates with health authorities", "in collaborating" */
const GENERAL =
  /(?:\b(?:closely|regularly|actively|continues? to|together|who|that|which|by|worked|works|working)|,)\s+$/iu;

/** Two organizations work together, said with a verb. */
export const dealCooperation = defineEventRule({
  id: "event/deal-cooperation",
  version: 1,
  summary: "Organizations that collaborate, partner, team up or join forces, said with a verb.",
  sections: NEWS,
  requires: ["Organization"],
  produces: ["Deal"],
  trigger: TRIGGER,
  confidence: 0.75,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const ahead = scope.slice(scope.sentence.start, at.start);
    if (isNotYet(scope, at) || GENERAL.test(ahead)) return;
    if (NOUN_BEFORE.test(ahead)) return;
    const subject = subjectParties(scope, at.start);
    const others = ledBy(scope, complements(scope, at.end, scope.sentence.end), ["with"]);
    const parties = [...new Set([...subject, ...others])];
    if (parties.length < 2 || parties.length > 6) return;
    if (others.length === 0 && !isHeadline(scope.sentence) && !/\b(?:announc\w+|agreed|will|have)\b/iu.test(ahead))
      return;
    yield dealOf(scope, at, { kind: "collaboration", parties });
  },
  examples: [
    {
      text: "[Organization:Orvane], [Organization:Belmira Diagnostics] and [Organization:Tessaro Labs] to Collaborate on Blood Tests",
      section: "headline",
      facts: ['Deal kind=collaboration parties="Orvane|Belmira Diagnostics|Tessaro Labs"'],
    },
    {
      text: "[Organization:Orvane] Partners with [Organization:Belmira Pharma] to Study [Drug:Zorvexa]",
      section: "headline",
      facts: ['Deal kind=collaboration parties="Orvane|Belmira Pharma" drugs=Zorvexa'],
    },
    {
      text: "[Organization:Orvane] has teamed up with [Organization:Belmira Pharma] to develop new antibodies.",
      facts: ['Deal kind=collaboration parties="Orvane|Belmira Pharma"'],
    },
    { text: "[Organization:Orvane] hopes to partner with [Organization:Belmira Pharma] one day.", facts: [] },
    { text: "[Organization:Orvane] collaborates with physicians around the world.", facts: [] },
  ],
});
