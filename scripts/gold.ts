// `npm run gold`: extracts the gold texts beside this project, prints the referees' tables and holds them against the bounds in
// test/gold-bounds.json. `--update` raises the bounds to what was reached less .01; they never fall by it. `--errors N` shows dev's errors.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseRelease } from "../src/document/parse-release.js";
import { isoDate } from "../src/model/civil-date.js";
import type { RawDocument } from "../src/model/raw-document.js";
import { Pipeline } from "../src/pipeline.js";
import { predictPages } from "./pages-pred.js";

const { values: options } = parseArgs({
  options: { update: { type: "boolean" }, errors: { type: "string", default: "0" } },
});
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const GOLD = at("../../shared/gold");
const SECTIONS = at("../../shared/sections");
const PAGES = at("../../shared/pages");
const BOUNDS = at("../test/gold-bounds.json");
const OUT = at("../.cache/gold");
/** Rows of the referees that get no bound: too few cases to be steady. */
const UNSTEADY_BELOW = 15;

type Bounds = Record<string, Record<string, number>>;
type Score = { f1?: number; r?: number; gold?: number; value?: number; share?: number; of?: number };
type Scores = { rows?: Record<string, Score>; evidenceWrong?: number };

async function main(): Promise<number> {
  if (!existsSync(GOLD)) {
    console.log("gold: skipped, the annotated releases are not beside this project (../shared/gold)");
    return process.env.PRESSGRAPH_REQUIRE_GOLD ? 1 : 0;
  }
  const bounds: Bounds = existsSync(BOUNDS) ? JSON.parse(readFileSync(BOUNDS, "utf8")) : {};
  const pipeline = new Pipeline();
  let failed = false;
  for (const set of ["dev", "check"]) {
    const dir = join(GOLD, set);
    const out = fresh(set);
    for (const raw of documents(dir)) {
      const result = pipeline.run(raw);
      if (result.kind === "extracted") writeFileSync(join(out, `${raw.stem}.json`), JSON.stringify(result.extraction));
    }
    failed = !referee([join(GOLD, "score.mjs"), "--gold", dir, "--pred", out], set, bounds) || failed;
  }
  const out = fresh("sections");
  for (const raw of documents(join(SECTIONS, "dev")))
    writeFileSync(join(out, `${raw.stem}.json`), JSON.stringify(sectionsOf(raw)));
  const sections = [join(SECTIONS, "score.mjs"), "--gold", join(SECTIONS, "dev"), "--pred", out];
  failed = !referee(sections, "sections", bounds) || failed;
  const pages = fresh("pages");
  await predictPages(PAGES, pages);
  failed = !referee([join(PAGES, "score.mjs"), "--pages", PAGES, "--pred", pages], "pages", bounds) || failed;
  if (options.update) writeFileSync(BOUNDS, `${JSON.stringify(bounds, null, 2)}\n`);
  return failed ? 1 : 0;
}

function fresh(set: string): string {
  const out = join(OUT, set);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  return out;
}

function* documents(dir: string): Generator<RawDocument> {
  for (const file of readdirSync(dir).filter((name) => name.endsWith(".txt"))) {
    const stem = file.replace(/\.txt$/u, "");
    const meta = JSON.parse(readFileSync(join(dir, `${stem}.meta.json`), "utf8"));
    yield {
      source: file,
      stem,
      format: "text",
      content: readFileSync(join(dir, file), "utf8"),
      meta,
      textIsFile: true,
    };
  }
}

function sectionsOf(raw: RawDocument): object {
  const release = parseRelease(raw);
  return {
    publishedOn: release.publishedOn && release.dateInText ? isoDate(release.publishedOn) : null,
    organizations: release.organizations,
    cities: release.dateline?.cities ?? [],
    category: release.category,
    language: release.language,
    sections: release.sections.map(({ kind, span }) => ({ kind, start: span.start, end: span.end })),
  };
}

/** Prints one referee's table; true when all bounds hold. */
function referee(args: readonly string[], set: string, bounds: Bounds): boolean {
  console.log(`\n── ${set} ──`);
  const errors = set === "check" ? "0" : options.errors;
  console.log(
    spawnSync(process.execPath, [...args, "--errors", errors], { encoding: "utf8", maxBuffer: 1 << 26 }).stdout,
  );
  const run = spawnSync(process.execPath, [...args, "--json"], { encoding: "utf8", maxBuffer: 1 << 26 });
  const scores = JSON.parse(run.stdout) as Scores;
  bounds[set] ??= {};
  const mine = bounds[set];
  let good = (scores.evidenceWrong ?? 0) === 0;
  if (!good) console.log(`${set}: ${scores.evidenceWrong} evidence spans do not equal the text they point at`);
  for (const [row, score] of Object.entries(scores.rows ?? (scores as Record<string, Score>))) {
    const value = score.value ?? score.share ?? (row.startsWith("slot ") ? score.r : score.f1);
    if (value === undefined || Number.isNaN(value)) continue;
    const bound = mine[row];
    if (bound !== undefined && value < bound) {
      console.log(`${set}: ${row} is ${value.toFixed(3)}, below its bound ${bound}`);
      good = false;
    }
    if (options.update && (score.gold ?? score.of ?? UNSTEADY_BELOW) >= UNSTEADY_BELOW)
      mine[row] = Math.max(bound ?? 0, Math.floor((value - 0.01) * 1000) / 1000);
  }
  return good;
}

process.exitCode = await main();
