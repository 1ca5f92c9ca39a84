import type { Doc } from "../../nlp/doc.js";

/** Words of releases about medicines; each counts once: "patients", "Phase 2", "inhibitor". */
const MEDICAL =
  /\b(?:patients?|clinical|therap(?:y|ies|eutics?)|treatments?|diseases?|tumou?rs?|cancers?|FDA|EMA|drugs?|medicines?|dos(?:e|es|ing)|phase [1-4I]|inhibitors?|antibod(?:y|ies)|vaccines?|efficacy|placebo|pharmaceuticals?|biopharmaceutical|biotechnology|preclinical|IND|NDA|BLA|syndrome|infections?)\b/giu;

/** Fewer distinct words than this, and codes and marked words are parts of machines. */
const ENOUGH = 4;

const KNOWN = new WeakMap<Doc, boolean>();

/** Whether the release is about medicine at all: a code name in a release about chips is none of a drug. */
export function isMedicalText(doc: Doc): boolean {
  let known = KNOWN.get(doc);
  if (known === undefined) {
    const words = new Set<string>();
    for (const hit of doc.reading.matchAll(MEDICAL)) {
      words.add(hit[0].toLowerCase().slice(0, 5));
      if (words.size >= ENOUGH) break;
    }
    known = words.size >= ENOUGH;
    KNOWN.set(doc, known);
  }
  return known;
}
