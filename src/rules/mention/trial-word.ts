import { diseaseHeads } from "../../lexicon/diseases.js";
import { matchesIn } from "../../nlp/matches-in.js";
import { defineMentionRule } from "../kit/rule.js";
import { ABOUT, NEWS_AND_QUOTES } from "../kit/sections.js";
import { trialAt } from "../kit/trial-mention.js";
import { canNameTrial } from "../kit/trial-names.js";

/** "a study called Record", "Phase IIb clinical trial, The Emerald Study", "trial known as Tide" */
const CALLED =
  /\b(?:study|trial)\s?(?:,\s)?(?:called|named|known as|dubbed|titled)\s["']?(?<name>\p{Lu}\p{L}{3,}(?:-\d{1,3})?)(?![\p{L}\p{N}])/gu;
/** "the Emerald Study" in the middle of a sentence, with its capital letters */
const TITLED = /\b(?:[Tt]he|of|in|from)\s(?<name>\p{Lu}\p{Ll}{3,}(?:-\d{1,3})?)\s(?:Study|Trial)\b/gu;
/** Any short name in quotation marks beside the word: the "Beacon" trial, "CaRe PC" Phase 2 study, the "sunRIZE study", trial ("Clarity"), trial "Clarity" */
const QUOTE_NAME =
  "(?:[Tt]he\\s)?(?<name>(?=[\\p{L}\\d-]*\\p{Lu})[\\p{L}\\d][\\p{L}\\d-]{1,24}(?:\\s(?:\\p{Lu}[\\p{L}\\d-]{0,14}|\\d{1,3})){0,2}?)";
const QUOTED = new RegExp(
  `["']${QUOTE_NAME}(?:\\s(?:[Ss]tudy|[Tt]rial)["']|,?["']\\s(?:[Pp]hase\\s\\S{1,4}\\s|clinical\\s|pivotal\\s){0,2}(?:study|trial)\\b)`,
  "gu",
);
const KIND_THEN_QUOTED = new RegExp(
  `\\b(?:[Ss]tudy|[Tt]rial)(?:,|\\s\\(|,?\\s(?:called|named|known as|dubbed|titled))?\\s?["']${QUOTE_NAME}["']`,
  "gu",
);
/** A word without a capital that a line in title case would give one */
const SMALL_WORD = /(?<![\p{L}'-])(?!(?:the|and|for|with|from|into|after|over|its|our|via|versus)\b)\p{Ll}{3,}/u; // "enrolled"
/** Capitalised words before "Study" that name no study */
const PLAIN =
  /^(?:Phase|Clinical|Pivotal|Extension|Safety|Global|Dose|Pilot|Randomi[sz]ed|Cohort|Framingham|Human|Animal|First|Second|Third|New|Case|Open|Long|Observational|Preclinical|Registry|Prospective|Retrospective|Current|Ongoing|Registration(?:al)?|Confirmatory|Efficacy|Drug|Cancer|Disease|Vaccine|Patient|Market|Feasibility|Field|Research|Combination|Double|Natural|Post|Canadian|American|European|Chinese|Japanese|British|German|French|Australian|Korean|Indian|Investigator|Independent|Joint|Landmark|Biomarker|Medical|Exploratory|Adaptive|Platform|Proof|Interim|Action|Concept|Interest|Value|Primary|Previous|Proposed|Planned|Basket|Umbrella)$/u;

/** Whether a name in quotation marks can be a study's: of one word as elsewhere, of more unless they begin plainly. */
const canBeQuoted = (name: string): boolean => {
  const [first, ...rest] = name.split(" ");
  return rest.length === 0 ? canNameTrial(name) : !PLAIN.test(first!);
};

/** A study whose name is a plain word with a capital letter. */
export const trialWord = defineMentionRule({
  id: "mention/trial-word",
  version: 1,
  summary: 'A study named by a plain word: "a study called Record", "the Emerald Study".',
  sections: [...NEWS_AND_QUOTES, ...ABOUT],
  produces: ["Trial"],
  confidence: 0.72,
  *match({ sentence }) {
    const { text } = sentence;
    const isTitleCase = !SMALL_WORD.test(text);
    for (const pattern of [CALLED, TITLED, QUOTED, KIND_THEN_QUOTED]) {
      if (pattern === TITLED && isTitleCase) continue;
      for (const found of matchesIn(pattern, sentence)) {
        const name = found.groups!.name!;
        if (PLAIN.test(name) || diseaseHeads().has(name.toLowerCase())) continue;
        const inQuotes = pattern === QUOTED || pattern === KIND_THEN_QUOTED;
        if (inQuotes ? !canBeQuoted(name) : /^\p{Lu}+$/u.test(name)) continue;
        const at = found.index + found[0].lastIndexOf(name);
        const end = at + name.length + (pattern === TITLED ? 6 : 0);
        yield { ...trialAt(sentence, at, end - at), lexiconName: name };
      }
    }
  },
  examples: [
    { text: "Data came from a study called [Trial:Record] last year." },
    { text: "Results of the [Trial:Emerald Study] are due." },
    { text: "The Phase 2 clinical trial, The [Trial:Granite Study], has begun." },
    { text: 'The Phase 1/2 "[Trial:Beacon]" trial goes on.' },
    { text: 'The "[Trial:sunRIZE] study" and a Phase I trial (the "[Trial:CaRe PC]" trial) go on.' },
    { text: 'It was given in a Phase 2 trial ("[Trial:Clarity]") of adults.' },
    { text: 'The study, "Effects of Sleep", was read; a trial ("Phase 2") is due.' },
    { text: "Orvane Reports Data From The Depression Study And Pooled Study", section: "headline" },
    { text: "The Phase Study and the Clinical Trial of the drug ended." },
    { text: "The study called for more data; the Japanese Study group met." },
  ],
});
