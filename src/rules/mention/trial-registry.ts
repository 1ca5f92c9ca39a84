import type { Mention } from "../../model/mention.js";
import type { Sentence } from "../../nlp/doc.js";
import { matchesIn } from "../../nlp/matches-in.js";
import { defineMentionRule } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";
import { phaseNear } from "../kit/trial-names.js";

/** "NCT02576431", "NCT 05491681", "EudraCT 2019-001234-12", "ISRCTN12345678", "jRCT2031200001", "ACTRN12620000000000", "ChiCTR2000029308", "CTR20212345", "UMIN000012345" */
const REGISTRY =
  /\bNCT[\s#:-]{0,2}(?<nct>0\d{7})\b|\b(?<eudract>(?:19|20)\d{2}-\d{6}-\d{2})(?:-\d{2})?\b|\b(?:ISRCTN\s?\d{8}|jRCTs?\d{9,10}|JapicCTI-\d{6}|ACTRN\d{14}|ChiCTR[\d-]{10,15}|CTR20\d{6}|UMIN\d{9}|KCT\d{7}|CTRI\/\d{4}\/\d{2,3}\/\d{6})\b/gu;

/** Another name, another statement, or more words than an apposition has; for the only name and number of a sentence, a long one. */
const TOO_FAR = 70;
const TOO_FAR_ALONE = 260;

/** The study whose number the `k`-th hit is: its name right before; for as many names as numbers, the name of the same place. */
function namedBefore(
  sentence: Sentence,
  mentions: readonly Mention[],
  hits: readonly RegExpMatchArray[],
  k: number,
): Mention | undefined {
  const names = mentions.filter((mention) => mention.type === "Trial");
  const ahead = names.filter((mention) => mention.end <= sentence.start + hits[0]!.index!);
  const distinct = [...new Map(ahead.map((mention) => [mention.name, mention])).values()];
  if (distinct.length === hits.length && distinct.length > 1) return distinct[k];
  const at = sentence.start + hits[k]!.index!;
  const from = k === 0 ? sentence.start : sentence.start + hits[k - 1]!.index!;
  const last = names.findLast((mention) => mention.end <= at);
  const reach = distinct.length === 1 && hits.length === 1 ? TOO_FAR_ALONE : TOO_FAR;
  if (!last || last.start < from || at - last.end > reach) return undefined;
  return /[;.]\s/u.test(sentence.reading.slice(last.end, at)) ? undefined : last;
}

/** The only study that the release names, for its only number. */
function onlyName(all: readonly Mention[], numbers: number): Mention | undefined {
  const names = all.filter((mention) => mention.type === "Trial");
  const first = names[0];
  return numbers === 1 && first && names.every((mention) => mention.name === first.name) ? first : undefined;
}

/** Studies by their number in a registry. */
export const trialRegistry = defineMentionRule({
  id: "mention/trial-registry",
  version: 1,
  summary: "A study's number in a registry: NCT, EudraCT, ISRCTN, jRCT and others.",
  sections: [...NAMED, "references"],
  produces: ["Trial"],
  confidence: 0.98,
  round: 3,
  *match({ sentence, mentions, all }) {
    const hits = matchesIn(REGISTRY, sentence);
    if (hits.length === 0) return;
    const names = hits.map((_, k) => namedBefore(sentence, mentions, hits, k) ?? onlyName(all, hits.length));
    for (const [k, found] of hits.entries()) {
      const nct = found.groups?.nct;
      const start = sentence.start + found.index;
      const phase = phaseNear(sentence.text, found.index, found.index + found[0].length);
      yield {
        type: "Trial",
        start,
        end: start + found[0].length,
        ...(nct && { name: `NCT${nct}` }),
        attributes: { ...(nct && { nctId: `NCT${nct}` }), ...(phase && { phase }) },
        ...(names[k] && { sameAs: { start: names[k].start, end: names[k].end } }),
      };
    }
  },
  examples: [
    { text: "The study ([Trial:NCT02578680]) enrolled 616 patients." },
    { text: "More at ClinicalTrials.gov, [Trial:NCT 05491681]." },
    { text: "EudraCT number [Trial:2019-003456-27] is recruiting." },
    { text: "Call 800-555-1234 or write to NCT for help." },
    { text: "The period 2019-2021 was studied." },
  ],
});
