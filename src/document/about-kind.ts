import type { SectionKind } from "../model/section.js";
import { matchesOf } from "../nlp/matches-of.js";

/** What an "About" section can be about. */
export type AboutKind = Extract<SectionKind, "about-company" | "about-drug" | "about-disease" | "about-trial">;

/** What is known of the release when a section's kind is decided. */
export interface AboutContext {
  /** First words, in lower case, of organizations that the release names in full or that issue it. */
  readonly owners: ReadonlySet<string>;
  /** Acronyms that the text introduces after a disease name: "opioid use disorder (OUD)". */
  readonly diseaseAcronyms: ReadonlySet<string>;
}

interface Signs {
  readonly kind: AboutKind;
  /** In the heading's name. */
  readonly name: RegExp;
  /** In the first sentence: what the thing is said to be. */
  readonly says: RegExp;
  /** Anywhere in the first lines. */
  readonly words: RegExp;
}

const COMPANY_NOUN =
  "company|companies|firm|biotech|biopharma|organi[sz]ation|university|hospital|institut(?:e|ion)|foundation|non-?profit|charity|society|association|provider|leader|manufacturer|supplier|subsidiary|agency|enterprise|group|corporation|business|partner|pioneer|journal|publisher|network|cent(?:er|re)|service|practice|affiliate|CRO|CDMO|fund|start-?up|specialist|developer|communications platform|school|member of the|division of|collaboration|consortium|force for";
const DISEASE_NOUN =
  "disease|disorder|condition|cancer|syndrome|infection|illness|malignancy|tumou?rs?|leuk[ae]+mia|lymphoma|carcinoma|deficiency|inflammation|virus infection|public health|epidemic|complication|form of [\\p{Ll} ]{0,30}(?:cancer|disease)";
const DRUG_NOUN =
  "antibody|inhibitor|agonist|antagonist|vaccine|therapy|treatment|medicine|drug|candidate|molecule|conjugate|formulation|injection|tablet|capsule|protein|peptide|oligonucleotide|platform|technology|system|device|test|assay|virus that|oncolytic virus|modulator|degrader|blocker|enzyme|stimulant|interferon|insulin|hormone|product|prodrug|solution|cream|gel";
const TRIAL_NOUN = "study|trial|registry|survey|program(?:me)? of clinical studies";

/** "is a global, research-based biopharmaceutical company": the noun before any "that", "for" or "to" */
const isA = (nouns: string): RegExp =>
  new RegExp(
    `\\b(?:is|are|was|as) (?:an?|the|one of the|among the) (?:(?!that |which |for |who |to |on |about |used |designed )[^\\s.]{1,40} ){0,10}?(?:${nouns})s?\\b`,
    "iu",
  );

