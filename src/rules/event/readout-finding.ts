import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { isIn } from "../../nlp/matches-in.js";
import type { TrialReadoutCandidate } from "../kit/fact.js";
import type { FactScope } from "../kit/fact-scope.js";
import { readoutsOf } from "../kit/readout-event.js";
import { defineEventRule } from "../kit/rule.js";
import { isHeadline, NEWS } from "../kit/sections.js";
import { isStudyReport } from "../kit/study-report.js";
import { isClinical, isOtherDrug } from "../kit/trial-arguments.js";

/** What a treatment did: "reduced", "was associated with fewer", "more effective than", "was well tolerated", "no difference" */
const TRIGGER =
  /\b(?:(?:reduc|improv|increas|decreas|prolong|extend|lengthen|slow|delay|prevent|eas|reliev|alleviat|doubl|halv|boost|revers|lower|shrink|protect)(?:e[ds]|s|ed)\b|cut\b|shrank\b|lengthens\b|(?:more|less|highly|as|equally|very|most|was|were|is|are|be|safe and|and)\seffective\b|(?:greater|higher|better|superior|improved|good|promising)\s(?:\p{L}+\s)?(?:efficacy|effectiveness|survival|outcomes?|results|response)\b|(?:was|were|is)\sassociated with\s(?:an?\s)?(?:\p{L}+\s){0,2}?(?:fewer|lower|less|reduc\w+|decreas\w+|improv\w+|increas\w+|better|longer|higher|greater|\d)|(?:significant\w*|substantial\w*|rapid\w*|dramatic\w*|marked\w*)\s(?:\p{L}+\s){0,2}?(?:improvements?|reductions?|decreases?|increases?|relief|benefits?)\b|well[ -]tolerated|(?:complete|partial|durable|deep|clinical)\s(?:responses?|remissions?)\b|response rates?\b|(?:achieved|reached|experienced|entered)\s(?:[\p{L}-]+\s){0,2}?(?:remission|responses?)\b|cured\b|lived\slonger|better than\b|(?:shows?|showed) (?:promise|benefit)|benefit(?:s|ed) (?:more )?from|(?:found|shown|proved|(?:drug|treatment|therapy|medicine|vaccine))\sto\s(?:\p{L}+ly\s)?(?:reduce|improve|prolong|extend|lengthen|slow|delay|prevent|ease|relieve|increase|lower)\b|median (?:overall |progression-free )?survival\b|survived\s(?:an average|a median|for|longer)|(?:were|was) (?:still )?alive\b|had\san?\s(?:\p{L}+\s){0,3}?(?:response|remission)\b|tolerated\s(?:\p{L}+\s){1,3}?well\b|showed an?\s(?:\p{L}+\s){0,2}?(?:benefit|improvement|reduction|decrease|increase|response)\b|\bno\s(?:\p{L}+\s)?difference\b|led to\s(?:\p{L}+\s){0,4}?(?:improvements?|reductions?|relief|fewer|lower|longer|better)\b|safely (?:treated|administered|given))/iu;
/** Words that say nothing of a treatment's benefit is known yet, or that it is only possible */
const HEDGED =
  /\b(?:will|would|whether|if|designed|powered|aims?|aimed|intended|potential(?:ly)?|goal|expected|hope\w*|hypothes\w+|unclear|not clear|thought to|believed? to|known to|able to|how|need\w*|wanted|set out|objective|to (?:see|determine|test|assess|evaluate|find out)|tests?|testing|evaluates?)\b[^;]{0,90}$/iu;
