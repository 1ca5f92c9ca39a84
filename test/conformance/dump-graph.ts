import type { GraphState } from "../../src/stores/graph-state.js";
import { readJsonlStore } from "../../src/stores/jsonl.js";
import type { GraphStore } from "../../src/stores/store.js";
import { NODE_TYPES, type NodeLabel, type NodeType, nodeTypes } from "../../src/vocabulary/node-types.js";
import { relationshipTypes } from "../../src/vocabulary/relationship-types.js";

const line = (...parts: unknown[]): string => JSON.stringify(parts);
const sortedKeys = (properties: object): [string, unknown][] =>
  Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));

/** Kept out of comparisons: notes of runs, and the lock. */
const NOT_COMPARED = new Set(["IngestRun", "FactChange", "StoreInfo"]);
const compared = (): readonly NodeType[] => nodeTypes().filter(({ label }) => !NOT_COMPARED.has(label));

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

/** Whether a node shows under this label, or under a more special one that is dumped by itself. */
const isOwn = (label: string, labels: readonly string[]): boolean =>
  !nodeTypes().some((other) => other.label !== label && other.also.includes(label) && labels.includes(other.label));

/** The same lines read from a store by queries. */
export async function dumpStore(store: GraphStore): Promise<string[]> {
  if (!store.capabilities.query) {
    return dumpState(readJsonlStore(store.spec.slice(store.spec.indexOf(":") + 1)));
  }
  const lines: string[] = [];
  for (const { label } of compared()) {
    const { rows } = await store.query(
      `MATCH (n:${label}) RETURN labels(n) AS labels, properties(n) AS properties`,
      {},
      { trusted: true },
    );
    for (const [labels, properties] of rows) {
      const names = (labels as string[]).sort();
      if (isOwn(label, names)) lines.push(line(names, sortedKeys(properties as object)));
    }
  }
  for (const { type, from, to } of relationshipTypes()) {
    for (const a of from) {
      for (const b of to) {
        const text = `MATCH (a:${a})-[r:${type}]->(b:${b}) RETURN a.${keyOf(a)} AS a, b.${keyOf(b)} AS b, labels(a) AS from, labels(b) AS to, properties(r) AS properties`;
        const { rows } = await store.query(text, {}, { trusted: true });
        for (const [idA, idB, fromLabels, toLabels, properties] of rows) {
          if (!isOwn(a, fromLabels as string[]) || !isOwn(b, toLabels as string[])) continue;
          lines.push(line(type, idA, idB, sortedKeys(properties as object)));
        }
      }
    }
  }
  return lines.sort();
}

const keyOf = (label: NodeLabel): string => NODE_TYPES[label].key;
