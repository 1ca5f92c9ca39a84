import { closeSync, existsSync, openSync, readSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import grafeo, { type GrafeoDB, type Transaction } from "@grafeo-db/js";
import { StoreError } from "../errors.js";
import {
  groupMentions,
  historyNodes,
  idsByLabel,
  ledgerEntries,
  READ_LEDGER,
  readMentioning,
  SCAN_LEDGER,
  scanHistory,
} from "../graph/read-statements.js";
import { schemaStatements } from "../graph/schema-statements.js";
import { graphStatements, ledgerStatements, type WriteStatement } from "../graph/write-statements.js";
import type { Backend, BackendTransaction } from "./backend.js";
import { countStatements, statsFrom } from "./count-statements.js";
import { embeddedValue } from "./embedded-value.js";
import { layoutFrom, READ_LAYOUT, WRITE_LAYOUT } from "./layout.js";
import { heldError, holderOf } from "./lock-file.js";
import { queryError } from "./query-error.js";
import { missingStore, storageError } from "./storage-error.js";
import type { JsonValue, QueryResult } from "./store.js";
import { whileRunning } from "./while-running.js";

/** Rows of one statement at a time. */
const ROWS = 2000;
/**
 * The write-ahead log is folded into the file when it reaches this size, or this share of the file where that is more: the
 * engine writes the whole file each time, so that a fixed size would cost ever more as the file grows.
 */
const WAL_BYTES = 8 << 20;
const WAL_SHARE = 0.5;
/** How the engine says that another process has the file. */
const LOCKED = /cannot be locked/u;
/** How the engine says that the file is none of its own. */
const NOT_A_DATABASE = /GRAFEO-X002|GRAFEO-S002|magic|invalid file header|is damaged/u;
/** How the engine says that a transaction has already ended. */
const NO_TRANSACTION = /no active transaction/iu;
/** First bytes that a database file of the engine has. */
const MAGIC_LENGTH = 4;

const schema = (): string[] => schemaStatements({ uniqueIsIndex: false, fullText: false });

const notAStore = (path: string, cause?: unknown): StoreError =>
  new StoreError("STORE_FORMAT", "the file is no Pressgraph store, or it is damaged", {
    where: path,
    hint: "Name another file; this one is left as it is.",
    exitCode: 78,
    cause,
  });

/** Refuses folders, and files that are too short to be a database: the engine would write over them. */
function checkPath(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) {
    const hint = `Make the folder first: mkdir -p ${folder}`;
    throw new StoreError("STORE_PATH", "the folder of the store does not exist", { where: path, hint, exitCode: 78 });
  }
  if (!existsSync(path)) return;
  const stat = statSync(path);
  if (!stat.isFile()) throw notAStore(path);
  if (stat.size < MAGIC_LENGTH) {
    if (stat.size > 0) throw notAStore(path);
    return;
  }
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(MAGIC_LENGTH);
    readSync(file, head, 0, MAGIC_LENGTH, 0);
    if (head.toString("latin1") !== "GRAF") throw notAStore(path);
  } finally {
    closeSync(file);
  }
}

function openDatabase(path: string, pidFile: string): GrafeoDB {
  try {
    checkPath(path);
    return grafeo.GrafeoDB.create(path);
  } catch (error) {
    const text = error instanceof Error ? error.message : "";
    if (LOCKED.test(text)) throw heldError(path, holderOf(pidFile));
    if (NOT_A_DATABASE.test(text)) throw notAStore(path, error);
    throw storageError(path, error);
  }
}

async function runAll(transaction: Transaction, statements: readonly WriteStatement[]): Promise<void> {
  for (const { text, rows } of statements) {
    for (let start = 0; start < rows.length; start += ROWS)
      await transaction.executeCypher(text, { rows: rows.slice(start, start + ROWS) });
  }
}