/** A possibility just before the word: "may reduce", "could be as effective" */
const MAYBE = /\b(?:may|might|could|should|to|not|never|don't|doesn't|didn't)\s(?:\p{L}+\s){0,3}$/iu;
/** What other studies have shown before */
const EARLIER =
  /\b(?:previous(?:ly)?|earlier|prior|other|past|already|most|many|approved|traditional\w*|current(?:ly)?|standard|long been|for (?:years|decades)|commonly|widely|often|usually|typically|generally)\b/iu;
/** Who was treated, or what was done: without one of them a sentence tells no result of a study */
const IN_STUDY =
  /\b(?:trials?|study|studies|researchers|investigators|found|findings|results|data|patients|participants|volunteers|children|adults|women|men|people|veterans|infants|babies|placebo|compared|versus|vs\.?|percent|weeks|months|group)\b|%/iu;

/** "The drug", "this combination": the medicine named before */
const THE_DRUG =
  /\b(?:the|this|their|its)\s(?:[\p{L}-]+\s){0,2}?(?:drug|medicine|medication|treatment|therapy|vaccine|combination|regimen|immunotherapy|agent|cream|pill|injection|infusion)\b/iu;

/** How far into a release a medicine that it is about is named. */
const OPENING_SENTENCES = 6;

/** Whether the sentence tells of a medicine that the release opens with, not one compared with or added to. */
const hasTreatment = (scope: FactScope): boolean => {
  const drugs = scope.of("Drug");
  if (drugs.length === 0)
    return (
      scope.focus.drugs[0] !== undefined && opensWith(scope, scope.focus.drugs[0]) && isIn(THE_DRUG, scope.sentence)
    );
  return drugs.some((mention) => opensWith(scope, scope.entityOf(mention)) && !isOtherDrug(scope, mention));
};

/** Whether the release names the medicine in its first sentences and speaks much of it. */
function opensWith({ doc, focus }: FactScope, drug: Entity): boolean {
  const first = doc.sentenceAt(drug.mentions[0]?.start ?? 0);
  return focus.drugs.slice(0, 2).includes(drug) && (first?.index ?? 0) < OPENING_SENTENCES;
}

/** How many of a release's indications a finding can be about: those named less are side effects and other diseases. */
const TOPICS = 3;

/** What the release is about first, with the others of its topics that the sentence names: so that all findings of one study agree. */
function onTopic({ focus }: FactScope, { indication = [] }: TrialReadoutCandidate): readonly Entity[] {
  const topics = focus.indications.slice(0, TOPICS);
  return [...new Set([...topics.slice(0, 1), ...indication.filter((entity) => topics.includes(entity))])];
}

/** A finding of a study in people, told the way universities and journals tell it. */
export const readoutFinding = defineEventRule({
  id: "event/readout-finding",
  version: 1,
  summary:
    "A release about a study in people says what its medicine did: reduced, improved, was more effective, cured.",
  sections: NEWS,
  produces: ["TrialReadout"],
  trigger: TRIGGER,
  confidence: 0.65,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const { sentence } = scope;
    const ahead = scope.slice(sentence.start, at.start);
    if (HEDGED.test(ahead) || MAYBE.test(ahead) || isIn(EARLIER, sentence)) return;
    const inHeadline = isHeadline(sentence);
    if (!inHeadline && !isIn(IN_STUDY, sentence)) return;
    if (!isStudyReport(scope) || !hasTreatment(scope) || (!inHeadline && !isClinical(scope, true))) return;
    for (const readout of readoutsOf(scope, at, "reported")) yield { ...readout, indication: onTopic(scope, readout) };
  },
  examples: [
    {
      text: "In the randomized trial, [Drug:Zorvexa] reduced flares in [Indication:gout] by a third.",
      facts: ["TrialReadout outcome=reported drug=Zorvexa indication=gout"],
    },
    {
      text: "Investigators conducting a clinical trial found that [Drug:Zorvexa] was more effective than drops in people with [Indication:dry eye].",
      facts: ['TrialReadout outcome=reported drug=Zorvexa indication="dry eye"'],
    },
    {
      text: "In a pilot trial, [Drug:Zorvexa] was associated with fewer headaches among participants with [Indication:migraine].",
      facts: ["TrialReadout outcome=reported drug=Zorvexa indication=migraine"],
    },
    { text: "The randomized trial will test whether [Drug:Zorvexa] reduces flares in patients.", facts: [] },
    { text: "In the study in mice, [Drug:Zorvexa] reduced inflammation.", facts: [] },
    { text: "Previous clinical trials have shown that [Drug:Zorvexa] reduced flares in patients.", facts: [] },
    { text: "[Drug:Zorvexa] may be as effective as drops, said researchers planning a clinical trial.", facts: [] },
  ],
});
