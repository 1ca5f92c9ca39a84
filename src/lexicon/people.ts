import { foldWord } from "../nlp/atoms.js";
import { type CaseMode, PhraseIndex } from "../nlp/phrase-index.js";
import { once, readShippedLexicon, splitCell } from "./tsv.js";

/** What kind of title a listed phrase is: a whole one, a noun that can head a longer one, a word that stands before either. */
export type TitleKind = "full" | "head" | "modifier";

/** How sure a given name tells a person: `maybe` names are also words, places or surnames. */
export type GivenNameForce = "sure" | "maybe";

/** Whether a capitalised word never stands in a person's name, does so only as a surname ("Jane Green"), or ends a run of capitalised words ("Jane Roe Joins …"). */
export type NonNameKind = "never" | "surname" | "break";

const loadGivenNames = once(
  () =>
    new Map<string, GivenNameForce>(
      readShippedLexicon("given-names.tsv", ["name"]).map(({ cells }) => [
        foldWord(cells.name!),
        cells.ambiguous === "yes" ? "maybe" : "sure",
      ]),
    ),
);

/** How sure the word is a given name; undefined for a word that is not listed. "Jean-Luc" counts by its first part. */
export function givenNameForce(word: string): GivenNameForce | undefined {
  const names = loadGivenNames();
  const key = foldWord(word);
  return names.get(key) ?? (key.includes("-") ? names.get(key.split("-")[0]!) : undefined);
}

const loadNonNames = once(() => {
  const words = new Map<string, NonNameKind>();
  for (const { cells } of readShippedLexicon("company-words.tsv", ["word"]))
    words.set(cells.word!.toLowerCase(), "never");
  for (const { cells } of readShippedLexicon("non-name-words.tsv", ["word", "kind"]))
    words.set(cells.word!.toLowerCase(), cells.kind as NonNameKind);
  return words;
});

/** What a capitalised word says against a person's name; undefined when nothing. */
export const nonNameKind = (word: string): NonNameKind | undefined => loadNonNames().get(word.toLowerCase());

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** One degree or post-nominal, written in any listed way or all in capitals; longest alternatives first, for use inside other expressions. */
export const degreeSource = once(() => {
  const forms = readShippedLexicon("degrees.tsv", ["degree"]).flatMap(({ cells }) => [
    cells.degree!,
    ...splitCell(cells.variants),
  ]);
  const capitals = forms.filter((form) => /^[A-Za-z]{3,}$/u.test(form)).map((form) => form.toUpperCase());
  const longestFirst = [...new Set([...forms, ...capitals])].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((form) => escapePattern(form).replace(/ /gu, " ?")).join("|")})`;
});

/** Honorifics of one word, lower case, without their points: "dr", "professor", "sir". */
export const honorificWords = once(() => {
  const words = readShippedLexicon("honorifics.tsv", ["honorific"]).map(({ cells }) => cells.honorific!);
  return new Set(words.filter((word) => !word.includes(" ")).map((word) => word.replace(/\.$/u, "").toLowerCase()));
});

/** Titles that are written in any case; acronyms ("CEO", "CMO") only as listed. */
const titleCase = (title: string): CaseMode => (/^[^a-z]+$/u.test(title) ? "exact" : "any");

/** Listed job titles with their kind. */
export const titleIndex = once(() => {
  const index = new PhraseIndex<TitleKind>();
  for (const { cells } of readShippedLexicon("job-titles.tsv", ["title", "kind"]))
    index.add(cells.title!, cells.kind as TitleKind, titleCase(cells.title!));
  return index;
});
