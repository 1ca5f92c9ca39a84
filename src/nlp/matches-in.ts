import type { Sentence } from "./doc.js";
import { matchesOf } from "./matches-of.js";
import { requiredLiterals } from "./required-literals.js";
import { bitsOf, mayHold, type Trigrams } from "./trigrams.js";

const NEEDS = new WeakMap<RegExp, readonly (readonly number[])[] | null>();

/** Whether an expression may match in a text of these trigrams: one of the literals that it needs is there, as far as trigrams tell. */
export function mayMatch(pattern: RegExp, trigrams: Trigrams): boolean {
  let needs = NEEDS.get(pattern);
  if (needs === undefined) {
    needs = requiredLiterals(pattern)?.map(bitsOf) ?? null;
    NEEDS.set(pattern, needs);
  }
  if (needs === null) return true;
  for (const bits of needs) if (mayHold(trigrams, bits)) return true;
  return false;
}

const NONE: readonly RegExpExecArray[] = [];

/** All matches of an expression in a sentence: those of `matchesOf`, without a search where the sentence lacks every word the expression needs. */
export const matchesIn = (pattern: RegExp, sentence: Sentence): readonly RegExpExecArray[] =>
  mayMatch(pattern, sentence.trigrams) ? matchesOf(pattern, sentence.text) : NONE;

/** The first match of an expression (without the `g` flag) in a sentence, as `exec` gives it. */
export const firstIn = (pattern: RegExp, sentence: Sentence): RegExpExecArray | null =>
  mayMatch(pattern, sentence.trigrams) ? pattern.exec(sentence.text) : null;

/** Whether an expression (without the `g` flag) matches in a sentence. */
export const isIn = (pattern: RegExp, sentence: Sentence): boolean =>
  mayMatch(pattern, sentence.trigrams) && pattern.test(sentence.text);
