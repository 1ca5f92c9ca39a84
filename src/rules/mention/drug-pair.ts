import type { Mention } from "../../model/mention.js";
import { combinationEnd, isBiosimilarOf, isOtherName, mayBeOneListed } from "../kit/drug-pairs.js";
import { DRUG_SECTIONS } from "../kit/drug-sections.js";
import { defineMentionRule, type MentionCandidate, type MentionScope } from "../kit/rule.js";

/** Inside brackets between two names of one drug: "; ", ", formerly ". */
const CHAIN = /^\s?(?:;|\/|,? (?:formerly|previously|also)(?: known)?(?: as)?|,? or)\s?$/iu;

function* pairsOf(scope: MentionScope): Generator<MentionCandidate> {
  const { doc, sentence } = scope;
  const drugs = scope.mentions.filter(({ type }) => type === "Drug");
  for (let i = 0; i + 1 < drugs.length; i += 1) {
    const [a, b] = [drugs[i]!, drugs[i + 1]!];
    if (!isOtherName(doc, a, b)) continue;
    const last = combinationEnd(doc, drugs, i + 1);
    const sameAs = { start: a.start, end: a.end };
    if (last > i + 1) {
      yield { type: "Drug", start: b.start, end: drugs[last]!.end, sameAs };
      i = last;
    } else if (mayBeOneListed(doc, a, b) && !isBiosimilarOf(doc, sentence.text, a, b)) {
      yield { type: "Drug", start: b.start, end: b.end, sameAs, ...identity(b) };
      const c = drugs[i + 2];
      if (c && CHAIN.test(doc.reading.slice(b.end, c.start)) && mayBeOneListed(doc, a, c))
        yield { type: "Drug", start: c.start, end: c.end, sameAs, ...identity(c) };
    }
  }
}

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
