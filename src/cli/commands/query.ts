import { type Command, Option } from "commander";
import { UsageError } from "../../errors.js";
import { findQuery, queryParameters, readCatalogue } from "../../queries/catalogue.js";
import type { QueryResult } from "../../stores/store.js";
import type { Act, CommandContext } from "../command-context.js";
import { formatRows, ROW_FORMATS, type RowFormat } from "../format-rows.js";
import { storeOption } from "../store-option.js";
import { withExistingStore } from "../with-store.js";

interface QueryOptions {
  readonly store?: string;
  readonly cypher?: string;
  readonly param: readonly string[];
  readonly format: RowFormat;
  readonly guard: boolean;
  readonly write?: boolean;
}

const EXAMPLES = `
Examples:
  $ pressgraph query approvals-by-drug --param drug=Vitrakvi
  $ pressgraph query find --param name=mk3475 --format json
  $ pressgraph query --cypher "MATCH (d:Drug) RETURN d.name AS drug ORDER BY drug LIMIT 10"
Parameters of a query: pressgraph queries NAME`;

/** `query NAME` or `query --cypher TEXT`: asks a store. */
export function addQuery(program: Command, act: Act): void {
  program
    .command("query")
    .description("Ask a store: one of the questions in `pressgraph queries`, or your own Cypher")
    .argument("[name]", "name of a query")
    .option("--cypher <text>", "your own Cypher instead of a named query")
    .option("--param <name=value>", "a parameter, repeatable", (value: string, all: string[]) => [...all, value], [])
    .addOption(storeOption())
    .addOption(new Option("--format <format>", "how to print").choices([...ROW_FORMATS]).default("table"))
    .option("--no-guard", "CSV: leave cells as they are that a spreadsheet would run as formulas")
    .option("--write", "let your own Cypher write")
    .addHelpText("after", EXAMPLES)
    .action((name: string | undefined, options: QueryOptions) => act((context) => query(name, options, context)));
}

async function query(name: string | undefined, options: QueryOptions, context: CommandContext): Promise<number> {
  const result = await ask(name, options, context);
  await context.output.out(formatRows(result, options.format, options.guard));
  return 0;
}

function ask(name: string | undefined, options: QueryOptions, context: CommandContext): Promise<QueryResult> {
  const given = readParameters(options.param);
  if ((name === undefined) === (options.cypher === undefined)) {
    throw new UsageError("QUERY_ONE", "give either the name of a query or --cypher", {
      hint: "`pressgraph queries` lists the names.",
    });
  }
  if (name !== undefined) {
    const file = findQuery(readCatalogue(), name);
    const parameters = queryParameters(file, given);
    return withExistingStore(options.store, context, (store) =>
      store.query(file.cypher, parameters, { trusted: true }),
    );
  }
  return withExistingStore(options.store, context, (store) =>
    store.query(options.cypher ?? "", typed(given), { write: options.write ?? false }),
  );
}

function readParameters(texts: readonly string[]): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const text of texts) {
    const at = text.indexOf("=");
    if (at <= 0)
      throw new UsageError("PARAMETER_FORM", `"${text}" is no parameter`, { hint: "Write --param name=value." });
    parameters[text.slice(0, at)] = text.slice(at + 1);
  }
  return parameters;
}

/** Values of an analyst's own query: JSON where it is JSON (numbers, lists, true), else the text itself. */
function typed(parameters: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, asJson(text)]));
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
