import { fieldShortForms, shortFormsByName, sideEffects } from "../../lexicon/diseases.js";
import type { Doc } from "../../nlp/doc.js";
import { PhraseIndex } from "../../nlp/phrase-index.js";
import type { DiseasePhrase } from "./disease-phrases.js";
import { diseasesOf } from "./diseases-of.js";

/** An abbreviation that this release defines for a disease, and the name it stands for. */
export interface DiseaseShortForm {
  readonly short: string;
  readonly long: DiseasePhrase;
}

/** "(NSCLC)", " (\"OSA\")", "(PDAC; …", " (r/r AML)" after a name */
const AFTER_NAME = /^'?\s?\(\s?"?((?:\p{L}[\p{L}\p{N}]{0,20}[-/+ ]){0,3}\p{L}[\p{L}\p{N}]{0,20}\+?)"?\s?[),;]/u;
/** A word that can be a short form: at least two capitals, or one among very few letters */
const SHORT = /^(?=.{2,12}$)(?=\P{Lu}*\p{Lu}\P{Lu}*[\p{Lu}\d])[\p{L}\p{N}/+-]+$/u;
/** Words in front of a short form inside the bracket: "r/r AML" */
const LEADING = /^(?:r\/r|R\/R)\s/u;

const FOUND = new WeakMap<Doc, PhraseIndex<DiseaseShortForm>>();

/** Short forms defined in brackets after a disease's name, ready for look-up; made once a release. */
export function diseaseShortForms(doc: Doc): PhraseIndex<DiseaseShortForm> {
  const known = FOUND.get(doc);
  if (known) return known;
  const index = new PhraseIndex<DiseaseShortForm>();
  const seen = new Set<string>();
  const add = (short: string, long: DiseasePhrase): void => {
    if (seen.has(short)) return;
    seen.add(short);
    index.add(short, { short, long }, "exact");
  };
  const phrases = [...diseasesOf(doc).values()].flat();
  for (const long of phrases) {
    const found = AFTER_NAME.exec(doc.reading.slice(long.end, long.end + 24));
    const short = found?.[1]?.replace(LEADING, "").trim();
    if (short === undefined || !SHORT.test(short)) continue;
    const name = long.spelled ?? doc.reading.slice(long.start, long.end);
    if (fits(short, name)) add(short, { ...long, core: tailCore(name, short) ?? long.core });
  }
  for (const long of phrases) {
    if (long.kind !== "listed") continue;
    for (const short of shortFormsByName().get(long.core) ?? []) add(short, long);
  }
  FOUND.set(doc, index);
  return index;
}

/** The listed disease at the end of a longer name that the short form stands for: "AD" after "dementia due to Alzheimer's disease". */
function tailCore(name: string, short: string): string | undefined {
  const words = name.toLowerCase().split(/\s+/u);
  for (let from = 1; from < words.length; from += 1) {
    const tail = words.slice(from).join(" ");
    if (shortFormsByName().get(tail)?.includes(short)) return tail;
  }
  return undefined;
}

/** Whether the letters of the short form occur in the name in that order. */
function fits(short: string, name: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, "");
  const text = name.toLowerCase();
  if (fieldShortForms().has(short.toUpperCase()) && text.startsWith(letters[0]!)) return true;
  if (sideEffects().has(text) && letters.length < 2) return false;
  if (!new RegExp(`(?:^|[^\\p{L}])${letters[0]}`, "u").test(text)) return false;
  let at = 0;
  let hits = 0;
  for (const letter of letters) {
    const next = text.indexOf(letter, at);
    if (next < 0) continue;
    hits += 1;
    at = next + 1;
  }
  return hits >= letters.length - 1 && hits >= 2;
}
