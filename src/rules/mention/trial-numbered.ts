import { matchesIn } from "../../nlp/matches-in.js";
import { defineMentionRule } from "../kit/rule.js";
import { ABOUT, NEWS_AND_QUOTES } from "../kit/sections.js";
import { namesOther, trialAt } from "../kit/trial-mention.js";
import { canNameTrial } from "../kit/trial-names.js";

/** Five or more capitals, a hyphen and a number, which drug codes hardly have: "KEYNOTE-189", "DESTINY-Breast03", "TROPiCS-02" */
const FAMILY =
  /(?<![\p{L}\p{N}-])(?<name>\p{Lu}{4,}(?:\p{Ll}{1,2}\p{Lu}{1,3}|\p{Lu})-(?:\p{Lu}\p{Ll}{2,12}-?|\p{Lu})?\d{1,3}\p{Lu}?)(?![\p{L}\p{N}-])/gu;
/** "Study 301", "Trial 1042": a study known by its number alone */
const NUMBER_ONLY = /(?<![\p{L}\p{N}-])(?<name>(?:Study|Trial) \d{3,4})(?![\p{L}\p{N}%.,-]\d|[\p{L}%])/gu;
/** "ABC-123-301 study", "study ABC-101-02": a sponsor's code with the drug's and the study's number */
const SPONSOR =
  /(?<![\p{L}\p{N}-])(?<name>\p{Lu}{1,6}-?\d{2,5}-(?:\d\p{Lu}{2}|\p{Lu}{0,3}-?\d{2,4}\p{Lu}?))(?=\)?\s(?:[Pp]hase \S{1,4} )?(?:[Cc]linical )?(?:[Ss]tudy|[Tt]rial)\b)|\b(?:[Ss]tudy|[Tt]rial)\s\(?(?<code>\p{Lu}{1,6}-?\d{2,5}-(?:\d\p{Lu}{2}|\p{Lu}{0,3}-?\d{2,4}\p{Lu}?))(?![\p{L}\p{N}-])/gu;

/** "IOV-COM-202 Cohort 1A", "study ABX-GI-101": a company's, a field's and a study's part */
const THREE_PARTS =
  /(?<![\p{L}\p{N}-])(?<name>\p{Lu}{2,5}-\p{Lu}{2,4}-\d{2,4})(?=\)?\s(?:[Pp]hase \S{1,4} )?(?:[Cc]linical )?(?:[Ss]tudy|[Tt]rial|[Cc]ohort)\b)|\b(?:[Ss]tudy|[Tt]rial)\s\(?(?<code>\p{Lu}{2,5}-\p{Lu}{2,4}-\d{2,4})(?![\p{L}\p{N}-])/gu;

/** Studies of North American cooperative groups: "NRG-GY018", "RTOG 0617", "GOG-0218", "CALGB 80405", "NSABP B-35", "AALL1231"; with the word "E1912 trial", "S1418 study", "A031201 trial", "EA5181 trial" */
const GROUP =
  /(?<![\p{L}\p{N}-])(?<name>NRG-\p{Lu}{2}\d{3}|(?:RTOG|GOG|CALGB)[ -]\d{3,5}|NSABP B-\d{2}|(?:AALL|AAML|ANBL|AHOD|ACNS|AREN|ARST|AEWS)\d{4}|(?:EA?\d{4}|S\d{4}|A\d{6})(?=\s(?:[Pp]hase \S{1,4} )?(?:[Cc]linical )?(?:[Ss]tudy|[Tt]rial)\b))(?![\p{L}\p{N}-])/gu;

/** The study's own name before its code: "MAGNOLIA (" */
const NAME_BEFORE = /(?<![\p{L}\p{N}-])(?<name>\p{Lu}[\p{L}\p{N}-]{3,20})\s\($/u;

/** A study known by a family name with a number, by a number, or by its sponsor's code. */
export const trialNumbered = defineMentionRule({
  id: "mention/trial-numbered",
  version: 1,
  summary: 'A study by family and number ("KEYNOTE-189"), by number ("Study 301"), or by its sponsor\'s code.',
  sections: [...NEWS_AND_QUOTES, ...ABOUT],
  produces: ["Trial"],
  round: 2,
  confidence: 0.8,
  *match({ sentence, all }) {
    if (!/\d/u.test(sentence.text)) return;
    for (const pattern of [FAMILY, NUMBER_ONLY, SPONSOR, THREE_PARTS, GROUP]) {
      for (const found of matchesIn(pattern, sentence)) {
        const name = found.groups?.name ?? found.groups?.code;
        if (name === undefined || namesOther(all, name)) continue;
        if (pattern === FAMILY && !canNameTrial(name)) continue;
        const at = found.index + found[0].indexOf(name);
        const before = pattern === SPONSOR ? NAME_BEFORE.exec(sentence.text.slice(Math.max(0, at - 30), at)) : null;
        const from = sentence.start + at - (before?.[0].length ?? 0);
        yield {
          ...trialAt(sentence, at, name.length),
          ...(before && { sameAs: { start: from, end: from + before.groups!.name!.length } }),
        };
      }
    }
  },
  examples: [
    { text: "Data from [Trial:CARTITUDE-4] and [Trial:DESTINY-Breast03] were shown." },
    { text: "Data of [Trial:NRG-GY018], the [Trial:E1912] trial and [Trial:KEYNOTE-B15] were shown." },
    { text: "In [Trial:Study 301], most patients responded." },
    { text: "The first patient was dosed in the [Trial:QRN-101-002] study of the pill." },
    { text: "Results of [Trial:QRN-COM-202] Cohort 1A and of study [Trial:QRN-GI-101] are due." },
    { text: "The compound ABX-101 entered a study in 2021." },
    { text: "COVID-19 spread; Study 12 of the guide was read." },
  ],
});
