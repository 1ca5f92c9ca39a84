import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { approvalKind, isOtherObject } from "../kit/approval-kind.js";
import { type Clause, clauseAt } from "../kit/clause.js";
import type { FactScope } from "../kit/fact-scope.js";
import { adjunctAuthorities, gluedAuthorities } from "../kit/frames.js";
import { drugsIn, impliedDrug, isAdviser } from "../kit/regulatory-arguments.js";
import { isStated, spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "approval", "marketing authorisation", "licensure", "FDA nod", but not "approval process" or "authorisation application" */
const TRIGGER =
  /(?<!\bpost-|\bpre-)\b(?:(?:marketing |market |product |manufacturing and marketing |emergency use )?(?:approvals?|authori[sz]ations?)(?: approvals?)?|licensure|nod|green[- ]light|Notice of Compliance(?: with conditions)?)\b(?!\s+(?:holders?|applications?|process|pathways?|decision|procedures?|requirements?|rates?|studies|trials?|submissions?|packages?|timelines?|dates?|committee|to (?:conduct|initiate|begin|start|proceed|commence))\b|\s+(?:(?:from|by|in) [^,.;]{2,50} )?(?:to (?:conduct|initiate|begin|start|proceed|commence)\b|for (?:(?:its|the|an?|our) )?(?:[\p{L}\d/-]+ ){0,4}?(?:trials?|stud(?:y|ies)|phase [1-4I])\b))/iu;
/** Someone gets it, or someone gives it */
const EXCHANGE =
  /\b(?:receiv(?:e|ed|es|ing)|receipt of|obtain(?:ed|s|ing)|secur(?:ed|es|ing)|gain(?:ed|s|ing)|w(?:on|ins|inning)|gets?|got|nabs?|nabbed|bags?|bagged|snags?|snagged|scores?|scored|lands?|landed|earn(?:ed|s)|achiev(?:ed|es|ing)|has|have|holds?|grant(?:ed|s|ing)|issu(?:ed|es)|award(?:ed|s)|given|gives?|gave|announc(?:ed|es|ing|ement)|reports?|reported|celebrat\w+|welcom\w+|following|since|after|with|marks?)\b[^;]{0,140}$/iu;
/** The noun is what someone wants, or what a paper asks for */
const WANTED =
  /\b(?:for|against|seek\w*|toward|towards|to obtain|support\w*|application|request\w*|recommend\w*|opinion|without|its path to|consider\w*|pending|of)\s+(?:(?:the|an?|its|both|early|earlier|final|possible|eventual|future|broader|global|full|potential|regulatory|marketing|market|conditional|accelerated|FDA|U\.S\.|EU|European|EMA|health|authority|Commission)\s+){0,4}$/iu;
/** "the first treatment with FDA traditional |approval" */
const WITH_IT =
  /\b(?:the|only|an?) (?:[\p{L}\d-]+ ){1,6}with (?:(?:full|traditional|U\.S\.|regulatory|marketing|conditional|accelerated|FDA|EU|European) ){1,4}$/iu;
/** A bare noun that reports the deed: "the approval of X by the FDA", "FDA approval of X" */
const OF_DRUG = /^\s*(?:\([^()]{0,30}\)\s*)?(?:of|for)\s/iu;
/** "was granted approval", "Approval was received" */
const AFTERWARDS =
  /^\s+(?:was|were|has been|have been)\s+(?:also\s+|first\s+)?(?:granted|received|obtained|given|issued|based)\b/iu;

/** "four treatments", "the first devices": things in general, not the release's drug */
const CLASS = /\b(?:treatments|therapies|devices|drugs|products|vaccines|medicines|technologies)\b/iu;

/** Only what was given or taken may leave its drug unsaid */
const TAKEN = /\b(?:receiv\w+|receipt|obtain\w+|secur\w+|gain\w+|won|wins|grant\w+|issu\w+)\b[^;]{0,80}$/iu;

function subjectDrugs(scope: FactScope, at: Span, clause: Clause): readonly Entity[] {
  const [next] = scope.after("Drug", at.end);
  if (next && next.start < clause.end && isOtherObject(scope, at.end, next.start)) return [];
  if (!next && isOtherObject(scope, at.end, clause.end)) return [];
  if (
    isOtherObject(scope, Math.max(clause.start, at.start - 90), at.start) &&
    !OF_DRUG.test(scope.slice(at.end, clause.end))
  )
    return [];
  const after = drugsIn(scope, { start: at.end, end: clause.end });
  const gap = after.length > 0 && next ? scope.slice(at.end, next.start) : "";
  if (after.length > 0 && /\b(?:of|for|to)\b/iu.test(gap) && gap.length < 160) return after;
  const ahead = drugsIn(scope, { start: clause.subjectFrom, end: at.start });
  if (ahead.length > 0) return ahead;
  if (after.length > 0) return after;
  if (isOtherObject(scope, clause.start, at.start)) return [];
  if (!TAKEN.test(scope.slice(clause.start, at.start)) || /s$/u.test(scope.slice(at.start, at.end))) return [];
  if (CLASS.test(scope.slice(Math.max(clause.start, at.start - 70), Math.min(clause.end, at.end + 60)))) return [];
  const drug = impliedDrug(scope);
  return drug ? [drug] : [];
}

/** Whether the sentence says that the approval was given: an exchange, or a definite noun with its drug or authority. */
function isReported(scope: FactScope, at: Span, clause: Clause): boolean {
  const ahead = scope.slice(clause.start, at.start);
  const after = scope.slice(at.end, scope.sentence.end);
  if (WANTED.test(ahead)) return false;
  if (EXCHANGE.test(ahead) || WITH_IT.test(ahead) || AFTERWARDS.test(after)) return true;
  return OF_DRUG.test(after) && (gluedAuthorities(scope, at).length > 0 || /\b(?:the|this|of)\s+$/iu.test(ahead));
}

/** A drug is approved, said with a noun: received, granted, announced, "the FDA approval of X". */
export const approvalNoun = defineEventRule({
  id: "event/approval-noun",
  version: 1,
  summary: 'A medicine\'s approval, said with a noun: received, granted, announced, or "the FDA approval of X".',
  sections: FACTUAL,
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.8,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    if (!isStated(scope, at)) return;
    const clause = clauseAt(scope, at);
    if (!isReported(scope, at, clause)) return;
    const named = scope.after("Organization", at.end)[0];
    if (
      named &&
      /^\s+(?:of|for)\s+(?:the\s+)?$/iu.test(scope.slice(at.end, named.start)) &&
      !/^'s\b/u.test(scope.slice(named.end, named.end + 2))
    )
      return;
    const authorities = adjunctAuthorities(scope, at, clause).filter((authority) => !isAdviser(authority));
    if (authorities.length === 0) return;
    const drugs = subjectDrugs(scope, at, clause);
    if (drugs.length === 0) return;
    yield* spread(scope, { kind: approvalKind(scope, at), drugs, authorities, at, clause, news: true });
  },
  examples: [
    {
      text: "[Organization:Orvane] today announced that [Drug:Zorvexa] has received marketing authorisation from the [Regulator:European Commission] for [Indication:gout].",
      publishedOn: "2024-03-05",
      facts: [
        'RegulatoryAction kind=approval drug=Zorvexa regulator="European Commission" indication=gout organization=Orvane date=2024-03-05',
      ],
    },
    {
      text: "[Regulator:Health Canada] granted [Drug:Zorvexa] approval with conditions in 2013 for [Indication:gout].",
      facts: [
        'RegulatoryAction kind=conditional_approval drug=Zorvexa regulator="Health Canada" indication=gout date=2013',
      ],
    },
    {
      text: "[Organization:Orvane] wins [Regulator:FDA] nod for [Drug:Zorvexa] in [Indication:gout].",
      facts: ["RegulatoryAction kind=approval drug=Zorvexa regulator=FDA indication=gout organization=Orvane"],
    },
    {
      text: "[Regulator:Health Canada] has issued a Notice of Compliance for [Drug:Zorvexa] in [Indication:gout].",
      facts: ['RegulatoryAction kind=approval drug=Zorvexa regulator="Health Canada" indication=gout'],
    },
    { text: "The [Regulator:FDA] committee voted against the approval of [Drug:Zorvexa]." },
    { text: "[Organization:Orvane] is seeking [Regulator:FDA] approval for [Drug:Zorvexa]." },
    {
      text: "[Organization:Orvane] received a recommendation for approval of [Drug:Zorvexa] from the [Regulator:CHMP].",
    },
    { text: "The merger received approval from regulators in Japan; [Drug:Zorvexa] is not concerned." },
  ],
});
