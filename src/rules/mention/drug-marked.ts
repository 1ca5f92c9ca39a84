import { matchesOf } from "../../nlp/matches-of.js";
import { DRUG_SECTIONS } from "../kit/drug-sections.js";
import { isMedicineInNews } from "../kit/marked-names.js";
import { isMedicalText } from "../kit/medical-text.js";
import { defineMentionRule } from "../kit/rule.js";

/** A word (or two) before ® or ™ in the text itself: "Nezurol®", "NEZUROL XR™", "Nezurol(R)". */
const MARKED =
  /(?<![\p{L}\p{N}-])(?<name>\p{L}[\p{L}\p{N}-]{2,24}?(?: (?:XR|SR|ER|LA|XL|HCT|SL|Forte|Plus))?)\s?(?:[®™]|\((?:R|TM)\)|\btm\b|(?<=\p{Ll}|\d)TM(?![\p{L}\p{N}]))/gu;
/** What follows the mark of a platform, device, test, company or study. */
const OTHER_AFTER =
  /^[\s,]{0,2}(?:\p{L}+[ -]){0,3}?(?:platforms?|technolog(?:y|ies)|systems?|devices?|tests?|assays?|kits?|software|pumps?|scanners?|catheters?|stents?|implants?|sensors?|monitors?|apps?|programs?|programme|network|solutions?|services?|instruments?|sequenc\w+|biopsy|panel|diagnostics?|imaging|suite|tool|tools|algorithm|database|engine|approach|chemistry|library|discovery|delivery|autoinjector|auto-injector|pens?|inhalers?|stud(?:y|ies)|trials?|registry|foundation|index|conference|score|scale|questionnaire|score|lenses|lens|laser|robot\w*|needle|syringes?|wearable|analy[sz]er|procedure|supplements?|probiotics?|formula|antibodies|alliance|network|business|products|family|brand|consortium|initiative|institute|inc)\b/iu;
const NUMBER = /^\d/u;
const DOSE =
  /(?:tablets?|capsules?|injection|injectable|oral|topical|nasal|ophthalmic|intravenous|subcutaneous|cream|ointment|gel|foam|eye drops|for injection|infusion|extended-release|vaccine|gene therapy|cell therapy|suspension)/u;
/** What follows a medicine's mark: " (generic", " tablets", " is indicated", " in combination with", " for the treatment". */
const DRUG_AFTER = new RegExp(
  `^\\s?(?:\\(\\p{Ll}{4,}|,? ?${DOSE.source}\\b|(?:,|is|as)? ?(?:an?|the first|the only) (?:[\\p{L}\\d-]+[ ,]{1,2}){0,6}(?:inhibitor|antagonist|agonist|antibody|vaccine|therapy|treatment|medicine|drug|medication|immunotherapy|conjugate|biosimilar|modulator|blocker|product candidate|formulation)\\b|(?:is|was|has been|are) (?:\\p{L}+ )?(?:indicated|approved|contraindicated|marketed|administered|prescribed|licensed)|in combination with|for phase|in phase|for (?:the )?(?:[\\p{L}-]+ ){0,3}?(?:treatment|prevention|patients|adults|children)|(?:plus|and|versus|vs\\.?) (?:placebo|chemotherapy|\\p{Ll}{4,}mab\\b)|-treated|monotherapy|,? with (?:phase|positive)|sales|revenues?|prescriptions?|launch\\b)`,
  "iu",
);
/** What stands before it: "treatment with ", "approval of ", "marketing application for ", "dose of ". */
const DRUG_BEFORE =
  /\b(?:(?:treat(?:ed|ment|ing)|therapy|dos(?:ed|ing|es?)|combined|combination|monotherapy) (?:with|of)|(?:receiv\w+|taking|took|prescrib\w+|inject\w+|administ\w+)(?: of)?|(?:approv\w+|licens\w+|authori[sz]\w+|commerciali[sz]\w+|NDA|BLA|sNDA|sBLA|MAA|application|indication|label|designation|vaccine|candidate|drug|medicine|therapy|treatment|immunotherapy|inhibitor|antibody|sales|revenues?|efficacy|safety|effects?),?(?: (?:of|for|to))?) (?:the )?$/iu;

/** "Orvane Biosciences (|ORV-Bio™)": the mark of a company's short name */
const COMPANY_BEFORE =
  /(?:\b(?:Bio\p{L}*|Pharma\p{L}*|Therapeutics|Sciences|Technologies|Medical|Inc|Ltd|Corp|LLC|AG)\.?)\s?\("?$/u;

/** "Nezurex® Phase II Studies": a medicine's studies where those of devices have no phase; a name in capitals may be the study's own */
const PHASE_AFTER = /^[\s,]{0,2}(?:pivotal |registrational |ongoing )?phase [1-4I]/iu;
const SMALL = /\p{Ll}{2}/u;
/** How sure a name is that only stands in news of studies or sales. */
const NEWS = 0.74;

/** Marked names of medicines. */
export const drugMarked = defineMentionRule({
  id: "mention/drug-marked",
  version: 1,
  summary:
    "A name with ® or ™ where its neighbours speak of a medicine; one that a platform, device or test carries is claimed as no drug.",
  sections: DRUG_SECTIONS,
  produces: ["Drug", "None"],
  confidence: 0.8,
  *match({ doc, sentence }) {
    const text = doc.release.text.slice(sentence.start, sentence.end);
    if (!/[®™]|\((?:R|TM)\)|\btm\b|\p{Ll}TM\b/u.test(text) || !isMedicalText(doc)) return;
    for (const hit of matchesOf(MARKED, text)) {
      const name = hit.groups!.name!;
      const after = sentence.text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 110);
      const before = sentence.text.slice(Math.max(0, hit.index - 48), hit.index);
      const start = sentence.start + hit.index;
      if (NUMBER.test(name) || !/\p{Lu}/u.test(name) || COMPANY_BEFORE.test(before)) continue;
      if (OTHER_AFTER.test(after) && !(PHASE_AFTER.test(after) && SMALL.test(name)))
        yield { type: "None", start, end: start + name.length, confidence: 0.99 };
      else if (DRUG_AFTER.test(after) || DRUG_BEFORE.test(before))
        yield { type: "Drug", start, end: start + name.length, attributes: { brandNames: [name] } };
      else if (isMedicineInNews(doc, sentence, name, hit.index, after))
        yield { type: "Drug", start, end: start + name.length, confidence: NEWS, attributes: { brandNames: [name] } };
    }
  },
  examples: [
    {
      text: "The FDA approved [Drug:Nezurol]® tablets for patients; the drug is a treatment of a disease in clinical use.",
    },
    { text: "Patients treated with [Drug:NEZUROL XR]™ had fewer tumors; the therapy is a clinical advance." },
    {
      text: "[Drug:Nezurol]® is indicated for adults with a rare disease; clinical trials of the drug gave one dose to patients.",
    },
    { text: "The Quantiline® platform finds drugs for patients with a disease in clinical trials." },
    { text: "The Flowmax™ insulin pump helps patients with the disease; treatment and drug dose are clinical." },
    { text: "Brightlon® shoes are light." },
  ],
});
