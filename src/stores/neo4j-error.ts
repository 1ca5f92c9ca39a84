import { PressgraphError, StoreError } from "../errors.js";

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

interface Advice {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly exitCode: 69 | 78;
}

function adviceFor(code: string, database: string | undefined): Advice | undefined {
  switch (code) {
    case "ServiceUnavailable":
    case "SessionExpired":
    case "Neo.TransientError.General.DatabaseUnavailable":
      return {
        code: "STORE_UNREACHABLE",
        message: "no Neo4j server answers",
        hint: "Start the server, or check host and port after --store.",
        exitCode: 69,
      };
    case "Neo.ClientError.Security.Unauthorized":
    case "Neo.ClientError.Security.TokenExpired":
      return {
        code: "STORE_PASSWORD",
        message: "the server refuses this user and password",
        hint: "Set NEO4J_USER and NEO4J_PASSWORD.",
        exitCode: 78,
      };
    case "Neo.ClientError.Security.AuthenticationRateLimit":
      return {
        code: "STORE_PASSWORD",
        message: "the server refuses this user after too many wrong passwords",
        hint: "Wait a few seconds, then set NEO4J_USER and NEO4J_PASSWORD rightly.",
        exitCode: 78,
      };
    case "Neo.ClientError.Database.DatabaseNotFound":
      return {
        code: "STORE_DATABASE",
        message: `the server has no database ${database ?? "of that name"}`,
        hint: "Set NEO4J_DATABASE to one that SHOW DATABASES lists.",
        exitCode: 78,
      };
    case "Neo.ClientError.Security.Forbidden":
    case "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase":
    case "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase":
      return {
        code: "STORE_DENIED",
        message: "this user may not do that here",
        hint: "Use a user with the role publisher or higher; `pressgraph prepare --print` shows what an administrator must run once.",
        exitCode: 78,
      };
    default:
      return undefined;
  }
}

/** An error of the driver as a `StoreError`: unreachable (69), wrong password, database or rights (78), else 69. Expected errors pass. */
export function neo4jError(uri: string, database: string | undefined, error: unknown): PressgraphError {
  if (error instanceof PressgraphError) return error;
  const advice = adviceFor(codeOf(error), database);
  if (advice) {
    const { code, message, ...rest } = advice;
    return new StoreError(code, message, { where: uri, ...rest, retryable: advice.exitCode === 69, cause: error });
  }
  return new StoreError("STORE_FAILED", `Neo4j: ${messageOf(error)}`, { where: uri, cause: error });
}
