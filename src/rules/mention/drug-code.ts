import type { Doc } from "../../nlp/doc.js";
import { type CodeShape, findCodes, isOwnCode, isOwnersCode } from "../kit/drug-codes.js";
import { DRUG_SECTIONS } from "../kit/drug-sections.js";
import { isNamedAsStudy } from "../kit/marked-names.js";
import { isMedicalText, medicalWords, SHORT } from "../kit/medical-text.js";
import { defineMentionRule } from "../kit/rule.js";

/** What must stand in the same sentence: "patients", "Phase 2", "candidate". */
const NEAR =
  /\b(?:treat\w*|therap\w*|patients?|clinical|phase|trials?|study|studies|drugs?|candidates?|inhibitors?|agonists?|antagonists?|antibod(?:y|ies)|vaccines?|dos(?:e|es|ed|ing)|IND|NDA|sNDA|BLA|MAA|FDA|EMA|disease|cancer|tumou?rs?|efficacy|safety|oral(?:ly)?|investigational|pre-?clinical|compounds?|molecules?|pipeline|designation|approv\w+|biosimilars?|combination|monotherapy|formulations?|medicines?|degraders?|tolerability|placebo|indications?|mutations?|expression|demonstrat\w+|endpoints?|toxicit\w+|target(?:s|ing)|binds|degrades|inhibits?|activates|disrupts|blocks|reduces|prevents|improves|restores|tolerated|combined with|responses?)\b/iu;
