import { NODE_TYPES, type NodeLabel } from "../vocabulary/node-types.js";
import type { RelationshipName } from "../vocabulary/relationship-types.js";

/** A value that a property may hold; dates are ISO strings, and the vocabulary knows which strings are dates. */
export type PropertyValue = string | number | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** A node of the graph; `id` is the value of its key property. */
export interface GraphNode {
  readonly label: NodeLabel;
  readonly id: string;
  readonly properties: Properties;
}

/** A relationship of the graph; ends are named by label and id. */
export interface GraphRelationship {
  readonly type: RelationshipName;
  readonly fromLabel: NodeLabel;
  readonly from: string;
  readonly toLabel: NodeLabel;
  readonly to: string;
  /** Value of the discriminating property, or empty. */
  readonly discriminator: string;
  readonly properties: Properties;
}

/** A part of the graph, by identity. */
export interface GraphPart {
  readonly nodes: Map<string, GraphNode>;
  readonly relationships: Map<string, GraphRelationship>;
}

/** What must be done to a database; `removed` of an update names properties that go. */
export interface GraphChange {
  readonly nodes: {
    readonly created: GraphNode[];
    readonly updated: Updated<GraphNode>[];
    readonly deleted: GraphNode[];
  };
  readonly relationships: {
    readonly created: GraphRelationship[];
    readonly updated: Updated<GraphRelationship>[];
    readonly deleted: GraphRelationship[];
  };
}

/** A thing that stays, with the properties that differ now; null says that the property goes. */
export interface Updated<T> {
  readonly item: T;
  readonly set: Readonly<Record<string, PropertyValue | null>>;
}

export const emptyPart = (): GraphPart => ({ nodes: new Map(), relationships: new Map() });

const nodeKey = ({ label, id }: GraphNode): string => `${label}|${id}`;
const relationshipKey = ({ type, from, to, discriminator }: GraphRelationship): string =>
  `${type}|${from}|${to}|${discriminator}`;

/** Adds a node to a part; undefined and empty lists are left out. */
export function addNode(
  part: GraphPart,
  label: NodeLabel,
  id: string,
  properties: Readonly<Record<string, PropertyValue | null | undefined>>,
): void {
  const node = { label, id, properties: { [NODE_TYPES[label].key]: id, ...present(properties) } };
  part.nodes.set(nodeKey(node), node);
}

/** Adds a relationship to a part. */
export function addRelationship(part: GraphPart, relationship: GraphRelationship): void {
  part.relationships.set(relationshipKey(relationship), relationship);
}

/** The properties that have a value: neither null nor undefined nor an empty list, which not every database can hold. */
export function present(properties: Readonly<Record<string, PropertyValue | null | undefined>>): Properties {
  const kept: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    kept[name] = value as PropertyValue;
  }
  return kept;
}

function equal(a: PropertyValue, b: PropertyValue | undefined): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  return a.length === b.length && a.every((item, place) => item === b[place]);
}

function differing(before: Properties, after: Properties): Record<string, PropertyValue | null> {
  const set: Record<string, PropertyValue | null> = {};
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) set[name] = null;
  for (const [name, value] of Object.entries(after)) {
    if (!equal(value, before[name])) set[name] = value;
  }
  return set;
}

function difference<T extends { readonly properties: Properties }>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
) {
  const created: T[] = [];
  const updated: Updated<T>[] = [];
  const deleted = [...before].filter(([key]) => !after.has(key)).map(([, item]) => item);
  for (const [key, item] of after) {
    const old = before.get(key);
    if (old === undefined) {
      created.push(item);
      continue;
    }
    const set = differing(old.properties, item.properties);
    if (Object.keys(set).length > 0) updated.push({ item, set });
  }
  return { created, updated, deleted };
}

/** What turns one part of the graph into another. */
export function graphChange(before: GraphPart, after: GraphPart): GraphChange {
  return {
    nodes: difference(before.nodes, after.nodes),
    relationships: difference(before.relationships, after.relationships),
  };
}
