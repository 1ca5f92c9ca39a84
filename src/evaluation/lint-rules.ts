import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { entityTypeSchema } from "../model/extraction.js";
import { PatternNet } from "../nlp/pattern-net.js";
import type { Rule, RuleSet } from "../rules/kit/rule.js";
import { exampleHashes, isVersionDue, type NotedVersion } from "./example-hashes.js";
import { nearestWord } from "./nearest-word.js";

/** One thing to mend: where, a code that can be searched for, and what it is. */
export interface Finding {
  readonly where: string;
  readonly code: string;
  readonly message: string;
}

/** What lint looks at beside the rules. */
export interface LintScope {
  /** `src/rules` of a checkout: each rule's file is `<id>.ts` below it. */
  readonly rulesFolder: string;
  /** Versions noted before, by rule id. */
  readonly noted: Readonly<Record<string, NotedVersion>>;
}

/** Tags that terms carry beside the types of mentions. */
const WORD_TAGS = ["Capital", "Number"];
/** `#Drug` */
const TAG = /#(\w+)/gu;

/** All findings about rules: ids, versions, patterns, examples, slow expressions. */
export function lintRules(rules: RuleSet, scope: LintScope): Finding[] {
  const all: readonly Rule[] = Object.values(rules).flat();
  return all.flatMap((rule) => {
    const place = new RuleFile(rule, scope.rulesFolder);
    if (place.text === undefined)
      return [{ where: place.path, code: "RULE_ID", message: `the rule ${rule.id} is not in the file of its id` }];
    return [
      ...idFindings(rule, place),
      ...patternFindings(rule, place),
      ...costFindings(rule, place),
      ...versionFindings(rule, place, rules.qualifier, scope.noted[rule.id]),
    ];
  });
}

/** Findings about the patterns of some rules alone. */
export const lintPatterns = (rules: readonly Rule[], rulesFolder: string): Finding[] =>
  rules.flatMap((rule) => patternFindings(rule, new RuleFile(rule, rulesFolder)));

/** A rule's source text, to tell line and column. */
class RuleFile {
  readonly path: string;
  readonly text: string | undefined;

  constructor(rule: Rule, folder: string) {
    this.path = `${folder}/${rule.id}.ts`;
    try {
      this.text = readFileSync(this.path, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }

  /** `path:line:column` of the words, or of the file's beginning. */
  at(words: string): string {
    const offset = this.text?.indexOf(words) ?? -1;
    const before = (this.text ?? "").slice(0, Math.max(0, offset)).split("\n");
    return `${this.path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  }
}

function idFindings(rule: Rule, place: RuleFile): Finding[] {
  if (place.text?.includes(`id: "${rule.id}"`) && rule.id.startsWith(`${rule.kind}/`)) return [];
  return [{ where: place.at("id:"), code: "RULE_ID", message: `the id is ${rule.id}, the file says otherwise` }];
}

function patternFindings(rule: Rule, place: RuleFile): Finding[] {
  if (rule.kind === "qualifier") return [];
  const known: readonly string[] = [...entityTypeSchema.options, ...WORD_TAGS];
  const seen = new Set<string>();
  return (rule.patterns ?? []).flatMap((pattern): Finding[] => {
    const where = place.at(pattern);
    if (seen.has(pattern)) return [{ where, code: "RULE_PATTERN", message: `the pattern stands twice: ${pattern}` }];
    seen.add(pattern);
    const strange = [...pattern.matchAll(TAG)].map(([, tag]) => tag!).filter((tag) => !known.includes(tag));
    const [first] = strange;
    if (first !== undefined) {
      const near = nearestWord(first, known);
      return [
        {
          where: place.at(`#${first}`),
          code: "RULE_PATTERN",
          message: `unknown tag #${first}${near ? `, did you mean #${near}?` : ""}`,
        },
      ];
    }
    return compileFinding(pattern, where);
  });
}

function compileFinding(pattern: string, where: string): Finding[] {
  try {
    new PatternNet([{ pattern, value: null }]);
  } catch (error) {
    return [{ where, code: "RULE_PATTERN", message: error instanceof Error ? error.message : String(error) }];
  }
  if (!/[A-Z]/u.test(pattern.replace(/#\w+|<[^>]*>|@\w+|\/[^/]*\//gu, ""))) return [];
  return [
    {
      where,
      code: "RULE_PATTERN",
      message: `it can never match: patterns see words in lower case, and this one has capitals: ${pattern}`,
    },
  ];
}

/** Characters of the longest input that expressions are tried on, and milliseconds that one may take. */
const LONGEST = 16_000;
const SLOW_MS = 60;
/** What long inputs are made of: runs of one kind, and what a release repeats, where expressions that go back and forth show it. */
const PARTS = ["a", " ", "A ", "the FDA ", "(", "approved, and ", "1-", "-"];

function costFindings(rule: Rule, place: RuleFile): Finding[] {
  return expressionsOf(rule).flatMap((expression): Finding[] => {
    const slow = PARTS.map((part) => slowOn(expression, part)).find((found) => found !== undefined);
    if (!slow) return [];
    const message = `an expression takes ${Math.round(slow.ms)} ms on ${slow.length} characters: ${expression.source.slice(0, 80)}`;
    return [{ where: place.at(expression.source.slice(0, 30)), code: "RULE_SLOW", message }];
  });
}

/** The first length, doubling from 250, on which an expression is too slow: it is stopped there, before it takes for ever. */
function slowOn(expression: RegExp, part: string): { readonly length: number; readonly ms: number } | undefined {
  for (let length = 250; length <= LONGEST; length *= 2) {
    const ms = cost(expression, part.repeat(Math.ceil(length / part.length)));
    if (ms > SLOW_MS) return { length, ms };
  }
  return undefined;
}

/** The expressions that the engine runs for a rule: its trigger, cues and terminators. */
function expressionsOf(rule: Rule): RegExp[] {
  if (rule.kind === "qualifier")
    return [...rule.cues.map(({ pattern }) => pattern), ...(rule.terminators ? [rule.terminators] : [])];
  return rule.kind === "mention" || !rule.trigger ? [] : [rule.trigger];
}

/** Milliseconds of processor time; the better of two, so that a busy machine is no finding. */
function cost(expression: RegExp, text: string): number {
  const global = new RegExp(
    expression.source,
    expression.flags.includes("g") ? expression.flags : `${expression.flags}g`,
  );
  const once = (): number => {
    const start = performance.now();
    text.match(global);
    return performance.now() - start;
  };
  const first = once();
  return first <= SLOW_MS ? first : Math.min(first, once(), once());
}

function versionFindings(
  rule: Rule,
  place: RuleFile,
  qualifiers: RuleSet["qualifier"],
  noted: NotedVersion | undefined,
): Finding[] {
  try {
    if (!isVersionDue(noted, exampleHashes(rule, qualifiers))) return [];
  } catch (error) {
    return [
      {
        where: place.at("examples"),
        code: "RULE_EXAMPLE",
        message: error instanceof Error ? error.message : String(error),
      },
    ];
  }
  return [
    {
      where: place.at("version:"),
      code: "RULE_VERSION",
      message: `what it gives on its examples has changed since version ${rule.version}: raise it, then run rules lint --note`,
    },
  ];
}
