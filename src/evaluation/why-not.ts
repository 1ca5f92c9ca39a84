import type { Examination } from "../extract/extract.js";
import { formatFact } from "../extract/format-fact.js";
import type { Sentence } from "../nlp/doc.js";
import type { FactRule, Rule } from "../rules/kit/rule.js";
import { aptRules, isFactRule } from "./apt-rules.js";
import type { FactQuestion } from "./fact-question.js";
import { type Funnel, type FunnelStep, funnel } from "./funnel.js";
import type { Journal } from "./journal.js";
import { askedNames, isNamed, misfit } from "./question-fit.js";
import { whyNoMention } from "./why-no-mention.js";

/** Why a fact or name is not there; or that it is. */
export interface WhyNot {
  readonly question: string;
  /** Facts or names of the extraction that answer the question. */
  readonly there: readonly string[];
  /** The first step that failed on the way that came furthest. */
  readonly failed?: FunnelStep;
  readonly note: string;
  /** The furthest each rule came, the best first. */
  readonly funnels: readonly Funnel[];
}

/** Where to look, and with what. */
export interface WhyNotOptions {
  readonly question: FactQuestion;
  readonly asked: string;
  readonly rules: readonly Rule[];
  /** Only this sentence, by index. */
  readonly sentence?: number;
}

/** How many funnels are told. */
const SHOWN = 5;
/** What a sentence is worth for each asked name it holds, beside the progress of its rule: a link needs both its ends, while an event may leave its drug to be understood. */
const NAMED = { relation: 4.5, event: 2.5, mention: 0, rule: 0 };
/** A rule that read something else there came nearer than one that stayed silent. */
const GAVE_ANOTHER = 0.5;

/** Follows every rule that could give what is asked through the sentences, and tells the first step that failed. */
export function whyNot(examination: Examination, journal: Journal, options: WhyNotOptions): WhyNot {
  const { question, asked } = options;
  const { linked } = examination;
  const sentences = linked.doc.sentences.filter(
    ({ index }) => options.sentence === undefined || index === options.sentence,
  );
  const factRules = rulesFor(options);
  const mentionTypes =
    question.kind === "mention"
      ? [question.type]
      : question.kind === "rule" && factRules.length === 0
        ? question.rules.flatMap((rule) => (rule.kind === "mention" ? rule.produces : []))
        : [];
  if (mentionTypes.length > 0)
    return { question: asked, ...whyNoMention(examination, journal, { ...options, types: mentionTypes, sentences }) };
  const there = [...examination.relations, ...examination.events]
    .filter(({ candidate, found }) =>
      question.kind === "rule"
        ? found.some(({ rule }) => factRules.includes(rule))
        : misfit(question, candidate) === undefined,
    )
    .filter(({ found }) => found.some(({ sentence }) => sentences.includes(sentence)))
    .map(({ candidate }) => formatFact(candidate));
  const names = askedNames(question);
  const unknown = names.find((name) => !linked.entities.some((entity) => isNamed(entity, name)));
  if (unknown !== undefined) {
    const missing = whyNoMention(examination, journal, { ...options, name: unknown, types: [], sentences });
    return {
      question: asked,
      ...missing,
      failed: "mention types",
      note: `no mention is named "${unknown}": ${missing.note}`,
    };
  }
  const held = namedIn(examination, names);
  const ranked = factRules
    .flatMap((rule) => best(rule, sentences, examination, question, held))
    .toSorted((a, b) => b.score - a.score);
  const funnels = ranked
    .filter(({ funnel: one }) => one.failed !== undefined)
    .map(({ funnel: one }) => one)
    .slice(0, SHOWN);
  const first = there.length > 0 ? undefined : (lostInMerge(ranked.map(({ funnel: one }) => one)) ?? funnels[0]);
  if (there.length > 0) return { question: asked, there, note: "it is there", funnels };
  if (question.kind === "relation" && names.length === 2 && first && !sentences.some((one) => held(one) === 2)) {
    const note = `no sentence names both "${names.join('" and "')}"; nearest is ${first.ruleId}, sentence ${first.sentence}: ${first.note}`;
    return { question: asked, there, failed: "mention types", note, funnels };
  }
  return {
    question: asked,
    there,
    ...(first?.failed && { failed: first.failed }),
    note: first ? `${first.ruleId}, sentence ${first.sentence}: ${first.note}` : "no rule can give this",
    funnels,
  };
}

function rulesFor({ question, rules }: WhyNotOptions): FactRule[] {
  switch (question.kind) {
    case "mention":
      return [];
    case "rule":
      return question.rules.filter(isFactRule);
    case "relation":
      return aptRules(rules, question.type, {});
    case "event":
      return aptRules(rules, question.type, question.roles);
    default:
      return question satisfies never;
  }
}

/** How many of the asked names each sentence holds. */
function namedIn({ linked }: Examination, names: readonly string[]): (sentence: Sentence) => number {
  const asked = names.map((name) => new Set(linked.entities.filter((entity) => isNamed(entity, name))));
  return (sentence) => {
    const held = new Set(linked.mentionsIn(sentence).map((mention) => linked.entityOf(mention)));
    return asked.filter((entities) => [...entities].some((entity) => held.has(entity))).length;
  };
}

interface Ranked {
  readonly funnel: Funnel;
  readonly score: number;
}

function best(
  rule: FactRule,
  sentences: readonly Sentence[],
  { linked }: Examination,
  question: FactQuestion,
  held: (sentence: Sentence) => number,
): Ranked[] {
  let top: Ranked | undefined;
  for (const sentence of sentences) {
    const one = funnel(rule, sentence, linked, question);
    const score = one.progress + NAMED[question.kind] * held(sentence) + (one.gave.length > 0 ? GAVE_ANOTHER : 0);
    if (!top || score > top.score) top = { funnel: one, score };
  }
  return top ? [top] : [];
}

/** A rule gave it and yet it is not there: it was joined with another fact, or linked a thing with itself. */
function lostInMerge(funnels: readonly Funnel[]): Funnel | undefined {
  const given = funnels.find(({ failed }) => failed === undefined);
  return (
    given && {
      ...given,
      failed: "overlap or merge",
      note: `${given.note}, but it was merged with another fact or links a thing with itself`,
    }
  );
}
