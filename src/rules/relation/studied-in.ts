import type { Entity, Mention } from "../../model/mention.js";
import { listHeadsOf } from "../kit/clause.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineRelationRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";
import { isFirstOf, isNearest, namedIn, sentencesOf } from "../kit/trial-ties.js";

/** A comparator's own data or another company's: "compared with X in STUDY" is told by the engine's optional facts; these words end a link. */
const APART = /;|\. /u;

/** A drug and the study it is in: named together, or the release's main drug where the study is named without any. */
export const studiedIn = defineRelationRule({
  id: "relation/studied-in",
  version: 1,
  summary:
    "A drug and a named study in one sentence; the release's main drug for a study that no sentence ties to another.",
  sections: FACTUAL,
  produces: ["STUDIED_IN"],
  requires: ["Trial"],
  confidence: 0.8,
  *match(scope) {
    for (const trial of scope.of("Trial")) {
      const to = scope.entityOf(trial);
      const drugs = drugsOf(scope, trial);
      for (const from of drugs) yield { type: "STUDIED_IN", from, to };
      if (drugs.length > 0 || !isFirstOf(scope, to)) continue;
      const main = namedIn(scope, listHeadsOf(scope), "Drug")[0] ?? scope.focus.drugs[0];
      if (main && namedIn(scope, sentencesOf(scope, to), "Drug").length === 0)
        yield { type: "STUDIED_IN", from: main, to, confidence: 0.65 };
    }
  },
  examples: [
    { text: "[Drug:Niraparib] was tested in the [Trial:NOVA] trial.", facts: ["STUDIED_IN Niraparib -> NOVA"] },
    {
      text: "The [Trial:STEP 1] and [Trial:STEP 2] trials of [Drug:semaglutide] were positive.",
      facts: ["STUDIED_IN semaglutide -> STEP 1", "STUDIED_IN semaglutide -> STEP 2"],
    },
    {
      text: "[Drug:Quarnib] is a pill. The [Trial:GRANITE] trial enrolled 300 people.",
      facts: ["STUDIED_IN Quarnib -> GRANITE"],
    },
    { text: "The [Trial:GRANITE] trial enrolled 300 people.", facts: [] },
    { text: "[Drug:Quarnib] was approved in May for [Indication:gout].", facts: [] },
  ],
});

/** The drugs told of a study in its part of the sentence, else the last one before that part. */
function drugsOf(scope: FactScope, trial: Mention): Entity[] {
  const near = scope.of("Drug").filter((drug) => {
    const [first, last] = drug.start < trial.start ? [drug, trial] : [trial, drug];
    return !APART.test(scope.slice(first.end, last.start)) && isNearest(scope, trial, drug);
  });
  const found = near.length > 0 ? near : partlyBefore(scope, trial);
  return [...new Set(found.map((drug) => scope.entityOf(drug)))];
}

/** "niraparib in a trial (NOVA); a study (QUADRA); …": the drug that opens the list. */
function partlyBefore(scope: FactScope, trial: Mention): Mention[] {
  const drugs = [...new Set(scope.of("Drug").map((drug) => scope.entityOf(drug)))];
  const first = scope.before("Drug", trial.start).at(-1);
  return first && drugs.length === 1 ? [first] : [];
}
