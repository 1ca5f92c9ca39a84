import type { Span } from "../../model/span.js";
import { authoritiesIn } from "../kit/authorities.js";
import { clauseAt } from "../kit/clause.js";
import { drugsIn } from "../kit/regulatory-arguments.js";
import { isStated, spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { NEWS } from "../kit/sections.js";

/** "launched a review into the risks of", "warns about", "recalled", "safety communication on", "restricts the use of" */
const TRIGGER =
  /\b(?:warn(?:s|ed)(?= (?:\w+ ){0,4}?(?:about|of|that|against|on|over|patients|doctors|healthcare|health))|(?:safety|drug safety) (?:review|communication|alert|update|warning|signal)|review (?:into|of) (?:\S+ ){0,5}?(?:risks?|safety|benefits?)|boxed warning (?:was|has been) added|add(?:s|ed) (?:a )?(?:new )?(?:boxed )?warnings?|recall(?:s|ed|ing)?(?= (?:of |all |\w+ ){1,4})|restrict(?:s|ed|ing)(?: the)? use|advis(?:es|ed) (?:against|doctors|patients|healthcare)|suspend(?:s|ed) (?:the )?(?:use|sale|distribution))\b/iu;

/** A regulator acted on a medicine's risks. */
export const safetyAction = defineEventRule({
  id: "event/safety-action",
  version: 2,
  summary:
    "A regulator warned about a medicine, reviewed its risks, restricted it, or it was recalled; the regulator must be named, or for a recall the country.",
  sections: NEWS,
  requires: ["Drug"],
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.75,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    if (!isStated(scope, at)) return;
    const clause = clauseAt(scope, at);
    const subjects = authoritiesIn(scope, { start: clause.subjectFrom, end: at.start }).filter((one) => one.regulator);
    const isRecall = /^recall/iu.test(trigger.text);
    const objects = isRecall ? authoritiesIn(scope, { start: at.end, end: clause.end }) : [];
    const authorities = subjects.length > 0 ? subjects.slice(-1) : objects;
    if (authorities.length === 0) return;
    const after = drugsIn(scope, { start: at.start, end: clause.end });
    const drugs = after.length > 0 ? after : drugsIn(scope, { start: clause.start, end: at.start });
    if (drugs.length === 0) return;
    yield* spread(scope, { kind: "safety_action", drugs, authorities, at, clause, news: true });
  },
  examples: [
    {
      text: "The [Regulator:EMA] launched a new review into the risks and benefits of [Drug:Zorvexa].",
      facts: ["RegulatoryAction kind=safety_action drug=Zorvexa regulator=EMA"],
    },
    {
      text: "The [Regulator:FDA] warned doctors about [Drug:Zorvexa] in May 2015.",
      facts: ["RegulatoryAction kind=safety_action drug=Zorvexa regulator=FDA date=2015-05"],
    },
    {
      text: "[Organization:Orvane] recalled one lot of [Drug:Zorvexa] with the knowledge of the [Regulator:FDA].",
      facts: ["RegulatoryAction kind=safety_action drug=Zorvexa regulator=FDA organization=Orvane"],
    },
    {
      text: "[Organization:Orvane] recalls [Drug:Zorvexa] in the U.S. and Canada.",
      facts: [
        "RegulatoryAction kind=safety_action drug=Zorvexa jurisdiction=CA organization=Orvane",
        "RegulatoryAction kind=safety_action drug=Zorvexa jurisdiction=US organization=Orvane",
      ],
    },
    { text: "The safety review of [Drug:Zorvexa] by its maker ended before the [Regulator:FDA] met." },
    { text: "The [Regulator:FDA] may warn about [Drug:Zorvexa]." },
  ],
});
