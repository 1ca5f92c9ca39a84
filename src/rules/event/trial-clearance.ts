import type { Span } from "../../model/span.js";
import { plainFrame } from "../kit/plain-frame.js";
import { isStated, spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "cleared", "clearance", "authorisation", "acceptance", "may proceed" */
const TRIGGER =
  /\b(?:clear(?:ed|s|ances?)|approv(?:ed|es|als?)|authori[sz](?:ed|es|ations?)|accept(?:ed|s|ance)|allow(?:ed|s)|permi(?:tted|ts|ssion)|green[- ]?light(?:ed|s)?|go[- ]ahead|nod|consent|no[- ]objection letter|OK(?= to\b)|may proceed|safe to proceed|study may proceed)\b/iu;
/** What a trial needs: an IND, a CTA, or leave for the study itself */
const APPLICATION =
  /\b(?:[Ss]tudy [Mm]ay [Pp]roceed|[Ss]afe [Tt]o [Pp]roceed|INDs?(?!-enabling)|[Ii]nvestigational [Nn]ew [Dd]rug|CTAs?|[Cc]linical [Tt]rial (?:[Aa]pplication|[Aa]uthori[sz]ation)s?|(?:to|may) (?:proceed|conduct|initiate|begin|start|commence)(?: with)?(?: \w+){0,6} (?:clinical|trial|study|phase|testing))\b/u;
const STUDY = /\b(?:clinical trial|trial|study|clinical (?:development|testing|studies))\b/iu;
/** The study stands for what was cleared: "cleared the trial", "clearance to conduct the study", "the study was approved by", "FDA-cleared trial" */
const LEAVE =
  /^(?:\s+(?:the|an?|its|of|of the|of its|to|for|for the|for its|by [^,.;]{2,50} to))(?:\s+[\p{L}\d/-]+){0,7}?\s+(?:to (?:conduct|initiate|begin|start|proceed)|phase|clinical trial|trial|study|studies)\b/iu;
/** "approval from Health Canada to start a Phase 2 trial", "authorization in France for Phase II clinical trial" */
const FOR_STUDY =
  /^(?:\s(?:from|by|in|of) [^;]{2,70}?)?\s(?:to (?:conduct|initiate|begin|start|proceed with|commence|run|launch|advance)|for)\s(?:[\p{L}\d/,'-]+\s){0,8}?(?:trials?|study|studies|phase [1-4I]{1,3}[ab]?)\b/iu;
const NOUN = /^(?:approvals?|authori[sz]ations?|green[- ]?light|go[- ]ahead|nod|consent|no|OK)/iu;
const WAS =
  /\b(?:study|trial|IND|CTA|application)\b(?:\s*\([^()]{0,40}\))?\s+(?:was|were|has been|have been|is)\s+(?:\w+\s+){0,2}$/iu;

/** Whether leave to run a trial is what was given at `at`. */
function isTrialLeave(word: string, ahead: string, after: string): boolean {
  const near = `${ahead.slice(-110)} ${word} ${after.slice(0, 110)}`;
  if (/\b(?:based on|demonstrat\w+|results? (?:of|from)|showed)\b/iu.test(after.slice(0, 60))) return false;
  if (APPLICATION.test(near)) return true;
  if (/^(?:clear|permi|allow)/iu.test(word))
    return (
      LEAVE.test(after) ||
      (WAS.test(ahead) && STUDY.test(ahead)) ||
      (/-$/u.test(ahead) && STUDY.test(after.slice(0, 90)))
    );
  if (/^(?:approv|authori|green|go|nod|consent|no|OK)/iu.test(word))
    return (
      (NOUN.test(word) && FOR_STUDY.test(after)) ||
      WAS.test(ahead) ||
      /^\s+(?:(?:the|a|its|of the|of its|to (?:conduct|initiate|begin|start))\s+)(?:[\p{L}\d/-]+\s+){0,5}?(?:trial|study)\b/iu.test(
        after,
      )
    );
  return false;
}

/** An agency let a trial begin. */
export const trialClearance = defineEventRule({
  id: "event/trial-clearance",
  version: 1,
  summary: "An agency cleared an IND or CTA, or let a trial of a medicine proceed.",
  sections: FACTUAL,
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.8,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    if (!isStated(scope, { start: at.start, end: at.start + 3 })) return;
    const ahead = scope.slice(scope.sentence.start, at.start);
    const after = scope.slice(at.end, scope.sentence.end);
    if (!isTrialLeave(trigger.text, ahead, after)) return;
    const hasInd = /\bINDs?\b(?!-enabling)|investigational new drug/iu.test(ahead.slice(-110) + after.slice(0, 110));
    const { clause, drugs, authorities } = plainFrame(scope, at, hasInd ? { home: "US" } : {});
    if (drugs.length === 0 || authorities.length === 0) return;
    yield* spread(scope, { kind: "trial_clearance", drugs: drugs.slice(0, 1), authorities, at, clause, news: true });
  },
  examples: [
    {
      text: "The [Regulator:FDA] cleared the Investigational New Drug application for [Drug:ORV-101] in [Indication:gout].",
      facts: ["RegulatoryAction kind=trial_clearance drug=ORV-101 regulator=FDA indication=gout"],
    },
    {
      text: "[Organization:Orvane] recently secured [Regulator:FDA] IND clearance for [Drug:ORV-101].",
      facts: ["RegulatoryAction kind=trial_clearance drug=ORV-101 regulator=FDA organization=Orvane"],
    },
    {
      text: "[Organization:Orvane] has received clearance by the [Regulator:FDA] and the [Regulator:EMA] to conduct a Phase 3 study of [Drug:ORV-101].",
      facts: [
        "RegulatoryAction kind=trial_clearance drug=ORV-101 regulator=EMA organization=Orvane",
        "RegulatoryAction kind=trial_clearance drug=ORV-101 regulator=FDA organization=Orvane",
      ],
    },
    {
      text: "[Organization:Orvane] received authorization from [Regulator:Health Canada] to start a Phase 2 trial of [Drug:ORV-101] in [Indication:gout].",
      facts: [
        'RegulatoryAction kind=trial_clearance drug=ORV-101 regulator="Health Canada" indication=gout organization=Orvane',
      ],
    },
    { text: "[Organization:Orvane] expects the [Regulator:FDA] to clear the IND for [Drug:ORV-101]." },
    { text: "[Drug:ORV-101] led to skin clearance in the study, the [Regulator:FDA] noted." },
    { text: "The [Regulator:FDA] approved [Drug:ORV-101] based on the study." },
  ],
});
