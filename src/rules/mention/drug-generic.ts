import { DRUG_SECTIONS } from "../kit/drug-sections.js";
import { findInnWords } from "../kit/inn-words.js";
import { defineMentionRule } from "../kit/rule.js";

/** Plural of a class rather than one name: "statins". */
const CLASS_AFTER = /^s\b/u;

/** Nonproprietary names by their stem. */
export const drugGeneric = defineMentionRule({
  id: "mention/drug-generic",
  version: 1,
  summary: "A nonproprietary name, known by its WHO stem, with its second word or four-letter suffix.",
  sections: DRUG_SECTIONS,
  produces: ["Drug"],
  confidence: 0.93,
  *match({ sentence, doc }) {
    for (const { start, end } of findInnWords(sentence)) {
      const text = doc.reading.slice(start, end);
      if (CLASS_AFTER.test(doc.reading.slice(end, end + 2))) continue;
      yield { type: "Drug", start, end, attributes: { genericName: text.toLowerCase() } };
    }
  },
  examples: [
    { text: "Treatment with [Drug:zelontinib] was well tolerated." },
    { text: "[Drug:Marlotuzumab vedotin] and [Drug:orvalimab-abcd] were compared." },
    { text: "The gene therapy [Drug:velatigene dubparvovec] was given once." },
    { text: "The company joined the database in this phase of the release." },
    { text: "A protease and a kinase were purified from the peptide mix." },
  ],
});
