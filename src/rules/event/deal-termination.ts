import type { Span } from "../../model/span.js";
import { dealOf, isNotYet } from "../kit/deal-event.js";
import { complements, ledBy, ownParty, subjectParties } from "../kit/deal-parties.js";
import { defineEventRule } from "../kit/rule.js";
import { NEWS } from "../kit/sections.js";

/** "terminated its license agreement with", "termination of the merger agreement", "regains rights from" */
const TRIGGER =
  /\b(?:(?:terminat(?:es|ed|ion of|ing)|(?:decision|decided|elected|election|agreed|intention|notice|notified \S+ (?:of its decision )?) to (?:terminate|end|discontinue)|notice of termination of|discontinu(?:es|ed|ation of)|mutually agreed to (?:end|terminate)|end(?:s|ed)|cancel(?:s|led|ed)|withdr(?:aws|ew) from|mutual termination of)\s(?:[\p{L}'-]+\s){0,7}?(?:agreement|collaboration|partnership|alliance|licen[cs]e|merger|joint venture|deal)\b|(?:agreement|collaboration|partnership|alliance|licen[cs]e)\s(?:with\s[^;]{3,60}?\s)?(?:has been|was|is being|had been)\s(?:mutually\s)?terminated\b|(?:regain(?:s|ed)|reacquir(?:es|ed)|return(?:s|ed) of|return(?:s|ed))\s(?:[\p{L}'-]+\s){0,5}?rights\b)/iu;

/** A contract between organizations ends early. */
export const dealTermination = defineEventRule({
  id: "event/deal-termination",
  version: 1,
  summary: "A contract between organizations is terminated, or rights go back to whom they came from.",
  sections: NEWS,
  requires: ["Organization"],
  produces: ["Deal"],
  trigger: TRIGGER,
  confidence: 0.75,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    if (isNotYet(scope, at)) return;
    const after = complements(scope, at.start, scope.sentence.end);
    const others = ledBy(scope, after, ["with", "between", "from", "to"]).slice(0, 3);
    const subject = subjectParties(scope, at.start);
    const own = ownParty(scope);
    const parties = [...new Set([...subject.slice(0, 2), ...others])];
    if (parties.length === 1 && own) parties.push(own);
    const distinct = [...new Set(parties)];
    if (distinct.length < 2) return;
    yield dealOf(scope, at, { kind: "termination", parties: distinct });
  },
  examples: [
    {
      text: "[Organization:Orvane] terminated its license agreement with [Organization:Belmira Pharma].",
      facts: ['Deal kind=termination parties="Orvane|Belmira Pharma"'],
    },
    {
      text: "[Organization:Orvane] announced the termination of the merger agreement with [Organization:Belmira Pharma].",
      facts: ['Deal kind=termination parties="Orvane|Belmira Pharma"'],
    },
    {
      text: "[Organization:Orvane] regained all rights to [Drug:Zorvexa] from [Organization:Belmira Pharma].",
      facts: ['Deal kind=termination parties="Orvane|Belmira Pharma" drugs=Zorvexa'],
    },
    {
      text: "[Organization:Belmira Pharma] has notified [Organization:Orvane] of its decision to terminate the license agreement.",
      facts: ['Deal kind=termination parties="Belmira Pharma|Orvane"'],
    },
    { text: "[Organization:Orvane] may terminate the agreement with [Organization:Belmira Pharma].", facts: [] },
    { text: "[Organization:Orvane] signed an agreement with [Organization:Belmira Pharma].", facts: [] },
  ],
});
