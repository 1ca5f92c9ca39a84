import { z } from "zod";
import { PressgraphError, StoreError } from "../errors.js";
import type { GraphChange, GraphNode, GraphRelationship } from "../graph/graph-change.js";
import { NODE_TYPES, type NodeLabel } from "../vocabulary/node-types.js";
import { RELATIONSHIP_TYPES, type RelationshipName } from "../vocabulary/relationship-types.js";
import { createGraphState, type GraphState, nodeKey, relationshipKey } from "./graph-state.js";
import { LAYOUT, newerStore } from "./layout.js";

/** First line of every such file. */
const HEADER = { kind: "pressgraph", version: LAYOUT } as const;

const properties = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
const labelSchema = z.custom<NodeLabel>((value) => typeof value === "string" && Object.hasOwn(NODE_TYPES, value));
const typeSchema = z.custom<RelationshipName>(
  (value) => typeof value === "string" && Object.hasOwn(RELATIONSHIP_TYPES, value),
);
const end = z.object({ label: labelSchema, id: z.string() });
const lineSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("node"), label: labelSchema, id: z.string(), properties }),
  z.object({
    kind: z.literal("relationship"),
    type: typeSchema,
    from: end,
    to: end,
    discriminator: z.string().optional(),
    properties,
  }),
  z.object({ kind: z.literal("ledger"), id: z.string(), doc: z.string() }),
  z.object({ kind: z.literal("node-gone"), label: labelSchema, id: z.string() }),
  z.object({
    kind: z.literal("relationship-gone"),
    type: typeSchema,
    from: end,
    to: end,
    discriminator: z.string().optional(),
  }),
  z.object({ kind: z.literal("ledger-gone"), id: z.string() }),
  z.object({ kind: z.literal("commit") }),
]);
type Line = z.infer<typeof lineSchema>;

const nodeLine = ({ label, id, properties: own }: GraphNode): string =>
  JSON.stringify({ kind: "node", label, id, properties: own });

const endsOf = ({ fromLabel, from, toLabel, to, discriminator }: GraphRelationship) => ({
  from: { label: fromLabel, id: from },
  to: { label: toLabel, id: to },
  ...(discriminator === "" ? {} : { discriminator }),
});

const relationshipLine = (relationship: GraphRelationship): string =>
  JSON.stringify({
    kind: "relationship",
    type: relationship.type,
    ...endsOf(relationship),
    properties: relationship.properties,
  });

const ledgerLine = (id: string, doc: string): string => JSON.stringify({ kind: "ledger", id, doc });

/** The lines of a whole graph, in an order that depends on the graph alone. */
export function* graphLines(state: GraphState): Generator<string> {
  yield JSON.stringify(HEADER);
  for (const key of [...state.nodes.keys()].sort()) yield nodeLine(state.nodes.get(key)!);
  for (const key of [...state.relationships.keys()].sort()) yield relationshipLine(state.relationships.get(key)!);
  for (const id of [...state.ledger.keys()].sort()) yield ledgerLine(id, state.ledger.get(id)!);
}

/** The lines of one transaction that has just been applied to the graph, ending in a commit; replaying them twice does no harm. */
export function* changeLines(
  state: GraphState,
  ledger: ReadonlyMap<string, string | null>,
  { nodes, relationships }: GraphChange,
): Generator<string> {
  for (const { label, id } of nodes.deleted) yield JSON.stringify({ kind: "node-gone", label, id });
  for (const one of relationships.deleted)
    yield JSON.stringify({ kind: "relationship-gone", type: one.type, ...endsOf(one) });
  for (const item of [...nodes.created, ...nodes.updated.map((one) => one.item)])
    yield nodeLine(state.nodes.get(nodeKey(item)) ?? item);
  for (const item of [...relationships.created, ...relationships.updated.map((one) => one.item)])
    yield relationshipLine(state.relationships.get(relationshipKey(item)) ?? item);
  for (const [id, doc] of ledger)
    yield doc === null ? JSON.stringify({ kind: "ledger-gone", id }) : ledgerLine(id, doc);
}

