import { UsageError } from "../errors.js";

/** The usage error for a word that is none of `known`, naming the nearest. */
export const unknownName = (kind: string, name: string, nearest: string | undefined): UsageError =>
  new UsageError(`UNKNOWN_${kind.toUpperCase()}`, `there is no ${kind} "${name}"`, {
    hint: nearest ? `Did you mean "${nearest}"?` : `See "pressgraph --help".`,
  });
