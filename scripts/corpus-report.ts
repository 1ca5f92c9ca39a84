// `npx tsx scripts/corpus-report.ts`: every release of the corpora beside this project through the document stage, as a table in Markdown:
// how many lack a dateline, a lead, a date or an issuer, and the share of text in each kind of section. `--list org` names those that lack it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { parseRelease } from "../src/document/parse-release.js";
import { documentMetaSchema } from "../src/model/raw-document.js";
import type { Release } from "../src/model/release.js";

const CORPUS = fileURLToPath(new URL("../../shared/corpus", import.meta.url));
const { values: options } = parseArgs({ options: { list: { type: "string", default: "" } } });

/** Kinds of release that issue nothing in a name of their own. */
const UNISSUED = new Set(["trade-press", "paid-coverage", "market-report"]);

const LACKS: Readonly<Record<string, (release: Release) => boolean>> = {
  dateline: ({ dateline }) => dateline === null,
  lead: ({ sections }) => !sections.some(({ kind }) => kind === "lead"),
  date: ({ publishedOn }) => publishedOn === null,
  "date in text": ({ dateInText }) => !dateInText,
  issuer: ({ organizations, category, language }) =>
    organizations.length === 0 && !UNISSUED.has(category) && language === "en",
  English: ({ language }) => language !== "en",
};

function* releasesOf(file: string): Generator<{ readonly where: string; readonly release: Release }> {
  const lines = gunzipSync(readFileSync(join(CORPUS, file)))
    .toString("utf8")
    .split("\n")
    .filter(Boolean);
  for (const [index, line] of lines.entries()) {
    const entry = JSON.parse(line) as Record<string, unknown>;
    const where = `${file.replace(".jsonl.gz", "")}:${index}`;
    const meta = documentMetaSchema.parse(entry);
    const content = String(entry.text ?? "");
    yield {
      where,
      release: parseRelease({ source: where, stem: where, format: "text", content, meta, textIsFile: true }),
    };
  }
}

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`;

function main(): void {
  if (!existsSync(CORPUS)) {
    console.log("corpus report: skipped, the corpora are not beside this project (../shared/corpus)");
    return;
  }
  const share = new Map<string, number>();
  console.log(
    `| corpus | releases | ${Object.keys(LACKS)
      .map((lack) => `no ${lack}`)
      .join(" | ")} |`,
  );
  console.log(`| --- | ---: |${" ---: |".repeat(Object.keys(LACKS).length)}`);
  for (const file of readdirSync(CORPUS).filter((name) => name.endsWith(".jsonl.gz"))) {
    const lacking = new Map<string, number>();
    let releases = 0;
    for (const { where, release } of releasesOf(file)) {
      releases++;
      for (const [lack, test] of Object.entries(LACKS)) {
        if (!test(release)) continue;
        lacking.set(lack, (lacking.get(lack) ?? 0) + 1);
        if (options.list === lack) console.log(`${where} ${release.category} ${release.language}: ${release.title}`);
      }
      for (const { kind, span } of release.sections)
        share.set(kind, (share.get(kind) ?? 0) + release.text.slice(span.start, span.end).replace(/\s/gu, "").length);
    }
    const cells = Object.keys(LACKS).map((lack) => percent(lacking.get(lack) ?? 0, releases));
    console.log(`| ${file.replace(".jsonl.gz", "")} | ${releases} | ${cells.join(" | ")} |`);
  }
  const all = [...share.values()].reduce((sum, each) => sum + each, 0);
  const kinds = [...share].toSorted((a, b) => b[1] - a[1]).map(([kind, size]) => `${kind} ${percent(size, all)}`);
  console.log(`\nShare of text: ${kinds.join(", ")}.`);
}

main();
