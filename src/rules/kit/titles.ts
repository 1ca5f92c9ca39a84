import { titleIndex } from "../../lexicon/people.js";
import type { Span } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import { matchesIn } from "../../nlp/matches-in.js";

/** Words for specialists that no list holds: "electrophysiologist", "neuropsychiatrist" */
const SPECIALIST = /\b\p{L}{4,}(?:ologist|iatrist|iatrician|odontist)\b/giu;

/** The titles with the specialists among them, in text order. */
function withSpecialists(titles: readonly Span[], sentence: Sentence): readonly Span[] {
  const more: Span[] = [];
  for (const { index, 0: word } of matchesIn(SPECIALIST, sentence)) {
    const start = sentence.start + index;
    const span = { start, end: start + word.length };
    if (!titles.some((title) => title.start < span.end && span.start < title.end)) more.push(span);
  }
  return more.length === 0 ? titles : [...titles, ...more].toSorted((a, b) => a.start - b.start);
}

const FOUND = new WeakMap<Sentence, readonly Span[]>();

/** Listed titles and title nouns of a sentence, in text order; modifiers that stand alone are not given. Found once a sentence. */
export function titlesIn(sentence: Sentence): readonly Span[] {
  let titles = FOUND.get(sentence);
  if (!titles) {
    titles = titleIndex()
      .find(sentence.text, sentence.atoms, sentence.start)
      .filter(({ value }) => value !== "modifier");
    titles = withSpecialists(titles, sentence);
    FOUND.set(sentence, titles);
  }
  return titles;
}
