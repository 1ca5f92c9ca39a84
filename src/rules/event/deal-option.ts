import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { dealOf, isNotYet } from "../kit/deal-event.js";
import { complements, ledBy, ownParty, partyMentions, subjectParties } from "../kit/deal-parties.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineEventRule } from "../kit/rule.js";
import { NEWS_AND_QUOTES } from "../kit/sections.js";

/** "has exercised its exclusive option", "exercise of the option", "opts in to" */
const TRIGGER =
  /\b(?:(?:exercis(?:e[sd]?|ing)|exercise of)\s(?:(?:its|their|the|an?|this|exclusive|worldwide|global|first|second|third|right|\p{Lu}[\p{L}\d.-]+'s?)\s){0,4}(?:licen[cs]e\s)?(?:options?|opt-in(?:\srights?)?)|opt(?:s|ed) in(?:to| to)?|option exercise(?=\sby))\b/iu;
/** Options on shares: "over-allotment option", "option to purchase additional shares", "to extend the lease" */
const ON_SHARES =
  /^[^;]{0,60}\b(?:shares?|stock|securities|units|notes|ADSs|warrants?|term|lease|extend)\b|^\sgrants?\b/iu;
const UNDERWRITERS = /\b(?:underwriters?'?|over-?allotment|stock|share|greenshoe|holders?|employees?)\b[^;]{0,60}$/iu;

interface Sides {
  readonly buyer: Entity | undefined;
  readonly seller: Entity | undefined;
}

/** Who exercises the option and who gave it: the subject, or who stands behind "by"; the owner of the medicine, else the release's own organization. */
function sidesOf(scope: FactScope, at: Span): Sides {
  const after = complements(scope, at.end, scope.sentence.end);
  const by = ledBy(scope, after.slice(0, 2), ["by"])[0];
  const subject = subjectParties(scope, at.start);
  const buyer = by ?? subject[0];
  const owner = partyMentions(scope, { start: at.end, end: scope.sentence.end }).find(({ end }) =>
    /^'s?\s/u.test(scope.slice(end, end + 3)),
  );
  const others = [
    owner && scope.entityOf(owner),
    ledBy(scope, after, ["from", "with"])[0],
    subject[1],
    ownParty(scope),
  ];
  return { buyer, seller: others.find((entity) => entity !== undefined && entity !== buyer) };
}

/** An option on a medicine or a programme is taken up. */
export const dealOption = defineEventRule({
  id: "event/deal-option",
  version: 1,
  summary: "An option to license or acquire a medicine is exercised, by whom and against whom.",
  sections: NEWS_AND_QUOTES,
  requires: ["Organization"],
  produces: ["Deal"],
  trigger: TRIGGER,
  confidence: 0.78,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const ahead = scope.slice(Math.max(scope.sentence.start, at.start - 80), at.start);
    if (isNotYet(scope, at, 60) || UNDERWRITERS.test(ahead)) return;
    if (ON_SHARES.test(scope.slice(at.end, scope.sentence.end))) return;
    const { buyer, seller } = sidesOf(scope, at);
    if (!buyer || !seller) return;
    yield dealOf(scope, at, { kind: "option", parties: [buyer, seller], buyer, seller });
  },
  examples: [
    {
      text: "[Organization:Orvane] has exercised its option to license [Drug:ZRX-101] from [Organization:Belmira Pharma].",
      facts: ['Deal kind=option parties="Orvane|Belmira Pharma" buyer=Orvane seller="Belmira Pharma" drugs=ZRX-101'],
    },
    {
      text: "[Organization:Orvane] Exercises Exclusive Option for [Organization:Belmira]'s [Drug:ZRX-101]",
      section: "headline",
      facts: ['Deal kind=option parties="Orvane|Belmira" buyer=Orvane seller=Belmira drugs=ZRX-101'],
    },
    {
      text: "The company announced the exercise of the option by [Organization:Belmira Pharma] for [Drug:ZRX-101].",
      own: "Orvane",
      facts: [],
    },
    {
      text: "[Organization:Belmira Pharma] opted in to the programme of [Drug:ZRX-101] with [Organization:Orvane].",
      facts: ['Deal kind=option parties="Belmira Pharma|Orvane" buyer="Belmira Pharma" seller=Orvane drugs=ZRX-101'],
    },
    {
      text: "The underwriters of [Organization:Orvane] exercised their option to purchase additional shares from [Organization:Orvane].",
      facts: [],
    },
    {
      text: "[Organization:Orvane] may exercise its option to license [Drug:ZRX-101] from [Organization:Belmira Pharma].",
      facts: [],
    },
  ],
});
