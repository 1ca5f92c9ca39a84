import { escapeTerminal } from "./escape-terminal.js";

/** Where a command writes: data to `out`, talk to `err`. */
export interface Output {
  /** Writes data to stdout as it is; resolves when it may go on. */
  out(text: string): Promise<void>;
  /** Writes one line of talk to stderr, control characters escaped. */
  err(line: string): void;
  /** Shows a line that the next one replaces; only on a terminal. */
  progress(line: string): void;
}

/** The process's own streams. A closed pipe ends the process quietly. */
export function processOutput(): Output {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      if (stream === process.stdout) {
        process.stderr.write(`OUTPUT_FAILED cannot write to stdout (${error.code ?? "unknown"})\n`);
        process.exit(69);
      }
    });
  }
  let shown = 0;
  const wipe = (): void => {
    if (shown > 0) process.stderr.write(`\r${" ".repeat(shown)}\r`);
    shown = 0;
  };
  return {
    out: (text) =>
      new Promise((resolve) => {
        wipe();
        process.stdout.write(text, () => resolve());
      }),
    err: (line) => {
      wipe();
      process.stderr.write(`${escapeTerminal(line)}\n`);
    },
    progress: (line) => {
      if (!process.stderr.isTTY) return;
      wipe();
      const text = escapeTerminal(line).slice(0, (process.stderr.columns ?? 80) - 1);
      shown = text.length;
      process.stderr.write(text);
    },
  };
}
