import { type ListedBiomarker, listedBiomarkers } from "../../lexicon/biomarkers.js";
import { once } from "../../lexicon/tsv.js";
import { PhraseIndex } from "../../nlp/phrase-index.js";

/** All listed markers by name and alias; short symbols match exactly. */
export const biomarkerIndex = once((): PhraseIndex<ListedBiomarker> => {
  const index = new PhraseIndex<ListedBiomarker>();
  for (const marker of listedBiomarkers())
    for (const name of [marker.name, ...marker.aliases]) {
      if (name.length < 2) continue;
      index.add(name, marker, /^[\p{Lu}\p{N}-]{2,6}$/u.test(name) ? "exact" : undefined);
    }
  return index;
});
