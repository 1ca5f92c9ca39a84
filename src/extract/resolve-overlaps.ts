import { type Span, spanContains } from "../model/span.js";

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

/**
 * Keeps candidates that do not overlap: the longest first, then the most confident, then by rule id. A loser that lies within
 * its winner stays beside it where `mayNest` says so, and no other nested one overlaps. Kept ones come back in text order.
 */
export function resolveOverlaps<T extends Ranked>(
  candidates: readonly T[],
  mayNest: (inner: T, outer: T) => boolean = () => false,
): { kept: T[]; lost: Lost<T>[] } {
  const kept: T[] = [];
  const nested: T[] = [];
  const lost: Lost<T>[] = [];
  for (const candidate of candidates.toSorted(byRank)) {
    const winner = rivalIn(kept, candidate);
    if (!winner) insert(kept, candidate);
    else if (!spanContains(winner, candidate) || !mayNest(candidate, winner)) lost.push({ loser: candidate, winner });
    else {
      const rival = rivalIn(nested, candidate);
      if (rival) lost.push({ loser: candidate, winner: rival });
      else insert(nested, candidate);
    }
  }
  if (nested.length === 0) return { kept, lost };
  return { kept: [...kept, ...nested].sort((a, b) => a.start - b.start || b.end - a.end), lost };
}

/** The one of `spans` (sorted, not overlapping) that overlaps `span` first. */
function rivalIn<T extends Span>(spans: readonly T[], span: Span): T | undefined {
  const rival = spans[firstEndingAfter(spans, span.start)];
  return rival && rival.start < span.end ? rival : undefined;
}

function insert<T extends Span>(spans: T[], span: T): void {
  spans.splice(firstEndingAfter(spans, span.start), 0, span);
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
