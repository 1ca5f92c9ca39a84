import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { dealOf, isNotYet } from "../kit/deal-event.js";
import { complements, distinctEntities, ledBy, ownParty, partyMentions, subjectParties } from "../kit/deal-parties.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineEventRule } from "../kit/rule.js";
import { NEWS_AND_QUOTES } from "../kit/sections.js";

/** "to acquire", "has acquired", "acquisition of", "merger with", "was bought by", "business combination with" */
const TRIGGER =
  /\b(?:(?<verb>(?:acquires?|acquired|buys|bought|purchased|merges?|merged|to buy|to combine|snaps up|takes over|took over|scoops up)(?=[\s,]|$))|(?<noun>(?:acquisition|takeover|buy-?out|purchase)(?=\s+(?:of|by)\b)|tender offer(?=\s+(?:for|to)\b)|mergers?|business combination))\b/iu;
/** Objects that are no company or medicine: shares, buildings, skills, data, infections */
const OTHER_OBJECT =
  /^\s{1,3}(?:of\s)?(?:up to\s|an aggregate\s|approximately\s)?(?:(?:[\d,.$]+|an?|the|its|our|their|additional|certain|new|own)\s)?(?:[\p{L}-]+\s){0,3}(?:shares?|stock|common|warrants?|securities|ADSs?|building|facility|facilities|land|property|plant|equipment|data|skills?|knowledge|resistance|infections?|immunity|mutations?|patents?|voucher|vouchers|notes|voting|rights|licen[cs]es?|customers?)\b/iu;
/** An adjective or a clinical sense: "acquired haemophilia", "hospital-acquired", "newly acquired" */
const ADJECTIVE_BEFORE = /(?:-|\b(?:newly|recently|community|hospital|healthcare|of|with|for|and|treat|the))\s*$/iu;
/** "subject to", "option to acquire", "plans to acquire", "offer to acquire", "right to acquire" */
const NO_DEAL_BEFORE =
  /\b(?:option|right|rights|warrants?|offers?|bid|bids|intention|ability|opportunit\w+|capital|strategy|efforts?|able|designed|used|seeks?|seeking|plans?|planning|attempt\w*|needed)\s+(?:for\s+\S+\s+)?to\s+(?:\w+\s)?$/iu;
/** Law firms' words: "who purchased or otherwise acquired Orvane securities" */
const INVESTORS = /\b(?:who|otherwise|investors|persons|that)\s+(?:\w+\s)?$/iu;
const SECURITIES =
  /^[^;]{0,60}\b(?:securities|(?<!\b(?:and|in|all)[ -])(?:common )?stock|(?<!outstanding )shares|ADSs)\b/iu;
/** "all outstanding shares of", "100% of the share capital of": the whole company */
const WHOLE =
  /^\s(?:of |for |to (?:acquire|purchase) )?(?:up to )?(?:all|100\s?(?:%|per ?cent)|any and all|the entire)\s(?:of )?(?:the )?(?:issued )?(?:and )?(?:outstanding )?(?:common |ordinary |share )?(?:shares?|stock|capital|equity|interests?)(?: (?:stock|capital|interests?))?\s(?:of|in)\s(?=\p{Lu})/iu;
/** What follows where companies combine, not their technologies: "to combine with", "to combine in an all-stock merger" */
const COMPANIES_COMBINE =
  /^(?:\s(?:with|in|via|through|as|under|and)\b|\s(?:their|the) (?:two )?(?:compan|business|operation)|\s*(?:[,.;:]|$))/iu;
/** "termination of its previously announced ": another rule reads how a merger ends */
const ENDS = /\b(?:terminat\w+|cancel\w*|abandon\w*|call(?:s|ed) off)\b[^;]{0,50}$/iu;
/** Who does this for others: "mergers and acquisitions", "M&A" */
const FIELD =
  /^\s*(?:&|and|or|,)\s*(?:acquisitions?|mergers?|licensing|divestitures?|partner\w*|asset)\b|^\s+(?:sub|control|agreements? (?:and|or))/iu;
