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
      const called = drugCalled(scope, indication);
      const drugs = called ? [called] : drugsFor(scope, indication);
      if (drugs.length === 0) continue;
      const entity = scope.entityOf(indication);
      if (
        !called &&
        !isUse(scope, indication) &&
        !isBeforeDrug(scope, indication, drugs) &&
        !isCalledRemedy(scope, indication, drugs)
      )
        continue;
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
    {
      text: "[Drug:ABX-101], an investigational [Indication:glioblastoma] immunotherapy, and the [Indication:gout] antibody candidate [Drug:ABX-102] are in Phase 2.",
      facts: [
        "INDICATED_FOR ABX-101 -> glioblastoma status=investigational",
        "INDICATED_FOR ABX-102 -> gout status=investigational",
      ],
    },
    { text: "[Drug:ABX-101] is unlike any [Indication:gout] patient's pill.", facts: [] },
    { text: "[Indication:Asthma] affects about 25 million people; [Drug:ABX-101] is a capsule.", facts: [] },
    { text: "The most common adverse reactions of [Drug:quarnib] were [Indication:anemia] and fatigue.", facts: [] },
  ],
});

/** What a medicine is called: "vaccine", "antibody", "gene therapy", "drug-Fc conjugate" */
const REMEDY =
  "(?:vaccines?|drugs?|treatments?|(?:immuno)?therap(?:y|ies|eutics?)|antibod(?:y|ies)|antivirals?|candidates?|medicines?|medications?|inhibitors?|(?:ant)?agonists?|modulators?|conjugates?|pills?|injections?|programs?|assets?|products?|blockbusters?|hopefuls?|prospects?)";
/** "lung cancer drug ABC", "influenza antibody candidate, XYZ", "asthma trial of XYZ" */
const BEFORE_DRUG = new RegExp(
  `^\\s(?:phase\\s\\S{1,4}\\s|clinical\\s|pivotal\\s){0,2}(?:trial|study|program)\\s(?:of|with|evaluating|testing|for|on|investigating)\\s(?:[\\p{L}-]+\\s){0,5}?$|^\\s?(?:-\\s?)?(?:(?:combination|investigational)\\s)?(?:(?:[\\p{L}\\d-]+\\s){0,3}?${REMEDY}(?:\\s\\([^()]{1,12}\\))?(?:\\s(?:candidate|program|called|named|known as))?\\s?,?\\s?)?$`,
  "iu",
);
/** "ABC, an investigational glioblastoma immunotherapy": what stands between the two, and behind the disease */
const CALLED =
  /^(?:\s\([^()]{1,60}\))?(?:,|\s(?:is|was|as)|\s\()\s(?:(?:an?|the|its|our|their|[\p{L}\p{N}-]+'s)\s)?(?:[\p{L}\d-]+,?\s){0,6}$/iu;
const REMEDY_FOLLOWS = new RegExp(`^\\s(?:[\\p{L}\\d-]+\\s){0,3}?${REMEDY}\\b`, "iu");

/** Whether the drug before is called a remedy of the disease. */
const isCalledRemedy = (scope: FactScope, indication: Mention, drugs: readonly Mention[]): boolean => {
  const drug = drugs.at(-1)!;
  return (
    drug.end <= indication.start &&
    CALLED.test(scope.slice(drug.end, indication.start)) &&
    REMEDY_FOLLOWS.test(scope.slice(indication.end, Math.min(scope.sentence.end, indication.end + 70)))
  );
};

/** The drug that the words behind a disease bring in: "the gout antibody candidate XYZ". */
function drugCalled(scope: FactScope, indication: Mention): Mention | undefined {
  const [drug] = scope.after("Drug", indication.end);
  const between = drug ? scope.slice(indication.end, drug.start) : "";
  return between.trim() !== "" && BEFORE_DRUG.test(between) ? drug : undefined;
}

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
