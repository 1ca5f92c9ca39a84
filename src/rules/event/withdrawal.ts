import type { Span } from "../../model/span.js";
import { plainFrame } from "../kit/plain-frame.js";
import { isStated, spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "was withdrawn from the market", "withdraws its application", "revoked the authorisation" */
const TRIGGER =
  /\b(?:withdr(?:ew|awn|aws|awal)|revok(?:ed|es)|pull(?:ed|s)(?= (?:[\w-]+ ){0,4}(?:off|from)\b)|suspend(?:ed|s)(?= (?:[\w-]+ ){0,3}(?:authori[sz]ation|approval|licen[sc]e|marketing|sales)))\b/iu;
/** What is withdrawn, or from where */
const OBJECT =
  /\b(?:from the (?:\w+ ){0,2}market|from (?:the )?(?:EU|U\.S\.|US|UK|European Union|United States|Japan|Canada)\b|marketing authori[sz]ation|approval|indication|application|NDA|BLA|MAA|licen[sc]e|from sale)\b/iu;
/** Withdrawal of other things: consent, patients, opioids, an offer */
const OTHER =
  /\b(?:opioid|alcohol|symptoms?|consent|patients? (?:who )?|from the (?:study|trial)|treatment|syndrome|offer|guidance|bid|proposal|nomination|steroid|drug withdrawal|due to (?:adverse|side))\b/iu;

/** A medicine, or its application, was taken back. */
export const withdrawal = defineEventRule({
  id: "event/withdrawal",
  version: 1,
  summary: "A medicine was withdrawn from a market, or its application or authorisation withdrawn or revoked.",
  sections: FACTUAL,
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.8,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    if (!isStated(scope, at)) return;
    const ahead = scope.slice(Math.max(scope.sentence.start, at.start - 60), at.start);
    const after = scope.slice(at.end, Math.min(scope.sentence.end, at.end + 90));
    if (OTHER.test(`${ahead.slice(-25)} ${trigger.text} ${after.slice(0, 60)}`)) return;
    if (
      !OBJECT.test(after) &&
      !/\b(?:application|authori[sz]ation|approval|licen[sc]e|indication)s?\b[^,;]{0,30}$/iu.test(ahead)
    )
      return;
    const { clause, drugs, authorities } = plainFrame(scope, at);
    if (drugs.length === 0 || authorities.length === 0) return;
    yield* spread(scope, { kind: "withdrawal", drugs: drugs.slice(0, 1), authorities, at, clause, news: true });
  },
  examples: [
    {
      text: "On 2 June 2017 [Drug:Zorvexa] was withdrawn from the EU due to commercial reasons.",
      facts: ["RegulatoryAction kind=withdrawal drug=Zorvexa jurisdiction=EU date=2017-06-02"],
    },
    {
      text: "[Organization:Orvane] withdrew its application for [Drug:Zorvexa] from the [Regulator:EMA].",
      facts: ["RegulatoryAction kind=withdrawal drug=Zorvexa regulator=EMA organization=Orvane"],
    },
    {
      text: "The [Regulator:FDA] revoked the approval of [Drug:Zorvexa] in 2020.",
      facts: ["RegulatoryAction kind=withdrawal drug=Zorvexa regulator=FDA date=2020"],
    },
    { text: "[Drug:Zorvexa] treats opioid withdrawal and was studied by the [Regulator:FDA]." },
    { text: "Two patients withdrew from the study of [Drug:Zorvexa] in Japan." },
    { text: "The [Regulator:FDA] may withdraw the approval of [Drug:Zorvexa]." },
  ],
});
