import { jurisdictionIndex } from "../../lexicon/jurisdictions.js";
import { isPlaceName } from "../../lexicon/places.js";
import { type Span, spansOverlap } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import type { FactScope } from "./fact-scope.js";

/** A country or region named in a sentence. */
export interface Place extends Span {
  /** ISO 3166 alpha-2 or `EU`. */
  readonly code: string;
  readonly demonym: boolean;
}

const KNOWN = new WeakMap<Sentence, readonly Place[]>();

/** Countries named in the sentence outside names of other things ("Korea" of "Bank of Korea" is none), in text order. */
export function placesIn(scope: FactScope): readonly Place[] {
  let places = KNOWN.get(scope.sentence);
  if (!places) {
    const { sentence, mentions } = scope;
    places = jurisdictionIndex()
      .find(sentence.text, sentence.atoms, sentence.start)
      .filter((hit) => hit.value.code !== "" && !mentions.some((mention) => spansOverlap(mention, hit)))
      .map(({ start, end, value }) => ({ start, end, code: value.code, demonym: value.demonym }));
    KNOWN.set(sentence, places);
  }
  return places;
}

/** Whether a name is that of a town, region or country. */
export const isPlace = (name: string): boolean => isPlaceName(name) || jurisdictionIndex().get(name) !== undefined;
