import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DifferenceCounter, differenceMarkdown, type RunDifference } from "../evaluation/run-difference.js";
import type { Pipeline } from "../pipeline.js";
import type { CommandContext } from "./command-context.js";
import { corpusRun, loadRun, saveRun } from "./corpus-run.js";
import { escapeTerminal } from "./escape-terminal.js";
import { saveRunAtCommit } from "./run-at-commit.js";

/** Claims sampled for each rule, of those gained and of those lost. */
const SAMPLED = 20;

/** `eval --save FILE --corpus DIR`: writes the claims of every release of a corpus, to compare with later. */
export async function saveCorpusRun(
  file: string,
  corpus: string,
  pipeline: Pipeline,
  context: CommandContext,
): Promise<number> {
  const releases = await saveRun(file, pipeline.extractor.rulesVersion, corpusRun(corpus, pipeline, context));
  context.output.err(`${releases} releases written to ${file}`);
  return context.signal.aborted ? 130 : 0;
}

/** `eval --diff BASE --corpus DIR`: claims gained and lost since a saved run or a commit, as Markdown or JSON; with `out` both are written, to `<out>.md` and `<out>.json`. */
export async function diffCorpus(
  base: string,
  corpus: string,
  pipeline: Pipeline,
  format: string,
  out: string | undefined,
  context: CommandContext,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "pressgraph-diff-"));
  try {
    const before = existsSync(base) ? base : join(folder, "before.jsonl.gz");
    const now = join(folder, "now.jsonl.gz");
    await Promise.all([
      before === base ? undefined : saveRunAtCommit(base, corpus, before, context.signal),
      saveRun(now, pipeline.extractor.rulesVersion, corpusRun(corpus, pipeline, context)),
    ]);
    if (context.signal.aborted) return 130;
    const difference = await compareRuns(before, now, base);
    if (out !== undefined) {
      await writeFile(`${out}.md`, differenceMarkdown(difference));
      await writeFile(`${out}.json`, `${JSON.stringify(difference, null, 2)}\n`);
    }
    await context.output.out(
      format === "json"
        ? `${JSON.stringify(difference)}\n`
        : differenceMarkdown(difference).split("\n").map(escapeTerminal).join("\n"),
    );
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function compareRuns(before: string, now: string, base: string): Promise<RunDifference> {
  const [old, fresh] = [await loadRun(before), await loadRun(now)];
  const counter = new DifferenceCounter(SAMPLED);
  for (const release of new Set([...old.releases.keys(), ...fresh.releases.keys()]))
    counter.add(release, old.releases.get(release), fresh.releases.get(release));
  return counter.result(`${base} (rules ${old.header.rulesVersion})`, `now (rules ${fresh.header.rulesVersion})`);
}
