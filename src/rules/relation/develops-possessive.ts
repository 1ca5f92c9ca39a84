import type { Mention } from "../../model/mention.js";
import { develops, isBackground, isMaker, listOf, ownMakers } from "../kit/drug-makers.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineRelationRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "Bayer's", "our", "its", "the Company's" */
const TRIGGER = /(?<=[\p{L}.)])'s?(?=\s)|\b(?:[Oo]ur|[Ii]ts|[Tt]he (?:[Cc]ompany|[Gg]roup|[Ff]irm)'s)\b/gu;
/** Between an owner and a drug: adjectives, "lead candidate", "investigational drug" – no verb, no other owner */
const GAP =
  /^\s+(?:(?!(?:is|are|was|were|has|have|had|will|may|announced|reported|for|with|by|from|that|which|who|against|study|trial|trials|competitor|rival|partner|partners|use|comparison|response|patients)\b)[\p{L}\d®™/%-]+(?:,|\s\([\p{L}\d -]{1,20}\))?\s+){0,8}["']?$/iu;
/** Drugs after "our … candidates," and "programs:" */
const OPENED_LIST =
  /\b(?:candidates?|products?|programs?|drugs?|therap(?:y|ies)|compounds?|medicines?|assets?|vaccines?|portfolio|pipeline)(?:,| of|:| -|, including| including| such as| \()?\s*["']?$/iu;

function ownerOf(scope: FactScope, text: string, start: number) {
  if (/^['o]?[Oo]ur$/u.test(text) || /company|group|firm/iu.test(text)) return ownMakers(scope);
  if (/^its$/iu.test(text)) {
    const subject = scope.before("Organization", start).findLast((mention) => isMaker(scope.entityOf(mention)));
    return subject ? [scope.entityOf(subject)] : ownMakers(scope).slice(0, 1);
  }
  const owner = scope.before("Organization", start)[0];
  return owner && start - owner.end <= 1 && isMaker(scope.entityOf(owner)) ? [scope.entityOf(owner)] : [];
}

/** Finds whose drug it is, said with a possessive. */
export const developsPossessive = defineRelationRule({
  id: "relation/develops-possessive",
  version: 1,
  summary: "A drug with its owner in the possessive: “Orvane's Zorvexa”, “our lead candidate, ZRX-101”.",
  sections: FACTUAL,
  requires: ["Drug"],
  produces: ["DEVELOPS"],
  trigger: TRIGGER,
  confidence: 0.85,
  *match(scope, trigger) {
    const first = scope.after("Drug", trigger.end)[0];
    if (!first || first.start - trigger.end > 120) return;
    const gap = scope.slice(trigger.end, first.start);
    if (!GAP.test(gap) && !(OPENED_LIST.test(gap) && gap.length < 90)) return;
    if (scope.of("Organization").some((mention) => mention.start >= trigger.end && mention.end <= first.start)) return;
    const makers = ownerOf(scope, trigger.text, trigger.start);
    const drugs: Mention[] = listOf(scope, scope.after("Drug", trigger.end));
    yield* develops(
      scope,
      makers,
      drugs.filter((drug) => !isBackground(scope, drug)),
    );
  },
  examples: [
    {
      text: "[Organization:Orvane]'s investigational antibody [Drug:ZRX-101] slowed decline.",
      facts: ["DEVELOPS Orvane -> ZRX-101"],
    },
    {
      text: "We advance our lead candidates, [Drug:ZRX-101] and [Drug:ZRX-202], and [Organization:Orvane] is pleased.",
      own: "Orvane",
      facts: ["DEVELOPS Orvane -> ZRX-101", "DEVELOPS Orvane -> ZRX-202"],
    },
    {
      text: "[Organization:Belmira Pharma] sold its drug [Drug:Zorvexa] in Japan.",
      facts: ["DEVELOPS Belmira Pharma -> Zorvexa"],
    },
    { text: "[Organization:Orvane]'s study compared it with [Drug:Zorvexa].", facts: [] },
    { text: "[Organization:Orvane]'s rival sells [Drug:Zorvexa].", facts: [] },
  ],
});
