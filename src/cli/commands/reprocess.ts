import type { Command } from "commander";
import { readDecisions } from "../../config/read-decisions.js";
import { addFacts, type FactChange, noFacts } from "../../graph/fact-change.js";
import type { Extraction } from "../../model/extraction.js";
import type { Pipeline } from "../../pipeline.js";
import type { GraphStore, KeptRelease } from "../../stores/store.js";
import type { Act, CommandContext } from "../command-context.js";
import { configOption, configured } from "../config-option.js";
import { storeOption } from "../store-option.js";
import { watchCounts } from "../watch-counts.js";
import { withExistingStore } from "../with-store.js";

interface ReprocessOptions {
  readonly store?: string;
  readonly config?: string;
  readonly write?: boolean;
  readonly all?: boolean;
}

/** Releases in one transaction. */
const BATCH = 50;
/** Changes that are shown, each on a line. */
const SHOWN = 40;

const EXAMPLES = `
Examples:
  $ pressgraph reprocess                 show what today's rules would add and remove
  $ pressgraph reprocess --write         and write it`;

/** `reprocess`: reads the texts kept in a store again with today's rules. */
export function addReprocess(program: Command, act: Act): void {
  program
    .command("reprocess")
    .description("Read the texts kept in a store again with today's rules; shows what changes, and writes with --write")
    .addOption(storeOption())
    .option("--write", "write the changes")
    .option("--all", "also releases that were read with the same rules")
    .addOption(configOption())
    .addHelpText("after", EXAMPLES)
    .action((options: ReprocessOptions) => act((context) => reprocess(options, context)));
}

async function reprocess(options: ReprocessOptions, context: CommandContext): Promise<number> {
  const { pipeline, settings } = configured(options.config);
  const decisions = settings.decisions === undefined ? null : readDecisions(settings.decisions);
  const tally = { read: 0, same: 0, changed: 0, facts: noFacts(), changes: [] as FactChange[] };
  const started = new Date().toISOString();
  const run = `run:${started}`;
  const { rulesVersion } = pipeline.extractor;
  const work = async (store: GraphStore): Promise<void> => {
    if (options.write && decisions !== null) await store.decide(decisions);
    for await (const batch of inBatches(store, pipeline, options.all ?? false, tally, context)) {
      const report = await store.write(batch, { dryRun: options.write !== true, run });
      addFacts(tally.facts, report.facts);
      tally.changes.push(...report.changes.slice(0, Math.max(0, SHOWN - tally.changes.length)));
      tally.changed += report.releases.filter(({ status }) => status === "changed").length;
      context.output.progress(`${tally.read} read again`);
    }
    if (options.write !== true) return;
    const { read, changed, facts } = tally;
    await store.recordRun({
      ...{ id: run, command: "reprocess", started, finished: new Date().toISOString(), rulesVersion },
      ...{ read, new: 0, changed, unchanged: read - changed, retracted: 0, failed: 0, facts },
    });
  };
  await withExistingStore(
    options.store,
    context,
    (store) => (options.write ? watchCounts(store, context.output, () => work(store)) : work(store)),
    { writes: options.write ?? false },
  );
  for (const { kind, fact, property, before, after } of tally.changes) {
    await context.output.out(`${kind}\t${fact}${property ? `\t${property}: ${before ?? ""} → ${after ?? ""}` : ""}\n`);
  }
  const { added, changed, retracted } = tally.facts;
  const verb = options.write ? "" : " would be";
  context.output.err(
    `${tally.read} read again, ${tally.same} with the same rules left; facts:${verb} ${added} added, ${changed} changed, ${retracted} retracted${options.write ? "" : " (write with --write)"}`,
  );
  return 0;
}

async function* inBatches(
  store: GraphStore,
  pipeline: Pipeline,
  all: boolean,
  tally: { read: number; same: number },
  context: CommandContext,
): AsyncGenerator<Extraction[]> {
  let batch: Extraction[] = [];
  for await (const kept of store.releases()) {
    if (context.signal.aborted) break;
    if (!all && kept.rulesVersion === pipeline.extractor.rulesVersion) {
      tally.same += 1;
      continue;
    }
    const result = pipeline.run(rawOf(kept));
    tally.read += 1;
    if (result.kind === "extracted") batch.push(result.extraction);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const rawOf = ({ id, text, title, url, publisher, publishedOn }: KeptRelease) => ({
  source: url ?? id,
  stem: id,
  format: "text" as const,
  content: text,
  meta: { title, url, publisher, published: publishedOn },
  textIsFile: false,
});
