import { Command } from "commander";
import type { Act } from "./command-context.js";
import { packageVersion } from "./package-version.js";

const HELP = `
Start here:
  $ pressgraph ingest samples/                 read releases into ./pressgraph.db
  $ pressgraph queries                         what can be asked
  $ pressgraph query approvals-by-drug --param drug=Vitrakvi

Exit codes: 0 all well, 1 some documents failed, 64 wrong usage, 69 store or disk not available, 75 store in use, 78 configuration.`;

type AddCommand = (program: Command, act: Act) => void;

/** The commands in the order of the help, each with its module: only the one that is asked for is loaded, since start-up is felt. */
const COMMANDS: readonly (readonly [names: readonly string[], load: () => Promise<AddCommand>])[] = [
  [["ingest"], async () => (await import("./commands/ingest.js")).addIngest],
  [["query"], async () => (await import("./commands/query.js")).addQuery],
  [["queries"], async () => (await import("./commands/queries.js")).addQueries],
  [["stats"], async () => (await import("./commands/stats.js")).addStats],
  [["schema", "prepare"], async () => (await import("./commands/schema.js")).addSchema],
  [["changes"], async () => (await import("./commands/changes.js")).addChanges],
  [["reprocess"], async () => (await import("./commands/reprocess.js")).addReprocess],
  [["compact"], async () => (await import("./commands/compact.js")).addCompact],
  [["copy"], async () => (await import("./commands/copy.js")).addCopy],
  [["export"], async () => (await import("./commands/export.js")).addExport],
  [["retract"], async () => (await import("./commands/retract.js")).addRetract],
  [["read"], async () => (await import("./commands/read.js")).addRead],
  [["extract"], async () => (await import("./commands/extract.js")).addExtract],
  [["explain"], async () => (await import("./commands/explain.js")).addExplain],
  [["rules"], async () => (await import("./commands/rules.js")).addRules],
  [["eval"], async () => (await import("./commands/eval.js")).addEval],
  [["config"], async () => (await import("./commands/config.js")).addConfig],
];

/** The command that the words ask for; all of them for help, or where the word is none. */
function neededBy(args: readonly string[]): Promise<AddCommand[]> {
  const word = args.find((arg) => !arg.startsWith("-")) ?? "";
  const asked = COMMANDS.filter(([names]) => names.includes(word));
  return Promise.all((asked.length > 0 ? asked : COMMANDS).map(([, load]) => load()));
}

/** The command line, its actions bound to `act`. Wrong usage is thrown as a commander error. */
export async function buildProgram(args: readonly string[], act: Act): Promise<Command> {
  const program = new Command("pressgraph")
    .description("Turns pharma press releases into a knowledge graph, every fact with the sentence that says it.")
    .version(packageVersion(), "-V, --version", "print the version")
    .option("--debug", "show stack traces of errors")
    .addHelpText("after", HELP)
    .showSuggestionAfterError(true)
    .exitOverride();
  for (const add of await neededBy(args)) add(program, act);
  for (const command of program.commands) command.exitOverride().showSuggestionAfterError(true);
  return program;
}
