import { datesIn } from "../kit/event-date.js";
import { drugsIn } from "../kit/regulatory-arguments.js";
import { spread } from "../kit/regulatory-event.js";
import { defineEventRule } from "../kit/rule.js";

/** "risk of", "recall of", "safety update", "should not be used" */
const TRIGGER =
  /\b(?:(?:new |increased |serious |possible |rare )*(?:risks?|reports?|cases) of|recall(?:s|ed)?|safety (?:update|communication|alert|warning|concern)s?|warn(?:s|ing|ings)|contraindicat\w+|important safety information)\b/iu;

/** The headline of an agency's own notice names a medicine and its risk. */
export const safetyNotice = defineEventRule({
  id: "event/safety-notice",
  version: 1,
  summary:
    "The headline of an agency's notice names a medicine and its risk; the agency is the one that the notice is from.",
  sections: ["headline"],
  requires: ["Drug"],
  produces: ["RegulatoryAction"],
  trigger: TRIGGER,
  confidence: 0.75,
  *match(scope, trigger) {
    const { release, sentence, focus } = scope;
    const [regulator] = focus.regulators;
    const isNotice =
      release.category === "agency-notice" ||
      (release.category === "company-news" && release.organizations.length === 0);
    if (!isNotice || !regulator) return;
    const at = { start: trigger.start, end: trigger.end };
    const before = drugsIn(scope, { start: sentence.start, end: at.start });
    const drugs = before.length > 0 ? before : drugsIn(scope, { start: at.end, end: sentence.end });
    const stated = datesIn(scope, sentence);
    const dates =
      stated.length > 0 || !release.publishedOn ? stated : [{ ...at, date: release.publishedOn, text: trigger.text }];
    const authorities = [{ ...at, regulator, jurisdiction: regulator.attributes.jurisdiction }];
    if (drugs.length === 0) return;
    yield* spread(scope, { kind: "safety_action", drugs, authorities, at, clause: sentence, news: true, dates });
  },
  examples: [
    {
      text: "[Drug:Zorvexa]: risk of ketoacidosis, [Regulator:MHRA] notice",
      section: "headline",
      category: "agency-notice",
      facts: ["RegulatoryAction kind=safety_action drug=Zorvexa regulator=MHRA"],
    },
    {
      text: "[Regulator:MHRA] recall: one batch of [Drug:Zorvexa]",
      section: "headline",
      category: "agency-notice",
      facts: ["RegulatoryAction kind=safety_action drug=Zorvexa regulator=MHRA"],
    },
    {
      text: "[Regulator:MHRA] warns: [Drug:Zorvexa] and [Drug:Orvelan] in pregnancy",
      section: "headline",
      category: "agency-notice",
      facts: [
        "RegulatoryAction kind=safety_action drug=Orvelan regulator=MHRA",
        "RegulatoryAction kind=safety_action drug=Zorvexa regulator=MHRA",
      ],
    },
    { text: "[Drug:Zorvexa] cuts risk of stroke, [Regulator:FDA] label says", section: "headline", own: "Orvane" },
    { text: "[Regulator:MHRA] approves [Drug:Zorvexa]", section: "headline", category: "agency-notice" },
  ],
});
