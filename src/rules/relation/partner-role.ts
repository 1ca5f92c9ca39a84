import type { Entity, Mention } from "../../model/mention.js";
import { canPartner, partyMentions } from "../kit/deal-parties.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineRelationRule, type Trigger } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** What a partner is called: "licensee", "exclusive distributor", "contract manufacturer", "collaborator" */
const ROLE =
  "(?:(?:development|commercial|commerciali[sz]ation|marketing|distribution|licensing|collaboration|research|manufacturing|strategic|alliance|supply|technology|joint venture)\\s)?(?:partners?|collaborators?|licensees?|licensors?|distributors?|co-developers?|contract manufacturers?|CDMO|CMO|suppliers?)";
/** ", the exclusive distributor of", "; its licensee in China, ", "our partner ", "Orvane's collaborator " */
const TRIGGER = new RegExp(
  `(?<apposed>,?\\s(?:the|an?)\\s(?:(?:exclusive|sole|commercial|local|European|Japanese|Chinese|Asian|global|regional|longtime|current|existing)\\s){0,2}${ROLE}\\s(?:for|of|to|in)\\s)|(?<owned>(?:\\b(?:[Oo]ur|[Ii]ts|[Tt]he [Cc]ompany's)|'s?)\\s(?:(?:\\p{L}[\\p{L}-]*)\\s){0,2}?${ROLE}(?:\\s(?:in|for)\\s[^.,;]{2,50})?(?:,\\s|\\s)(?=\\p{Lu}|\\p{Ll}+\\p{Lu}))`,
  "gu",
);

/** "X, the exclusive distributor of Orvane's": X, and whose partner it is: who is named behind, else the release's own organization. */
function apposedPair(scope: FactScope, trigger: Trigger): [Mention | undefined, Entity | undefined] {
  const named = partyMentions(scope, { start: scope.sentence.start, end: trigger.start + 1 }).at(-1);
  if (!named || !/^(?:\s?\([^()]{0,60}\))*$/u.test(scope.slice(named.end, trigger.start)))
    return [undefined, undefined];
  const owner = partyMentions(scope, { start: trigger.end, end: Math.min(scope.sentence.end, trigger.end + 80) })[0];
  const isOwner = owner && /^(?:'s?\s|[,.;]|\s(?:in|for)\b)/u.test(scope.slice(owner.end, owner.end + 4));
  return [named, isOwner ? scope.entityOf(owner) : scope.focus.own[0]];
}

/** "Orvane's licensee X", "our partner in Japan, X": X, and the owner named before the word. */
function ownedPair(scope: FactScope, trigger: Trigger): [Mention | undefined, Entity | undefined] {
  const named = partyMentions(scope, { start: trigger.end - 1, end: scope.sentence.end })[0];
  if (!named || named.start - trigger.end > 4) return [undefined, undefined];
  const before = partyMentions(scope, { start: scope.sentence.start, end: trigger.start }).at(-1);
  const possessive = trigger.text.startsWith("'");
  if (possessive) return before?.end === trigger.start ? [named, scope.entityOf(before)] : [undefined, undefined];
  const isOwn = /^(?:our|the company's)/iu.test(trigger.text);
  return [named, isOwn || !before ? scope.focus.own[0] : scope.entityOf(before)];
}

/** Finds partners by the part they play for another organization. */
export const partnerRole = defineRelationRule({
  id: "relation/partner-role",
  version: 1,
  summary: "A partner named by its part: licensee, distributor, collaborator, contract manufacturer of another.",
  sections: FACTUAL,
  requires: ["Organization"],
  produces: ["PARTNERS_WITH"],
  trigger: TRIGGER,
  confidence: 0.78,
  *match(scope, trigger) {
    const [named, to] = trigger.groups.apposed === undefined ? ownedPair(scope, trigger) : apposedPair(scope, trigger);
    const from = named && scope.entityOf(named);
    if (from && to && from !== to && canPartner(from) && canPartner(to))
      yield { type: "PARTNERS_WITH", from: to, to: from };
  },
  examples: [
    {
      text: "[Organization:Velbio], the exclusive distributor of [Organization:Orvane]'s implants, ordered more.",
      facts: ["PARTNERS_WITH Orvane -> Velbio"],
    },
    {
      text: "[Organization:Orvane] said that its licensee in China, [Organization:Velbio], has filed.",
      facts: ["PARTNERS_WITH Orvane -> Velbio"],
    },
    {
      text: "[Organization:Orvane]'s collaborator [Organization:Tessaro Labs] will run the study.",
      facts: ["PARTNERS_WITH Orvane -> Tessaro Labs"],
    },
    { text: "[Organization:Velbio], the leading supplier of vials, met [Organization:Orvane].", facts: [] },
    { text: "[Organization:Orvane] has its partners; [Organization:Velbio] has none.", facts: [] },
  ],
});
