import { matchesIn } from "../../nlp/matches-in.js";
import { defineMentionRule } from "../kit/rule.js";
import { ABOUT, NEWS_AND_QUOTES } from "../kit/sections.js";
import { namesOther, trialAt } from "../kit/trial-mention.js";
import { canNameTrial, looksLikeCode, TRIAL_DESIGN, TRIAL_NUMBER, TRIAL_WORD } from "../kit/trial-names.js";

const NAME = `(?<name>${TRIAL_WORD}(?:${TRIAL_NUMBER}){0,2})`;
/** How a study is designed: "randomized", "double-blind", "52-week", "Phase 2b/3" */
const DESIGN =
  "(?:[Pp]hase|[Aa]nd|[Oo]ngoing|[Pp]ivotal|[Gg]lobal|[Ii]nternational|[Mm]ultinational|[Nn]ational|[Ll]arge|[Ff]irst|[Ll]andmark|[Cc]linical|[Rr]andomi[sz]ed|[Pp]rospective|[Rr]egistrational|[Cc]onfirmatory|[Cc]ontrolled|[Aa]daptive|[Aa]djuvant|[Ee]xploratory|[Oo]utcomes|[Ee]xtension|[Mm]ulticent(?:er|re)|[Ss]ponsored|[1-4][ab]?(?:/[1-4][ab]?)?|I{1,3}[ab]?|IV|[Oo]pen [Ll]abel|[Ss]ingle [Aa]rm|[Dd]ouble [Bb]lind|[Ll]ong [Tt]erm|[\\p{L}\\d]+-[\\p{L}\\d-]+)";

/** "LUMEN, a global, randomized Phase 3 trial", "LUMEN, Orvane's Phase 2 study", "LUMEN is a double-blind study" */
const APPOSED = new RegExp(
  `(?<![\\p{L}\\p{N}-])${NAME}(?:,|\\sis|\\swas|\\s[-–])\\s(?:an?|the|its|our|their|[\\p{L}\\p{N}-]+'s)\\s(?:${DESIGN},?\\s){1,8}(?:[Tt]rials?|[Ss]tud(?:y|ies))\\b`,
  "gu",
);
/** "a Phase 3 trial of zelontinib in adults with asthma (LUMEN)", "study evaluating X (the LUMEN study)" */
const IN_BRACKETS = new RegExp(
  `\\b(?:[Tt]rial|[Ss]tudy)\\s(?:of|evaluating|testing|investigating|assessing|comparing|examining|in|for|with)\\s(?<of>[^;:]{3,140}?)\\s\\((?:the\\s)?["']?${NAME}["']?(?:\\s(?:study|trial))?[,;)]`,
  "gu",
);
/** "LUMEN (NCT01234567)", "LUMEN (Phase 2; NCT01234567)" */
const WITH_NUMBER = new RegExp(`(?<![\\p{L}\\p{N}-])${NAME}\\s?[([](?:[^()]{0,40}[\\s:;,.])?NCT\\s?\\d{8}`, "gu");
/** "results from LUMEN-HF", "data of LUMEN 2": a name with a part or number, so that no body or database is meant */
const RESULTS_OF = new RegExp(
  `\\b(?:[Rr]esults|[Dd]ata|[Ff]indings|[Aa]nalys[ei]s)\\s(?:from|of)\\s(?:the\\s)?(?:[Pp]hase\\s\\S{1,4}\\s)?(?<name>${TRIAL_WORD}(?:${TRIAL_NUMBER})(?:${TRIAL_NUMBER})?)(?![\\p{L}\\p{N}-])`,
  "gu",
);

/** "LUMEN Phase 2b " before a disease or medicine, " trial" behind it: "the LUMEN NASH program", "LUMEN Phase 2b Zorvexa trial" */
const BEFORE_TOPIC = new RegExp(`(?<![\\p{L}\\p{N}-])${NAME}${TRIAL_DESIGN}\\s$`, "u");
const KIND_FOLLOWS = /^\s(?:(?:clinical|phase|[1-4I]\S{0,3})\s){0,3}(?:trials?|study|studies|program(?:me)?)\b/iu; // " Phase 3 trial"

/** How far from such a name its phase may stand, in characters. */
const REACH = 120;

/** Letters in a name in brackets below which it is more likely a short form. */
const LEAST_LETTERS = 5;

/** Whether the name is made of the first letters of the words before: a short form, no study. */
function isInitials(name: string, before: string): boolean {
  const letters = name.toLowerCase().replace(/[^\p{L}]/gu, "");
  const initials = before
    .split(/[\s/-]+/u)
    .map((word) => word.charAt(0).toLowerCase())
    .join("");
  return initials.includes(letters.slice(0, 3));
}

/** A study named beside a description of it, or beside its number. */
export const trialApposed = defineMentionRule({
  id: "mention/trial-apposed",
  version: 1,
  summary:
    'A study named before its description ("LUMEN, a Phase 3 trial"), in brackets behind it, before its number, or after "results from".',
  sections: [...NEWS_AND_QUOTES, ...ABOUT],
  produces: ["Trial"],
  confidence: 0.82,
  round: 2,
  *match({ sentence, all, mentions }) {
    const { text, start } = sentence;
    if (!/stud|trial|program|NCT|results|data|findings|analys/iu.test(text)) return;
    for (const topic of mentions) {
      if (topic.type !== "Indication" && topic.type !== "Drug") continue;
      if (!KIND_FOLLOWS.test(text.slice(topic.end - start, topic.end - start + 40))) continue;
      const before = text.slice(Math.max(0, topic.start - start - 100), topic.start - start);
      const found = BEFORE_TOPIC.exec(before);
      const name = found?.groups?.name;
      if (!found || name === undefined || !canNameTrial(name) || looksLikeCode(name) || namesOther(all, name)) continue;
      const from = topic.start - start - before.length + found.index;
      yield trialAt(sentence, from, name.length);
    }
    for (const pattern of [APPOSED, IN_BRACKETS, WITH_NUMBER, RESULTS_OF]) {
      for (const found of matchesIn(pattern, sentence)) {
        const name = found.groups!.name!;
        const isCode = looksLikeCode(name);
        if (isCode && pattern !== APPOSED) continue;
        if (!canNameTrial(name, isCode) || namesOther(all, name)) continue;
        const letters = name.replace(/[^\p{L}]/gu, "").length;
        if (pattern === IN_BRACKETS && (letters < LEAST_LETTERS || isInitials(name, found.groups!.of!))) continue;
        const at = found.index + found[0].lastIndexOf(name);
        yield trialAt(sentence, at, name.length, REACH);
      }
    }
  },
  examples: [
    { text: "Orvane shared data from [Trial:LUMEN], a randomized, double-blind Phase 2b trial in asthma." },
    { text: "It is tested in [Trial:EV-302], a Phase 3 study in bladder cancer." },
    { text: "[Trial:CONTROL-HCM], Orvane's Phase 3 study of the pill, met its endpoint." },
    { text: "A Phase 3 trial of the pill in adults with hot flashes ([Trial:STARLIGHT 2]) is enrolling." },
    { text: "In [Trial:LUMEN] (NCT01234567), most patients responded; results from [Trial:LUMEN-HF] are due." },
    { text: "A study of patients with primary open angle glaucoma (POAGL) began." },
    { text: "GSK, a company with a Phase 3 trial, and BARDA, the sponsor of the study, said so." },
    { text: "Data from SEER show that cancer is frequent." },
  ],
});
