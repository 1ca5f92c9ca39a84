import type { EntityType } from "../../model/extraction.js";
import type { Entity, Mention } from "../../model/mention.js";
import type { Sentence } from "../../nlp/doc.js";
import type { FactScope } from "./fact-scope.js";

const SKIPPED = new Set(["safety", "forward-looking", "contact", "references", "furniture", "about-company"]);

/** The sentences in which a study is named, but for those that list facts of others. */
export function sentencesOf(scope: FactScope, trial: Entity): Sentence[] {
  const sentences = trial.mentions.flatMap((mention) => scope.doc.sentenceAt(mention.start) ?? []);
  return [...new Set(sentences)].filter((sentence) => !SKIPPED.has(sentence.section));
}

/** Whether this sentence is the first that names the study: what is read off all of its sentences is told once. */
export const isFirstOf = (scope: FactScope, trial: Entity): boolean =>
  scope.sentence === (sentencesOf(scope, trial)[0] ?? scope.doc.sentenceAt(trial.mentions[0]!.start));

/** Whether another study of the release stands nearer to the mention than this one, in the same sentence. */
export function isNearest(scope: FactScope, trial: Mention, other: Mention): boolean {
  const distance = (mention: Mention): number =>
    mention.start < other.start ? other.start - mention.end : mention.start - other.end;
  const own = distance(trial);
  return scope
    .of("Trial")
    .every(
      (rival) =>
        scope.entityOf(rival) === scope.entityOf(trial) || distance(rival) >= own || isListed(scope, trial, rival),
    );
}

const LISTED =
  /^(?:\s?\([^()]{2,40}\))?(?:\s(?:[Cc]linical\s)?(?:trials?|study|studies))?\s?(?:,|,?\s?and|&|,?\s?or|\/)\s?(?:the\s|-)?(?:(?:ongoing|pivotal|global)\s)?(?:[Pp]hase\s\S{1,4}\s)?$/u;

/** "ARCADIA 1 and ARCADIA 2": what is said of one is said of both. */
export function isListed(scope: FactScope, a: Mention, b: Mention): boolean {
  const [first, last] = a.start < b.start ? [a, b] : [b, a];
  const between = scope.slice(first.end, last.start);
  const names = scope.of("Trial").filter((other) => other.start >= first.end && other.end <= last.start);
  return LISTED.test(
    names.reduce((text, name) => text.replace(name.text, ","), between).replace(/(?:\s?,\s?|,?\sand\s){2,}/gu, ", "),
  );
}

/** Distinct entities of one type in sentences. */
export function namedIn(scope: FactScope, sentences: readonly Sentence[], type: EntityType): Entity[] {
  const found = sentences.flatMap((sentence) => scope.mentionsIn(sentence).filter((mention) => mention.type === type));
  return [...new Set(found.map((mention) => scope.entityOf(mention)))];
}
