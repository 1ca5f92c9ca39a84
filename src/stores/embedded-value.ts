import type { JsonValue } from "./store.js";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const plain = (record: Record<string, unknown>): { [key: string]: JsonValue } =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => !key.startsWith("_"))
      .map(([key, value]) => [key, embeddedValue(value)]),
  );

/**
 * A value of the embedded engine as JSON: a node as `{ labels, properties }` with labels sorted, a relationship as
 * `{ type, properties }`, a path as `{ nodes, relationships }`; whole numbers past 2^53 as strings.
 */
export function embeddedValue(value: unknown): JsonValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "boolean" || typeof value === "number" || typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(embeddedValue);
  if (!isRecord(value)) return null;
  if (Array.isArray(value._labels)) return { labels: value._labels.map(String).sort(), properties: plain(value) };
  if (typeof value._type === "string") return { type: value._type, properties: plain(value) };
  if (Array.isArray(value.nodes) && Array.isArray(value.edges)) {
    return { nodes: value.nodes.map(embeddedValue), relationships: value.edges.map(embeddedValue) };
  }
  return plain(value);
}
