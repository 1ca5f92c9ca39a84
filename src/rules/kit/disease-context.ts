import type { Sentence } from "../../nlp/doc.js";
import type { DiseasePhrase } from "./disease-phrases.js";
import {
  DESIGNATED_CLASS,
  FIELD_FOLLOWS,
  FIELD_PRECEDES,
  INSTITUTION_FOLLOWS,
  NOT_OF_DISEASE,
  NOT_TREATED,
} from "./disease-words.js";

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

/** Viruses that carry medicines: "adenovirus", "herpes simplex virus type 1" */
const VECTOR =
  /^(?:adenovirus(?:es)?|adeno-associated virus(?:es)?|herpes simplex virus(?:es)?|HSV(?:-[12])?|lentivirus(?:es)?|vaccinia(?: virus)?)$/iu;
/** A virus or disease that marks the tumour named next: "human papillomavirus 16-positive (HPV16+) head and neck cancer" */
const MARKS_NEXT =
  /^(?:\s?\d{1,2})?[\s-](?:positive|negative)(?:\s\([^()]{0,20}\))?\s(?:[\p{L}-]+\s){0,5}?(?:cancers?|\p{L}+omas?|tumou?rs?|malignanc(?:y|ies))\b/iu;
/** The name goes on into a code or a virus: "SARS-CoV-2", "MS-553" */
const JOINED_AFTER = /^(?:-(?:CoV|\d|\p{Lu}|specific\b|reactive\b|directed\b)|\+)/u;
/** Abbreviations that are words in a line in capitals */
const CAPITAL_WORD = new Set(["ALL", "ACT", "CAN", "AIDS", "ARDS", "CARE", "SPA"]);
/** A word in capitals on either side */
const SHOUTED = /\b\p{Lu}{3,}\b[^\p{Ll}]*\b\p{Lu}{3,}\b/u;

/** A disease explained by its class: "Alport syndrome is a rare, progressive " */
const IS_A =
  /\b(?:is|are)\s(?:an?|the)\s(?:(?:most|very|rare|severe|\p{Ll}+(?:ly|ic|al|ing|ive|ed|ous)),?\s(?:and\s)?){0,4}$/u;
const CLAUSE_ENDS =
  /^(?:\s(?:that|which|in which|caused|characteri[sz]ed|affecting|marked|resulting|due|where|involving|with|of|defined|for which)\b|\s?[,.;(]|\s?$)/u;

/** "this degenerative disease", "these cancers": what was named before */
const THIS = /\b(?:this|these|such)\s(?:an?\s)?$/iu;
const CLASS_AGAIN =
  /(?:diseases?|disorders?|conditions?|cancers?|tumou?rs?|infections?|syndromes?|malignanc(?:y|ies))$/iu;

/** Biology of tumours after whatever word describes them: "polyclonal tumor infiltrating lymphocytes" */
const OF_TUMOUR = /^[\s-](?:infiltrating|necrosis|microenvironment|lysis|antigens?|suppressors?)\b/iu;

/** Whether a phrase names a disease where it stands: not biology ("tumor cells"), a field of work or part of an institution's name. */
export function isDiseaseName(sentence: Sentence, phrase: DiseasePhrase): boolean {
  const { text, start } = sentence;
  const after = text.slice(phrase.end - start, phrase.end - start + 40);
  if (INSTITUTION_FOLLOWS.test(after) || FIELD_FOLLOWS.test(after)) return false;
  const surface = text.slice(phrase.start - start, phrase.end - start);
  if (NOT_TREATED.test(after) && (DESIGNATED_CLASS.test(surface) || /^\s(?:s|e|r)/u.test(after))) return false;
  if (phrase.kind !== "listed" && IS_A.test(text.slice(Math.max(0, phrase.start - start - 60), phrase.start - start)))
    return !CLAUSE_ENDS.test(after);
  if (/tumou?r$/iu.test(surface) && OF_TUMOUR.test(after)) return false;
  if (MARKS_NEXT.test(text.slice(phrase.end - start, phrase.end - start + 90))) return false;
  if (VECTOR.test(surface) || JOINED_AFTER.test(after)) return false;
  if (/^\p{Lu}[\p{Lu}\d]*$/u.test(surface) && /[\p{L}\d]-$/u.test(text.slice(0, phrase.start - start))) return false;
  if (
    CAPITAL_WORD.has(surface) &&
    SHOUTED.test(text.slice(Math.max(0, phrase.start - start - 12), phrase.end - start + 12))
  )
    return false;
  if (CLASS_AGAIN.test(surface) && THIS.test(text.slice(Math.max(0, phrase.start - start - 12), phrase.start - start)))
    return false;
  if (phrase.bare) {
    if (NOT_OF_DISEASE.test(after)) return false;
    if (EMPTY_ALONE.has(surface.toLowerCase())) return false;
  }
  if (/^anti-|-$/iu.test(text.slice(Math.max(0, phrase.start - start - 5), phrase.start - start))) return false;
  const capital = /^\p{Lu}/u.test(text.slice(phrase.start - start));
  return !(
    capital && FIELD_PRECEDES.test(text.slice(Math.max(0, phrase.start - start - LOOK_BACK), phrase.start - start))
  );
}
