import type { DealKind } from "../../model/extraction.js";
import type { Span } from "../../model/span.js";
import { dealOf, isNotYet } from "../kit/deal-event.js";
import { partyMentions, subjectParties } from "../kit/deal-parties.js";
import { defineEventRule } from "../kit/rule.js";
import { NEWS } from "../kit/sections.js";

/** "selects", "has appointed", "engages", "taps", "contracts with" */
const TRIGGER =
  /\b(?:[Ss]elect(?:s|ed)|[Cc]hooses?|[Cc]hose|[Aa]ppoint(?:s|ed)|[Ee]ngag(?:es|ed)|[Tt]aps|[Tt]apped|[Hh]ires|[Hh]ired|[Cc]ontract(?:s|ed) with|[Nn]ames|[Nn]amed)\s(?=\p{Lu}|\d|\p{Ll}\p{Lu}|the\s)/u;
/** What an organization is taken on for: "as contract manufacturer", "to distribute", by kind of deal */
const FOR: readonly (readonly [RegExp, DealKind])[] = [
  [
    /^[^;]{0,30}?\s(?:as|to be)\s(?:its|an?|the|our|their)?\s?(?:[\p{L}-]+\s){0,5}?(?:manufactur\w+|supplier|distributor|CDMO|distribution partner)\b|^[^;]{0,20}?\s(?:to|for)\s(?:the\s)?(?:commercial\s|clinical\s)?(?:manufactur\w+|suppl(?:y|ies)|distribut\w+|produc(?:e|tion))\b/iu,
    "supply",
  ],
  [
    /^[^;]{0,30}?\s(?:as)\s(?:its|an?|the|our|their)?\s?(?:[\p{L}-]+\s){0,5}?(?:contract research organi[sz]ation|CRO|partner)\b|^[^;]{0,20}?\sto\s(?:conduct|run|manage|lead|support)\b[^;]{0,40}\b(?:trials?|stud(?:y|ies))\b/iu,
    "collaboration",
  ],
];

/** One organization takes another into its service: a maker, a distributor, a research organization. */
export const dealAppointed = defineEventRule({
  id: "event/deal-appointed",
  version: 1,
  summary:
    "An organization selects or appoints another one as manufacturer, distributor, supplier or research organization.",
  sections: NEWS,
  requires: ["Organization"],
  produces: ["Deal"],
  trigger: TRIGGER,
  confidence: 0.75,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    if (isNotYet(scope, at)) return;
    const named = partyMentions(scope, { start: at.end, end: scope.sentence.end })[0];
    if (!named || named.start - at.end > 4) return;
    const rest = scope.slice(named.end, scope.sentence.end);
    const kind = FOR.find(([pattern]) => pattern.test(rest))?.[1];
    const taken = scope.entityOf(named);
    const subject = subjectParties(scope, at.start).find((entity) => entity !== taken);
    if (kind && subject) yield dealOf(scope, at, { kind, parties: [subject, taken] });
  },
  examples: [
    {
      text: "[Organization:Orvane] Selects [Organization:Belmira Biologics] as Contract Manufacturer for [Drug:ZRX-101]",
      section: "headline",
      facts: ['Deal kind=supply parties="Orvane|Belmira Biologics" drugs=ZRX-101'],
    },
    {
      text: "[Organization:Orvane] has selected [Organization:Belmira Biologics] to manufacture [Drug:ZRX-101].",
      facts: ['Deal kind=supply parties="Orvane|Belmira Biologics" drugs=ZRX-101'],
    },
    {
      text: "[Organization:Orvane] appointed [Organization:Belmira] as its exclusive distributor in Japan.",
      facts: ['Deal kind=supply parties="Orvane|Belmira"'],
    },
    {
      text: "[Organization:Orvane] engaged [Organization:Belmira] as its contract research organization.",
      facts: ['Deal kind=collaboration parties="Orvane|Belmira"'],
    },
    { text: "[Organization:Orvane] named [Organization:Belmira] among the leading companies.", facts: [] },
    { text: "[Organization:Orvane] may select [Organization:Belmira] as its distributor.", facts: [] },
  ],
});
