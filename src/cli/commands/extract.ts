import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { StoreError } from "../../errors.js";
import type { Extraction } from "../../model/extraction.js";
import type { RawDocument } from "../../model/raw-document.js";
import { Pipeline } from "../../pipeline.js";
import { readPath } from "../../sources/read-path.js";
import type { CommandContext } from "../command-context.js";
import { escapeTerminal } from "../escape-terminal.js";
import { factsTable } from "../facts-table.js";
import { formatError } from "../format-error.js";
import { runDocument } from "../run-document.js";
import { RunSummary } from "../run-summary.js";

interface ExtractOptions {
  readonly format: "json" | "table";
  readonly out?: string;
}

const EXAMPLES = `
Examples:
  $ pressgraph extract samples/ --format table
  $ pressgraph extract release.txt > release.json
  $ pressgraph extract releases.jsonl.gz --out extractions/`;

/** `extract PATH…`: what each release states, as JSON or as a table, without a store. */
export function addExtract(
  program: Command,
  act: (run: (context: CommandContext) => Promise<number>) => Promise<void>,
): void {
  program
    .command("extract")
    .description("Print what releases state, without a store")
    .argument("<path...>", "files (.txt, .html, .jsonl, each also .gz) and folders")
    .addOption(new Option("--format <format>", "how to print").choices(["json", "table"]).default("json"))
    .option("--out <dir>", "write <stem>.json for each release into this folder instead of printing")
    .addHelpText("after", EXAMPLES)
    .action((paths: string[], options: ExtractOptions) => act((context) => extract(paths, options, context)));
}

async function extract(paths: readonly string[], options: ExtractOptions, context: CommandContext): Promise<number> {
  const { output, signal } = context;
  const pipeline = new Pipeline();
  const summary = new RunSummary(context.now);
  const writer = options.out === undefined ? null : await OutFolder.open(options.out);
  for (const path of paths) {
    for await (const result of readPath(path)) {
      if (signal.aborted) break;
      const extraction = runDocument(result, pipeline, summary, output);
      if (!extraction || result.kind !== "document") continue;
      summary.added += 1;
      if (writer) await writer.write(result.document, extraction);
      else
        await output.out(
          options.format === "json" ? `${JSON.stringify(extraction)}\n` : heading(result.document, extraction),
        );
    }
  }
  if (writer || summary.failures.length + summary.skipped > 0) {
    output.err(
      `${summary.read} read: ${summary.added} extracted, ${summary.skipped} skipped, ${summary.failures.length} failed`,
    );
  }
  return summary.failures.length > 0 ? 1 : 0;
}

const heading = (document: RawDocument, extraction: Extraction): string =>
  `${escapeTerminal(extraction.source.title ?? document.source)}\n${factsTable(extraction)}\n`;

/** The folder that `--out` names: nothing is written anywhere else, and no name twice. */
class OutFolder {
  readonly #written = new Set<string>();

  private constructor(readonly dir: string) {}

  static async open(dir: string): Promise<OutFolder> {
    try {
      await mkdir(dir, { recursive: true });
    } catch (error) {
      throw cannotWrite(dir, error);
    }
    return new OutFolder(dir);
  }

  async write(document: RawDocument, extraction: Extraction): Promise<void> {
    const safe = document.stem.replace(/[/\\\u0000-\u001f]/gu, "_").replace(/^\.+/u, "_") || "_";
    let name = `${safe}.json`;
    for (let n = 2; this.#written.has(name); n += 1) name = `${safe}~${n}.json`;
    this.#written.add(name);
    const path = join(this.dir, name);
    try {
      await writeFile(path, `${JSON.stringify(extraction)}\n`);
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }
}

const cannotWrite = (path: string, error: unknown): StoreError =>
  new StoreError("OUT_UNWRITABLE", `cannot write (${(error as NodeJS.ErrnoException).code ?? formatError(error)})`, {
    where: path,
    hint: "Give a folder with room that you may write to.",
    cause: error,
  });
