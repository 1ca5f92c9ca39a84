import type { Span } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import { firstIn, isIn } from "../../nlp/matches-in.js";
import type { FactScope } from "../kit/fact-scope.js";
import { readoutsOf } from "../kit/readout-event.js";
import { defineEventRule } from "../kit/rule.js";
import { isHeadline, NEWS } from "../kit/sections.js";
import { isClinical } from "../kit/trial-arguments.js";

/** "significantly improved", "reduced the risk of death by 37%", "hazard ratio", "p < 0.001", "response rate of 45%" */
const SIZE =
  "(?:significantly|substantially|meaningfully|markedly)\\s(?:\\p{L}+\\s){0,2}?(?:improv|reduc|prolong|extend|increas|decreas|lower|delay|slow)(?:ed|es|s|ing)|(?:reduc|lower|cut)\\w{0,3}\\s(?:[^.;\\s]+\\s){0,4}?risk of\\s(?:[^.;\\s]+\\s){1,10}?by\\s\\d|hazard ratio\\b|p\\s?[<=≤]\\s?0?\\.\\d{1,5}|(?:response|remission|survival) rate\\s(?:\\(\\w{2,6}\\)\\s)?(?:of|was)\\s\\d|median\\s(?:[\\p{L}-]+\\s){0,3}?(?:survival|response|follow-up)\\s(?:\\(\\w{2,6}\\)\\s)?(?:of|was|reached)\\s\\d|\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:%|percent)\\seffective\\b|(?:extended|improved|prolonged)\\s(?:[^.;\\s]+\\s){0,4}?survival\\b";
/** "a statistically significant and clinically meaningful improvement in survival", "statistically significant weight loss" */
const SIGNIFICANT =
  "(?:statistically|clinically)\\s(?:and\\s(?:statistically|clinically)\\s)?(?:significant|meaningful)\\s(?:[\\p{L}-]+\\s){0,5}?(?:improvements?|reductions?|decreases?|increases?|benefits?|loss|gains?|responses?|differences?|effects?|efficacy|survival|activity|relief)";
/** "resulted in a mean reduction of 52%", "showed dose-dependent improvement", "demonstrated durable responses" */
const BROUGHT =
  "(?:resulted in|led to|show(?:s|ed|ing)|demonstrat(?:es|ed|ing)|produc(?:es|ed|ing)|provided|achiev(?:es|ed|ing)|maintained|delivered)\\s(?:[^.;:\\s]+\\s){0,7}?(?:reductions?|improvements?|decreases?|increases?|responses?|remissions?|survival|clearance|seroconversion|efficacy|antitumor activity|anti-tumor activity|clinical activity|benefits?|protection|weight loss|tolerability|engagement)\\b";
/** "well tolerated", "93% of patients achieved", "cut hospitalizations by 30%" */
const TOLD = `well[-\\s]tolerated\\b|\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:%|percent)\\s(?:\\([^()]{0,20}\\)\\s)?of\\s(?:[\\p{L}-]+\\s){0,3}?(?:patients|participants|subjects|children|adults)\\s(?:[^.;\\s]+\\s){0,8}?(?:achiev|had\\b|show|reach|experienc|respond|remain|were (?:free|cured|alive)|maintain|demonstrat|report)|(?:cuts?|reduc(?:es|ed)|lower(?:s|ed)|improv(?:es|ed)|decreas(?:es|ed)|increas(?:es|ed)|boost(?:s|ed)|slow(?:s|ed))\\s(?:[^.;\\s]+\\s){1,8}?by\\s(?:[\\p{L}]+\\s){0,2}?\\d`;
/** "a successful Phase 3 trial", "proof of concept in a Phase 2 study": the outcome in a word */
const SUCCESS =
  "successful\\s(?:[\\p{L}\\d/-]+\\s){0,4}?(?:trial|study|readout)\\b|(?<!to )(?:demonstrat|achiev|establish)(?:es|ed|ing)\\s(?:[\\p{L}-]+\\s){0,2}?proof[-\\s]of[-\\s]concept\\b|proof[-\\s]of[-\\s]concept\\s(?:data\\s)?(?:was|were|has been|have been)\\s(?:demonstrated|achieved|established|shown|obtained)\\b";
