import { titleIndex } from "../../lexicon/people.js";
import type { Span } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";

const FOUND = new WeakMap<Sentence, readonly Span[]>();

/** Listed titles and title nouns of a sentence, in text order; modifiers that stand alone are not given. Found once a sentence. */
export function titlesIn(sentence: Sentence): readonly Span[] {
  let titles = FOUND.get(sentence);
  if (!titles) {
    titles = titleIndex()
      .find(sentence.text, sentence.atoms, sentence.start)
      .filter(({ value }) => value !== "modifier");
    FOUND.set(sentence, titles);
  }
  return titles;
}
