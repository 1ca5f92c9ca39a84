import { asListed, drugIndex } from "../kit/drug-index.js";
import { DRUG_SECTIONS } from "../kit/drug-sections.js";
import { secondWord } from "../kit/inn-words.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";

/** Words before a name that make it the name of something else: "anti-insulin", "endogenous testosterone". */
const BODY_BEFORE = /(?:\banti-|\b(?:endogenous|serum|plasma|low|own) )$/iu;
/** Words after a name that make it biology or a measure: "insulin resistance", "testosterone levels". */
const BODY_AFTER =
  /^[ -](?:levels?|resistance|resistant|sensitivity|secretion|production|receptors?|signal(?:l)?ing|deficien(?:cy|t)|pumps?|pens?|delivery|gene|genes|pathway|metabolism|synthesis|transporters?)\b/iu;
/** A hyphen and a word, so that the name is only part of a longer one: "Humira-like". */
const TAIL = /^-(?:[a-z]{4})(?![\p{L}\p{N}-])/u;

/** Names of the drug lexicons. */
export const drugListed = defineMentionRule({
  id: "mention/drug-listed",
  version: 1,
  summary: "A drug that the lexicons list, by its generic name, a brand or a code.",
  sections: DRUG_SECTIONS,
  produces: ["Drug"],
  confidence: 0.95,
  *match({ sentence }) {
    for (const hit of drugIndex().find(sentence.text, sentence.atoms, sentence.start)) {
      const from = hit.start - sentence.start;
      const after = sentence.text.slice(hit.end - sentence.start, hit.end - sentence.start + 32);
      if (BODY_AFTER.test(after) || BODY_BEFORE.test(sentence.text.slice(Math.max(0, from - 12), from))) continue;
      const more = secondWord(after);
      const suffix = TAIL.exec(after)?.[0];
      if (more > 0 || suffix !== undefined) continue;
      const candidate: MentionCandidate = { type: "Drug", start: hit.start, end: hit.end };
      yield { ...candidate, ...asListed(hit.value, hit.phrase) };
    }
  },
  examples: [
    { text: "The FDA approved [Drug:Keytruda] for melanoma." },
    { text: "Patients received [Drug:pembrolizumab] or [Drug:docetaxel]." },
    { text: "[Drug:MK-3475] was later named [Drug:KEYTRUDA]." },
    { text: "Insulin resistance is common." },
    { text: "Serum testosterone levels rose." },
    { text: "The committee met in June." },
  ],
});
