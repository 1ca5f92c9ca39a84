import type {
  GraphChange,
  GraphNode,
  GraphRelationship,
  Properties,
  PropertyValue,
  Updated,
} from "../graph/graph-change.js";
import type { LedgerReader } from "../graph/ledger.js";

/** A whole graph with its ledger, in memory. */
export interface GraphState extends LedgerReader {
  readonly nodes: Map<string, GraphNode>;
  readonly relationships: Map<string, GraphRelationship>;
  readonly ledger: Map<string, string>;
  apply(ledger: ReadonlyMap<string, string | null>, change: GraphChange): void;
}

export const nodeKey = ({ label, id }: GraphNode): string => `${label}|${id}`;
export const relationshipKey = ({ type, from, to, discriminator }: GraphRelationship): string =>
  `${type}|${from}|${to}|${discriminator}`;

function merged(properties: Properties, set: Updated<unknown>["set"]): Properties {
  const next: Record<string, PropertyValue> = { ...properties };
  for (const [name, value] of Object.entries(set)) {
    if (value === null) delete next[name];
    else next[name] = value;
  }
  return next;
}

function change<T extends { readonly properties: Properties }>(
  items: Map<string, T>,
  keyOf: (item: T) => string,
  { created, updated, deleted }: { created: T[]; updated: Updated<T>[]; deleted: T[] },
): void {
  for (const item of deleted) items.delete(keyOf(item));
  for (const item of created) items.set(keyOf(item), item);
  for (const { item, set } of updated) {
    const old = items.get(keyOf(item));
    if (old) items.set(keyOf(item), { ...old, properties: merged(old.properties, set) });
  }
}

/** An empty graph in memory; `apply` changes it in place. */
export function createGraphState(): GraphState {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  const ledger = new Map<string, string>();
  const mentionedIn = new Map<string, Set<string>>();
  const index = ({ type, from, to }: GraphRelationship, add: boolean): void => {
    if (type !== "MENTIONS") return;
    const releases = mentionedIn.get(to) ?? new Set();
    if (add) releases.add(from);
    else releases.delete(from);
    mentionedIn.set(to, releases);
  };
  return {
    nodes,
    relationships,
    ledger,
    get: async (ids) => new Map(ids.flatMap((id) => (ledger.has(id) ? [[id, ledger.get(id)!] as const] : []))),
    releasesMentioning: async (ids) =>
      new Map(ids.flatMap((id) => (mentionedIn.has(id) ? [[id, [...(mentionedIn.get(id) ?? [])]] as const] : []))),
    apply: (entries, graph) => {
      for (const [id, doc] of entries) {
        if (doc === null) ledger.delete(id);
        else ledger.set(id, doc);
      }
      for (const item of graph.relationships.deleted) index(item, false);
      for (const item of graph.relationships.created) index(item, true);
      change(relationships, relationshipKey, graph.relationships);
      change(nodes, nodeKey, graph.nodes);
    },
  };
}
