import type { Examination } from "../extract/extract.js";
import type { EntityType } from "../model/extraction.js";
import { type Span, spansOverlap } from "../model/span.js";
import type { Sentence } from "../nlp/doc.js";
import { longestPrefix } from "../nlp/pattern-net.js";
import { termsOf } from "../nlp/terms.js";
import type { MentionRule, Rule } from "../rules/kit/rule.js";
import type { FactQuestion } from "./fact-question.js";
import type { Funnel } from "./funnel.js";
import type { Journal } from "./journal.js";
import { isNamed } from "./question-fit.js";

/** What is looked for. */
export interface MentionQuestion {
  readonly question: FactQuestion;
  readonly rules: readonly Rule[];
  readonly sentences: readonly Sentence[];
  /** Types it may have; any when empty. */
  readonly types: readonly (EntityType | "None")[];
  /** The name, where the question itself does not give it. */
  readonly name?: string;
}

type Answer = {
  readonly there: string[];
  readonly failed?: Funnel["failed"];
  readonly note: string;
  readonly funnels: Funnel[];
};

/** How many places are told. */
const SHOWN = 5;

/** Why a name is no mention: not in the text, not looked for in that section, proposed but lost, or proposed by nobody. */
export function whyNoMention(examination: Examination, journal: Journal, asked: MentionQuestion): Answer {
  const { question } = asked;
  const name = asked.name ?? (question.kind === "mention" ? question.name : undefined);
  const fits = (type: string): boolean => asked.types.length === 0 || (asked.types as readonly string[]).includes(type);
  const there = examination.linked.entities
    .filter((entity) => fits(entity.type) && (name === undefined || isNamed(entity, name)))
    .map(({ type, names }) => `${type} ${names.join(" / ")}`);
  if (there.length > 0 && question.kind !== "rule") return { there, note: "it is there", funnels: [] };
  const rules = (question.kind === "rule" ? question.rules : asked.rules).filter(
    (rule): rule is MentionRule => rule.kind === "mention" && rule.produces.some((type) => fits(type)),
  );
  if (rules.length === 0) return { there, note: "there is no rule that finds it", funnels: [] };
  const places = asked.sentences.flatMap((sentence) =>
    name === undefined
      ? [{ sentence, span: sentence }]
      : occurrences(sentence, name).map((span) => ({ sentence, span })),
  );
  if (places.length === 0)
    return { there: [], failed: "mention types", note: `the text does not hold "${name}"`, funnels: [] };
  const funnels = places
    .map(({ sentence, span }) => atPlace(examination, journal, rules, sentence, span))
    .toSorted((a, b) => b.progress - a.progress);
  const [first] = funnels;
  return {
    there: question.kind === "rule" ? [] : there,
    ...(first?.failed && { failed: first.failed }),
    note: first ? `sentence ${first.sentence}: ${first.note}` : "no rule can give this",
    funnels: funnels.slice(0, SHOWN),
  };
}

function occurrences(sentence: Sentence, name: string): Span[] {
  const text = sentence.text.toLowerCase();
  const wanted = name.toLowerCase();
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push({ start: sentence.start + at, end: sentence.start + at + wanted.length });
  return found;
}

function atPlace(
  { linked }: Examination,
  { lost, proposals }: Journal,
  rules: readonly MentionRule[],
  sentence: Sentence,
  span: Span,
): Funnel {
  const base = { sentence: sentence.index, gave: [] };
  const words = (at: Span): string => linked.doc.release.text.slice(at.start, at.end);
  const own = new Set(rules.map(({ id }) => id));
  const beaten = [...lost.values()].find(
    ({ loser, winner }) =>
      own.has(loser.ruleId) &&
      spansOverlap(loser, span) &&
      !(loser.type === winner.type && loser.start === winner.start && loser.end === winner.end),
  );
  if (beaten) {
    const { loser, winner } = beaten;
    const note = `${loser.type} "${words(loser)}" lost to ${winner.type} "${words(winner)}" of ${winner.ruleId}`;
    return { ...base, ruleId: loser.ruleId, failed: "overlap or merge", note, progress: 9 };
  }
  const given = proposals.find((one) => own.has(one.ruleId) && spansOverlap(one, span));
  const kept = linked.mentionsIn(sentence).find((mention) => spansOverlap(mention, span));
  if (given)
    return {
      ...base,
      ruleId: given.ruleId,
      failed: "overlap or merge",
      note: `the words are ${given.type} "${words(given)}"`,
      progress: 8,
    };
  if (kept)
    return {
      ...base,
      ruleId: kept.ruleId,
      failed: "overlap or merge",
      note: `the words are ${kept.type} "${kept.text}"`,
      progress: 7,
    };
  const looking = rules.filter((rule) => rule.sections.includes(sentence.section));
  if (looking.length === 0)
    return {
      ...base,
      ruleId: rules[0]?.id ?? "",
      failed: "section",
      note: `none of the rules looks at ${sentence.section} text`,
      progress: 0,
    };
  const terms = termsOf(sentence, linked.mentionsIn(sentence));
  const [partial] = looking
    .flatMap((rule) => (rule.patterns ?? []).map((pattern) => ({ rule, partial: longestPrefix(pattern, terms) })))
    .toSorted((a, b) => b.partial.matched / b.partial.length - a.partial.matched / a.partial.length);
  const near =
    partial && partial.partial.matched > 0
      ? `; nearest is ${partial.partial.pattern}, ${partial.partial.matched} of ${partial.partial.length} elements`
      : "";
  return {
    ...base,
    ruleId: partial?.rule.id ?? looking[0]!.id,
    failed: "trigger",
    note: `${looking.length === 1 ? `${looking[0]!.id} proposed` : `${looking.length} rules looked and proposed`} nothing here${near}`,
    progress: 3,
    ...(partial && near !== "" && { partial: partial.partial }),
  };
}
