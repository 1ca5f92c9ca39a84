import { codeStops } from "../../lexicon/drugs.js";
import { givenNameForce } from "../../lexicon/people.js";
import { isIn, matchesIn } from "../../nlp/matches-in.js";
import { canBeName, endsLikeWord, isUsedInLowerCase } from "../kit/drug-name-shape.js";
import { DRUG_SECTIONS } from "../kit/drug-sections.js";
import { isMedicalText } from "../kit/medical-text.js";
import { defineMentionRule, type MentionScope } from "../kit/rule.js";

const NAME = "(?<name>\\p{L}[\\p{L}\\p{N}-]{4,24})";
/** "lead product candidate, istaroxime," / "investigational drug Bucillamine" */
const CANDIDATE = new RegExp(
  `\\b(?:(?:product|drug|clinical|lead|vaccine|therapeutic|development|biosimilar|therapy|antibody|inhibitor) candidates?|lead (?:asset|compound|product(?! candidate)|program|drug(?! candidate)|molecule|therapy(?! candidate))|investigational (?:drug|medicine|therapy|agent|compound|treatment|antibody|product|vaccine)),? (?:called |named |known as |is )?(?:the )?${NAME}(?=[,.;)]| \\(|[®™]| (?:for|in|is|as|to|was|has)\\b)`,
  "giu",
);
const CLASS_HEAD =
  "(?:inhibitor|antagonist|agonist|antibody|vaccine|immunotherapy|gene therapy|cell therapy|combination therapy|conjugate|modulator|blocker|degrader|oligonucleotide|analogu?e|prodrug|steroid|antibiotic|antiviral|adenovirus|medicine|drug(?! candidate)|drug candidate|candidate|small molecule|biosimilar|therapeutic|treatment|antihistamine)(?! (?:veteran|expert|executive|leader|pioneer|specialist|researcher|scientist|company|firm|physician|doctor|developer)\\b)";
/** "Bucillamine, an oral thiol-based drug" / "Istaroxime is a first-in-class dual mechanism agent" */
const APPOSITION = new RegExp(
  `(?<![\\p{L}\\p{N}-])${NAME}(?: \\([^()]{2,30}\\))?(?:,| is|, which is) (?:an?|the first|the company's|our|its) (?:[\\p{L}\\d/-]+(?:,? | \\([^()]{1,20}\\) )){0,8}?${CLASS_HEAD}(?= |,|\\.|;|\\)|$)`,
  "gu",
);
/** "its ALS drug PrimeC", "the psoriasis treatment Nezurex", "obesity candidate Nezurex" */
const DISEASE_DRUG =
  /(?<![\p{L}\p{N}-])(?:(?!(?:FDA|EMA|NDA|BLA|IND|US|USA|EU|UK|OTC|ER|AI|R&D)\b)\p{Lu}{2,6}|\p{L}{2,}(?:itis|osis|emia|oma|opathy|trophy|philia)|cancer|disease|syndrome|diabetes|obesity|migraine|asthma|depression|schizophrenia|insomnia|epilepsy|Alzheimer's|Parkinson's|weight[- ]loss|pain|flu|malaria|acne|gout|lupus) (?:drug|therapy|treatment|medicine|medication|vaccine|pill|candidate|injection|antibody) (?<name>\p{Lu}[\p{L}\p{N}-]{4,24})(?=[,.;)®™]|'s | \(| (?:for|in|is|as|to|was|has|and|from|after|with|showed|met|failed)\b|$)/gu;
/** "drug Nezurex": told first, since it is rare */
const HEAD_THEN_NAME =
  /\b(?:drug|therapy|treatment|medicine|medication|vaccine|pill|candidate|injection|antibody) \p{Lu}\p{L}{3}/u;
