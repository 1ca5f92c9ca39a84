import { fieldShortForms, sideEffects } from "../../lexicon/diseases.js";
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
const AFTER_NAME = /^'?\s?\(\s?"?((?:\p{L}[\p{L}\p{N}]*[-/+ ]?){0,3}\p{L}[\p{L}\p{N}]*\+?)"?\s?[),;]/u;
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
  for (const long of [...diseasesOf(doc).values()].flat()) {
    const found = AFTER_NAME.exec(doc.reading.slice(long.end, long.end + 24));
    const short = found?.[1]?.replace(LEADING, "").trim();
    if (short === undefined || !SHORT.test(short) || seen.has(short)) continue;
    if (!fits(short, long.spelled ?? doc.reading.slice(long.start, long.end))) continue;
    seen.add(short);
    index.add(short, { short, long }, "exact");
  }
  FOUND.set(doc, index);
  return index;
}

/** Whether the letters of the short form occur in the name in that order. */
function fits(short: string, name: string): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, "");
  const text = name.toLowerCase();
  if (fieldShortForms().has(short.toUpperCase()) && text.startsWith(letters[0]!)) return true;
  if (sideEffects().has(text) && letters.length < 2) return false;
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
