import { once, readShippedLexicon, splitCell } from "./tsv.js";

/** One written form of a listed disease: name, synonym or abbreviation. */
export interface ConditionForm {
  readonly form: string;
  /** The listed name that the form stands for. */
  readonly name: string;
  readonly area: string;
}

/** A noun that ends disease names; `strong` ones name a disease alone. */
export interface DiseaseHead {
  readonly head: string;
  readonly area: string;
  readonly strong: boolean;
}

/** What a word before a head says: how bad or how far the disease is, whom it strikes, what it is, or which genes it has. */
export type ModifierClass = "grade" | "population" | "what" | "genetics";

/** Words of one modifier, lower case, with its class; `site` and `cell` ones can share a head in lists. */
export interface DiseaseModifier {
  readonly words: readonly string[];
  readonly kind: string;
  readonly group: ModifierClass;
}

/** Kinds of `indication-modifiers.tsv` by what they mean for a name. */
const GROUPS: Readonly<Record<string, ModifierClass>> = {
  stage: "grade",
  line: "grade",
  severity: "grade",
  population: "population",
  genetics: "genetics",
};

/** Inheritance is part of a name ("familial hypercholesterolemia"); a marker is not ("HER2-positive breast cancer"). */
const INHERITANCE = /^(?:familial|hereditary|inherited|congenital|genetic|x-linked|mitochondrial|autosomal)/u; // "hereditary"

/** Abbreviations that stand for several things in this field: told apart only by a definition in the text. */
export const ambiguousShortForms = once((): ReadonlySet<string> => {
  const out = new Set<string>();
  for (const { cells } of readShippedLexicon("abbreviations.tsv", ["short", "type"]))
    if (cells.ambiguous === "yes" || cells.type !== "Indication") out.add(cells.short!);
  return out;
});

/** Every short form the field uses for something else than a study, drug or company name. */
export const fieldShortForms = once(
  (): ReadonlySet<string> =>
    new Set(readShippedLexicon("abbreviations.tsv", ["short"]).map(({ cells }) => cells.short!.toUpperCase())),
);

/** All forms of the listed diseases; ambiguous abbreviations are left out. */
export const conditionForms = once((): readonly ConditionForm[] => {
  const ambiguous = ambiguousShortForms();
  const forms: ConditionForm[] = [];
  const names = new Map<string, ConditionForm>();
  for (const { cells } of readShippedLexicon("conditions.tsv", ["name", "area"])) {
    const { name, area } = cells as { name: string; area: string };
    const shorts = splitCell(cells.abbreviations).filter((short) => short.length > 2 && !ambiguous.has(short));
    for (const form of [name, ...splitCell(cells.aliases), ...shorts]) {
      const entry = { form, name, area };
      forms.push(entry);
      if (!names.has(form.toLowerCase())) names.set(form.toLowerCase(), entry);
    }
  }
  for (const { cells } of readShippedLexicon("abbreviations.tsv", ["short", "long", "type"])) {
    const short = cells.short!;
    if (cells.type !== "Indication" || cells.ambiguous === "yes" || short.length < 3) continue;
    const long = splitCell(cells.long)[0]!;
    const known = names.get(long.toLowerCase());
    forms.push({ form: short, name: known?.name ?? long, area: known?.area ?? "other" });
  }
  return forms;
});

/** Every form of the listed diseases in lower case. */
export const listedDiseases = once(
  (): ReadonlySet<string> => new Set(conditionForms().map(({ form }) => form.toLowerCase())),
);

/** Head nouns by their words in lower case, singular and plural. */
export const diseaseHeads = once((): ReadonlyMap<string, DiseaseHead> => {
  const heads = new Map<string, DiseaseHead>();
  for (const { cells } of readShippedLexicon("indication-heads.tsv", ["head", "area", "strength"])) {
    const head = { head: cells.head!, area: cells.area!, strong: cells.strength === "strong" };
    for (const form of [head.head, ...splitCell(cells.plural)]) if (!form.includes(" ")) heads.set(form, head);
  }
  return heads;
});

/** Modifiers by their last word, the longest first. */
export const diseaseModifiers = once((): ReadonlyMap<string, readonly DiseaseModifier[]> => {
  const byLast = new Map<string, DiseaseModifier[]>();
  for (const { cells } of readShippedLexicon("indication-modifiers.tsv", ["modifier", "kind"])) {
    const words = cells.modifier!.toLowerCase().split(" ");
    const kind = cells.kind!;
    const group = INHERITANCE.test(words[0]!) ? "what" : (GROUPS[kind] ?? "what");
    const last = words.at(-1)!;
    byLast.set(last, [...(byLast.get(last) ?? []), { words, kind, group }]);
  }
  for (const list of byLast.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byLast;
});

/** Side effects and comorbidities as labels name them, lower case. */
export const sideEffects = once(
  (): ReadonlySet<string> =>
    new Set(readShippedLexicon("side-effects.tsv", ["term"]).map(({ cells }) => cells.term!.toLowerCase())),
);

/** Listed short forms by the lower-case name of their disease, ambiguous ones and those of two letters included: for releases that name it. */
export const shortFormsByName = once((): ReadonlyMap<string, readonly string[]> => {
  const byName = new Map<string, readonly string[]>();
  for (const { cells } of readShippedLexicon("conditions.tsv", ["name", "area"])) {
    const shorts = splitCell(cells.abbreviations).filter((short) => /^.?\p{Lu}/u.test(short));
    if (shorts.length > 0)
      for (const name of [cells.name!, ...splitCell(cells.aliases)]) byName.set(name.toLowerCase(), shorts);
  }
  return byName;
});

/** Short forms of diseases that only their surroundings tell apart: ambiguous ones, and those of two letters. */
export const looseShortForms = once((): ReadonlySet<string> => {
  const out = new Set<string>();
  for (const { cells } of readShippedLexicon("abbreviations.tsv", ["short", "type"]))
    if (cells.type === "Indication" && (cells.ambiguous === "yes" || cells.short!.length < 3)) out.add(cells.short!);
  return out;
});
