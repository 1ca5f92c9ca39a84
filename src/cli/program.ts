import { Command } from "commander";
import type { Act } from "./command-context.js";
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
