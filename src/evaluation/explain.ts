import type { Examination } from "../extract/extract.js";
import { formatFact } from "../extract/format-fact.js";
import type { FoundFact } from "../extract/run-facts.js";
import type { LinkedDoc } from "../extract/scope.js";
import type { RankedCandidate } from "../extract/trace.js";
import type { EntityType } from "../model/extraction.js";
import type { Mention } from "../model/mention.js";
import type { Release } from "../model/release.js";
import type { SectionKind } from "../model/section.js";
import type { Span } from "../model/span.js";
import type { Sentence } from "../nlp/doc.js";
import type { Trigger } from "../rules/kit/rule.js";
import { type Journal, spanKey } from "./journal.js";

/** Version of the JSON that `explain` writes. */
const EXPLANATION_VERSION = 1;

/** A span with its words. */
export interface Words extends Span {
  readonly text: string;
}

/** One accepted mention and what it refers to. */
export interface ExplainedMention extends Words {
  readonly type: EntityType;
  readonly name: string;
  readonly entity: string;
  readonly ruleId: string;
  readonly confidence: number;
  /** Found here because the name was accepted elsewhere in the release. */
  readonly propagated: boolean;
}

/** A candidate that lost its span: to what, and by which rule of precedence. */
export interface LostCandidate extends Words {
  readonly type: EntityType | "None";
  readonly ruleId: string;
  readonly to: Words & { readonly type: EntityType | "None"; readonly ruleId: string };
  readonly why: string;
}

/** One firing of a relation or event rule: its trigger, captures, and the candidates it gave (none: it stayed silent). */
export interface Firing {
  readonly ruleId: string;
  readonly trigger: Words;
  readonly captures: Readonly<Record<string, string>>;
  readonly facts: readonly string[];
}

/** One sentence with everything the engine did in it. */
export interface ExplainedSentence extends Words {
  readonly index: number;
  readonly section: SectionKind;
  /** Index of the sentence that heads the list in which it stands. */
  readonly listHead: number | null;
  /** The table's row in which it begins: each cell with what stands above it. */
  readonly row: readonly { readonly column: string; readonly cell: string }[] | null;
  readonly tokens: readonly Words[];
  readonly mentions: readonly ExplainedMention[];
  readonly lost: readonly LostCandidate[];
  readonly qualifiers: readonly {
    readonly kind: string;
    readonly cue: Words;
    readonly scope: Words;
    readonly ruleId: string;
  }[];
  readonly firings: readonly Firing[];
  readonly failures: readonly { readonly ruleId: string; readonly message: string }[];
}

/** A fact of the extraction with every place that says it. */
export interface ExplainedFact {
  readonly fact: string;
  readonly evidence: readonly (Words & {
    readonly sentence: number;
    readonly ruleId: string;
    readonly trigger: Words;
  })[];
}

/** What the engine made of one release, step by step. */
export interface Explanation {
  readonly schemaVersion: typeof EXPLANATION_VERSION;
  readonly release: Pick<Release, "id" | "title" | "category" | "language" | "url"> & { readonly text: string };
  readonly sections: readonly (Span & { readonly kind: SectionKind })[];
  readonly sentences: readonly ExplainedSentence[];
  readonly entities: readonly {
    readonly key: string;
    readonly type: EntityType;
    readonly names: readonly string[];
    readonly mentions: number;
  }[];
  readonly facts: readonly ExplainedFact[];
}

/** What happened in each sentence of a release that was examined with the journal as trace. */
export function explain(release: Release, { linked, relations, events }: Examination, journal: Journal): Explanation {
  const words = wordsOf(release.text);
  return {
    schemaVersion: EXPLANATION_VERSION,
    release: {
      id: release.id,
      title: release.title,
      category: release.category,
      language: release.language,
      url: release.url,
      text: release.text,
    },
    sections: release.sections.map(({ kind, span }) => ({ kind, start: span.start, end: span.end })),
    sentences: linked.doc.sentences.map((sentence) => explainSentence(sentence, linked, journal, words)),
    entities: linked.entities.map(({ key, type, names, mentions }) => ({
      key,
      type,
      names,
      mentions: mentions.length,
    })),
    facts: [...relations, ...events].map(({ candidate, found }) => ({
      fact: formatFact(candidate),
      evidence: found.map((one) => evidenceOf(one, words)),
    })),
  };
}

