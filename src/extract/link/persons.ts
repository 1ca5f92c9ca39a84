import { nameKey } from "../name-key.js";
import type { LinkScope } from "./link-scope.js";

/** Joins a bare surname to the nearest full name before it (else after it) that ends in it; "Marcia Horn" joins "Marcia K. Horn". */
export function linkPersons({ mentions, join }: LinkScope): void {
  const parts = mentions.map((mention) => mention.name.split(" ").map(nameKey).filter(Boolean));
  for (const [i, words] of parts.entries()) {
    const candidates = parts.flatMap((other, j) => (j !== i && isShorterFormOf(words, other) ? [j] : []));
    const before = candidates.filter((j) => j < i).at(-1);
    const chosen = before ?? candidates[0];
    if (chosen !== undefined) join(i, chosen);
  }
}

/** "Horn" of "Marcia Horn"; "Marcia Horn" of "Marcia K. Horn". */
function isShorterFormOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 0 || short.length >= long.length || short.at(-1) !== long.at(-1)) return false;
  return short.length === 1 || short[0] === long[0];
}
