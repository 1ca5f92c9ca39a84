import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import { readGold } from "../../evaluation/evaluate.js";
import { lintPatterns } from "../../evaluation/lint-rules.js";
import { ruleFigures } from "../../evaluation/rule-figures.js";
import { rulePage, ruleTypes } from "../../evaluation/rule-page.js";
import { testRules } from "../../evaluation/test-rules.js";
import { nearest } from "../../queries/catalogue.js";
import { BUILT_IN_RULES } from "../../rules/index.js";
import type { Rule } from "../../rules/kit/rule.js";
import type { Act, CommandContext } from "../command-context.js";
import { formatRows, ROW_FORMATS, type RowFormat } from "../format-rows.js";
import { lint } from "../lint.js";
import { newRule, RULE_KINDS, type RuleKind } from "../new-rule.js";
import { bench, firings } from "../rules-bench.js";
import { unknownName } from "../unknown-name.js";
import { watchRule } from "../watch-rule.js";

const all = (): readonly Rule[] => Object.values(BUILT_IN_RULES).flat();

const EXAMPLES = `
Examples:
  $ pressgraph rules
  $ pressgraph rules show event/approval
  $ pressgraph rules new event target-date-extended
  $ pressgraph rules test event/target-date-extended`;

/** `rules …`: what a rule developer works with. */
export function addRules(program: Command, act: Act): void {
  const rules = program
    .command("rules")
    .description("List, show, make and test extraction rules")
    .addHelpText("after", EXAMPLES);
  rules
    .command("list", { isDefault: true })
    .description("all rules with kind, version, what they need and yield")
    .addOption(new Option("--format <format>", "how to print").choices([...ROW_FORMATS]).default("table"))
    .option("--gold <dir>", "annotated releases: adds the precision of each rule")
    .option("--corpus <path>", "releases: adds how often each rule gave something, in the first 500")
    .action((options: ListOptions) => act((context) => list(options, context)));
  rules
    .command("bench")
    .description("microseconds a sentence for each rule, and the whole against its budget")
    .argument("[path]", "releases to read", "samples")
    .option("--limit <n>", "at most so many releases", "300")
    .addOption(new Option("--format <format>", "how to print").choices([...ROW_FORMATS]).default("table"))
    .action((path: string, options: { limit: string; format: RowFormat }) =>
      act((context) => bench(path, Number(options.limit), options.format, context)),
    );
  rules
    .command("show")
    .description("one rule: what it finds, and its examples")
    .argument("<id>", "a rule's id")
    .action((id: string) => act((context) => show(id, context)));
  rules
    .command("test")
    .description("run examples: . reported, - rightly silent, N noisy, M missing, S wrong span or role, p pending")
    .argument("[id]", "a rule's id, or its beginning")
    .option("--only <n>", "only the n-th example")
    .option("--watch", "run one rule again whenever its file is saved")
    .action((id: string | undefined, options: TestOptions) => act((context) => test(id, options, context)));
  rules
    .command("lint")
    .description(
      "check ids, versions, patterns, the cost of expressions and the lexicons' sources, in a checkout of the project",
    )
    .option("--note", "write down what the rules give on their examples, when no version is due")
    .action((options: { note?: boolean }) => act((context) => lint(options.note ?? false, context)));
  rules
    .command("new")
    .description("write a new rule's file with pending examples, in a checkout of the project")
    .addArgument(program.createArgument("<kind>", "what it finds").choices([...RULE_KINDS]))
    .argument("<name>", "in kebab-case, for what it finds")
    .option("--yes", "overwrite without asking")
    .action((kind: RuleKind, name: string, options: { yes?: boolean }) =>
      act((context) => newRule(kind, name, options.yes ?? false, context)),
    );
}

interface ListOptions {
  readonly format: RowFormat;
  readonly gold?: string;
  readonly corpus?: string;
}

/** Releases of a corpus that `list` counts firings in. */
const COUNTED = 500;

async function list({ format, gold, corpus }: ListOptions, { output }: CommandContext): Promise<number> {
  const precision = gold === undefined ? undefined : precisionOf(gold);
  const measures = corpus === undefined ? undefined : await firings(corpus, COUNTED);
  const columns = [
    "id",
    "version",
    "needs",
    "yields",
    "level",
    ...(precision ? ["precision"] : []),
    ...(measures ? ["gave"] : []),
    "summary",
  ];
  const rows = all().map((rule) => {
    const { needs, yields } = ruleTypes(rule);
    const figures = [
      ...(precision ? [precision.get(rule.id) ?? ""] : []),
      ...(measures ? [measures.get(rule.id)?.gave ?? 0] : []),
    ];
    return [
      rule.id,
      rule.version,
      needs.join(", "),
      yields.join(", "),
      rule.level ?? "stable",
      ...figures,
      rule.summary,
    ];
  });
  await output.out(formatRows({ columns, rows }, format));
  return 0;
}

/** Precision of each rule on annotated releases, with what it is of: `0.93 (28)`. */
const precisionOf = (gold: string): ReadonlyMap<string, string> =>
  new Map(
    [...ruleFigures(readGold(gold), BUILT_IN_RULES)]
      .filter(([, { right, wrong }]) => right + wrong > 0)
      .map(([id, { right, wrong }]) => [id, `${(right / (right + wrong)).toFixed(2)} (${right + wrong})`]),
  );

function find(id: string): Rule {
  const rule = all().find((one) => one.id === id);
  if (rule) return rule;
  throw unknownName(
    "rule",
    id,
    nearest(
      id,
      all().map((one) => one.id),
    ),
  );
}

async function show(id: string, { output }: CommandContext): Promise<number> {
  await output.out(rulePage(find(id)));
  return 0;
}

interface TestOptions {
  readonly only?: string;
  readonly watch?: boolean;
}

async function test(id: string | undefined, options: TestOptions, context: CommandContext): Promise<number> {
  const only = options.only === undefined ? undefined : Number(options.only);
  if (options.watch) return watchRule(id ?? "", only, context);
  const exact = all().filter((rule) => rule.id === id);
  const chosen = id === undefined ? all() : exact.length > 0 ? exact : all().filter((rule) => rule.id.startsWith(id));
  if (chosen.length === 0) find(id!);
  for (const { where, code, message } of existsSync(RULES_FOLDER) ? lintPatterns(chosen, RULES_FOLDER) : [])
    context.output.err(`${where} ${code} ${message}`);
  const { text, failed } = testRules(chosen, BUILT_IN_RULES.qualifier, only);
  await context.output.out(text);
  return failed > 0 ? 1 : 0;
}

/** Where a checkout keeps its rules. */
const RULES_FOLDER = "src/rules";