/** "definitive agreement to acquire", "definitive merger agreement" */
const PASSIVE_BEFORE = /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$/iu;

interface Sides {
  readonly buyer?: Entity | undefined;
  readonly target?: Entity | undefined;
  readonly from?: Entity | undefined;
  readonly others?: readonly Entity[];
}

/** Sides of "Orvane acquired Belmira", "Belmira was acquired by Orvane", "Orvane merged with Belmira". */
function verbSides(scope: FactScope, at: Span, word: string): Sides {
  const ahead = scope.slice(scope.sentence.start, at.start);
  const after = complements(scope, at.end, scope.sentence.end);
  if (PASSIVE_BEFORE.test(ahead) || /^\s+by\b/u.test(scope.slice(at.end, at.end + 5))) {
    const buyers = ledBy(scope, after, ["by"]);
    const target = nearestBefore(scope, at) ?? ownParty(scope);
    return { buyer: buyers[0], target, others: buyers.slice(1) };
  }
  const subject = subjectParties(scope, at.start);
  if (/^merge|combine/iu.test(word))
    return { buyer: subject[0], target: ledBy(scope, after, ["with", "into"])[0] ?? subject[1] };
  const [first] = after;
  const whole = WHOLE.exec(scope.slice(at.end, scope.sentence.end))?.[0].length ?? 0;
  const isObject =
    first && first.mention.start - at.end < Math.max(60, whole + 2) && ["", "of", "in"].includes(first.preposition);
  const from = ledBy(scope, after, ["from"])[0] ?? counterparty(scope, at);
  return {
    buyer: subject.find((entity) => entity !== from),
    target: isObject ? scope.entityOf(first.mention) : undefined,
    from,
  };
}

/** "an agreement with Belmira to acquire": who sells, where it is named before the verb */
const AGREED_WITH = /\b(?:agreement|deal|contract)\s+with\s+(?:the\s+)?$/iu;

function counterparty(scope: FactScope, at: Span): Entity | undefined {
  const found = partyMentions(scope, { start: scope.sentence.start, end: at.start }).find(({ start }) =>
    AGREED_WITH.test(scope.slice(Math.max(scope.sentence.start, start - 30), start)),
  );
  return found && scope.entityOf(found);
}

/** Sides of "Orvane's acquisition of Belmira", "the acquisition of Belmira by Orvane", "merger of A with B". */
function nounSides(scope: FactScope, at: Span): Sides {
  const after = complements(scope, at.end, scope.sentence.end);
  const between = ledBy(scope, after, ["between", "among"]);
  if (between.length > 1) return { buyer: between[0], target: between[1] };
  const by = ledBy(scope, after, ["by"])[0];
  const [first] = after;
  const of =
    first?.preposition === "of" && first.mention.start - at.end < 60 ? scope.entityOf(first.mention) : undefined;
  const withOne = ledBy(scope, after, ["with", "into"])[0];
  const subject = subjectParties(scope, at.start);
  const whole = /^tender/iu.test(scope.slice(at.start, at.end)) ? first && scope.entityOf(first.mention) : undefined;
  const joined =
    /^merger|^business/iu.test(scope.slice(at.start, at.end)) && subject.length === 2 ? subject[1] : undefined;
  const target = of ?? whole ?? (by ? nearestBefore(scope, at) : (withOne ?? joined));
  const from = ledBy(scope, after, ["from"])[0];
  const buyer = by ?? (of && withOne ? withOne : subject.find((entity) => entity !== target && entity !== from));
  return { buyer, target, from };
}

function nearestBefore(scope: FactScope, at: Span): Entity | undefined {
  const found = partyMentions(scope, { start: scope.sentence.start, end: at.start });
  return distinctEntities(scope, found.slice(-1))[0];
}

