/** Adds to a count, and drops the count when it reaches nothing. */
export function count(tallies: Map<string, number>, key: string, by: number): void {
  const sum = (tallies.get(key) ?? 0) + by;
  if (sum > 0) tallies.set(key, sum);
  else tallies.delete(key);
}

/** The key counted most often; of equals the first in code unit order. Undefined for nothing. */
export function highest(tallies: Iterable<readonly [string, number]>): string | undefined {
  let best: readonly [string, number] | undefined;
  for (const one of tallies) {
    if (best === undefined || one[1] > best[1] || (one[1] === best[1] && one[0] < best[0])) best = one;
  }
  return best?.[0];
}

/** The text that occurs most often. */
export function mostCounted(texts: Iterable<string>): string | undefined {
  const tallies = new Map<string, number>();
  for (const text of texts) count(tallies, text, 1);
  return highest(tallies);
}
