import { PressgraphError } from "../errors.js";

/** An error in one line: code, what happened, where, what to do next. */
export function formatError(error: unknown): string {
  if (error instanceof PressgraphError) {
    const where = error.where ? ` (${error.where})` : "";
    return `${error.code} ${error.message}${where}${error.hint ? ` ${error.hint}` : ""}`;
  }
  return `INTERNAL ${error instanceof Error ? error.message : String(error)}. Please report it with the output of --debug.`;
}
