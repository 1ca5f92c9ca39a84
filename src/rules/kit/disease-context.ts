import type { Sentence } from "../../nlp/doc.js";
import type { DiseasePhrase } from "./disease-phrases.js";
import { FIELD_PRECEDES, INSTITUTION_FOLLOWS, NOT_OF_DISEASE } from "./disease-words.js";

/** How far back words that make it a field of work are looked for. */
const LOOK_BACK = 80;

/** Heads that say nothing alone. */
const EMPTY_ALONE = new Set([
  "tumor",
  "tumors",
  "tumour",
  "tumours",
  "metastasis",
  "metastases",
  "neoplasm",
  "malignancy",
  "malignancies",
]);

/** Whether a phrase names a disease where it stands: not biology ("tumor cells"), a field of work or part of an institution's name. */
export function isDiseaseName(sentence: Sentence, phrase: DiseasePhrase): boolean {
  const { text, start } = sentence;
  const after = text.slice(phrase.end - start, phrase.end - start + 40);
  if (INSTITUTION_FOLLOWS.test(after)) return false;
  if (phrase.bare) {
    if (NOT_OF_DISEASE.test(after)) return false;
    if (EMPTY_ALONE.has(text.slice(phrase.start - start, phrase.end - start).toLowerCase())) return false;
  }
  if (/^anti-|-$/iu.test(text.slice(Math.max(0, phrase.start - start - 5), phrase.start - start))) return false;
  const capital = /^\p{Lu}/u.test(text.slice(phrase.start - start));
  return !(
    capital && FIELD_PRECEDES.test(text.slice(Math.max(0, phrase.start - start - LOOK_BACK), phrase.start - start))
  );
}
