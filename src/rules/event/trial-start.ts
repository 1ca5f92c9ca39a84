import type { Span } from "../../model/span.js";
import { newsDate } from "../kit/news-date.js";
import { defineEventRule } from "../kit/rule.js";
import { NEWS } from "../kit/sections.js";
import { isClinical, trialArguments } from "../kit/trial-arguments.js";

const PEOPLE = "(?:patients?|subjects?|participants?|volunteers?|child(?:ren)?|adults?|person|cohort)";
/** "first patient dosed", "first two participants have been randomised" */
const FIRST_DOSED = `\\b(?:first|initial|1st)\\s(?:\\p{L}+\\s){0,3}?${PEOPLE}\\s(?:[\\p{L}-]+\\s){0,5}?(?:dosed|screened|treated|enrol?led|randomi[sz]ed|infused|vaccinated|injected|recruited|received|administered)\\b`;
/** "doses first patient", "dosing of the first patient", "treatment of first patient" */
const DOSES_FIRST = `\\b(?:dos(?:es|ed|ing)|treat(?:s|ed|ment|ing)|enrol(?:l?s|led|ling|l?ment)|randomi[sz](?:es|ed|ation|ing)|infus(?:es|ed|ion|ing)|recruit(?:s|ed|ing)|administ(?:ers|ered|ration)|screen(?:s|ed|ing))\\s(?:of\\s)?(?:the\\s|its\\s|their\\s|a\\s)?(?:first|initial|1st)\\s(?:\\p{L}+\\s){0,3}?${PEOPLE}\\b`;
/** "first patient in", "first-in-human dosing of", "enters Phase 2 clinical trial", "advances Zorvexa into a Phase 2 trial", "patient dosing underway in a Phase 2 study" */
const UNDER_WAY =
  "\\bfirst patient (?:in|first visit)\\b(?=\\s(?:for|in|of)\\b)|(?<!-)\\b(?:enters|entered|advances\\s(?:[^.;:\\s]+\\s){0,4}?(?:in)?to|moves\\s(?:[^.;:\\s]+\\s){0,4}?into)\\s(?:an?\\s|its\\s|the\\s)?(?:[\\p{L}-]+\\s){0,2}?phase\\s\\S{1,5}\\s(?:[\\p{L}-]+\\s){0,3}?(?:trials?|study|studies|testing|development)\\b|\\bfirst-in-human dosing of\\b|\\b(?:dosing|enrol?lment|recruitment|screening)\\s(?:begun|commenced|started|initiated|opened)\\b|\\b(?:trials?|study)\\sinitiated\\b|\\b(?:dosing|enrol?lment|recruitment|screening|trials?|study)\\s(?:(?:in|of|for)\\s[^;]{1,90}?\\s)?(?:has (?:now |officially )?(?:begun|started|commenced|been initiated|been launched)|(?:is )?(?:now )?under ?way|begins|commences|was initiated|has opened|is (?:now )?open|now open|,?\\s?(?:which|that) (?:was (?:initiated|launched|started)|began|started|commenced) (?:in|on|earlier))\\b";
/** "initiates Phase 3 trial", "initiation of two Phase 3 clinical studies", "initiated patient enrollment in the Phase 2b study" */
const STARTS = `(?<!-)\\b(?:initiat(?:es|ed|ion of)|begins|began|begun|starts|started|start of|commenc(?:es|ed|ement of)|launch(?:es|ed)|kick(?:s|ed) off|opens|opened|first-in-human dosing in)\\s(?:[^.;:\\s]+\\s){0,12}?(?:trials?|stud(?:y|ies)|enrol(?:l?ment|ling)|dosing|recruit(?:ment|ing)|program|randomi[sz]ation)\\b`;
const TRIGGER = new RegExp(`(?<first>${FIRST_DOSED}|${DOSES_FIRST})|(?<starts>${STARTS}|${UNDER_WAY})`, "iu");

/** Under which nothing has begun: "plans to", "expected to", "clearance to", "to be" */
const NOT_YET =
  /\b(?:will|would|may|might|could|should|can|if|to|plans?|planned|planning|intends?|expect\w*|anticipat\w*|prior to|before|until|ahead of|upcoming|on track|prepar\w+|ready|clearance|authori[sz]ation|approval|proposed|potential|allow\w*|enabl\w*|support\w*|not|pending|agreement|funding|goal|towards?|scheduled|soon|for the|upon|once|after|when|whether)\s(?:[\p{L}\d]+\s){0,4}$/iu;
/** Later parts of a running study: "third cohort", "second dose level", "phase 2 portion" */
const LATER =
  /\b(?:second|third|fourth|fifth|sixth|final|last|next|new|additional|expansion|another|2nd|3rd|4th|highest)\s(?:\p{L}+\s){0,2}(?:cohort|dose level|arm|site|part|portion|stage|dose)\b|\bcohort [2-9B-F]\b|\b(?:site|sites|rolling|discovery|production|manufacturing|construction|commercial|sales|marketing|preclinical|IND-enabling|toxicology|feasibility|shipment|review)\b/iu;