/** A company or a medicine changes hands. */
export const dealAcquisition = defineEventRule({
  id: "event/deal-acquisition",
  version: 1,
  summary: "A company, or a medicine with its seller named, is acquired; companies merge: agreed, announced or done.",
  sections: NEWS_AND_QUOTES,
  requires: ["Organization"],
  produces: ["Deal"],
  trigger: TRIGGER,
  confidence: 0.8,
  *match(scope, trigger) {
    const at: Span = { start: trigger.start, end: trigger.end };
    const ahead = scope.slice(scope.sentence.start, at.start);
    const rest = scope.slice(at.end, scope.sentence.end);
    const { verb } = trigger.groups;
    if (INVESTORS.test(ahead.slice(-30)) || (verb && SECURITIES.test(rest) && !WHOLE.test(rest))) return;
    if (ENDS.test(ahead) || (/^to combine/iu.test(trigger.text) && !COMPANIES_COMBINE.test(rest))) return;
    if (
      isNotYet(scope, at, 50) ||
      NO_DEAL_BEFORE.test(ahead) ||
      (OTHER_OBJECT.test(rest) && !WHOLE.test(rest)) ||
      FIELD.test(rest)
    )
      return;
    if (verb && ADJECTIVE_BEFORE.test(ahead) && !/^\s+by\b/u.test(rest)) return;
    const { buyer, target, from, others = [] } = verb ? verbSides(scope, at, verb) : nounSides(scope, at);
    const drugs = scope.after("Drug", at.end).length > 0;
    if (!buyer || buyer === target) return;
    if (target) {
      const isMerger = /merge|combin/iu.test(trigger.text);
      yield dealOf(scope, at, {
        kind: "acquisition",
        parties: [...new Set([buyer, target, ...others])],
        buyer: isMerger ? undefined : buyer,
      });
    } else if (from && drugs && from !== buyer)
      yield dealOf(scope, at, { kind: "acquisition", parties: [buyer, from], buyer, seller: from });
  },
  examples: [
    {
      text: "[Organization:Orvane] to Acquire [Organization:Belmira Pharma] for $1.2 Billion",
      section: "headline",
      facts: ['Deal kind=acquisition parties="Orvane|Belmira Pharma" buyer=Orvane amounts="total:1200000000USD"'],
    },
    {
      text: "[Organization:Belmira Pharma] was acquired by [Organization:Orvane] in March 2024.",
      facts: ['Deal kind=acquisition parties="Orvane|Belmira Pharma" buyer=Orvane date=2024-03'],
    },
    {
      text: "[Organization:Orvane] has acquired [Drug:Zorvexa] from [Organization:Belmira Pharma].",
      facts: [
        'Deal kind=acquisition parties="Orvane|Belmira Pharma" buyer=Orvane seller="Belmira Pharma" drugs=Zorvexa',
      ],
    },
    {
      text: "[Organization:Orvane] completes acquisition of [Organization:Belmira Pharma].",
      facts: ['Deal kind=acquisition parties="Orvane|Belmira Pharma" buyer=Orvane'],
    },
    { text: "[Organization:Orvane] treats hospital-acquired pneumonia with [Organization:Belmira Pharma].", facts: [] },
    {
      text: "[Organization:Orvane] completed its acquisition of all outstanding shares of [Organization:Belmira Pharma].",
      facts: ['Deal kind=acquisition parties="Orvane|Belmira Pharma" buyer=Orvane'],
    },
    {
      text: "[Organization:Orvane] and [Organization:Belmira] to Combine in All-Stock Merger",
      section: "headline",
      facts: ['Deal kind=acquisition parties="Orvane|Belmira"'],
    },
    {
      text: "[Organization:Orvane] and [Organization:Belmira Pharma] entered into an agreement to combine [Organization:Orvane]'s enzymes with a carrier.",
      facts: [],
    },
    { text: "[Organization:Orvane] may acquire [Organization:Belmira Pharma].", facts: [] },
    { text: "[Organization:Orvane] has an option to acquire [Organization:Belmira Pharma].", facts: [] },
    { text: "[Organization:Orvane] acquired 1,200 shares of [Organization:Belmira Pharma].", facts: [] },
  ],
});
