import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { Authority } from "../kit/authorities.js";
import { isBullet, leadIn } from "../kit/clause.js";
import { designationsIn, type NamedDesignation } from "../kit/designations.js";
import { datesIn, type PlacedDate } from "../kit/event-date.js";
import type { RegulatoryActionCandidate } from "../kit/fact.js";
import type { FactScope } from "../kit/fact-scope.js";
import { gluedAuthorities } from "../kit/frames.js";
import { decidersIn, drugsIn, impliedDrug } from "../kit/regulatory-arguments.js";
import { isStated, spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** Someone gives or has the designation */
const GRANT =
  /\b(?:grant(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|receipt|award(?:s|ed|ing)?|designat(?:es|ed)|obtain(?:s|ed|ing)?|secur(?:es|ed|ing)|gain(?:s|ed)?|w(?:on|ins)|gets?|got|given|gives|has|have|holds?|hold|earn(?:s|ed)|land(?:s|ed)|nabs?|nabbed|assigned|accepted|adopted|issued|announc(?:es|ed|ing)|existing|under|with|bestowed|conferred|confirmed|maintain(?:s|ed)|nod)\b/iu;
/** What gives a scheme that is no designation by name */
const STRONG_GRANT =
  /\b(?:grant(?:s|ed|ing)?|receiv(?:es|ed|ing)|award(?:s|ed)|obtain(?:s|ed)|secur(?:es|ed)|gain(?:s|ed)|w(?:on|ins)|gets?|given|assigned|accept(?:s|ed|ance)|under|designated|has|holds|selected|admitted|access to)\b/iu;
/** The words that make a name of a scheme a designation */
const STATUS = /\bdesignat|\bstatus\b|\btag\b/iu;
/** Schemes that are granted under their own name */
const OWN_NAME = new Set([
  "priority_review",
  "accelerated_assessment",
  "prime",
  "sakigake",
  "rmat",
  "qidp",
  "innovative_passport",
]);
/** Asked for, taken away, or only recommended */
const NOT_YET =
  /\b(?:appl(?:y|ied|ies|ication)|request\w*|submi\w+|opinion|eligib\w+|rescind\w*|revok\w*|withdr\w+|voucher|benefits of|den(?:y|ied)|criteria|qualif\w+ for|similar to|including Fast Track and)\b/iu;
/** Whether the words before speak of asking or taking away, and of no giving after that: "application accepted for Priority Review". */
function isNotYet(ahead: string): boolean {
  const asked = NOT_YET.exec(ahead);
  return asked !== null && !/\b(?:accepted|granted|awarded|received)\b/iu.test(ahead.slice(asked.index));
}

/** What joins the members of a list of designations */
const LIST =
  /^\s{0,3}(?:therapy|designations?|status|drug|medicine|disease|\([^()]{0,30}\)|\s){0,6}\s{0,3}(?:,|,?\s{0,3}and|,?\s{0,3}as well as|&|\/|\+)\s{0,3}(?:(?:an?\s|the\s|both\s|U\.S\.\s|FDA\s|US\s)+\s{0,3})?$/iu;

interface Segment extends Span {
  readonly names: readonly NamedDesignation[];
  /** To the next segment, or the end of the sentence. */
  readonly until: number;
  /** From the segment before, or the start of the sentence. */
  readonly from: number;
}

/** Names joined into lists ("Orphan Drug and Fast Track designations"), each with its stretch of the sentence. */
function segmentsOf(scope: FactScope): Segment[] {
  const { sentence } = scope;
  const lists: NamedDesignation[][] = [];
  for (const name of designationsIn(sentence.text, sentence.start)) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const gap = last && scope.slice(last.end, name.start);
    if (
      list &&
      gap !== undefined &&
      /^\s*(?:(?:designation|status)\s*)?\(?$/iu.test(gap) &&
      last?.designation === name.designation
    )
      continue;
    if (list && gap !== undefined && LIST.test(gap)) list.push(name);
    else lists.push([name]);
  }
  return lists.map((names, i) => ({
    names,
    start: names[0]!.start,
    end: names.at(-1)!.end,
    from: lists[i - 1]?.at(-1)?.end ?? sentence.start,
    until: lists[i + 1]?.[0]?.start ?? sentence.end,
  }));
}

/** Whether the sentence, or the lead-in of its list, says that the designation was given. */
function isGranted(scope: FactScope, segment: Segment): boolean {
  const { sentence } = scope;
  const ahead = scope.slice(sentence.start, segment.start);
  const after = scope.slice(segment.end, segment.until);
  const near = scope.slice(Math.max(sentence.start, segment.start - 70), Math.min(sentence.end, segment.end + 30));
  if (
    !STATUS.test(near) &&
    !/\bdesignated\b[^;]{0,160}\bas an?\s*$/iu.test(ahead) &&
    !segment.names.every(({ designation }) => OWN_NAME.has(designation))
  )
    return false;
  if (
    isNotYet(scope.slice(Math.max(sentence.start, segment.start - 60), segment.start)) ||
    /^\W{0,3}(?:\w+\W+){0,2}(?:voucher|application|request)/iu.test(after)
  )
    return false;
  if (
    !STATUS.test(near) &&
    !STRONG_GRANT.test(ahead.slice(-110)) &&
    !/^\W{0,3}(?:was |has been )?(?:granted|awarded)\b/iu.test(after)
  )
    return false;
  if (GRANT.test(ahead) || /\b(?:granted|awarded|received|given)\b/iu.test(after)) return true;
  const lead = isBullet(sentence.text) ? leadIn(scope) : undefined;
  if (lead && (GRANT.test(lead.text) || STATUS.test(lead.text))) return true;
  return (
    gluedAuthorities(scope, segment).length > 0 &&
    /^\s*(?:\(\w+\)\s*)?(?:designation\s+|status\s+)?(?:\(\w+\)\s*)?(?:for|to)\b/iu.test(after)
  );
}

function authoritiesOf(scope: FactScope, segment: Segment): readonly Authority[] {
  const glued = gluedAuthorities(scope, segment);
  if (glued.length > 0) return glued;
  const after = decidersIn(scope, { start: segment.end, end: segment.until });
  if (after.length > 0) return after;
  const before = decidersIn(scope, { start: scope.sentence.start, end: segment.start });
  if (before.length > 0) return before;
  const lead = leadIn(scope);
  const named = lead && scope.mentionsIn(lead).filter((mention) => mention.type === "Regulator");
  const regulator = named?.length === 1 ? scope.entityOf(named[0]!) : undefined;
  return regulator ? [{ start: 0, end: 0, regulator, jurisdiction: regulator.attributes.jurisdiction }] : [];
}

/** The authorities that can give this designation; where none is named, the one place that has it, with its regulator when the release names one. */
function grantersOf(scope: FactScope, name: NamedDesignation, authorities: readonly Authority[]): readonly Authority[] {
  const { jurisdiction } = name;
  if (!jurisdiction) return authorities.length > 0 ? authorities : onlyRegulator(scope);
  const fitting = authorities.filter((authority) => (authority.jurisdiction ?? jurisdiction) === jurisdiction);
  if (fitting.length > 0) return fitting.map((authority) => ({ ...authority, jurisdiction }));
  const regulator = scope.focus.regulators.find((entity) => entity.attributes.jurisdiction === jurisdiction);
  return [{ start: name.start, end: name.start, regulator, jurisdiction }];
}

function onlyRegulator(scope: FactScope): Authority[] {
  const [regulator, second] = scope.focus.regulators;
  if (!regulator || second || regulator.attributes.jurisdiction !== "US") return [];
  return [{ start: 0, end: 0, regulator, jurisdiction: regulator.attributes.jurisdiction }];
}

function drugsOf(scope: FactScope, segment: Segment): readonly Entity[] {
  const after = drugsIn(scope, { start: segment.end, end: segment.until });
  const [next] = scope.after("Drug", segment.end);
  if (
    after.length > 0 &&
    next &&
    /^[^;]{0,60}\b(?:to|for|of)\b[^;]{0,100}$/iu.test(scope.slice(segment.end, next.start))
  )
    return after;
  const ahead = drugsIn(scope, { start: segment.from, end: segment.start });
  if (ahead.length > 0) return ahead;
  const before = drugsIn(scope, { start: scope.sentence.start, end: segment.start });
  if (before.length > 0) return before;
  if (after.length > 0) return after;
  const drug = impliedDrug(scope);
  return drug ? [drug] : [];
}

/** The dates for one member of a list: its own when there are as many as members ("respectively"), else all. */
function datesFor(dates: readonly PlacedDate[], segment: Segment, n: number): readonly PlacedDate[] {
  return segment.names.length > 1 && dates.length === segment.names.length ? [dates[n]!] : dates;
}

function* candidatesOf(scope: FactScope, segment: Segment): Generator<RegulatoryActionCandidate> {
  const drugs = drugsOf(scope, segment);
  if (drugs.length === 0) return;
  const authorities = authoritiesOf(scope, segment);
  const clause: Span = { start: segment.from, end: segment.until };
  const after = datesIn(scope, { start: segment.end, end: segment.until });
  const dates = after.length > 0 ? after : datesIn(scope, { start: segment.from, end: segment.start });
  for (const [n, name] of segment.names.entries()) {
    const granters = grantersOf(scope, name, authorities);
    if (granters.length === 0) continue;
    yield* spread(scope, {
      kind: "designation",
      designation: name.designation,
      drugs,
      authorities: granters,
      at: segment,
      clause,
      news: scope.qualifiers(segment).historical === undefined,
      eachIndication: true,
      dates: datesFor(dates, segment, n),
    });
  }
}

/** A medicine has a designation: granted, received, held, listed under a lead-in. */
export const designation = defineEventRule({
  id: "event/designation",
  version: 1,
  summary:
    "A medicine was given a designation (Fast Track, orphan, breakthrough, PRIME, priority review …), one event for each indication.",
  sections: FACTUAL,
  produces: ["RegulatoryAction"],
  trigger:
    /^[\s\S]*?(?:designat|orphan|fast[ -]?track|priority (?:review|medicine)|accelerated assessment|sakigake|\bPRIME\b|\bRMAT\b|\bODD\b|\bBTD\b|passport|QIDP)/iu,
  confidence: 0.85,
  *match(scope) {
    for (const segment of segmentsOf(scope)) {
      if (isStated(scope, segment) && isGranted(scope, segment)) yield* candidatesOf(scope, segment);
    }
  },
  examples: [
    {
      text: "The [Regulator:FDA] granted both Fast Track and Orphan Drug designations to [Drug:ORV-101] for [Indication:gout] in 2024.",
      facts: [
        "RegulatoryAction kind=designation designation=fast_track drug=ORV-101 regulator=FDA jurisdiction=US indication=gout date=2024",
        "RegulatoryAction kind=designation designation=orphan_drug drug=ORV-101 regulator=FDA indication=gout date=2024",
      ],
    },
    {
      text: "[Drug:ORV-101] received orphan drug designation from the [Regulator:FDA] for [Indication:gout] in May 2020 and [Indication:lupus] in June 2021.",
      facts: [
        "RegulatoryAction kind=designation designation=orphan_drug drug=ORV-101 regulator=FDA indication=gout date=2020-05",
        "RegulatoryAction kind=designation designation=orphan_drug drug=ORV-101 regulator=FDA indication=lupus date=2021-06",
      ],
    },
    {
      text: "[Drug:ORV-101] has Fast Track designation for [Indication:gout].",
      facts: ["RegulatoryAction kind=designation designation=fast_track drug=ORV-101 jurisdiction=US indication=gout"],
    },
    {
      text: "[Drug:ORV-101] received [Regulator:FDA] orphan drug and breakthrough therapy designations in April 2021 and May 2022, respectively.",
      facts: [
        "RegulatoryAction kind=designation designation=orphan_drug drug=ORV-101 regulator=FDA date=2021-04",
        "RegulatoryAction kind=designation designation=breakthrough_therapy drug=ORV-101 regulator=FDA date=2022-05",
      ],
    },
    {
      text: "The [Regulator:EMA] grants orphan designation to medicines that treat rare diseases, unlike [Drug:ORV-101].",
    },
    { text: "[Organization:Orvane] applied for orphan drug designation for [Drug:ORV-101] with the [Regulator:FDA]." },
    { text: "[Drug:ORV-101] may be eligible for a priority review voucher of the [Regulator:FDA]." },
  ],
});
