/** What a word consists of. Samples: `V`, `ß`, `7`. */
const LETTER = /[\p{L}\p{N}]/u;
/** Whether a character is a letter or digit, for the scripts that most releases are in. */
const COMMON = Uint8Array.from({ length: 0x250 }, (_, code) => (LETTER.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether a code point is a letter or digit of any script. */
export const isLetterOrDigit = (code: number): boolean =>
  code < COMMON.length ? COMMON[code] === 1 : LETTER.test(String.fromCodePoint(code));
