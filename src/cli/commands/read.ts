import { type Command, Option } from "commander";
import { loadSettings } from "../../config/load-settings.js";
import type { ListItem } from "../../document/page/list-item.js";
import { parseRelease } from "../../document/parse-release.js";
import { isoDate } from "../../model/civil-date.js";
import type { Release } from "../../model/release.js";
import type { SectionKind } from "../../model/section.js";
import { fileFormat } from "../../sources/file-format.js";
import { readSource } from "../../sources/read-source.js";
import type { SourceResult } from "../../sources/source.js";
import type { Act, CommandContext } from "../command-context.js";
import { configOption } from "../config-option.js";
import { escapeTerminal } from "../escape-terminal.js";
import { OutFolder } from "../out-folder.js";
import type { Output } from "../output.js";
import { readDocument } from "../run-document.js";
import { RunSummary } from "../run-summary.js";
import { addSourceOptions, openSources, SOURCE_HELP, type SourceOptions } from "../source-options.js";

/** Version of the object that `read` prints. */
const READ_VERSION = 1;

interface ReadOptions extends SourceOptions {
  readonly config?: string;
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
  addSourceOptions(program.command("read"))
    .description("Show what was understood of sources: title, date, issuer, sections; the entries of a list")
    .argument("<path...>", SOURCE_HELP)
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .option("--out <dir>", "write <stem>.json for each document into this folder instead of printing")
    .addOption(configOption())
    .addHelpText("after", EXAMPLES)
    .action((paths: string[], options: ReadOptions) => act((context) => read(paths, options, context)));
}

async function read(paths: readonly string[], options: ReadOptions, context: CommandContext): Promise<number> {
  const { output, signal } = context;
  const summary = new RunSummary(context.now);
  const { settings } = loadSettings(process.cwd(), options.config);
  const { sources, close } = openSources(settings, options, context, false);
  const folder = options.out === undefined ? null : await OutFolder.open(options.out);
  for (const path of paths) {
    for await (const result of readSource(path, sources)) {
      if (signal.aborted) break;
      const view = viewOfResult(result, summary, output);
      if (!view) continue;
      if (folder) await folder.write(stemOf(result), view);
      else await output.out(options.format === "json" ? `${JSON.stringify(view)}\n` : asText(view));
    }
  }
  await close();
  if (folder) output.err(`${summary.read} read, ${summary.skipped} skipped, ${summary.failures.length} failed`);
  return summary.failures.length > 0 ? 1 : 0;
}

/** What is printed of a list, or of a page that is no release. */
type OtherView =
  | {
      readonly schemaVersion: typeof READ_VERSION;
      readonly kind: "feed" | "index" | "sitemap";
      readonly title: string | null;
      readonly items: readonly ListItem[];
    }
  | {
      readonly schemaVersion: typeof READ_VERSION;
      readonly kind: "error-page" | "not-a-release";
      readonly reason: string;
    };

function viewOfResult(result: SourceResult, summary: RunSummary, output: Output): ReadView | OtherView | null {
  if (result.kind === "list")
    return { schemaVersion: READ_VERSION, kind: result.list, title: result.title, items: result.items.map(shownItem) };
  if (result.kind === "skipped" && result.page)
    return { schemaVersion: READ_VERSION, kind: result.page, reason: result.reason };
  const release = readDocument(result, parseRelease, summary, output);
  return release && viewOf(release);
}

const shownItem = ({ title, url, publishedOn }: ListItem): ListItem => ({ title, url, publishedOn });

/** A name for the file of a result. */
function stemOf(result: SourceResult): string {
  if (result.kind === "document") return result.document.stem;
  return fileFormat(result.source.replace(/[?#].*$/u, "")).stem || "source";
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

function asText(view: ReadView | OtherView): string {
  if ("reason" in view) return `${view.kind}: ${escapeTerminal(view.reason)}\n\n`;
  if ("items" in view) {
    const lines = view.items.map(({ publishedOn, title, url }) =>
      escapeTerminal(`${publishedOn ?? "no date   "}  ${title ?? ""}  ${url}`),
    );
    return `${view.kind}: ${escapeTerminal(view.title ?? "")} (${view.items.length} entries)\n${lines.join("\n")}\n\n`;
  }
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
