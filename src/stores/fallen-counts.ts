import type { StoreStats } from "./store.js";

/** A label or relationship type of which there is much less than before. */
export interface FallenCount {
  readonly kind: "nodes" | "relationships";
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** Part of a count that may go in one run before it is worth a warning. */
const TOLERATED_LOSS = 0.2;

/** The labels and relationship types whose count fell by more than a fifth, in order of name. */
export function fallenCounts(before: StoreStats, after: StoreStats): FallenCount[] {
  return (["nodes", "relationships"] as const).flatMap((kind) =>
    Object.entries(before[kind])
      .map(([name, count]) => ({ kind, name, before: count, after: after[kind][name] ?? 0 }))
      .filter((one) => one.before - one.after > one.before * TOLERATED_LOSS)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
}
