import { type Command, Option } from "commander";
import { activeRules } from "../../config/active-rules.js";
import { parseRelease } from "../../document/parse-release.js";
import { DocumentError, UsageError } from "../../errors.js";
import { type Explanation, explain } from "../../evaluation/explain.js";
import { explanationHtml } from "../../evaluation/explain-html.js";
import { explanationText, whyNotText } from "../../evaluation/explain-text.js";
import { readQuestion } from "../../evaluation/fact-question.js";
import { Journal } from "../../evaluation/journal.js";
import { type WhyNot, whyNot } from "../../evaluation/why-not.js";
import type { Examination } from "../../extract/extract.js";
import type { RawDocument } from "../../model/raw-document.js";
import type { Rule } from "../../rules/kit/rule.js";
import { readPath } from "../../sources/read-path.js";
import type { Act, CommandContext } from "../command-context.js";
import { configOption, configured } from "../config-option.js";
import { escapeTerminal } from "../escape-terminal.js";

interface ExplainOptions {
  readonly document: string;
  readonly sentence?: string;
  readonly tokens?: boolean;
  readonly whyNot?: string;
  readonly format: "text" | "json" | "html";
  readonly config?: string;
}

const EXAMPLES = `
Examples:
  $ pressgraph explain samples/leqembi-us-approval.txt
  $ pressgraph explain release.txt --sentence 3 --tokens
  $ pressgraph explain release.txt --why-not "Drug INDICATED_FOR Indication"
  $ pressgraph explain release.txt --why-not "RegulatoryAction kind=approval drug=Leqembi"
  $ pressgraph explain release.txt --why-not event/approval-verb
  $ pressgraph explain release.txt --format html > release.html`;

/** `explain FILE`: what every rule made of each sentence, and why a fact is not there. */
export function addExplain(program: Command, act: Act): void {
  program
    .command("explain")
    .description("Show what the rules made of a release, sentence by sentence, or why a fact is not there")
    .argument("<file>", "a release (.txt, .html, .jsonl, each also .gz)")
    .option("--document <n>", "the n-th release of the file", "1")
    .option("--sentence <n>", "only this sentence (numbers start at 0)")
    .option("--tokens", "show how sentences are cut into words")
    .option("--why-not <question>", "a fact, a name or a rule: the first step that failed")
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json", "html"]).default("text"))
    .addOption(configOption())
    .addHelpText("after", EXAMPLES)
    .action((file: string, options: ExplainOptions) => act((context) => run(file, options, context)));
}

async function run(file: string, options: ExplainOptions, { output }: CommandContext): Promise<number> {
  const { settings, pipeline } = configured(options.config);
  const release = parseRelease(await documentOf(file, wholeNumber(options.document, "--document")));
  const journal = new Journal();
  const examination = pipeline.extractor.examine(release, journal);
  const explanation = explain(release, examination, journal);
  const sentence = options.sentence === undefined ? undefined : wholeNumber(options.sentence, "--sentence");
  if (sentence !== undefined && !explanation.sentences[sentence])
    throw new UsageError("SENTENCE_UNKNOWN", `there is no sentence ${sentence}`, {
      where: file,
      hint: `The last is ${explanation.sentences.length - 1}.`,
    });
  const rules: readonly Rule[] = Object.values(activeRules(settings)).flat();
  const answer =
    options.whyNot === undefined ? undefined : answerTo(options.whyNot, rules, sentence, examination, journal);
  await output.out(rendered(explanation, answer, sentence, options));
  return 0;
}

function answerTo(
  asked: string,
  rules: readonly Rule[],
  sentence: number | undefined,
  examination: Examination,
  journal: Journal,
): WhyNot {
  const question = readQuestion(asked, rules);
  return whyNot(examination, journal, { question, asked, rules, ...(sentence !== undefined && { sentence }) });
}

function rendered(
  explanation: Explanation,
  answer: WhyNot | undefined,
  sentence: number | undefined,
  { format, tokens = false }: ExplainOptions,
): string {
  const picked =
    sentence === undefined ? explanation.sentences : explanation.sentences.filter(({ index }) => index === sentence);
  if (format === "json")
    return `${JSON.stringify({ ...explanation, sentences: picked, ...(answer && { whyNot: answer }) })}\n`;
  if (format === "html") return explanationHtml(explanation, answer);
  const text = answer
    ? whyNotText(answer, explanation)
    : explanationText(explanation, { tokens, ...(sentence !== undefined && { sentence }) });
  return text.split("\n").map(escapeTerminal).join("\n");
}

function wholeNumber(text: string, option: string): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  throw new UsageError("OPTION_NUMBER", `${option} takes a whole number, not "${text}"`, {
    hint: `Give it like ${option} 3.`,
  });
}

async function documentOf(file: string, nth: number): Promise<RawDocument> {
  let seen = 0;
  for await (const result of readPath(file)) {
    seen += 1;
    if (seen < nth) continue;
    if (result.kind === "document") return result.document;
    if (result.kind === "failed") throw result.error;
    throw new DocumentError("DOCUMENT_SKIPPED", `it is no release (${result.kind})`, {
      where: result.source,
      hint: "Give the file of a release.",
    });
  }
  throw new DocumentError("DOCUMENT_MISSING", `there is no release ${nth}`, {
    where: file,
    hint: `The file holds ${seen}.`,
  });
}
