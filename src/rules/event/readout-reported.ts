import type { Span } from "../../model/span.js";
import { findDates } from "../../nlp/dates.js";
import { isIn } from "../../nlp/matches-in.js";
import { isFuture } from "../kit/event-date.js";
import type { FactScope } from "../kit/fact-scope.js";
import { readoutsOf } from "../kit/readout-event.js";
import { defineEventRule } from "../kit/rule.js";
import { isHeadline, NEWS } from "../kit/sections.js";
import { isClinical } from "../kit/trial-arguments.js";

/** "positive topline results", "interim data", "Phase 1 clinical results", "data from the Phase 3 trial" */
const ADJECTIVE =
  "(?:positive|topline|top-line|top line|interim|final|initial|updated|new|preliminary|additional|detailed|full|long-term|longer-term|long term|extended|mature|pooled|further|&|follow-up|clinical|promising|encouraging|favou?rable|robust|compelling|strong|first|early|safety|efficacy|survival|overall|phase\\s(?:[1-4]|I{1,3}|IV)[ab]?(?:\\/(?:[1-4]|I{1,3})[ab]?)?|(?:\\d{1,3}|\\p{L}{3,6})[-\\s](?:week|month|year|day)|statistically|significant|clinically|meaningful|and|proof-of-concept|pivotal|pharmacokinetic|tolerability|immunogenicity|biomarker|trial|study|primary|dose-escalation|cohort|subgroup|imaging|open-label|late-breaking|peer-reviewed)";
/** A word of praise or stage, behind which any few words may stand: "positive qualitative six-month PET scan results" */
const LED =
  "(?:positive|topline|top-line|interim|preliminary|initial|updated|encouraging|promising|compelling|favou?rable|statistically significant|new|clinical|late-breaking|long(?:er)?-term|phase\\s(?:[1-4]|I{1,3}|IV)[ab]?(?:\\/(?:[1-4]|I{1,3})[ab]?)?|(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|multi)[-\\s](?:week|month|year))\\s(?:(?!(?:of|in|for|from|to|with|at|by|on|as|is|are|has|that|which|and|or)\\b)[\\p{L}\\d\\/'-]+\\s){1,5}?";
const TRIGGER = new RegExp(
  `\\b(?<adjectives>(?:${ADJECTIVE}\\s){0,9}|${LED})(?<noun>results?|data|findings|readout|analys[ie]s|outcomes|benefits?|(?:efficacy|activity|safety)\\ssignals?|proof[-\\s]of[-\\s]concept(?!\\s(?:stud|trial|phase|clinical|data|results|mechanistic))|follow-up(?=\\s(?:shows?|showed|demonstrate[sd]?|confirm(?:s|ed))\\b)|(?:study|trial)(?=(?:\\s(?:of|with|evaluating)\\s[^;]{1,80}?)?\\s(?:shows?|showed|demonstrate[sd]?|found|finds|confirm(?:s|ed)|suggest(?:s|ed)|reveal(?:s|ed))\\b))\\b`,
  "iu",
);
/** Words that say the results are there: before them ("announced", "presented") */
const TOLD =
  /\b(?:announc(?:es|ed|ing|ement)|(?:pleased|excited|proud|delighted|happy|thrilled) to (?:announce|report|share|present)|report(?:s|ed|ing)|present(?:s|ed|ing)|publish(?:es|ed)|publication of|releas(?:es|ed)|unveil(?:s|ed)|shar(?:es|ed)|reveal(?:s|ed)|achiev(?:es|ed)|demonstrat(?:es|ed)|show(?:s|ed)|highlight(?:s|ed)|showcas(?:es|ed)|detail(?:s|ed)|based on|following|disclos(?:es|ed)|observed|provides|supported by|backed by|generated|deliver(?:s|ed))\b/iu;
