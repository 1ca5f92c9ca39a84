import { sideEffects } from "../../lexicon/diseases.js";
import type { IndicationStatus } from "../../model/extraction.js";
import type { Entity, Mention } from "../../model/mention.js";
import { isIn } from "../../nlp/matches-in.js";
import { matchesOf } from "../../nlp/matches-of.js";
import { isTreatedAlone } from "./disease-words.js";
import type { FactScope } from "./fact-scope.js";
import { isBeside } from "./regulatory-arguments.js";

/** What stands before a disease that a drug is for: "for", "in patients with", "treatment of", "against" */
const USE_BEFORE =
  /\b(?:for|in|with|treat(?:s|ed|ing)?|treatment(?: option)?s? (?:of|for)|of|against|prevent(?:s|ing|ion of)?|manag(?:e|ing|ement of)|reduc(?:e|es|ing)|address(?:es|ing)?|target(?:s|ing)?|fight(?:s|ing)?|cur(?:e|es|ing)|developing|including|e\.g\.|such as|to|having|has|have|from|as)\b(?:[^.;]|\.(?=\d)){0,90}$/iu;
/** What stands before a disease that is not the one treated */
const NOT_USE =
  /\b(?:without|not (?:for|in)|except|other than|history of|risks? (?:of|for|factors?)|related to|caus(?:e|es|ed|ing)(?: by)?|lead(?:s|ing)? to|result(?:s|ing)? in|due to|secondary to|ineligible for|contribut\w+ to|incidence of|cases? of|rates? of|reports? of|prevalence of|signs? of|develop(?:s|ed|ing)?|complications? of|relapse of|progress(?:es|ion|ing|ed)? to|associated with|adverse (?:events?|reactions?)|side effects?|characteri[sz]ed by|type of|form of|forms of|cause of|group of|family of|mortality|deaths? from|die (?:of|from)|exacerbat\w+|not a (?:treatment|cure) for|those with|history of|triggers?|mutations? in|reductions? (?:in|of)|decreases? in|changes? in|improvements? in|comorbid|concomitant|co-?existing|implicated in|involved in|linked (?:to|with)|role (?:in|of)|plays? a part in|pathogenesis of|known to cause|hospitali[sz]ations? for|admissions? for|survivors? of|fac(?:e|es|ing))\s+(?:(?!(?:in|for|with|among|treat\w*)\b)[\p{L}\p{N}/()-]+(?:,\s?|\s|$)){0,6}$/iu;
/** Words of safety in a sentence: what it lists are no uses */
const SAFETY =
  /\b(?:adverse (?:events?|reactions?|effects?)|side effects?|contraindicat\w+|TEAEs?|AEs|SAEs?|tolerability profile|warnings?|discontinu\w+ due to|dose[- ]limiting|hypersensitivity|toxicit(?:y|ies)|(?:personal or )?family history|should not be (?:used|taken)|do not (?:use|take)|tell your|boxed warning|grade (?:3|≥|[1-4] or))\b/iu;
/** Laboratory work: no use in people is told */
const LABORATORY = /\b(?:in vitro|animal models?|mouse models?|murine|cell lines?)\b/iu;
/** Explanations of a disease: no drug's use */
const EPIDEMIOLOGY =
  /\b(?:affects? (?:approximately|about|an estimated|nearly|more than|over|up to|\d)|prevalence|incidence|(?:most )?common (?:form|type|cause)|leading cause|is an? (?:rare|chronic|serious|progressive|severe|debilitating|genetic|life-threatening|common|inherited|autoimmune|potentially|devastating|form|type|group)|symptoms (?:of|include)|is characteri[sz]ed by|risk factors?|diagnosed (?:with|each|every|annually)|people (?:worldwide|globally)|mortality|quality of life|life expectancy|unmet need)\b/iu;

/** What follows a disease that is counted, not treated: "seizure reduction", "heart failure hospitalizations" */
const COUNTED =
  /^\s(?:reductions?|frequency|rates?|hospitali[sz]ations?|scores?|days|events?|episodes|risk|burden|counts?)\b/iu;
/** What comes before one: "risk of ", "reduction in monthly " */
const COUNTED_BEFORE =
  /\b(?:(?:risks?|rates?|incidence|reductions?|number|frequency|severity|episodes|history|signs?|symptoms|occurrence|likelihood)\sof|(?:hospitali[sz]ations?|admissions?)\sfor|(?:reductions?|decreases?) in(?: (?:the|monthly|weekly|daily|mean|median|annual\w*))?)\s(?:(?!(?:patients|adults|people|children|participants|subjects)\b)[\p{L}-]+\s){0,3}$/iu;

