import { sideEffects } from "../lexicon/diseases.js";
import type { Entity, Mention } from "../model/mention.js";
import type { Doc } from "../nlp/doc.js";
import { isTreatedAlone } from "../rules/kit/disease-words.js";
import { isOpening } from "../rules/kit/sections.js";
import { isWideDisease } from "../rules/kit/wide-diseases.js";

/** Whether a disease has a part in what the release tells: in a fact, or named in its headline or lead and no side effect. */
export function isIndication(entity: Entity, doc: Doc, inFact: boolean): boolean {
  if (inFact) return true;
  if (doc.release.category === "other-industry") return false;
  if (entity.names.every(isWideDisease)) return entity.mentions.some((mention) => isTreatedIn(doc, mention));
  if (entity.names.every((name) => sideEffects().has(name.toLowerCase())))
    return entity.mentions.some(
      (mention) =>
        doc.sentenceAt(mention.start)?.section === "headline" ||
        (isProminent(doc, mention) && AIMED_AT.test(wordsBefore(doc, mention))),
    );
  return entity.mentions.some((mention) => isProminent(doc, mention) && !BY_THE_WAY.test(wordsBefore(doc, mention)));
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
  isOpening(doc.sentenceAt(start)) && isTreatedAlone(doc.reading.slice(start, end), doc.reading, start);

/** Whether a mention stands in headline or lead, or in an item of a list that the lead announces. */
function isProminent(doc: Doc, { start }: Mention): boolean {
  const sentence = doc.sentenceAt(start);
  return sentence !== undefined && (isOpening(sentence) || doc.headOf(sentence)?.section === "lead");
}
