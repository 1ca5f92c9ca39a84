import type { FactChange, FactCounts } from "../graph/fact-change.js";
import type { ReleaseOutcome } from "../graph/release-batch.js";
import type { Decision } from "../model/decision.js";
import type { Extraction } from "../model/extraction.js";

/** What JSON can hold; every store gives values of queries in this form, dates as ISO strings, whole numbers as numbers. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/** Rows of a query: one value for every column, in the order of the columns. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly JsonValue[])[];
}

/** What a store can do; callers ask here and do not probe. */
export interface StoreCapabilities {
  /** Whether `query` works. */
  readonly query: boolean;
  /** Whether several processes may write at once. */
  readonly sharedWriting: boolean;
  /** Whether the engine gives wrong answers to some shapes of query, which are refused. */
  readonly guardedQueries: boolean;
}

/** What a write did. `releases` are in the order of the input; `changes` names facts, `facts` counts them. */
export interface WriteReport {
  readonly releases: readonly ReleaseOutcome[];
  readonly facts: FactCounts;
  readonly changes: readonly FactChange[];
}

/** Settings of one write. */
export interface WriteOptions {
  /** Computes what would change, and writes nothing. */
  readonly dryRun?: boolean;
  /** Id of the run; facts that it changed, moved or took back are kept under it as `FactChange` nodes. */
  readonly run?: string;
  /** Time to note, ISO 8601 in UTC; the clock's when missing. */
  readonly now?: string;
}

/** Settings of one query. */
export interface QueryOptions {
  /** Lets the statement write; otherwise writing statements are refused. */
  readonly write?: boolean;
  /** The text is one of our own and needs no guard. */
  readonly trusted?: boolean;
}

/** How much is in a store: nodes by label, relationships by type; what the program keeps for itself is left out. */
export interface StoreStats {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
}

/** What one release kept in the store was read from, for extracting it again. */
export interface KeptRelease {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly publisher: string | null;
  readonly rulesVersion: string;
  readonly text: string;
}

/** A record of one run, kept as an `IngestRun` node. */
export interface RunRecord {
  readonly id: string;
  readonly command: string;
  readonly started: string;
  readonly finished: string;
  readonly rulesVersion: string;
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly retracted: number;
  readonly failed: number;
  readonly facts: FactCounts;
}

/**
 * A place where the graph lives. All methods throw `StoreError` (exit 69 unreachable or full, 75 held by another process,
 * 78 wrongly set up) and `query` also `QueryError`.
 */
export interface GraphStore {
  /** As the user wrote it, without secrets. */
  readonly spec: string;
  readonly capabilities: StoreCapabilities;
  /** Makes constraints and indexes, and brings a store of an older layout up to date; safe to call again. */
  prepare(): Promise<void>;
  /** Refuses a store that a newer program has written, which `prepare` does too; writes nothing. */
  check(): Promise<void>;
  /** The statements that `prepare` runs. */
  schema(): readonly string[];
  /** Writes whole releases in one transaction: all of them, or none. */
  write(extractions: readonly Extraction[], options?: WriteOptions): Promise<WriteReport>;
  /** Takes releases back by id or address; the graph is then as if they had never been there. */
  retract(idsOrUrls: readonly string[], options?: WriteOptions): Promise<WriteReport>;
  /** Computes the graph with these decisions on names from now on, in place of those kept before; none takes all back. */
  decide(decisions: readonly Decision[]): Promise<void>;
  query(cypher: string, params?: Readonly<Record<string, unknown>>, options?: QueryOptions): Promise<QueryResult>;
  stats(): Promise<StoreStats>;
  /** The releases kept with their text, in order of id. */
  releases(): AsyncIterable<KeptRelease>;
  recordRun(run: RunRecord): Promise<void>;
  /** Makes the files of the store as small as they can be; a server looks after its own. */
  compact(): Promise<void>;
  close(): Promise<void>;
}
