import { once, readShippedLexicon, splitCell } from "./tsv.js";

/** One listed class or modality with its other names. */
export interface ListedClass {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Head nouns that end a class phrase, each with its plural: "inhibitor", "inhibitors". */
export const classTails = once((): readonly string[] =>
  readShippedLexicon("class-tails.tsv", ["tail"]).flatMap(({ cells }) => [cells.tail!, ...splitCell(cells.plural)]),
);

/** What a word before the head noun says: the thing acted on, what it is made of, how it is given, how good it is. */
export type ClassModifierKind = "target" | "format" | "route" | "quality";

/** Words that may stand before the head noun. */
export const classModifiers = once((): readonly { readonly modifier: string; readonly kind: ClassModifierKind }[] =>
  readShippedLexicon("class-modifiers.tsv", ["modifier", "kind"]).map(({ cells }) => ({
    modifier: cells.modifier!,
    kind: cells.kind as ClassModifierKind,
  })),
);

/** All listed classes. */
export const listedClasses = once((): readonly ListedClass[] =>
  readShippedLexicon("drug-classes.tsv", ["name"]).map(({ cells }) => ({
    name: cells.name!,
    aliases: splitCell(cells.aliases),
  })),
);
