import type { Doc, Sentence } from "../../nlp/doc.js";
import { matchesIn } from "../../nlp/matches-in.js";
import { isOwnCode } from "../kit/drug-codes.js";
import type { MentionCandidate } from "../kit/rule.js";
import { defineMentionRule } from "../kit/rule.js";
import { ABOUT, NEWS_AND_QUOTES } from "../kit/sections.js";
import { namesOther, trialAt } from "../kit/trial-mention.js";
import { canNameTrial, looksLikeCode, TRIAL_DESIGN, TRIAL_NUMBER, TRIAL_WORD } from "../kit/trial-names.js";

const NAME = `${TRIAL_WORD}(?:${TRIAL_NUMBER}){0,2}`;
const KIND =
  "(?:[Ss]tud(?:ies|y)|[Tt]rials?|[Pp]rogram(?:me)?s?|(?:[Oo]pen[- ][Ll]abel|[Ll]ong[- ][Tt]erm)\\s[Ee]xtension|OLE|LTE)";
const KIND_BEFORE = "(?:[Ss]tud(?:ies|y)|[Tt]rials?|program(?:me)?s?)";

/** "the NOVA Phase 3 trial", "CheckMate 227 study", "ECHELON-2 clinical trial", "SURMOUNT-OSA trials" */
const NAME_THEN_KIND = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<name>${NAME})["']?(?:\\s?\\([^()]{2,40}\\))?(?:(?:,|\\sand|\\s&)\\s(?:-?\\d|I{1,3}))?${TRIAL_DESIGN}(?:-|\\s{1,6})(?<kind>${KIND})\\b`,
  "gu",
);
/** "Phase 3 trial (NOVA)", "study called PRIMA", "Phase 3 study, ATTRACT-1,", "trials: OLYMPIA", "trial, known as TANGO" */
const KIND_THEN_NAME = new RegExp(
  `\\b(?:${KIND_BEFORE}|Phase\\s(?:[1-4]|I{1,3})[ab]?(?:/(?:[1-4]|I{1,3})[ab]?)?)(?:,|\\s\\(|:|\\s-)?\\s?(?:(?:called|named|known as|dubbed|titled|entitled|or)\\s)?["']?(?<name>${NAME})(?![\\p{L}\\p{N}])`,
  "gu",
);
/** The rest of a list: " and 2", ", PRIMA", " & II", " and OLYMPIA 2" */
const AND_NUMBER = /^(?:\s?(?:,|,?\sand|&|\/|\sor)\s?-?)(?<n>\d{1,3}|I{1,3}|IV)(?![\w.%-])/u;
const AND_NAME = new RegExp(
  `^(?:\\s\\([^()]{2,30}\\))?(?:\\s?(?:,|,?\\sand|&|,?\\sor)\\s)(?:the\\s)?(?<name>${NAME})(?![\\p{L}\\p{N}-])`,
  "u",
);
/** The name before in a list: "NOVA, ", "ARCADIA 1 and " */
const NAME_AND = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<name>${NAME})(?:\\s\\([^()]{2,30}\\))?(?:,|,?\\sand|,?\\s&|,?\\sor)\\s(?:the\\s)?$`,
  "u",
);
/** " counterfeit drugs" after "PSM studies": a verb with its object */
const STUDIES_SOMETHING =
  /^\s(?!(?:of|in|with|for|and|or|that|which|who|to|are|were|is|was|have|has|had|will|would|may|on|at|from|by|as|also|met|including|being|both|where|when|do|did)\b|\p{Ll}+ed\b|\p{Ll}+ing\b)\p{Ll}+/u;
const NUMBERED = /^(?<stem>.*?)(?<gap>[-\s])(?:\d{1,3}|I{1,3}|IV)$/u;

/** A study's own name beside the word that makes it one. */
export const trialName = defineMentionRule({
  id: "mention/trial-name",
  version: 1,
  summary:
    'A study\'s name in capitals or with inner capitals beside "study", "trial" or its phase; lists of such names.',
  sections: [...NEWS_AND_QUOTES, ...ABOUT, "dateline"],
  produces: ["Trial"],
  confidence: 0.88,
  round: 2,
  *match({ doc, sentence, mentions, all }) {
    const { text } = sentence;
    if (!/stud|trial|phase|program|extension|OLE|LTE/iu.test(text)) return;
    const ofDrug = mentions.some(({ type }) => type === "Drug");
    for (const pattern of [NAME_THEN_KIND, KIND_THEN_NAME]) {
      for (const found of matchesIn(pattern, sentence)) {
        const name = found.groups!.name!;
        const at = found.index + found[0].indexOf(name, pattern === NAME_THEN_KIND ? 0 : found[0].length - name.length);
        if (!isTrialName(name, found.groups?.kind, ofDrug && !isOwn(name, doc)) || namesOther(all, name)) continue;
        if (/^\sstudies$/u.test(found[0].slice(-8)) && found[0].length === name.length + 8) {
          if (STUDIES_SOMETHING.test(text.slice(found.index + found[0].length))) continue;
        }
        if (isProduct(name, doc.release.text[sentence.start + at + name.length])) continue;
        if (found.groups?.kind?.toLowerCase().startsWith("program") && !/phase|clinical|trial/iu.test(found[0]))
          continue;
        yield* listBefore(sentence, at);
        yield* withList(sentence, at, name);
      }
    }
  },
  examples: [
    { text: "In the Phase 3 [Trial:NOVA] trial, patients lived longer." },
    { text: "Results of the [Trial:KEYNOTE-189] study and of [Trial:CheckMate 227] Phase 3 trial were shown." },
    { text: "The pivotal [Trial:ARCADIA 1] and [Trial=ARCADIA 2:2] trials met both endpoints." },
    { text: "The [Trial:4WARD] Phase 3 Randomized Controlled Study and the [Trial:CLEAR MIND] Trial began." },
    { text: "A Phase 2 study ([Trial:PASSPORT]) of the antibody in PSP." },
    {
      text: "The [Trial:LEAP-002] trial of [+Drug:zelontinib] and the [Trial:EV-302] study of [+Drug:zelontinib] ended.",
    },
    { text: "The FDA study of CAR-T trials and the NIH program were funded." },
    { text: 'The "[Trial:VANQUISH]" Clinical Trial, the [Trial:DeFi] trial and the [Trial:eAArly DETECT] study.' },
    { text: "She leads the Alzheimer's Care and Education Program (AD-CARE). Study ResultsEMERGE was long." },
    { text: "A Phase 3 trial of TNX-102 began; NSCLC trials are hard." },
  ],
});

/** A brand: small letters and the mark of registration ("EscharEx®"), which studies in capitals carry too. */
const isProduct = (name: string, next: string | undefined): boolean => next === "®" && /\p{Ll}{2}/u.test(name);

/** Whether a name has the letters of the release's own codes: "ORV-201" of Orvane. */
const isOwn = (name: string, doc: Doc): boolean => isOwnCode(/^\p{L}*/u.exec(name)![0], doc);

/** `mayBeCode`: a name shaped like a code is a study's, because another medicine is studied in it ("LEAP-002"). */
function isTrialName(name: string, kind?: string, mayBeCode = false): boolean {
  const isCode = looksLikeCode(name);
  if (!canNameTrial(name, isCode && mayBeCode) || (isCode && !mayBeCode)) return false;
  return !(kind?.toLowerCase().startsWith("program") && !/\d|-/u.test(name) && name.length < 5);
}

/** "NOVA, PRIMA and BRAVO trials": the names before the one that "trials" follows. */
function* listBefore(sentence: Sentence, at: number): Generator<MentionCandidate> {
  for (let end = at, n = 0; n < 8; n += 1) {
    const from = Math.max(0, end - 60);
    const found = NAME_AND.exec(sentence.text.slice(from, end));
    const name = found?.groups?.name;
    if (!found || name === undefined || !isTrialName(name)) return;
    const start = from + found.index;
    yield trialAt(sentence, start, name.length);
    end = start;
  }
}

/** The name at `at` and those of the list that goes on behind it: "OLYMPIA 1 and 2", "PRIMA, BRAVO and QUADRA". */
function* withList(sentence: Sentence, at: number, first: string): Generator<MentionCandidate> {
  let [from, name] = [at, first];
  yield trialAt(sentence, from, first.length);
  for (let end = from + first.length, n = 0; n < 8; n += 1) {
    const rest = sentence.text.slice(end, end + 60);
    const number = AND_NUMBER.exec(rest);
    const numbered = NUMBERED.exec(name);
    if (number && numbered) {
      const digits = number.groups!.n!;
      from = end + number[0].length - digits.length;
      const full = `${numbered.groups!.stem}${numbered.groups!.gap}${digits}`;
      yield { ...trialAt(sentence, from, digits.length), name: full };
      end = from + digits.length;
      continue;
    }
    const next = AND_NAME.exec(rest);
    const following = next?.groups?.name;
    if (!next || following === undefined || !isTrialName(following)) return;
    from = end + next[0].length - following.length;
    name = following;
    yield trialAt(sentence, from, name.length);
    end = from + name.length;
  }
}
