import { isWideDisease } from "../../rules/kit/wide-diseases.js";
import type { LinkScope } from "./link-scope.js";

/** Names of one word that many diseases end in: no short form of any. */
const HEAD_ALONE = /^\S+$/u;

/** Joins a name to the one longer name of the release that ends in it: "multiple sclerosis" to "non-active multiple sclerosis". */
export function linkIndications({ mentions, join }: LinkScope): void {
  const first = new Map<string, number>();
  for (const [i, mention] of mentions.entries()) {
    const core = (mention.lexiconName ?? mention.name).toLowerCase();
    if (!first.has(core)) first.set(core, i);
  }
  const cores = [...first.keys()];
  for (const [core, i] of first) {
    if (HEAD_ALONE.test(core) || isWideDisease(core)) continue;
    const longer = cores.filter((other) => other !== core && other.endsWith(` ${core}`));
    if (longer.length === 1) join(i, first.get(longer[0]!)!);
  }
}
