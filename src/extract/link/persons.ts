import { nameKey } from "../name-key.js";
import type { LinkScope } from "./link-scope.js";

/**
 * Joins a shorter form to the nearest longer name before it, else after it: "Horn", "Marcia Horn" and "M. Horn" join "Marcia K. Horn".
 * All mentions of one form are one person, the one that the first of them means: later ones must not join two people of one surname.
 */
export function linkPersons({ mentions, join }: LinkScope): void {
  const parts = mentions.map((mention) => mention.name.split(" ").map(nameKey).filter(Boolean));
  const forms = new Set<string>();
  for (const [i, words] of parts.entries()) {
    const form = words.join(" ");
    if (forms.has(form)) continue;
    forms.add(form);
    const candidates = parts.flatMap((other, j) => (j !== i && isShorterFormOf(words, other) ? [j] : []));
    const before = candidates.filter((j) => j < i).at(-1);
    const chosen = before ?? candidates[0];
    if (chosen !== undefined) join(i, chosen);
  }
}

/** "Horn" of "Marcia Horn"; "Van Buren" of "Christopher Van Buren"; "Marcia Horn" of "Marcia K. Horn"; "Tom Herzog" of "Thomas J. Herzog" is not told. */
function isShorterFormOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 0 || short.length >= long.length || short.at(-1) !== long.at(-1)) return false;
  if (short.length === 1 || short[0] === long[0]) return true;
  const tail = long.slice(-short.length);
  return short.every((word, k) => word === tail[k]) || (short[0]!.length === 1 && long[0]!.startsWith(short[0]!));
}
