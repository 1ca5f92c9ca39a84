/** Highest confidence that agreement of releases can reach. */
const CEILING = 0.999;

/**
 * Confidence of a fact from its best evidence in each release, as if releases erred independently: 1 − ∏(1 − c), to four
 * decimals and at most .999 (a single release that is certain stays certain).
 */
export function jointConfidence(best: readonly number[]): number {
  if (best.length === 1) return round(best[0] ?? 0);
  const doubt = [...best].sort((a, b) => a - b).reduce((product, confidence) => product * (1 - confidence), 1);
  return Math.min(CEILING, round(1 - doubt));
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
