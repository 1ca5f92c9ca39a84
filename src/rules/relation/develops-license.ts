import { complements, ledBy, subjectParties } from "../kit/deal-parties.js";
import { develops, isBackground, isMaker } from "../kit/drug-makers.js";
import { defineRelationRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "license agreement", "exclusive license", "rights", "sublicensed", "collaboration", "partnered", "co-development" */
const TRIGGER =
  /\b(?:(?:sub-?)?licen[cs](?:e|es|ed|ing)(?: and \w+)?(?: agreement)?|(?:exclusive|worldwide|global|commercial|marketing|development|distribution|commerciali[sz]ation|full|all|territorial) rights|rights|co-?develop\w*|collaborat(?:ion|es?|ed|ing)(?: agreement)?|partner(?:ship|ed|ing)|option agreement|asset (?:transfer|purchase|sale)|(?:transfer|sale|divestiture|divestment|acquisition)(?= of\b)|agreement)\b/giu;
/** A licence to sell is a regulator's: "Biologics License Application" */
const REGULATORY = /\b(?:biologics?|marketing|product)\s+licen[cs]e|licen[cs]e application/iu;
/** What is shared is no drug: a platform, a test, a trial supply of another's drug */
const OTHER_THING =
  /\b(?:diagnostic|platform|technology|antibod(?:y|ies) discovery|supply|supplies|trial collaboration|clinical collaboration|combination|royalty|royalties|monetization)\b/iu;

/** Finds both sides of a licence or joint development that names the drug. */
export const developsLicense = defineRelationRule({
  id: "relation/develops-license",
  version: 1,
  summary: "Licensor and licensee, or partners in joint development, of a drug named with the contract.",
  sections: FACTUAL,
  requires: ["Drug", "Organization"],
  produces: ["DEVELOPS"],
  trigger: TRIGGER,
  confidence: 0.75,
  *match(scope, trigger) {
    const drugs = scope.of("Drug").filter((drug) => !isBackground(scope, drug));
    const near = drugs.filter(
      ({ start, end }) => (start >= trigger.end ? start - trigger.end : trigger.start - end) < 200,
    );
    if (near.length === 0 || near.length > 4) return;
    const around = scope.slice(
      Math.max(scope.sentence.start, trigger.start - 30),
      Math.min(scope.sentence.end, trigger.end + 40),
    );
    if (REGULATORY.test(around) || OTHER_THING.test(around)) return;
    const after = complements(scope, trigger.end, scope.sentence.end).filter(
      ({ mention }) => mention.start - trigger.end < 160,
    );
    const others = ledBy(scope, after, ["with", "from", "to", "between"]).filter(isMaker);
    if (others.length === 0) return;
    const { negated, hypothetical } = scope.qualifiers(trigger);
    if (negated || hypothetical) return;
    const subjects = subjectParties(scope, trigger.start).filter(
      (entity) => isMaker(entity) && !others.includes(entity),
    );
    yield* develops(scope, [...subjects.slice(0, 1), ...others], near);
  },
  examples: [
    {
      text: "[Organization:Orvane] has an exclusive license from [Organization:Belmira Pharma] to [Drug:Zorvexa].",
      facts: ["DEVELOPS Belmira Pharma -> Zorvexa", "DEVELOPS Orvane -> Zorvexa"],
    },
    {
      text: "The Company sublicensed [Drug:Zorvexa] to [Organization:Belmira Pharma] in Japan.",
      own: "Belmira",
      facts: ["DEVELOPS Belmira Pharma -> Zorvexa"],
    },
    {
      text: "[Organization:Orvane] signed a license agreement with [Organization:Tarnwick] to develop [Drug:ZRX-101].",
      facts: ["DEVELOPS Orvane -> ZRX-101", "DEVELOPS Tarnwick -> ZRX-101"],
    },
    {
      text: "[Organization:Orvane] filed a Biologics License Application for [Drug:Zorvexa] with help from [Organization:Tarnwick].",
      facts: [],
    },
    {
      text: "[Organization:Orvane] shares a platform agreement with [Organization:Tarnwick] beside [Drug:Zorvexa].",
      facts: [],
    },
  ],
});
