import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, rmSync } from "node:fs";
import type { GraphState } from "./graph-state.js";
import { COMMIT_LINE, replayLines } from "./jsonl-lines.js";
import { readLines, writeLines } from "./line-file.js";
import { storageError } from "./storage-error.js";

/** The transactions since the file itself was last written, in a file beside it. */
export interface Journal {
  readonly isEmpty: boolean;
  /** Adds the lines of one transaction, all or none of them. */
  append(lines: Iterable<string>): void;
  /** Applies all transactions to the graph as the file has it. */
  replay(state: GraphState): void;
  /** Removes the journal, once the file holds what it says. */
  remove(): void;
}

function* withCommit(lines: Iterable<string>): Generator<string> {
  yield* lines;
  yield COMMIT_LINE;
}

function appendTo(file: number, lines: Iterable<string>): void {
  const { size } = fstatSync(file);
  try {
    writeLines(file, withCommit(lines));
  } catch (error) {
    ftruncateSync(file, size);
    throw error;
  }
}

/** The journal `<path>.journal` of a JSON Lines store; it is made with the first transaction. */
export function openJournal(path: string): Journal {
  const journal = `${path}.journal`;
  return {
    get isEmpty() {
      return !existsSync(journal);
    },
    append: (lines) => {
      try {
        const file = openSync(journal, "a", 0o644);
        try {
          appendTo(file, lines);
        } finally {
          closeSync(file);
        }
      } catch (error) {
        throw storageError(path, error);
      }
    },
    replay: (state) => {
      if (existsSync(journal)) replayLines(journal, readLines(journal), state);
    },
    remove: () => rmSync(journal, { force: true }),
  };
}
