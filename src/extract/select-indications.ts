import { sideEffects } from "../lexicon/diseases.js";
import type { Entity, Mention } from "../model/mention.js";
import type { SectionKind } from "../model/section.js";
import type { Doc, Sentence } from "../nlp/doc.js";
import { TREATED_ALONE, TREATED_BEFORE } from "../rules/kit/disease-words.js";
import { isWideDisease } from "../rules/kit/wide-diseases.js";

/** Where a disease that a release is about is named. */
const PROMINENT: ReadonlySet<SectionKind> = new Set(["headline", "subhead", "lead"]);

/** Whether a disease has a part in what the release tells: in a fact, or named in its headline or lead and no side effect. */
export function isIndication(entity: Entity, doc: Doc, inFact: boolean): boolean {
  if (inFact) return true;
  if (doc.release.category === "other-industry") return false;
  if (entity.names.every(isWideDisease)) return entity.mentions.some((mention) => isTreatedIn(doc, mention));
  if (entity.names.every((name) => sideEffects().has(name.toLowerCase())))
    return entity.mentions.some((mention) => doc.sentenceAt(mention.start)?.section === "headline");
  return entity.mentions.some((mention) => isProminent(doc, doc.sentenceAt(mention.start)));
}

/** A symptom that a headline, subhead or lead says plainly to be treated: "Compound to Treat Pain". */
const isTreatedIn = (doc: Doc, { start, end }: Mention): boolean =>
  PROMINENT.has(doc.sentenceAt(start)?.section ?? "furniture") &&
  TREATED_ALONE.has(doc.reading.slice(start, end).toLowerCase()) &&
  TREATED_BEFORE.test(doc.reading.slice(Math.max(0, start - 60), start));

/** Whether a sentence, is headline or lead, or item of a list that the lead announces. */
const isProminent = (doc: Doc, sentence: Sentence | undefined): boolean =>
  sentence !== undefined && (PROMINENT.has(sentence.section) || doc.headOf(sentence)?.section === "lead");
