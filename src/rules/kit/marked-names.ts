import type { Doc, Sentence } from "../../nlp/doc.js";
import { canBeName, endsLikeWord, isUsedInLowerCase } from "./drug-name-shape.js";
import { medicalWords } from "./medical-text.js";
import { isOpening } from "./sections.js";

/** Words of releases about devices, tests, software and supplements: there a mark says nothing. */
const DEVICES =
  /\b(?:devices?|diagnostics?|assays?|(?:screening|blood|at-home|rapid|genetic|molecular|breath|skin) tests?|test kits?|testing|510\(k\)|PMA|systems?(?<!immune systems?)(?<!nervous systems?)(?<!health systems?)(?<!healthcare systems?)(?<!reporting systems?)|software|instruments?|stents?|catheters?|scanners?|imaging|robot\w*|sequenc(?:ing|ers?)|stimulation|lasers?|sensors?|wearables?|implants?|fillers?|supplements?|nutraceuticals?|cosmetics?|skincare|cannabis|hemp|cigarettes?|tobacco|nicotine|reagents?|spatial biology|multi-?omics?|artificial intelligence|AI)\b/iu;
const DEVICE_TEXT = new WeakMap<Doc, boolean>();

/** Whether the release speaks of devices, tests, software or supplements. */
export function speaksOfDevices(doc: Doc): boolean {
  let known = DEVICE_TEXT.get(doc);
  if (known === undefined) {
    known = DEVICES.test(doc.reading);
    DEVICE_TEXT.set(doc, known);
  }
  return known;
}

/** What follows a medicine in news of its studies, sale or use: " Phase II Studies", " data", " in patients", " vs. " */
const NEWS_AFTER =
  /^[\s,]{0,2}(?:\([^()]{1,40}\)\s?)?(?:(?:phase [1-4I]|pivotal|clinical (?:trial|stud|data|program)|pre-?clinical|data\b|results\b|patients?\b|dos(?:e|es|ed|ing)\b|NDA\b|BLA\b|s[NB]DA\b|MAA\b|IND\b|PDUFA|approval\b|efficacy|safety|treatment|therapy|prescri|versus|vs\b|compared|demonstrat|show(?:s|ed|n)\b|reduc|improv|significant|met\b|achiev|for (?:the )?(?:treatment|prevention|patients|adults|children|use)|in (?:the )?(?:treatment|patients|adults|children|combination|people|phase|a phase|Canada|China|Japan|Europe|the U)|(?:is|was|now) (?:now )?available|net (?:product )?(?:sales|revenue)|sales\b|revenues?\b|launch)|(?:and|or) \p{Lu}[\p{L}\d-]+ ?(?=[,.]|$))/iu;
/** What stands before it: "data from ", "study of ", "comparison of A and ", "first patient dosed with ", "shipment of " */
const NEWS_BEFORE =
  /\b(?:(?:data|results|analys[ei]s|evidence|findings|stud(?:y|ies)|trials?|phase [1-4I]{1,3}[ab]?|program|cohort|experience|response|patients?|dos(?:ed|ing)|dose|evaluat\w+|assess\w+|investigat\w+|launch(?:es|ed)?|shipments?|availability|uptake|demand|prescriptions?|coverage|reimbursement|sales|revenues?|comparison|effects?|benefits?|rights|potential|development|manufactur\w+|supply|use|administration|infusions?|injections?|submission|approv\w+|indication|label)(?: (?:from|on|for|of|with|to|in|between|comparing|supporting|evaluating|receiving|treated with|demonstrating|showing))|(?:versus|vs\.?|compared (?:to|with)|combination with|between|treated with|receiv\w+))(?: (?:the|its|our|oral|intravenous|subcutaneous|topical|inhaled|investigational|\p{Lu}[\p{L}\d-]+ ?(?:and|vs\.?|versus)))? $/iu;
/** The word before, in small letters or one of a headline that stands before names: "of ", "New ", "Velbio's " */
const PLAIN_BEFORE =
  /(?:^|[\s("'-])(?:\p{Ll}+\.?|New|For|With|Of|And|In|To|On|From|Its|Versus|Vs|Evaluating|Assessing|Announces|Presents|Reports|Launch(?:es)?|Phase \d|That|Showing|Demonstrating|[\p{L}\d]+'s?|&|:|-) $|^\W*$/u;
/** From this length of text on (characters), what stands only further down than the opening is told by stronger words. */
const LONG = 2500;
/** Fewest medical words in the release. */
const FEWEST_WORDS = 2;

/** Whether the marked name at `from` stands among studies, patients, sales and the like, in a release that speaks of no device: then it is a medicine's. */
export function isMedicineInNews(doc: Doc, sentence: Sentence, name: string, from: number, after: string): boolean {
  if (doc.release.text.length > LONG && !isOpening(sentence)) return false;
  if (medicalWords(doc) < FEWEST_WORDS || speaksOfDevices(doc)) return false;
  if (!/^\p{Lu}[\p{L}\d-]{3,}$/u.test(name) || !canBeName(name) || isOwnName(doc, name)) return false;
  const before = sentence.text.slice(Math.max(0, from - 60), from);
  if (!PLAIN_BEFORE.test(before) || !(NEWS_AFTER.test(after) || NEWS_BEFORE.test(before))) return false;
  if (!/^\p{Lu}{4,}$/u.test(name) && (endsLikeWord(name) || isUsedInLowerCase(doc, name))) return false;
  return /\p{Ll}{2}/u.test(name) || !isNamedAsStudy(doc, name);
}

/** "NOVA pivotal trial", "NOVA study": what stands behind a study's name */
const STUDY_AFTER = /^[\s,]{0,3}(?:[\p{L}\d/-]+ ){0,3}(?:trials?|study|studies|registry)\b/iu;

/** Whether the release calls the name a study's somewhere. */
export function isNamedAsStudy(doc: Doc, name: string): boolean {
  for (let at = doc.reading.indexOf(name); at >= 0; at = doc.reading.indexOf(name, at + name.length))
    if (STUDY_AFTER.test(doc.reading.slice(at + name.length, at + name.length + 60))) return true;
  return false;
}

const isOwnName = (doc: Doc, name: string): boolean =>
  doc.release.organizations.some((own) =>
    own
      .toLowerCase()
      .split(/[^\p{L}\d-]+/u)
      .includes(name.toLowerCase()),
  );
