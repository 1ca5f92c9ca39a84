import type { Span } from "../../model/span.js";
import { dealOf, isNotYet } from "../kit/deal-event.js";
import { complements, ledBy, ownParty, subjectParties } from "../kit/deal-parties.js";
import { defineEventRule } from "../kit/rule.js";
import { NEWS } from "../kit/sections.js";

/** "sale of its Israeli businesses to", "has sold the brand to", "divests", "agreed to sell", "divestiture of" */
const TRIGGER =
  /\b(?:(?:sale|divestiture|divestment|disposal)\s+of(?=\s)|(?:sold|sells|sell|divests|divested|divest)(?=\s+(?:its|the|all|their|rights|our|\p{Lu}))|transfer(?:s|red)?(?: of)?(?=\s(?:its|the|all|their|\p{Lu})[^;]{0,80}\b(?:business|rights|assets|portfolio|brands?|products?|ownership|franchise|operations|activities)\b[^;]{0,20}\sto\b))/iu;
/** Sold things that are no business or medicine of the seller: shares, notes, units sold to customers */
const OTHER_OBJECT =
  /^\s{0,3}(?:(?:up to|an? aggregate|approximately|substantially)\s)?(?:(?:[\d,.$]+|an?|the|its|our|their|these|such)\s)?(?:[\p{L}-]+\s){0,4}(?:shares?|stock|securities|warrants?|notes|ADSs?|units?|bonds|tickets|voucher|vouchers|PRV|products? (?:to|in|through)|common|ordinary)\b/iu;

/** "a portion of its royalties on", "royalty interest in": money against royalties is a financing */
const ROYALTIES = /^\s{0,3}(?:[\p{L}\d%.,-]+\s){0,7}?royalt(?:y|ies)\b/iu;

/** A business or a medicine is sold to a named buyer. */
export const dealDivestiture = defineEventRule({
  id: "event/deal-divestiture",
  version: 1,
  summary: "A business, brand or asset is sold to a named buyer, told from the seller's side.",
  sections: NEWS,
  requires: ["Organization"],
  produces: ["Deal"],
  trigger: TRIGGER,
  confidence: 0.75,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    if (isNotYet(scope, at, 60) || OTHER_OBJECT.test(scope.slice(at.end, scope.sentence.end))) return;
    const after = complements(scope, at.end, scope.sentence.end);
    const buyer = ledBy(scope, after, ["to"])[0];
    if (!buyer) return;
    const seller = subjectParties(scope, at.start).find((entity) => entity !== buyer) ?? ownParty(scope);
    if (!seller || seller === buyer) return;
    if (ROYALTIES.test(scope.slice(at.end, scope.sentence.end)))
      yield dealOf(scope, at, { kind: "financing", parties: [seller, buyer] });
    else yield dealOf(scope, at, { kind: "divestiture", parties: [seller, buyer], buyer, seller });
  },
  examples: [
    {
      text: "[Organization:Orvane] Announces the Sale of its Danish Businesses to [Organization:Belmira Holdings]",
      section: "headline",
      facts: ['Deal kind=divestiture parties="Orvane|Belmira Holdings" buyer="Belmira Holdings" seller=Orvane'],
    },
    {
      text: "[Organization:Orvane] has sold its dermatology brands to [Organization:Belmira Pharma].",
      facts: ['Deal kind=divestiture parties="Orvane|Belmira Pharma" buyer="Belmira Pharma" seller=Orvane'],
    },
    {
      text: "[Organization:Orvane] completed the divestiture of [Drug:Zorvexa] to [Organization:Belmira Pharma] for $40 million.",
      facts: [
        'Deal kind=divestiture parties="Orvane|Belmira Pharma" buyer="Belmira Pharma" seller=Orvane drugs=Zorvexa amounts="total:40000000USD"',
      ],
    },
    {
      text: "[Organization:Orvane] announced the sale of 3,000,000 shares to [Organization:Belmira Capital].",
      facts: [],
    },
    {
      text: "[Organization:Orvane] sells a part of its royalties on [Drug:Zorvexa] to [Organization:Belmira Royalty] for $50 million.",
      facts: ['Deal kind=financing parties="Orvane|Belmira Royalty" drugs=Zorvexa amounts="proceeds:50000000USD"'],
    },
    { text: "[Organization:Orvane] may sell its plant to [Organization:Belmira Pharma].", facts: [] },
  ],
});
