import type { Mention } from "../../model/mention.js";
import type { FactScope } from "./fact-scope.js";

/** "She", "In addition to Acme, she", "Since 2019 he": a pronoun as the subject that a sentence begins with, for use inside other expressions. */
export const PRONOUN_SUBJECT =
  '(?:(?:In addition|Additionally|Currently|Presently|Today|Now|Since|At|Besides|Outside|Beyond|Along|Alongside)\\b[^.;"]{0,90}?,? )?(?:[Hh]e|[Ss]he)';

/** Sentences back in which the person is looked for. */
const SENTENCES_BACK = 4;

/** The person whom "he" or "she" at the beginning of a sentence means: the first one of the nearest sentence before that names any. */
export function personMeant(scope: FactScope): Mention | undefined {
  for (let n = -1; n >= -SENTENCES_BACK; n -= 1) {
    const sentence = scope.neighbour(n);
    if (!sentence) return undefined;
    const person = scope.mentionsIn(sentence).find(({ type }) => type === "Person");
    if (person) return person;
  }
  return undefined;
}
