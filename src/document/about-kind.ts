import type { SectionKind } from "../model/section.js";

type AboutKind = Extract<SectionKind, "about-company" | "about-drug" | "about-disease" | "about-trial">;

const COMPANY_HEADING =
  /\b(?:Inc|Corp|Corporation|Ltd|Limited|LLC|plc|PLC|AG|SA|SE|N\.?V|A\/S|GmbH|Co|Company|Pharma|Pharmaceuticals?|Therapeutics|Biotherapeutics|Biopharma|BioPharma|Biosciences?|BioSciences|Biotech|Biotechnology|Sciences|Laborator(?:y|ies)|Labs?|Oncology|Medicines|Medical Center|Genetics|Genomics|Holdings?|Group|Partners|Capital|Ventures|University|College|Institutes?|Hospitals?|Clinic|Foundation|Society|Association|Alliance|Center|Centre|Health|Healthcare|Network|Council|Agency|Administration|Authority|Consortium|School|Journal|Wire|Newswire|Law Firm|Bank)\b\.?/u;
const COMPANY_TEXT =
  /\b(?:is an? [^.]{0,160}?\b(?:company|companies|firm|biotech|biopharma|organi[sz]ation|university|hospital|institut(?:e|ion)|foundation|non-?profit|charity|society|association|provider|leader|manufacturer|supplier|subsidiary|developer|agency|enterprise|group|corporation|business|platform provider|partner|pioneer|journal|publisher|network|center|centre|developer)\b|mission|headquarter(?:s|ed)|founded in|Founded|was founded|we are|We are|employ(?:s|ees)|our (?:mission|vision|purpose|portfolio|pipeline|people)|committed to|listed on|NASDAQ|Nasdaq|NYSE|For (?:more|further|additional) information|visit (?:us|our)|(?:is|are) (?:developing|pioneering|dedicated|focused|committed|advancing|reimagining|transforming)|The Company|the Company)\b/gu;
const TRIAL_HEADING =
  /\b(?:[Ss]tudy|[Tt]rials?|Program(?:me)?|Phase|NCT\d{8}|[Ss]tudies|Registry|Survey|Research Project)\b/u;
const TRIAL_TEXT =
  /\b(?:randomi[sz]ed|double-blind|open-label|placebo-controlled|multi-?cent(?:er|re)|Phase (?:[1-4]|I{1,3}V?)|NCT\s?\d{8}|enrol(?:led|ling|lment)|primary endpoint|is a[^.]{0,60}(?:study|trial|registry)\b|participants|evaluat(?:e|es|ed|ing))\b/giu;
const DISEASE_HEADING =
  /(?:[Dd]isease|[Dd]isorder|[Ss]yndrome|[Cc]ancers?|[Cc]arcinoma|[Ll]ymphoma|[Ll]euk[ae]+mia|[Mm]yeloma|[Mm]elanoma|[Ss]arcoma|[Tt]umou?rs?|[Dd]iabetes|[Oo]besity|[Dd]eficiency|[Ii]nfections?|[Ff]ailure|[Dd]ementia|[Dd]epression|[Ee]pilepsy|[Ss]eizures?|[Mm]igraine|[Pp]soriasis|[Aa]sthma|[Ss]troke|[Aa]trophy|[Dd]ystrophy|[Pp]alsy|[Pp]ain|[Hh]ypertension|[Ii]nfluenza|[Aa]ddiction|[Ss]chizophrenia|[Dd]egeneration|[Ii]njury|[Mm]pox|COVID-19|HIV|RSV|[\p{Ll}]{3,}(?:itis|osis|emia|aemia|opathy|omas?|uria|algia|plegia|philia))\b/u;
const DISEASE_TEXT =
  /\b(?:is an? [^.]{0,100}?\b(?:disease|disorder|condition|cancer|syndrome|infection|illness|malignancy|tumou?r|leuk[ae]+mia|lymphoma|carcinoma|deficiency)\b|is characteri[sz]ed by|is caused by|affects? (?:approximately|about|an estimated|more than|up to|over|nearly|around|millions)|people (?:worldwide|globally|in the)|prevalence|incidence|most common (?:form|type|cause)|leading cause|symptoms|diagnosed (?:with|each)|life expectancy|mortality|genetic mutations?|patients with (?:the disease|this))\b/giu;
const DRUG_HEADING =
  /[®™]|\((?:[\p{Ll}][\p{Ll}-]{4,30})\)|\b[\p{Ll}]{3,}(?:mab|nib|stat|vir|gene|cel|tide|parib|ciclib|lisib|zumab|prazole|sartan|gliptin|gliflozin|tug)\b|\b[A-Z]{2,6}-?\d{2,6}\b|\b(?:[Pp]latforms?|[Tt]echnology|[Ss]ystem|[Vv]accines?|[Tt]herapy|[Ii]njection|[Tt]ablets?|[Cc]apsules|[Cc]ream|[Tt]est|[Pp]ipeline)\b/u;
const DRUG_TEXT =
  /\b(?:is an? [^.]{0,120}?\b(?:antibody|inhibitor|agonist|antagonist|vaccine|therapy|treatment|medicine|drug|candidate|molecule|conjugate|formulation|injection|tablet|capsule|protein|peptide|oligonucleotide|platform|technology|system|device|test|virus|modulator|degrader|blocker|enzyme|gene therapy|stimulant)\b|mechanism of action|is (?:designed|being (?:developed|evaluated|investigated|studied)|approved|indicated|administered|available|marketed)|investigational|monoclonal|first-in-class|half-life|works by|binds? to|was approved|received approval|licensed|patients (?:treated|with)|dos(?:e|ed|ing))\b/giu;

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** How much text after the heading is read, in characters. */
const READ = 700;

/**
 * What an "About X" section is about, from its heading (`X`) and the text that follows. `owners` are words of the release's own
 * organizations and of others it names with a legal suffix, in lower case.
 */
export function aboutKind(name: string, following: string, owners: ReadonlySet<string>): AboutKind {
  const text = following.slice(0, READ);
  const first = text.slice(0, 260);
  const weigh = (heading: RegExp, words: RegExp, own: number): number =>
    (heading.test(name) ? 3 : 0) + Math.min(2, count(words, first)) * 1.5 + Math.min(3, count(words, text)) * 0.5 + own;
  const bare = name.replace(/^the /iu, "").trim();
  const owned = owners.has((bare.split(/[\s,]/u, 1)[0] ?? "").toLowerCase().replace(/['’]s$/u, ""));
  const scores: readonly (readonly [AboutKind, number])[] = [
    ["about-company", weigh(COMPANY_HEADING, COMPANY_TEXT, owned ? 2.5 : 0)],
    ["about-trial", weigh(TRIAL_HEADING, TRIAL_TEXT, 0)],
    ["about-disease", weigh(DISEASE_HEADING, DISEASE_TEXT, 0)],
    ["about-drug", weigh(DRUG_HEADING, DRUG_TEXT, 0)],
  ];
  return scores.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
