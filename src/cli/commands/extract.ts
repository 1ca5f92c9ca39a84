import { type Command, Option } from "commander";
import type { Extraction } from "../../model/extraction.js";
import type { RawDocument } from "../../model/raw-document.js";
import { readSource } from "../../sources/read-source.js";
import type { Act, CommandContext } from "../command-context.js";
import { configOption, configured } from "../config-option.js";
import { escapeTerminal } from "../escape-terminal.js";
import { factsTable } from "../facts-table.js";
import { OutFolder } from "../out-folder.js";
import { runDocument } from "../run-document.js";
import { RunSummary } from "../run-summary.js";
import { addSourceOptions, openSources, SOURCE_HELP, type SourceOptions } from "../source-options.js";

interface ExtractOptions extends SourceOptions {
  readonly format: "json" | "table";
  readonly out?: string;
  readonly config?: string;
}

const EXAMPLES = `
Examples:
  $ pressgraph extract samples/ --format table
  $ pressgraph extract release.txt > release.json
  $ pressgraph extract releases.jsonl.gz --out extractions/`;

/** `extract PATH…`: what each release states, as JSON or as a table, without a store. */
export function addExtract(program: Command, act: Act): void {
  addSourceOptions(program.command("extract"))
    .description("Print what releases state, without a store")
    .argument("<path...>", SOURCE_HELP)
    .addOption(new Option("--format <format>", "how to print").choices(["json", "table"]).default("json"))
    .option("--out <dir>", "write <stem>.json for each release into this folder instead of printing")
    .addOption(configOption())
    .addHelpText("after", EXAMPLES)
    .action((paths: string[], options: ExtractOptions) => act((context) => extract(paths, options, context)));
}

async function extract(paths: readonly string[], options: ExtractOptions, context: CommandContext): Promise<number> {
  const { output, signal } = context;
  const { settings, pipeline } = configured(options.config);
  const { sources, close } = openSources(settings, options, context, true);
  const summary = new RunSummary(context.now);
  const writer = options.out === undefined ? null : await OutFolder.open(options.out);
  for (const path of paths) {
    for await (const result of readSource(path, sources)) {
      if (signal.aborted) break;
      const extraction = runDocument(result, pipeline, summary, output);
      if (!extraction || result.kind !== "document") continue;
      summary.added += 1;
      if (writer) await writer.write(result.document.stem, extraction);
      else
        await output.out(
          options.format === "json" ? `${JSON.stringify(extraction)}\n` : heading(result.document, extraction),
        );
    }
  }
  await close();
  if (writer || summary.failures.length + summary.skipped > 0) {
    output.err(
      `${summary.read} read: ${summary.added} extracted, ${summary.skipped} skipped, ${summary.failures.length} failed`,
    );
  }
  return summary.failures.length > 0 ? 1 : 0;
}

const heading = (document: RawDocument, extraction: Extraction): string =>
  `${escapeTerminal(extraction.source.title ?? document.source)}\n${factsTable(extraction)}\n`;