/** Whether a disease is named as something counted in patients with another. */
export const isCounted = (scope: FactScope, mention: Mention): boolean =>
  COUNTED.test(scope.slice(mention.end, Math.min(scope.sentence.end, mention.end + 24))) ||
  COUNTED_BEFORE.test(scope.slice(Math.max(scope.sentence.start, mention.start - 60), mention.start));

/** Where a target is found, before a list of diseases: "expressed across many cancer types including " */
const EXPRESSED_IN =
  /\b(?:over)?expressed (?:in|across|on|by)\b(?:(?!, (?:and )?(?:is|was|has|are|in|for)\b)[^.;]){0,100}$/iu;
/** What follows a disease whose patients may not take part: "patients with active tuberculosis were excluded" */
const EXCLUDED =
  /^(?:\s[\p{L}-]+){0,4}?\s(?:were|are|was|is|will be|being)\s(?:excluded|ineligible|not eligible|not permitted|not allowed)\b/iu;

/** Whether the disease at `mention` is one that a drug is for, by the words before it. */
export function isUse(scope: FactScope, mention: Mention): boolean {
  if (isIn(LABORATORY, scope.sentence) || scope.qualifiers(mention).negated) return false;
  if (COUNTED.test(scope.slice(mention.end, mention.end + 24))) return false;
  if (EXCLUDED.test(scope.slice(mention.end, Math.min(scope.sentence.end, mention.end + 70)))) return false;
  const before = wordsBefore(scope, mention);
  if (NOT_USE.test(before) || EXPRESSED_IN.test(before)) return false;
  if (USE_BEFORE.test(before)) return true;
  const first = firstListed(scope, mention);
  if (first === mention) return false;
  const ahead = wordsBefore(scope, first);
  return USE_BEFORE.test(ahead) && !NOT_USE.test(ahead);
}

const wordsBefore = (scope: FactScope, { start }: Mention): string =>
  scope.slice(Math.max(scope.sentence.start, start - 110), start);

/** The first disease of the list in which one stands: a long list is far from the words that bring it in. */
function firstListed(scope: FactScope, mention: Mention): Mention {
  const diseases = scope.of("Indication");
  let first = mention;
  for (let k = diseases.indexOf(mention) - 1; k >= 0; k -= 1) {
    if (!LISTED.test(scope.slice(diseases[k]!.end, first.start))) break;
    first = diseases[k]!;
  }
  return first;
}

/** Whether a sentence tells of side effects. */
export const isSafetyTalk = (scope: FactScope): boolean => isIn(SAFETY, scope.sentence);

/** Whether a disease named among words of safety is still whom the drug is for: the release's main disease, said of patients. */
export const isMainUse = (scope: FactScope, mention: Mention): boolean =>
  scope.focus.indications.slice(0, 2).includes(scope.entityOf(mention)) &&
  PLAIN_USE.test(scope.slice(Math.max(scope.sentence.start, mention.start - 90), mention.start));

/** Whether a sentence explains a disease. */
export const isExplanation = (scope: FactScope): boolean => isIn(EPIDEMIOLOGY, scope.sentence);

/** Words that name a use plainly: "treatment of ", "patients with severe ", "indicated for " */
const PLAIN_USE =
  /\b(?:treat(?:ment|ing|s|ed|ments)?(?: of| for)?|indicated (?:for|in)|approved (?:for|in)|(?:therap(?:y|ies)|options?|vaccines?|product|candidate|solution|cure) (?:for|against)|management of|prevent(?:ion|ing|s)?(?: of)?|(?:patients|adults|people|adolescents|children|individuals|women|men|subjects|participants|boys|girls|infants)(?: \S+){0,4} with|trials? (?:in|of)|stud(?:y|ies) in|candidate for|drug for|designation (?:for|in)|efficacy in|developed for|medicine for)\s+(?:[\p{L}-]+[\s,]+){0,4}$/iu;

/** Whether a symptom with a wide name is plainly said to be treated: "to treat pain". */
export const isTreatedSymptom = ({ sentence: { text, start } }: FactScope, mention: Mention): boolean =>
  isTreatedAlone(mention.name, text, mention.start - start);

