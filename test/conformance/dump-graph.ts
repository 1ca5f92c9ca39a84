import type { GraphState } from "../../src/stores/graph-state.js";
import { readJsonlStore } from "../../src/stores/jsonl.js";
import type { GraphStore } from "../../src/stores/store.js";
import { NODE_TYPES } from "../../src/vocabulary/node-types.js";

const line = (...parts: unknown[]): string => JSON.stringify(parts);
const sortedKeys = (properties: object): [string, unknown][] =>
  Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));

/** Kept out of comparisons: notes of runs, and the lock. */
const NOT_COMPARED = new Set(["IngestRun", "FactChange", "StoreInfo"]);

/** Every node, relationship and ledger entry of a graph in memory, one a line, sorted. */
export function dumpState({ nodes, relationships, ledger }: GraphState): string[] {
  const lines = [...nodes.values()]
    .filter(({ label }) => !NOT_COMPARED.has(label))
    .map(({ label, properties }) => line([label, ...NODE_TYPES[label].also].sort(), sortedKeys(properties)));
  for (const { type, from, to, properties } of relationships.values())
    lines.push(line(type, from, to, sortedKeys(properties)));
  for (const [id, doc] of ledger) lines.push(line(["Ledger"], sortedKeys({ id, doc })));
  return lines.sort();
}

/** The same lines read from a store: all that is there, in two queries, so that a database plans little. */
export async function dumpStore(store: GraphStore): Promise<string[]> {
  if (!store.capabilities.query) return dumpState(readJsonlStore(store.spec.slice(store.spec.indexOf(":") + 1)));
  const ask = async (text: string) => (await store.query(text, {}, { trusted: true })).rows;
  const lines: string[] = [];
  for (const [labels, properties] of await ask("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties")) {
    const names = (labels as string[]).sort();
    if (!names.some((name) => NOT_COMPARED.has(name))) lines.push(line(names, sortedKeys(properties as object)));
  }
  const relationships = `MATCH (a)-[r]->(b) RETURN type(r) AS type, coalesce(a.id, a.code) AS a, coalesce(b.id, b.code) AS b, properties(r) AS properties`;
  for (const [type, a, b, properties] of await ask(relationships))
    lines.push(line(type, a, b, sortedKeys(properties as object)));
  return lines.sort();
}
