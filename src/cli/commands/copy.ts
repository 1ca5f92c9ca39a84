import type { Command } from "commander";
import type { Act, CommandContext } from "../command-context.js";
import { copyStore } from "../copy-store.js";

/** `copy FROM TO`: every release of one store into another, with claims and texts. */
export function addCopy(program: Command, act: Act): void {
  program
    .command("copy")
    .description("Copy every release of one store into another; the graph there is the same")
    .argument("<from>", "a store, as for --store")
    .argument("<to>", "another; jsonl:PATH exports, and imports back")
    .addHelpText(
      "after",
      "\nExamples:\n  $ pressgraph copy embedded:./pressgraph.db neo4j://localhost\n  $ pressgraph copy embedded:./pressgraph.db jsonl:backup.jsonl",
    )
    .action((from: string, to: string) => act((context) => copy(from, to, context)));
}

async function copy(from: string, to: string, context: CommandContext): Promise<number> {
  context.output.err(`${await copyStore(from, to, context)} releases copied to ${to}`);
  return 0;
}