const SIGNS: readonly Signs[] = [
  {
    kind: "about-company",
    name: /\b(?:Inc|Corp|Corporation|Ltd|Limited|LLC|plc|PLC|AG|SE|N\.?V|A\/S|GmbH|Co|Company|Pharma|Pharmaceuticals?|Therapeutics|Biotherapeutics|Biopharma|BioPharma|Biosciences?|BioSciences|Biotech|Biotechnology|Sciences|Laborator(?:y|ies)|Labs?|Medicines|Medical (?:Center|School)|Genetics|Genomics|Holdings?|Group|Partners|Capital|Ventures|University|College|Institutes?|Hospitals?|Clinic|Foundation|Society|Association|Alliance|Cent(?:er|re)|Health|Healthcare|Network|Council|Agency|Administration|Authority|Consortium|School|Journal|\w*[Ww]ire|Law Firm|Bank|us|Us|US|TECHNOLOGIES|Technologies)\b\.?/u,
    says: isA(COMPANY_NOUN),
    words:
      /\b(?:mission|headquarter(?:s|ed)|[Ff]ounded|we are|We are|[Aa]t [A-Z]\w+, (?:we|our)|employ(?:s|ees)|our (?:mission|vision|purpose|portfolio|pipeline|people)|committed to|listed on|NASDAQ|Nasdaq|NYSE|For (?:more|further|additional) information|visit (?:us|our|www|http)|(?:is|are) (?:pioneering|dedicated|focused|committed|advancing|reimagining|transforming|powering)|[Tt]he Company|believes|strives|connects|offers|delivers|discovers|develops|commerciali[sz]es|[Ff]ollow (?:us|@))\b/gu,
  },
  {
    kind: "about-trial",
    name: /\b(?:[Ss]tudy|[Tt]rials?|Program(?:me)?|Phase|NCT\d{8}|[Ss]tudies|Registry|Survey)\b/u,
    says: isA(TRIAL_NOUN),
    words:
      /\b(?:randomi[sz]ed|double-blind|open-label|placebo-controlled|multi-?cent(?:er|re)|Phase (?:[1-4]|I{1,3}V?)|NCT\s?\d{8}|enrol(?:led|ling|lment)|primary endpoint|participants|evaluat(?:es|ed|ing))\b/giu,
  },
  {
    kind: "about-disease",
    name: /(?:[Dd]isease|[Dd]isorder|[Ss]yndrome|[Cc]ancers?|[Cc]arcinoma|[Ll]ymphoma|[Ll]euk[ae]+mia|[Mm]yeloma|[Mm]elanoma|[Ss]arcoma|[Tt]umou?rs?|[Dd]iabetes|[Oo]besity|[Dd]eficiency|[Ii]nfections?|[Ff]ailure|[Dd]ementia|[Dd]epression|[Ee]pilepsy|[Ss]eizures?|[Mm]igraine|[Pp]soriasis|[Aa]sthma|[Ss]troke|[Aa]trophy|[Dd]ystrophy|[Pp]alsy|[Pp]ain|[Hh]ypertension|[Ii]nfluenza|[Aa]ddiction|[Ss]chizophrenia|[Dd]egeneration|[Ii]njury|[Mm]pox|COVID-19|HIV|RSV|\p{Ll}{3,}(?:itis|osis|emia|aemia|opathy|omas?|uria|algia|plegia|philia))\b(?!.{0,80} (?:[Ii]nhibitor|[Aa]ntibody|[Vv]accine|[Tt]herapy|[Tt]est)\b)/u,
    says: isA(DISEASE_NOUN),
    words:
      /\b(?:is characteri[sz]ed by|is caused by|affect(?:s|ing) (?:approximately|about|an estimated|more than|up to|over|nearly|around|millions|\d)|people (?:worldwide|globally|in the)|prevalence|incidence|most common (?:type|cause)|leading cause|symptoms|diagnosed (?:with|each)|life expectancy|mortality|genetic mutations?|estimated that|misused|morbidity)\b/giu,
  },
  {
    kind: "about-drug",
    name: /[®™]|^[\p{L}\d-]{3,30} {1,2}\(\p{Ll}[\p{Ll} -]{4,45}\)|\(\p{Ll}[\p{Ll}-]{4,30}(?:-\p{Ll}{4})?\)|\b\p{L}\p{Ll}{2,}(?:mab|nib|stat|vir|gene|cel|tide|parib|ciclib|lisib|prazole|conazole|sartan|gliptin|gliflozin|tug|cline|estrant|siran|rsen|mycin|floxacin|oxetine|triptan|setron|caine)\b|\b[A-Z]{2,6}-?\d{2,6}\b|\b(?:[Pp]latforms?|[Tt]echnology|[Ss]ystem|[Vv]accines?|[Tt]herapy|[Ii]njection|[Tt]ablets?|[Cc]apsules|[Cc]ream|[Tt]est|[Pp]ipeline|[Ii]nhibitors?|[Aa]ntibod(?:y|ies))\b/u,
    says: isA(DRUG_NOUN),
    words:
      /\b(?:mechanism of action|(?:is|are) (?:designed|being (?:developed|evaluated|investigated|studied)|approved|indicated|administered|available|marketed)|investigational|monoclonal|first-in-class|half-life|works by|binds? to|was approved|received approval|licensed|patients treated|dos(?:e|ed|ing)|once[- ](?:daily|weekly|every))\b/giu,
  },
];

