import { existsSync, statSync } from "node:fs";
import { QueryError } from "../errors.js";
import type { Backend, BackendTransaction } from "./backend.js";
import { createGraphState, type GraphState } from "./graph-state.js";
import { type Journal, openJournal } from "./jsonl-journal.js";
import { changeLines, graphLines, noJsonlStore, readGraphLines } from "./jsonl-lines.js";
import { LAYOUT } from "./layout.js";
import { readLines, replaceFile } from "./line-file.js";
import { type FileLock, lockFile } from "./lock-file.js";
import { missingStore, storageError } from "./storage-error.js";
import type { StoreStats } from "./store.js";

const isNew = (path: string): boolean => !existsSync(path) || statSync(path).size === 0;

/** Reads the graph of a JSON Lines store with its journal; empty where there is no file. */
export function readJsonlStore(path: string): GraphState {
  try {
    if (existsSync(path) && !statSync(path).isFile()) throw noJsonlStore(path, 0);
    const journal = openJournal(path);
    if (isNew(path) && !journal.isEmpty) throw noJsonlStore(`${path}.journal`, 0);
    const state = isNew(path) ? createGraphState() : readGraphLines(path, readLines(path));
    journal.replay(state);
    return state;
  } catch (error) {
    throw storageError(path, error);
  }
}

/** A store's graph in memory, its file and its journal. */
class JsonlFile {
  state: GraphState;
  private readonly journal: Journal;
  /** Ids of the ledger in order, while nothing changes. */
  private ids: readonly string[] | undefined;
  /** Lines of what the open transaction has applied. */
  private applied: string[][] = [];

  constructor(private readonly path: string) {
    this.journal = openJournal(path);
    this.state = readJsonlStore(path);
  }

  /** Writes the file anew where there is none, or where a process ended before it had done so. */
  prepare(): void {
    if (isNew(this.path) || !this.journal.isEmpty) this.compact();
  }

  compact(): void {
    replaceFile(this.path, graphLines(this.state));
    this.journal.remove();
  }

  readonly apply: BackendTransaction["apply"] = async (ledger, graph) => {
    if (isNew(this.path)) this.compact();
    const change = graph();
    this.ids = undefined;
    this.state.apply(ledger, change);
    this.applied.push([...changeLines(this.state, ledger, change)]);
  };

  /** Runs one transaction: what it applied is in the journal when it ends well, and forgotten when it does not. */
  async transaction<T>(work: (transaction: BackendTransaction) => Promise<T>): Promise<T> {
    this.applied = [];
    try {
      const { get, releasesMentioning } = this.state;
      const result = await work({ get, releasesMentioning, apply: this.apply });
      if (this.applied.length > 0) this.journal.append(this.applied.flat());
      return result;
    } catch (error) {
      if (this.applied.length > 0) this.state = readJsonlStore(this.path);
      this.ids = undefined;
      throw error;
    }
  }

  scan(prefix: string, after: string, limit: number): (readonly [string, string])[] {
    this.ids ??= [...this.state.ledger.keys()].sort();
    const start = firstAfter(this.ids, after < prefix ? prefix : after, after < prefix);
    const found: (readonly [string, string])[] = [];
    for (let place = start; place < this.ids.length && found.length < limit; place++) {
      const id = this.ids[place] ?? "";
      if (!id.startsWith(prefix)) break;
      found.push([id, this.state.ledger.get(id) ?? ""]);
    }
    return found;
  }

  close(): void {
    if (!this.journal.isEmpty) this.compact();
  }
}

/** Place of the first of the sorted ids behind this one, or at it where it counts. */
function firstAfter(ids: readonly string[], id: string, inclusive: boolean): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = ids[middle] ?? "";
    if (here < id || (here === id && !inclusive)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function openFile(path: string): { file: JsonlFile; lock: FileLock } {
  const lock = lockFile(path);
  try {
    return { file: new JsonlFile(path), lock };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Opens a graph kept as JSON Lines: nodes, relationships and the ledger, one a line. The whole graph is in memory; each
 * transaction goes to a journal beside the file, which `close` puts into the file, and the next opening where that did not happen.
 */
export function openJsonl(path: string, { mustExist = false } = {}): Backend {
  if (mustExist && !existsSync(path)) throw missingStore(path, "jsonl");
  const { file, lock } = openFile(path);
  let queue: Promise<unknown> = Promise.resolve();
  return {
    spec: `jsonl:${path}`,
    capabilities: { query: false, sharedWriting: false, guardedQueries: false },
    schema: () => [],
    prepare: async () => file.prepare(),
    transaction: (work) => {
      const turn = queue.then(() => file.transaction(work));
      queue = turn.catch(() => undefined);
      return turn;
    },
    read: async (work) => {
      await queue;
      return work(file.state);
    },
    query: async () => {
      throw new QueryError("QUERY_UNSUPPORTED", "a JSON Lines store cannot be queried", {
        where: `jsonl:${path}`,
        hint: `Copy it into one that can: pressgraph copy jsonl:${path} embedded:./pressgraph.db`,
      });
    },
    stats: async () => statsOf(file.state),
    scan: async (prefix, after, limit) => file.scan(prefix, after, limit),
    compact: async () => file.compact(),
    layout: async () => (isNew(path) ? null : LAYOUT),
    setLayout: async () => file.prepare(),
    history: async (label, after, limit) =>
      [...file.state.nodes.values()]
        .filter((node) => node.label === label && node.id > after)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit),
    close: async () => {
      await queue;
      try {
        file.close();
      } finally {
        lock.release();
      }
    },
  };
}

function statsOf(state: GraphState): StoreStats {
  const nodes: Record<string, number> = {};
  const relationships: Record<string, number> = {};
  for (const { label } of state.nodes.values()) nodes[label] = (nodes[label] ?? 0) + 1;
  for (const { type } of state.relationships.values()) relationships[type] = (relationships[type] ?? 0) + 1;
  return { nodes, relationships };
}
