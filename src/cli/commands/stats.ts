import { type Command, Option } from "commander";
import type { Act, CommandContext } from "../command-context.js";
import { formatRows, ROW_FORMATS, type RowFormat } from "../format-rows.js";
import { storeOption } from "../store-option.js";
import { withExistingStore } from "../with-store.js";

interface StatsOptions {
  readonly store?: string;
  readonly format: RowFormat;
}

/** `stats`: how much is in a store, by label and relationship type. */
export function addStats(program: Command, act: Act): void {
  program
    .command("stats")
    .description("Count what is in a store, by label and relationship type")
    .addOption(storeOption())
    .addOption(new Option("--format <format>", "how to print").choices([...ROW_FORMATS]).default("table"))
    .addHelpText("after", "\nExample:\n  $ pressgraph stats --store embedded:./pressgraph.db")
    .action((options: StatsOptions) => act((context) => stats(options, context)));
}

async function stats(options: StatsOptions, context: CommandContext): Promise<number> {
  const { nodes, relationships } = await withExistingStore(options.store, context, (store) => store.stats());
  const rows = [
    ...Object.entries(nodes).map(([name, count]) => ["node", name, count]),
    ...Object.entries(relationships).map(([name, count]) => ["relationship", name, count]),
  ];
  await context.output.out(formatRows({ columns: ["kind", "name", "count"], rows }, options.format));
  return 0;
}
