import { PhraseIndex } from "../nlp/phrase-index.js";
import { once, readShippedLexicon, splitCell } from "./tsv.js";

/** What a place word stands for. */
export interface Jurisdiction {
  /** ISO 3166 alpha-2 or `EU`; empty for a region that is no jurisdiction ("Latin America"). */
  readonly code: string;
  /** "Canadian", "European": counts only directly before the thing that was decided. */
  readonly demonym: boolean;
}

/** Country names, their short forms and demonyms, and regions without a code, which keep "America" out of "Latin America". */
export const jurisdictionIndex = once(() => {
  const index = new PhraseIndex<Jurisdiction>();
  for (const { cells } of readShippedLexicon("regions.tsv", ["name"]))
    index.add(cells["name"]!, { code: "", demonym: false });
  for (const { cells } of readShippedLexicon("countries.tsv", ["code", "name"])) {
    const code = cells["code"]!;
    for (const name of [cells["name"]!, ...splitCell(cells["aliases"])]) index.add(name, { code, demonym: false });
    for (const name of splitCell(cells["demonyms"])) index.add(name, { code, demonym: true });
  }
  return index;
});
