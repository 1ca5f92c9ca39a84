import type { GraphChange, GraphNode } from "../graph/graph-change.js";
import type { LedgerReader } from "../graph/ledger.js";
import type { HistoryLabel } from "../graph/read-statements.js";
import type { QueryOptions, QueryResult, StoreCapabilities, StoreStats } from "./store.js";

/** One open transaction of a database. */
export interface BackendTransaction extends LedgerReader {
  /**
   * Brings ledger and graph up to date; seen by others only when the transaction ends well. The change of the graph is asked
   * for once the ledger is under way, so that the database has work while it is worked out.
   */
  apply(ledger: ReadonlyMap<string, string | null>, graph: () => GraphChange): Promise<void>;
}

/** What an adapter must offer; `createStore` builds a `GraphStore` on it. */
export interface Backend {
  readonly spec: string;
  readonly capabilities: StoreCapabilities;
  schema(): readonly string[];
  prepare(): Promise<void>;
  /** Runs the work in one transaction that nobody else's writes interleave with; any error leaves nothing of it. */
  transaction<T>(work: (transaction: BackendTransaction) => Promise<T>): Promise<T>;
  /** Reads the ledger without a part in the queue of writers, and without the right to write. */
  read<T>(work: (reader: LedgerReader) => Promise<T>): Promise<T>;
  query(cypher: string, params: Readonly<Record<string, unknown>>, options: QueryOptions): Promise<QueryResult>;
  stats(): Promise<StoreStats>;
  /** Ledger entries whose id starts so, after the given id, in order of id, at most `limit`. */
  scan(prefix: string, after: string, limit: number): Promise<readonly (readonly [string, string])[]>;
  /** Notes of runs of one kind after the given id, in order of id, at most `limit`. */
  history(label: HistoryLabel, after: string, limit: number): Promise<readonly GraphNode[]>;
  /** The layout that the store notes; null where it notes none. */
  layout(): Promise<number | null>;
  setLayout(version: number): Promise<void>;
  /** Makes the files of the store as small as they can be; a server looks after its own. */
  compact(): Promise<void>;
  close(): Promise<void>;
}
