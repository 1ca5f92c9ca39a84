import { isIn, matchesIn } from "../../nlp/matches-in.js";
import { canBeName, endsLikeWord, isUsedInLowerCase } from "../kit/drug-name-shape.js";
import { DRUG_SECTIONS } from "../kit/drug-sections.js";
import { isNamedAsStudy } from "../kit/marked-names.js";
import { maySpeakOfClasses } from "../kit/medical-text.js";
import { defineMentionRule } from "../kit/rule.js";

/** "ZELCAREX (zelcartan)", "Zelcarex® (zelcartan mesylate) tablets" */
const BRANDED =
  /(?=\p{Lu})(?<![\p{L}\p{N}-])(?<brand>\p{Lu}{4,16}|\p{Lu}\p{Ll}{3,14})(?: (?:XR|SR|ER|LA|XL))?(?<gap> {1,3})\((?<generic>\p{Ll}{7,20})(?: (?:\p{Ll}{4,14}|and \p{Ll}{6,20})){0,2}(?:\)|,|;| \d)/gu;
/** A bracket that opens with a long word in small letters: told first, since it is rare */
const BRACKET = / \(\p{Ll}{7}/u;
/** How nonproprietary names end, beyond the stems of the lists */
const GENERIC_END =
  /(?:an|ib|ab|in|ine|ol|ide|ate|one|il|am|ax|um|en|on|ir|at|ast|vec|cel|sen|mod|ant|one|azole|pril|ane|ose|ept|stim|gene)$/u;
const MARK = /[®™]/u;

/** Unlisted brands with their unlisted generic name. */
export const drugBranded = defineMentionRule({
  id: "mention/drug-branded",
  version: 1,
  summary: "A brand in capitals or with its mark before its generic name in brackets: “ZELCAREX (zelcartan)”.",
  sections: DRUG_SECTIONS,
  produces: ["Drug"],
  round: 2,
  confidence: 0.82,
  *match({ doc, sentence, mentions }) {
    if (!isIn(BRACKET, sentence)) return;
    for (const hit of matchesIn(BRANDED, sentence)) {
      const { brand = "", generic = "", gap = "" } = hit.groups!;
      const start = sentence.start + hit.index;
      const end = start + brand.length;
      const at = start + hit[0].indexOf(`(${generic}`) + 1;
      const marked = MARK.test(doc.release.text.slice(end, end + gap.length));
      if (!(marked || /^\p{Lu}+$/u.test(brand)) || !maySpeakOfClasses(doc)) continue;
      if (!GENERIC_END.test(generic) || !canBeName(generic) || !canBeName(brand) || endsLikeWord(generic)) continue;
      if (isUsedInLowerCase(doc, brand) || isNamedAsStudy(doc, brand)) continue;
      if (mentions.some((mention) => mention.start < at + generic.length && mention.end > start)) continue;
      const sameAs = { start, end };
      yield { type: "Drug", start, end, attributes: { brandNames: [brand] } };
      yield { type: "Drug", start: at, end: at + generic.length, sameAs, attributes: { genericName: generic } };
    }
  },
  examples: [
    {
      text: "The FDA approved [Drug:ZELCAREX] ([Drug=ZELCAREX:zelcartan]) for patients with gout; the drug is a treatment in clinical use.",
    },
    {
      text: "[Drug:Zelcarex]® ([Drug=Zelcarex:zelcartan]) was given to patients in a clinical trial of the drug for a disease.",
    },
    {
      text: "A dose of [Drug:ZELCAREX] ([Drug=ZELCAREX:zelcartan], 10 mg) is a treatment for patients in clinical trials of the drug.",
    },
    { text: "The TARGET (randomized) study of the drug treated patients with a disease in a clinical trial." },
    { text: "Shares of ORVN (formerly) fell after the clinical trial of the drug for patients with a disease." },
  ],
});