/** "treatment with Bucillamine", "patients received istaroxime": only names in capitals or capitalised. */
const RECEIVED =
  /\b(?:treat(?:ed|ment) with|patients (?:receiving|received|on|taking)|(?:efficacy|safety|tolerability|effects?|doses?|benefits?|administration|approval|pharmacokinetics|formulations?|development) of|evaluat(?:e|es|ed|ing)|[Aa]pprov(?:es|ed)|[Aa]uthori[sz](?:es|ed)|[Rr]ecommends [Aa]pproval of|(?:develop|commerciali[sz]e|license|acquire|in-license|market)) (?:\p{Lu}[\p{L}\d-]{2,24}'s? )?(?<name>\p{Lu}[\p{L}\p{N}-]{4,24})(?= (?:for|in|as|versus|and|compared|plus|was|is|to|when|at)\b|[,.;)]| \(|$)/gu;
/** "supplement to the Nezurobrid BLA", "the Nezurol NDA" */
const APPLICATION = /\b(?:the|its|our) (?<name>\p{Lu}[\p{L}\p{N}-]{4,24}) (?:s?BLA|s?NDA|MAA|IND|NDS)\b/gu;
const CAPITAL = /^\p{Lu}/u;

function isName(scope: MentionScope, name: string, index: number, sure: boolean): boolean {
  const { doc, sentence } = scope;
  if (!canBeName(name) || COMMON.has(name.toLowerCase()) || isOwnName(scope, name) || isOther(name)) return false;
  if (!CAPITAL.test(name)) return sure && name.length >= 7 && !endsLikeWord(name);
  if (givenNameForce(name) === "sure") return false;
  if (isUsedInLowerCase(doc, name)) return uses(doc.reading, name) >= 2 && index > 0 && sentence.section !== "headline";
  return uses(doc.reading, name) >= 2 || !endsLikeWord(name);
}

/** A measure or target ("HbA1c"), or two names run together. */
const isOther = (name: string): boolean => codeStops().has(name) || /\p{Ll}{3}\p{Lu}\p{Ll}{3}/u.test(name);

/** The release's own organization, alone or twice where a page lost a space. */
const isOwnName = ({ doc }: MentionScope, name: string): boolean =>
  doc.release.organizations.some((own) => name.toLowerCase().includes(own.split(" ")[0]!.toLowerCase()));

const uses = (text: string, name: string): number => text.split(name).length - 1;

/** Words that stand in these places and are no names. */
const COMMON = new Set(
  (
    "which currently under being based while where whose there their these those about through following followed alone either plus only having used given against " +
    "designed intended developed expected potential several various multiple initial first second third fourth today however although because " +
    "company another other early later phase stage level novel first-in-class best-in-class disease cancer tumor tumors patient patients what there after before since " +
    "furthermore moreover instead additionally currently meanwhile therefore nevertheless similarly recently historically finally overall notably importantly traditionally typically ultimately unlike indeed thus hence today's together such unfortunately " +
    "europe japan china korea india america canada australia germany france brazil"
  ).split(" "),
);

/** Unlisted names that the sentence introduces as a medicine. */
export const drugIntroduced = defineMentionRule({
  id: "mention/drug-introduced",
  version: 2,
  summary:
    'A name introduced as a medicine: "lead candidate, X", "X, an oral … inhibitor", "its ALS drug X", "treated with X".',
  sections: DRUG_SECTIONS,
  produces: ["Drug"],
  round: 2,
  confidence: 0.75,
  *match(scope) {
    const { doc, sentence } = scope;
    if (!isMedicalText(doc)) return;
    const named = isIn(HEAD_THEN_NAME, sentence);
    for (const [pattern, sure] of [
      [CANDIDATE, true],
      [APPOSITION, false],
      [DISEASE_DRUG, false],
      [RECEIVED, false],
      [APPLICATION, false],
    ] as const)
      for (const hit of pattern === DISEASE_DRUG && !named ? [] : matchesIn(pattern, sentence)) {
        const name = hit.groups!.name!;
        const at = hit.index + hit[0].indexOf(name);
        const start = sentence.start + at;
        const end = start + name.length;
        if (scope.mentions.some((mention) => mention.start < end && mention.end > start)) continue;
        if (isName(scope, name, at, sure)) yield { type: "Drug", start, end };
      }
  },
  examples: [
    {
      text: "The lead product candidate, [Drug:istarolan], is in clinical trials for patients with a disease; the drug dose is low.",
    },
    {
      text: "[Drug:Bucilan], an oral thiol-based drug, was given to patients in a clinical trial as treatment of the disease.",
    },
    {
      text: "Treatment with [Drug:Bucilan] was safe. Patients took [Drug:Bucilan] as a drug in a clinical trial against the disease.",
      pending: true,
    },
    {
      text: "Results for the ALS drug [Drug:Bucilan] and for [Drug:Zentrix], its lead gout candidate, were shown to patients in a clinical trial.",
    },
    {
      text: "The FDA accepted the supplement to the [Drug:Nezurobrid] BLA for patients with burns; the drug is a treatment.",
    },
    { text: "Steve is a cell therapy veteran who led clinical trials of drugs for patients with a disease." },
    { text: "Furthermore, a reduced dose may help an antiviral drug work in patients with the disease." },
    { text: "The safety of [Drug:Bucilan] in patients is a clinical matter of dose; the drug treats a disease." },
    {
      text: "The lead product candidate, which is in clinical trials, treats patients with a disease; the drug dose is low.",
    },
    { text: "This is a new drug for patients in a clinical trial of a disease treatment." },
  ],
});
