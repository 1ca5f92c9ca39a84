import type { Span } from "../../model/span.js";
import type { FactScope } from "../kit/fact-scope.js";
import { readoutsOf } from "../kit/readout-event.js";
import { defineEventRule } from "../kit/rule.js";
import { NEWS } from "../kit/sections.js";
import { isClinical } from "../kit/trial-arguments.js";

/** "significantly improved", "reduced the risk of death by 37%", "hazard ratio", "p < 0.001", "response rate of 45%" */
const TRIGGER =
  /\b(?:(?:significantly|substantially|meaningfully|markedly)\s(?:\p{L}+\s){0,2}?(?:improv|reduc|prolong|extend|increas|decreas|lower|delay|slow)(?:ed|es|s|ing)|(?:reduc|lower|cut)\w{0,3}\s(?:[^.;\s]+\s){0,4}?risk of\s(?:[^.;\s]+\s){1,10}?by\s\d|hazard ratio\b|p\s?[<=≤]\s?0?\.\d{1,5}|(?:response|remission|survival) rate\s(?:\(\w{2,6}\)\s)?(?:of|was)\s\d|(?:extended|improved|prolonged)\s(?:[^.;\s]+\s){0,4}?survival\b)/iu;
/** "achieved a complete response", "a meaningful patient response": what patients of a study had */
const RESPONSE =
  /\b(?:achiev(?:es|ed|ing)|experienc(?:ed|ing)|attain(?:s|ed)|reach(?:es|ed)|announced|observed|reported)\s(?:[\p{L}-]+\s){0,3}?(?:sCR|(?:complete|partial|objective|meaningful|stringent|durable|deep)\s(?:[\p{L}-]+\s){0,2}?(?:responses?|remissions?)|stable disease)\b/iu;
/** "Zorvexa demonstrates encouraging safety", "continues to show durable responses": a headline whose subject is the medicine */
const SUBJECT_SHOWS =
  /^(?:\s*\([^()]{0,60}\))?(?:[^.;:]{0,90}?)\s(?:continues? to\s)?(?:demonstrat(?:e[sd]?|ing)|show(?:s|ed)?|achiev(?:es|ed)|result(?:s|ed) in|led to|induc(?:es|ed)|prolongs?)\s[^.;]{0,90}\b(?:safety|tolerab\w+|efficacy|responses?|survival|remissions?|reductions?|improvements?|benefits?|activity|well tolerated|protection|immunogenicity)\b/iu;
/** Words under which nothing has been shown, or only of something else */
const NO_RESULT =
  /\b(?:will|would|may|might|could|should|if|whether|designed|powered|aims?|intended|potential|goal|expected|hope\w*|to be|hypothes\w+|define[sd]|criteri\w+)\b[^.;]{0,60}$/iu;

/** The words of a headline or subhead that say what its medicine did in patients. */
function headlineEffect(scope: FactScope): Span | undefined {
  const { sentence } = scope;
  if (sentence.section !== "headline" && sentence.section !== "subhead") return undefined;
  const [drug] = scope.of("Drug");
  if (!drug || drug.start - sentence.start > 60) return undefined;
  const shows = SUBJECT_SHOWS.exec(scope.slice(drug.end, sentence.end));
  return shows ? { start: drug.end, end: drug.end + shows[0].length } : undefined;
}

/** What a medicine did in a study of a phase or name. */
export const readoutEffect = defineEventRule({
  id: "event/readout-effect",
  version: 1,
  summary: "A sentence that names a study or its phase tells an effect with its size or significance.",
  sections: NEWS,
  produces: ["TrialReadout"],
  confidence: 0.7,
  *match(scope) {
    const { sentence } = scope;
    const hasStudy = scope.of("Trial").length > 0 || /\bphase\s?(?:[1-4]|I{1,3}\b|IV\b)/iu.test(sentence.text);
    const isNews = sentence.section !== "body";
    const hit = hasStudy
      ? (TRIGGER.exec(sentence.text) ?? RESPONSE.exec(sentence.text))
      : isNews && /\b(?:clinical trial|study)\b/iu.test(sentence.text)
        ? RESPONSE.exec(sentence.text)
        : null;
    const at: Span | undefined = hit
      ? { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length }
      : headlineEffect(scope);
    if (!at || !isClinical(scope) || NO_RESULT.test(scope.slice(sentence.start, at.start))) return;
    yield* readoutsOf(scope, at, "reported");
  },
  examples: [
    {
      text: "[Drug:Zorvexa] Significantly Improved Survival in the Phase 3 [Trial:LUMEN] Trial",
      section: "headline",
      facts: ["TrialReadout outcome=reported drug=Zorvexa trial=LUMEN phase=3"],
    },
    {
      text: "In the Phase 3 [Trial:LUMEN] study, adding [Drug:Zorvexa] reduced the risk of death by 30% in patients with [Indication:lymphoma].",
      facts: ["TrialReadout outcome=reported drug=Zorvexa trial=LUMEN phase=3 indication=lymphoma"],
    },
    {
      text: "In the Phase 2 study, [Drug:Zorvexa] had an objective response rate of 45% in [Indication:lymphoma].",
      facts: ["TrialReadout outcome=reported drug=Zorvexa phase=2 indication=lymphoma"],
    },
    {
      text: "Orvane's [Drug:Zorvexa] Demonstrates Extended Survival in Patients with [Indication:glioblastoma]",
      section: "headline",
      facts: ["TrialReadout outcome=reported drug=Zorvexa indication=glioblastoma"],
    },
    { text: "[Drug:Zorvexa] significantly improved sleep, its users say.", facts: [] },
    { text: "The Phase 3 trial will show whether [Drug:Zorvexa] significantly improves survival.", facts: [] },
  ],
});
