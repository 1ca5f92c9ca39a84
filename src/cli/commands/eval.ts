import { type Command, Option } from "commander";
import { activeRules } from "../../config/active-rules.js";
import { UsageError } from "../../errors.js";
import { type Evaluation, evaluate, readGold } from "../../evaluation/evaluate.js";
import { type RuleFigures, ruleFigures } from "../../evaluation/rule-figures.js";
import { measures, type ScoreRow, type ScoreRows } from "../../evaluation/score-rows.js";
import type { Act, CommandContext } from "../command-context.js";
import { configOption, configured } from "../config-option.js";
import { escapeTerminal } from "../escape-terminal.js";
import { diffCorpus, saveCorpusRun } from "../eval-corpus.js";
import { formatRows, ROW_FORMATS, type RowFormat } from "../format-rows.js";

interface EvalOptions {
  readonly gold?: string;
  readonly corpus?: string;
  readonly save?: string;
  readonly diff?: string;
  readonly out?: string;
  readonly config?: string;
  readonly rule?: string;
  readonly slice?: string;
  readonly errors: string;
  readonly format: RowFormat;
}

const EXAMPLES = `
Examples:
  $ pressgraph eval --gold gold/dev
  $ pressgraph eval --gold gold/dev --rule event/approval --errors 5
  $ pressgraph eval --gold gold/dev --slice a --errors 5
  $ pressgraph eval --corpus corpus/ --save before.jsonl.gz
  $ pressgraph eval --corpus corpus/ --diff before.jsonl.gz --out difference
  $ pressgraph eval --corpus corpus/ --diff HEAD~1`;

/** `eval`: precision, recall and F1 against annotated releases, in all, by slice, by rule; or what changed over a corpus without annotations. */
export function addEval(program: Command, act: Act): void {
  program
    .command("eval")
    .description("Score the rules against annotated releases, or compare two runs over any releases")
    .option("--gold <dir>", "folder of <id>.txt, <id>.json and <id>.meta.json")
    .option("--corpus <dir>", "releases without annotations, for --save and --diff")
    .option("--save <file>", "write the claims over the corpus, to compare with later")
    .option("--diff <base>", "claims gained and lost since a saved run or a commit")
    .option("--out <stem>", "with --diff: also write <stem>.md and <stem>.json")
    .option("--rule <id>", "only this rule, or those whose id begins so: right, wrong, missed near its trigger")
    .option("--slice <letter>", "only releases whose id begins so")
    .option("--errors <n>", "show up to n misses and false alarms a row", "0")
    .addOption(new Option("--format <format>", "how to print").choices([...ROW_FORMATS]).default("table"))
    .addOption(configOption())
    .addHelpText("after", EXAMPLES)
    .action((options: EvalOptions) => act((context) => run(options, context)));
}

async function run(options: EvalOptions, context: CommandContext): Promise<number> {
  const { output } = context;
  const { settings, pipeline } = configured(options.config);
  if (options.corpus !== undefined && options.save !== undefined)
    return saveCorpusRun(options.save, options.corpus, pipeline, context);
  if (options.corpus !== undefined && options.diff !== undefined)
    return diffCorpus(options.diff, options.corpus, pipeline, options.format, options.out, context);
  if (options.gold === undefined)
    throw new UsageError("EVAL_OPTIONS", "there is nothing to compare with", {
      hint: "Give --gold DIR, or --corpus DIR with --save FILE or --diff BASE.",
    });
  const documents = readGold(options.gold).filter(
    ({ slice }) => options.slice === undefined || slice === options.slice,
  );
  if (options.rule !== undefined) {
    await output.out(byRule(ruleFigures(documents, activeRules(settings)), options));
    return 0;
  }
  const evaluation = evaluate(documents, ({ raw }) => {
    const result = pipeline.run(raw);
    return result.kind === "extracted" ? result.extraction : null;
  });
  await output.out(formatRows(scoreTable(evaluation.rows), options.format));
  if (options.format === "table") await output.out(details(evaluation, Number(options.errors)));
  return evaluation.evidenceWrong > 0 ? 1 : 0;
}

function byRule(figures: ReadonlyMap<string, RuleFigures>, { rule: prefix = "", format, errors }: EvalOptions): string {
  const chosen = [...figures].filter(([id]) => id.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = chosen.map(([id, { right, wrong, missed }]) => [
    id,
    right,
    wrong,
    id.startsWith("mention/") ? "" : missed,
    right + wrong === 0 ? "" : round(right / (right + wrong)),
  ]);
  const table = formatRows({ columns: ["rule", "right", "wrong", "missed near", "precision"], rows }, format);
  if (format !== "table") return table;
  const told = chosen.flatMap(([id, { told: all }]) => all.slice(0, Number(errors)).map((one) => `${id}  ${one}`));
  return table + told.map((one) => `${escapeTerminal(one)}\n`).join("");
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function scoreTable(rows: ScoreRows): Parameters<typeof formatRows>[0] {
  const line = (name: string, row: ScoreRow): unknown[] => {
    const { p, r, f1 } = measures(row);
    return name.startsWith("slot ")
      ? [name, "", round(r), "", row.tp + row.fn]
      : [name, round(p), round(r), round(f1), row.tp + row.fn];
  };
  const names = [...rows.rows.keys()].sort((a, b) => a.localeCompare(b));
  const totals = ["entity", "relation", "event", "slot"].map((kind) =>
    line(`${kind === "slot" ? "slot ALL" : `ALL ${kind}`}`, rows.sum(`${kind} `)),
  );
  return {
    columns: ["row", "precision", "recall", "f1", "gold"],
    rows: [...names.map((name) => line(name, rows.row(name))), ...totals],
  };
}

function details(
  { rows, slices, evidenceTotal, evidenceWrong, documents, missing }: Evaluation,
  errors: number,
): string {
  const lines: string[] = [];
  for (const [name, row] of errors > 0 ? [...rows.rows].sort(([a], [b]) => a.localeCompare(b)) : []) {
    lines.push(...row.misses.slice(0, errors).map((miss) => `missed       ${name}  ${miss}`));
    lines.push(...row.alarms.slice(0, errors).map((alarm) => `false alarm  ${name}  ${alarm}`));
  }
  for (const [slice, own] of [...slices].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [entity, relation, event] = ["entity ", "relation ", "event "].map((kind) =>
      measures(own.sum(kind)).f1.toFixed(3),
    );
    lines.push(`slice ${slice}: entity ${entity}, relation ${relation}, event ${event}`);
  }
  lines.push(`evidence: ${evidenceTotal} spans, ${evidenceWrong} not equal to the text they point at`);
  lines.push(`${documents} documents, ${missing} without a prediction`);
  return `${lines.join("\n")}\n`;
}