/** Whether a disease that labels list as a side effect may be meant as a use here. */
export function isMeant(scope: FactScope, mention: Mention): boolean {
  if (!isSideEffect(scope.entityOf(mention))) return true;
  if (scope.focus.indications.slice(0, 2).includes(scope.entityOf(mention))) return true;
  return PLAIN_USE.test(scope.slice(Math.max(scope.sentence.start, mention.start - 90), mention.start));
}

/** Whether a disease is known as a side effect only: a use must then be said plainly. */
const isSideEffect = (entity: Entity): boolean => entity.names.every((name) => sideEffects().has(name.toLowerCase()));

/** "approved for", "is indicated", "FDA-approved", "launched", "received approval" */
const APPROVED =
  /\b(?:approved|indicated|authori[sz]ed|licensed (?:for|in)|marketed|commerciali[sz]ed|approval (?:of|for|in|to)|approves|authori[sz]es|granted (?:\w+ ){0,3}(?:approval|authori[sz]ation|clearance)|launched|clears)\b/giu;
/** "application", "sBLA", "under review", "positive opinion", "submitted" */
const PROPOSED =
  /\b(?:submi(?:t(?:s|ted|ting)?|ssions?)|resubmi\w+|applications?|s?NDA|s?BLA|MAA|under (?:regulatory )?review|fil(?:ed|ing|es)|PDUFA|positive opinion|recommend(?:ed|s|ing|ation)(?! (?:from the (?:independent|data|IDMC|DSMB|DMC)|(?:the )?continu|that [^;]{0,90}continu|phase|dose|dosing|move|starting|as|by the (?:data|independent|IDMC|DSMB))| [\w-]+ dose| to continue| continu)|seeking (?:\w+ )?approval|awaiting approval)\b/giu;
/** Leave to begin a study, of an ethics committee or agency: "approval to begin", "approval of its IND" */
const TO_BEGIN =
  /^(?:\s?to)?\s(?:begin|start|initiate|commence|proceed|conduct|enrol\w*|dose|run)\b|^\s(?:its |the |an? |all |two |three |four |five )?(?:INDs?|CTAs?|[Cc]linical [Tt]rial|[Ii]nvestigational|[Pp]rotocol|[Ss]tudy)/u; // " begin"
/** What makes "approved" no approval of this use */
const ATTRIBUTE = /^(?:approved|authori[sz]ed|marketed|commerciali[sz]ed|launched)$/iu;
/** "other drugs approved for", "there are no treatments approved for": medicines other than this one */
const OTHERS =
  /\b(?:drugs|treatments|therapies|products|medicines|medications|agents|options|vaccines|those|other \w+)\s(?:(?:currently|that (?:are|have been)|already)\s)?$/iu;
/** "an approved vaccine", "currently marketed drugs": of some other medicine */
const NOUN_FOLLOWS =
  /^\s+(?!(?:for|in|to|as|by|under|and|or|with|since|on|throughout|worldwide|globally|at|through|across|only|based|following|therapy|treatment|use|indications?)\b)\p{L}/u;
