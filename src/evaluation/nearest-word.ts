import { distance } from "fastest-levenshtein";

/** The candidate nearest to a mistyped word, or undefined when none is near. */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const far = (name: string): number => distance(word.toLowerCase(), name.toLowerCase());
  const best = candidates.toSorted((a, b) => far(a) - far(b))[0];
  return best !== undefined && far(best) <= Math.max(2, Math.floor(best.length / 3)) ? best : undefined;
}
