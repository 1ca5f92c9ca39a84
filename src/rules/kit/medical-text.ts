import type { Doc } from "../../nlp/doc.js";

/** Words of releases about medicines; each counts once: "patients", "Phase 2", "inhibitor". */
const MEDICAL =
  /\b(?:patients?|clinical|biopharma|immunogenicity|vir(?:us|uses|al)|wounds?|ulcers?|pre-clinical|toxicity|overall survival|inflammation|neuroinflammation|metabolism|homeostasis|biomarkers?|therap(?:y|ies|eutics?)|treatments?|diseases?|disorders?|tumou?rs?|cancers?|FDA|EMA|drugs?|medicines?|dos(?:e|ed|es|ing)|phase (?:[1-4]|I{1,3})[ab]?|prescriptions?|hospitali[sz]ed|PDUFA|adults|inhibitors?|antagonists?|agonists?|degraders?|antibod(?:y|ies)|oligonucleotides?|receptors?|biosimilars?|vaccines?|efficacy|placebo|pharmaceuticals?|biopharmaceutical|biotechnology|preclinical|nonclinical|IND|NDA|BLA|syndrome|infections?|oncology|immunology|trials?|endpoints?|orphan|obesity|diabetes|depression|asthma|dementia)\b/giu;
/** Endings of diseases, told where the words are too few. */
const DISEASES =
  /\b[\p{L}-]{3,}(?:itis|[rdmth]osis|iasis|a?emias?|omas?|opath(?:y|ies)|[rt]ophy|philia|uria|plegia)\b/giu;

/** Distinct medical words wanted before codes and marked words are taken for drugs: fewer in a short text, many in one from another industry. */
const WANTED = { short: 2, long: 4, otherIndustry: 9 };
/** Texts below this length (characters) are headlines with a lead. */
export const SHORT = 1800;

const KNOWN = new WeakMap<Doc, number>();

/** How many different medical words the release holds, nine at most. */
export function medicalWords(doc: Doc): number {
  let known = KNOWN.get(doc);
  if (known === undefined) {
    const words = new Set<string>();
    for (const pattern of [MEDICAL, DISEASES]) {
      pattern.lastIndex = 0;
      while (words.size < WANTED.otherIndustry) {
        const hit = pattern.exec(doc.reading);
        if (!hit) break;
        words.add(hit[0].toLowerCase().slice(0, 5));
      }
    }
    known = words.size;
    KNOWN.set(doc, known);
  }
  return known;
}

/** Whether the release is about medicine at all: a code name in a release about chips is none of a drug. */
export function isMedicalText(doc: Doc): boolean {
  const { category, text } = doc.release;
  const wanted =
    category === "other-industry" ? WANTED.otherIndustry : text.length < SHORT ? WANTED.short : WANTED.long;
  return medicalWords(doc) >= wanted;
}

/** Whether a class phrase of the release may be one of medicines: a short text outside other industries needs one medical word beside it. */
export const maySpeakOfClasses = (doc: Doc): boolean =>
  isMedicalText(doc) ||
  (doc.release.category !== "other-industry" && doc.release.text.length < SHORT && medicalWords(doc) > 0);
