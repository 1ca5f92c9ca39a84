import type { Output } from "./output.js";

/** What every command gets: where to write, the environment, and a signal that says when to stop. */
export interface CommandContext {
  readonly output: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by SIGINT or SIGTERM: finish the document at hand, keep what is written, and end. */
  readonly signal: AbortSignal;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
}

/** Runs a command's work and keeps its exit code. */
export type Act = (run: (context: CommandContext) => Promise<number>) => Promise<void>;
