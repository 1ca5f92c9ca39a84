import type { Mention } from "../../model/mention.js";
import { DRUG_SECTIONS } from "../kit/drug-sections.js";
import { defineMentionRule, type MentionCandidate, type MentionScope } from "../kit/rule.js";

/** Between two names of one drug: " (", "® (formerly ", ", also known as ", " [INN: ". */
const SAME =
  /^[\s®™]{0,3}(?:,?\s?[([]\s?(?:(?:formerly|previously|also)(?: (?:known|named|called|referred to|designated))?(?: as)?|a\.?k\.?a\.?|known as|generic(?: name)?:?|INN:?|brand name:?|marketed as|trade ?name:?|or)?|,? (?:formerly|previously|also) (?:known|named|called|referred to|designated)(?: as)?|,? (?:marketed|sold|branded|commercialised|commercialized) (?:\w+ ){0,4}(?:as|under the (?:brand|trade) ?names?)|,? or)\s?["']?$/iu;
/** Between the members of a fixed combination in brackets: " and ", "/", "-", " plus ". */
const JOINT = /^\s?(?:and|\/|-|plus|\+|&|,)\s?$/u;
/** Inside brackets between two names of one drug: "; ", ", formerly ". */
const CHAIN = /^\s?(?:;|\/|,? (?:formerly|previously|also)(?: known)?(?: as)?|,? or)\s?$/iu;

const isOneListed = (a: Mention, b: Mention): boolean =>
  a.lexiconName === undefined || b.lexiconName === undefined || a.lexiconName === b.lexiconName;

/** A name of three letters or more after "or" is another drug unless one of the two is a code. */
const isJustOr = (gap: string): boolean => /^[\s®™]*,? or\s?$/u.test(gap);
const hasDigit = (mention: Mention): boolean => /\d/u.test(mention.name);

/** The members of a combination named in the brackets after a brand: "Emblaveo (aztreonam and avibactam)". */
function combination(scope: MentionScope, drugs: readonly Mention[], at: number): number {
  const { reading } = scope.doc;
  let last = at;
  while (drugs[last + 1] && JOINT.test(reading.slice(drugs[last]!.end, drugs[last + 1]!.start))) last += 1;
  return /^[^)\]]{0,30}[)\]]/u.test(reading.slice(drugs[last]!.end, drugs[last]!.end + 32)) ? last : at;
}

function* pairsOf(scope: MentionScope): Generator<MentionCandidate> {
  const drugs = scope.mentions.filter(({ type }) => type === "Drug");
  const { reading } = scope.doc;
  for (let i = 0; i + 1 < drugs.length; i += 1) {
    const [a, b] = [drugs[i]!, drugs[i + 1]!];
    const gap = reading.slice(a.end, b.start);
    if (gap.length > 60 || !SAME.test(gap) || (isJustOr(gap) && hasDigit(a) === hasDigit(b))) continue;
    const last = /[([]/u.test(gap) ? combination(scope, drugs, i + 1) : i + 1;
    const sameAs = { start: a.start, end: a.end };
    if (last > i + 1) {
      yield { type: "Drug", start: b.start, end: drugs[last]!.end, sameAs };
      i = last;
    } else if (isOneListed(a, b) && !isBiosimilarOf(scope, a, b)) {
      yield { type: "Drug", start: b.start, end: b.end, sameAs, ...identity(b) };
      const c = drugs[i + 2];
      if (c && CHAIN.test(reading.slice(b.end, c.start)) && isOneListed(a, c))
        yield { type: "Drug", start: c.start, end: c.end, sameAs, ...identity(c) };
    }
  }
}

/** An unlisted brand before a listed generic name, in a release that speaks of a biosimilar: the generic name is the reference's. */
const isBiosimilarOf = ({ doc, sentence }: MentionScope, a: Mention, b: Mention): boolean =>
  a.lexiconName === undefined &&
  b.lexiconName !== undefined &&
  (/biosimilar/iu.test(sentence.text) ||
    (/biosimilar/iu.test(doc.reading) &&
      (b.knownAs ?? []).some((brand) => !/\d/u.test(brand) && doc.reading.includes(brand))));

const identity = ({ name, lexiconName, knownAs, attributes }: Mention): Partial<MentionCandidate> => ({
  name,
  attributes,
  ...(lexiconName !== undefined && { lexiconName }),
  ...(knownAs && { knownAs }),
});

/** Two names that the text says are one drug. */
export const drugPair = defineMentionRule({
  id: "mention/drug-pair",
  version: 2,
  summary: "Brand and generic name, code and later name side by side: `Brand® (generic)`, `generic, formerly CODE-1`.",
  sections: DRUG_SECTIONS,
  produces: ["Drug"],
  round: 3,
  confidence: 0.9,
  match: pairsOf,
  examples: [
    { text: "[+Drug=Vitrakvi:Vitrakvi]® ([+Drug=Vitrakvi:larotrectinib]) was approved." },
    { text: "[+Drug=selonalimab:selonalimab], formerly known as [+Drug=selonalimab:QZ-100], is an antibody." },
    {
      text: "[+Drug=Comboral:Comboral]® ([+Drug=zelonam:zelonam] and [+Drug=tarbactam:tarbactam]) was approved.",
      pending: true,
    },
    { text: "[+Drug=zelontinib:zelontinib] (also known as [+Drug=zelontinib:ZLN-9]) was safe." },
    { text: "[+Drug=zelontinib:zelontinib] and [+Drug=tarlimab:tarlimab] were combined." },
    { text: "[+Drug=zelontinib:zelontinib], or [+Drug=tarlimab:tarlimab], was given." },
  ],
});
