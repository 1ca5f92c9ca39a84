import { type Command, Option } from "commander";
import { findQuery, queryParameters, readCatalogue } from "../../queries/catalogue.js";
import type { Act, CommandContext } from "../command-context.js";
import { formatRows, ROW_FORMATS, type RowFormat } from "../format-rows.js";
import { storeOption } from "../store-option.js";
import { withExistingStore } from "../with-store.js";

interface ChangesOptions {
  readonly store?: string;
  readonly since: string;
  readonly format: RowFormat;
}

/** `changes --since DAY`: what runs since a day made new, changed, moved or took back. */
export function addChanges(program: Command, act: Act): void {
  program
    .command("changes")
    .description("What is new, changed, slipped or retracted since a day of ingestion")
    .requiredOption("--since <day>", "first day, as 2026-01-31")
    .addOption(storeOption())
    .addOption(new Option("--format <format>", "how to print").choices([...ROW_FORMATS]).default("table"))
    .addHelpText("after", "\nExample:\n  $ pressgraph changes --since 2026-01-31")
    .action((options: ChangesOptions) => act((context) => changes(options, context)));
}

async function changes({ store, since, format }: ChangesOptions, context: CommandContext): Promise<number> {
  const catalogue = readCatalogue();
  const asked = ["new-since", "changes-since"].map((name) => findQuery(catalogue, name));
  const [news, changed] = await withExistingStore(store, context, async (open) => {
    const results = [];
    for (const query of asked)
      results.push(await open.query(query.cypher, queryParameters(query, { since }), { trusted: true }));
    return results;
  });
  const rows = [
    ...pick(news, ["since", null, "event", "kind", "date", "quote", "url"], "new"),
    ...pick(changed, ["at", "kind", "fact", "property", "before", "after", "release"]),
  ];
  await context.output.out(
    formatRows(
      { columns: ["since", "what", "fact", "property", "before or date", "after or quote", "release"], rows },
      format,
    ),
  );
  return 0;
}

/** The named columns of each row; null stands for `fixed`. */
function pick(
  result: { columns: readonly string[]; rows: readonly (readonly unknown[])[] } | undefined,
  columns: readonly (string | null)[],
  fixed = "",
): unknown[][] {
  if (!result) return [];
  return result.rows.map((row) =>
    columns.map((column) => (column === null ? fixed : row[result.columns.indexOf(column)])),
  );
}