type WordsOf = (span: Span) => Words;
const wordsOf =
  (text: string): WordsOf =>
  ({ start, end }) => ({ start, end, text: text.slice(start, end) });

const evidenceOf = (
  { evidence, sentence, rule, trigger }: FoundFact,
  words: WordsOf,
): ExplainedFact["evidence"][number] => ({
  ...words(evidence),
  sentence: sentence.index,
  ruleId: rule.id,
  trigger: words(trigger),
});

function explainSentence(sentence: Sentence, linked: LinkedDoc, journal: Journal, words: WordsOf): ExplainedSentence {
  const mentions = linked.mentionsIn(sentence);
  const isKept = (candidate: RankedCandidate): boolean =>
    mentions.some((mention) => spanKey(mention) === spanKey(candidate));
  const lost = [...journal.lost.values()].filter(
    ({ loser }) => loser.start >= sentence.start && loser.end <= sentence.end && !isKept(loser),
  );
  const row = linked.doc.rowOf(sentence);
  return {
    index: sentence.index,
    section: sentence.section,
    listHead: linked.doc.headOf(sentence)?.index ?? null,
    row:
      row?.cells.map((cell, n) => ({
        column: row.columns[n] ? words(row.columns[n]).text : "",
        cell: words(cell).text,
      })) ?? null,
    ...words(sentence),
    tokens: sentence.tokens.map(words),
    mentions: mentions.map((mention) => explainMention(mention, linked, journal, words)),
    lost: lost.map(({ loser, winner }) => ({
      ...words(loser),
      type: loser.type,
      ruleId: loser.ruleId,
      to: { ...words(winner), type: winner.type, ruleId: winner.ruleId },
      why: precedence(loser, winner),
    })),
    qualifiers: linked
      .qualifiedIn(sentence)
      .map(({ kind, cue, scope, ruleId }) => ({ kind, cue: words(cue), scope: words(scope), ruleId })),
    firings: journal.firings
      .filter((firing) => firing.sentence === sentence)
      .map(({ ruleId, trigger, facts }) => ({
        ruleId,
        trigger: words(trigger),
        captures: capturesOf(trigger, words),
        facts,
      })),
    failures: journal.failures
      .filter((failure) => failure.sentence === sentence)
      .map(({ ruleId, message }) => ({ ruleId, message })),
  };
}

/** A mention that propagation added keeps the rule of the first find, and its span is none that the rule proposed. */
function explainMention(mention: Mention, linked: LinkedDoc, { proposed }: Journal, words: WordsOf): ExplainedMention {
  const { type, name, ruleId, confidence } = mention;
  const entity = linked.entityOf(mention);
  return {
    ...words(mention),
    type,
    name,
    entity: entity.key,
    ruleId,
    confidence,
    propagated: !proposed.has(spanKey(mention)),
  };
}

function capturesOf({ groups, patterns }: Trigger, words: WordsOf): Record<string, string> {
  const named = Object.entries(groups).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const captured = Object.entries(patterns ?? {}).map(([name, span]) => [name, words(span).text] as const);
  return Object.fromEntries([...named, ...captured]);
}

/** Why one candidate gave way to another, in the order in which overlaps are decided. */
function precedence(loser: RankedCandidate, winner: RankedCandidate): string {
  const [short, long] = [loser.end - loser.start, winner.end - winner.start];
  if (short !== long) return `shorter: ${short} against ${long} characters`;
  if (loser.confidence !== winner.confidence) return `less confident: ${loser.confidence} against ${winner.confidence}`;
  if (loser.start !== winner.start) return "the other begins before it";
  return loser.ruleId === winner.ruleId ? "the same rule proposed the span twice" : "the other rule's id comes first";
}
