import { type ListedRegulator, regulatorIndex, regulatorsByAcronym } from "../../lexicon/regulators.js";
import type { Span } from "../../model/span.js";
import type { Doc } from "../../nlp/doc.js";
import { matchesOf } from "../../nlp/matches-of.js";
import { PhraseIndex } from "../../nlp/phrase-index.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";

/** Acronyms with two letters that are believed wherever the long name stands in the release too. */
const BELIEVED_WITH_NAME = new Set(["EC"]);
/** Words of a release in which an ambiguous acronym means the authority: "EC approval", "NICE" beside the NHS */
const BELIEVED_WITH: readonly { readonly acronym: string; readonly beside: RegExp }[] = [
  {
    acronym: "EC",
    beside:
      /\bEC (?:approv(?:al|ed|es)|marketing authori[sz]ation|authori[sz]ation|decision|clearance|grant(?:s|ed)|has (?:approved|granted))|\b(?:approv(?:al|ed)|authori[sz](?:ation|ed)|granted|decision) (?:by|from) the EC\b/u,
  },
  {
    acronym: "NICE",
    beside:
      /\bNICE\b[^.]{0,200}\b(?:NHS|England)\b|\b(?:NHS|England)\b[^.]{0,200}\bNICE\b|\bNICE (?:recommend|guidance|apprais|technology)/u,
  },
];

/** Part of an address, a number or a longer code: "www.fda.gov", "1-800-FDA-1088", "FDA-approved" is none. */
const partOfCode = (reading: string, { start, end }: Span): boolean =>
  /[./@\p{N}-]/u.test(reading[start - 1] ?? "") ||
  /^(?:\.\p{Ll}|@|-\d)/u.test(reading.slice(end, end + 2)) ||
  /^www\./u.test(reading.slice(Math.max(0, start - 4), start));

/** "(CAT)", "("EC")" */
const BRACKETED = /\("?([^()"\s]{2,24})"?\)/u;

const DEFINED = new WeakMap<Doc, PhraseIndex<ListedRegulator> | null>();

/** Acronyms too ambiguous to stand alone that this release defines: "Committee for Advanced Therapies (CAT)". */
function definedAcronyms(doc: Doc): PhraseIndex<ListedRegulator> | null {
  const known = DEFINED.get(doc);
  if (known !== undefined) return known;
  const index = new PhraseIndex<ListedRegulator>();
  let any = false;
  const bracketed = matchesOf(BRACKETED, doc.reading).map((found) => found[1]!);
  for (const acronym of new Set([...bracketed, ...BELIEVED_WITH_NAME])) {
    const named = regulatorsByAcronym()
      .get(acronym)
      ?.find(({ name }) => doc.reading.includes(name));
    if (!named) continue;
    index.add(acronym, named, "exact");
    any = true;
  }
  for (const { acronym, beside } of BELIEVED_WITH) {
    const named = beside.test(doc.reading) ? regulatorsByAcronym().get(acronym)?.[0] : undefined;
    if (!named) continue;
    index.add(acronym, named, "exact");
    any = true;
  }
  const made = any ? index : null;
  DEFINED.set(doc, made);
  return made;
}

/** Finds listed authorities and committees by name and acronym. */
export const regulatorListed = defineMentionRule({
  id: "mention/regulator-listed",
  version: 1,
  summary:
    "Listed medicine authorities and committees by their names, their centres and offices left out; an ambiguous acronym only where the release defines it.",
  sections: NAMED,
  produces: ["Regulator", "None"],
  confidence: 0.98,
  examples: [
    { text: "The [Regulator:U.S. Food and Drug Administration] ([Regulator:FDA]) approved it." },
    {
      text: "The [Regulator:Committee for Advanced Therapies] ([Regulator:CAT]) advises the [Regulator:CHMP], and the [Regulator:CAT] meets monthly.",
    },
    {
      text: "The [Regulator:European Commission] decides after the [Regulator:EMA] has advised; [Regulator:EC] decisions are public.",
    },
    { text: "[Regulator:Health Canada] and [Regulator:Swissmedic] reviewed it together." },
    { text: "[Regulator:NICE] recommends it for use on the NHS; the [Regulator:EC] approval came first." },
    { text: "Roe directs an office in the [Regulator:FDA]'s Center for Drug Evaluation and Research (CDER)." },
    { text: "Report side effects at www.fda.gov/medwatch or 1-800-FDA-1088." },
    { text: "A CAT scan and CT images were read centrally." },
  ],
  *match({ doc, sentence }): Iterable<MentionCandidate> {
    if (doc.release.category === "other-industry") return;
    for (const index of [regulatorIndex(), definedAcronyms(doc)]) {
      if (!index) continue;
      for (const { start, end, value } of index.find(sentence.text, sentence.atoms, sentence.start)) {
        if (partOfCode(doc.reading, { start, end })) continue;
        const { name, acronym, jurisdiction, isPart } = value;
        if (isPart) yield { type: "None", start, end };
        else
          yield {
            type: "Regulator",
            start,
            end,
            lexiconName: name,
            attributes: { jurisdiction, ...(acronym && { acronym }) },
          };
      }
    }
  },
});
