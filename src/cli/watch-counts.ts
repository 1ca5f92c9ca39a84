import { fallenCounts } from "../stores/fallen-counts.js";
import type { GraphStore } from "../stores/store.js";
import type { Output } from "./output.js";

/** Does work on a store and warns, a line each on stderr, of labels and types whose count fell by more than a fifth. */
export async function watchCounts<T>(store: GraphStore, output: Output, work: () => Promise<T>): Promise<T> {
  const before = await store.stats();
  const result = await work();
  for (const { kind, name, before: was, after } of fallenCounts(before, await store.stats())) {
    output.err(`warning: ${kind} ${name} fell from ${was} to ${after} in this run; \`pressgraph changes\` shows why`);
  }
  return result;
}