function openTransaction(transaction: Transaction): BackendTransaction {
  return {
    get: async (ids) => {
      if (ids.length === 0) return new Map();
      const result = await transaction.executeCypher(READ_LEDGER, { ids });
      return new Map(result.toArray().map((row) => [String(row.id), String(row.doc)]));
    },
    releasesMentioning: async (entityIds) => {
      const found: { entity: string; release: string }[] = [];
      for (const [label, ids] of idsByLabel(entityIds)) {
        const result = await transaction.executeCypher(readMentioning(label), { ids });
        for (const { entity, release } of result.toArray())
          found.push({ entity: String(entity), release: String(release) });
      }
      return groupMentions(found);
    },
    apply: async (ledger, graph) => {
      const kept = runAll(transaction, ledgerStatements(ledger));
      const statements = await whileRunning(kept, () => graphStatements(graph(), (value) => value));
      await runAll(transaction, statements);
    },
  };
}

/** Opens the embedded store at a path; a missing file is made unless `mustExist`. */
export function openEmbedded(path: string, { mustExist = false } = {}): Backend {
  const file = resolve(path);
  if (mustExist && !existsSync(file)) throw missingStore(path, "embedded");
  const pidFile = `${file}.pid`;
  const db = openDatabase(file, pidFile);
  try {
    writeFileSync(pidFile, `${process.pid}\n`);
    boundLog(db, file);
  } catch (error) {
    db.close();
    throw storageError(path, error);
  }
  return backendOn(db, path, pidFile);
}

/** Sets when the log is folded into the file, by the size that the file has now. */
function boundLog(db: GrafeoDB, file: string): void {
  const size = existsSync(file) ? statSync(file).size : 0;
  db.setCheckpointTriggers({ walBytes: Math.max(WAL_BYTES, Math.round(size * WAL_SHARE)) });
}

function backendOn(db: GrafeoDB, path: string, pidFile: string): Backend {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const rows = async (text: string, params: object = {}): Promise<QueryResult> => {
    const result = await db.executeCypher(text, params);
    const { columns } = result;
    return {
      columns,
      rows: result.rows().map((row) => row.map(embeddedValue)),
    };
  };
  return {
    spec: `embedded:${path}`,
    capabilities: { query: true, sharedWriting: false, guardedQueries: true },
    schema,
    prepare: () =>
      inTurn(async () => {
        try {
          for (const statement of schema()) await db.executeCypher(statement);
        } catch (error) {
          throw storageError(path, error);
        }
      }),
    transaction: (work) =>
      inTurn(async () => {
        const result = await inTransaction(db, path, work);
        boundLog(db, resolve(path));
        return result;
      }),
    read: (work) => inTurn(() => inTransaction(db, path, work)),
    query: async (text, params, { write = false }) => {
      try {
        return await (write ? inTurn(() => rows(text, params)) : rows(text, params));
      } catch (error) {
        throw queryError(text, error) ?? storageError(path, error);
      }
    },
    stats: async () => {
      const counted: JsonValue[][] = [];
      for (const statement of countStatements()) counted.push(...(await rows(statement)).rows.map((row) => [...row]));
      return statsFrom(counted);
    },
    scan: async (prefix, after, limit) => ledgerEntries((await rows(SCAN_LEDGER, { prefix, after, limit })).rows),
    compact: () =>
      inTurn(async () => {
        try {
          await db.compact();
        } catch (error) {
          throw storageError(path, error);
        }
      }),
    layout: async () => layoutFrom((await rows(READ_LAYOUT)).rows),
    setLayout: (version) => inTurn(async () => void (await rows(WRITE_LAYOUT, { version }))),
    history: async (label, after, limit) =>
      historyNodes(label, (await rows(scanHistory(label), { after, limit })).rows),
    close: async () => {
      await queue;
      try {
        db.close();
      } catch (error) {
        throw storageError(path, error);
      } finally {
        rmSync(pidFile, { force: true });
      }
    },
  };
}

/** Ends a transaction that failed; one whose commit failed has already ended. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch (error) {
    if (!(error instanceof Error && NO_TRANSACTION.test(error.message))) throw error;
  }
}

async function inTransaction<T>(
  db: GrafeoDB,
  path: string,
  work: (transaction: BackendTransaction) => Promise<T>,
): Promise<T> {
  const transaction = db.beginTransaction();
  try {
    const result = await work(openTransaction(transaction));
    transaction.commit();
    return result;
  } catch (error) {
    rollBack(transaction);
    throw storageError(path, error);
  }
}
