import { describe, expect, it } from "vitest";
import type { Output } from "../../src/cli/output.js";
import { watchCounts } from "../../src/cli/watch-counts.js";
import { fallenCounts } from "../../src/stores/fallen-counts.js";
import type { GraphStore, StoreStats } from "../../src/stores/store.js";

const stats = (nodes: Record<string, number>, relationships: Record<string, number> = {}): StoreStats => ({
  nodes,
  relationships,
});

describe("fallenCounts", () => {
  it("names what fell by more than a fifth, also to nothing", () => {
    const before = stats({ Drug: 10, Person: 10, Trial: 3, Deal: 5 }, { DEVELOPS: 100 });
    const after = stats({ Drug: 8, Person: 7, Deal: 50 }, { DEVELOPS: 79 });
    expect(fallenCounts(before, after)).toEqual([
      { kind: "nodes", name: "Person", before: 10, after: 7 },
      { kind: "nodes", name: "Trial", before: 3, after: 0 },
      { kind: "relationships", name: "DEVELOPS", before: 100, after: 79 },
    ]);
  });

  it("is a warning line each, after the work", async () => {
    const counts = [stats({ Drug: 4 }), stats({ Drug: 1 })];
    const store = { stats: async () => counts.shift()! } as Partial<GraphStore> as GraphStore;
    const lines: string[] = [];
    const output: Output = { out: async () => {}, err: (line) => void lines.push(line), progress: () => {} };
    expect(await watchCounts(store, output, async () => lines.push("work"))).toBe(1);
    expect(lines).toEqual(["work", "warning: nodes Drug fell from 4 to 1 in this run; `pressgraph changes` shows why"]);
  });
});