/** Words before a code that make it something else: "abstract LB38", "Suite H241". */
const BEFORE_OTHER =
  /(?:\b(?:abstract|poster|presentation|session|booth|hall|room|suite|patents?|ref\.?|grant|no\.?|number|model|version|class|type|chromosome|exon|codon|cluster|isotype|serotype|strain|genotype|lot|batch|form|under) |[#№])\(?$/iu;
/** Words after a code that make it a target, a device or a cell line: "KAT6 inhibitor", "ART500 system". */
const AFTER_OTHER =
  /^(?:\s?[-–]\s?(?:positive|negative|mutat\w+|mutant|targeted|targeting|directed|deficient|expressing|high|low|dependent|altered|deleted|driven|positive|null)\b|\s(?:gene(?! (?:therap|edit|transfer))|genes|protein|proteins|receptors?|pathways?|mutations?|expression|inhibitors?|inhibition|agonists?|antagonists?|antibod(?:y|ies)|blockers?|degraders?|activators?|agents?|axis|levels?|cells?(?! (?:therap|product|infusion|treatment))|cell lines?|assays?|tests?|platforms?|systems?|devices?|scanners?|chips?|processors?|analy[sz]ers?|panels?|cleared|software|variants?|strains?|virus|spike|signal(?:l)?ing|kinase|domain|subunit|enzyme)\b)/iu;
/** A study's name: "TACTI-004 Phase III trial", "the SKNJCT-003 study". */
const AFTER_STUDY =
  /^\W{0,2}(?:(?:pivotal|registrational|global|clinical|phase|[1-3IV]+[ab]?(?:\/[1-3IV]+[ab]?)?|open-label|extension)\W{1,2}){0,4}(?:trials?|study|studies|cohorts?)\b/iu;
const BEFORE_DRUG =
  /(?:\b(?:of|with|evaluat\w+|for|candidates?,?|drugs?,?|compounds?,?|inhibitors?,?|agonists?,?|antibod(?:y|ies),?|vaccines?,?|therap(?:y|ies),?|molecules?,?|product,?|program,?|called|named|receiv\w+|to) \(?)$/iu;
/** "FIGHT-205 is a Phase 2 study" */
const IS_STUDY = /^,? (?:is |was )?an? (?:[\w/-]+,? ){0,5}(?:study|trial)\b/iu;
const APPOSITION = /^,? \(?(?:an?|the company's|our|its|which|is an?|is being)\b/iu;
/** "ZKN-013 Phase 1 study": a code of three letters at most before a phase, where studies carry names in words */
const AFTER_PHASE =
  /^ (?:pivotal |registrational |global |first-in-human )?(?:phase [1-3I]|clinical (?:trial|study|program|development))/iu;
/** A code that hardly is anything else: "NE3107", "ZRX-417" */
const PLAIN_CODE = /^[A-Z]{2,4}-?\d{3,5}$/u;
/** A phase before the code too: "Phase 2/3 ZRX-005 " */
const PHASE_BEFORE = /\bphase [1-4IVab/]{1,6} $/iu;
const SHORT_PREFIX = /^[A-Z]{2,3}$/u;
/** "leading asset ", "lead program, " before a code of the own organization in a text without medical words */
const ASSET_BEFORE =
  /\b(?:lead(?:ing)?|clinical|pipeline|key) (?:\p{L}+ )?(?:assets?|programs?|candidates?|compounds?),? $/iu;
/** Letters that read as a word: more likely a study than a code. */
const WORD_LIKE = /^(?=.*[AEIOUY])[A-Z]{4,}$/u;

function isDrugCode(code: CodeShape, { text, doc }: { text: string; doc: Doc }, from: number, own: boolean): boolean {
  const before = text.slice(Math.max(0, from - 30), from);
  const after = text.slice(from + code.text.length, from + code.text.length + 60);
  if (BEFORE_OTHER.test(before) || AFTER_OTHER.test(after) || IS_STUDY.test(after)) return false;
  if (own) return !(WORD_LIKE.test(code.letters) && AFTER_STUDY.test(after) && !BEFORE_DRUG.test(before));
  if (AFTER_STUDY.test(after) && !BEFORE_DRUG.test(before))
    return SHORT_PREFIX.test(code.letters) && AFTER_PHASE.test(after) && !PHASE_BEFORE.test(before);
  if (WORD_LIKE.test(code.letters))
    return (
      !isNamedAsStudy(doc, code.text) &&
      BEFORE_DRUG.test(before) &&
      !AFTER_STUDY.test(after) &&
      !/^\W{0,2}NCT/u.test(after)
    );
  return APPOSITION.test(after) || NEAR.test(text) || (doc.release.text.length < SHORT && PLAIN_CODE.test(code.text));
}

/** Whether a short text with hardly a medical word may hold a code of the own organization: one such word, or what the code is called. */
const mayBeOwn = (doc: Doc, before: string): boolean =>
  doc.release.text.length < SHORT && (medicalWords(doc) > 0 || ASSET_BEFORE.test(before));

/** Development codes. */
export const drugCode = defineMentionRule({
  id: "mention/drug-code",
  version: 1,
  summary:
    "A development code (letters and digits) in a sentence about medicine, where neither list nor neighbours say that it is something else.",
  sections: DRUG_SECTIONS,
  produces: ["Drug"],
  confidence: 0.85,
  *match({ doc, sentence }) {
    for (const code of findCodes(sentence, doc)) {
      const before = sentence.text.slice(Math.max(0, code.start - sentence.start - 48), code.start - sentence.start);
      const own = isOwnCode(code.letters, doc) || isOwnersCode(code.letters, before);
      if (!isMedicalText(doc) && !(own && mayBeOwn(doc, before))) continue;
      if (!isDrugCode(code, { text: sentence.text, doc }, code.start - sentence.start, own)) continue;
      yield { type: "Drug", start: code.start, end: code.end, attributes: { codes: [code.text] } };
    }
  },
  examples: [
    {
      text: "A Phase 2 clinical trial of [Drug:ZQX-4417] in patients with asthma uses a dose of 20 mg; the therapy is oral.",
    },
    { text: "[Drug:VN1002] is a drug for cancer patients; the treatment is in clinical trials." },
    {
      text: "The antibody [Drug:QT-P31] and [Drug:ZB-1001-A] were safe in patients; treatment of the disease went on.",
    },
    { text: "The ABX500 system is cleared by the FDA for patients; clinical treatment of disease needs a drug." },
    { text: "The KAT6 inhibitor was given to patients in a clinical trial as treatment of the disease with one dose." },
    { text: "The BCM4389 is a smartphone combo chip." },
  ],
});
