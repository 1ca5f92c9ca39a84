import { type Command, Option } from "commander";
import { parseRelease } from "../../document/parse-release.js";
import { isoDate } from "../../model/civil-date.js";
import type { Release } from "../../model/release.js";
import type { SectionKind } from "../../model/section.js";
import { readPath } from "../../sources/read-path.js";
import type { Act, CommandContext } from "../command-context.js";
import { escapeTerminal } from "../escape-terminal.js";
import { OutFolder } from "../out-folder.js";
import { readDocument } from "../run-document.js";
import { RunSummary } from "../run-summary.js";

/** Version of the object that `read` prints. */
const READ_VERSION = 1;

interface ReadOptions {
  readonly format: "text" | "json";
  readonly out?: string;
}

/** What was understood of one document. */
interface ReadView {
  readonly schemaVersion: typeof READ_VERSION;
  readonly kind: "release" | "article";
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly publisher: string | null;
  readonly organizations: readonly string[];
  readonly cities: readonly string[];
  readonly category: Release["category"];
  readonly language: string;
  readonly url: string | null;
  readonly sections: readonly { kind: SectionKind; start: number; end: number }[];
  readonly text: string;
}

const EXAMPLES = `
Examples:
  $ pressgraph read samples/leqembi-us-approval.txt
  $ pressgraph read samples/ --format json --out read/`;

/** `read PATH…`: what was understood of a document before any rule ran. */
export function addRead(program: Command, act: Act): void {
  program
    .command("read")
    .description("Show what was understood of documents: title, date, issuer, sections")
    .argument("<path...>", "files (.txt, .html, .jsonl, each also .gz) and folders")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .option("--out <dir>", "write <stem>.json for each document into this folder instead of printing")
    .addHelpText("after", EXAMPLES)
    .action((paths: string[], options: ReadOptions) => act((context) => read(paths, options, context)));
}

async function read(paths: readonly string[], options: ReadOptions, context: CommandContext): Promise<number> {
  const { output, signal } = context;
  const summary = new RunSummary(context.now);
  const folder = options.out === undefined ? null : await OutFolder.open(options.out);
  for (const path of paths) {
    for await (const result of readPath(path)) {
      if (signal.aborted) break;
      const release = readDocument(result, parseRelease, summary, output);
      if (!release || result.kind !== "document") continue;
      const view = viewOf(release);
      if (folder) await folder.write(result.document.stem, view);
      else await output.out(options.format === "json" ? `${JSON.stringify(view)}\n` : asText(view));
    }
  }
  if (folder) output.err(`${summary.read} read, ${summary.skipped} skipped, ${summary.failures.length} failed`);
  return summary.failures.length > 0 ? 1 : 0;
}

function viewOf(release: Release): ReadView {
  return {
    schemaVersion: READ_VERSION,
    kind: release.category === "trade-press" ? "article" : "release",
    title: release.title,
    publishedOn: release.publishedOn ? isoDate(release.publishedOn) : null,
    publisher: release.publisher,
    organizations: release.organizations,
    cities: release.dateline?.cities ?? [],
    category: release.category,
    language: release.language,
    url: release.url,
    sections: release.sections.map(({ kind, span }) => ({ kind, start: span.start, end: span.end })),
    text: release.text,
  };
}

/** Width of the margin that holds section names. */
const MARGIN = 16;

function asText(view: ReadView): string {
  const facts = [
    view.publishedOn,
    view.organizations.join(", "),
    view.cities.join(", "),
    view.category,
    view.language,
  ].filter(Boolean);
  const lines = view.sections.flatMap(({ kind, start, end }) =>
    view.text
      .slice(start, end)
      .split("\n")
      .map((line, i) => `${(i === 0 ? kind : "").padEnd(MARGIN)}│ ${escapeTerminal(line)}`.trimEnd()),
  );
  return `${escapeTerminal(view.title ?? "")}\n${escapeTerminal(facts.join(" · "))}\n${lines.join("\n")}\n\n`;
}
