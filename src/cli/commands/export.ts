import { renameSync, rmSync } from "node:fs";
import { type Command, Option } from "commander";
import { UsageError } from "../../errors.js";
import { exportCsv, importCommand } from "../../stores/export-csv.js";
import { exportCypher } from "../../stores/export-cypher.js";
import { exportGraphml } from "../../stores/export-graphml.js";
import { checkScannable } from "../../stores/graph-scan.js";
import type { GraphStore } from "../../stores/store.js";
import type { Act, CommandContext } from "../command-context.js";
import { copyStore } from "../copy-store.js";
import { writeParts, writeTexts } from "../export-files.js";
import { storeOption, storeSpec } from "../store-option.js";
import { withExistingStore } from "../with-store.js";

const FORMATS = ["jsonl", "csv", "cypher", "graphml"] as const;

interface ExportOptions {
  readonly store?: string;
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
}

const EXAMPLES = `
Examples:
  $ pressgraph export --format jsonl --out backup.jsonl      everything; back with: pressgraph copy jsonl:backup.jsonl STORE
  $ pressgraph export --format csv --out graph/        and prints the neo4j-admin command that imports it
  $ pressgraph export --format cypher --out graph.cypher
  $ pressgraph export --format graphml > graph.graphml`;

/** `export`: the graph for other programs. */
export function addExport(program: Command, act: Act): void {
  program
    .command("export")
    .description(
      "Write the graph for other programs and backups: JSON Lines, CSV for neo4j-admin, Cypher statements, GraphML",
    )
    .addOption(storeOption())
    .addOption(new Option("--format <format>", "how to write").choices([...FORMATS]).makeOptionMandatory())
    .option("--out <path>", "the folder (csv) or file to write; stdout when missing, but for csv and jsonl")
    .addHelpText("after", EXAMPLES)
    .action((options: ExportOptions) => act((context) => exportGraph(options, context)));
}

async function exportGraph(options: ExportOptions, context: CommandContext): Promise<number> {
  const { format, out } = options;
  if (format === "csv" && out === undefined)
    throw new UsageError("OUT_MISSING", "CSV is many files", { hint: "Name a folder: --out graph/" });
  if (format === "jsonl") return exportJsonl(options, context);
  await withExistingStore(options.store, context, async (store) => {
    checkScannable(store);
    if (format === "csv") await exportFolder(store, out ?? "", context);
    else await exportText(format === "cypher" ? exportCypher(store) : exportGraphml(store), out, context);
  });
  return 0;
}

/** Copies the store into a new file and puts that in the place of the old one once it is whole. */
async function exportJsonl({ store, out }: ExportOptions, context: CommandContext): Promise<number> {
  if (out === undefined)
    throw new UsageError("OUT_MISSING", "JSON Lines are written to a file", { hint: "Name it: --out backup.jsonl" });
  const draft = `${out}.new`;
  for (const end of ["", ".journal"]) rmSync(draft + end, { force: true });
  const copied = await copyStore(storeSpec(store), `jsonl:${draft}`, context);
  renameSync(draft, out);
  context.output.err(`${copied} releases in ${out}; back into a store with: pressgraph copy jsonl:${out} STORE`);
  return 0;
}

async function exportFolder(store: GraphStore, out: string, { output }: CommandContext): Promise<void> {
  const files = await writeParts(out, exportCsv(store));
  output.err(`${files.length} files in ${out}; import them into an empty database, in that folder, with:`);
  await output.out(`${importCommand(files)}\n`);
}

async function exportText(
  texts: AsyncIterable<string>,
  out: string | undefined,
  { output }: CommandContext,
): Promise<void> {
  if (out === undefined) for await (const text of texts) await output.out(text);
  else await writeTexts(out, texts);
}
