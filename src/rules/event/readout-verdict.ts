import type { ReadoutOutcome } from "../../model/extraction.js";
import type { Span } from "../../model/span.js";
import { isIn, matchesIn } from "../../nlp/matches-in.js";
import type { TrialReadoutCandidate } from "../kit/fact.js";
import type { FactScope } from "../kit/fact-scope.js";
import { readoutsOf } from "../kit/readout-event.js";
import { defineEventRule } from "../kit/rule.js";
import { isHeadline, NEWS_AND_QUOTES } from "../kit/sections.js";
import { isClinical } from "../kit/trial-arguments.js";

const ENDPOINT = "(?:end-?\\s?points?|objectives?|outcomes?|outcome measures?|goals?)";
/** "met its primary endpoint", "achieved both co-primary endpoints", "meeting all primary and key secondary endpoints" */
const MET = `\\b(?:met|meets|meeting|achiev(?:ed|es|ing)|hit|hits|hitting|reach(?:ed|es|ing)|satisf(?:ied|ies|ying)|attained|fulfilled)\\s(?:[\\p{L}\\d()'-]+,?\\s){0,9}?${ENDPOINT}`;
/** "The primary endpoint was met", "co-primary endpoints were also met" */
const WAS_MET = `\\bprimary\\s(?:[\\p{L}-]+\\s){0,4}?${ENDPOINT}(?:(?:[^;]{0,70}?)\\b(?:was|were|has been|have been))?\\s(?:also\\s|successfully\\s|both\\s|all\\s){0,2}(?:met|achieved|reached)\\b`;
/** "statistically significant improvement in the primary endpoint", "superior … for both primary endpoints" */
const SIGNIFICANT = `\\b(?:statistical(?:ly)? significan(?:t|ce)|superior(?:ity)?|non-?inferior(?:ity)?|significant(?:ly)?)\\b[^;]{0,160}\\bprimary\\s(?:[\\p{L}-]+\\s){0,3}?${ENDPOINT}|\\bprimary\\s(?:[\\p{L}-]+\\s){0,3}?${ENDPOINT}[^;]{0,120}\\b(?:statistically significant|superior)\\b`;
/** "was superior to", "demonstrated therapeutic equivalence", "showed non-inferiority" */
const SUPERIOR = `\\b(?:was|were|proved|demonstrat(?:ed|es|ing)|showed|shows|showing|established|confirm(?:ed|s))\\s(?:[\\p{L}-]+\\s){0,4}?(?:superior(?:ity)?|non-?inferior(?:ity)?|(?:therapeutic|clinical|pharmacokinetic)?\\s?equivalence|bioequivalence)\\b`;
/** "did not meet", "failed to achieve", "missed its primary endpoint", "primary endpoint … was not statistically significant" */
const MISSED = `\\b(?:did not|didn't|does not|has not|failed to|fails to|unable to|failing to|narrowly)\\s(?:\\p{L}+\\s){0,2}?(?:meet|met|achieve|reach|hit|satisfy|show|demonstrate|improve|separate|prolong|extend|reduce|slow|outperform|beat|miss(?:es|ed)?)\\b[^;]{0,140}?\\b(?:${ENDPOINT}|statistical(?:ly)? significan\\w+|significan\\w+|placebo|superior\\w*|overall survival|progression-free|efficacy|benefit|survival)|\\bmiss(?:es|ed|ing)\\s(?:[\\p{L}-]+\\s){0,4}?(?:${ENDPOINT}|mark|goal)|\\bprimary\\s(?:[\\p{L}-]+\\s){0,3}?${ENDPOINT}(?:[^;]{0,120}?\\b(?:was|were)\\s(?:not|missed)\\b|\\s(?:not (?:met|achieved|reached)|missed)\\b)`;
/** "continuing would be futile", "stopped for futility", "failed in a late-stage trial", "no better than placebo" */
const FUTILE =
  "\\b(?:would be futile|(?:for|due to|met|crossed|because of)\\s(?:\\p{L}+\\s){0,4}?futility|futility (?:boundary|criteria|threshold)|(?:fails?|failed|failure|flops?|flopped)\\s(?:in|of|at)\\s(?:[\\p{L}\\d/-]+\\s){0,6}?(?:trial|study|test|phase\\s?[\\dI])|(?:fails?|flops?)\\s(?:phase|late-stage|mid-stage|pivotal)\\b|(?:discontinu|terminat|stop|halt|end|abandon)\\p{L}*\\s(?:[\\p{L}\\d'/-]+\\s){0,9}?(?:trials?|stud(?:y|ies)|development|program)\\b[^;]{0,90}\\b(?:futility|lack of (?:efficacy|benefit)|insufficient efficacy|futile)|(?:negative|disappointing|unsuccessful)\\s(?:[\\p{L}\\d/-]+\\s){0,4}?(?:results|data|outcome)|unlikely to (?:succeed|meet its|show (?:a )?benefit|be effective)|no better than|no (?:statistically |clinically )?(?:significant |meaningful )?(?:difference|improvement|benefit|survival benefit)(?=\\s(?:in|of|with|over|from|between|versus|for|was|compared)))\\b";
