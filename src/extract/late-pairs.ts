import type { Mention } from "../model/mention.js";
import type { Doc } from "../nlp/doc.js";
import { combinationEnd, isBiosimilarOf, isOtherName, mayBeOneListed } from "../rules/kit/drug-pairs.js";
import type { SameAs } from "./run-mentions.js";

/** The rule that tells such pairs where both names were found before. */
const RULE = "mention/drug-pair";

/** Names of one drug side by side, of which one is known only from elsewhere in the release: "Lumira-21 (Lumira-MS)". `mentions` are in text order. */
export function latePairs(doc: Doc, mentions: readonly Mention[]): SameAs[] {
  const drugs = mentions.filter(({ type }) => type === "Drug");
  const pairs: SameAs[] = [];
  for (let i = 0; i + 1 < drugs.length; i += 1) {
    const [a, b] = [drugs[i]!, drugs[i + 1]!];
    if (a.name === b.name || !isOtherName(doc, a, b) || !mayBeOneListed(doc, a, b)) continue;
    if (combinationEnd(doc, drugs, i + 1) > i + 1) continue;
    if (isBiosimilarOf(doc, doc.sentenceAt(a.start)?.text ?? "", a, b)) continue;
    pairs.push({ a: { start: a.start, end: a.end }, b: { start: b.start, end: b.end }, type: "Drug", ruleId: RULE });
  }
  return pairs;
}