/** "Reports Favorable Safety", "with positive outcome", "Announces Compelling Clinical Efficacy" */
const PRAISED =
  "(?:reports?|reported|announc(?:es|ed)|shows?|showed|demonstrat(?:es|ed)|with|found|confirm(?:s|ed)|highlight(?:s|ed))\\s(?:an?\\s)?(?:favou?rable|good|excellent|clean|acceptable|strong|positive|encouraging|compelling|promising|robust|meaningful)\\s(?:[\\p{L}-]+,?\\s){0,3}?(?:safety|tolerability|pharmacokinetics?|PK|immunogenicity|efficacy|activity|engagement|outcomes?|responses?)\\b";
/** "dose-dependent reductions in eosinophils were observed" */
const OBSERVED =
  "(?:reductions?|improvements?|responses?|remissions?|decreases?|increases?|benefit|activity|efficacy)\\s(?:[^.;\\s]+\\s){0,8}?(?:was|were)\\s(?:also\\s)?(?:observed|seen|achieved|demonstrated|established|shown|maintained)\\b";
const TRIGGER = new RegExp(`\\b(?:${SIZE}|${SIGNIFICANT}|${BROUGHT}|${TOLD}|${SUCCESS}|${PRAISED}|${OBSERVED})`, "iu");
/** "achieved a complete response", "a meaningful patient response": what patients of a study had */
const RESPONSE =
  /\b(?:achiev(?:es|ed|ing)|experienc(?:ed|ing)|attain(?:s|ed)|reach(?:es|ed)|announced|observed|report(?:s|ed)?)\s(?:[\p{L}\d-]+\s){0,3}?(?:sCR|remission|(?:complete|partial|objective|meaningful|stringent|durable|deep)\s(?:[\p{L}-]+\s){0,2}?(?:responses?|remissions?)|stable disease)\b/iu;
/** "Zorvexa demonstrates encouraging safety", "continues to show durable responses": a headline whose subject is the medicine */
const SUBJECT_SHOWS =
  /^(?:\s*\([^()]{0,60}\))?(?:[^;:]{0,90}?)\s(?:continues? to\s)?(?:demonstrat(?:e[sd]?|ing)|show(?:s|ed)?|achiev(?:es|ed)|result(?:s|ed) in|led to|induc(?:es|ed)|prolongs?)\s[^;]{0,90}\b(?:safety|tolerab\w+|efficacy|responses?|survival|remissions?|reductions?|improvements?|benefits?|activity|well tolerated|protection|immunogenicity)\b/iu;
/** "Zorvexa Significantly Reduces Relapses", "Zorvexa plus chemotherapy improved survival": what the medicine did, told in a headline */
const SUBJECT_ACTS =
  /^(?:\s*\([^()]{0,60}\))?(?:\s(?:plus|with|and|in combination with)\s[\p{L}\d-]+(?:\s[\p{L}\d-]+){0,2}|\s(?:therapy|treatment|vaccine|injection|cream|tablets?|gene therapy))?\s(?:(?:significantly|substantially|rapidly|markedly|consistently|safely|effectively|dramatically|also)\s)?(?:reduc|improv|cut|slow|delay|prolong|extend|lower|increas|decreas|prevent|reliev|revers|protect|sustain|maintain|preserv|halv|outperform|restor|normali[sz]|shrink|eas|clear|alleviat)(?:e[sd]|s|ed)?\s/iu;
/** "Zorvexa Well Tolerated in Children", "Zorvexa is safe and effective": the medicine and the verdict */
const SUBJECT_IS =
  /^(?:\s*\([^()]{0,60}\))?\s(?:(?:is|was|proves?|proved|found|shown to be)\s)?(?:generally\s|highly\s)?(?:safe\b|well[- ]tolerated\b|effective\b)/iu;