const ONLY_LATER =
  /\b(?:if|pending|for accelerated|guidance for|supporting|seeking|seek|unless|potential(?:ly)?|could|would|possible|future|not|n't|no|never)\s(?:[\w.-]+\s){0,3}$/iu;

/** Applications to begin a trial are no proposal of a use: "IND application", "files an IND" */
const TRIAL_APPLICATION =
  /\b(?:(?:submi\w+|fil(?:ed|es|ing)) (?:of )?(?:an? |its |the )?)?(?:investigational new drug|IND|CTA|clinical trial)(?:\s?\([^()]{2,10}\))?(?: applications?| submissions?| filings?)?/giu;

/** The status that the words of a stretch give a use; investigational unless they say more. */
export function statusIn(scope: FactScope, start: number, end: number): IndicationStatus {
  const text = scope.slice(start, end);
  for (const cue of matchesOf(APPROVED, text)) {
    const ahead = text.slice(Math.max(0, cue.index - 40), cue.index);
    if (ONLY_LATER.test(ahead) || TO_BEGIN.test(text.slice(cue.index + cue[0].length))) continue;
    if (/^approved$/iu.test(cue[0]) && OTHERS.test(ahead)) continue;
    if (
      ATTRIBUTE.test(cue[0]) &&
      NOUN_FOLLOWS.test(text.slice(cue.index + cue[0].length)) &&
      !/(?:[\p{L}.]-|first |only )$/u.test(ahead)
    )
      continue;
    const { negated, hypothetical, planned } = scope.qualifiers({
      start: start + cue.index,
      end: start + cue.index + cue[0].length,
    });
    if (!negated && !hypothetical && !planned) return "approved";
  }
  return isProposed(scope, text, start) ? "proposed" : "investigational";
}

/** Cues that say themselves that a decision is awaited, whatever plan stands around them */
const UNDER_REVIEW = /^(?:seeking|awaiting|PDUFA|under)/iu;

/** Whether an application for this use has been made, or its approval recommended: not where that is only planned or possible. */
function isProposed(scope: FactScope, text: string, start: number): boolean {
  const blanked = text.replace(TRIAL_APPLICATION, (cue) => " ".repeat(cue.length));
  for (const cue of matchesOf(PROPOSED, blanked)) {
    if (UNDER_REVIEW.test(cue[0])) return true;
    const { negated, hypothetical, planned } = scope.qualifiers({
      start: start + cue.index,
      end: start + cue.index + cue[0].length,
    });
    if (!negated && !hypothetical && !planned) return true;
  }
  return false;
}

/** What makes the drug behind it a partner of the one before: "in combination with chemotherapy (" */
const PARTNER =
  /\b(?:combin(?:ation|ed) with|together with|plus|added to|on top of|versus|vs\.?|compared (?:to|with)|background|than|over|after|refractory to|(?:inf|sup)erior(?:ity)? to|with)\b[^;.]{0,60}$|\+\s?$/iu;

/** The drugs that a disease named at `at` is said of: the nearest before it with those listed beside it, partners left out; else the first behind it. */
export function drugsFor(scope: FactScope, at: Mention): Mention[] {
  const drugs = scope.of("Drug");
  const partner = drugs.map(() => false);
  for (const [k, drug] of drugs.entries()) partner[k] = isPartner(scope, drug, drugs[k - 1], partner[k - 1] ?? false);
  const usable = (k: number): boolean =>
    drugs[k]!.end <= at.start && !scope.slice(drugs[k]!.end, at.start).includes(";");
  const main = drugs.findLastIndex((_, k) => usable(k) && !partner[k]);
  if (main >= 0) {
    const list = [drugs[main]!];
    for (let k = main - 1; k >= 0 && !partner[k]; k -= 1) {
      if (!LISTED.test(scope.slice(drugs[k]!.end, list[0]!.start)) && !isSame(scope, drugs[k]!, list[0]!)) break;
      list.unshift(drugs[k]!);
    }
    return list;
  }
  if (drugs.some((_, k) => usable(k))) return [];
  const after = drugs.findIndex((drug) => drug.start >= at.end);
  return after >= 0 && !partner[after] && !ANOTHER_CLAUSE.test(scope.slice(at.end, drugs[after]!.start))
    ? [drugs[after]!]
    : [];
}

/** What is said of a company ends where its news begins: "focused on X, today announced that Y" */
const ANOTHER_CLAUSE =
  /;|\b(?:announc(?:e[sd]?|ing)|report(?:s|ed)|highlighted|recapped|provided|presented|is pleased|has (?:received|completed|initiated|entered)|today|provides|updates?)\b/iu;

const LISTED = /^(?: ?\([^()]{0,60}\))?\s{0,2}(?:,|,?\s(?:and|or)|&|\/)\s{0,2}(?:the\s)?$/iu;

const isSame = (scope: FactScope, a: Mention, b: Mention): boolean => scope.entityOf(a) === scope.entityOf(b);

/** Whether a drug is named as partner or comparator: by the words before it, or because the one it is listed with is. */
function isPartner(scope: FactScope, drug: Mention, before: Mention | undefined, beforeIsPartner: boolean): boolean {
  if (scope.entityOf(drug) === scope.focus.drugs[0]) return false;
  if (before && LISTED.test(scope.slice(before.end, drug.start))) return beforeIsPartner;
  if (before && isSame(scope, before, drug)) return beforeIsPartner;
  if (before && PARTNER.test(scope.slice(before.end, drug.start))) return true;
  return isBeside(scope, drug) && !(before && hasOwnUse(scope, before, drug));
}

/** "X for asthma, and Y, for gout": a drug after the other's disease begins a statement of its own. */
const hasOwnUse = (scope: FactScope, before: Mention, drug: Mention): boolean =>
  /[,;]\s(?:and|as well as)\s$/iu.test(scope.slice(before.end, drug.start)) &&
  scope.of("Indication").some((mention) => mention.start > before.end && mention.end < drug.start);
