import type { Doc, Sentence } from "../../nlp/doc.js";
import { isDiseaseName } from "./disease-context.js";
import { type DiseasePhrase, diseasePhrases } from "./disease-phrases.js";
import { meansOther } from "./other-meanings.js";
import { ABOUT, NEWS_AND_QUOTES } from "./sections.js";

/** Sections in which diseases are looked for: a release's safety text, contacts and references name others. */
export const DISEASE_SECTIONS = [...NEWS_AND_QUOTES, ...ABOUT, "dateline"] as const;

const FOUND = new WeakMap<Doc, ReadonlyMap<Sentence, readonly DiseasePhrase[]>>();
const SECTIONS: ReadonlySet<string> = new Set(DISEASE_SECTIONS);

/** Disease names of a release by sentence; looked for once. */
export function diseasesOf(doc: Doc): ReadonlyMap<Sentence, readonly DiseasePhrase[]> {
  let found = FOUND.get(doc);
  if (!found) {
    found = new Map(
      doc.sentences
        .filter(({ section }) => SECTIONS.has(section))
        .map((sentence) => [
          sentence,
          diseasePhrases(sentence).filter((phrase) => isDiseaseName(sentence, phrase) && !meansOther(doc, phrase)),
        ]),
    );
    FOUND.set(doc, found);
  }
  return found;
}
