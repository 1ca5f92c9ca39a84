import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { APPLICATION, applicationHome } from "../kit/applications.js";
import type { Authority } from "../kit/authorities.js";
import { type Clause, clauseAt } from "../kit/clause.js";
import type { FactScope } from "../kit/fact-scope.js";
import { gluedAuthorities } from "../kit/frames.js";
import { decidersIn, drugsIn, impliedDrug, isAdviser } from "../kit/regulatory-arguments.js";
import { isStated, spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "submitted", "files", "resubmission", "under review" */
const TRIGGER =
  /\b(?:(?:re-?)?submit(?:s|ted)|filed|files|(?:re-?)?submissions?(?= (?:of|to|for)\b)|(?:re-?)?submission(?=[\s,.]|$)|under (?:active |regulatory |priority |standard |accelerated |U\.S\. |FDA |EMA |NDA |BLA |health authority )*(?:review|evaluation|assessment)(?= (?:by|with|in|at|for)\b)|(?:being|currently) reviewed(?= (?:\w+ ){0,3}by\b))\b/iu;
/** The noun stands for the deed: someone announces, completes or starts it */
const DEED =
  /\b(?:announc\w+|complet\w+|initiat\w+|follow\w+|after|marks?|made|confirm\w+|highlight\w+|report\w+)\b[^;]{0,110}$/iu;
/** What is submitted is no application: data, a paper, a plan, a claim */
const OTHER =
  /^\s+(?:the\s|an?\s|its\s|their\s|our\s)?(?:\w+\s){0,3}?(?:data|manuscripts?|abstracts?|papers?|proposals?|bids?|claims?|lawsuits?|complaints?|reports?|patents?|comments?|petition|fast[ -]track|orphan|breakthrough|form|10-K|10-Q|registration statement|prospectus|briefs?|response|meeting request|statement|request for (?:a )?(?:meeting|designation|fast|orphan|breakthrough))\b/iu;

/** Drugs that the application is for: after "for" or "of", else before, else what the release is about. */
function drugsOf(scope: FactScope, at: Span, clause: Clause): readonly Entity[] {
  const after = drugsIn(scope, { start: at.end, end: clause.end });
  const before = drugsIn(scope, { start: clause.subjectFrom, end: at.start });
  const isReview = /review/iu.test(scope.slice(at.start, at.end));
  const [first, then] = isReview ? [before, after] : [after, before];
  if (first.length > 0) return first;
  if (then.length > 0) return then;
  const drug = impliedDrug(scope);
  return drug ? [drug] : [];
}

/** "to the FDA", "with the U.S. and EU health authorities": who got it; else the one home of its kind. */
function recipientsOf(scope: FactScope, at: Span, clause: Clause): readonly Authority[] {
  const after = decidersIn(scope, { start: at.start, end: clause.end }).filter((one) => !isAdviser(one));
  if (after.length > 0) return after;
  const glued = gluedAuthorities(scope, at);
  const before = glued.length > 0 ? glued : decidersIn(scope, { start: clause.start, end: at.start });
  if (before.length > 0) return before;
  const home = applicationHome(scope.slice(clause.start, clause.end));
  if (!home) return [];
  const regulator = scope.focus.regulators.find((entity) => entity.attributes.jurisdiction === home);
  return [{ start: at.end, end: at.end, regulator, jurisdiction: home }];
}

/** A meeting before it: "(pre-NDS) meeting" */
const MEETING = /^(?:\s?\([^()]{1,20}\))?\s(?:meeting|consultation|advice)\b/iu;

/** Whether an application to an agency is what was submitted. */
function isApplication(scope: FactScope, at: Span, clause: Clause): boolean {
  const word = scope.slice(at.start, at.end).toLowerCase();
  const ahead = scope.slice(clause.start, at.start);
  const after = scope.slice(at.end, clause.end);
  if (/^\s+with (?:the )?(?:SEC\b|Securities|U\.S\. Securities|court)/iu.test(after)) return false;
  if (MEETING.test(after) || /\bpre-(?:[\p{L}]+ ){0,3}$/iu.test(ahead)) return false;
  if (/review|evaluat|assess/u.test(word))
    return !/\b(?:patents?|trial|study|manuscript|claims?|merger|transaction)\b/iu.test(ahead + after);
  if (/^\s+(?:during|in|as part of|within|at)\b/iu.test(after)) return false;
  if (/submission$/u.test(word) || word.endsWith("submissions")) {
    const named = APPLICATION.test(ahead.slice(-70)) || APPLICATION.test(`regulatory ${word}${after.slice(0, 90)}`);
    return named && DEED.test(ahead) && (APPLICATION.test(ahead.slice(-70)) || APPLICATION.test(after.slice(0, 90)));
  }
  if (OTHER.test(after)) return false;
  const passive = /\b(?:was|were|been|is|are)\s+(?:\w+ly\s+|also\s+)?$/iu.test(ahead);
  return APPLICATION.test(after.slice(0, 160)) || (passive && APPLICATION.test(ahead.slice(-90)));
}

/** An application went to an agency, or lies with it. */
export const submission = defineEventRule({
  id: "event/submission",
  version: 1,
  summary:
    "An application for a medicine was submitted or filed, or is under review; one event for each agency and indication.",
  sections: FACTUAL,
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.8,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    if (!isStated(scope, at)) return;
    const clause = clauseAt(scope, at);
    if (!isApplication(scope, at, clause)) return;
    const drugs = drugsOf(scope, at, clause);
    const authorities = recipientsOf(scope, at, clause);
    if (drugs.length === 0 || authorities.length === 0) return;
    yield* spread(scope, { kind: "submission", drugs, authorities, at, clause, news: true });
  },
  examples: [
    {
      text: "[Organization:Orvane] submitted a Marketing Authorization Application to the [Regulator:EMA] for [Drug:Zorvexa] to treat [Indication:gout] in May 2021.",
      facts: [
        "RegulatoryAction kind=submission drug=Zorvexa regulator=EMA indication=gout organization=Orvane date=2021-05",
      ],
    },
    {
      text: "[Drug:Zorvexa] was filed for regulatory approval with the [Regulator:FDA] and [Regulator:EMA] in January and February 2024, respectively.",
      publishedOn: "2025-01-30",
      facts: [
        "RegulatoryAction kind=submission drug=Zorvexa regulator=FDA date=2024-01",
        "RegulatoryAction kind=submission drug=Zorvexa regulator=EMA date=2024-02",
      ],
    },
    {
      text: "[Drug:Zorvexa] is under review by regulators in Canada and Brazil for [Indication:gout].",
      facts: [
        "RegulatoryAction kind=submission drug=Zorvexa jurisdiction=BR indication=gout",
        "RegulatoryAction kind=submission drug=Zorvexa jurisdiction=CA indication=gout",
      ],
    },
    {
      text: "[Organization:Orvane] today announced it has completed the resubmission of its Biologics License Application to the [Regulator:FDA] for [Drug:Zorvexa].",
      publishedOn: "2024-07-02",
      facts: ["RegulatoryAction kind=submission drug=Zorvexa regulator=FDA organization=Orvane date=2024-07-02"],
    },
    { text: "[Organization:Orvane] plans to submit an NDA for [Drug:Zorvexa] to the [Regulator:FDA] in May 2026." },
    { text: "[Organization:Orvane] submitted an abstract on [Drug:Zorvexa] and data to the [Regulator:FDA]." },
    { text: "[Organization:Orvane] filed a complaint about [Drug:Zorvexa] in Japan." },
  ],
});
