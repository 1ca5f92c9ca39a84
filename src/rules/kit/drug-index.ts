import { type ListedDrug, listedDrugs } from "../../lexicon/drugs.js";
import { once } from "../../lexicon/tsv.js";
import { caseModeOf, PhraseIndex } from "../../nlp/phrase-index.js";
import type { MentionCandidate } from "./rule.js";

/** What a listed name is to its medicine. */
export type DrugNameForm = "generic" | "brand" | "code";

/** One listed name with its medicine. */
export interface DrugName {
  readonly drug: ListedDrug;
  readonly form: DrugNameForm;
}

/** A name that is a code rather than a word: has a digit. */
const CODE = /\d/u;

/** All listed drug names. */
export const drugIndex = once((): PhraseIndex<DrugName> => {
  const index = new PhraseIndex<DrugName>();
  for (const drug of listedDrugs()) {
    const form = CODE.test(drug.name) && !drug.name.includes(" ") ? "code" : "generic";
    index.add(drug.name, { drug, form });
    for (const brand of drug.brands)
      index.add(brand, { drug, form: "brand" }, caseModeOf(brand) === "any" ? "exact" : caseModeOf(brand));
    for (const code of drug.codes) index.add(code, { drug, form: "code" });
  }
  return index;
});

/** The candidate's part that says which listed medicine it is, so that all its names link. */
export function asListed({ drug, form }: DrugName, name: string): Partial<MentionCandidate> {
  const attributes =
    form === "generic" ? { genericName: drug.name } : form === "brand" ? { brandNames: [name] } : { codes: [name] };
  return { lexiconName: drug.name, knownAs: [...drug.brands, ...drug.codes], attributes };
}
