import type { Entity } from "../../model/mention.js";
import {
  canPartner,
  complements,
  distinctEntities,
  ledBy,
  partyMentions,
  subjectParties,
} from "../kit/deal-parties.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineRelationRule, type Trigger } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "collaboration", "license agreement", "partnered", "joint venture", "co-developed", "licensed … from" */
const TRIGGER =
  /\b(?:collaborat(?:ion|ions|e|es|ed|ing|ive)|co-?operation|partner(?:ship|ships|s|ed|ing)?|alliances?|relationships?|joint venture|agreements?|contract(?:ed)?|memorandum of understanding|MOU|CRADA|letter of intent|licen[cs]es?|(?:in-?|out-?|sub-?)?licensed|(?:co|jointly )-?\s?develop(?:ed|ing|ment|s)?|joint(?:ly)?|team(?:s|ed|ing) up|joins? forces|working|works|worked|together|selected|selects|option agreement|term sheet)\b/giu;
/** Agreements that make no partners: of money, shares, mergers, employment */
const OTHER_AGREEMENT =
  /\b(?:merger|acquisition|purchase|credit|loan|underwriting|placement|securities|confidentiality|subscription|employment|separation|settlement|exchange|(?<!marketing and )sales|asset|registration|at-the-market|equity|equity distribution|royalty|financing|investment|lease|consulting|voting|facility|share|stock|definitive|warrant|plea|arrangement)(?: and \w+)? (?:agreements?|contract)$/iu;
/** Words that need a party directly behind them to say anything */
const WEAK =
  /^(?:works?|working|worked|together|joint(?:ly)?|relationships?|selected|selects|partners?|contract(?:ed)?)$/iu;
/** What a letter of intent may be about that makes no partners */
const MERGER = /\b(?:merge|merger|acquire|acquisition|business combination|purchase)\b/iu;
/** What is shared with investors, patients, advisers, markets */
const NO_PARTNER =
  /\b(?:investor relations|(?<!co-)marketing(?! (?:and|agreement|partner))|exchange|pharmacy benefit|compliance|minimum bid)\b/iu;

/** "between A and B", "A and B announced a collaboration": the parties of one list. */
function pairsOf(scope: FactScope, trigger: Trigger): [Entity[], Entity[]] {
  const after = complements(scope, trigger.end, scope.sentence.end);
  const between = ledBy(scope, after, ["between", "among"]);
  if (between.length > 1) return [between.slice(0, 1), between.slice(1)];
  const near = after.filter(({ mention }) => mention.start - trigger.end < 220);
  const isPartner = /^partners?$/iu.test(trigger.text);
  const named = partyMentions(scope, { start: trigger.end, end: scope.sentence.end })[0];
  const direct = isPartner && named && named.start - trigger.end <= 2 ? [scope.entityOf(named)] : [];
  const licence = /licen[cs]e/iu.test(trigger.text);
  const others = [
    ...new Set([...direct, ...ledBy(scope, near, licence ? ["with", "from", "to"] : ["with", "alongside"])]),
  ];
  const subject = subjectParties(scope, trigger.start);
  if (others.length > 0)
    return [
      signers(
        scope,
        trigger.start,
        subject.filter((entity) => !others.includes(entity)),
      ),
      others,
    ];
  const pair = pairBefore(scope, trigger);
  if (pair) return pair;
  const announced = distinctEntities(scope, partyMentions(scope, { start: scope.sentence.start, end: trigger.start }));
  const isList = /\b(?:and|&)\s+(?:the\s+)?$/iu.test(gapBetweenFirstTwo(scope, trigger));
  if (announced.length === 2 && isList && !WEAK.test(trigger.text)) return [announced.slice(0, 1), announced.slice(1)];
  return announced.length > 2 && announced.length < 6 && !WEAK.test(trigger.text) && isChain(scope, trigger)
    ? [announced, announced]
    : [[], []];
}

/** "announced that its subsidiary |Velbio" */
const OWN_UNIT = /\b(?:its|our)\s(?:[\p{L}-]+\s){0,4}(?:subsidiary|affiliate|unit|division|arm),?\s$/iu;

/** Who signs of those named before `at`: the first, with its unit that does it ("Orvane … its subsidiary Velbio") or the one beside it ("Orvane and Velbio sign"). */
function signers(scope: FactScope, at: number, subject: readonly Entity[]): Entity[] {
  const named = partyMentions(scope, { start: scope.sentence.start, end: at });
  const isSigner = (entity: Entity): boolean => {
    const n = named.findLastIndex((each) => scope.entityOf(each) === entity);
    if (n < 1) return false;
    const { start } = named[n]!;
    if (OWN_UNIT.test(scope.slice(Math.max(scope.sentence.start, start - 70), start))) return true;
    return n === 1 && /^(?:\s?\([^()]{0,60}\))?\s(?:and|&)\s$/u.test(scope.slice(named[0]!.end, start));
  };
  return [...subject.slice(0, 1), ...subject.slice(1).filter(isSigner)];
}

/** Between two members of a list of subjects: ", ", " Inc. (Nasdaq: X), ", " and " */
const CHAIN = /^(?:\s?\([^()]{0,60}\))?(?:,|,? and|,? &)\s$/u;

