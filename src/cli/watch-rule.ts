import { existsSync, watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { UsageError } from "../errors.js";
import { testRules } from "../evaluation/test-rules.js";
import { BUILT_IN_RULES } from "../rules/index.js";
import type { Rule } from "../rules/kit/rule.js";
import type { CommandContext } from "./command-context.js";

/** Milliseconds in which several notices of one save become one. */
const SETTLE_MS = 40;

/** `rules test ID --watch`: runs a rule's examples each time its file is saved, until stopped. Changes in other files need a restart. */
export async function watchRule(
  id: string,
  only: number | undefined,
  { output, signal }: CommandContext,
): Promise<number> {
  const file = resolve(`src/rules/${id}.ts`);
  if (!existsSync(file))
    throw new UsageError("RULE_FILE", "there is no such rule file", {
      where: file,
      hint: "Give a whole id, at the top of a checkout of the project.",
    });
  let round = 0;
  const run = async (): Promise<void> => {
    round += 1;
    const start = performance.now();
    const text = await loaded(file, round)
      .then((rule) => testRules([rule], BUILT_IN_RULES.qualifier, only).text)
      .catch((error: unknown) => brokenRule(file, error));
    await output.out(`${text}${Math.round(performance.now() - start)} ms\n\n`);
  };
  await run();
  await new Promise<void>((stop) => {
    let waiting: NodeJS.Timeout | undefined;
    const watcher = watch(dirname(file), (_, name) => {
      if (name !== basename(file)) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void run(), SETTLE_MS);
    });
    signal.addEventListener("abort", () => {
      clearTimeout(waiting);
      watcher.close();
      stop();
    });
  });
  return 0;
}

/** The rule of a file as it is now: each round is a module of its own. */
async function loaded(file: string, round: number): Promise<Rule> {
  const module = (await import(`${pathToFileURL(file).href}?round=${round}`)) as Record<string, unknown>;
  const rule = Object.values(module).find(
    (value): value is Rule => typeof value === "object" && value !== null && "kind" in value && "examples" in value,
  );
  if (rule) return rule;
  throw new SyntaxError("the file exports no rule");
}

/** A rule that cannot be read, on one line; the compiler's message names line and column. */
function brokenRule(file: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first] = message.split("\n").filter((line) => /:\d+:\d+: /u.test(line));
  return `${first ?? `${file} RULE_BROKEN ${message.split("\n")[0]}`}\n`;
}