/** … or after them ("demonstrated", "showed", "were published") */
const SHOWS =
  /^[^;]{0,220}?\b(?:show(?:s|ed|ing)?|demonstrat(?:es?|ed|ing)|suggest(?:s|ed|ing)?|indicat(?:es?|ed|ing)|confirm(?:s|ed|ing)?|reveal(?:s|ed|ing)?|reinforc(?:es?|ed|ing)|highlight(?:s|ed|ing)?|(?:was|were) (?:published|presented|reported|announced|observed)|published in|presented (?:at|by|in|today)|support(?:s|ed|ing)?)\b/iu;
/** Results that are still to come, or only to be shown somewhere */
const TO_COME =
  /\b(?:to be (?:presented|reported|announced)|will (?:be )?(?:present|report|announc|shar|highlight|featur)\w*|(?<!\b(?:pleased|excited|proud|delighted|happy|thrilled) )to (?:present|report|announce|share|highlight|showcase|host|discuss)|upcoming|expect(?:s|ed|ing)?|anticipat\w+|await\w*|plans?|planned|on track|scheduled|forthcoming|would|may|pending|look(?:s|ing)? forward|conference call|webcast|accepted for|poster presentations?|abstracts?|by (?:the end|year-end|mid)|until|if|schedule of|goal)\b/iu;
/** Other results and data: of a quarter, of markets, of animals */
const OTHER =
  /\b(?:financial|fiscal|quarter(?:ly)?|half-year|operat(?:ing|ional) results|results of operations|earnings|revenue|market|survey|data (?:release|announcement|postpone\w*|monitoring|base|sharing|protection|integrity|safety|package|cut|management|science)|as a result|resulted|voting|election|customer|sales|business)\b/iu;
/** "Ends Q3 in Strong Financial Position, " before "Reports Positive Data": another statement */
const BEFORE_COMMA = /^[^,;]*[,;]\s/u;
const POSITIVE =
  /\b(?:positive|topline|top-line|top line|interim|initial|updated|final|preliminary|promising|encouraging|favou?rable|robust|compelling|strong|new|first|significant|meaningful|phase|clinical|long-term|survival|efficacy|safety|late-breaking|(?:week|month|year))/iu;
/** "announces the presentation of long-term data": what will be shown there is not told, unless praised */
const PRESENTATION_OF = /\bpresentations? (?:of|on)\s(?:[\p{L}-]+\s){0,2}$/iu;
const PRAISE = /\b(?:positive|promising|encouraging|favou?rable|compelling|significant|robust|strong)\b/iu;
/** "publication of", "article reporting", "based on": the results are there to read */
const PUBLISHED =
  /\b(?:publi(?:cation of|shes|shed)|reporting|based on|(?:supported|backed|underpinned) by)\b[^;]{0,60}$/iu;
/** "treatment results in": a verb */
const VERB = /^\sin\s(?:an?|the)\s(?!(?:phase|clinical|pivotal|first|completed|ongoing|recent|trial|study)\b)/iu;
/** "presented results from the clinical studies carried out with" */
const FROM_STUDY =
  /^\s(?:from|of|in)\s(?:[\p{L}\d-]+\s){0,5}?(?:phase\s?[\dI]|(?:clinical|pivotal|randomi[sz]ed)\s(?:trials?|stud(?:y|ies)))/iu;
/** Studies of treatment by their design: "investigator-sponsored trial", "randomised controlled study" */
const DESIGNED =
  /\b(?:clinical|randomi[sz]ed|pivotal|pilot|controlled|open-label|investigator-\p{L}+|bioequivalence|bioavailability|pharmacokinetic|first-in-human|dose-\p{L}+|extension)\s(?:[\p{L}-]+\s){0,2}?(?:trials?|stud(?:y|ies))\b/iu;
/** "published in The Lancet", "presented at ASCO" behind what a headline tells of */
const IN_PRINT = /^[^;]{0,60}\b(?:published|presented)\s(?:in|at)\b/iu;
/** What only patients show: "clinical safety", "safety and efficacy", "responses" */
const CLINICAL_GAIN =
  /\b(?:clinical (?:safety|efficacy|activity|benefits?|responses?)|safety and efficacy|efficacy and safety|remissions?|survival)\b/iu;

