import type { Doc } from "../../nlp/doc.js";
import { matchesOf } from "../../nlp/matches-of.js";

/** Words that stand in brackets or capitals beside a drug and are none of its names. */
const NO_NAME = new Set(
  (
    "injection injections tablet tablets capsule capsules cream ointment gel foam lotion solution suspension spray patch oral intravenous subcutaneous " +
    "intravitreal intranasal inhaled topical placebo control monotherapy combination standard study studies trial trials phase data formerly previously " +
    "including included such both each with without from when versus dose doses daily weekly monthly twice once three five mean median range years months " +
    "weeks days patients subjects adults children company companies product products program programs candidate candidates treatment treatments therapy " +
    "therapies drug drugs medicine medicines vaccine vaccines antibody antibodies inhibitor inhibitors agonist agonists antagonist antagonists biosimilar " +
    "biosimilars generic generics auto-injector autoinjector brand original reference investigational approved unapproved pending table figure appendix below above left right total " +
    "chemotherapy immunotherapy radiotherapy radiation surgery steroid steroids steroidal hormone hormonal platform technology system device devices the and for not see all any one two new " +
    "its our their this that these those which also known label labeled labelled blinded open cohort cohorts group groups arm arms part parts section " +
    "peptide peptides conjugate compound molecule agent agents analog analogue modulator degrader activator therapeutic therapeutics implant pellet insert film powder drops lozenge suppository inhaler " +
    "kinase protein receptor gene genes cell cells approval rights royalty royalties license licence partner partnered marketed developed"
  ).split(" "),
);

/** Whether a word can be a name: no function word, dosage form or class word. */
export const canBeName = (word: string): boolean => !NO_NAME.has(word.toLowerCase());

/** Endings of ordinary words of such texts: "Treatment", "Inhibitors". */
const WORD_END =
  /(?:ing|tion|tions|sion|ment|ments|ity|ness|ally|edly|ively|ical|able|ible|ance|ence|ed|ers?|ors?|ies|ology|ics?|ous|ful|less|ship|ates?|ents?)$/iu;

/** Whether a word ends like an ordinary one. */
export const endsLikeWord = (word: string): boolean => WORD_END.test(word);

const USES = new WeakMap<Doc, ReadonlySet<string>>();
const LOWER_WORD = /(?<![\p{L}\p{N}])\p{Ll}{3,}(?![\p{L}\p{N}])/gu;

/** Whether the release uses the word in lower case too: then a capital is no sign of a name. */
export function isUsedInLowerCase(doc: Doc, word: string): boolean {
  let uses = USES.get(doc);
  if (!uses) {
    uses = new Set(matchesOf(LOWER_WORD, doc.reading).map((hit) => hit[0]));
    USES.set(doc, uses);
  }
  return uses.has(word.toLowerCase());
}
