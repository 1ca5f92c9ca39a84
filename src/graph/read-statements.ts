import type { NodeLabel } from "../vocabulary/node-types.js";
import { entityTypeOfId } from "./entity-id.js";

/** Reads ledger entries: `$ids` → id, doc. */
export const READ_LEDGER = "MATCH (n:Ledger) WHERE n.id IN $ids RETURN n.id AS id, n.doc AS doc";

/** Reads ledger entries in order of id: `$prefix`, `$after`, `$limit` → id, doc. */
export const SCAN_LEDGER =
  "MATCH (n:Ledger) WHERE n.id STARTS WITH $prefix AND n.id > $after RETURN n.id AS id, n.doc AS doc ORDER BY id LIMIT $limit";

/** Reads the ids of releases that mention entities of one label: `$ids` → id. */
export const readMentioning = (label: NodeLabel): string =>
  `UNWIND $ids AS id MATCH (e:${label} {id: id})<-[:MENTIONS]-(r:PressRelease) RETURN DISTINCT r.id AS id`;

/** Groups entity ids by the label of their nodes. */
export function idsByLabel(ids: readonly string[]): Map<NodeLabel, string[]> {
  const groups = new Map<NodeLabel, string[]>();
  for (const id of ids) {
    const label = entityTypeOfId(id);
    groups.set(label, [...(groups.get(label) ?? []), id]);
  }
  return groups;
}
