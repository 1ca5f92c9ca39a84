import type { EntityType } from "../model/extraction.js";
import { NODE_TYPES, type NodeLabel } from "../vocabulary/node-types.js";
import { addNode, type GraphPart, type PropertyValue } from "./graph-change.js";
import type { NameEntry } from "./ledger.js";
import { PART } from "./name-tallies.js";
import { searchNames } from "./search-names.js";
import { count, highest } from "./tally.js";

/** How many other names a node shows at most; the most frequent ones. */
const MOST_ALIASES = 200;

interface Counts {
  readonly first: Map<string, number>;
  readonly all: Map<string, number>;
  readonly attributes: Map<string, Map<string, number>>;
}

function countsOf(entries: readonly NameEntry[]): Counts {
  const counts: Counts = { first: new Map(), all: new Map(), attributes: new Map() };
  for (const { tallies } of entries) {
    for (const [tally, n] of tallies) {
      const [kind, name = "", value = ""] = tally.split(PART);
      if (kind === "first") count(counts.first, name, n);
      if (kind === "first" || kind === "other") count(counts.all, name, n);
      if (kind !== "attribute") continue;
      const values = counts.attributes.get(name) ?? new Map<string, number>();
      count(values, value, n);
      counts.attributes.set(name, values);
    }
  }
  return counts;
}

const mostFrequent = (tallies: ReadonlyMap<string, number>): string[] =>
  [...tallies].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);

function attributesOf(label: NodeLabel, counts: Counts): Record<string, PropertyValue> {
  const properties: Record<string, PropertyValue> = {};
  for (const [name, type] of Object.entries(NODE_TYPES[label].properties)) {
    const values = counts.attributes.get(name);
    if (values === undefined) continue;
    const chosen = type === "strings" ? [...values.keys()].sort() : highest(values);
    if (chosen !== undefined) properties[name] = chosen;
  }
  return properties;
}

/** Adds the node of an entity to a part of the graph, from all names that belong to it. */
export function projectEntity(part: GraphPart, type: EntityType, id: string, entries: readonly NameEntry[]): void {
  const counts = countsOf(entries);
  const name = highest(counts.first.size > 0 ? counts.first : counts.all);
  if (name === undefined) return;
  const aliases = mostFrequent(counts.all)
    .filter((alias) => alias !== name)
    .slice(0, MOST_ALIASES)
    .sort();
  const attributes = attributesOf(type, counts);
  const told = ["genericName", "brandNames", "codes", "ticker", "acronym", "nctId"].flatMap(
    (key) => attributes[key] ?? [],
  );
  addNode(part, type, id, {
    ...attributes,
    name,
    aliases,
    searchNames: searchNames([name, ...aliases, ...told.map(String)]),
  });
}
