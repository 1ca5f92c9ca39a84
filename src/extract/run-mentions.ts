import type { EntityType } from "../model/extraction.js";
import type { Mention } from "../model/mention.js";
import type { Span } from "../model/span.js";
import { cleanName } from "../nlp/clean-name.js";
import type { Doc } from "../nlp/doc.js";
import { termsOf } from "../nlp/terms.js";
import type { MentionCandidate, MentionRule, MentionScope } from "../rules/kit/rule.js";
import type { CompiledRules } from "./compile-rules.js";
import { resolveOverlaps } from "./resolve-overlaps.js";
import type { Trace } from "./trace.js";

/** Two spans that the text says are one thing. */
export interface SameAs {
  readonly a: Span;
  readonly b: Span;
  readonly type: EntityType;
  readonly ruleId: string;
}

/** What the mention rounds found. */
export interface MentionResult {
  readonly mentions: readonly Mention[];
  readonly sameAs: readonly SameAs[];
}

interface Proposed extends MentionCandidate {
  readonly confidence: number;
  readonly ruleId: string;
  readonly rule: MentionRule;
}

/** Runs the mention rules in their rounds; each round sees what those before it found, and all compete for spans; `given` are known before the first. */
export function runMentions(
  doc: Doc,
  rules: CompiledRules,
  trace?: Trace,
  given: readonly Mention[] = [],
): MentionResult {
  const proposed: Proposed[] = [];
  let kept: Proposed[] = [];
  for (const round of [1, 2, 3] as const) {
    const active = rules.mention.filter((rule) => (rule.round ?? 1) === round);
    if (active.length === 0) continue;
    const found = [...given, ...kept.flatMap((candidate) => toMention(doc, candidate))].toSorted(
      (a, b) => a.start - b.start,
    );
    let next = 0;
    for (const sentence of doc.sentences) {
      while (next < found.length && found[next]!.start < sentence.start) next += 1;
      const from = next;
      while (next < found.length && found[next]!.start < sentence.end) next += 1;
      const inside = found.slice(from, next).filter((mention) => mention.end <= sentence.end);
      proposed.push(...runRound({ doc, sentence, mentions: inside, all: found }, round, active, rules, trace));
    }
    const resolved = resolveOverlaps(proposed, mayNest);
    kept = resolved.kept;
    for (const { loser, winner } of resolved.lost) trace?.mentionLost?.(loser, winner);
  }
  const sameAs = proposed.flatMap((candidate) =>
    candidate.sameAs && candidate.type !== "None"
      ? [
          {
            a: { start: candidate.start, end: candidate.end },
            b: candidate.sameAs,
            type: candidate.type,
            ruleId: candidate.ruleId,
          },
        ]
      : [],
  );
  return { mentions: kept.flatMap((candidate) => toMention(doc, candidate)), sameAs };
}

/** A marker in a disease's name, or the disease with which a class's name begins, is told beside it: "HER2" of "HER2-positive breast cancer", "influenza" of "influenza antibody". */
const mayNest = (inner: Proposed, outer: Proposed): boolean =>
  (inner.type === "Biomarker" && outer.type === "Indication") ||
  (inner.type === "Indication" && outer.type === "DrugClass" && inner.start === outer.start);

function runRound(
  scope: MentionScope,
  round: 1 | 2 | 3,
  active: readonly MentionRule[],
  rules: CompiledRules,
  trace?: Trace,
): Proposed[] {
  const { doc, sentence, mentions } = scope;
  const out: Proposed[] = [];
  const propose = (rule: MentionRule, candidate: MentionCandidate): void => {
    trace?.mentionCandidate?.(rule, sentence, candidate);
    out.push({ ...candidate, confidence: candidate.confidence ?? rule.confidence, ruleId: rule.id, rule });
  };
  for (const rule of active) {
    if (!rule.match || !rule.sections.includes(sentence.section)) continue;
    try {
      for (const candidate of rule.match(scope)) if (isSane(candidate, doc)) propose(rule, candidate);
    } catch (error) {
      trace?.ruleFailed?.(rule.id, sentence, error);
      rules.onFailure(rule.id, sentence, error);
    }
  }
  const net = rules.mentionNets.get(round);
  if (!net) return out;
  for (const { value: rule, captures } of net.match(termsOf(sentence, mentions))) {
    if (!rule.sections.includes(sentence.section)) continue;
    for (const type of rule.produces) {
      const span = captures[type];
      if (span) propose(rule, { type, ...span });
    }
  }
  return out;
}

const isSane = (span: Span, doc: Doc): boolean =>
  span.start >= 0 && span.start < span.end && span.end <= doc.reading.length;

function toMention(doc: Doc, candidate: Proposed): Mention[] {
  if (candidate.type === "None") return [];
  const text = doc.release.text.slice(candidate.start, candidate.end);
  const name = candidate.name ?? cleanName(text, candidate.type);
  if (name === "") return [];
  return [
    {
      type: candidate.type,
      start: candidate.start,
      end: candidate.end,
      text,
      name,
      ruleId: candidate.ruleId,
      ruleVersion: candidate.rule.version,
      confidence: candidate.confidence,
      attributes: candidate.attributes ?? {},
      lexiconName: candidate.lexiconName,
      knownAs: candidate.knownAs,
    },
  ];
}