/** Whether the parties before the trigger make one list: "Orvane (Nasdaq: X), Belmira and Tessaro announced a". */
function isChain(scope: FactScope, trigger: Trigger): boolean {
  const named = partyMentions(scope, { start: scope.sentence.start, end: trigger.start });
  return named.every((mention, i) => i === 0 || CHAIN.test(scope.slice(named[i - 1]!.end, mention.start)));
}

/** "the Orvane and Belmira partnership", "the Orvane-Belmira alliance": the two names right before the word. */
function pairBefore(scope: FactScope, trigger: Trigger): [Entity[], Entity[]] | undefined {
  const [a, b] = partyMentions(scope, { start: scope.sentence.start, end: trigger.start }).slice(-2);
  if (!a || !b || WEAK.test(trigger.text) || trigger.start - b.end > 3) return undefined;
  if (!/^(?: and | & |[-/])$/u.test(scope.slice(a.end, b.start))) return undefined;
  return [[scope.entityOf(a)], [scope.entityOf(b)]];
}

function gapBetweenFirstTwo(scope: FactScope, trigger: Trigger): string {
  const [a, b] = partyMentions(scope, { start: scope.sentence.start, end: trigger.start });
  return a && b ? scope.slice(a.end, b.start) : "";
}

/** Finds organizations that work together under a contract or licence. */
export const partnersWith = defineRelationRule({
  id: "relation/partners-with",
  version: 1,
  summary: "Organizations joined by a collaboration, licence, joint development or contract.",
  sections: FACTUAL,
  requires: ["Organization"],
  produces: ["PARTNERS_WITH"],
  trigger: TRIGGER,
  confidence: 0.78,
  *match(scope, trigger) {
    const before = scope.slice(Math.max(scope.sentence.start, trigger.start - 50), trigger.end);
    const after = scope.slice(trigger.end, Math.min(scope.sentence.end, trigger.end + 60));
    if (/^agreement|^contract/iu.test(trigger.text) && OTHER_AGREEMENT.test(before)) return;
    if (/^(?:letter|term sheet|memorandum)/iu.test(trigger.text) && MERGER.test(after)) return;
    if (NO_PARTNER.test(before) || NO_PARTNER.test(after)) return;
    if (WEAK.test(trigger.text) && !/^,?\s(?:with\b|\p{Lu}|for\b|by\b)/u.test(after)) return;
    if (/^licen[cs]e/iu.test(trigger.text) && /\b(?:biologics?|product|marketing)\s+licen[cs]e/iu.test(before)) return;
    const { negated, hypothetical } = scope.qualifiers(trigger);
    if (negated || hypothetical) return;
    const [subjects, others] = pairsOf(scope, trigger);
    for (const [i, from] of subjects.entries())
      for (const to of subjects === others ? others.slice(i + 1) : others)
        if (from !== to && canPartner(from) && canPartner(to)) yield { type: "PARTNERS_WITH", from, to };
  },
  examples: [
    {
      text: "[Organization:Orvane] (Nasdaq: ORVN), [Organization:Belmira Pharma] and [Organization:Tessaro Labs] announced a collaboration.",
      facts: [
        "PARTNERS_WITH Orvane -> Belmira Pharma",
        "PARTNERS_WITH Orvane -> Tessaro Labs",
        "PARTNERS_WITH Belmira Pharma -> Tessaro Labs",
      ],
    },
    {
      text: "[Organization:Orvane] today announced a research collaboration with [Organization:Belmira Pharma] and [Organization:Quill University].",
      facts: ["PARTNERS_WITH Orvane -> Belmira Pharma", "PARTNERS_WITH Orvane -> Quill University"],
    },
    {
      text: "[Organization:Orvane] announced that its subsidiary [Organization:Velbio] signed an agreement with [Organization:Tessaro Labs].",
      facts: ["PARTNERS_WITH Orvane -> Tessaro Labs", "PARTNERS_WITH Velbio -> Tessaro Labs"],
    },
    {
      text: "The license agreement between [Organization:Orvane] and [Organization:Belmira Pharma] was signed.",
      facts: ["PARTNERS_WITH Orvane -> Belmira Pharma"],
    },
    {
      text: "[Drug:ZRX-101] was licensed from [Organization:Belmira Pharma].",
      own: "Orvane",
      facts: [],
    },
    {
      text: "[Organization:Orvane] is developing [Drug:ZRX-101] in collaboration with its partner [Organization:Belmira Pharma].",
      facts: ["PARTNERS_WITH Orvane -> Belmira Pharma"],
    },
    {
      text: "[Organization:Quill] rose, while the [Organization:Orvane] and [Organization:Belmira Pharma] partnership grew.",
      facts: ["PARTNERS_WITH Orvane -> Belmira Pharma"],
    },
    {
      text: "[Organization:Orvane] signed an exclusive distribution agreement with [Organization:Belmira Pharma].",
      facts: ["PARTNERS_WITH Orvane -> Belmira Pharma"],
    },
    {
      text: "[Organization:Orvane] signed an equity distribution agreement with [Organization:Belmira Pharma].",
      facts: [],
    },
    { text: "[Organization:Orvane] entered into a merger agreement with [Organization:Belmira Pharma].", facts: [] },
    { text: "[Organization:Orvane] signed a letter of intent to merge with [Organization:Belmira Pharma].", facts: [] },
    { text: "[Organization:Orvane] works in Boston; [Organization:Belmira Pharma] works in Paris.", facts: [] },
  ],
});
