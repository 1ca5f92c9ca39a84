import { QueryError } from "../errors.js";

/** A position in the embedded engine's words. Sample: `--> query:1:15`. */
const EMBEDDED_POSITION = /query:(\d+):(\d+)/u;
/** A position in Neo4j's words. Sample: `(line 1, column 15 (offset: 14))`. */
const NEO4J_POSITION = /line (\d+), column (\d+)/u;
/** An error code of the embedded engine at the start of its message. Sample: `GRAFEO-Q001: `. */
const ENGINE_CODE = /^(?:GRAFEO-[A-Z]\d+: )?(?:Query error: )?/u;

const messageOf = (error: Error): string => (error.message.split("\n")[0] ?? "").replace(ENGINE_CODE, "");

/** Whether the database says that the query itself is at fault. */
function isQueryFault(error: Error & { gqlStatus?: unknown; code?: unknown }): boolean {
  const status = typeof error.gqlStatus === "string" ? error.gqlStatus : "";
  const code = typeof error.code === "string" ? error.code : "";
  if (code.startsWith("Neo.ClientError.Security") || code.startsWith("Neo.ClientError.Database")) return false;
  return (
    code.startsWith("Neo.ClientError") ||
    code === "Neo.DatabaseError.Statement.ExecutionFailed" ||
    /^(?:22|42|G2)/u.test(status)
  );
}

/** An error of the database as a `QueryError` with its position, where the query is at fault; else undefined. */
export function queryError(text: string, error: unknown): QueryError | undefined {
  if (error instanceof QueryError) return error;
  if (!(error instanceof Error) || !isQueryFault(error)) return undefined;
  const found = EMBEDDED_POSITION.exec(error.message) ?? NEO4J_POSITION.exec(error.message);
  const where = found ? `line ${found[1]}, column ${found[2]}` : text.trim().split("\n")[0]?.slice(0, 120);
  return new QueryError("QUERY_INVALID", messageOf(error), {
    ...(where === undefined ? {} : { where }),
    hint: "`pressgraph schema` lists labels, relationship types and properties.",
    cause: error,
  });
}
