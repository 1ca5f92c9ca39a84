import type { QualifierKind, Qualifiers } from "../model/qualifiers.js";
import { type Span, spansOverlap } from "../model/span.js";
import type { Sentence } from "../nlp/doc.js";
import { matchesIn } from "../nlp/matches-in.js";
import type { Cue, QualifierRule } from "../rules/kit/rule.js";

/** A stretch of a sentence under a qualifier, with the cue that says so. */
export interface QualifiedStretch {
  readonly kind: QualifierKind;
  readonly cue: Span;
  readonly scope: Span;
  readonly ruleId: string;
}

/** What ends a cue's reach unless its rule says otherwise. */
const DEFAULT_TERMINATORS = /;|\b(?:but|however|although|though|whereas|which|who)\b/giu;

/** All qualified stretches of one sentence. */
export function findQualifiers(sentence: Sentence, rules: readonly QualifierRule[]): QualifiedStretch[] {
  return rules.flatMap((rule) =>
    rule.sections.includes(sentence.section) ? rule.cues.flatMap((cue) => stretchesOf(sentence, rule, cue)) : [],
  );
}

function stretchesOf(sentence: Sentence, rule: QualifierRule, cue: Cue): QualifiedStretch[] {
  const hits = matchesIn(cue.pattern, sentence);
  if (hits.length === 0) return [];
  const ends = matchesIn(rule.terminators ?? DEFAULT_TERMINATORS, sentence).map((found) => found.index);
  const out: QualifiedStretch[] = [];
  for (const found of hits) {
    const from = found.index;
    const to = from + found[0].length;
    const right =
      cue.direction === "backward"
        ? to
        : reach(
            sentence.text,
            to,
            ends.find((end) => end >= to),
            cue.maxScope,
          );
    const left =
      cue.direction === "forward"
        ? from
        : reachBack(
            sentence.text,
            from,
            ends.findLast((end) => end < from),
            cue.maxScope,
          );
    out.push({
      kind: rule.qualifier,
      cue: { start: sentence.start + from, end: sentence.start + to },
      scope: { start: sentence.start + left, end: sentence.start + right },
      ruleId: rule.id,
    });
  }
  return out;
}

function reach(text: string, from: number, end: number | undefined, words: number | undefined): number {
  const limit = end ?? text.length;
  if (words === undefined) return limit;
  let at = from;
  for (let n = 0; n < words && at < limit; n += 1) {
    while (at < limit && text[at] === " ") at += 1;
    while (at < limit && text[at] !== " ") at += 1;
  }
  return at;
}

function reachBack(text: string, from: number, end: number | undefined, words: number | undefined): number {
  const limit = end === undefined ? 0 : end + 1;
  if (words === undefined) return limit;
  let at = from;
  for (let n = 0; n < words && at > limit; n += 1) {
    while (at > limit && text[at - 1] === " ") at -= 1;
    while (at > limit && text[at - 1] !== " ") at -= 1;
  }
  return at;
}

/** The qualifiers that hold for the words at `span`. */
export function qualifiersAt(stretches: readonly QualifiedStretch[], span: Span): Qualifiers {
  const qualifiers: Qualifiers = {};
  for (const { kind, cue, scope } of stretches) if (spansOverlap(scope, span)) qualifiers[kind] ??= cue;
  return qualifiers;
}
