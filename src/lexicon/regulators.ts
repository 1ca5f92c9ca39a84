import { PhraseIndex } from "../nlp/phrase-index.js";
import { once, readShippedLexicon, splitCell } from "./tsv.js";

/** An authority or committee that decides or advises on medicines. */
export interface ListedRegulator {
  readonly name: string;
  /** Its short form; may be too ambiguous to be believed alone ("EC", "CAT"). */
  readonly acronym: string | undefined;
  /** ISO 3166 alpha-2 or `EU`. */
  readonly jurisdiction: string;
  /** A centre or office of an authority: its people hold their posts at the authority. */
  readonly isPart: boolean;
}

/** All listed regulators, with every form that is safe to match alone. */
const listedRegulators = once((): { regulator: ListedRegulator; forms: string[] }[] =>
  readShippedLexicon("regulators.tsv", ["name", "kind"]).flatMap(({ cells }) => {
    const { name, acronym, jurisdiction } = cells;
    if (!jurisdiction) return [];
    return [
      {
        regulator: { name: name!, acronym: acronym || undefined, jurisdiction, isPart: cells.kind === "part" },
        forms: [name!, ...splitCell(cells.aliases)],
      },
    ];
  }),
);

/** Finds regulators by every name that is unambiguous alone. */
export const regulatorIndex = once(() => {
  const index = new PhraseIndex<ListedRegulator>();
  for (const { regulator, forms } of listedRegulators()) for (const form of forms) index.add(form, regulator);
  return index;
});

/** Listed regulators by acronym, ambiguous ones included: to be believed only where the release defines it. */
export const regulatorsByAcronym = once(() => {
  const byAcronym = new Map<string, ListedRegulator[]>();
  for (const { regulator } of listedRegulators()) {
    if (!regulator.acronym) continue;
    byAcronym.set(regulator.acronym, [...(byAcronym.get(regulator.acronym) ?? []), regulator]);
  }
  return byAcronym;
});