/** "mixed results", "met one of two co-primary endpoints" */
const MIXED = `\\bmixed\\s(?:[\\p{L}\\d/-]+\\s){0,4}?(?:results|data|outcome)|\\b(?:met|achieved|meets)\\s(?:only\\s)?one of (?:its |the |two )+(?:[\\p{L}-]+\\s){0,2}?primary ${ENDPOINT}`;
/** "stopped early for efficacy", "for overwhelming efficacy" */
const STOPPED_FOR_BENEFIT =
  "\\b(?:stop|halt|end|terminat|unblind)\\p{L}*\\b[^;]{0,90}\\bearly\\b[^;]{0,60}\\b(?:efficacy|benefit|success|superiority)|\\boverwhelming(?:ly)? (?:efficacy|positive|success)";

const TRIGGER = new RegExp(
  `(?<mixed>${MIXED})|(?<early>${STOPPED_FOR_BENEFIT})|(?<missed>${MISSED})|(?<futile>${FUTILE})|(?<met>${MET}|${WAS_MET}|${SIGNIFICANT})|(?<superior>${SUPERIOR})`,
  "giu",
);

const MAIN =
  /\b(?:co-?primary|primary|main|principal|both|all(?! key secondary)|its|their|pre-?specified|the study's|efficacy)\b/iu;
const SECONDARY_ONLY =
  /\b(?:secondary|exploratory|subgroup|post[ -]hoc|enrol?lment|recruitment|sample size|milestone|sales|development|corporate)\b/iu;
/** Words under which nothing has been shown yet */
const NOT_YET =
  /\b(?:will|would(?! be futile)|may|might|could|should|if|whether|expected?|expects|designed|powered|aims?|aimed|intended|intends|planned|plans|potential|anticipat\w+|hope\w*|to be|goal|unless|probability|likelihood|risk\w*|able to|before|until|assess\w*|evaluat\w* (?:whether|if)|defined as|likely)\b[^;]{0,50}$/iu;
/** What a study is to show: "the primary objective was to demonstrate" */
const AIM =
  /\b(?:is|are|was|were|being)\s(?:the\s|to\b|change\b|defined\b|measured\b)|\bto (?:demonstrate|show|assess|evaluate|determine|compare)\b/iu;
/** "the proportion of patients who achieved the primary endpoint": patients reached it, which says nothing of the study */
const RESPONDERS =
  /\b(?:patients|participants|subjects|adults|children|proportion|percentage|number)\b[^.;,]{0,70}\b(?:who|that)\s$|\d\s?%\s(?:of\s)?(?:[\p{L}-]+\s){1,5}$/iu;
/** A futility look that was passed. */
const PASSED =
  /\b(?:passed|continu\w+ (?:as planned|without|unchanged)|no futility|not futile|recommend\w* (?:that the|to|the) (?:\w+ ){0,3}continu\w*|cleared)\b/iu;
/** Safety that does not differ is no missed endpoint. */
const SAFETY = /\b(?:safety|adverse|toxicit|tolerab|weight|mortality from|laborator)\w*/iu;

function verdict(
  scope: FactScope,
  at: Span,
  groups: Readonly<Record<string, string | undefined>>,
): ReadoutOutcome | undefined {
  const { text } = scope.sentence;
  const { missed, futile, met, mixed, early, superior } = groups;
  if (mixed) return "mixed";
  if (early) return "met";
  if (missed ?? futile) {
    if (futile && (PASSED.test(text) || (/^no /iu.test(futile) && SAFETY.test(text)))) return undefined;
    if (missed && SECONDARY_ONLY.test(missed) && !/\bprimary\b/iu.test(missed)) return undefined;
    if (
      missed &&
      !/\bprimary\b|endpoint|statistical/iu.test(missed) &&
      (SAFETY.test(missed) || scope.sentence.section === "quote")
    )
      return undefined;
    if (
      missed &&
      !(isHeadline(scope.sentence) && /\b(?:study|trial)\b/iu.test(text)) &&
      /^(?:did not|does not|has not)/iu.test(missed) &&
      !/primary|end-?\s?point|objective|statistical|separate from placebo|outperform|beat placebo/iu.test(missed)
    )
      return undefined;
    return "missed";
  }
  if (met) {
    if (AIM.test(met)) return undefined;
    const hasMain = /\bprimary\b/iu.test(met) || (MAIN.test(met) && !SECONDARY_ONLY.test(met));
    if (!hasMain || /\b(?:not|never|none|no)\s(?:\w+\s){0,3}$/iu.test(scope.slice(scope.sentence.start, at.start)))
      return undefined;
    return RESPONDERS.test(scope.slice(scope.sentence.start, at.start)) ? "reported" : "met";
  }
  if (SAFETY.test(text) && !/\b(?:efficacy|survival|endpoint)/iu.test(text)) return undefined;
  return superior && !isConfirmatory(scope) ? "reported" : "met";
}

/** Whether the study is one whose superiority is its verdict: pivotal, of phase 3 or 4, or named. */
const isConfirmatory = (scope: FactScope): boolean =>
  /\b(?:phase\s?(?:[34]|III|IV)|pivotal)\b/iu.test(scope.sentence.text) || scope.of("Trial").length > 0;

/** The readouts of one hit of the trigger. */
function* verdictAt(
  scope: FactScope,
  at: Span,
  groups: Readonly<Record<string, string | undefined>>,
): Iterable<TrialReadoutCandidate> {
  const ahead = scope.slice(scope.sentence.start, at.start);
  if (NOT_YET.test(ahead)) return;
  const hasTrial =
    groups.futile !== undefined ||
    scope.of("Trial").length > 0 ||
    /\b(?:phase\s?[\dI]|trial|study|studies|end-?\s?point)/iu.test(scope.sentence.text);
  if (
    !hasTrial ||
    (!isClinical(scope, groups.futile !== undefined) && !/\bprimary\b/iu.test(scope.slice(at.start, at.end)))
  )
    return;
  if (groups.mixed !== undefined && !isHeadline(scope.sentence) && !hasPhase(scope)) return;
  const outcome = verdict(scope, at, groups);
  if (outcome) yield* readoutsOf(scope, at, outcome);
}

/** Whether a sentence says which study it speaks of: "mixed results" of studies in general are no verdict. */
const hasPhase = (scope: FactScope): boolean =>
  scope.of("Trial").length > 0 || /\bphase\s?[\dI]/iu.test(scope.sentence.text);

/** Without one of these words there is no verdict. */
const CHEAP =
  /end-?\s?point|objective|outcome|goal|superior|inferior|equivalence|futil|fail|miss(?:es|ed|ing)\b|flop|not\s|no (?:better|statistic|clinic|significan|difference|improvement|benefit|meaningful|survival)|unable|mixed|negative|disappoint|unsuccessful|overwhelming|early|lack of|insufficient|unlikely/iu;

/** A study met or missed what it was to show. */
export const readoutVerdict = defineEventRule({
  id: "event/readout-verdict",
  version: 1,
  summary:
    "A study met or missed its primary endpoint, in whatever words: superiority, significance, futility, failure.",
  sections: [...NEWS_AND_QUOTES, "about-drug", "about-trial"],
  produces: ["TrialReadout"],
  confidence: 0.85,
  *match(scope) {
    const { sentence } = scope;
    const { start } = sentence;
    if (!isIn(CHEAP, sentence)) return;
    for (const hit of matchesIn(TRIGGER, sentence)) {
      const at = { start: start + hit.index, end: start + hit.index + hit[0].length };
      yield* verdictAt(scope, at, hit.groups ?? {});
    }
  },
  examples: [
    {
      text: "The Phase 3 [Trial:LUMEN-2] trial of [Drug:Zorvexa] in [Indication:psoriasis] met its primary endpoint.",
      facts: ["TrialReadout outcome=met drug=Zorvexa trial=LUMEN-2 phase=3 indication=psoriasis"],
    },
    {
      text: "Both co-primary endpoints were also met in the [Trial:LUMEN 1] and [Trial:LUMEN 2] trials of [Drug:Zorvexa].",
      facts: [
        'TrialReadout outcome=met drug=Zorvexa trial="LUMEN 1"',
        'TrialReadout outcome=met drug=Zorvexa trial="LUMEN 2"',
      ],
    },
    {
      text: "The primary endpoint of the Phase 2 study of [Drug:Zorvexa] was not statistically significant.",
      facts: ["TrialReadout outcome=missed drug=Zorvexa phase=2"],
    },
    {
      text: "An interim look concluded that continuing the trial of [Drug:Zorvexa] would be futile.",
      facts: ["TrialReadout outcome=missed drug=Zorvexa"],
    },
    {
      text: "[Drug:Zorvexa] failed to meet the primary endpoint in a Phase 3 trial in [Indication:asthma].",
      facts: ["TrialReadout outcome=missed drug=Zorvexa phase=3 indication=asthma"],
    },
    {
      text: "Orvane Stops Phase 3 Trial of [Drug:Zorvexa] Early for Overwhelming Efficacy",
      section: "headline",
      facts: ["TrialReadout outcome=met drug=Zorvexa phase=3"],
    },
    {
      text: "Orvane Reports Mixed Results From Phase 2 Study of [Drug:Zorvexa] in [Indication:gout]",
      section: "headline",
      facts: ["TrialReadout outcome=mixed drug=Zorvexa phase=2 indication=gout"],
    },
    {
      text: "Orvane Halts Development of [Drug:Zorvexa] in [Indication:asthma] After Phase 2 Futility Analysis",
      section: "headline",
      facts: ["TrialReadout outcome=missed drug=Zorvexa phase=2 indication=asthma"],
    },
    { text: "The primary endpoint of the Phase 3 trial of [Drug:Zorvexa] is overall survival.", facts: [] },
    { text: "The company expects that the trial of [Drug:Zorvexa] will meet its primary endpoint.", facts: [] },
    {
      text: "The study of [Drug:Zorvexa] passed its futility analysis for futility and continues as planned.",
      facts: [],
    },
  ],
});
