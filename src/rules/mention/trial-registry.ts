import { defineMentionRule } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";
import { phaseNear } from "../kit/trial-names.js";

/** "NCT02576431", "NCT 05491681", "EudraCT 2019-001234-12", "ISRCTN12345678", "jRCT2031200001", "ACTRN12620000000000", "ChiCTR2000029308", "CTR20212345", "UMIN000012345" */
const REGISTRY =
  /\bNCT[\s#:-]{0,2}(?<nct>0\d{7})\b|\b(?<eudract>(?:19|20)\d{2}-\d{6}-\d{2})(?:-\d{2})?\b|\b(?:ISRCTN\s?\d{8}|jRCTs?\d{9,10}|JapicCTI-\d{6}|ACTRN\d{14}|ChiCTR[\d-]{10,15}|CTR20\d{6}|UMIN\d{9}|KCT\d{7}|CTRI\/\d{4}\/\d{2,3}\/\d{6})\b/gu;

/** Studies by their number in a registry. */
export const trialRegistry = defineMentionRule({
  id: "mention/trial-registry",
  version: 1,
  summary: "A study's number in a registry: NCT, EudraCT, ISRCTN, jRCT and others.",
  sections: [...NAMED, "references"],
  produces: ["Trial"],
  confidence: 0.98,
  *match({ sentence }) {
    for (const found of sentence.text.matchAll(REGISTRY)) {
      const nct = found.groups?.nct;
      const start = sentence.start + found.index;
      const phase = phaseNear(sentence.text, found.index, found.index + found[0].length);
      yield {
        type: "Trial",
        start,
        end: start + found[0].length,
        ...(nct && { name: `NCT${nct}` }),
        attributes: { ...(nct && { nctId: `NCT${nct}` }), ...(phase && { phase }) },
      };
    }
  },
  examples: [
    { text: "The study ([Trial:NCT02578680]) enrolled 616 patients." },
    { text: "More at ClinicalTrials.gov, [Trial:NCT 05491681]." },
    { text: "EudraCT number [Trial:2019-003456-27] is recruiting." },
    { text: "Call 800-555-1234 or write to NCT for help." },
    { text: "The period 2019-2021 was studied." },
  ],
});
