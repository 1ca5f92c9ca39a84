import type { Span } from "../../model/span.js";
import { subjectAuthorities } from "../kit/frames.js";
import { plainFrame } from "../kit/plain-frame.js";
import { isStated, spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "Complete Response Letter", "CRL", "refuse-to-file letter", "refused approval", "rejected the application" */
const TRIGGER =
  /\b(?:complete response letters?|CRLs?|refus(?:al|e)[- ]to[- ]file|(?:refus(?:ed|es)|reject(?:ed|s)|den(?:ied|ies)|turn(?:ed|s) down)(?= (?:[\w-]+ ){0,6}?(?:approv\w+|authori[sz]ation|application|NDA|BLA|sNDA|sBLA|MAA|filing|submission|drug|therapy|treatment))|(?:declin(?:ed|es)|refus(?:ed|es)) to (?:approve|grant|authori[sz]e)|(?:was|were|been) (?:rejected|refused|turned down)(?= by\b)|reject(?:ed|s)\b)/iu;
const LETTER = /^(?:complete|CRL)/iu;
/** A letter that was got or sent, not one that is answered or explained */
const EXCHANGE =
  /\b(?:receiv\w+|receipt|issu\w+|got|sent|hit with|gets?|announc\w+|deliver\w+|handed|slaps?|slapped|previous(?:ly)?)\b[^;]{0,90}$/iu;
const AFTERWARDS =
  /^\s*(?:\(["']?CRL["']?\)\s*)?(?:(?:was|were) (?:issued|received)|from\b|to\b|for\b|in response\b|dated\b)/iu;

/** What is rejected, where no medicine is named right after */
const APPLICATION_AFTER =
  /^ (?:[\w-]+ ){0,6}?(?:approv\w+|authori[sz]ation|application|NDA|BLA|sNDA|sBLA|MAA|filing|submission|drug|therapy|treatment)\b/iu;

/** An agency said no: a complete response letter, or a rejection. */
export const refusal = defineEventRule({
  id: "event/refusal",
  version: 1,
  summary: "An agency sent a complete response letter, refused to file or rejected a medicine's application.",
  sections: FACTUAL,
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.85,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    if (!isStated(scope, at) && !/declin|refus|reject/iu.test(trigger.text)) return;
    if (scope.release.category === "other-industry") return;
    const isLetter = LETTER.test(trigger.text);
    const { clause, drugs, authorities } = plainFrame(scope, at, isLetter ? { home: "US" } : {});
    if (/^reject(?:ed|s)$/iu.test(trigger.text) && !APPLICATION_AFTER.test(scope.slice(at.end, clause.end))) {
      const object = scope.after("Drug", at.end)[0];
      if (!object || object.start - at.end > 50 || subjectAuthorities(scope, at, clause).length === 0) return;
    }
    if (isLetter) {
      const ahead = scope.slice(clause.start, at.start);
      const after = scope.slice(at.end, scope.sentence.end);
      if (/\b(?:address\w*|respon(?:d|se) to|resolv\w+|issues? (?:raised|cited|identified))\b[^;]{0,50}$/iu.test(ahead))
        return;
      if (!EXCHANGE.test(ahead) && !AFTERWARDS.test(after)) return;
    }
    if (drugs.length === 0 || authorities.length === 0) return;
    const kind = isLetter ? "complete_response" : "rejection";
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
      text: "[Organization:Orvane] received a Complete Response Letter from the [Regulator:FDA] for [Drug:Zorvexa] in [Indication:gout] on May 3, 2023.",
      facts: [
        "RegulatoryAction kind=complete_response drug=Zorvexa regulator=FDA indication=gout organization=Orvane date=2023-05-03",
      ],
    },
    {
      text: "The [Regulator:FDA] issued a CRL for [Drug:Zorvexa].",
      facts: ["RegulatoryAction kind=complete_response drug=Zorvexa regulator=FDA"],
    },
    {
      text: "The [Regulator:FDA] rejected the application for [Drug:Zorvexa].",
      facts: ["RegulatoryAction kind=rejection drug=Zorvexa regulator=FDA"],
    },
    {
      text: "The [Regulator:FDA] rejected [Drug:Zorvexa] for [Indication:gout].",
      facts: ["RegulatoryAction kind=rejection drug=Zorvexa regulator=FDA indication=gout"],
    },
    { text: "The [Regulator:FDA] could issue a Complete Response Letter for [Drug:Zorvexa]." },
    { text: "The resubmission of [Drug:Zorvexa] addresses issues raised in the Complete Response Letter." },
    { text: "A court rejected the claims about [Drug:Zorvexa]." },
  ],
});
