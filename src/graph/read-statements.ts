import type { NodeLabel } from "../vocabulary/node-types.js";
import { entityTypeOfId } from "./entity-id.js";
import type { GraphNode, Properties } from "./graph-change.js";

/** Reads ledger entries: `$ids` → id, doc. */
export const READ_LEDGER = "MATCH (n:Ledger) WHERE n.id IN $ids RETURN n.id AS id, n.doc AS doc";

/** Reads ledger entries in order of id: `$prefix`, `$after`, `$limit` → id, doc. */
export const SCAN_LEDGER =
  "MATCH (n:Ledger) WHERE n.id STARTS WITH $prefix AND n.id > $after RETURN n.id AS id, n.doc AS doc ORDER BY id LIMIT $limit";

/** Kinds of nodes that keep what runs did; they follow from no release. */
export const HISTORY_LABELS = ["IngestRun", "FactChange"] as const satisfies readonly NodeLabel[];
export type HistoryLabel = (typeof HISTORY_LABELS)[number];

/** Reads the notes of runs in order of id: `$after`, `$limit` → id, properties. */
export const scanHistory = (label: HistoryLabel): string =>
  `MATCH (n:${label}) WHERE n.id > $after RETURN n.id AS id, properties(n) AS properties ORDER BY id LIMIT $limit`;

/** Reads which releases mention entities of one label: `$ids` → entity, release. */
export const readMentioning = (label: NodeLabel): string =>
  `UNWIND $ids AS id MATCH (e:${label} {id: id})<-[:MENTIONS]-(r:PressRelease) RETURN DISTINCT e.id AS entity, r.id AS release`;

/** Groups entity ids by the label of their nodes. */
export function idsByLabel(ids: readonly string[]): Map<NodeLabel, string[]> {
  const groups = new Map<NodeLabel, string[]>();
  for (const id of ids) {
    const label = entityTypeOfId(id);
    groups.set(label, [...(groups.get(label) ?? []), id]);
  }
  return groups;
}

/** Rows of entity and release as a list of releases for each entity. */
export function groupMentions(
  rows: readonly { readonly entity: string; readonly release: string }[],
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { entity, release } of rows) {
    const known = groups.get(entity);
    if (known) known.push(release);
    else groups.set(entity, [release]);
  }
  return groups;
}

/** Rows of `scanHistory` as nodes. */
export const historyNodes = (label: HistoryLabel, rows: readonly (readonly unknown[])[]): GraphNode[] =>
  rows.map(([id, properties]) => ({ label, id: String(id), properties: properties as Properties }));

/** Rows of `SCAN_LEDGER` as entries. */
export const ledgerEntries = (rows: readonly (readonly unknown[])[]): [string, string][] =>
  rows.map(([id, doc]) => [String(id), String(doc)]);
