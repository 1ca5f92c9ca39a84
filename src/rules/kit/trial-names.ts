import { diseaseHeads, fieldShortForms } from "../../lexicon/diseases.js";
import { matchesOf } from "../../nlp/matches-of.js";

/** Words in capitals that stand before "study" and name no study. */
const NO_TRIAL_NAME: ReadonlySet<string> = new Set(
  (
    "FDA EMA EU UK US USA NIH NCI NIAID NHS WHO CDC EC CHMP PDUFA IND NDA BLA GMP GLP GCP R&D II III IV I VI PK PD IV SC DNA RNA MRNA CAR-T MSC " +
    "CNS CRO API ASCO ESMO ASH AACR EHA SITC SABCS ADA EASD AHA ACC EULAR ACR AAN JPM CEO CFO CMO HIV HBV HCV RSV HPV COVID COVID-19 LLC INC " +
    "MAD SAD RCT RWE RWD OLE LTE BARDA DOD VA JAPAN CHINA NEW ANIMAL PIVOTAL CLINICAL PHASE STUDY TRIAL THE AND FOR FROM WITH TO OF IN ON ITS " +
    "FIRST NOVEL RESULTS DATA TOPLINE TOP-LINE POSITIVE SAFETY EFFICACY PATIENT PATIENTS DOSE DOSED DOSING ANNOUNCES INITIATES COMPLETES ENROLLMENT " +
    "RANDOMIZED GLOBAL OPEN-LABEL EXTENSION REGISTRATIONAL PROOF-OF-CONCEPT CONFIRMATORY PRECLINICAL MULTICENTER VACCINE HUMAN LONG-TERM ONGOING " +
    "IIA IIB IIIA IIIB OUS IIS IIT IST EAP FIH POC DDI EFS PMS NIS SOP FDA-IND T-CELL B-CELL X-LINKED X-RAY E-CIGARETTE U-SHAPED TWO-PART DOUBLE-BLIND PLACEBO-CONTROLLED POOLED SEER NHANES FAERS VAERS CSR DOI ISS SPA USC NEWS MOA ISR CMC DSMB IDMC IRB Q1 Q2 Q3 Q4 H1 H2 GLP-1 PD-1 PD-L1 HER2 EGFR ALK AI ML MRI PET CT ECG EEG QOL PRO ITT TQT SOC SPA ORPHAN DRUG NHP HV GCLP PBPK DART ADME QTC IVIVE HEOR RWD/RWE PASS"
  ).split(" "),
);

/** A name in capitals or with inner capitals: "KEYNOTE", "CheckMate 227", "tROPhy-1", "RISE UP", "ARCADIA 1" */
export const TRIAL_WORD =
  "(?:[A-Z]-[A-Z]{3,}(?:\\s\\d)?|[A-Z][A-Z0-9]*[A-Z](?:-[A-Z][A-Za-z]+)?|[A-Z]{4,}\\d|[2-9][A-Z]{3,}|[a-z]{1,3}[A-Z][a-z]+[A-Z][A-Za-z]*|[A-Z][a-z]{1,6}[A-Z][a-z](?![a-z])|[A-Z][a-z]{1,6}[A-Z][A-Za-z]{2,}|[A-Z]{2}[a-z]{3,8}\\d{2,3}|[A-Z]{2}[a-z]{3,}|[A-Z]{3,6}[a-z]{2,8}|[A-Z]{4,}[a-rt-z]|[a-z]{4,9}[A-Z]{2,6}|[A-Z][a-z][A-Z]{3,}-[A-Z][a-z]{3,}|[A-Z]{2,}[αβγδ][A-Z]{2,}|[a-z]{1,2}[A-Z]{2,}[A-Za-z]*|[A-Z]{2,}[a-z]{1,2}[A-Z]{1,}[A-Za-z]*(?:-[A-Z][A-Za-z]+)?|(?!Anti|Post|Phase|Inter|Intra|Multi|Trans|Micro|Single|Double|Open|Long|Mid|Late)[A-Z][a-z]{3,}(?=-(?:\\d{1,3}|[A-E]|[A-Z]{2,5}\\d?)\\b))(?:\\s(?:UP|ON|ONE|MIND|RISE|OUT|OFF|ALL|AIR|BLUE|STAR|SKY|WAY|LIFE|HOPE|HEART|KIDS|EARLY|LONG|FIRST|NEXT|TIME|POINT|EXTEND|OLE|NOW|IN|FORWARD|PLUS|HF|CKD|OSA|AF|LUNG|HIGH|LOW|MET|RP|CVOT|(?!(?:PHASE|STUDY|TRIAL|TRIALS|FDA|THE|AND|FOR|IN|OF|WITH|CLINICAL|PIVOTAL)\\b)[A-Z]{3,9}(?![\\w-])))?";
/** The number of a study within its family: "-189", " 2", " III", "-P11", "-OSA" */
export const TRIAL_NUMBER =
  "(?:\\s?-\\d[A-Z]{2}|-[A-Z]?\\d{1,4}[A-Za-z]?|-[A-Z]{1,6}(?:-?\\d{1,3})?|\\s{1,2}(?:\\d{1,3}|I{1,3}|IV)(?![\\w.%-]))";

