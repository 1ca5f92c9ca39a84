import { diseaseShortForms } from "../kit/disease-abbreviations.js";
import { growPhrase } from "../kit/disease-phrases.js";
import { DISEASE_SECTIONS } from "../kit/diseases-of.js";
import { defineMentionRule } from "../kit/rule.js";

/** Abbreviations that the release itself defines in brackets after a disease's name. */
export const indicationAbbreviation = defineMentionRule({
  id: "mention/indication-abbreviation",
  version: 1,
  summary:
    'An abbreviation defined after a disease ("ulcerative colitis (UC)"), everywhere in the release, with its modifiers.',
  sections: DISEASE_SECTIONS,
  produces: ["Indication"],
  confidence: 0.93,
  *match({ doc, sentence }) {
    const index = diseaseShortForms(doc);
    for (const { start, end, value } of index.find(sentence.text, sentence.atoms, sentence.start)) {
      if (
        /[\p{L}\d]-$/u.test(sentence.text.slice(0, start - sentence.start)) ||
        /^-[\p{Lu}\d]/u.test(sentence.text.slice(end - sentence.start))
      )
        continue;
      const { long } = value;
      const phrase = growPhrase(sentence, { start, end, name: long.core, area: long.area, kind: "listed" }).at(-1);
      yield {
        type: "Indication",
        start: phrase?.start ?? start,
        end,
        lexiconName: long.core,
        ...(long.area !== "other" && { attributes: { therapeuticArea: long.area } }),
        ...(start > long.end && { sameAs: { start: long.start, end: long.end } }),
      };
    }
  },
  examples: [
    {
      text: "Patients with ulcerative colitis ([Indication:UC]) had relief; [Indication:moderate-to-severe UC] is hard.",
    },
    { text: 'For obstructive sleep apnea ("[Indication:OSA]"), a frequent disease.' },
    { text: "Acute myeloid leukemia ([Indication:AML]) and [Indication:relapsed or refractory AML] were studied." },
    { text: "The University of California (UC) studies patients with asthma." },
    { text: "Patients with hereditary angioedema (median age 41) and UC were enrolled." },
  ],
});