/** How much text after the heading is read, and how much counts as its first sentence, in characters. */
const READ = 700;
const FIRST = 260;
const NAME_WEIGHT = 3;
const SAYS_WEIGHT = 3;
const WORD_WEIGHT = 0.6;
const OWNER_WEIGHT = 3;

/** Legal endings and "in the … area" after an owner's name */
const AFTER_OWNER =
  /^(?:[,.]? (?:Inc|Corp|Corporation|Ltd|Limited|LLC|plc|PLC|AG|SA|SE|Pharmaceuticals?|Therapeutics|Group|Company|Holdings?|in|and|&)\b.*|['’]s .*(?:Commitment|commitment).*|\W{0,3})$/u;

/** Whether a heading's name is that of an organization the release names. */
function isOwner(name: string, owners: ReadonlySet<string>): boolean {
  const bare = name.replace(/^(?:the|our) /iu, "");
  const first = /^[\p{L}\d&.-]+/u.exec(bare)?.[0] ?? "";
  const key = first.toLowerCase().replace(/\.$/u, "");
  return owners.has(key) && (AFTER_OWNER.test(bare.slice(first.length)) || bare.length - first.length < 24);
}

/** A registry number in the first words: "FIGHT-202 (NCT02924376) is …" */
const REGISTERED = /^[^.]{0,120}\bNCT ?\d{8}/u;

/** "The FIGHT-AD clinical trial program consists of …": no acronym of a disease */
const STUDIED = /\b(?:trials?|stud(?:y|ies)|registry)\b/u;

/** What an "About X" section is about, from its heading (`X`, as far as it is known) and the text that follows. */
export function aboutKind(name: string, following: string, context: AboutContext): AboutKind {
  const text = following.slice(0, READ);
  const first = text.slice(0, FIRST);
  const acronym = context.diseaseAcronyms.has(name.trim()) && !STUDIED.test(first);
  let best: AboutKind = "about-company";
  let most = 0;
  for (const { kind, name: inName, says, words } of SIGNS) {
    let score = (inName.test(name) ? NAME_WEIGHT : 0) + Math.min(4, text.match(words)?.length ?? 0) * WORD_WEIGHT;
    if (says.test(first)) score += SAYS_WEIGHT;
    if (kind === "about-company" && isOwner(name, context.owners) && !SIGNS[3]!.name.test(name)) score += OWNER_WEIGHT;
    if (kind === "about-trial" && REGISTERED.test(first)) score += NAME_WEIGHT;
    if (kind === "about-disease" && acronym) score += OWNER_WEIGHT * 2;
    if (score > most) {
      most = score;
      best = kind;
    }
  }
  return best;
}

/** "Opioid Use Disorder (OUD)", "spinal muscular atrophy (SMA)" */
const DISEASE_ACRONYM =
  /(?<=(?:[Dd]isease|[Dd]isorder|[Ss]yndrome|[Cc]ancer|[Cc]arcinoma|oma|itis|osis|emia|pathy|[Aa]trophy|[Dd]ystrophy|[Ff]ailure|[Dd]iabetes|[Dd]eficiency|[Ii]njury|[Dd]egeneration|[Ss]clerosis|[Hh]ypertension) {1,2})\((\p{Lu}[\p{L}\d-]{1,9})\)/gu;

/** Acronyms that a text introduces after a disease name. */
export function diseaseAcronyms(reading: string): Set<string> {
  return new Set(matchesOf(DISEASE_ACRONYM, reading).map((match) => match[1] ?? ""));
}