/** "results from", "data of", "in the Phase 2 trial" */
const OF_STUDY =
  /^[^;.]{0,120}\b(?:phase\s?[\dI]|trial|study|studies|(?<!for )patients|participants|volunteers|program|cohorts?)\b/iu;
/** "Results indicate that after 24 weeks": findings without the name of a study */
const FINDING =
  /^\s(?:also\s|from\s[^;]{0,60}\s)?(?:shows?|showed|indicate[sd]?|demonstrate[sd]?|reveal(?:s|ed)?|suggest(?:s|ed)?|found|finds|confirm(?:s|ed)?)\b[^;]{0,160}\b(?:weeks|months|patients|placebo|treated|treatment)\b/iu;

/** What only patients have over time: "long-term", "follow-up", "three-year" */
const FOLLOWED =
  /\b(?:long(?:er)?[- ]term|follow-up|interim|clinical|topline|top-line|survival|efficacy|(?:week|month|year))\b/iu;

/** "patients treated with", "participants who received" */
const TREATED =
  /\b(?:patients|participants|subjects|adults|children)\s(?:with\s[^.;,]{1,60}?\s)?(?:who (?:were |have been )?)?(?:treated|dosed|receiving|received)\b/iu;

/** "Long-Term Data for Zorvexa Show", "Presents Follow-Up Data for Zorvexa": a headline without the name of a study */
const isFindingOfHeadline = (adjectives: string, ahead: string, rest: string): boolean =>
  isOfPatients(adjectives, rest) && (SHOWS.test(rest) || TOLD.test(ahead));

/** Whether a headline's results are of patients, though it names no study. */
const isOfPatients = (adjectives: string, rest: string): boolean =>
  FOLLOWED.test(adjectives) || (SHOWS.test(rest) && (IN_PRINT.test(rest) || CLINICAL_GAIN.test(rest)));

/** The rest of the clause, without ", which will be presented": that results are told again takes nothing from them. */
const MAIN_CLAUSE = /^(?:(?!,\s(?:which|and|to|with)\b)[^;]){0,260}/iu;

/** "in late 2027": a date after the release's says that the results are to come. */
const hasFutureDate = (scope: FactScope, at: Span): boolean =>
  findDates(scope.doc.reading, at.end, scope.sentence.end).some(({ date }) =>
    isFuture(date, scope.release.publishedOn),
  );

