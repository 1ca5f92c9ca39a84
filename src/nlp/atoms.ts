import type { Span } from "../model/span.js";
import { matchesOf } from "./matches-of.js";

/** A run of letters or digits, folded: the smallest unit that lexicon look-up compares ("mRNA-1273" has two). */
export interface Atom extends Span {
  readonly key: string;
}

const ATOM = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}/gu;
const ASCII = /^[ -~]*$/u;

/** Folds one word for comparison: lower case, accents off ("Sjögren" equals "Sjogren"). */
export const foldWord = (word: string): string =>
  ASCII.test(word) ? word.toLowerCase() : word.normalize("NFD").replace(MARKS, "").toLowerCase();

/** Atoms of `text`, with offsets shifted by `base`. Linear time. */
export function atomsOf(text: string, base = 0): Atom[] {
  const atoms: Atom[] = [];
  for (const found of matchesOf(ATOM, text)) {
    const start = base + found.index;
    atoms.push({ start, end: start + found[0].length, key: foldWord(found[0]) });
  }
  return atoms;
}
