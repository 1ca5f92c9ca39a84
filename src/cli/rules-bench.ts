import { performance } from "node:perf_hooks";
import { parseRelease } from "../document/parse-release.js";
import { addTriggerTime, measuredRules, type RuleMeasure } from "../evaluation/measured-rules.js";
import { Extractor } from "../extract/extract.js";
import type { Release } from "../model/release.js";
import { Doc } from "../nlp/doc.js";
import { BUILT_IN_RULES } from "../rules/index.js";
import { readPath } from "../sources/read-path.js";
import type { CommandContext } from "./command-context.js";
import { formatRows, type RowFormat } from "./format-rows.js";

/** Milliseconds that a release of 5,000 characters may take. */
const BUDGET_MS = 12;
const BUDGET_CHARS = 5000;

/** Extractions before the clock starts, so that the code is compiled as in a long run. */
const WARM_UP = 200;

const now = (): number => performance.now();

/** English releases of a path, at most `limit`. */
async function releasesOf(path: string, limit: number): Promise<Release[]> {
  const releases: Release[] = [];
  for await (const result of readPath(path)) {
    if (result.kind === "failed") throw result.error;
    if (result.kind !== "document") continue;
    const release = parseRelease(result.document);
    if (release.language === "en") releases.push(release);
    if (releases.length >= limit) break;
  }
  return releases;
}

/** How often each rule gave something over the releases of a path. */
export async function firings(path: string, limit: number): Promise<ReadonlyMap<string, RuleMeasure>> {
  const { rules, measures } = measuredRules(BUILT_IN_RULES, now);
  const extractor = new Extractor(rules);
  for (const release of await releasesOf(path, limit)) extractor.extract(release);
  return measures;
}

/** `rules bench`: microseconds a sentence for each rule, and the whole, in processor time, against its budget; exit code 1 when it is over. */
export async function bench(
  path: string,
  limit: number,
  format: RowFormat,
  { output }: CommandContext,
): Promise<number> {
  const releases = await releasesOf(path, limit);
  const sentences = releases.flatMap((release) => new Doc(release).sentences);
  const plain = new Extractor(BUILT_IN_RULES);
  for (let n = 0; n < WARM_UP; n += 1) plain.extract(releases[n % releases.length]!);
  const start = process.cpuUsage();
  for (const release of releases) plain.extract(release);
  const whole = process.cpuUsage(start).user / 1000;
  const { rules, measures } = measuredRules(BUILT_IN_RULES, now);
  const extractor = new Extractor(rules);
  for (const release of releases) extractor.extract(release);
  addTriggerTime(rules, sentences, measures, now);
  const rows = [...measures]
    .filter(([, { calls, ms }]) => calls > 0 || ms > 0)
    .toSorted(([, a], [, b]) => b.ms - a.ms)
    .map(([id, { ms, calls, gave }]) => [id, round((ms * 1000) / sentences.length), calls, gave]);
  await output.out(formatRows({ columns: ["rule", "µs a sentence", "calls", "gave"], rows }, format));
  const chars = releases.reduce((sum, { text }) => sum + text.length, 0);
  const each = (whole * BUDGET_CHARS) / chars;
  output.err(
    `${releases.length} releases, ${sentences.length} sentences: ${round((whole * 1000) / sentences.length)} µs a sentence, ${round(each)} ms for ${BUDGET_CHARS} characters (budget ${BUDGET_MS} ms${each > BUDGET_MS ? ": over it" : ""})`,
  );
  return each > BUDGET_MS ? 1 : 0;
}

const round = (value: number): number => Math.round(value * 10) / 10;
