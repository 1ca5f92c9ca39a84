import { type Command, Option } from "commander";
import { rulePage, ruleTypes } from "../../evaluation/rule-page.js";
import { testRules } from "../../evaluation/test-rules.js";
import { nearest } from "../../queries/catalogue.js";
import { BUILT_IN_RULES } from "../../rules/index.js";
import type { Rule } from "../../rules/kit/rule.js";
import type { Act, CommandContext } from "../command-context.js";
import { formatRows, ROW_FORMATS, type RowFormat } from "../format-rows.js";
import { lint } from "../lint.js";
import { newRule, RULE_KINDS, type RuleKind } from "../new-rule.js";
import { unknownName } from "../unknown-name.js";

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
    .action((options: { format: RowFormat }) => act((context) => list(options.format, context)));
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
    .action((id: string | undefined, options: { only?: string }) => act((context) => test(id, options.only, context)));
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

async function list(format: RowFormat, { output }: CommandContext): Promise<number> {
  const rows = all().map((rule) => {
    const { needs, yields } = ruleTypes(rule);
    return [rule.id, rule.version, needs.join(", "), yields.join(", "), rule.level ?? "stable", rule.summary];
  });
  await output.out(formatRows({ columns: ["id", "version", "needs", "yields", "level", "summary"], rows }, format));
  return 0;
}

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

async function test(id: string | undefined, only: string | undefined, { output }: CommandContext): Promise<number> {
  const chosen = id === undefined ? all() : all().filter((rule) => rule.id === id || rule.id.startsWith(`${id}`));
  if (chosen.length === 0) find(id!);
  const { text, failed } = testRules(chosen, BUILT_IN_RULES.qualifier, only === undefined ? undefined : Number(only));
  await output.out(text);
  return failed > 0 ? 1 : 0;
}
