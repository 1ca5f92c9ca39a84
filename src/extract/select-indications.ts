import { sideEffects } from "../lexicon/diseases.js";
import type { Entity, Mention } from "../model/mention.js";
import type { SectionKind } from "../model/section.js";
import type { Doc, Sentence } from "../nlp/doc.js";
import { isTreatedAlone } from "../rules/kit/disease-words.js";
import { isWideDisease } from "../rules/kit/wide-diseases.js";

/** Where a disease that a release is about is named. */
const PROMINENT: ReadonlySet<SectionKind> = new Set(["headline", "subhead", "lead"]);

/** Whether a disease has a part in what the release tells: in a fact, or named in its headline or lead and no side effect. */
export function isIndication(entity: Entity, doc: Doc, inFact: boolean): boolean {
  if (inFact) return true;
  if (doc.release.category === "other-industry") return false;
  if (entity.names.every(isWideDisease)) return entity.mentions.some((mention) => isTreatedIn(doc, mention));
  if (entity.names.every((name) => sideEffects().has(name.toLowerCase())))
    return entity.mentions.some(
      (mention) =>
        doc.sentenceAt(mention.start)?.section === "headline" ||
        (isProminent(doc, doc.sentenceAt(mention.start)) && AIMED_AT.test(wordsBefore(doc, mention))),
    );
  return entity.mentions.some(
    (mention) => isProminent(doc, doc.sentenceAt(mention.start)) && !BY_THE_WAY.test(wordsBefore(doc, mention)),
  );
}

/** What says that a disease known as a side effect is treated: "targets heart failure", "patients with " */
const AIMED_AT =
  /\b(?:targets|to treat|treatment of|therapy for|therapies for|patients with|focused on|developed for)\s(?:[\p{L}-]+\s){0,2}$/iu;
/** What a disease is that another leads to, or that someone has had: "progression to kidney failure", "a survivor of breast cancer" */
const BY_THE_WAY =
  /\b(?:progress(?:ion|ing|es|ed)? to|lead(?:s|ing)? to|risks? of|survivors? of|history of|die[sd]? (?:of|from)|deaths? from|excluded for)\s(?:[\p{L}-]+\s){0,2}$/iu;
const wordsBefore = (doc: Doc, { start }: Mention): string => doc.reading.slice(Math.max(0, start - 50), start);

/** A symptom that a headline, subhead or lead says plainly to be treated: "Compound to Treat Pain". */
const isTreatedIn = (doc: Doc, { start, end }: Mention): boolean =>
  PROMINENT.has(doc.sentenceAt(start)?.section ?? "furniture") &&
  isTreatedAlone(doc.reading.slice(start, end), doc.reading, start);

/** Whether a sentence, is headline or lead, or item of a list that the lead announces. */
const isProminent = (doc: Doc, sentence: Sentence | undefined): boolean =>
  sentence !== undefined && (PROMINENT.has(sentence.section) || doc.headOf(sentence)?.section === "lead");
