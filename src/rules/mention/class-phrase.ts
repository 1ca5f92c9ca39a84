import { findClassPhrases } from "../kit/class-phrases.js";
import { maySpeakOfClasses } from "../kit/medical-text.js";
import { defineMentionRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** Words after the phrase that make it no class of medicine: "antibody test", "kinase inhibitor-resistant", "gene therapy company". */
const AFTER =
  /^(?:[ -](?:tests?|testing|assays?|levels?|titers?|titres?|responses?|kits?|production|discovery|platforms?|technolog(?:y|ies)|engineering|manufactur\w+|librar(?:y|ies)|resistan(?:ce|t)|na[iï]ve|company|companies|market|field|space|research|researchers?|experts?|leaders?|industry|pipeline|deficien(?:cy|t)|replacement|binding|expression|signal(?:l)?ing|receptors?|vectors?|genes?|properties|activit(?:y|ies)|effects?)\b)/iu;
const BEFORE =
  /(?:\b(?:neutraliz\w+|auto|maternal|serum|plasma|human|donor)[ -]|\bnon-|\b(?:society|association|institute|congress|conference|academy|cent(?:er|re)|federation|alliance|college) (?:for|of) (?:the )?(?:\p{L}+ (?:&|and) )?)$/iu;

/** Opens the bracket that holds the short form: "antibody-drug conjugate (|ADC)" */
const BRACKET = /^ ?\(["']?$/u;

/** Classes and mechanisms of medicines. */
export const classPhrase = defineMentionRule({
  id: "mention/class-phrase",
  version: 3,
  summary:
    "A drug class: a listed one, or a head noun (inhibitor, antibody, agonist …) with its target or kind, or `treatment`, `drug` … with what it is made of.",
  sections: FACTUAL,
  produces: ["DrugClass"],
  confidence: 0.65,
  *match({ doc, sentence }) {
    const phrases = findClassPhrases(sentence);
    if (phrases.length === 0 || !maySpeakOfClasses(doc)) return;
    for (const [i, { start, end, listed, name }] of phrases.entries()) {
      const from = start - sentence.start;
      if (AFTER.test(sentence.text.slice(end - sentence.start, end - sentence.start + 24))) continue;
      if (
        BEFORE.test(sentence.text.slice(Math.max(0, from - 48), from)) &&
        !/^\p{Lu}[\p{L}]*\p{Lu}?\d/u.test(sentence.text.slice(from, from + 8))
      )
        continue;
      const confidence = listed?.general ? 0.6 : 0.75;
      const before = phrases[i - 1];
      const isAlias =
        before !== undefined &&
        BRACKET.test(sentence.text.slice(before.end - sentence.start, from)) &&
        /^["']?\)/u.test(sentence.text.slice(end - sentence.start));
      yield {
        type: "DrugClass",
        start,
        end,
        confidence,
        ...(name !== undefined && { name }),
        ...(isAlias && { sameAs: { start: before.start, end: before.end } }),
        ...(listed && !isAlias && { lexiconName: listed.name }),
      };
    }
  },
  examples: [
    {
      text: "Zelontinib is an oral [DrugClass:TRK inhibitor] for patients with cancer; the drug is in clinical trials.",
    },
    { text: "AB-12, a [DrugClass:RIPZ2 inhibitor], treats a disease in patients; clinical trials test the drug dose." },
    {
      text: "The [DrugClass:antibody-drug conjugate] was given to patients with the disease in a clinical trial of the drug.",
    },
    {
      text: "ZB-7 is a [DrugClass:degrader of RIPZ1/2]; the drug treats patients with a disease in clinical trials.",
    },
    {
      text: "ZB-7 is an [DrugClass:in vivo CRISPR/Cas9 genome editing treatment] for patients with a disease in clinical trials of the drug.",
    },
    {
      text: "ZB-7, an oral [DrugClass:thiol-based drug], was given to patients with a disease in a clinical trial as treatment.",
    },
    {
      text: "ZB-7, a [DrugClass:zeta receptor 3 (ZR3) antagonist], was given to patients with a disease in a clinical trial of the drug.",
    },
    {
      text: "Patients with a disease had evidence-based treatment and home-based therapy in a clinical trial of the drug.",
    },
    { text: "The antibody test found the disease in patients; clinical treatment with a drug followed." },
    { text: "An inhibitor was given to patients with a disease in a clinical trial of the drug." },
  ],
});
