import { partyMentions } from "../kit/deal-parties.js";
import { develops, isMaker, listOf } from "../kit/drug-makers.js";
import { defineRelationRule } from "../kit/rule.js";
import { ABOUT, FACTUAL } from "../kit/sections.js";

/** "developed by", "is jointly marketed in Japan by", "licensed from", "a trademark of", "in collaboration with" */
const TRIGGER =
  /\b(?:(?:(?:co-?)?(?:developed|marketed|commerciali[sz]ed|manufactured|promoted)|sold|made|owned|discovered|invented|distributed|sponsored|produced|supplied)(?:\s(?:and|or|&|\/)\s\w+ed)?(?:\s[^.,;]{0,40}?)??\s(?:by|with)|(?:in-?)?licensed\s(?:[^;]{0,40}?\s)?from|(?:trade ?marks?|property|brand) (?:of|owned by|licensed (?:to|from))|being developed (?:jointly )?(?:with|by)|rights (?:[^;]{0,30}?)from)\s+(?:the\s+)?(?=\p{Lu}|\p{Ll}+\p{Lu}|\d)/giu;

/** Finds who develops, makes or sells a drug, said with a passive verb. */
export const developsPassive = defineRelationRule({
  id: "relation/develops-passive",
  version: 1,
  summary: "A drug that is developed, made, marketed or owned by an organization, or licensed from one.",
  sections: [...FACTUAL, ...ABOUT, "contact", "references", "safety"].filter(
    (kind, i, all) => all.indexOf(kind) === i,
  ) as typeof FACTUAL,
  requires: ["Drug", "Organization"],
  produces: ["DEVELOPS"],
  trigger: TRIGGER,
  confidence: 0.82,
  *match(scope, trigger) {
    const list = listOf(scope, partyMentions(scope, { start: trigger.end - 1, end: scope.sentence.end }));
    const first = list[0];
    if (!first || first.start > trigger.end + 2) return;
    const drug = scope.before("Drug", trigger.start)[0];
    if (!drug || trigger.start - drug.end > 160) return;
    const between = scope.slice(drug.end, trigger.start);
    if (/;|\b(?:versus|compared|study|trial|test|assay|device)\b/iu.test(between)) return;
    const makers = list.map((mention) => scope.entityOf(mention)).filter(isMaker);
    const isMark = /mark|brand|property/iu.test(trigger.text);
    const drugs = isMark ? scope.before("Drug", trigger.start) : [drug];
    yield* develops(scope, makers, drugs);
  },
  examples: [
    {
      text: "[Drug:Zorvexa] is jointly developed by [Organization:Orvane] and [Organization:Belmira Pharma].",
      facts: ["DEVELOPS Belmira Pharma -> Zorvexa", "DEVELOPS Orvane -> Zorvexa"],
    },
    { text: "[Drug:ZRX-101] was licensed from [Organization:Orvane].", facts: ["DEVELOPS Orvane -> ZRX-101"] },
    {
      text: "[Drug:Zorvexa] and [Drug:Tarnolex] are registered trademarks of [Organization:Orvane].",
      facts: ["DEVELOPS Orvane -> Tarnolex", "DEVELOPS Orvane -> Zorvexa"],
    },
    { text: "[Drug:Zorvexa] was reviewed in a trial run by [Organization:Orvane].", facts: [] },
    { text: "[Drug:Zorvexa] was compared with a test made by [Organization:Orvane].", facts: [] },
  ],
});
