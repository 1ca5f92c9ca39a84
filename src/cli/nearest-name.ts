import { distance } from "fastest-levenshtein";

/** The known name nearest to a mistyped one, if one is near: at most a third of its letters differ, or it begins so. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const byDistance = known
    .map((other) => ({ other, far: distance(name.toLowerCase(), other.toLowerCase()) }))
    .sort((a, b) => a.far - b.far || (a.other < b.other ? -1 : 1));
  const best = byDistance[0];
  if (best && best.far <= Math.max(2, Math.floor(name.length / 3))) return best.other;
  return known.find((other) => other.includes(name));
}
