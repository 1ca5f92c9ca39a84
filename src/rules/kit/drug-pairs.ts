import type { Mention } from "../../model/mention.js";
import type { Doc } from "../../nlp/doc.js";

/** Between two names of one drug: " (", "® (formerly ", ", also known as ", " [INN: ". */
const SAME =
  /^[\s®™]{0,3}(?:,?\s?[([]\s?(?:(?:formerly|previously|also|now|originally)(?: (?:known|named|called|referred to|designated|identified))?(?: as)?|a\.?k\.?a\.?|known as|generic(?: name)?:?|INN:?|brand name:?|marketed as|trade ?name:?|or)?|,? (?:which (?:is|was) )?(?:formerly|previously|also|now|originally) (?:known|named|called|referred to|designated|identified)(?: as)?|,? (?:marketed|sold|branded|commercialised|commercialized) (?:\w+ ){0,4}(?:as|under the (?:brand|trade) ?names?)|,? or)\s?["']?$/iu;
/** Between the members of a fixed combination in brackets: " and ", "/", "-", " plus ". */
const JOINT = /^\s?(?:and|\/|-|plus|\+|&|,)\s?$/u;

/** Whether the lists do not hold the two for different medicines; a preparation is one with its substance, unless the release names another product of that. */
export const mayBeOneListed = (doc: Doc, a: Mention, b: Mention): boolean =>
  a.lexiconName === undefined ||
  b.lexiconName === undefined ||
  a.lexiconName === b.lexiconName ||
  isPreparation(doc, a, b) ||
  isPreparation(doc, b, a);

/** "Zelcarex" listed as "zelcartan topical" beside "zelcartan". */
const isPreparation = (doc: Doc, product: Mention, substance: Mention): boolean =>
  substance.name.toLowerCase() === substance.lexiconName &&
  product.lexiconName !== undefined &&
  product.lexiconName.startsWith(`${substance.lexiconName} `) &&
  !holdsAny(doc, substance.knownAs ?? []);

/** Whether the release holds one of the names, in whatever letters. */
function holdsAny(doc: Doc, sought: readonly string[]): boolean {
  const reading = doc.reading.toLowerCase();
  return sought.some((name) => reading.includes(name.toLowerCase()));
}

/** A name of three letters or more after "or" is another drug unless one of the two is a code. */
const isJustOr = (gap: string): boolean => /^[\s®™]*,? or\s?$/u.test(gap);
const hasDigit = (mention: Mention): boolean => /\d/u.test(mention.name);

/** Whether the words between two neighbouring drugs say that they are names of one. */
export function isOtherName(doc: Doc, a: Mention, b: Mention): boolean {
  if (b.start - a.end > 60) return false;
  const gap = doc.reading.slice(a.end, b.start);
  return SAME.test(gap) && !(isJustOr(gap) && hasDigit(a) === hasDigit(b));
}

/** Index of the last member of the combination in the bracket that `drugs[at]` opens ("Emblaveo (aztreonam and avibactam)"); `at` when there is none. */
export function combinationEnd(doc: Doc, drugs: readonly Mention[], at: number): number {
  const { reading } = doc;
  if (!/[([]/u.test(reading.slice(Math.max(0, drugs[at]!.start - 3), drugs[at]!.start))) return at;
  let last = at;
  while (drugs[last + 1] && JOINT.test(reading.slice(drugs[last]!.end, drugs[last + 1]!.start))) last += 1;
  return /^[^)\]]{0,30}[)\]]/u.test(reading.slice(drugs[last]!.end, drugs[last]!.end + 32)) ? last : at;
}

/** An unlisted brand before a listed generic name, in a release that speaks of a biosimilar: the generic name is the reference's. */
export function isBiosimilarOf(doc: Doc, sentence: string, a: Mention, b: Mention): boolean {
  if (a.lexiconName !== undefined || b.lexiconName === undefined) return false;
  if (/biosimilar/iu.test(sentence)) return true;
  return (
    /biosimilar/iu.test(doc.reading) &&
    (b.knownAs ?? []).some((brand) => !/\d/u.test(brand) && doc.reading.includes(brand))
  );
}
