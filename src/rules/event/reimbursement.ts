import type { Span } from "../../model/span.js";
import { plainFrame } from "../kit/plain-frame.js";
import { spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "included in the National Reimbursement Drug List", "reimbursed in", "recommended by NICE" */
const TRIGGER =
  /\b(?:(?:includ(?:ed|es|ing)|inclusion|added|listed|covered|list(?:s|ing))(?= (?:[(\w®™]+\)?,? ){0,7}?(?:reimburs\w+|NRDL|PBS|formulary of the NHS|NHS))|reimburs(?:ed|ement)(?= (?:\w+ ){0,4}?(?:in|by|for|of|from|approval|recommend\w+|decision|granted|listing)\b)|recommend(?:ed|s|ation)(?= (?:[(\w®™]+\)?,? ){0,9}?(?:NHS|by NICE|reimburs\w+|from NICE|routine))|covered (?:by|under)(?= (?:the )?(?:\w+ ){0,3}(?:reimburs\w+|NRDL|health insurance)))\b/iu;
const GIVEN =
  /\b(?:is|was|were|are|been|has|have|received|obtained|secured|granted|approv\w+|includ\w+|inclusion|added|listed|covered|recommend\w+|announc\w+|agree\w*)\b/iu;
/** The one home of a list when no authority is named */
const CHINA = /\bNRDL\b|National Reimbursement Drug List/iu;
const AUSTRALIA = /\bPBS\b|Pharmaceutical Benefits Scheme/u;
const ENGLAND = /\bNHS\b|\bNICE\b/u;

const homeOf = (text: string): { home?: string } =>
  CHINA.test(text) ? { home: "CN" } : AUSTRALIA.test(text) ? { home: "AU" } : ENGLAND.test(text) ? { home: "GB" } : {};

/** A health system pays for a medicine. */
export const reimbursement = defineEventRule({
  id: "event/reimbursement",
  version: 1,
  summary: "A medicine is reimbursed, listed or recommended for use in a health system.",
  sections: FACTUAL,
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.8,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const { negated, planned, hypothetical, forwardLooking } = scope.qualifiers(at);
    const own = hypothetical && hypothetical.start >= at.start;
    if (negated || planned || forwardLooking || (hypothetical && !own) || scope.release.category === "other-industry")
      return;
    const { clause, drugs, authorities } = plainFrame(scope, at, homeOf(scope.sentence.text));
    const words = scope.slice(clause.start, Math.min(clause.end, at.end + 60));
    if (
      !GIVEN.test(words) ||
      /\bwithout\b|\bsupport (?:services|program)|\bMedicare\b|\binsur(?:er|ance)s?\b(?! in)/iu.test(words)
    )
      return;
    if (drugs.length === 0 || authorities.length === 0) return;
    yield* spread(scope, {
      kind: "reimbursement",
      drugs: drugs.slice(0, 1),
      authorities: authorities.slice(0, 1),
      at,
      clause,
      news: true,
    });
  },
  examples: [
    {
      text: "[Drug:Zorvexa] is covered by the China National Reimbursement Drug List for [Indication:gout].",
      facts: ["RegulatoryAction kind=reimbursement drug=Zorvexa jurisdiction=CN indication=gout"],
    },
    {
      text: "[Drug:Zorvexa] was added to the NRDL in 2023.",
      facts: ["RegulatoryAction kind=reimbursement drug=Zorvexa jurisdiction=CN date=2023"],
    },
    {
      text: "[Drug:Zorvexa] has been recommended for use on the NHS by [Regulator:NICE].",
      facts: ["RegulatoryAction kind=reimbursement drug=Zorvexa regulator=NICE"],
    },
    { text: "[Organization:Orvane] hopes for reimbursement of [Drug:Zorvexa] in Japan." },
    { text: "Patients on [Drug:Zorvexa] in Canada may find help with reimbursement from a support program." },
  ],
});
