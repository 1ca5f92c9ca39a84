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

/** `changes --since DAY`: what is new, confirmed, changed, slipped, retracted or read otherwise by other rules since a day. */
export function addChanges(program: Command, act: Act): void {
  program
    .command("changes")
    .description(
      "What is new, confirmed, changed, slipped or retracted since a day of ingestion, or only read otherwise (rule-changed)",
    )
    .requiredOption("--since <day>", "first day, as 2026-01-31")
    .addOption(storeOption())
    .addOption(new Option("--format <format>", "how to print").choices([...ROW_FORMATS]).default("table"))
    .addHelpText("after", "\nExample:\n  $ pressgraph changes --since 2026-01-31")
    .action((options: ChangesOptions) => act((context) => changes(options, context)));
}

/** What is printed of each change: when, what became of what, and who says so. */
const COLUMNS = ["since", "what", "fact", "property", "before", "after", "quote", "release"];

type Row = Readonly<Record<string, unknown>>;

const text = (...parts: unknown[]): string =>
  parts
    .flat()
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(" ");

/** The queries behind the list, and what a row of each becomes. */
const PARTS: Readonly<Record<string, (row: Row) => Row>> = {
  "new-since": (row) => ({ ...ofEvent(row), what: "new" }),
  "new-facts-since": ({ subject, fact, object, detail, url, ...row }) => ({
    ...row,
    ...{ what: "new", fact: text(subject, fact, object), property: "", after: detail, release: url },
  }),
  "confirmed-since": (row) => ({ ...ofEvent(row), what: "confirmed" }),
  "changes-since": ({ at, kind, ...row }) => ({ ...row, since: at, what: kind }),
};

const ofEvent = ({ event, kind, about, date, url, ...row }: Row): Row => ({
  ...row,
  ...{ fact: text(event, kind, about), property: "date", after: date, release: url },
});

async function changes({ store, since, format }: ChangesOptions, context: CommandContext): Promise<number> {
  const catalogue = readCatalogue();
  const rows: Row[] = [];
  await withExistingStore(store, context, async (open) => {
    for (const [name, shown] of Object.entries(PARTS)) {
      const query = findQuery(catalogue, name);
      const result = await open.query(query.cypher, queryParameters(query, { since }), { trusted: true });
      for (const row of result.rows)
        rows.push(shown(Object.fromEntries(result.columns.map((column, place) => [column, row[place]]))));
    }
  });
  rows.sort((a, b) => (String(a.since) > String(b.since) ? -1 : String(a.since) < String(b.since) ? 1 : 0));
  const cells = rows.map((row) => COLUMNS.map((column) => row[column] ?? null));
  await context.output.out(formatRows({ columns: COLUMNS, rows: cells }, format));
  return 0;
}
