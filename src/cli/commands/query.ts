import { type Command, Option } from "commander";
import { UsageError } from "../../errors.js";
import { findQuery, queryParameters, readCatalogue } from "../../queries/catalogue.js";
import type { QueryResult } from "../../stores/store.js";
import type { Act, CommandContext } from "../command-context.js";
import { writeFile } from "../export-files.js";
import { formatRows, ROW_FORMATS, type RowFormat } from "../format-rows.js";
import { formatXlsx } from "../format-xlsx.js";
import { storeOption } from "../store-option.js";
import { withExistingStore } from "../with-store.js";

interface QueryOptions {
  readonly store?: string;
  readonly cypher?: string;
  readonly param: readonly string[];
  readonly format: RowFormat | "xlsx";
  readonly out?: string;
  readonly guard: boolean;
  readonly excel?: boolean;
  readonly write?: boolean;
}

const BYTE_ORDER_MARK = "\uFEFF";

const EXAMPLES = `
Examples:
  $ pressgraph query approvals-by-drug --param drug=Vitrakvi
  $ pressgraph query find --param name=mk3475 --format json
  $ pressgraph query target-dates --format xlsx --out calendar.xlsx
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
    .addOption(new Option("--format <format>", "how to print").choices([...ROW_FORMATS, "xlsx"]).default("table"))
    .option("--out <file>", "write there instead of to stdout; xlsx must have it")
    .option("--excel", "CSV: begin with the mark by which Excel knows UTF-8")
    .option("--no-guard", "CSV: leave cells as they are that a spreadsheet would run as formulas")
    .option("--write", "let your own Cypher write")
    .addHelpText("after", EXAMPLES)
    .action((name: string | undefined, options: QueryOptions) => act((context) => query(name, options, context)));
}

async function query(name: string | undefined, options: QueryOptions, context: CommandContext): Promise<number> {
  const { format, out } = options;
  if (format === "xlsx" && out === undefined)
    throw new UsageError("OUT_MISSING", "a workbook is written to a file", { hint: "Name it: --out rows.xlsx" });
  const result = await ask(name, options, context);
  const shown = format === "xlsx" ? await formatXlsx(result) : inText(result, format, options);
  if (out === undefined) {
    await context.output.out(String(shown));
    return 0;
  }
  writeFile(out, shown);
  context.output.err(`${result.rows.length} rows in ${out}`);
  return 0;
}

function inText(result: QueryResult, format: RowFormat, { guard, excel = false }: QueryOptions): string {
  const text = formatRows(result, format, guard);
  return excel && format === "csv" ? `${BYTE_ORDER_MARK}${text}` : text;
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
