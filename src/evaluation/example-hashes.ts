import { createHash } from "node:crypto";
import { checkExample } from "../extract/check-example.js";
import type { Rule, RuleSet } from "../rules/kit/rule.js";

/** What a rule gave on its examples when its version was last noted. */
export interface NotedVersion {
  readonly version: number;
  /** By a hash of each example's text and surroundings: a hash of what the rule gave. */
  readonly output: Readonly<Record<string, string>>;
}

const digest = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 10);

/** What a rule gives on its examples now. */
export function exampleHashes(rule: Rule, qualifiers: RuleSet["qualifier"]): NotedVersion {
  const output = rule.examples.map((example): [string, string] => {
    const { text, section, own, publishedOn } = example;
    return [digest([text, section, own, publishedOn]), digest(checkExample(rule, example, qualifiers).found)];
  });
  return { version: rule.version, output: Object.fromEntries(output) };
}

/** Whether a rule gives something else than noted on an example that is still there, without a higher version. */
export const isVersionDue = (noted: NotedVersion | undefined, now: NotedVersion): boolean =>
  noted !== undefined &&
  now.version <= noted.version &&
  Object.entries(now.output).some(
    ([example, output]) => noted.output[example] !== undefined && noted.output[example] !== output,
  );
