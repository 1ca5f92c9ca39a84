import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { UsageError } from "../errors.js";
import { exampleHashes, type NotedVersion } from "../evaluation/example-hashes.js";
import { lintLexicons } from "../evaluation/lint-lexicons.js";
import { lintRules } from "../evaluation/lint-rules.js";
import { BUILT_IN_RULES } from "../rules/index.js";
import type { Rule } from "../rules/kit/rule.js";
import type { CommandContext } from "./command-context.js";

/** Where a checkout keeps what each rule gave on its examples at its version. */
const NOTED = "test/rules/versions.json";
const RULES = "src/rules";
const LEXICONS = "src/lexicon/data";

/** `rules lint`: one line a finding, exit code 1 when there is one; with `note`, writes down what the rules give now. */
export async function lint(note: boolean, { output }: CommandContext): Promise<number> {
  if (!existsSync(RULES))
    throw new UsageError("NOT_A_CHECKOUT", "there is no src/rules here", {
      hint: "Run it at the top of a checkout of the project.",
    });
  const noted = existsSync(NOTED) ? (JSON.parse(readFileSync(NOTED, "utf8")) as Record<string, NotedVersion>) : {};
  const findings = [...lintRules(BUILT_IN_RULES, { rulesFolder: RULES, noted }), ...lintLexicons(LEXICONS)];
  for (const { where, code, message } of findings) await output.out(`${where} ${code} ${message}\n`);
  if (note) {
    if (findings.some(({ code }) => code === "RULE_VERSION")) output.err("not noted: raise the versions first");
    else writeFileSync(NOTED, notedNow());
  }
  output.err(findings.length === 0 ? "nothing to mend" : `${findings.length} to mend`);
  return findings.length > 0 ? 1 : 0;
}

function notedNow(): string {
  const rules: readonly Rule[] = Object.values(BUILT_IN_RULES).flat();
  const now = rules
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => [rule.id, exampleHashes(rule, BUILT_IN_RULES.qualifier)] as const);
  return `${JSON.stringify(Object.fromEntries(now), null, 2)}\n`;
}
