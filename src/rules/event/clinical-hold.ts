import type { Span } from "../../model/span.js";
import { plainFrame } from "../kit/plain-frame.js";
import { isStated, spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "partial clinical hold" */
const TRIGGER = /\b(?:(?:full|partial) )?clinical holds?(?! (?:response|letter response|questions?|issues?))\b/iu;
/** Lifted, before or after the noun */
const LIFTED = /\b(?:lift(?:s|ed|ing)?|remov(?:es|ed|al|ing)|releas(?:es|ed|ing)|clear(?:s|ed))\b/iu;
/** Placed, before or after the noun */
const PLACED =
  /\b(?:plac(?:es|ed|ing)|put|puts|impos(?:es|ed)|issu(?:es|ed)|notif\w+|inform\w+|receiv\w+|slaps?|slapped|announc\w+|remains?|hit)\b/iu;

/** An agency stopped a trial, or let it go on. */
export const clinicalHold = defineEventRule({
  id: "event/clinical-hold",
  version: 1,
  summary: "An agency placed a clinical hold on a medicine's trial, or lifted it; the FDA's where none is named.",
  sections: FACTUAL,
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.85,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    if (!isStated(scope, at)) return;
    const { clause, drugs, authorities } = plainFrame(scope, at, { home: "US" });
    const ahead = scope.slice(clause.start, at.start);
    const after = scope.slice(at.end, Math.min(clause.end, at.end + 90));
    const kind =
      LIFTED.test(ahead) || LIFTED.test(after) ? "hold_lifted" : PLACED.test(ahead) ? "clinical_hold" : undefined;
    if (!kind || drugs.length === 0) return;
    if (kind === "hold_lifted" && /\b(?:to|in order to|towards?|seek\w*) (?:lift|remov|releas|clear)\w*/iu.test(ahead))
      return;
    yield* spread(scope, {
      kind,
      drugs: drugs.slice(0, 1),
      authorities: authorities.slice(0, 1),
      at,
      clause,
      news: true,
    });
  },
  examples: [
    {
      text: "The [Regulator:FDA] has placed a clinical hold on the trial of [Drug:ORV-101] in [Indication:gout].",
      facts: ["RegulatoryAction kind=clinical_hold drug=ORV-101 regulator=FDA indication=gout"],
    },
    {
      text: "[Organization:Orvane] today announced that the [Regulator:FDA] lifted the partial clinical hold on [Drug:ORV-101].",
      publishedOn: "2024-03-05",
      facts: ["RegulatoryAction kind=hold_lifted drug=ORV-101 regulator=FDA organization=Orvane date=2024-03-05"],
    },
    {
      text: "In May 2021, the clinical hold on [Drug:ORV-101] was removed.",
      facts: ["RegulatoryAction kind=hold_lifted drug=ORV-101 jurisdiction=US date=2021-05"],
    },
    { text: "[Organization:Orvane] submitted a complete response to the clinical hold on [Drug:ORV-101]." },
    { text: "A clinical hold on [Drug:ORV-101] could delay the trial." },
  ],
});
