import type { Span } from "../model/span.js";

/** A run of letters or digits, folded: the smallest unit that lexicon look-up compares ("mRNA-1273" has two). */
export interface Atom extends Span {
  readonly key: string;
  /** A number of 16 bits made from the key: equal keys have equal ones. */
  readonly hash: number;
}

const MARKS = /\p{M}/gu;
const ASCII = /^[ -~]*$/u;
/** "é", "7", "β" */
const WORD_CHARACTER = /^[\p{L}\p{N}]$/u;

/** Folds one word for comparison: lower case, accents off ("Sjögren" equals "Sjogren"). */
export const foldWord = (word: string): string =>
  ASCII.test(word) ? word.toLowerCase() : word.normalize("NFD").replace(MARKS, "").toLowerCase();

/** What the first 128 characters are: 0 none of a word, 1 a digit or small letter, 2 a capital. */
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[A-Z]/u.test(char) ? 2 : /[a-z\d]/u.test(char) ? 1 : 0;
});

/** How many UTF-16 units of a letter or digit outside ASCII stand at `at`: 0, 1 or 2. */
function wideLength(text: string, at: number): number {
  const char = String.fromCodePoint(text.codePointAt(at)!);
  return WORD_CHARACTER.test(char) ? char.length : 0;
}

/** Atoms of `text`, with offsets shifted by `base`. Linear time. */
export function atomsOf(text: string, base = 0): Atom[] {
  const atoms: Atom[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const start = at;
    let hash = 0;
    let isFolded = true;
    let isWide = false;
    while (at < length) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? KIND[code]! : 3;
      if (kind === 0) break;
      if (kind === 3) {
        const wide = wideLength(text, at);
        if (wide === 0) break;
        isWide = true;
        at += wide;
        continue;
      }
      if (kind === 2) isFolded = false;
      hash = (Math.imul(hash, 31) + (code | 32)) | 0;
      at += 1;
    }
    if (at === start) {
      at += 1;
      continue;
    }
    const word = text.slice(start, at);
    const key = isWide ? foldWord(word) : isFolded ? word : word.toLowerCase();
    atoms.push({ start: base + start, end: base + at, key, hash: mix(isWide ? hashOf(key) : hash) });
  }
  return atoms;
}

/** The hash of a folded key, as it is made of a word of ASCII in passing; digits keep theirs, since their bit of case is set. */
function hashOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i += 1) hash = (Math.imul(hash, 31) + (key.charCodeAt(i) | 32)) | 0;
  return hash;
}

const mix = (hash: number): number => (hash ^ (hash >>> 16)) & 0xffff;
