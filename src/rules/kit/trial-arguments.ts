import type { Entity, Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { firstIn, isIn } from "../../nlp/matches-in.js";
import { matchesOf } from "../../nlp/matches-of.js";
import { listHeadsOf } from "./clause.js";
import type { FactScope } from "./fact-scope.js";
import { isCounted } from "./indication-use.js";
import { usualIndications } from "./regulatory-arguments.js";
import { isOpening } from "./sections.js";
import { PHASE, phaseNear, phaseOf } from "./trial-names.js";
import { namedIn } from "./trial-ties.js";
import { isWideDisease } from "./wide-diseases.js";

/** What a statement about a study is about; `trials` is empty where none is named. */
export interface TrialArguments {
  readonly drug: Entity;
  readonly trials: readonly Entity[];
  readonly indication: readonly Entity[];
  readonly phase: string | undefined;
}

/** A medicine that is only compared or added: "versus X", "in combination with X", "plus X", "after X" */
const OTHER_DRUG_BEFORE =
  /\+\s$|\b(?:compared (?:to|with)|comparing|(?:superior(?:ity)?|inferior(?:ity)?) (?:to|over)|comparison (?:to|with)|versus|vs\.?|against|in combination with|combined with|together with|plus|added to|add-on to|on top of|than|over|after|following|prior|previous|resistant to|refractory to|and|or|like|receiving|background|followed by|such as|including|reference|switch\w* (?:from|to))\s+(?:[\p{L}-]+\s){0,2}$/iu;
/** "alone and with X"; but a trial with X and results with X are its own */
const WITH_BEFORE = /(?<!\b(?:trials?|stud(?:y|ies)|dosed|dosing|data|results)\s)\bwith\s+(?:[\p{L}-]+\s){0,2}$/iu;
/** "venetoclax-based", "imatinib-resistant": the past of the patients */
const OTHER_DRUG_AFTER = /^-(?:based|resistant|refractory|na[iï]ve|experienced|treated|exposed|induced|intolerant)\b/iu;
/** What a study is of: "study of X", "evaluating X", "results for X", "dosed with X" */
const STUDIED_BEFORE =
  /\b(?:of|evaluat(?:es?|ed|ing)|assess(?:es|ed|ing)?|investigat(?:es|ed|ing)|test(?:s|ed|ing)|stud(?:y|ies|ied|ying)|for|on|dosed with|treated with|trial|data|results|candidate|drug|therapy|vaccine|called|compound|product)\s+(?:the\s+|its\s+|their\s+|our\s+)?(?:[\p{L}\d'-]+\s){0,6}$/iu;

/** Medicines of the sentence that are studied, not compared with or added; those a study is said to be "of" first. */
function studiedDrugs(scope: FactScope): Entity[] {
  const others = new Set<Entity>();
  for (const mention of scope.of("Drug"))
    if (/\+\s$/u.test(ahead(scope, mention, 3))) others.add(scope.entityOf(mention));
  const own = scope
    .of("Drug")
    .filter((mention) => !isOtherDrug(scope, mention) && !others.has(scope.entityOf(mention)));
  const studied = own.filter((mention) => STUDIED_BEFORE.test(ahead(scope, mention)));
  return [...new Set([...studied, ...own].map((mention) => scope.entityOf(mention)))];
}

const ahead = (scope: FactScope, mention: Mention, reach = 60): string =>
  scope.slice(Math.max(scope.sentence.start, mention.start - reach), mention.start);

/** Whether a medicine is only compared with, added to or given before the one that is studied. */
export function isOtherDrug(scope: FactScope, mention: Mention): boolean {
  return (
    OTHER_DRUG_BEFORE.test(ahead(scope, mention)) ||
    WITH_BEFORE.test(ahead(scope, mention)) ||
    OTHER_DRUG_AFTER.test(scope.slice(mention.end, Math.min(scope.sentence.end, mention.end + 24)))
  );
}

/** The medicine that a sentence about a study speaks of: named in it, else in the one before it, else what the release is about. */
function drugOf(scope: FactScope): Entity | undefined {
  const named = studiedDrugs(scope);
  const main = scope.focus.drugs[0];
  if (named.length > 0) return main && named.includes(main) && isClear(scope, main) ? main : named[0];
  const headed = namedIn(scope, listHeadsOf(scope), "Drug");
  if (headed[0]) return main && headed.includes(main) ? main : headed[0];
  const trial = scope.of("Trial")[0];
  const sibling = trial && drugBesideTrial(scope, scope.entityOf(trial));
  if (sibling) return sibling;
  const earlier = scope.before("Drug", scope.sentence.start, true).map((mention) => scope.entityOf(mention));
  if (!main || main.mentions.every((mention) => isAddedAt(scope, mention))) return undefined;
  if (earlier.includes(main)) return main;
  if (isClear(scope, main)) return isProminent(scope, main) ? main : undefined;
  return earlier.find((drug) => scope.focus.drugs.slice(0, 3).includes(drug)) ?? main;
}

/** Whether a medicine, wherever it stands, is only what another is combined with: the other has a name that no rule knows. */
const isAddedAt = ({ doc }: FactScope, { start }: Mention): boolean =>
  /\b(?:in combination with|combined with|together with|plus|versus|compared (?:to|with))\s(?:[\p{L}-]+\s){0,6}\(?$/iu.test(
    doc.reading.slice(Math.max(0, start - 90), start),
  );

/** Whether a medicine is named where the news is told first, or often: one mentioned in passing is not what a nameless statement means. */
const isProminent = ({ doc }: FactScope, main: Entity): boolean =>
  main.mentions.length > 2 ||
  main.mentions.some(({ start }) => {
    const sentence = doc.sentenceAt(start);
    return sentence && (isOpening(sentence) || sentence.index < 6);
  });

/** Whether the release is plainly about one medicine: twice as often named as any other. */
function isClear({ focus }: FactScope, main: Entity): boolean {
  const next = focus.drugs[1];
  return !next || main.mentions.length >= 2 * next.mentions.length;
}

/** The medicine named with a study in another sentence of the release: the first that both stand in. */
function drugBesideTrial(scope: FactScope, trial: Entity): Entity | undefined {
  for (const mention of trial.mentions.slice(0, 6)) {
    const sentence = scope.doc.sentenceAt(mention.start);
    const drug = sentence && scope.mentionsIn(sentence).find((other) => other.type === "Drug");
    if (drug) return scope.entityOf(drug);
  }
  return undefined;
}

/** "the trial", "the study": a study named before */
const THE_STUDY =
  /\b(?:the|this|these|both|our) (?:(?:two|three|pivotal|clinical|phase \S+|global|registrational|randomi[sz]ed) )*(?:trials?|stud(?:y|ies)|program)\b(?!\s+(?:of|evaluating|in|assessing|testing|investigating|for)\b)/iu;

/** "Study did not meet", "- Trial met its": a line that leaves the article out */
const OPENS_WITH_STUDY =
  /^\W{0,4}(?:study|trial)\s(?:did|does|met|meets|achiev\w+|miss\w+|fail\w+|show\w*|demonstrat\w+)\b/iu;

const isInHeadline = ({ doc }: FactScope, { mentions }: Entity): boolean =>
  mentions.some(({ start }) => doc.sentenceAt(start)?.section === "headline");

/** "both trials", "the two studies": all that the sentence before named */
const BOTH = /\b(?:both|the two|the three|all three|these)\s(?:\p{L}+\s){0,2}?(?:trials|studies)\b/iu;

/** The studies named in the sentence that names the nearest of `before` (nearest first). */
function listedLast(scope: FactScope, before: readonly Mention[]): Entity[] {
  const place = scope.doc.sentenceAt(before[0]!.start);
  const together = before.filter(({ start }) => scope.doc.sentenceAt(start) === place);
  return [...new Set(together.map((mention) => scope.entityOf(mention)))].reverse().slice(0, 4);
}

/** "LUMEN (NCT01234567)": the second is another name of the first */
const isSecondName = (scope: FactScope, first: Mention | undefined, second: Mention): boolean =>
  first !== undefined && /^\s?\(\s?$/u.test(scope.slice(first.end, second.start));

/** A study that only lends its controls or is looked back at */
const COMPARED =
  /\b(?:compared|versus|controls?|external|sham|historical)\b(?:(?!\b(?:in|of) (?:the|its|a|our)\b)[^,;])*$/iu;

/** Where another statement begins: "; ", or a list whose line breaks were lost: "endpoint-  LUMEN-2 will stop" */
const NEXT_STATEMENT = /;|(?<!\b\p{Lu})[.:]\s|-\s{2,}/u;

/** "(HR 0.72; p=0.003)" */
const BRACKETS = /\([^()]*\)/gu;

function trialsOf(scope: FactScope, at: Span): Entity[] {
  const own = scope
    .of("Trial")
    .filter(
      (mention, i, all) =>
        !COMPARED.test(ahead(scope, mention, 90)) &&
        !isSecondName(scope, all[i - 1], mention) &&
        !(mention.start >= at.end && NEXT_STATEMENT.test(scope.slice(at.end, mention.start).replace(BRACKETS, ""))),
    );
  const named = [...new Set(own.map((mention) => scope.entityOf(mention)))];
  if (named.length > 0) return named.slice(0, 4);
  if (!isIn(THE_STUDY, scope.sentence) && !isIn(OPENS_WITH_STUDY, scope.sentence)) return [];
  const before = scope.before("Trial", scope.sentence.start, true);
  if (before.length > 1 && isIn(BOTH, scope.sentence)) return listedLast(scope, before);
  if (before[0]) return [scope.entityOf(before[0])];
  const [only, second] = scope.focus.trials;
  if (!only || !second) return only ? [only] : [];
  return isInHeadline(scope, only) && !isInHeadline(scope, second) ? [only] : [];
}

/** "in patients with", "for the treatment of", "in adults with relapsed" */
const STUDIED_FOR = /\b(?:in|for|of|with|treat\w*|against|having|have|and|or)\b[^,;:.]{0,50}$/iu;
/** "a company focused on X, today announced": what stands before is about the company */
const ANNOUNCED = /\b(?:announc(?:e[sd]?|ing)|report(?:s|ed))\b/iu;

/** Conditions that the sentence says are studied, at most three: none from the words about the company that announces. */
function studiedIndications(scope: FactScope): Entity[] {
  const { sentence } = scope;
  const announced = firstIn(ANNOUNCED, sentence);
  const from = announced && announced.index > 60 ? sentence.start + announced.index : sentence.start;
  const mentions = scope
    .after("Indication", from)
    .filter(
      (mention) =>
        STUDIED_FOR.test(scope.slice(Math.max(from, mention.start - 70), mention.start)) && !isCounted(scope, mention),
    );
  return [...new Set(mentions.map((mention) => scope.entityOf(mention)))].slice(0, 3);
}

/** The phase said beside a trial's name anywhere in the release. */
function phaseOfTrial(scope: FactScope, trial: Entity): string | undefined {
  for (const mention of trial.mentions.slice(0, 8)) {
    const sentence = scope.doc.sentenceAt(mention.start);
    const phase =
      sentence && phaseNear(sentence.text, mention.start - sentence.start, mention.end - sentence.start, 120);
    if (phase) return phase;
  }
  return undefined;
}

/** The one phase that headline and lead speak of; none where they speak of several. */
function newsPhase(scope: FactScope): string | undefined {
  const found = new Set<string>();
  for (const sentence of scope.doc.sentences.slice(0, 12)) {
    if (!isOpening(sentence)) continue;
    for (const { groups } of matchesOf(PHASE, sentence.text)) {
      const phase = phaseOf(groups!.a!, groups!.b);
      if (phase) found.add(phase);
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** What a study is of where its sentence does not say: what other sentences name with the study, else with its medicine, else the release's first. */
function impliedIndications(scope: FactScope, drug: Entity, trials: readonly Entity[]): readonly Entity[] {
  const main = scope.focus.indications.slice(0, 1);
  const [trial] = trials;
  if (trial) {
    const tied = usualIndications(scope, trial).filter((entity) => !entity.names.every(isWideDisease));
    if (tied.length === 1) return tied;
  }
  const usual = usualIndications(scope, drug);
  return usual.length === 0 || main.some((entity) => usual.includes(entity)) ? main : usual.slice(0, 1);
}

/** Roles of a study told at `at`; `undefined` where no medicine can be meant. */
export function trialArguments(scope: FactScope, at: Span): TrialArguments | undefined {
  const drug = drugOf(scope);
  if (!drug) return undefined;
  const trials = trialsOf(scope, at);
  const { sentence } = scope;
  const phase =
    phaseNear(sentence.text, at.end - sentence.start, at.end - sentence.start, 400) ??
    trials.map((trial) => trial.attributes.phase ?? phaseOfTrial(scope, trial)).find((one) => one !== undefined) ??
    (trials.length === 0 ? newsPhase(scope) : undefined);
  const told = studiedIndications(scope);
  const narrow = told.filter((entity) => !entity.names.every(isWideDisease));
  const named = narrow.length > 0 ? narrow : told;
  const indication = named.length > 0 ? named : impliedIndications(scope, drug, trials);
  return { drug, trials, indication, phase };
}

/** Not in people: animals, cells, models; and studies of devices or of records */
const NOT_CLINICAL =
  /\b(?:pre-?clinical(?:ly)?|non-?clinical|in vitro|in vivo|mouse|mice|murine|rats?|non-?human primates?|monkeys?|macaques?|animal|dogs?|canine|xenografts?|cell lines?|models? of|real-world|retrospective|survey|registry|meta-analysis|assay|device|diagnostic|instrument|panel|test system|imaging agent|blood tests?|tested positive|predictive test)\b/iu;
const CLINICAL =
  /\b(?:phase\s?[\dI]|clinical (?:trial|stud|data|result)|trials?\b|stud(?:y|ies)\b|response rate|patients|participants|volunteers|subjects|first-in-human|pivotal)/iu;

/** Whether a sentence speaks of a study in people; with `inReport` the release around it does, and the sentence must only not speak of another. */
export const isClinical = (scope: FactScope, inReport = false): boolean =>
  !isIn(NOT_CLINICAL, scope.sentence) && (inReport || isIn(CLINICAL, scope.sentence) || scope.of("Trial").length > 0);
