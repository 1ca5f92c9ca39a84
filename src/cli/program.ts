import { Command } from "commander";
import { UsageError } from "../errors.js";
import type { CommandContext } from "./command-context.js";
import { addConfig } from "./commands/config.js";
import { addEval } from "./commands/eval.js";
import { addExtract } from "./commands/extract.js";
import { addIngest } from "./commands/ingest.js";
import { addQueries } from "./commands/queries.js";
import { addQuery } from "./commands/query.js";
import { addRead } from "./commands/read.js";
import { addRetract } from "./commands/retract.js";
import { addRules } from "./commands/rules.js";
import { addSchema } from "./commands/schema.js";
import { addStats } from "./commands/stats.js";
import { packageVersion } from "./package-version.js";

/** Runs a command's work and keeps its exit code. */
export type Act = (run: (context: CommandContext) => Promise<number>) => Promise<void>;

const HELP = `
Start here:
  $ pressgraph ingest samples/                 read releases into ./pressgraph.db
  $ pressgraph queries                         what can be asked
  $ pressgraph query approvals-by-drug --param drug=Vitrakvi

Exit codes: 0 all well, 1 some documents failed, 64 wrong usage, 69 store or disk not available, 75 store in use, 78 configuration.`;

/** The command line, its actions bound to `act`. Wrong usage is thrown as a commander error. */
export function buildProgram(act: Act): Command {
  const program = new Command("pressgraph")
    .description("Turns pharma press releases into a knowledge graph, every fact with the sentence that says it.")
    .version(packageVersion(), "-V, --version", "print the version")
    .option("--debug", "show stack traces of errors")
    .addHelpText("after", HELP)
    .showSuggestionAfterError(true)
    .exitOverride();
  addIngest(program, act);
  addQuery(program, act);
  addQueries(program, act);
  addStats(program, act);
  addSchema(program, act);
  addRetract(program, act);
  addRead(program, act);
  addExtract(program, act);
  addRules(program, act);
  addEval(program, act);
  addConfig(program, act);
  for (const command of program.commands) command.exitOverride().showSuggestionAfterError(true);
  return program;
}

/** The usage error for a word that is none of `known`, naming the nearest. */
export const unknownName = (kind: string, name: string, nearest: string | undefined): UsageError =>
  new UsageError(`UNKNOWN_${kind.toUpperCase()}`, `there is no ${kind} "${name}"`, {
    hint: nearest ? `Did you mean "${nearest}"?` : `See "pressgraph --help".`,
  });
