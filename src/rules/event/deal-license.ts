import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { dealOf, isNotYet } from "../kit/deal-event.js";
import { type Complement, complements, ledBy, ownParty, partyMentions, subjectParties } from "../kit/deal-parties.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "has granted", "in-licensed", "out-licensed", "sublicensed", "has the exclusive rights", "acquired worldwide rights", "holds a license" */
const TRIGGER =
  /\b(?:(?<grant>grant(?:s|ed|ing))(?=\s(?:[^;]{0,120})\b(?:rights|licen[cs]e)\b)|(?<verb>(?:in-?|out-?|sub-?)?licen[cs](?:ed|es|ing))(?=\s)|(?<hold>(?:acquir(?:e[sd]?|ing)|obtain(?:s|ed|ing)?|secur(?:e[sd]|ing)|gain(?:s|ed)|has|have|holds?|receiv(?:e[sd]|ing)|purchas(?:e[sd]|ing))\s(?:(?:an?|the|its|exclusive|worldwide|global|full|ex-US|certain|all|sole|perpetual|commercial|development|[\p{L}/&,-]+)\s){0,8}?(?:rights|licen[cs]e)\s(?:[^;]{0,160}\s)?from\b)|(?<rights>(?:acquire[sd]|obtain(?:s|ed)|secure[sd]|gain(?:s|ed)|licensed|bought|bags|wins|nabs|lands|snags|picks up|scoops up|grabs)\s(?:the\s)?(?:exclusive\s|worldwide\s|global\s){0,3}rights\b)|(?<pays>pays\s[^;]{2,40}?\sfor\s(?=\p{Lu})))/iu;
/** A regulator licenses medicines for use: "licensed for", "licensed in" */
const MARKETING =
  /^\s+(?:for (?:use|the treatment|adults)|in (?:the )?(?:\w+ )?(?:adults|patients)|medicines?|physician|practitioner|healthcare|professional|products?\b|capacity|deals|partners?)/iu;
/** Rights that are no licence: designations, approvals, patents, options on shares */
const NO_LICENCE =
  /\b(?:designation|approval|authori[sz]ation|orphan|fast track|patents?\b(?! rights)|stock|shares?|warrants?|voting|right to purchase|exclusivity)\b/iu;

interface Sides {
  readonly buyer: Entity | undefined;
  readonly seller: Entity | undefined;
}

/** "Orvane granted Belmira exclusive rights": who gives is the subject, who takes follows the verb. */
function granted(scope: FactScope, at: Span): Sides {
  const subject = subjectParties(scope, at.start);
  const after = complements(scope, at.end, scope.sentence.end);
  const direct = after.find(
    ({ mention }) =>
      mention.start - at.end < 40 && /^\s*(?:to\s+)?(?:the\s+)?$/iu.test(scope.slice(at.end, mention.start)),
  );
  const taker = direct ? scope.entityOf(direct.mention) : ledBy(scope, after, ["to"])[0];
  const own = ownParty(scope);
  const isCompany = /^\s+(?:the Company|us)\b/u.test(scope.slice(at.end, scope.sentence.end));
  const buyer = isCompany ? own : taker;
  const seller = subject.find((entity) => entity !== buyer);
  return { buyer, seller };
}

/** "was licensed by Belmira from" */
const passiveTaker = (scope: FactScope, at: Span, after: readonly Complement[]): Entity | undefined =>
  /\b(?:is|was|were|are|been)\s(?:\w+ly\s)?$/iu.test(
    scope.slice(Math.max(scope.sentence.start, at.start - 24), at.start),
  )
    ? ledBy(scope, after, ["by"])[0]
    : undefined;

/** "licensed it from", "licensed to", "acquired rights from" */
function licensed(scope: FactScope, at: Span, isHolding: boolean): Sides {
  const start = isHolding ? at.end - 5 : at.end;
  const after = complements(scope, start, scope.sentence.end);
  const near = after.filter(({ mention }) => mention.start - at.end < (isHolding ? 60 : 160));
  const seller = ledBy(scope, near, ["from"])[0];
  const taker = isHolding ? undefined : (ledBy(scope, near, ["to"])[0] ?? passiveTaker(scope, at, near));
  if (!seller && !taker) return { buyer: undefined, seller: undefined };
  if (seller && taker && seller !== taker) return { buyer: taker, seller };
  const subject = subjectParties(scope, at.start).find((entity) => entity !== seller && entity !== taker);
  const own = ownParty(scope);
  const self = subject ?? (own !== seller && own !== taker ? own : undefined);
  return seller ? { buyer: self, seller } : { buyer: taker, seller: self };
}

/** "discovered by Belmira": whose medicine it was before */
const MADE_BY = /\b(?:discovered|developed|originated|created|invented)\s(?:and\s\w+\s)?by\s(?:the\s)?$/iu;

/** Who made the medicine whose rights were obtained: said in the sentence or in the one before it. */
function maker(scope: FactScope): Entity | undefined {
  const spans = [scope.neighbour(-1), scope.sentence].filter((sentence) => sentence !== undefined);
  const found = spans
    .flatMap((span) => scope.mentionsIn(span))
    .find(({ type, start }) => type === "Organization" && MADE_BY.test(scope.slice(Math.max(0, start - 40), start)));
  return found && scope.entityOf(found);
}

