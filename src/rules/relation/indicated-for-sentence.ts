import type { Mention } from "../../model/mention.js";
import type { RelationCandidate } from "../kit/fact.js";
import type { FactScope } from "../kit/fact-scope.js";
import {
  drugsFor,
  isExplanation,
  isMainUse,
  isMeant,
  isSafetyTalk,
  isTreatedSymptom,
  isUse,
  statusIn,
} from "../kit/indication-use.js";
import { defineRelationRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";
import { isWideDisease } from "../kit/wide-diseases.js";

/** A drug said to be for a disease in one sentence. */
export const indicatedForSentence = defineRelationRule({
  id: "relation/indicated-for-sentence",
  version: 1,
  summary: "A drug and the disease it is for, in, or tried against, in one sentence; the status by the words around.",
  sections: FACTUAL,
  produces: ["INDICATED_FOR"],
  requires: ["Drug", "Indication"],
  confidence: 0.8,
  *match(scope) {
    const safety = isSafetyTalk(scope);
    const explains = isExplanation(scope);
    for (const indication of scope.of("Indication")) {
      if (safety && !isMainUse(scope, indication)) continue;
      const drugs = drugsFor(scope, indication);
      if (drugs.length === 0) continue;
      const entity = scope.entityOf(indication);
      if (!isUse(scope, indication) && !isBeforeDrug(scope, indication, drugs)) continue;
      if (explains && drugs[0]!.start > indication.start) continue;
      if (entity.names.every(isWideDisease) && !isTreatedSymptom(scope, indication)) continue;
      if (!isMeant(scope, indication)) continue;
      yield* pairs(scope, drugs, indication);
    }
  },
  examples: [
    {
      text: "[Drug:Vitrakvi] is approved for the treatment of [Indication:solid tumors].",
      facts: ["INDICATED_FOR Vitrakvi -> solid tumors status=approved"],
    },
    {
      text: "A Phase 3 study of [Drug:ABX-101] in patients with [Indication:asthma] is ongoing.",
      facts: ["INDICATED_FOR ABX-101 -> asthma status=investigational"],
    },
    {
      text: "Quarn submitted an application for [Drug:quarnib] for [Indication:melanoma].",
      facts: ["INDICATED_FOR quarnib -> melanoma status=proposed"],
    },
    { text: "[Indication:Asthma] affects about 25 million people; [Drug:ABX-101] is a capsule.", facts: [] },
    { text: "The most common adverse reactions of [Drug:quarnib] were [Indication:anemia] and fatigue.", facts: [] },
  ],
});

/** "lung cancer drug ABC", "asthma treatment XYZ", "asthma trial of XYZ" */
const BEFORE_DRUG =
  /^\s(?:phase\s\S{1,4}\s|clinical\s|pivotal\s){0,2}(?:trial|study|program)\s(?:of|with|evaluating|testing|for|on|investigating)\s(?:[\p{L}-]+\s){0,5}?$|^\s?(?:-\s?)?(?:(?:combination|investigational|candidate|drug|treatment|therapy|medicine|medication|pill|vaccine|blockbuster|injection|program)\s?,?\s?){0,3}$/iu;

const isBeforeDrug = (scope: FactScope, indication: Mention, drugs: readonly Mention[]): boolean =>
  drugs[0]!.start >= indication.end && BEFORE_DRUG.test(scope.slice(indication.end, drugs[0]!.start));

function* pairs(scope: FactScope, drugs: readonly Mention[], indication: Mention): Generator<RelationCandidate> {
  const { start, end } = stretchAround(scope, drugs[0]!, indication);
  const status = statusIn(scope, start, end);
  const to = scope.entityOf(indication);
  for (const from of new Set(drugs.map((drug) => scope.entityOf(drug))))
    yield { type: "INDICATED_FOR", from, to, status };
}

/** The statement around a pair: from the last break before it to the next one behind it. */
function stretchAround(scope: FactScope, drug: Mention, indication: Mention): { start: number; end: number } {
  const { sentence } = scope;
  const [first, last] = drug.start < indication.start ? [drug, indication] : [indication, drug];
  const ahead = scope.slice(sentence.start, first.start);
  const behind = scope.slice(last.end, sentence.end);
  const stop = Math.max(
    ahead.lastIndexOf(";"),
    ahead.lastIndexOf(". "),
    ahead.lastIndexOf(", and "),
    ahead.lastIndexOf(" while "),
  );
  const next = /;|\. |, (?:and|while|which)\b/u.exec(behind);
  return { start: sentence.start + Math.max(0, stop), end: next ? last.end + next.index : sentence.end };
}
