import { type Command, Option } from "commander";
import { findQuery, readCatalogue } from "../../queries/catalogue.js";
import type { QueryFile } from "../../queries/query-file.js";
import type { Act, CommandContext } from "../command-context.js";
import { formatRows, ROW_FORMATS, type RowFormat } from "../format-rows.js";

interface QueriesOptions {
  readonly tag?: string;
  readonly format: RowFormat;
}

const EXAMPLES = `
Examples:
  $ pressgraph queries
  $ pressgraph queries approvals-by-drug
  $ pressgraph queries --tag regulatory`;

/** `queries [NAME]`: what can be asked, and what a question takes. */
export function addQueries(program: Command, act: Act): void {
  program
    .command("queries")
    .description("List the questions that come with the program, or show one")
    .argument("[name]", "show this one: its parameters, columns and Cypher")
    .option("--tag <tag>", "only those with this tag")
    .addOption(new Option("--format <format>", "how to print").choices([...ROW_FORMATS]).default("table"))
    .addHelpText("after", EXAMPLES)
    .action((name: string | undefined, options: QueriesOptions) => act((context) => queries(name, options, context)));
}

async function queries(
  name: string | undefined,
  { tag, format }: QueriesOptions,
  { output }: CommandContext,
): Promise<number> {
  const catalogue = readCatalogue();
  if (name !== undefined) {
    await output.out(page(findQuery(catalogue, name)));
    return 0;
  }
  const rows = [...catalogue.values()]
    .filter((query) => tag === undefined || query.tags.includes(tag))
    .map((query) => [
      query.name,
      query.title,
      query.parameters.map((one) => one.name).join(", "),
      query.tags.join(", "),
    ]);
  await output.out(formatRows({ columns: ["name", "title", "parameters", "tags"], rows }, format));
  return 0;
}

function page({ name, title, description, parameters, returns, tags, cypher }: QueryFile): string {
  const parameterLines = parameters.map(
    (one) =>
      `  ${one.name}: ${one.type}${one.nullable ? "?" : ""} = ${JSON.stringify(one.default)}  ${one.description}`,
  );
  const call = parameters.map((one) => ` --param ${one.name}=…`).join("");
  return [
    title,
    description,
    "",
    ...(parameterLines.length > 0 ? ["Parameters:", ...parameterLines] : ["No parameters."]),
    `Columns: ${returns.join(", ")}`,
    `Tags: ${tags.join(", ")}`,
    "",
    cypher.trim(),
    "",
    `$ pressgraph query ${name}${call}`,
    "",
  ].join("\n");
}
