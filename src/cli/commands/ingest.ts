import type { Command } from "commander";
import { readDecisions } from "../../config/read-decisions.js";
import { UsageError } from "../../errors.js";
import type { Pipeline } from "../../pipeline.js";
import { readSource } from "../../sources/read-source.js";
import type { SourceResult } from "../../sources/source.js";
import type { SourceContext } from "../../sources/source-context.js";
import type { GraphStore } from "../../stores/store.js";
import { BatchWriter } from "../batch-writer.js";
import type { Act, CommandContext } from "../command-context.js";
import { configOption, configured } from "../config-option.js";
import { runDocument } from "../run-document.js";
import { RunSummary } from "../run-summary.js";
import { addSourceOptions, openSources, SOURCE_HELP, type SourceOptions } from "../source-options.js";
import { storeOption } from "../store-option.js";
import { watchCounts } from "../watch-counts.js";
import { withStore } from "../with-store.js";

interface IngestOptions extends SourceOptions {
  readonly store?: string;
  readonly config?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ pressgraph ingest samples/
  $ pressgraph ingest https://example.org/news/rss.xml --contact mailto:you@example.org
  $ pressgraph ingest releases.jsonl.gz --store embedded:./pharma.db --json
  $ NEO4J_PASSWORD=… pressgraph ingest samples/ --store neo4j://localhost`;

/** `ingest SOURCE…`: reads releases and writes what they state into a store. */
export function addIngest(program: Command, act: Act): void {
  addSourceOptions(program.command("ingest"))
    .description("Read releases and write what they state into a store")
    .argument("[source...]", `${SOURCE_HELP}; the configuration's when none`)
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
  const decisions = settings.decisions === undefined ? null : readDecisions(settings.decisions);
  const summary = new RunSummary(context.now);
  const { sources: opened, close } = openSources(settings, options, context, true);
  try {
    await withStore(options.store, context, (store) =>
      watchCounts(store, context.output, async () => {
        if (decisions !== null) await store.decide(decisions);
        const isEmpty = ((await store.stats()).nodes["PressRelease"] ?? 0) === 0;
        const sources = { ...opened, store: { name: store.spec, isEmpty } };
        await ingestInto(store, fromAll(asked, sources), pipeline, summary, context);
      }),
    );
  } finally {
    await close();
    context.output.err(summary.toLine());
    if (options.json) await context.output.out(`${summary.toJson()}\n`);
  }
  return summary.failures.length > 0 ? 1 : 0;
}

async function ingestInto(
  store: GraphStore,
  results: AsyncIterable<SourceResult>,
  pipeline: Pipeline,
  summary: RunSummary,
  context: CommandContext,
): Promise<void> {
  const started = new Date().toISOString();
  const writer = new BatchWriter(store, summary, `run:${started}`);
  for await (const result of results) {
    if (context.signal.aborted) break;
    const extraction = runDocument(result, pipeline, summary, context.output);
    const stored = result.kind === "document" ? result.stored : undefined;
    if (extraction) await writer.add(extraction, stored);
    else await stored?.();
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
async function* fromAll(sources: readonly string[], context: SourceContext): AsyncGenerator<SourceResult> {
  for (const source of sources) {
    for await (const result of readSource(source, context)) {
      yield result.kind === "document" ? { ...result, document: { ...result.document, textIsFile: false } } : result;
    }
  }
}
