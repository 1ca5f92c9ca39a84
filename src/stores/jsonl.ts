import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { z } from "zod";
import { QueryError, StoreError } from "../errors.js";
import type { GraphNode, GraphRelationship } from "../graph/graph-change.js";
import { emptyPart, graphChange } from "../graph/graph-change.js";
import { NODE_TYPES, type NodeLabel } from "../vocabulary/node-types.js";
import { RELATIONSHIP_TYPES, type RelationshipName } from "../vocabulary/relationship-types.js";
import type { Backend } from "./backend.js";
import { createGraphState, type GraphState } from "./graph-state.js";
import { type FileLock, lockFile } from "./lock-file.js";
import { storageError } from "./storage-error.js";

/** First line of every such file. */
const HEADER = { kind: "pressgraph", version: 1 } as const;

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
]);

const nodeLine = ({ label, id, properties: own }: GraphNode): string =>
  JSON.stringify({ kind: "node", label, id, properties: own });

function relationshipLine({
  type,
  fromLabel,
  from,
  toLabel,
  to,
  discriminator,
  properties: own,
}: GraphRelationship): string {
  const ends = { from: { label: fromLabel, id: from }, to: { label: toLabel, id: to } };
  return JSON.stringify({
    kind: "relationship",
    type,
    ...ends,
    ...(discriminator === "" ? {} : { discriminator }),
    properties: own,
  });
}

/** The lines of a whole graph, in an order that depends on the graph alone. */
export function* graphLines(state: GraphState): Generator<string> {
  yield JSON.stringify(HEADER);
  for (const key of [...state.nodes.keys()].sort()) yield nodeLine(state.nodes.get(key)!);
  for (const key of [...state.relationships.keys()].sort()) yield relationshipLine(state.relationships.get(key)!);
  for (const id of [...state.ledger.keys()].sort())
    yield JSON.stringify({ kind: "ledger", id, doc: state.ledger.get(id) });
}

const noStore = (path: string, line: number, cause?: unknown): StoreError =>
  new StoreError("STORE_FORMAT", "the file is no Pressgraph JSON Lines store", {
    where: `${path}:${line}`,
    hint: "Name another file; this one is left as it is.",
    exitCode: 78,
    cause,
  });

function isHeader(line: string): boolean {
  return line === JSON.stringify(HEADER);
}

/** Reads a whole graph from its lines; throws a `StoreError` that names the line. */
export function readGraphLines(path: string, text: string): GraphState {
  const state = createGraphState();
  const part = emptyPart();
  const ledger = new Map<string, string>();
  let at = 0;
  for (const line of text.split("\n")) {
    at++;
    if (at === 1) {
      if (!isHeader(line)) throw noStore(path, 1);
      continue;
    }
    if (line === "") continue;
    const read = parseLine(path, at, line);
    if (read.kind === "ledger") ledger.set(read.id, read.doc);
    else if (read.kind === "node") part.nodes.set(`${read.label}|${read.id}`, read);
    else {
      const { type, from, to, discriminator = "", properties: own } = read;
      const ends = { fromLabel: from.label, from: from.id, toLabel: to.label, to: to.id };
      part.relationships.set(`${type}|${from.id}|${to.id}|${discriminator}`, {
        type,
        ...ends,
        discriminator,
        properties: own,
      });
    }
  }
  state.apply(ledger, graphChange(emptyPart(), part));
  return state;
}

function parseLine(path: string, at: number, line: string): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (error) {
    throw noStore(path, at, error);
  }
}

/** Writes the lines beside the file and puts them in its place in one step: a reader sees the old graph or the new one. */
function replaceFile(path: string, lines: Iterable<string>): void {
  const draft = `${path}.draft`;
  try {
    const file = openSync(draft, "w", 0o644);
    try {
      let chunk = "";
      for (const line of lines) {
        chunk += `${line}\n`;
        if (chunk.length > 1 << 20) {
          writeFileSync(file, chunk);
          chunk = "";
        }
      }
      writeFileSync(file, chunk);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw storageError(path, error);
  }
}

function load(path: string): GraphState {
  if (!existsSync(path)) return createGraphState();
  try {
    if (!statSync(path).isFile()) throw noStore(path, 0);
    const text = readFileSync(path, "utf8");
    return text === "" ? createGraphState() : readGraphLines(path, text);
  } catch (error) {
    throw storageError(path, error);
  }
}

/**
 * Opens a graph kept as JSON Lines: nodes, relationships and the ledger, one a line. The whole graph is in memory and the
 * file is replaced after each transaction, so it suits up to some thousand releases.
 */
export function openJsonl(path: string): Backend {
  const lock: FileLock = lockFile(path);
  let state: GraphState;
  try {
    state = load(path);
  } catch (error) {
    lock.release();
    throw error;
  }
  let queue: Promise<unknown> = Promise.resolve();
  return {
    spec: `jsonl:${path}`,
    capabilities: { query: false, sharedWriting: false, guardedQueries: false },
    schema: () => [],
    prepare: async () => {
      if (!existsSync(path) || statSync(path).size === 0) replaceFile(path, graphLines(state));
    },
    transaction: (work) => {
      const turn = queue.then(async () => {
        let dirty = false;
        const result = await work({
          get: state.get,
          releasesMentioning: state.releasesMentioning,
          apply: async (ledger, graph) => {
            dirty = true;
            state.apply(ledger, graph());
          },
        });
        if (dirty) {
          try {
            replaceFile(path, graphLines(state));
          } catch (error) {
            state = load(path);
            throw error;
          }
        }
        return result;
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
    query: async () => {
      throw new QueryError("QUERY_UNSUPPORTED", "a JSON Lines store cannot be queried", {
        where: `jsonl:${path}`,
        hint: "Import it into an embedded store: pressgraph import PATH --store embedded:./pressgraph.db",
      });
    },
    stats: async () => statsOf(state),
    scan: async (prefix, after, limit) =>
      [...state.ledger]
        .filter(([id]) => id.startsWith(prefix) && id > after)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, limit),
    close: async () => {
      await queue;
      lock.release();
    },
  };
}

function statsOf(state: GraphState): { nodes: Record<string, number>; relationships: Record<string, number> } {
  const nodes: Record<string, number> = {};
  const relationships: Record<string, number> = {};
  for (const { label } of state.nodes.values()) nodes[label] = (nodes[label] ?? 0) + 1;
  for (const { type } of state.relationships.values()) relationships[type] = (relationships[type] ?? 0) + 1;
  return { nodes, relationships };
}
