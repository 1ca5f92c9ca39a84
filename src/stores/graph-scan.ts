import { QueryError } from "../errors.js";
import { NODE_TYPES, type NodeLabel, type NodeType, nodeTypes } from "../vocabulary/node-types.js";
import type { RelationshipType } from "../vocabulary/relationship-types.js";
import type { GraphStore, JsonValue } from "./store.js";

/** A node as an export writes it; dates are ISO strings. */
export interface ScannedNode {
  readonly id: string;
  readonly properties: Readonly<Record<string, JsonValue>>;
}

/** A relationship as an export writes it, between nodes of these labels. */
export interface ScannedRelationship {
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, JsonValue>>;
}

/** Relationships of one type between two labels. */
export interface ScannedPage {
  readonly from: NodeLabel;
  readonly to: NodeLabel;
  readonly relationships: readonly ScannedRelationship[];
}

/** Nodes in one page. */
const PAGE = 500;

/** Labels that nodes of this label can have instead as their own, more special one. */
const moreSpecial = (label: string): string[] =>
  nodeTypes()
    .filter(({ also }) => also.includes(label))
    .map((other) => other.label);

const isOwn = (label: string, labels: JsonValue | undefined): boolean =>
  !moreSpecial(label).some((special) => Array.isArray(labels) && labels.includes(special));

const keyOf = (label: NodeLabel): string => NODE_TYPES[label].key;

/** The labels that an export holds; `internal` adds what the store keeps for itself, without which it cannot be written on. */
export const exportedTypes = (internal: boolean): readonly NodeType[] =>
  nodeTypes().filter((type) => (type.label === "Ledger" ? internal : type.internal !== true));

/** Throws a `QueryError` for a store that cannot be scanned. */
export function checkScannable({ spec, capabilities }: GraphStore): void {
  if (capabilities.query) return;
  throw new QueryError("EXPORT_UNSUPPORTED", "this store cannot be read by parts", {
    where: spec,
    hint: "Copy it first: pressgraph copy jsonl:PATH embedded:./pressgraph.db",
  });
}

/** All nodes whose own label this is, page by page, in order of key. */
export async function* scanNodes(store: GraphStore, label: NodeLabel): AsyncGenerator<ScannedNode[]> {
  const key = keyOf(label);
  const text = `MATCH (n:${label}) WHERE n.${key} > $after RETURN n.${key} AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id LIMIT ${PAGE}`;
  let after = "";
  for (;;) {
    const { rows } = await store.query(text, { after }, { trusted: true });
    const nodes = rows
      .filter(([, labels]) => isOwn(label, labels))
      .map(([id, , properties]) => ({ id: String(id), properties: properties as ScannedNode["properties"] }));
    if (nodes.length > 0) yield nodes;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = String(last[0]);
  }
}

const byEnds = (a: ScannedRelationship, b: ScannedRelationship): number => {
  const [x, y] = [JSON.stringify([a.from, a.to, a.properties]), JSON.stringify([b.from, b.to, b.properties])];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** All relationships of a type, page by page, in order of their ends within a page. */
export async function* scanRelationships(
  store: GraphStore,
  { type, from, to }: Pick<RelationshipType, "type" | "from" | "to">,
): AsyncGenerator<ScannedPage> {
  for (const start of from) {
    for await (const nodes of scanNodes(store, start)) {
      const ids = nodes.map(({ id }) => id);
      for (const end of to) {
        const text = `MATCH (a:${start})-[r:${type}]->(b:${end}) WHERE a.${keyOf(start)} IN $ids RETURN a.${keyOf(start)} AS a, b.${keyOf(end)} AS b, labels(b) AS labels, properties(r) AS properties`;
        const { rows } = await store.query(text, { ids }, { trusted: true });
        const relationships = rows
          .filter(([, , labels]) => isOwn(end, labels))
          .map(([a, b, , properties]) => ({
            from: String(a),
            to: String(b),
            properties: properties as ScannedNode["properties"],
          }))
          .sort(byEnds);
        if (relationships.length > 0) yield { from: start, to: end, relationships };
      }
    }
  }
}
