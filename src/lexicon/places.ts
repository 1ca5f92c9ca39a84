import { foldWord } from "../nlp/atoms.js";
import { once, readShippedLexicon, splitCell } from "./tsv.js";

const namesIn = (file: string): string[] => readShippedLexicon(file, ["name"]).map(({ cells }) => cells["name"]!);

const places = once(() => new Set([...namesIn("places.tsv"), ...namesIn("subdivisions.tsv")].map(foldWord)));

/** Whether the whole string is a listed city or state: "Hong Kong", "New Jersey". */
export const isPlaceName = (text: string): boolean => places().has(foldWord(text));

/** As a dateline may write it: lower case, without stops and with single spaces. */
const regionKey = (name: string): string => name.toLowerCase().replace(/\./gu, "").trim().replace(/\s+/gu, " ");

const regions = once(() => {
  const keys = new Set<string>();
  for (const { cells } of readShippedLexicon("subdivisions.tsv", ["name", "country"]))
    for (const name of [cells["name"]!, ...splitCell(cells["short"])]) keys.add(regionKey(name));
  for (const { cells } of readShippedLexicon("countries.tsv", ["code", "name"]))
    for (const name of [cells["name"]!, ...splitCell(cells["aliases"])]) keys.add(regionKey(name));
  return keys;
});

/** Whether a piece of a dateline names a state, province or country ("Calif.", "N.J.", "The Netherlands"): what is no city after a comma. */
export const isRegionName = (piece: string): boolean => regions().has(regionKey(piece));
