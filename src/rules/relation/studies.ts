import type { Entity, Mention } from "../../model/mention.js";
import type { FactScope } from "../kit/fact-scope.js";
import { isExplanation, isMeant, isSafetyTalk, isUse } from "../kit/indication-use.js";
import { defineRelationRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";
import { isFirstOf, isListed, namedIn, sentencesOf } from "../kit/trial-ties.js";
import { isWideDisease } from "../kit/wide-diseases.js";

/** A study and the disease it is about. */
export const studies = defineRelationRule({
  id: "relation/studies",
  version: 1,
  summary:
    "A named study and the disease of its patients in one sentence; the release's only disease where none is named with it.",
  sections: FACTUAL,
  produces: ["STUDIES"],
  requires: ["Trial"],
  confidence: 0.8,
  *match(scope) {
    const talksSafety = isSafetyTalk(scope);
    for (const trial of scope.of("Trial")) {
      const from = scope.entityOf(trial);
      for (const indication of talksSafety ? [] : scope.of("Indication")) {
        const to = scope.entityOf(indication);
        if (!isUse(scope, indication) && indication.start > trial.start) continue;
        if (!isMeant(scope, indication) || to.names.every(isWideDisease) || !belongs(scope, trial, indication))
          continue;
        if (!isDirect(scope, trial, indication) && hasDirect(scope, from)) continue;
        yield { type: "STUDIES", from, to };
      }
      const implied = isFirstOf(scope, from) ? impliedIndication(scope, from) : undefined;
      if (implied) yield { type: "STUDIES", from, to: implied, confidence: 0.65 };
    }
  },
  examples: [
    {
      text: "The [Trial:NOVA] trial enrolled women with [Indication:ovarian cancer].",
      facts: ["STUDIES NOVA -> ovarian cancer"],
    },
    {
      text: "A Phase 2 study in [Indication:asthma], [Trial:BREEZE-2], is recruiting.",
      facts: ["STUDIES BREEZE-2 -> asthma"],
    },
    {
      text: "We treat [Indication:gout] with pills. The [Trial:GRANITE] trial enrolled 300 people.",
      facts: ["STUDIES GRANITE -> gout"],
    },
    { text: "The [Trial:GRANITE] trial enrolled 300 people.", facts: [] },
    { text: "Adverse events in [Trial:GRANITE] included [Indication:pneumonia].", facts: [] },
  ],
});

/** Where what is said of one study ends */
const APART = /;|\. |, as well as\b/u;
/** "ovarian cancer (the NOVA trial)", "asthma, BREEZE-2" */
const RIGHT_BEFORE = /^(?:,|\s?\(|\s(?:in|from) the)\s?(?:the\s|[Pp]hase\s\S+\s){0,2}$/u;

/** Whether a disease is told of this study: of the study before it where several are named, unless the next one is its apposition. */
function belongs(scope: FactScope, trial: Mention, indication: Mention): boolean {
  const [first, last] = indication.start < trial.start ? [indication, trial] : [trial, indication];
  if (APART.test(scope.slice(first.end, last.start))) return false;
  const ahead = scope.before("Trial", indication.start)[0];
  const behind = scope.after("Trial", indication.end)[0];
  const owner = !ahead || (behind && RIGHT_BEFORE.test(scope.slice(indication.end, behind.start))) ? behind : ahead;
  return owner !== undefined && (scope.entityOf(owner) === scope.entityOf(trial) || isListed(scope, owner, trial));
}

/** "trial of X in patients with ", "study for " */
const DIRECT = /\b(?:in|for|with|among|treat\w*|against|of)\b[^;:]{0,120}$/u;

/** Whether the disease follows the study as that of its patients, or the study follows it in apposition. */
function isDirect(scope: FactScope, trial: Mention, indication: Mention): boolean {
  if (indication.end <= trial.start) return RIGHT_BEFORE.test(scope.slice(indication.end, trial.start));
  const between = scope.slice(trial.end, indication.start);
  return between.length < 160 && DIRECT.test(between);
}

const DIRECTLY = new WeakMap<Entity, boolean>();

/** Whether any sentence of the release ties the study to a disease directly: then looser ties are left out. */
function hasDirect(scope: FactScope, trial: Entity): boolean {
  let known = DIRECTLY.get(trial);
  if (known === undefined) {
    known = trial.mentions.some((mention) => {
      const sentence = scope.doc.sentenceAt(mention.start);
      const around = sentence ? scope.mentionsIn(sentence) : [];
      const next = around.find(
        (other) => other.start >= mention.end && (other.type === "Trial" || other.type === "Indication"),
      );
      return next?.type === "Indication" && isDirect(scope, mention, next);
    });
    DIRECTLY.set(trial, known);
  }
  return known;
}

/** The release's disease, for a study that no sentence ties to one, where the release knows only this one. */
function impliedIndication(scope: FactScope, trial: Entity): Entity | undefined {
  if (namedIn(scope, sentencesOf(scope, trial), "Indication").length > 0) return undefined;
  const [main, other] = scope.focus.indications.filter((entity) => !entity.names.every(isWideDisease));
  return main && !other && !isExplanation(scope) ? main : undefined;
}