/** What is only said by the way of a plan: "as Orvane advances Zorvexa into Phase 2 studies" */
const BY_THE_WAY = /\b(?:as|while|before)\s(?:the\s|it\s)?(?:\p{Lu}\S*\s){0,3}$/u;
/** The drug's past: "was first dosed in 2010 patients" */
const ENDS_LATER =
  /^[^;]{0,80}\b(?:is (?:expected|planned|anticipated|scheduled)|are (?:expected|planned|anticipated)|will (?:begin|start|commence)|expected to|on track|planned for|anticipated (?:in|by))\b/iu;

/** A study begins: the first patient is dosed or enrolled, a trial is initiated. */
export const trialStart = defineEventRule({
  id: "event/trial-start",
  version: 1,
  summary: "A study in people begins: first patient dosed, treated or enrolled; trial, dosing or enrolment initiated.",
  sections: NEWS,
  produces: ["TrialStart"],
  trigger: TRIGGER,
  confidence: 0.8,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const { sentence } = scope;
    const ahead = scope.slice(sentence.start, at.start);
    const rest = scope.slice(at.end, sentence.end);
    if (/^(?:advances|enters|moves)/iu.test(trigger.text) && BY_THE_WAY.test(ahead)) return;
    if (NOT_YET.test(ahead) || LATER.test(`${trigger.text}${rest.slice(0, 60)}`) || ENDS_LATER.test(rest)) return;
    if (!isClinical(scope) || /\b(?:completion|completed|completes|full)\s(?:of\s)?(?:\p{L}+\s){0,2}$/iu.test(ahead))
      return;
    if (trigger.groups.starts && scope.of("Drug").length === 0 && sentence.section === "body") return;
    const found = trialArguments(scope, at);
    if (!found) return;
    const { drug, trials, indication, phase } = found;
    const trial = trials[0];
    yield {
      type: "TrialStart",
      drug,
      trial,
      indication,
      phase: trial?.attributes.phase ?? phase,
      date: /under ?way/iu.test(trigger.text) ? undefined : newsDate(scope, at),
    };
  },
  examples: [
    {
      text: "Orvane today announced the dosing of the first patient in its Phase 1b trial of [Drug:Zorvexa] in [Indication:asthma].",
      publishedOn: "2024-03-05",
      facts: ["TrialStart drug=Zorvexa phase=1 indication=asthma date=2024-03-05"],
    },
    {
      text: "Orvane Initiates Two Phase 3 Studies of [Drug:Zorvexa] for [Indication:asthma]",
      section: "headline",
      facts: ["TrialStart drug=Zorvexa phase=3 indication=asthma"],
    },
    {
      text: "Initiated patient enrollment in the Phase 2b study of [Drug:Zorvexa] in [Indication:asthma].",
      facts: ["TrialStart drug=Zorvexa phase=2 indication=asthma"],
    },
    {
      text: "[Drug:Zorvexa] Enters Phase 2 Clinical Trial in [Indication:asthma]",
      section: "headline",
      facts: ["TrialStart drug=Zorvexa phase=2 indication=asthma"],
    },
    {
      text: "First Cohort Dosed in Phase 1 Trial of [Drug:Zorvexa]",
      section: "headline",
      facts: ["TrialStart drug=Zorvexa phase=1"],
    },
    {
      text: "Patient Enrollment Underway in Phase 2 Study of [Drug:Zorvexa] in [Indication:asthma]",
      section: "headline",
      facts: ["TrialStart drug=Zorvexa phase=2 indication=asthma"],
    },
    {
      text: "Orvane Doses 1st Patient in Phase 2 Trial of [Drug:Zorvexa]",
      section: "headline",
      facts: ["TrialStart drug=Zorvexa phase=2"],
    },
    {
      text: "Enrollment is now open for the Phase 2 trial of [Drug:Zorvexa] in [Indication:asthma].",
      section: "lead",
      facts: ["TrialStart drug=Zorvexa phase=2 indication=asthma"],
    },
    {
      text: "The Phase 2 trial of [Drug:Zorvexa], which began in March 2024, is ongoing.",
      publishedOn: "2024-06-03",
      facts: ["TrialStart drug=Zorvexa phase=2 date=2024-03"],
    },
    { text: "He will lead the work as Orvane advances [Drug:Zorvexa] into Phase 2 studies.", facts: [] },
    { text: "Orvane will report when the Phase 3 trial of [Drug:Zorvexa] has begun.", facts: [] },
    { text: "Orvane expects to initiate a Phase 3 trial of [Drug:Zorvexa] in [Indication:asthma].", facts: [] },
    { text: "First patient dosed in the third cohort of the Phase 1 trial of [Drug:Zorvexa].", facts: [] },
    { text: "Orvane received clearance to begin a Phase 1 trial of [Drug:Zorvexa].", facts: [] },
  ],
});
