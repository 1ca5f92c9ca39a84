import { QueryError } from "../errors.js";
import { cypherTokens, isSign, isWord, positionOf, type Token } from "./cypher-tokens.js";
import { findRiskyShapes } from "./risky-shapes.js";

/** Words that begin a clause that writes. */
const WRITING = [
  "CREATE",
  "MERGE",
  "SET",
  "DELETE",
  "DETACH",
  "REMOVE",
  "FOREACH",
  "DROP",
  "LOAD",
  "INSERT",
  "ALTER",
  "GRANT",
  "REVOKE",
  "DENY",
];

/** Whether the word at a place can be a clause: no property, label, parameter or map key. */
const isClause = (tokens: readonly Token[], place: number): boolean =>
  isWord(tokens[place], ...WRITING) &&
  !isSign(tokens[place - 1], ".") &&
  !isSign(tokens[place - 1], ":") &&
  !isSign(tokens[place - 1], "|") &&
  !isSign(tokens[place + 1], ":");

/** The place of the first clause that writes, or null. */
export function findWritingClause(cypher: string): { start: number; word: string } | null {
  const tokens = cypherTokens(cypher);
  const place = tokens.findIndex((_, at) => isClause(tokens, at));
  const token = tokens[place];
  return token === undefined ? null : { start: token.start, word: token.text.toUpperCase() };
}

/** Refuses a query that writes, and, for an engine that needs it, one that would be answered wrongly. Throws `QueryError` with the position. */
export function guardQuery(
  cypher: string,
  { write, engineNeedsLabels }: { write: boolean; engineNeedsLabels: boolean },
): void {
  const where = (start: number): string => {
    const { line, column } = positionOf(cypher, start);
    return `line ${line}, column ${column}`;
  };
  const writing = write ? null : findWritingClause(cypher);
  if (writing) {
    throw new QueryError("QUERY_WRITES", `the query writes (${writing.word})`, {
      where: where(writing.start),
      hint: "Add --write if that is meant; what is changed by hand is not kept when releases are read again.",
    });
  }
  const [risky] = engineNeedsLabels ? findRiskyShapes(cypher) : [];
  if (risky) {
    throw new QueryError("QUERY_UNSAFE", `the embedded engine would answer this wrongly: ${risky.message}`, {
      where: where(risky.start),
      hint: risky.hint,
    });
  }
}