/** Whom it was tried in: without these a headline tells no study */
const IN_PEOPLE =
  /\b(?:patients|adults|children|people|women|men|infants|adolescents|participants|volunteers|trial|study|phase|survival|placebo|versus|risk|%)/iu;
/** News of another kind */
const OTHER_NEWS =
  /\b(?:approv(?:es|ed|al)|launch(?:es|ed)?|submi(?:ts|tted|ssion)|designation|patent|price|pricing|costs?|production|manufactur\w+|capacity|pre-?clinical|mice|mouse|models?)\b/iu;
/** Words under which nothing has been shown, or only of something else */
const NO_RESULT =
  /\b(?:will|would|may|might|could|should|if|whether|designed|powered|aims?|intended|potential|goal|expected|hope\w*|to be|hypothes\w+|define[sd]|criteri\w+)\b[^;]{0,60}$/iu;

/** The words of a headline or subhead that say what its medicine did in patients. */
function headlineEffect(scope: FactScope): Span | undefined {
  const { sentence } = scope;
  const [drug] = scope.of("Drug");
  if (!drug || drug.start - sentence.start > 60 || !isHeading(sentence, drug.start)) return undefined;
  const rest = scope.slice(drug.end, sentence.end);
  const shows =
    SUBJECT_SHOWS.exec(rest) ?? (isTold(scope, rest) ? (SUBJECT_ACTS.exec(rest) ?? SUBJECT_IS.exec(rest)) : null);
  return shows ? { start: drug.end, end: drug.end + shows[0].length } : undefined;
}

/** How long a line in a lead may be to be a subhead without its mark (characters). */
const LINE = 260;

/** Whether a sentence is a headline or subhead, or a line of a lead that begins with its medicine. */
const isHeading = (sentence: Sentence, subject: number): boolean =>
  isHeadline(sentence) ||
  (sentence.section === "lead" &&
    (/^\W*[-–—•*]/u.test(sentence.text) || (sentence.text.length < LINE && subject - sentence.start < 30)));

/** Whether a headline tells what was found in people, by its words or a disease that it names behind the medicine. */
const isTold = (scope: FactScope, rest: string): boolean =>
  !isIn(OTHER_NEWS, scope.sentence) && (IN_PEOPLE.test(rest) || scope.of("Indication").length > 0);

/** A result that a lead tells of patients without naming the study: "a statistically significant improvement … in patients with". */
const LEAD_RESULT = new RegExp(`\\b(?:${SIZE}|${SIGNIFICANT})`, "iu");
/** "Phase 3", "phase II" */
const PHASE = /\bphase\s?(?:[1-4]|I{1,3}\b|IV\b)/iu;
/** What a lead tells of a study without its phase: "62% of patients achieved" */
const LEAD_TOLD = new RegExp(
  `\\b(?:${TOLD}|${OBSERVED}|\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:%|percent)\\s(?:less|more)\\slikely|(?:found|shown|proved)\\sto\\sbe\\s(?:safe|effective))`,
  "iu",
);
const STUDY = /\b(?:(?:clinical|randomi[sz]ed|controlled|pivotal) trial|study)\b/iu;
const PATIENTS = /\b(?:patients|adults|children|people|participants)\b/iu;

/** A headline that praises what was found: "Announces Compelling Clinical Efficacy of Zorvexa" */
const PRAISE = new RegExp(`\\b(?:${PRAISED})`, "iu");

