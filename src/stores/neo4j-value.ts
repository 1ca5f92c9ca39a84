import neo4j from "neo4j-driver";
import type { JsonValue } from "./store.js";

const plain = (record: Record<string, unknown>): { [key: string]: JsonValue } =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, neo4jValue(value)]));

/** A value of the driver as JSON, in the same form as every store: dates as ISO strings, nodes as `{ labels, properties }`. */
export function neo4jValue(value: unknown): JsonValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "boolean" || typeof value === "number" || typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(neo4jValue);
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (neo4j.isNode(value)) return { labels: [...value.labels].sort(), properties: plain(value.properties) };
  if (neo4j.isRelationship(value)) return { type: value.type, properties: plain(value.properties) };
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map(({ end }) => end)];
    return {
      nodes: nodes.map(neo4jValue),
      relationships: value.segments.map(({ relationship }) => neo4jValue(relationship)),
    };
  }
  if (isTemporal(value)) return value.toString();
  return typeof value === "object" ? plain(value as Record<string, unknown>) : null;
}

function isTemporal(value: unknown): value is { toString(): string } {
  if (typeof value !== "object" || value === null) return false;
  const checks = [
    neo4j.isDate,
    neo4j.isDateTime,
    neo4j.isLocalDateTime,
    neo4j.isLocalTime,
    neo4j.isTime,
    neo4j.isDuration,
    neo4j.isPoint,
  ];
  return checks.some((check) => check(value));
}

/** A parameter for the driver: whole numbers as integers, since it would send them as floats. */
export function neo4jParameter(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(neo4jParameter);
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, neo4jParameter(one)]));
  }
  return value;
}
