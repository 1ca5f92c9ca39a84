import type { Mention } from "../../model/mention.js";
import { isIn } from "../../nlp/matches-in.js";
import { isBackground } from "../kit/drug-makers.js";
import type { RelationCandidate } from "../kit/fact.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineRelationRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** Words that tie a drug's use to a marker: "for the treatment of", "patients with", "in adults whose tumors", "-positive". */
const USE =
  /\b(?:treat\w*|indicat\w*|approv\w*|patients?|adults?|people|children|whose tumou?rs?|evaluat\w*|stud(?:y|ies|ied)|trials?|designation|therapy|targets?|targeting|directed|select\w*|detected by|combination|efficacy|response|survival)\b/iu;
/** Markers that keep patients out, or that they lack: "no EGFR mutations", "without ALK aberrations", "-negative". */
const LACK =
  /\b(?:no|not|without|absence of|lack(?:ing)?|negative for|excluding|regardless of|irrespective of|wild-type)\b[^;]{0,60}$/iu;
const NEGATIVE = /^[ -](?:negative|wild-type)\b/iu;

/** The weightiest drug that the sentence names, comparators and partners aside; the release's main drug where it names none. */
function subject(scope: FactScope): RelationCandidate["from"] | undefined {
  const own = scope.of("Drug").filter((drug) => !isBackground(scope, drug));
  const named = new Set(own.map((drug) => scope.entityOf(drug)));
  return scope.focus.drugs.find((drug) => named.has(drug)) ?? (named.size === 0 ? scope.focus.drugs[0] : undefined);
}

function* linksIn(scope: FactScope): Generator<RelationCandidate> {
  const speaksOfUse = isIn(USE, scope.sentence);
  for (const marker of scope.of("Biomarker")) {
    if (!speaksOfUse && !marksDisease(scope, marker)) continue;
    if (NEGATIVE.test(scope.slice(marker.end, marker.end + 12))) continue;
    if (LACK.test(scope.slice(scope.sentence.start, marker.start))) continue;
    const from = subject(scope);
    if (from) yield { type: "SELECTS_FOR", from, to: scope.entityOf(marker) };
  }
}

/** "BRAF-mutant melanoma", "HER2-positive metastatic breast cancer": a marker in or before a disease's name */
const marksDisease = (scope: FactScope, marker: Mention): boolean =>
  scope
    .of("Indication")
    .some(
      ({ start, end }) => end > marker.end && start <= marker.end + MOST_BETWEEN && start > marker.start - MOST_BETWEEN,
    );

/** How many characters may part a marker from the disease that it marks. */
const MOST_BETWEEN = 24;

/** A drug and the marker that its patients are chosen by. */
export const selectsFor = defineRelationRule({
  id: "relation/selects-for",
  version: 2,
  summary:
    "The marker that a drug's use is tied to: patients or tumours with it are treated, studied or in the indication.",
  sections: FACTUAL,
  produces: ["SELECTS_FOR"],
  requires: ["Biomarker"],
  confidence: 0.7,
  match: (scope) => linksIn(scope),
  examples: [
    {
      text: "[Drug:zelontinib] was approved for patients with [Biomarker:ROS1 fusion]-positive lung cancer.",
      facts: ["SELECTS_FOR zelontinib -> ROS1 fusion"],
    },
    {
      text: "[Drug:tarlimab] is indicated for adults whose tumors express [Biomarker:PD-L1].",
      facts: ["SELECTS_FOR tarlimab -> PD-L1"],
    },
    {
      text: "The [Biomarker:HER2]-positive breast cancer study of [Drug:marlotinib] treated 40 patients.",
      facts: ["SELECTS_FOR marlotinib -> HER2"],
    },
    { text: "[Drug:tarlimab] treats patients with no [Biomarker:EGFR mutations].", facts: [] },
    { text: "[Drug:tarlimab] is for patients with [Biomarker:HER2]-negative cancer.", facts: [] },
  ],
});