/** What may stand between a name and "study": "Phase 3", "pivotal Phase 2b/3", "long-term extension", "clinical" */
export const TRIAL_DESIGN =
  "(?:,?(?:-|\\s{1,6})(?:[Pp]hase|[Cc]linical|[Pp]ivotal|[Rr]egistrational|[Rr]egistration|[Ee]xtension|[Cc]onfirmatory|[Rr]andomi[sz]ed|[Oo]pen-[Ll]abel|[Ll]ong-[Tt]erm|[Pp]latform|[Gg]lobal|[Oo]ngoing|[Dd]ouble-[Bb]lind|[Pp]lacebo-[Cc]ontrolled|[Cc]ontrolled|[Mm]ulticent(?:er|re)|[Ss]ingle-[Aa]rm|[Dd]ose-[Ee]scalation|[Bb]asket|[Aa]djuvant|[Oo]utcomes|At-Home|[Oo]pen\\s[Ll]abel|[Ss]ingle\\s[Aa]rm|[Aa]dults?|[Aa]daptive|[Pp]a?ediatric|[Ss]afety|[Ee]fficacy|[Ff]easibility|[Pp]ilot|[Pp]roof-of-[Cc]oncept|[Dd]ose-[Ff]inding|[Dd]ose-[Rr]anging|[Dd]ose-[Ee]xpansion|[Uu]mbrella|[Mm]aster|[Hh]ead-to-[Hh]ead|[Pp]rospective|[Oo]bservational|[Ll]ong\\s[Tt]erm|[Nn]atural\\s[Hh]istory|[Ff]irst-in-[Hh]uman|[Cc]ardiovascular|[Mm]aintenance|[Ii]nduction|[Ll]andmark|[Mm]ulti-[Cc]ent(?:er|re)|[Pp]erioperative|[Nn]eoadjuvant|[Vv]accine|[Ee]xpansion|\\([A-Z]{2,5}\\)|[Ii]nterventional|[1-4][ab]?(?:/[1-4][ab]?)?|I{1,3}[ab]?(?:/I{1,3}[ab]?)?|Investigator-Initiated)){0,6}";

/** Second words that are short forms of the field as well: "SURMOUNT OSA", "DAPA HF" */
const KNOWN_SECOND = /^(?:HF|CKD|OSA|AF|MET|RP|CVOT|OLE|LUNG)$/u;

const isFieldWord = (word: string): boolean =>
  NO_TRIAL_NAME.has(word) || fieldShortForms().has(word) || diseaseHeads().has(word.toLowerCase());

/** A heading run into the name by a lost line break: "ResultsEMERGE" */
const GLUED =
  /^(?:Results|Data|Study|Trials?|About|Summary|Update|Design|Overview|Topline|Clinical|Highlights|Background|Program)\p{Lu}/u;

/** Networks that run studies: "AsthmaNet" */
const NETWORK = /\p{Ll}Net(?:work)?$/u;

/** Whether a word can name a study: long enough (with `mayBeShort` two letters do), no abbreviation of the field, no disease. */
export function canNameTrial(name: string, mayBeShort = false): boolean {
  if (GLUED.test(name) || NETWORK.test(name)) return false;
  const upper = name.toUpperCase();
  const stem = upper.replace(/(?:[-\s](?:\d{1,4}[A-Z]?|I{1,3}|IV))$/u, "");
  if (stem.replace(/[^A-Z]/gu, "").length < (mayBeShort ? 2 : 3)) return false;
  const words = stem.split(" ");
  if (words.length > 1 && words[0] === words[1]) return false;
  if (words.length > 1 && !KNOWN_SECOND.test(words[1]!) && !/[-\s]\d{3}$/u.test(upper) && words.some(isFieldWord))
    return false;
  if (NO_TRIAL_NAME.has(stem) || NO_TRIAL_NAME.has(upper)) return false;
  if (fieldShortForms().has(stem)) return false;
  return !diseaseHeads().has(stem.toLowerCase());
}

/** Letters and three or more digits, or a single letter group of up to four before digits: a drug's code, not a study. */
export const looksLikeCode = (name: string): boolean =>
  /^[A-Za-z]{1,4}-?\d{2,}[A-Za-z]?$/u.test(name) || /^[A-Z]{1,3}-\d+$/u.test(name);

/** "Phase 3", "Phase IIb", "phase 1/2a", "Phase II/III", "Phase 2-3", "Phase Ib" */
export const PHASE =
  /\bphase[\s-]{0,2}(?<a>I{1,3}V?|IV|[1-4])(?<sub>[abc])?(?:\s?[/-]\s?(?:phase\s)?(?<b>I{1,3}V?|IV|[1-4])[abc]?)?(?![\w])/giu;

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };
const digit = (text: string): number => ROMAN[text.toUpperCase()] ?? Number(text);

/** The phase as the graph writes it: "1", "1/2", "2", "2/3", "3", "4". */
export function phaseOf(a: string, b?: string): string | undefined {
  const from = digit(a);
  const to = b === undefined ? from : digit(b);
  if (!(from >= 1 && from <= 4 && to >= from && to <= 4)) return undefined;
  return from === to ? String(from) : `${from}/${to}`;
}

/** The phase said nearest to a name in its sentence, at most `reach` characters away; the one before it wins. */
export function phaseNear(text: string, start: number, end: number, reach = 90): string | undefined {
  let best: { distance: number; phase: string } | undefined;
  for (const found of matchesOf(PHASE, text)) {
    const phase = phaseOf(found.groups!.a!, found.groups?.b);
    if (phase === undefined) continue;
    const at = found.index;
    const distance = at < start ? start - at : (at - end) * 1.5;
    if (distance < 0 || distance > reach) continue;
    if (!best || distance < best.distance) best = { distance, phase };
  }
  return best?.phase;
}
