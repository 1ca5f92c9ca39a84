import { diseaseShortForms } from "../kit/disease-abbreviations.js";
import { growPhrase } from "../kit/disease-phrases.js";
import { defineMentionRule } from "../kit/rule.js";
import { ABOUT, NEWS_AND_QUOTES } from "../kit/sections.js";

/** Abbreviations that the release itself defines in brackets after a disease's name. */
export const indicationAbbreviation = defineMentionRule({
  id: "mention/indication-abbreviation",
  version: 1,
  summary:
    'An abbreviation defined after a disease ("ulcerative colitis (UC)"), everywhere in the release, with its modifiers.',
  sections: [...NEWS_AND_QUOTES, ...ABOUT, "dateline"],
  produces: ["Indication"],
  round: 2,
  confidence: 0.9,
  *match({ doc, sentence, all }) {
    const index = diseaseShortForms(doc, all);
    for (const { start, end, value } of index.find(sentence.text, sentence.atoms, sentence.start)) {
      const { long } = value;
      const name = long.lexiconName ?? long.name;
      const area = long.attributes.therapeuticArea ?? "other";
      const phrase = growPhrase(sentence, { start, end, name, area, kind: "listed" }).at(-1);
      yield {
        type: "Indication",
        start: phrase?.start ?? start,
        end,
        lexiconName: name,
        attributes: long.attributes,
        sameAs: { start: long.start, end: long.end },
      };
    }
  },
  examples: [],
});
