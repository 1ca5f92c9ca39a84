import { isWideDisease } from "../../rules/kit/wide-diseases.js";
import { bracketedForms } from "./bracketed-name.js";
import type { LinkScope } from "./link-scope.js";

/** Names of one word that many diseases end in: no short form of any. */
const HEAD_ALONE = /^\S+$/u;

/** Joins a name to the one longer name of the release that ends in it: "multiple sclerosis" to "non-active multiple sclerosis", "CNS tumors" to "central nervous system (CNS) tumors". */
export function linkIndications({ mentions, join }: LinkScope): void {
  const first = new Map<string, number>();
  for (const [i, mention] of mentions.entries()) {
    const written = (mention.lexiconName ?? mention.name).toLowerCase();
    for (const core of [written, ...bracketedForms(written)]) {
      const same = first.get(core);
      if (same === undefined) first.set(core, i);
      else if (same !== i) join(i, same);
    }
  }
  const cores = [...first.keys()];
  for (const [core, i] of first) {
    if (HEAD_ALONE.test(core) || isWideDisease(core)) continue;
    const longer = cores.filter((other) => other !== core && other.endsWith(` ${core}`));
    if (longer.length === 1) join(i, first.get(longer[0]!)!);
  }
}