/** The line that ends a transaction in a journal. */
export const COMMIT_LINE = JSON.stringify({ kind: "commit" });

/** The error for a file that holds something else, at a line. */
export const noJsonlStore = (path: string, line: number, cause?: unknown): StoreError =>
  new StoreError("STORE_FORMAT", "the file is no Pressgraph JSON Lines store", {
    where: `${path}:${line}`,
    hint: "Name another file; this one is left as it is.",
    exitCode: 78,
    cause,
  });

/** Lines read so far that are not yet in the graph. */
interface Pending {
  readonly ledger: Map<string, string | null>;
  readonly change: GraphChange;
}

const nothing = (): Pending => ({
  ledger: new Map(),
  change: {
    nodes: { created: [], updated: [], deleted: [] },
    relationships: { created: [], updated: [], deleted: [] },
  },
});

const relationshipOf = (
  { type, from, to, discriminator = "" }: Extract<Line, { kind: "relationship" | "relationship-gone" }>,
  own: GraphRelationship["properties"],
): GraphRelationship => ({
  ...{ type, fromLabel: from.label, from: from.id, toLabel: to.label, to: to.id },
  ...{ discriminator, properties: own },
});

function take({ ledger, change: { nodes, relationships } }: Pending, line: Line): void {
  switch (line.kind) {
    case "node":
      nodes.created.push(line);
      return;
    case "node-gone":
      nodes.deleted.push({ ...line, properties: {} });
      return;
    case "relationship":
      relationships.created.push(relationshipOf(line, line.properties));
      return;
    case "relationship-gone":
      relationships.deleted.push(relationshipOf(line, {}));
      return;
    case "ledger":
      ledger.set(line.id, line.doc);
      return;
    case "ledger-gone":
      ledger.set(line.id, null);
      return;
    case "commit":
      return;
    default:
      line satisfies never;
  }
}

function parseLine(path: string, at: number, line: string): Line {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (error) {
    throw noJsonlStore(path, at, error);
  }
}

/** A first line as some version of this program writes it. */
const headerSchema = z.object({ kind: z.literal(HEADER.kind), version: z.int().positive() });

function checkHeader(path: string, line: string): void {
  const { version } = parseHeader(path, line);
  if (version > LAYOUT) throw newerStore(path, version);
}

function parseHeader(path: string, line: string): z.infer<typeof headerSchema> {
  try {
    return headerSchema.parse(JSON.parse(line));
  } catch (error) {
    throw noJsonlStore(path, 1, error);
  }
}

/** Reads a whole graph from its lines; throws a `StoreError` that names the line. */
export function readGraphLines(path: string, lines: Iterable<string>): GraphState {
  const state = createGraphState();
  const all = nothing();
  let at = 0;
  for (const line of lines) {
    at++;
    if (at === 1) checkHeader(path, line);
    if (at > 1 && line !== "") take(all, parseLine(path, at, line));
  }
  state.apply(all.ledger, all.change);
  return state;
}

/**
 * Applies the transactions of a journal to a graph. What stands behind the last commit was never finished and is left out, so
 * is a last transaction that reached the disk only in part; a broken line before that is a `StoreError`.
 */
export function replayLines(path: string, lines: Iterable<string>, state: GraphState): void {
  let pending = nothing();
  let broken: PressgraphError | undefined;
  let ended = false;
  let at = 0;
  for (const line of lines) {
    at++;
    if (line === "") continue;
    if (ended) throw broken ?? noJsonlStore(path, at);
    if (line === COMMIT_LINE) {
      ended = broken !== undefined;
      if (!ended) state.apply(pending.ledger, pending.change);
      pending = nothing();
    } else if (broken === undefined) {
      try {
        take(pending, parseLine(path, at, line));
      } catch (error) {
        if (!(error instanceof PressgraphError)) throw error;
        broken = error;
      }
    }
  }
}
