import type { Command } from "commander";
import { UsageError } from "../../errors.js";
import { addFacts, noFacts } from "../../graph/fact-change.js";
import type { Extraction } from "../../model/extraction.js";
import type { Pipeline } from "../../pipeline.js";
import { readPath } from "../../sources/read-path.js";
import type { SourceResult } from "../../sources/source.js";
import type { GraphStore } from "../../stores/store.js";
import type { Act, CommandContext } from "../command-context.js";
import { configOption, configured } from "../config-option.js";
import { runDocument } from "../run-document.js";
import { RunSummary } from "../run-summary.js";
import { storeOption } from "../store-option.js";
import { withStore } from "../with-store.js";

interface IngestOptions {
  readonly store?: string;
  readonly config?: string;
  readonly json?: boolean;
}

/** Releases written in one transaction: many are far faster than one each, and a stop loses at most the ones not yet written. */
const BATCH = 50;

const EXAMPLES = `
Examples:
  $ pressgraph ingest samples/
  $ pressgraph ingest releases.jsonl.gz --store embedded:./pharma.db --json
  $ NEO4J_PASSWORD=… pressgraph ingest samples/ --store neo4j://localhost`;

/** `ingest SOURCE…`: reads releases and writes what they state into a store. */
export function addIngest(program: Command, act: Act): void {
  program
    .command("ingest")
    .description("Read releases and write what they state into a store")
    .argument("[source...]", "files (.txt, .html, .jsonl, each also .gz) and folders; the configuration's when none")
    .addOption(storeOption())
    .option("--json", "print how it went as one JSON object, the last line of stdout")
    .addOption(configOption())
    .addHelpText("after", EXAMPLES)
    .action((sources: string[], options: IngestOptions) => act((context) => ingest(sources, options, context)));
}

async function ingest(sources: readonly string[], options: IngestOptions, context: CommandContext): Promise<number> {
  const { settings, pipeline } = configured(options.config);
  const asked = sources.length > 0 ? sources : settings.sources;
  if (asked.length === 0)
    throw new UsageError("NO_SOURCE", "nothing to read", {
      hint: "Name files or folders, or set `sources` in the configuration.",
    });
  const summary = new RunSummary(context.now);
  try {
    await withStore(options.store, context, (store) => ingestInto(store, asked, pipeline, summary, context));
  } finally {
    context.output.err(summary.toLine());
    if (options.json) await context.output.out(`${summary.toJson()}\n`);
  }
  return summary.failures.length > 0 ? 1 : 0;
}

async function ingestInto(
  store: GraphStore,
  sources: readonly string[],
  pipeline: Pipeline,
  summary: RunSummary,
  context: CommandContext,
): Promise<void> {
  const started = new Date().toISOString();
  const writer = new BatchWriter(store, summary, `run:${started}`);
  for await (const result of fromAll(sources)) {
    if (context.signal.aborted) break;
    const extraction = runDocument(result, pipeline, summary, context.output);
    if (extraction) await writer.add(extraction);
    context.output.progress(summary.toLine());
  }
  await writer.flush();
  await store.recordRun({
    id: writer.run,
    command: "ingest",
    started,
    finished: new Date().toISOString(),
    rulesVersion: pipeline.extractor.rulesVersion,
    read: summary.read,
    new: summary.added,
    changed: summary.changed,
    unchanged: summary.unchanged,
    retracted: 0,
    failed: summary.failures.length,
    facts: writer.facts,
  });
}

/** All sources in turn; the store keeps each release's text, so that new rules can read it again. */
async function* fromAll(sources: readonly string[]): AsyncGenerator<SourceResult> {
  for (const source of sources) {
    for await (const result of readPath(source)) {
      yield result.kind === "document" ? { ...result, document: { ...result.document, textIsFile: false } } : result;
    }
  }
}

/** Writes extractions in transactions of whole releases and counts what became of them. */
class BatchWriter {
  readonly facts = noFacts();
  #waiting: Extraction[] = [];

  constructor(
    readonly store: GraphStore,
    readonly summary: RunSummary,
    readonly run: string,
  ) {}

  async add(extraction: Extraction): Promise<void> {
    this.#waiting.push(extraction);
    if (this.#waiting.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const extractions = this.#waiting;
    this.#waiting = [];
    const report = await this.store.write(extractions, { run: this.run });
    addFacts(this.facts, report.facts);
    for (const [i, { status }] of report.releases.entries()) {
      if (status === "new") this.summary.added += 1;
      else if (status === "changed") this.summary.changed += 1;
      else this.summary.unchanged += 1;
      if (status === "new" || status === "changed")
        this.summary.facts += extractions[i]!.relations.length + extractions[i]!.events.length;
    }
  }
}
