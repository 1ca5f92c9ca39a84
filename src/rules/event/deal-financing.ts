import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { findAmounts } from "../../nlp/amounts.js";
import { backersOf } from "../kit/deal-backers.js";
import { dealOf, isNotYet } from "../kit/deal-event.js";
import { complements, ledBy, ownParty, partyMentions, subjectParties } from "../kit/deal-parties.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineEventRule } from "../kit/rule.js";
import { NEWS } from "../kit/sections.js";

/** "Series A funding round", "underwritten public offering", "private placement", "loan agreement", "royalty financing", "grant" */
const TRIGGER =
  /\b(?<noun>(?:series\s[A-H]\d?\b(?:\s(?:preferred\s)?(?:extension|financing|funding|round|investment|raise)){0,3}|(?:seed|crossover|bridge|equity|debt|royalty|venture|growth|non-dilutive|pre-seed|oversubscribed|PIPE)\s(?:financing|funding|round|capital|monetization|raise)(?:\sround)?|(?:re)?financings?(?:\sround)?|(?:equity\s|strategic\s)?investment(?=\s(?:by|from)\b)|(?:(?:equity|strategic|minority)\s)investment(?=\s(?:of\s\S+\s(?:\S+\s)?)?in\b)|funding round|initial public offering|(?:registered direct|public|rights|underwritten|follow-on|best efforts|global|private)\s(?:\w+\s)?offerings?|private placements?|PIPE|(?:placement of (?:\w+\s){0,5})?convertible (?:senior )?(?:notes?|bonds?|debentures?)|(?:term |senior secured |secured )?loan(?: (?:agreement|facility))?|credit (?:facility|agreement)|securities purchase agreement|royalty (?:purchase|funding) agreement|exercise of (?:\w+\s){0,3}warrants|grants?(?=\s(?:from|by|of|for|worth|totall?ing|award(?:ed)?)\b|,? funded))\b|raises?\s(?=[$€£]|US\$|C\$|A\$|\d|over|approximately|an?\s)|invest(?:s|ed)\s(?=[$€£]|US\$|\d|over|approximately|an?\s)|raised\s(?=[$€£]|US\$|C\$|A\$|\d|over|approximately|an?\s))/iu;
/** What makes it a happening: "closes", "announces pricing of", "completed", "entered into", "secured" */
const HAPPENS =
  /\b(?:announc\w+|clos(?:es|ed|ing)|complet(?:es|ed|ion)|pric(?:es|ed|ing)|enter(?:s|ed|ing)?(?: into)?|secur(?:es|ed|ing)|rais(?:es|ed|ing)|receiv(?:es|ed)|award(?:s|ed)|complet\w+|sign(?:s|ed|ing)|launch(?:es|ed)|mak(?:es|ing)|made|invest(?:s|ed)|obtain(?:s|ed)|lands?|includes|successful|nets?|bags?)\b/iu;
/** "proposed offering", "intends to offer", "use the proceeds", "inducement grants", "since its IPO" */
const NO_FINANCING =
  /\b(?:proposed|intends?|plans? to|may|could|inducement|equity awards?|stock options?|repay\w*|prepay\w*|terminat\w+|prospectus relating|registration statement|shelf|expects? to|subject to market|grants? of (?:options|orphan|restricted|inducement|stock)|since (?:its|the|our)|conference|at-the-market|commenced|conversion of|previously(?! announced))\b/iu;
/** "invested $20 million in Orvane": the party behind "in" */
function investeeAfter(scope: FactScope, from: number): Entity | undefined {
  const found = partyMentions(scope, { start: from, end: Math.min(scope.sentence.end, from + 90) }).find(({ start }) =>
    /\bin(?:to)?\s(?:the\s)?$/iu.test(scope.slice(Math.max(from, start - 9), start)),
  );
  return found && scope.entityOf(found);
}

/** "|Orvane announces the acquisition of Belmira and a concurrent financing": who raises is the first named, not who is bought. */
function announcerBeside(scope: FactScope, at: number): Entity | undefined {
  const named = partyMentions(scope, { start: scope.sentence.start, end: at });
  const last = named.at(-1);
  if (named.length < 2 || !last) return undefined;
  const ahead = scope.slice(Math.max(scope.sentence.start, last.start - 30), last.start);
  return /\b(?:acquisition|purchase|merger|combination) (?:of|with) (?:the )?$/iu.test(ahead) &&
    /^(?:,? and\b|,)/iu.test(scope.slice(last.end, at))
    ? scope.entityOf(named[0]!)
    : undefined;
}

