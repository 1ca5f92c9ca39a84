import { nodeTypes } from "../vocabulary/node-types.js";
import { relationshipTypes } from "../vocabulary/relationship-types.js";
import type { JsonValue, StoreStats } from "./store.js";

/** Statements that count nodes by label and relationships by type, which databases keep ready: each gives kind, name, n. */
export function countStatements(): string[] {
  const nodes = nodeTypes()
    .filter(({ internal }) => internal !== true)
    .map(({ label }) => `MATCH (n:${label}) RETURN 'node' AS kind, '${label}' AS name, count(n) AS n`);
  const relationships = relationshipTypes().map(
    ({ type }) => `MATCH ()-[r:${type}]->() RETURN 'relationship' AS kind, '${type}' AS name, count(r) AS n`,
  );
  return [...nodes, ...relationships];
}

/** Gathers the rows of `countStatements`; what is not there is left out. */
export function statsFrom(rows: readonly (readonly JsonValue[])[]): StoreStats {
  const stats = { nodes: {} as Record<string, number>, relationships: {} as Record<string, number> };
  for (const [kind, name, n] of rows) {
    const part = kind === "node" ? stats.nodes : stats.relationships;
    if (typeof n === "number" && n > 0) part[String(name)] = (part[String(name)] ?? 0) + n;
  }
  return stats;
}
