import { type InnStem, innExceptions, innStems, innTails } from "../../lexicon/drugs.js";
import { once } from "../../lexicon/tsv.js";
import type { Span } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import { matchesIn } from "../../nlp/matches-in.js";

/** A nonproprietary name recognised by its stem. */
export interface InnWord extends Span {
  readonly stem: InnStem;
}

/** A word that could be a nonproprietary name, with the four-letter suffix of US biologics: "nemolizumab-ilto". */
const WORD = /(?<![\p{L}\p{N}-])\p{L}{6,26}(?:-[a-z]{4}(?![\p{L}\p{N}-]))?/gu;
/** Four letters after a hyphen that are English. */
const ENGLISH_SUFFIX =
  /-(?:free|like|only|plus|dose|type|fold|high|base|with|line|week|year|risk|mono|drug|test|rich)$/u;
/** A word run into the next, which begins with a capital: "PozelimabPozelimab". */
const GLUED = /^\p{L}\p{Ll}{3,}(?=\p{Lu}\p{Ll}{4,})/u;
/** Words glued or inflected so that they end like a stem: "pressrelease", "phase", "transferase". */
const NO_NAME = /(?:please|release|phase|ferase|kinase|expression)$/u;
/** A second word: " vedotin", " besadenovec". */
const SECOND = /^[ -](?<tail>\p{L}{4,20})(?:-[a-z0-9]{2,4}(?![\p{L}\p{N}-]))?(?![\p{L}\p{N}-])/u;
/** Second words that are chemistry or dosage form rather than part of the name. */
const NO_PART = new Set(["salt", "prodrug phosphate"]);
/** Stems that stand in second words: "besadenovec", "maraleucel". */
const SECOND_STEM = /(?:vec|cel|tecan|tansine|dotin|sirine|plasmid)$/u;
/** Stems that are evidence only with a second word: "gene". */
const NEEDS_SECOND = new Set(["gene", "vec", "cel"]);

interface StemIndex {
  readonly suffixes: ReadonlyMap<string, InnStem>;
  readonly lengths: readonly number[];
  readonly prefixes: readonly InnStem[];
  /** The last three letters of every suffix: most words are told from names by them. */
  readonly endings: ReadonlySet<string>;
}

const stemIndex = once((): StemIndex => {
  const suffixes = new Map<string, InnStem>();
  for (const stem of innStems()) if (stem.position === "suffix") suffixes.set(stem.stem, stem);
  const lengths = [...new Set([...suffixes.keys()].map((stem) => stem.length))].sort((a, b) => b - a);
  const endings = new Set([...suffixes.keys()].map((stem) => stem.slice(-3)));
  return { suffixes, lengths, endings, prefixes: innStems().filter(({ position }) => position === "prefix") };
});

/** The stem of one word (any case, with or without its four-letter suffix), else undefined. */
export function innStemOf(word: string): InnStem | undefined {
  const bare = word.toLowerCase().replace(/-[a-z]{4}$/u, "");
  const { suffixes, lengths, prefixes, endings } = stemIndex();
  const mayBegin = prefixes.some(({ stem }) => bare.startsWith(stem));
  if (!mayBegin && !endings.has(bare.slice(-3))) return undefined;
  if (innExceptions().has(bare) || NO_NAME.test(bare)) return undefined;
  for (const length of lengths) {
    const stem = suffixes.get(bare.slice(-length));
    if (stem && stem.stem.length === length) return bare.length >= stem.minLength ? stem : undefined;
  }
  return prefixes.find(({ stem, minLength }) => bare.length >= minLength && bare.startsWith(stem));
}

/** Nonproprietary names in a sentence by their stems, second words included. Linear time. */
export function findInnWords(sentence: Sentence): InnWord[] {
  const found: InnWord[] = [];
  for (const hit of matchesIn(WORD, sentence)) {
    const whole = ENGLISH_SUFFIX.test(hit[0]) ? hit[0].slice(0, -5) : hit[0];
    const glued = GLUED.exec(whole)?.[0].length ?? 0;
    const word = whole.slice(glued);
    const from = hit.index + glued;
    if (found.length > 0 && sentence.start + from < found.at(-1)!.end) continue;
    const stem = innStemOf(word);
    if (!stem) continue;
    const second = secondWord(sentence.text.slice(from + word.length, from + word.length + 32));
    if (second === 0 && NEEDS_SECOND.has(stem.stem)) continue;
    if (hasTwoStems(word)) continue;
    found.push({ start: sentence.start + from, end: sentence.start + from + word.length + second, stem });
  }
  return found;
}

/** Length of a second word that belongs to the name, with the space before it; 0 when there is none. */
export function secondWord(after: string): number {
  const hit = SECOND.exec(after);
  const tail = hit?.groups?.tail?.toLowerCase();
  if (!hit || tail === undefined) return 0;
  const known = innTails().get(tail);
  if (known !== undefined) return NO_PART.has(known) || /(?:ate|ide)$/u.test(tail) ? 0 : hit[0].length;
  return SECOND_STEM.test(tail) ? hit[0].length : 0;
}

/** Two names run together where a page lost a space: "aducanumabaducanumab". */
function hasTwoStems(word: string): boolean {
  if (word.length < 16) return false;
  const half = word.length >> 1;
  return word.slice(0, half).toLowerCase() === word.slice(half).toLowerCase();
}
