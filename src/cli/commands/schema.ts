import type { Command } from "commander";
import { openStore } from "../../stores/open-store.js";
import type { Act, CommandContext } from "../command-context.js";
import { storeOption, storeSpec } from "../store-option.js";
import { withStore } from "../with-store.js";

/** `schema` prints the statements of constraints and indexes; `prepare` runs them. */
export function addSchema(program: Command, act: Act): void {
  program
    .command("schema")
    .description("Print the constraints and indexes of a store as Cypher (docs/schema.md describes the graph)")
    .addOption(storeOption())
    .action((options: { store?: string }) => act((context) => print(options.store, context)));
  program
    .command("prepare")
    .description("Make constraints and indexes in a store; ingest does it too")
    .addOption(storeOption())
    .option("--print", "print the statements and run nothing")
    .addHelpText("after", "\nExample:\n  $ pressgraph prepare --store neo4j://localhost --print")
    .action((options: { store?: string; print?: boolean }) => act((context) => prepare(options, context)));
}

async function print(spec: string | undefined, { output, env }: CommandContext): Promise<number> {
  const store = openStore(storeSpec(spec), { env });
  await output.out(
    store
      .schema()
      .map((statement) => `${statement};\n`)
      .join(""),
  );
  return 0;
}

async function prepare(options: { store?: string; print?: boolean }, context: CommandContext): Promise<number> {
  if (options.print) return print(options.store, context);
  await withStore(options.store, context, async (store) => context.output.err(`${store.spec} is ready`));
  return 0;
}
