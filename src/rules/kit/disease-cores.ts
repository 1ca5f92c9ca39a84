import { conditionForms, diseaseHeads } from "../../lexicon/diseases.js";
import { once } from "../../lexicon/tsv.js";
import type { Span } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import { PhraseIndex } from "../../nlp/phrase-index.js";
import type { Token } from "../../nlp/tokens.js";
import { DISEASE_ENDING, NO_DISEASE, WEAK_HEADS } from "./disease-words.js";

/** What a disease phrase is built around: a listed name, or a head noun. */
export interface DiseaseCore extends Span {
  /** The disease's name without what says how bad it is. */
  readonly name: string;
  readonly area: string;
  readonly kind: "listed" | "strong" | "weak";
}

/** Short forms keep their letter case: "SpA" is no "SPA" */
const SHORT_FORM = /^(?=\S{2,8}$)\P{Lu}{0,3}\p{Lu}\S*\p{Lu}/u;

const conditionIndex = once(() => {
  const index = new PhraseIndex<{ name: string; area: string }>();
  for (const { form, name, area } of conditionForms())
    index.add(form, { name, area }, SHORT_FORM.test(form) ? "exact" : undefined);
  return index;
});

/** Heads that a listed name may carry on with: "COVID-19 infection" is one name, "migraine attacks" is "migraine". */
const CARRIES_ON = new Set(["infection", "infections", "disease", "disorder", "disorders", "syndrome"]);

/** Listed names and head nouns of a sentence, in text order, not overlapping. */
export function findCores({ text, atoms, start, tokens }: Sentence): DiseaseCore[] {
  const cores: DiseaseCore[] = conditionIndex()
    .find(text, atoms, start)
    .map(({ start: from, end, value }) => ({
      start: from,
      end: closed(text, start, from, end),
      ...value,
      kind: "listed",
    }));
  let next = 0;
  const out: DiseaseCore[] = [];
  for (const token of tokens) {
    while (next < cores.length && cores[next]!.end <= token.start) out.push(cores[next++]!);
    if (next < cores.length && cores[next]!.start < token.end) continue;
    const last = out.at(-1);
    if (
      last &&
      CARRIES_ON.has(token.lower) &&
      /^\s(?:virus\s)?$/u.test(text.slice(last.end - start, token.start - start))
    ) {
      if (last.kind === "listed") out[out.length - 1] = { ...last, end: token.end };
      continue;
    }
    const head = headOf(token);
    if (head) out.push({ start: token.start, end: token.end, ...head });
  }
  while (next < cores.length) out.push(cores[next++]!);
  return out;
}

/** Where a name ends that holds a bracket: "elevated Lp(a)" */
const closed = (text: string, start: number, from: number, end: number): number =>
  text[end - start] === ")" && text.slice(from - start, end - start).includes("(") ? end + 1 : end;

function headOf(token: Token): { name: string; area: string; kind: "strong" | "weak" } | undefined {
  const { lower } = token;
  const head = diseaseHeads().get(lower);
  if (head && (head.strong || WEAK_HEADS.has(head.head)))
    return { name: head.head, area: head.area, kind: head.strong ? "strong" : "weak" };
  if (!head && DISEASE_ENDING.test(lower) && !NO_DISEASE.has(lower))
    return { name: lower, area: "other", kind: "strong" };
  return undefined;
}