/** The words of a sentence that tell an effect. */
function effectIn(scope: FactScope): Span | undefined {
  const { sentence } = scope;
  const { section, start } = sentence;
  const isNews = section !== "body";
  const hasStudy = scope.of("Trial").length > 0 || isIn(PHASE, sentence);
  let hit: RegExpExecArray | null = null;
  if (hasStudy) hit = firstIn(TRIGGER, sentence) ?? firstIn(RESPONSE, sentence);
  else if (isNews && isIn(STUDY, sentence))
    hit = firstIn(RESPONSE, sentence) ?? (scope.of("Drug").length > 0 ? firstIn(LEAD_TOLD, sentence) : null);
  if (!hit && isHeadline(sentence) && scope.of("Drug").length > 0) hit = firstIn(PRAISE, sentence);
  if (!hit && isNews && isIn(PATIENTS, sentence) && !isIn(OTHER_NEWS, sentence))
    hit = firstIn(RESPONSE, sentence) ?? (scope.of("Drug").length > 0 ? firstIn(LEAD_RESULT, sentence) : null);
  return hit ? { start: start + hit.index, end: start + hit.index + hit[0].length } : undefined;
}

/** What a medicine did in a study of a phase or name. */
export const readoutEffect = defineEventRule({
  id: "event/readout-effect",
  version: 1,
  summary: "A sentence that names a study or its phase tells an effect with its size or significance.",
  sections: NEWS,
  produces: ["TrialReadout"],
  confidence: 0.7,
  *match(scope) {
    const { sentence } = scope;
    const at = effectIn(scope) ?? headlineEffect(scope);
    if (!at || !isClinical(scope, isHeadline(sentence)) || NO_RESULT.test(scope.slice(sentence.start, at.start)))
      return;
    yield* readoutsOf(scope, at, "reported");
  },
  examples: [
    {
      text: "[Drug:Zorvexa] Significantly Improved Survival in the Phase 3 [Trial:LUMEN] Trial",
      section: "headline",
      facts: ["TrialReadout outcome=reported drug=Zorvexa trial=LUMEN phase=3"],
    },
    {
      text: "In the Phase 3 [Trial:LUMEN] study, adding [Drug:Zorvexa] reduced the risk of death by 30% in patients with [Indication:lymphoma].",
      facts: ["TrialReadout outcome=reported drug=Zorvexa trial=LUMEN phase=3 indication=lymphoma"],
    },
    {
      text: "In the Phase 2 study, [Drug:Zorvexa] had an objective response rate of 45% in [Indication:lymphoma].",
      facts: ["TrialReadout outcome=reported drug=Zorvexa phase=2 indication=lymphoma"],
    },
    {
      text: "Orvane's [Drug:Zorvexa] Demonstrates Extended Survival in Patients with [Indication:glioblastoma]",
      section: "headline",
      facts: ["TrialReadout outcome=reported drug=Zorvexa indication=glioblastoma"],
    },
    {
      text: "[Drug:Zorvexa] Cuts Relapses in Patients with [Indication:gout]",
      section: "headline",
      facts: ["TrialReadout outcome=reported drug=Zorvexa indication=gout"],
    },
    {
      text: "In a Phase 2 study, [Drug:Zorvexa] resulted in a mean reduction of 52% in pain in [Indication:gout].",
      facts: ["TrialReadout outcome=reported drug=Zorvexa phase=2 indication=gout"],
    },
    {
      text: "Orvane Reports Favorable Safety and Pharmacokinetics in Phase 1 Trial of [Drug:Zorvexa]",
      section: "headline",
      facts: ["TrialReadout outcome=reported drug=Zorvexa phase=1"],
    },
    {
      text: "[Drug:Zorvexa] Well Tolerated in Children with [Indication:gout]",
      section: "headline",
      facts: ["TrialReadout outcome=reported drug=Zorvexa indication=gout"],
    },
    { text: "[Drug:Zorvexa] Cuts Costs of Treating Patients with [Indication:gout]", section: "headline", facts: [] },
    { text: "[Drug:Zorvexa] significantly improved sleep, its users say.", facts: [] },
    { text: "The Phase 3 trial will show whether [Drug:Zorvexa] significantly improves survival.", facts: [] },
  ],
});
