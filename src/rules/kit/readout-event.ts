import type { ReadoutOutcome } from "../../model/extraction.js";
import type { Span } from "../../model/span.js";
import type { TrialReadoutCandidate } from "./fact.js";
import type { FactScope } from "./fact-scope.js";
import { newsDate } from "./news-date.js";
import { trialArguments } from "./trial-arguments.js";

/** One readout for each study that the sentence names, or one for the medicine where it names none. */
export function* readoutsOf(scope: FactScope, at: Span, outcome: ReadoutOutcome): Iterable<TrialReadoutCandidate> {
  const found = trialArguments(scope, at);
  if (!found) return;
  const { drug, trials, indication, phase } = found;
  const base = { type: "TrialReadout", outcome, drug, indication, date: newsDate(scope, at) } as const;
  if (trials.length === 0) yield { ...base, phase };
  for (const trial of trials) yield { ...base, trial, phase: trial.attributes.phase ?? phase };
}
