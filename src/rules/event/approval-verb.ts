import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { approvalKind, isOtherObject } from "../kit/approval-kind.js";
import { type Clause, clauseAt, listFrom } from "../kit/clause.js";
import type { FactScope } from "../kit/fact-scope.js";
import { adjunctAuthorities, gluedAuthorities, hasAuxiliary, subjectAuthorities, voiceOf } from "../kit/frames.js";
import { drugsIn, impliedDrug } from "../kit/regulatory-arguments.js";
import { isStated, spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "approved", "authorises", "licensed for", "green-lights" */
const TRIGGER =
  /(?<!\b(?:pre|un|non)-?)\b(?:approv(?:ed|es)|authori[sz](?:ed|es)(?! to\b)|licensed(?= (?:for|in)\b)|green-?light(?:s|ed)|register(?:ed|s)|(?:expand(?:ed|s)|broaden(?:ed|s)|extend(?:ed|s))(?= (?:the |its )?(?:[\p{L}.]+ ){0,3}?(?:label|indications?|approval|licen[sc]e|(?:marketing |use )?authori[sz]ation)\b))\b/iu;
/** Verbs that mean an approval only of an authority */
const OF_AUTHORITY = /^(?:register|expand|broaden|extend)/iu;
/** An object that stands for the drug named before: "the application", "it", "the company's sBLA" */
const STANDS_FOR_DRUG =
  /^\s+(?:it\b|this (?:drug|medicine|therapy|treatment|vaccine)|(?:the|an?|its|our|their|this|[\p{L} ]{2,40}'s)\s+(?:\w+[\s-]){0,4}(?:application|NDA|BLA|sNDA|sBLA|MAA|ANDA|submission|drug|therapy|treatment|medicine|vaccine|combination|indication|label|product|formulation|regimen|use|dose|dosage)\b)/iu;

/** Leave for trials: "approved by the FDA as an investigational new drug" */
const AS_TRIAL_DRUG = /^\s(?:by [^,.;]{2,60} )?as an? (?:investigational|IND)\b/iu;

/** "Zorvexa, an FDA |approved, oral inhibitor" */
const IN_APPOSITION = /,\s(?:an?|the (?:first|only)|its)\s(?:[\p{L}.()]+\s){1,6}$/u;

/** What follows a participle that is no mere adjective: "approved in", "approved by" */
const ADJUNCT = /^(?:\s*$|[\s,.()]+(?:in|by|for|as|to|at|with|on|under|across|only|also|today|both)\b|[\s]*[.,)])/iu;

/** Drugs decided on by a verb in the active voice: the first after it, else what its object stands for. */
function activeDrugs(scope: FactScope, at: Span, clause: Clause): readonly Entity[] {
  const [first] = scope.after("Drug", at.end);
  if (first && first.start < clause.end && isOtherObject(scope, at.end, first.start)) return [];
  const named = drugsIn(scope, { start: at.end, end: clause.end });
  if (named.length > 0) return named;
  const rest = scope.slice(at.end, clause.end);
  if (!STANDS_FOR_DRUG.test(rest) || isOtherObject(scope, at.end, clause.end)) return [];
  const drug = impliedDrug(scope);
  return drug ? [drug] : [];
}

/** "seven biosimilars approved by the FDA: X, Y and Z", "products approved in Japan, including X and Y" */
const LISTED = /(?::|\b(?:including|namely|such as))\s*$/iu;

function drugsListedAfter(scope: FactScope, at: Span, clause: Clause): readonly Entity[] {
  if (
    !/\b(?:drugs|medicines|products|biosimilars|therap(?:y|ies)|treatments|vaccines)\s+$/iu.test(
      scope.slice(clause.start, at.start),
    )
  )
    return [];
  const mentions = scope.after("Drug", at.end);
  const [first] = mentions;
  if (!first || first.start - at.end > 120 || !LISTED.test(scope.slice(at.end, first.start))) return [];
  return [...new Set(listFrom(scope, mentions).map((mention) => scope.entityOf(mention)))];
}

/** Drugs that a passive or a participle speaks of: those before it, else the release's when the subject stands for it. */
function passiveDrugs(scope: FactScope, at: Span, clause: Clause): readonly Entity[] {
  const ahead = drugsIn(scope, { start: clause.start, end: at.start });
  if (ahead.length > 0) return ahead;
  if (/^,\s(?:which|who)/iu.test(scope.slice(clause.start, at.start))) {
    const nearest = scope.before("Drug", clause.start).find((mention) => mention.end > clause.start - 40);
    if (nearest) return [scope.entityOf(nearest)];
  }
  const wider = drugsIn(scope, { start: clause.subjectFrom, end: at.start });
  if (wider.length > 0) return wider;
  const listed = drugsListedAfter(scope, at, clause);
  if (listed.length > 0) return listed;
  const subject = scope.slice(clause.start, at.start);
  if (
    !/^\W*(?:it|(?:the|this) (?:[\w-]+ ){0,4}(?:drug|medicine|therapy|treatment|vaccine|product|combination|application|sNDA|sBLA|BLA|NDA|conjugate|antibody|inhibitor|agonist|antagonist|pill|injection|regimen|formulation))\b/iu.test(
      subject,
    )
  )
    return [];
  const drug = impliedDrug(scope);
  return drug ? [drug] : [];
}

/** "Vitrakvi is the first FDA-approved therapy", "FDA-approved Vitrakvi". */
function adjectiveDrugs(scope: FactScope, at: Span, clause: Clause): readonly Entity[] {
  const [next] = scope.after("Drug", at.end);
  if (
    next &&
    /^\s+(?:[\p{L}-]+\s){0,2}?(?:(?:drugs?|medicines?|vaccines?|therap(?:y|ies)|treatments?|agents?|products?|brands?|medications?),?\s+)?$/u.test(
      scope.slice(at.end, next.start),
    )
  )
    return drugsIn(scope, { start: next.start, end: clause.end });
  const ahead = scope.slice(clause.start, at.start);
  if (!/(?:\b(?:is|are|was|as|becom\w+|remains?)\b|,)[^,;]{0,60}\b(?:an?|the|only|first)\b[^,;]{0,40}$/iu.test(ahead))
    return [];
  return drugsIn(scope, { start: clause.subjectFrom, end: at.start });
}

/** A drug is approved, said with a verb: active, passive, relative, apposition, headline. */
export const approvalVerb = defineEventRule({
  id: "event/approval-verb",
  version: 1,
  summary: "A medicine is approved, said with a verb: who approves it, or where, must be named.",
  sections: FACTUAL,
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.85,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    if (!isStated(scope, at)) return;
    const clause = clauseAt(scope, at);
    const voice = voiceOf(scope, at, clause);
    if (voice !== "active" && OF_AUTHORITY.test(trigger.text)) return;
    if (AS_TRIAL_DRUG.test(scope.slice(at.end, clause.end))) return;
    if (
      /\b(?:recommend\w*|newly|most|many|all|other|any|several|multiple) $/iu.test(scope.slice(clause.start, at.start))
    )
      return;
    if (voice !== "adjective" && IN_APPOSITION.test(scope.slice(clause.start, at.start))) {
      const drugs = drugsIn(scope, { start: clause.subjectFrom, end: at.start }).slice(-1);
      const authorities = gluedAuthorities(scope, at);
      if (authorities.length > 0)
        yield* spread(scope, { kind: approvalKind(scope, at), drugs, authorities, at, clause, news: false });
      return;
    }
    if (voice === "active") {
      const drugs = activeDrugs(scope, at, clause);
      const authorities = subjectAuthorities(scope, at, clause);
      if (drugs.length > 0)
        yield* spread(scope, { kind: approvalKind(scope, at), drugs, authorities, at, clause, news: true });
      return;
    }
    const isBare = voice === "passive" && !hasAuxiliary(scope, at, clause);
    if (isBare && !ADJUNCT.test(scope.slice(at.end, scope.sentence.end))) return;
    const drugs = voice === "adjective" ? adjectiveDrugs(scope, at, clause) : passiveDrugs(scope, at, clause);
    if (drugs.length === 0) return;
    const ahead = scope.slice(Math.max(clause.start, at.start - 40), at.start);
    if (/\b(?:trial|study|protocol|IND|CTA|device|test)\b[^,]{0,25}$/iu.test(ahead)) return;
    const named = voice === "adjective" ? gluedAuthorities(scope, at) : adjunctAuthorities(scope, at, clause);
    const authorities = isBare ? named.filter(({ start }) => start > at.start) : named;
    if (authorities.length === 0) return;
    const news = voice === "passive" && !/,\s*$/u.test(scope.slice(clause.start, at.start));
    yield* spread(scope, { kind: approvalKind(scope, at), drugs, authorities, at, clause, news });
  },
  examples: [
    {
      text: "In May 2019, [Regulator:Health Canada] approved [Drug:Zorvexa] for [Indication:Hodgkin lymphoma].",
      facts: [
        'RegulatoryAction kind=approval drug=Zorvexa regulator="Health Canada" indication="Hodgkin lymphoma" date=2019-05',
      ],
    },
    {
      text: "[Drug:Zorvexa] is approved in the U.S., Canada and Japan for [Indication:gout].",
      facts: [
        "RegulatoryAction kind=approval drug=Zorvexa jurisdiction=CA indication=gout",
        "RegulatoryAction kind=approval drug=Zorvexa jurisdiction=JP indication=gout",
        "RegulatoryAction kind=approval drug=Zorvexa jurisdiction=US indication=gout",
      ],
    },
    {
      text: "[Drug:Zorvexa], which was conditionally approved by the [Regulator:European Commission] in 2021, treats [Indication:gout].",
      facts: [
        'RegulatoryAction kind=conditional_approval drug=Zorvexa regulator="European Commission" indication=gout date=2021',
      ],
    },
    {
      text: "[Drug:Zorvexa] is the first [Regulator:FDA]-approved treatment for [Indication:gout].",
      facts: ["RegulatoryAction kind=approval drug=Zorvexa regulator=FDA indication=gout"],
    },
    {
      text: "Patients took [Drug:Orvelan], known for long, or [Drug:Zorvexa], which was approved by the [Regulator:FDA] in 2010.",
      facts: ["RegulatoryAction kind=approval drug=Zorvexa regulator=FDA date=2010"],
    },
    {
      text: "The [Regulator:FDA] has expanded the label of [Drug:Zorvexa] to include [Indication:gout].",
      facts: ["RegulatoryAction kind=approval drug=Zorvexa regulator=FDA indication=gout"],
    },
    { text: "[Drug:Zorvexa] is a trademark registered in the U.S. and Canada." },
    { text: "[Drug:Zorvexa] has not been approved by the [Regulator:FDA]." },
    { text: "If [Drug:Zorvexa] is approved by the [Regulator:FDA], it would be a first." },
    { text: "The [Regulator:FDA] approved a clinical trial of [Drug:Zorvexa] in [Indication:gout]." },
    { text: "[Drug:Zorvexa] was studied in patients who received approved [Regulator:FDA] medicines." },
  ],
});