/** "rights to Belmira's obesity drug": whose medicine it is */
function ownerAfter(scope: FactScope, from: number): Entity | undefined {
  const first = partyMentions(scope, { start: from, end: Math.min(scope.sentence.end, from + 80) })[0];
  return first && /^'s?\s/u.test(scope.slice(first.end, first.end + 3)) ? scope.entityOf(first) : undefined;
}

/** "In 2016, Orvane obtained exclusive rights", where the text has named the maker. */
function obtained(scope: FactScope, at: Span): Sides {
  const seller = ownerAfter(scope, at.end) ?? maker(scope);
  const buyer = subjectParties(scope, at.start).find((entity) => entity !== seller);
  return { buyer, seller };
}

/** "granted Orvane an exclusive option to license": an option, not yet a licence */
const isOption = (grant: string | undefined, rest: string): boolean =>
  grant !== undefined &&
  /^[^.;]*?\b(?:option|rights|licen[cs]e)\b/iu.exec(rest)?.[0].toLowerCase().endsWith("option") === true;

/** A licence, said with a verb or as rights held. */
export const dealLicense = defineEventRule({
  id: "event/deal-license",
  version: 1,
  summary: "A licence said with a verb: granted rights to, licensed from or to, acquired or holds rights from.",
  sections: FACTUAL,
  requires: ["Organization"],
  produces: ["Deal"],
  trigger: TRIGGER,
  confidence: 0.8,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const { grant, verb, hold, rights, pays } = trigger.groups;
    const rest = scope.slice(at.end, Math.min(scope.sentence.end, at.end + 120));
    if (isNotYet(scope, at, 50) || (verb && MARKETING.test(rest))) return;
    if (NO_LICENCE.test(hold ?? rights ?? pays ?? /^[^.;]*?\b(?:rights|licen[cs]e)\b/iu.exec(rest)?.[0] ?? "")) return;
    const { buyer, seller } = grant
      ? granted(scope, at)
      : (rights ?? pays)
        ? obtained(scope, at)
        : licensed(scope, at, hold !== undefined);
    if (!buyer || !seller || buyer === seller) return;
    const takers =
      verb && buyer !== undefined ? ledBy(scope, complements(scope, at.end, scope.sentence.end), ["to"]) : [];
    for (const taker of takers.includes(buyer) ? takers.filter((entity) => entity !== seller) : [buyer])
      yield dealOf(scope, at, {
        kind: isOption(grant, rest) ? "option" : "license",
        parties: [taker, seller],
        buyer: taker,
        seller,
      });
  },
  examples: [
    {
      text: "[Organization:Orvane] has granted [Organization:Belmira Pharma] the exclusive rights to launch [Drug:Zorvexa] across Europe.",
      facts: ['Deal kind=license parties="Belmira Pharma|Orvane" buyer="Belmira Pharma" seller=Orvane drugs=Zorvexa'],
    },
    {
      text: "[Organization:Orvane] licensed [Drug:Zorvexa] from [Organization:Belmira Pharma].",
      facts: ['Deal kind=license parties="Orvane|Belmira Pharma" buyer=Orvane seller="Belmira Pharma" drugs=Zorvexa'],
    },
    {
      text: "In 2016, [Organization:Orvane] obtained exclusive worldwide rights to [Drug:Zorvexa] from [Organization:Belmira Pharma].",
      facts: [
        'Deal kind=license parties="Orvane|Belmira Pharma" buyer=Orvane seller="Belmira Pharma" drugs=Zorvexa date=2016',
      ],
    },
    {
      text: "[Drug:Zorvexa] was initially developed by [Organization:Belmira Pharma]. In 2016, [Organization:Orvane] obtained exclusive rights to market [Drug:Zorvexa].",
      facts: [
        'Deal kind=license parties="Orvane|Belmira Pharma" buyer=Orvane seller="Belmira Pharma" drugs=Zorvexa date=2016',
      ],
    },
    {
      text: "[Organization:Orvane] bags rights to [Organization:Belmira]'s obesity drug in $1.4 billion deal",
      section: "headline",
      facts: ['Deal kind=license parties="Orvane|Belmira" buyer=Orvane seller=Belmira amounts="total:1400000000USD"'],
    },
    {
      text: "[Drug:Zorvexa] was licensed by [Organization:Orvane] from [Organization:Belmira Pharma] in 2019.",
      facts: [
        'Deal kind=license parties="Orvane|Belmira Pharma" buyer=Orvane seller="Belmira Pharma" drugs=Zorvexa date=2019',
      ],
    },
    {
      text: "[Organization:Orvane] granted [Organization:Belmira Pharma] an exclusive option to license [Drug:Zorvexa].",
      facts: ['Deal kind=option parties="Belmira Pharma|Orvane" buyer="Belmira Pharma" seller=Orvane drugs=Zorvexa'],
    },
    { text: "[Drug:Zorvexa] is licensed for use in adults by [Organization:Orvane].", facts: [] },
    { text: "[Organization:Orvane] may license [Drug:Zorvexa] from [Organization:Belmira Pharma].", facts: [] },
  ],
});
