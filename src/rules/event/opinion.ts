import type { Span } from "../../model/span.js";
import type { Authority } from "../kit/authorities.js";
import { authoritiesIn } from "../kit/authorities.js";
import { clauseAt } from "../kit/clause.js";
import type { FactScope } from "../kit/fact-scope.js";
import { drugsIn, impliedDrug, isAdviser } from "../kit/regulatory-arguments.js";
import { spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "positive opinion", "negative trend vote" is none, "recommended approval", "voted 10 to 2 in favor" */
const TRIGGER =
  /\b(?:(?:positive|favou?rable|negative|unfavou?rable) (?:\w+ ){0,2}?(?:opinion|recommendation|vote)|recommend(?:s|ed|ing) (?:against )?(?:\w+ ){0,5}?(?:approv\w+|authori[sz]\w+|licen[sc]\w+)|(?:approval|authori[sz]ation) recommend(?:ed|ation)|recommended for (?:\w+ ){0,3}?(?:approval|authori[sz]ation)|recommendation (?:for|of) (?:\w+ ){0,3}?(?:approval|authori[sz]ation)|voted (?:unanimously |\d+[- ]?(?:to|-)[- ]?\d+ ){0,2}(?:in favou?r|to recommend|that|against))\b/iu;
const NEGATIVE = /\bnegative|unfavou?rable|against\b/iu;

/** The committee that gave it: in the sentence, else the only adviser the release names. */
function adviserOf(scope: FactScope): Authority | undefined {
  const here = authoritiesIn(scope, scope.sentence).filter((one) => one.regulator);
  const adviser = here.find(isAdviser) ?? here[0];
  if (adviser) return adviser;
  const regulator = scope.focus.regulators.find((entity) => isAdviser({ start: 0, end: 0, regulator: entity }));
  return regulator && { start: 0, end: 0, regulator, jurisdiction: regulator.attributes.jurisdiction };
}

/** A committee advised for or against a medicine. */
export const opinion = defineEventRule({
  id: "event/opinion",
  version: 1,
  summary: "A committee gave a positive or negative opinion on a medicine, or recommended its approval.",
  sections: FACTUAL,
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.85,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const { negated, planned, forwardLooking, hypothetical } = scope.qualifiers({ start: at.start, end: at.start + 4 });
    const own = hypothetical && hypothetical.start >= at.start;
    if (negated || planned || forwardLooking || (hypothetical && !own) || scope.release.category === "other-industry")
      return;
    const authority = adviserOf(scope);
    if (!authority) return;
    const clause = clauseAt(scope, at);
    const after = drugsIn(scope, { start: at.end, end: scope.sentence.end });
    const before = drugsIn(scope, { start: scope.sentence.start, end: at.start });
    const drug = after[0] ?? before[0] ?? impliedDrug(scope);
    if (!drug || /\borphan\b/iu.test(scope.slice(clause.start, clause.end))) return;
    const kind = NEGATIVE.test(trigger.text) ? "negative_opinion" : "positive_opinion";
    yield* spread(scope, { kind, drugs: [drug], authorities: [authority], at, clause, news: true });
  },
  examples: [
    {
      text: "On 17th October, [Organization:Orvane] received a positive opinion from the [Regulator:CHMP] for [Drug:Zorvexa].",
      publishedOn: "2025-02-13",
      facts: ["RegulatoryAction kind=positive_opinion drug=Zorvexa regulator=CHMP organization=Orvane date=2024-10-17"],
    },
    {
      text: "The [Regulator:CHMP] recommended the approval of [Drug:Zorvexa] in [Indication:gout].",
      facts: ["RegulatoryAction kind=positive_opinion drug=Zorvexa regulator=CHMP indication=gout"],
    },
    {
      text: "The [Regulator:CHMP] adopted a negative opinion on [Drug:Zorvexa].",
      facts: ["RegulatoryAction kind=negative_opinion drug=Zorvexa regulator=CHMP"],
    },
    { text: "[Organization:Orvane] expects a positive opinion from the [Regulator:CHMP] on [Drug:Zorvexa]." },
    { text: "Doctors have a positive opinion of [Drug:Zorvexa]." },
    { text: "If the [Regulator:CHMP] recommends approval, [Drug:Zorvexa] may reach patients." },
  ],
});
