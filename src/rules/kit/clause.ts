import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { matchesIn } from "../../nlp/matches-in.js";
import type { FactScope } from "./fact-scope.js";

/** Where one statement ends and another begins inside a sentence. */
const BREAK =
  /;|\s-\s|:\s|,? \b(?:but|while|whereas|although|though|because|as well as the|in addition to)\b|,?\s(?:and|as|including)\s+(?:it\s+|they\s+|we\s+|also\s+)?(?:is|was|are|were|has|have|had|will|may|received|granted|expects?|plans?|submitted|announced)\b|,\s(?:making|supporting|bringing|marking|representing|which|who|whose|where|after|based|paving|becoming)\b|\bbased (?:up)?on\b|\bsupported by\b/giu;
/** A relative clause, whose subject stands before it. */
const RELATIVE = /^,\s(?:which|who|whose)/iu;

/** The stretch of a sentence that makes one statement around a trigger. */
export interface Clause extends Span {
  /** Where its subject is to be looked for: further back for "…, which was approved" and "… and has received". */
  readonly subjectFrom: number;
}

/** The clause around `at`. */
export function clauseAt(scope: FactScope, at: Span): Clause {
  const { sentence } = scope;
  let start = sentence.start;
  let opener = "";
  for (const hit of matchesIn(BREAK, sentence)) {
    const from = sentence.start + hit.index;
    const to = from + hit[0].length;
    if (to <= at.start || (from < at.start && to <= at.end)) {
      start = from;
      opener = hit[0];
    } else if (from >= at.end) return { start, end: from, subjectFrom: subjectFrom(scope, start, opener) };
  }
  return { start, end: sentence.end, subjectFrom: subjectFrom(scope, start, opener) };
}

const subjectFrom = (scope: FactScope, start: number, opener: string): number =>
  RELATIVE.test(opener) || /\b(?:and|as)\b/iu.test(opener) ? scope.sentence.start : start;

/** What may stand between two members of a list: "X (abc), Y and Z" */
const LIST_GAP =
  /^\s{0,3}\)?(?:\s{0,3}\([^()]{0,60}\))?\s{0,3}(?:,|,?\s{0,3}(?:and|or|as well as)|&|\/)\s{0,3}(?:the\s{1,3}|for\s{1,3}|of\s{1,3}|in\s{1,3})?$/iu;

/** The mentions of one list that begins with `mentions[0]`: those joined to it by commas and "and". */
export function listFrom(scope: FactScope, mentions: readonly Mention[]): Mention[] {
  const list: Mention[] = [];
  for (const mention of mentions) {
    const last = list.at(-1);
    if (last && !isSame(scope, last, mention) && !LIST_GAP.test(scope.slice(last.end, mention.start))) break;
    list.push(mention);
  }
  return list;
}

const isSame = (scope: FactScope, a: Mention, b: Mention): boolean => scope.entityOf(a) === scope.entityOf(b);

/** A bullet or numbered item */
const BULLET = /^\s*(?:[-*•●▪◦·–]|\(?\d{1,2}[.)])\s/u;

/** Whether the sentence is an item of a list. */
export const isBullet = (text: string): boolean => BULLET.test(text);

/** The sentence that heads the list in which the sentence stands: "… designations including:", "• Sickle cell disease:". */
export const leadIn = ({ doc, sentence }: FactScope): FactScope["sentence"] | undefined => doc.headOf(sentence);

/** The heads of the lists in which the sentence stands, the innermost first. */
export function listHeadsOf({ doc, sentence }: FactScope): FactScope["sentence"][] {
  const heads: FactScope["sentence"][] = [];
  for (let head = doc.headOf(sentence); head && !heads.includes(head); head = doc.headOf(head)) heads.push(head);
  return heads;
}
