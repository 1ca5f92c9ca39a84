import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { isIn } from "../../nlp/matches-in.js";
import { APPLICATION, applicationHome } from "../kit/applications.js";
import type { Authority } from "../kit/authorities.js";
import { clauseAt } from "../kit/clause.js";
import type { FactScope } from "../kit/fact-scope.js";
import { decidersIn, drugsIn, impliedDrug } from "../kit/regulatory-arguments.js";
import { isStated, spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";
import { targetDateNear } from "../kit/target-date.js";

/** "accepted", "acceptance", "validated", "PDUFA goal date" */
const TRIGGER =
  /\b(?:accept(?:ed|s|ance)|validat(?:ed|es|ion)|PDUFA|Prescription Drug User Fee Act|target action date)\b/iu;
const DATED = /^(?:PDUFA|Prescription|target)/iu;
/** A target date moved is no event of its own. */
const EXTENDED = /\bexten(?:d(?:s|ed|ing)?|sion)\b/iu;
/** A trial application, a paper, an invitation */
const OTHER =
  /\b(?:IND|investigational new drug|CTA|clinical trial (?:application|authori[sz]ation)|abstract|manuscript|publication|invitation|position|well[- ]accepted|generally accepted|insurance|resignation)\b/iu;

function authoritiesOf(scope: FactScope, clause: Span, isDated: boolean): readonly Authority[] {
  const named = decidersIn(scope, clause);
  if (named.length > 0) return named;
  const home = applicationHome(scope.sentence.text) ?? (isDated ? "US" : undefined);
  if (!home) return [];
  const regulator = scope.focus.regulators.find((entity) => entity.attributes.jurisdiction === home);
  return [{ start: clause.start, end: clause.start, regulator, jurisdiction: home }];
}

function drugOf(scope: FactScope, at: Span, clause: Span): Entity | undefined {
  const [after] = drugsIn(scope, { start: at.end, end: clause.end });
  const [before] = drugsIn(scope, { start: scope.sentence.start, end: at.start });
  return after ?? before ?? impliedDrug(scope);
}

/** The NMPA takes trial applications up for review before it clears them. */
const isChineseTrialFiling = (scope: FactScope, words: string): boolean =>
  TRIAL_APPLICATION.test(words) && decidersIn(scope, scope.sentence).some(({ jurisdiction }) => jurisdiction === "CN");

const TRIAL_APPLICATION = /\b(?:IND|investigational new drug|CTA|clinical trial) applications?\b|\bINDs?\b/iu;

/** An agency took an application up for review, or set the day by which it means to decide. */
export const filingAcceptance = defineEventRule({
  id: "event/filing-acceptance",
  version: 1,
  summary: "An agency accepted or validated an application, or gave it a target date (PDUFA).",
  sections: FACTUAL,
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.8,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const isDated = DATED.test(trigger.text);
    const { negated, hypothetical } = scope.qualifiers(at);
    if (isDated ? negated || hypothetical || scope.release.category === "other-industry" : !isStated(scope, at)) return;
    const clause = clauseAt(scope, at);
    const targetDate = targetDateNear(scope, isDated ? 0 : 2);
    if (isDated && (!targetDate || isIn(EXTENDED, scope.sentence))) return;
    const words = scope.slice(clause.start, clause.end);
    if (!isDated && (!APPLICATION.test(words) || OTHER.test(words)) && !isChineseTrialFiling(scope, words)) return;
    const drug = drugOf(scope, at, clause);
    const authorities = authoritiesOf(scope, isDated ? scope.sentence : clause, isDated);
    if (!drug || authorities.length === 0) return;
    const us = isDated ? authorities.filter(({ jurisdiction }) => (jurisdiction ?? "US") === "US") : authorities;
    yield* spread(scope, {
      kind: "filing_acceptance",
      drugs: [drug],
      authorities: us.length > 0 ? us.slice(0, 1) : authorities.slice(0, 1),
      at,
      clause,
      news: !isDated,
      targetDate,
      ...(isDated && { dates: [] }),
    });
  },
  examples: [
    {
      text: "The [Regulator:FDA] accepted the supplemental New Drug Application for [Drug:Zorvexa] in [Indication:gout], with a PDUFA goal date of September 7, 2025.",
      facts: [
        "RegulatoryAction kind=filing_acceptance drug=Zorvexa regulator=FDA indication=gout targetDate=2025-09-07",
      ],
    },
    {
      text: "The [Regulator:EMA] has validated the marketing authorisation application for [Drug:Zorvexa].",
      facts: ["RegulatoryAction kind=filing_acceptance drug=Zorvexa regulator=EMA"],
    },
    {
      text: "The [Regulator:FDA] assigned [Drug:Zorvexa] a PDUFA target action date of March 3, 2026.",
      facts: ["RegulatoryAction kind=filing_acceptance drug=Zorvexa regulator=FDA targetDate=2026-03-03"],
    },
    { text: "The [Regulator:FDA] extended the PDUFA date for [Drug:Zorvexa] to March 3, 2026." },
    { text: "The abstract on [Drug:Zorvexa] was accepted by the society, not by the [Regulator:FDA]." },
    { text: "[Organization:Orvane] expects the [Regulator:FDA] to have accepted the NDA for [Drug:Zorvexa] by June." },
    { text: "The [Regulator:FDA] accepted the IND application for [Drug:Zorvexa]." },
  ],
});
