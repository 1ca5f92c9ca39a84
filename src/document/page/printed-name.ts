import { withoutSuffix } from "../own-organizations.js";

/** "tine.no", "Booking.com": a site's name that is its address */
export const DOMAIN = /\.(?:com|org|net|de|no|eu|co\.uk)$/iu;

/** Length of a word that may be found in the genitive. */
const LONG_WORD = 10;
/** A letter that is no German genitive's: "Bundeskriminalamtes" names the Bundeskriminalamt */
const WORD_GOES_ON = /^(?!(?:e?s)(?![\p{L}\d]))[\p{L}\d]/u;

/** An organization's name as a text prints it: without legal suffix and top-level domain, as whole words; null where it does not. */
export function printedAs(name: string, text: string): string | null {
  const bare = withoutSuffix(name.replace(DOMAIN, "")).toLowerCase();
  if (bare.length < 3) return null;
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(bare); at >= 0; at = lower.indexOf(bare, at + 1)) {
    const end = at + bare.length;
    const goesOn = bare.length < LONG_WORD || bare.includes(" ") ? /^[\p{L}\d]/u : WORD_GOES_ON;
    if (!/[\p{L}\d]/u.test(lower[at - 1] ?? " ") && !goesOn.test(lower.slice(end, end + 3))) return text.slice(at, end);
  }
  return null;
}