/** Money raised by an organization: offerings, rounds, loans, grants. */
export const dealFinancing = defineEventRule({
  id: "event/deal-financing",
  version: 1,
  summary:
    "Money raised: a priced or closed offering, a round, a private placement, a loan, a grant from a named giver.",
  sections: NEWS,
  produces: ["Deal"],
  trigger: TRIGGER,
  confidence: 0.8,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const { sentence } = scope;
    const ahead = scope.slice(sentence.start, at.start);
    const whole = `${ahead.slice(-160)}${trigger.text}`;
    if (NO_FINANCING.test(whole) || isNotYet(scope, at) || !HAPPENS.test(`${ahead}${trigger.text}`)) return;
    if (
      sentence.section === "body" &&
      !/\b(?:we|our|company|it|its|today)\b/iu.test(sentence.text) &&
      sentence.index > 12
    )
      return;
    const found = backersOf(scope, at);
    const taker = /^grants?$/iu.test(trigger.text)
      ? ledBy(scope, complements(scope, at.end, sentence.end), ["to"])[0]
      : undefined;
    const isInvestor = /invest/iu.test(trigger.text) && !/^\s(?:by|from)\b/iu.test(scope.slice(at.end, at.end + 6));
    const investee = isInvestor ? investeeAfter(scope, at.end) : undefined;
    if (isInvestor) {
      const giver = subjectParties(scope, at.start).find((entity) => entity !== investee);
      if (investee && giver) yield dealOf(scope, at, { kind: "financing", parties: [investee, giver], drugs: [] });
      return;
    }
    const backers = found.filter((entity) => entity !== taker);
    const raiser =
      taker ??
      announcerBeside(scope, at.start) ??
      subjectParties(scope, at.start).find((entity) => !backers.includes(entity)) ??
      ownParty(scope);
    if (!raiser) return;
    const hasSum = findAmounts(scope.doc.reading, sentence.start, sentence.end).length > 0;
    const isPriced =
      /\b(?:pric(?:es|ed|ing)|clos(?:es|ed|ing)|successful|completes?|completed|definitive agreements?)\b/iu.test(
        ahead,
      );
    const isGrant = /^(?:grants?|.*\bloan|credit|financing$)/iu.test(trigger.text);
    if (!hasSum && !isPriced && (backers.length === 0 || isGrant)) return;
    if (/^grants?$/iu.test(trigger.text) && backers.length === 0) return;
    yield dealOf(scope, at, { kind: "financing", parties: [...new Set([raiser, ...backers])], drugs: [] });
  },
  examples: [
    {
      text: "[Organization:Orvane] Announces Pricing of $11.5 Million Underwritten Public Offering",
      section: "headline",
      facts: ['Deal kind=financing parties=Orvane amounts="proceeds:11500000USD"'],
    },
    {
      text: "[Organization:Orvane] closed a $9 million Series A funding round, led by [Organization:Belmira Ventures] with participation from [Organization:Tessaro Capital].",
      facts: ['Deal kind=financing parties="Orvane|Belmira Ventures|Tessaro Capital" amounts="proceeds:9000000USD"'],
    },
    {
      text: "[Organization:Orvane] raised €40 million from [Organization:Belmira Ventures].",
      facts: ['Deal kind=financing parties="Orvane|Belmira Ventures" amounts="proceeds:40000000EUR"'],
    },
    {
      text: "[Organization:Belmira Pharma] made an equity investment of $20 million in [Organization:Orvane].",
      facts: ['Deal kind=financing parties="Orvane|Belmira Pharma" amounts="proceeds:20000000USD"'],
    },
    { text: "[Organization:Orvane] Announces Proposed Public Offering of $50 Million", section: "headline", facts: [] },
    { text: "[Organization:Orvane] reported inducement grants of 97,700 options to new employees.", facts: [] },
    { text: "[Organization:Orvane] had cash of $90 million after its financing.", facts: [] },
  ],
});
