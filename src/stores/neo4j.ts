import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import { ConfigurationError } from "../errors.js";
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
import { layoutFrom, READ_LAYOUT, WRITE_LAYOUT } from "./layout.js";
import { neo4jError } from "./neo4j-error.js";
import { neo4jParameter, neo4jValue } from "./neo4j-value.js";
import { requireVersion } from "./neo4j-version.js";
import { queryError } from "./query-error.js";
import type { QueryOptions, QueryResult } from "./store.js";
import { whileRunning } from "./while-running.js";

/** Rows of one statement at a time. */
const ROWS = 2000;
/** Takes the one write lock of the store: writers go one after the other, so none can double a node or deadlock. */
const TAKE_LOCK = "MERGE (s:StoreInfo {id: 'store'}) SET s.lock = coalesce(s.lock, 0) + 1";

/** How to reach a server; `retryMs` bounds the driver's retries of a transaction. */
export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
  readonly retryMs?: number;
}

const schema = (): string[] => schemaStatements({ uniqueIsIndex: true, fullText: true });

function connect({ uri, user, password, retryMs = 30_000 }: Neo4jSettings): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxTransactionRetryTime: retryMs,
      connectionAcquisitionTimeout: Math.max(5000, retryMs),
      connectionTimeout: 10_000,
      userAgent: "pressgraph",
    });
  } catch (error) {
    throw new ConfigurationError("STORE_URI", "this is no address of a Neo4j server", {
      where: uri,
      hint: "Write neo4j://host:7687, bolt://host:7687 or neo4j+s://host.",
      cause: error,
    });
  }
}

/** Sends all statements one behind the other without waiting in between; the first error counts. */
async function runAll(transaction: ManagedTransaction, statements: readonly WriteStatement[]): Promise<void> {
  const results: Promise<unknown>[] = [];
  for (const { text, rows } of statements) {
    for (let start = 0; start < rows.length; start += ROWS)
      results.push(Promise.resolve(transaction.run(text, { rows: rows.slice(start, start + ROWS) })));
  }
  const ends = await Promise.allSettled(results);
  const failed = ends.find((end) => end.status === "rejected");
  if (failed) throw failed.reason;
}

function openTransaction(transaction: ManagedTransaction): BackendTransaction {
  return {
    get: async (ids) => {
      if (ids.length === 0) return new Map();
      const { records } = await transaction.run(READ_LEDGER, { ids });
      return new Map(records.map((record) => [String(record.get("id")), String(record.get("doc"))]));
    },
    releasesMentioning: async (entityIds) => {
      const asked = [...idsByLabel(entityIds)].map(([label, ids]) => transaction.run(readMentioning(label), { ids }));
      const found = (await Promise.all(asked)).flatMap(({ records }) => records);
      return groupMentions(
        found.map((record) => ({ entity: String(record.get("entity")), release: String(record.get("release")) })),
      );
    },
    apply: async (ledger, graph) => {
      const kept = runAll(transaction, ledgerStatements(ledger));
      const statements = await whileRunning(kept, () => graphStatements(graph(), neo4j.int));
      await runAll(transaction, statements);
    },
  };
}

/** Opens a Neo4j database; nothing is sent before the first call. */
export function openNeo4j(settings: Neo4jSettings): Backend {
  const { uri, database } = settings;
  const driver = connect(settings);
  const inSession = async <T>(work: (session: Session) => Promise<T>): Promise<T> => {
    const session = driver.session(database === undefined ? {} : { database });
    try {
      return await work(session);
    } catch (error) {
      throw neo4jError(uri, database, error);
    } finally {
      await session.close();
    }
  };
  const read = (text: string, params: object = {}): Promise<QueryResult> =>
    inSession((session) => session.executeRead((transaction) => rows(transaction, text, params)));
  return {
    spec: uri,
    capabilities: { query: true, sharedWriting: true, guardedQueries: false },
    schema,
    prepare: () => prepare(driver, uri, database, inSession),
    transaction: (work) =>
      inSession((session) =>
        session.executeWrite(async (transaction) => {
          await transaction.run(TAKE_LOCK);
          return work(openTransaction(transaction));
        }),
      ),
    read: (work) => inSession((session) => session.executeRead((transaction) => work(openTransaction(transaction)))),
    query: (text, params, options) => inSession((session) => runQuery(session, text, params, options)),
    stats: async () => statsFrom((await read(countStatements().join(" UNION ALL "))).rows),
    scan: async (prefix, after, limit) => ledgerEntries((await read(SCAN_LEDGER, { prefix, after, limit })).rows),
    compact: async () => {},
    layout: async () => layoutFrom((await read(READ_LAYOUT)).rows),
    setLayout: (version) =>
      inSession(async (session) => {
        await session.executeWrite((transaction) => transaction.run(WRITE_LAYOUT, { version: neo4j.int(version) }));
      }),
    history: async (label, after, limit) =>
      historyNodes(label, (await read(scanHistory(label), { after, limit })).rows),
    close: () => driver.close(),
  };
}

async function rows(transaction: ManagedTransaction, text: string, params: object): Promise<QueryResult> {
  const result = transaction.run(text, neo4jParameter({ ...params }) as Record<string, unknown>);
  const columns = (await result.keys()) as string[];
  const { records } = await result;
  return {
    columns,
    rows: records.map((record) => columns.map((column) => neo4jValue(record.get(column)))),
  };
}

async function runQuery(
  session: Session,
  text: string,
  params: object,
  { write = false }: QueryOptions,
): Promise<QueryResult> {
  try {
    const work = (transaction: ManagedTransaction): Promise<QueryResult> => rows(transaction, text, params);
    return await (write ? session.executeWrite(work) : session.executeRead(work));
  } catch (error) {
    throw queryError(text, error) ?? error;
  }
}

/** Runs one statement of the schema; what another process has made in the meantime is fine. */
async function make(session: Session, statement: string): Promise<void> {
  try {
    await session.run(statement);
  } catch (error) {
    if (!(error instanceof neo4j.Neo4jError && error.code.endsWith(".EquivalentSchemaRuleAlreadyExists"))) throw error;
  }
}

/** Makes what is missing of the schema; a role without schema rights is fine where an administrator has made it all before. */
async function prepare(
  driver: Driver,
  uri: string,
  database: string | undefined,
  inSession: <T>(work: (session: Session) => Promise<T>) => Promise<T>,
): Promise<void> {
  try {
    const { agent } = await driver.getServerInfo(database === undefined ? {} : { database });
    requireVersion(agent, uri);
  } catch (error) {
    throw neo4jError(uri, database, error);
  }
  const existing = await inSession((session) =>
    session.executeRead(async (transaction) => {
      const { records } = await transaction.run("SHOW INDEXES YIELD name RETURN name");
      return new Set(records.map((record) => String(record.get("name"))));
    }),
  );
  const missing = schema().filter(
    (statement) => !existing.has(statement.split(" ")[statement.startsWith("CREATE FULLTEXT") ? 3 : 2] ?? ""),
  );
  for (const statement of missing) await inSession((session) => make(session, statement));
  if (missing.length > 0) await inSession((session) => session.run("CALL db.awaitIndexes(120)"));
}
