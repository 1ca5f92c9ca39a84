import { once, readShippedLexicon, splitCell } from "./tsv.js";

/** One listed medicine: its generic name (else code or description) and what else it is called. */
export interface ListedDrug {
  readonly name: string;
  readonly kind: string;
  readonly brands: readonly string[];
  readonly codes: readonly string[];
  readonly classes: readonly string[];
}

/** One stem of the WHO's list of nonproprietary names, with the shortest word in which it is evidence alone. */
export interface InnStem {
  readonly stem: string;
  readonly position: "suffix" | "prefix";
  readonly minLength: number;
  /** The class that the stem stands for; empty where it names several. */
  readonly drugClass: string;
}

const FILES = ["drugs-general.tsv", "drugs-oncology-immunology.tsv"];

/** All listed medicines; those of equal name in two files are one. */
export const listedDrugs = once((): readonly ListedDrug[] => {
  const byName = new Map<string, ListedDrug>();
  for (const file of FILES)
    for (const { cells } of readShippedLexicon(file, ["name", "kind"])) {
      const drug = {
        name: cells.name!,
        kind: cells.kind!,
        brands: splitCell(cells.brands),
        codes: splitCell(cells.codes),
        classes: splitCell(cells.classes),
      };
      const known = byName.get(drug.name.toLowerCase());
      byName.set(drug.name.toLowerCase(), known ? joined(known, drug) : drug);
    }
  return [...byName.values()];
});

const both = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

const joined = (a: ListedDrug, b: ListedDrug): ListedDrug => ({
  ...a,
  brands: both(a.brands, b.brands),
  codes: both(a.codes, b.codes),
  classes: both(a.classes, b.classes),
});

/** Stems of nonproprietary names, the longest first. */
export const innStems = once((): readonly InnStem[] =>
  readShippedLexicon("inn-stems.tsv", ["stem", "position", "minLength"])
    .map(({ cells }) => ({
      stem: cells.stem!,
      position: cells.position === "prefix" ? ("prefix" as const) : ("suffix" as const),
      minLength: Number(cells.minLength),
      drugClass: cells.class ?? "",
    }))
    .toSorted((a, b) => b.stem.length - a.stem.length),
);

/** Words that end like a nonproprietary name and are none, in lower case. */
export const innExceptions = once(
  (): ReadonlySet<string> =>
    new Set(readShippedLexicon("inn-exceptions.tsv", ["word"]).map(({ cells }) => cells.word!.toLowerCase())),
);

/** Second words of two-word names ("vedotin", "alfa", "hydrochloride") with what they say. */
export const innTails = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      readShippedLexicon("two-word-inn-tails.tsv", ["tail", "class"]).map(({ cells }) => [
        cells.tail!.toLowerCase(),
        cells.class!,
      ]),
    ),
);

/** Letters before digits that make no drug code ("NCT", "CD", "COVID"); those that hold digits are whole beginnings. */
export const codeStops = once(
  (): ReadonlySet<string> =>
    new Set(readShippedLexicon("code-stops.tsv", ["prefix"]).map(({ cells }) => cells.prefix!)),
);