/** Results of a study are told. */
export const readoutReported = defineEventRule({
  id: "event/readout-reported",
  version: 1,
  summary:
    "Results of a study in people are announced, presented, published or said to show something, without a verdict on its endpoint.",
  sections: NEWS,
  produces: ["TrialReadout"],
  trigger: TRIGGER,
  confidence: 0.75,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const { sentence } = scope;
    const ahead = scope.slice(sentence.start, at.start);
    const rest = scope.slice(at.end, sentence.end);
    const adjectives = trigger.groups.adjectives ?? "";
    const isStudy = /^(?:study|trial)$/iu.test(trigger.groups.noun!);
    if (!isClinical(scope, isHeadline(sentence) && isOfPatients(adjectives, rest))) return;
    if (/^benefit/iu.test(trigger.groups.noun!) && !/significan|survival/iu.test(adjectives)) return;
    if (
      TO_COME.test(ahead) ||
      TO_COME.test(MAIN_CLAUSE.exec(rest)?.[0] ?? "") ||
      OTHER.test(`${ahead.slice(-40).replace(BEFORE_COMMA, "")}${trigger.text}${rest.slice(0, 30)}`)
    )
      return;
    if (PRESENTATION_OF.test(ahead) && !PRAISE.test(adjectives) && !isStudy) return;
    if (adjectives === "" && /^results?$/iu.test(trigger.groups.noun!) && VERB.test(rest)) return;
    const named = scope.of("Trial").length > 0;
    if (
      isStudy &&
      !(isHeadline(sentence) && isIn(DESIGNED, sentence)) &&
      !/\b(?:the|this|our|its|new|phase\s\S+|presentation of)\s(?:[\p{L}\d-]+\s){0,4}$/iu.test(ahead + adjectives)
    )
      return;
    if (hasFutureDate(scope, at)) return;
    const isFinding =
      scope.of("Drug").length > 0 &&
      (FINDING.test(rest) || (isHeadline(sentence) && isFindingOfHeadline(adjectives, ahead, rest)));
    if (!named && !isFinding && !OF_STUDY.test(rest) && !/phase|clinical|trial|study/iu.test(adjectives)) return;
    const told =
      TOLD.test(ahead) &&
      (POSITIVE.test(adjectives) || PUBLISHED.test(ahead) || FROM_STUDY.test(rest) || DESIGNED.test(rest));
    const hasStudy =
      named ||
      /\bphase\s?[\dI]/iu.test(sentence.text) ||
      sentence.section === "headline" ||
      (scope.of("Drug").length > 0 && isIn(DESIGNED, sentence)) ||
      (sentence.section !== "body" && TREATED.test(rest));
    const shows = isFinding || (hasStudy && SHOWS.test(rest));
    if (!told && !shows) return;
    if (scope.of("Drug").length === 0 && !named && sentence.section === "body") return;
    yield* readoutsOf(scope, at, "reported");
  },
  examples: [
    {
      text: "Orvane today announced positive topline results from the Phase 2 [Trial:LUMEN] study of [Drug:Zorvexa] in [Indication:asthma].",
      publishedOn: "2024-03-05",
      facts: ["TrialReadout outcome=reported drug=Zorvexa trial=LUMEN phase=2 indication=asthma date=2024-03-05"],
    },
    {
      text: "Presented Phase 1 clinical results on [Drug:Zorvexa] in patients with [Indication:asthma].",
      facts: ["TrialReadout outcome=reported drug=Zorvexa phase=1 indication=asthma"],
    },
    {
      text: "Data from the Phase 3 [Trial:LUMEN] trial demonstrated durable responses with [Drug:Zorvexa].",
      facts: ["TrialReadout outcome=reported drug=Zorvexa trial=LUMEN phase=3"],
    },
    {
      text: "Orvane Announces Positive Six-Month Scan Results with [Drug:Zorvexa] in Phase 2 Study of [Indication:gout]",
      section: "headline",
      facts: ["TrialReadout outcome=reported drug=Zorvexa phase=2 indication=gout"],
    },
    {
      text: "Three-Year Data for [Drug:Zorvexa] Show Lasting Relief in [Indication:gout]",
      section: "headline",
      facts: ["TrialReadout outcome=reported drug=Zorvexa indication=gout"],
    },
    {
      text: "Orvane Presents Long-Term [Drug:Zorvexa] Data in [Indication:gout] at EULAR",
      section: "headline",
      facts: ["TrialReadout outcome=reported drug=Zorvexa indication=gout"],
    },
    {
      text: "Five-Year Follow-Up Confirms Benefit of [Drug:Zorvexa] in [Indication:gout]",
      section: "headline",
      facts: ["TrialReadout outcome=reported drug=Zorvexa indication=gout"],
    },
    {
      text: "Results from the investigator-sponsored trial of [Drug:Zorvexa] in [Indication:gout] were published in The Lancet.",
      facts: ["TrialReadout outcome=reported drug=Zorvexa indication=gout"],
    },
    { text: "Treatment with [Drug:Zorvexa] results in a Phase 2 dose that patients can take at home.", facts: [] },
    { text: "Orvane will present new data from the Phase 2 study of [Drug:Zorvexa].", facts: [] },
    { text: "Topline results from the Phase 3 trial of [Drug:Zorvexa] are expected in 2027.", facts: [] },
    { text: "Orvane presented preclinical data on [Drug:Zorvexa] in mice ahead of its Phase 1 trial.", facts: [] },
    { text: "Orvane reported financial results and the trial of [Drug:Zorvexa] goes on.", facts: [] },
  ],
});
