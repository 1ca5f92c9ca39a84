import type { Span } from "../model/span.js";

/** What overlap resolution needs to know of a candidate. */
export interface Ranked extends Span {
  readonly confidence: number;
  readonly ruleId: string;
}

/** One candidate that lost, and to which. */
export interface Lost<T> {
  readonly loser: T;
  readonly winner: T;
}

const byRank = (a: Ranked, b: Ranked): number =>
  b.end - b.start - (a.end - a.start) ||
  b.confidence - a.confidence ||
  a.start - b.start ||
  (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);

/** Keeps candidates that do not overlap: the longest first, then the most confident, then by rule id. Kept ones come back in text order. */
export function resolveOverlaps<T extends Ranked>(candidates: readonly T[]): { kept: T[]; lost: Lost<T>[] } {
  const kept: T[] = [];
  const lost: Lost<T>[] = [];
  for (const candidate of candidates.toSorted(byRank)) {
    const at = firstEndingAfter(kept, candidate.start);
    const rival = kept[at];
    if (rival && rival.start < candidate.end) lost.push({ loser: candidate, winner: rival });
    else kept.splice(at, 0, candidate);
  }
  return { kept, lost };
}

/** Index of the first of `spans` (sorted, not overlapping) that ends after `offset`. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
