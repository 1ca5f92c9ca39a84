/**
 * Letters and digits of ASCII in lower case count as themselves, everything else as a space: the alphabet in which the necessary words
 * of an expression are looked for. 0 is the space, 1 to 26 the letters, 27 to 36 the digits.
 */
const SYMBOLS = " abcdefghijklmnopqrstuvwxyz0123456789";
const SYMBOL_OF = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const at = SYMBOLS.indexOf(String.fromCharCode(code).toLowerCase());
  SYMBOL_OF[code] = Math.max(at, 0);
}

/** Letters that are equal to ASCII ones when case is ignored (U+017F to "s", the Kelvin sign to "k"): a text with one is taken to hold all. */
const LONG_S = 0x17f;
const KELVIN = 0x212a;

/** Bits of a set of trigrams, in words of 32. */
const WORDS = 128;

/** The place of a trigram in the set. */
const bitOf = (a: number, b: number, c: number): number => Math.imul((a * 37 + b) * 37 + c, 0x9e3779b1) >>> 20;

/** Which runs of three symbols a text holds, as a set of 4,096 bits: a set bit may be another's, a clear one never lies. */
export type Trigrams = Uint32Array;

/** The trigrams of a text, with a space before and after it. Linear time. */
export function trigramsOf(text: string): Trigrams {
  const set = new Uint32Array(WORDS);
  let a = 0;
  let b = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (code === LONG_S || code === KELVIN) return set.fill(0xffffffff);
    const c = code < 128 ? SYMBOL_OF[code]! : 0;
    const bit = bitOf(a, b, c);
    set[bit >>> 5]! |= 1 << (bit & 31);
    a = b;
    b = c;
  }
  return set;
}

/** The bits of a literal of at least three symbols (lower case, spaces for all that is no letter or digit of ASCII). */
export function bitsOf(literal: string): number[] {
  const symbols = [...literal].map((char) => SYMBOLS.indexOf(char));
  return symbols.slice(2).map((c, i) => bitOf(symbols[i]!, symbols[i + 1]!, c));
}

/** Whether a text may hold a literal of these bits. */
export function mayHold(set: Trigrams, bits: readonly number[]): boolean {
  for (const bit of bits) if ((set[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
  return true;
}
