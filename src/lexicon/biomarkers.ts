import { once, readShippedLexicon, splitCell } from "./tsv.js";

/** One listed marker: a gene, a protein, a signature or an antibody. */
export interface ListedBiomarker {
  readonly name: string;
  readonly kind: string;
  readonly gene: string;
  readonly aliases: readonly string[];
}

/** All listed markers. */
export const listedBiomarkers = once((): readonly ListedBiomarker[] =>
  readShippedLexicon("biomarkers.tsv", ["name", "kind"]).map(({ cells }) => ({
    name: cells.name!,
    kind: cells.kind!,
    gene: cells.gene ?? "",
    aliases: splitCell(cells.aliases),
  })),
);
