import type { Sentence } from "../../nlp/doc.js";
import { isIn } from "../../nlp/matches-in.js";
import { isBullet, leadIn } from "../kit/clause.js";
import type { FactScope } from "../kit/fact-scope.js";
import { isExplanation, isMeant, isSafetyTalk, isUse, statusIn } from "../kit/indication-use.js";
import { impliedDrug } from "../kit/regulatory-arguments.js";
import { defineRelationRule } from "../kit/rule.js";
import { ABOUT, NEWS } from "../kit/sections.js";
import { isWideDisease } from "../kit/wide-diseases.js";

/** A subject that stands for the drug: "It is indicated", "the treatment", "this indication" */
const STANDS_FOR =
  /^\W{0,3}(?:It|This (?:drug|treatment|therapy|medicine|product|indication|approval)|The (?:drug|treatment|therapy|medicine|product|vaccine|approval|recommended|active|compound|antibody|candidate|application|s?BLA|s?NDA|MAA|FDA|designation))\b/u;
/** "indicated for", "approved in", "approved to treat" */
const LABEL = /\b(?:indicated|approved|authori[sz]ed)\b[^;]{0,60}\b(?:for|in|to|as)\b/iu;

/** A use whose drug the sentence leaves out: label text, list items, "It is approved for". */
export const indicatedForImplied = defineRelationRule({
  id: "relation/indicated-for-implied",
  version: 1,
  summary:
    "A disease in label text, in a list under a drug, or after a word that stands for the drug, with the drug named before.",
  sections: [...NEWS, ...ABOUT],
  produces: ["INDICATED_FOR"],
  requires: ["Indication"],
  confidence: 0.7,
  *match(scope) {
    if (scope.of("Drug").length > 0 || isSafetyTalk(scope)) return;
    const lead = leadOf(scope);
    if (!lead && !isOpen(scope)) return;
    const drug = impliedDrug(scope);
    if (!drug) return;
    const own = statusIn(scope, scope.sentence.start, scope.sentence.end);
    const status = lead && own === "investigational" ? statusIn(scope, lead.start, lead.end) : own;
    for (const mention of scope.of("Indication")) {
      const to = scope.entityOf(mention);
      if (!isMeant(scope, mention) || to.names.every(isWideDisease)) continue;
      if (!lead && !isUse(scope, mention)) continue;
      yield { type: "INDICATED_FOR", from: drug, to, status };
    }
  },
  examples: [
    {
      text: "[Drug:Quarnib] is a pill. It is approved for [Indication:psoriasis] and [Indication:asthma].",
      facts: ["INDICATED_FOR Quarnib -> asthma status=approved", "INDICATED_FOR Quarnib -> psoriasis status=approved"],
    },
    {
      text: "[Drug:Quarnib] is indicated for:\n\n- adults with [Indication:gout]\n\n- adults with [Indication:psoriasis]",
      facts: ["INDICATED_FOR Quarnib -> gout status=approved", "INDICATED_FOR Quarnib -> psoriasis status=approved"],
    },
    {
      text: "[Drug:Quarnib] blocks XYZ. The treatment is being studied in patients with [Indication:asthma].",
      facts: ["INDICATED_FOR Quarnib -> asthma status=investigational"],
    },
    { text: "[Drug:Quarnib] is a pill. About 25 million people live with [Indication:asthma].", facts: [] },
    { text: "[Drug:Quarnib] is a pill. It caused adverse events such as [Indication:pneumonia].", facts: [] },
  ],
});

/** The sentence that leads in the list in which this one stands, when it tells of a use or names a drug. */
function leadOf(scope: FactScope): Sentence | undefined {
  if (!isBullet(scope.sentence.text)) return undefined;
  const lead = leadIn(scope);
  return lead && (LABEL.test(lead.text) || /\b(?:for|in)\b/u.test(lead.text)) && namesDrug(scope, lead)
    ? lead
    : undefined;
}

const namesDrug = (scope: FactScope, sentence: Sentence): boolean =>
  isIn(LABEL, sentence) || scope.mentionsIn(sentence).some((mention) => mention.type === "Drug");

/** Whether the sentence speaks of a drug that it does not name. */
function isOpen(scope: FactScope): boolean {
  const { text, section } = scope.sentence;
  if (isExplanation(scope)) return false;
  if (section === "indication") return true;
  return STANDS_FOR.test(text) || (LABEL.test(text) && section === "about-drug");
}
