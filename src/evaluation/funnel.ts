import { formatFact } from "../extract/format-fact.js";
import { triggersOf } from "../extract/run-facts.js";
import { type LinkedDoc, SentenceScope } from "../extract/scope.js";
import type { Sentence } from "../nlp/doc.js";
import { longestPrefix, type PartialMatch, PatternNet } from "../nlp/pattern-net.js";
import { termsOf } from "../nlp/terms.js";
import type { FactCandidate } from "../rules/kit/fact.js";
import type { FactRule, Trigger } from "../rules/kit/rule.js";
import type { FactQuestion } from "./fact-question.js";
import { misfit } from "./question-fit.js";
import { type Lookup, type Pretence, RecordingScope } from "./recording-scope.js";
import { shorten } from "./shorten.js";

/** The steps that a fact passes, in order. */
export const FUNNEL_STEPS = [
  "section",
  "trigger",
  "mention types",
  "argument slots",
  "qualifiers",
  "overlap or merge",
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** How far one rule came in one sentence. */
export interface Funnel {
  readonly ruleId: string;
  readonly sentence: number;
  /** The first step that failed; undefined when the rule gave what was asked. */
  readonly failed?: FunnelStep;
  /** What failed or was found, in words. */
  readonly note: string;
  /** How much of the way was made, for ranking. */
  readonly progress: number;
  readonly partial?: PartialMatch;
  /** What the rule gave, also when it is not what was asked. */
  readonly gave: readonly string[];
}

interface Run {
  readonly candidates: readonly FactCandidate[];
  readonly lookups: readonly Lookup[];
}

const WEIGHT: Readonly<Record<FunnelStep, number>> = {
  section: 2,
  trigger: 3,
  "mention types": 1,
  "argument slots": 3,
  qualifiers: 1,
  "overlap or merge": 1,
};

function upTo(step: FunnelStep | undefined, hasSection: boolean): number {
  const passed: readonly FunnelStep[] =
    step === undefined ? FUNNEL_STEPS : FUNNEL_STEPS.slice(0, FUNNEL_STEPS.indexOf(step));
  return passed.reduce((sum, one) => sum + WEIGHT[one], hasSection ? 0 : -WEIGHT.section);
}

/** Follows one rule through one sentence until it fails. A sentence of the wrong section is followed to the end all the same, to see whether that is all that is wrong. */
export function funnel(rule: FactRule, sentence: Sentence, linked: LinkedDoc, question: FactQuestion): Funnel {
  const hasSection = rule.sections.includes(sentence.section);
  const rest = afterSection(rule, sentence, linked, question);
  const base = {
    ruleId: rule.id,
    sentence: sentence.index,
    gave: [],
    ...rest,
    progress: upTo(rest.failed, hasSection),
  };
  if (hasSection) return base;
  const note = `it does not look at ${sentence.section} text (only ${rule.sections.join(", ")})`;
  return {
    ...base,
    failed: "section",
    note: rest.failed === undefined ? `${note}; it would give ${rest.gave?.join("; ")}` : note,
  };
}

type Rest = Pick<Funnel, "note"> & Partial<Pick<Funnel, "failed" | "partial" | "gave">>;

function afterSection(rule: FactRule, sentence: Sentence, linked: LinkedDoc, question: FactQuestion): Rest {
  const scope = new SentenceScope(linked, sentence);
  const terms = rule.patterns ? termsOf(sentence, scope.mentions) : [];
  const net = new PatternNet((rule.patterns ?? []).map((pattern) => ({ pattern, value: rule })));
  const triggers = triggersOf(rule, scope, rule.patterns ? net.match(terms) : []);
  if (triggers.length === 0) {
    const partial = rule.patterns
      ?.map((pattern) => longestPrefix(pattern, terms))
      .toSorted((a, b) => b.matched / b.length - a.matched / a.length)[0];
    return { failed: "trigger", note: noTrigger(rule, sentence, partial), ...(partial && { partial }) };
  }
  const missing = rule.requires?.filter((type) => scope.of(type).length === 0) ?? [];
  if (missing.length > 0) return { failed: "mention types", note: `the sentence has no ${missing.join(" and no ")}` };
  const runs = triggers.map((trigger) => ({ trigger, run: attempt(rule, scope, trigger) }));
  const given = runs.flatMap(({ run }) => run.candidates);
  const gave = given.map(formatFact);
  if (given.some((candidate) => misfit(question, candidate) === undefined))
    return { note: `it gave ${gave.join("; ")}`, gave };
  if (given.length > 0)
    return {
      failed: "argument slots",
      note: `another ${misfit(question, given[0]!)}: it gave ${gave.join("; ")}`,
      gave,
    };
  const reasons = runs.map(({ trigger, run }) => whySilent(rule, scope, trigger, run));
  return (
    reasons.find(({ failed }) => failed === "qualifiers") ??
    reasons.find(({ failed }) => failed === "section") ??
    reasons[0]!
  );
}

function attempt(rule: FactRule, scope: SentenceScope, trigger: Trigger, pretence: Pretence = {}): Run {
  const recording = new RecordingScope(scope, pretence);
  return { candidates: [...rule.match(recording, trigger)], lookups: recording.lookups };
}

/** Tries the silent rule again with qualifiers, then the release's category, out of the way: what makes it speak is what stopped it. */
function whySilent(rule: FactRule, scope: SentenceScope, trigger: Trigger, { lookups }: Run): Rest {
  const without = attempt(rule, scope, trigger, { noQualifiers: true });
  if (without.candidates.length > 0) return { failed: "qualifiers", note: qualifierNote(scope, trigger, lookups) };
  const { category } = scope.release;
  const elsewhere = attempt(rule, scope, trigger, { category: "company-news" });
  if (elsewhere.candidates.length > 0) return { failed: "section", note: `the release counts as ${category}` };
  return { failed: "argument slots", note: `${triggerNote(trigger)} but ${slotNote(scope, without.lookups)}` };
}

const triggerNote = ({ text }: Trigger): string => `"${shorten(text, 80)}" set it off,`;

function qualifierNote(scope: SentenceScope, trigger: Trigger, lookups: readonly Lookup[]): string {
  const kinds = new Map<string, string>();
  for (const lookup of lookups) {
    if (lookup.kind !== "qualifiers") continue;
    for (const [kind, cue] of Object.entries(lookup.found)) kinds.set(kind, scope.slice(cue.start, cue.end));
  }
  return `${triggerNote(trigger)} but it is ${[...kinds].map(([kind, cue]) => `${kind} ("${shorten(cue, 80)}")`).join(", ")}`;
}

function slotNote(scope: SentenceScope, lookups: readonly Lookup[]): string {
  const types = lookups.filter((lookup) => lookup.kind === "mentions");
  const got = new Set(types.filter(({ found }) => found.length > 0).map(({ type }) => type));
  const empty = types.findLast(({ type, found }) => found.length === 0 && !got.has(type));
  if (empty && !scope.all.some(({ type }) => type === empty.type)) return `no ${empty.type} was found in the release`;
  if (empty) return `there is no ${empty.asked}`;
  const last = types.at(-1);
  const words = lookups.findLast(
    (lookup) => lookup.kind === "words" && scope.slice(lookup.span.start, lookup.span.end).trim().length > 1,
  );
  const stopped =
    words?.kind === "words" ? `"${shorten(scope.slice(words.span.start, words.span.end), 80)}"` : undefined;
  if (last) {
    const found = `what it found does not stand as it must: ${last.asked} = ${last.found.join(", ") || "none"}`;
    return stopped ? `${found}; the last words it looked at: ${stopped}` : found;
  }
  return stopped ? `the words do not fit: ${stopped}` : "the words around it do not fit";
}

/** Words of four letters and more in an expression's source: `approv` of `approv(?:ed|al)` */
const LITERAL = /(?<![\\\p{L}])\p{L}{4,}/gu;

function noTrigger(rule: FactRule, sentence: Sentence, partial: PartialMatch | undefined): string {
  if (partial) {
    const stopped = partial.stoppedAt
      ? ` at "${sentence.reading.slice(partial.stoppedAt.start, partial.stoppedAt.end)}"`
      : "";
    return `its nearest pattern ${partial.pattern} came ${partial.matched} of ${partial.length} elements far and stopped${stopped || " at the sentence's end"}`;
  }
  const stems = [...new Set((rule.trigger?.source.match(LITERAL) ?? []).map((word) => word.toLowerCase()))];
  const near = sentence.tokens.find(({ lower }) =>
    stems.some((stem) => lower.startsWith(stem.slice(0, 5)) && stem.length >= 5),
  );
  const words = `none of its trigger words (${stems.slice(0, 8).join(", ")}${stems.length > 8 ? ", ..." : ""})`;
  return near ? `${words}; nearest is "${near.text}"` : words;
}
