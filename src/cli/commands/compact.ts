import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { UsageError } from "../../errors.js";
import type { Act, CommandContext } from "../command-context.js";
import { storeOption, storeSpec } from "../store-option.js";
import { withExistingStore } from "../with-store.js";

/** A store that is a file. Sample: `embedded:./pressgraph.db`. */
const FILE_STORE = /^(?:embedded|jsonl):(?<path>.+)$/su;

/** `compact`: makes the file of a store as small as it can be. */
export function addCompact(program: Command, act: Act): void {
  program
    .command("compact")
    .description("Make the file of an embedded or JSON Lines store as small as it can be, and show by how much")
    .addOption(storeOption())
    .addHelpText("after", "\nExample:\n  $ pressgraph compact --store embedded:./pressgraph.db")
    .action((options: { store?: string }) => act((context) => compact(options.store, context)));
}

async function compact(asked: string | undefined, context: CommandContext): Promise<number> {
  const spec = storeSpec(asked);
  const path = FILE_STORE.exec(spec)?.groups?.path;
  if (path === undefined)
    throw new UsageError("STORE_NO_FILE", "a server looks after its own files", {
      where: spec,
      hint: "Name a store that is a file: --store embedded:PATH",
    });
  const before = bytesOf(path);
  await withExistingStore(spec, context, (store) => store.compact(), { writes: true });
  context.output.err(`${spec}: ${megabytes(before)} before, ${megabytes(bytesOf(path))} after`);
  return 0;
}

/** Bytes of the file with the journal or log beside it. */
const bytesOf = (path: string): number =>
  [path, `${path}.wal`, `${path}.journal`].reduce((sum, one) => sum + (existsSync(one) ? size(one) : 0), 0);

function size(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + size(join(path, name)), 0);
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
