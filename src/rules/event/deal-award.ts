import type { Entity, Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { findAmounts } from "../../nlp/amounts.js";
import { dealOf, isNotYet } from "../kit/deal-event.js";
import { complements, ledBy, ownParty, partyMentions, subjectParties } from "../kit/deal-parties.js";
import type { FactScope } from "../kit/fact-scope.js";
import { kindOfName } from "../kit/organization-name.js";
import { defineEventRule } from "../kit/rule.js";
import { NEWS } from "../kit/sections.js";

/** "has been awarded", "BARDA awards", "receives a contract", "wins funding", "will fund", "secures … award" */
const TRIGGER =
  /\b(?:(?<award>award(?:s|ed|ing)?|funds|(?:to|will) (?:award|fund|provide)|commits?|granted)|(?<gets>(?:receiv(?:es|ed)|secur(?:es|ed)|w[io]ns?|obtain(?:s|ed)|lands?|gets|granted)(?=\s(?:[^;]{0,60}\s)?(?:grants?|contracts?|awards?|funding)\b)))(?=\s)/iu;
/** What the money is called, or the sum itself: without it an award is a prize */
const MONEY =
  /\b(?:grants?|contracts?|funding|(?:project|research|development) award|task order)\b|[$€£]|\b\d+ million\b/iu;
/** Prizes and designations */
const NO_MONEY =
  /\b(?:prize|medal|award of excellence|excellence award|best|designation|patent|approval|clearance|status|certification|licen[cs]e|restricted|options?|equity|inducement|rights|permission|meeting|request|authori[sz]ation|orphan)\b/iu;
/** Kinds that give money without a share in the company. */
const GIVERS = new Set<string | undefined>(["government", "nonprofit"]);

const isGiver = ({ attributes: { kind }, names }: Entity): boolean => GIVERS.has(kind ?? kindOfName(names[0]!));

/** "BARDA-funded", "$2 million NIH grant": the giver that stands before what is given, behind the verb. */
function giverBefore(scope: FactScope, from: number): Mention | undefined {
  return partyMentions(scope, { start: from, end: scope.sentence.end }).find(
    (mention) =>
      isGiver(scope.entityOf(mention)) &&
      /^(?:[- ]funded)?\s(?:[\p{L}\d-]+\s){0,4}?(?:grants?|contracts?|awards?|funding)\b/iu.test(
        scope.slice(mention.end, Math.min(scope.sentence.end, mention.end + 60)),
      ),
  );
}

/** Who gives and who gets: "Orvane was awarded … by BARDA", "BARDA awards Orvane …", "Orvane receives an NIH grant". */
function sidesOf(scope: FactScope, at: Span): { giver: Entity | undefined; taker: Entity | undefined } {
  const after = complements(scope, at.end, scope.sentence.end);
  const subject = subjectParties(scope, at.start);
  const named = ledBy(scope, after, ["by", "from", "with", "through"]).find(isGiver);
  const before = giverBefore(scope, at.end);
  const giver = named ?? (before && scope.entityOf(before));
  if (giver) return { giver, taker: subject.find((entity) => entity !== giver && !isGiver(entity)) ?? ownParty(scope) };
  const active = subject.find(isGiver);
  const direct = after.find(({ mention, preposition }) => preposition === "to" || mention.start - at.end < 4);
  return { giver: active, taker: active && direct ? scope.entityOf(direct.mention) : undefined };
}

/** Money that an agency or a foundation gives: a contract, a grant, an award. */
export const dealAward = defineEventRule({
  id: "event/deal-award",
  version: 1,
  summary: "A contract, grant or award of money from an agency or a foundation: who gives it to whom.",
  sections: NEWS,
  requires: ["Organization"],
  produces: ["Deal"],
  trigger: TRIGGER,
  confidence: 0.72,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const rest = scope.slice(at.end, Math.min(scope.sentence.end, at.end + 160));
    if (isNotYet(scope, at, 60) || !MONEY.test(rest) || NO_MONEY.test(rest.slice(0, 60))) return;
    const { giver, taker } = sidesOf(scope, at);
    if (!giver || !taker || giver === taker) return;
    const hasSum = findAmounts(scope.doc.reading, scope.sentence.start, scope.sentence.end).length > 0;
    if (!hasSum && !/\bcontract\b/iu.test(rest)) return;
    yield dealOf(scope, at, { kind: "financing", parties: [taker, giver], drugs: [] });
  },
  examples: [
    {
      text: "[Organization:Orvane] has been awarded a contract worth up to $45 million by the [Organization:National Institutes of Health].",
      facts: ['Deal kind=financing parties="Orvane|National Institutes of Health" amounts="proceeds:45000000USD"'],
    },
    {
      text: "[Organization:National Institutes of Health] Awards [Organization:Orvane] $3 Million Grant",
      section: "headline",
      facts: ['Deal kind=financing parties="Orvane|National Institutes of Health" amounts="proceeds:3000000USD"'],
    },
    {
      text: "[Organization:Orvane] Receives $2 Million [Organization:NIH] Grant for Gout",
      section: "headline",
      facts: ['Deal kind=financing parties="Orvane|NIH" amounts="proceeds:2000000USD"'],
    },
    { text: "[Organization:NIH] awarded [Organization:Orvane] a prize for its work.", facts: [] },
    { text: "[Organization:Orvane] may receive a $2 million grant from [Organization:NIH].", facts: [] },
  ],
});
