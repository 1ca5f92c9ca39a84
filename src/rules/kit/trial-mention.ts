import type { Mention } from "../../model/mention.js";
import type { Sentence } from "../../nlp/doc.js";
import type { MentionCandidate } from "./rule.js";
import { phaseNear } from "./trial-names.js";

/** Whether a drug, company or disease of the release has that name: "DMT study" is a study of DMT. */
export const namesOther = (all: readonly Mention[], name: string): boolean =>
  all.some((mention) => mention.type !== "Trial" && mention.name === name);

/** The `length` characters at `from` of a sentence's text as a study, with the phase said nearest to them, at most `reach` characters away. */
export function trialAt(
  { text, start }: Pick<Sentence, "text" | "start">,
  from: number,
  length: number,
  reach?: number,
): MentionCandidate {
  const phase = phaseNear(text, from, from + length, reach);
  return {
    type: "Trial",
    start: start + from,
    end: start + from + length,
    ...(phase && { attributes: { phase } }),
  };
}
