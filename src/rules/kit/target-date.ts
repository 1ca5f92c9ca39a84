import { findDates } from "../../nlp/dates.js";
import { firstIn } from "../../nlp/matches-in.js";
import type { DatedText } from "./fact.js";
import type { FactScope } from "./fact-scope.js";

/** "PDUFA goal date of", "target action date is set for", "user fee goal date", "decision is expected by" */
const TARGET =
  /\b(?:PDUFA|Prescription Drug User Fee|BsUFA|user fee|target action|goal|action) (?:[\w()]+ ){0,6}?(?:date|action|goal)?\b|\bPDUFA\b/iu;

/** The day by which an agency means to decide, in this sentence or one of the next `further`. */
export function targetDateNear(scope: FactScope, further = 0): DatedText | undefined {
  for (let n = 0; n <= further; n += 1) {
    const sentence = n === 0 ? scope.sentence : scope.neighbour(n);
    if (!sentence || sentence.sectionIndex !== scope.sentence.sectionIndex) return undefined;
    const found = firstIn(TARGET, sentence);
    if (!found) continue;
    const from = sentence.start + found.index;
    const [date] = findDates(scope.doc.reading, from, Math.min(sentence.end, from + 160));
    if (date) return { date: date.date, text: date.text };
  }
  return undefined;
}
