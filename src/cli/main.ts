#!/usr/bin/env node
import { performance } from "node:perf_hooks";
import { CommanderError } from "commander";
import { PressgraphError } from "../errors.js";
import type { CommandContext } from "./command-context.js";
import { formatError } from "./format-error.js";
import { type Output, processOutput } from "./output.js";
import { buildProgram } from "./program.js";

/** How long a stopping run may take before the process is ended, in milliseconds. */
const STOP_WITHIN = 8000;

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Runs the command line and ends with its exit code. */
async function main(args: readonly string[]): Promise<void> {
  const output = processOutput();
  const { context, stoppedBy } = makeContext(output);
  try {
    const program = await buildProgram(args, async (run) => {
      process.exitCode = await run(context);
    });
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    process.exitCode = exitCodeOf(error, output, args.includes("--debug"));
  }
  const signal = stoppedBy();
  if (signal) process.exitCode = SIGNALS[signal];
}

function makeContext(output: Output): { context: CommandContext; stoppedBy: () => keyof typeof SIGNALS | undefined } {
  const controller = new AbortController();
  let stopped: keyof typeof SIGNALS | undefined;
  for (const signal of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]) {
    process.on(signal, () => {
      stopped ??= signal;
      controller.abort();
      setTimeout(() => process.exit(SIGNALS[signal]), STOP_WITHIN).unref();
    });
  }
  return {
    context: { output, env: process.env, signal: controller.signal, now: () => performance.now() },
    stoppedBy: () => stopped,
  };
}

function exitCodeOf(error: unknown, output: Output, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 64;
  output.err(formatError(error));
  if (debug && error instanceof Error) for (const line of (error.stack ?? "").split("\n").slice(1)) output.err(line);
  return error instanceof PressgraphError ? error.exitCode : 70;
}

await main(process.argv.slice(2));
