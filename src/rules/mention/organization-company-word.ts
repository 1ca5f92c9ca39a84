import { STRONG_COMPANY_WORDS } from "../../lexicon/organizations.js";
import { isIn } from "../../nlp/matches-in.js";
import type { Token } from "../../nlp/tokens.js";
import { isNameStop, isNameWord, nameStart } from "../kit/name-words.js";
import { endOfLegalForm, kindOfName, nameEndingAt, spanOf } from "../kit/organization-name.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";

/** Words of companies as they are capitalised in names: one must stand in the sentence */
const TRIGGER =
  /\b(?:[A-Z]\w*(?:[Pp]harma\w*|[Tt]herapeutics|[Ss]ciences?|[Tt]ech\w*|[Bb]io\w*|[Ll]abs|[Ll]aborato\w+|[Gg]enomics|[Gg]enetics|[Pp]roteomics|[Mm]ed\w+|[Dd]iagnostics|[Nn]euro\w*)|Pharma\w*|Therapeutics|Bio\w*|Lab\w+|Genomics|Genetics|Medicines|Medtech|Farma\w*|Diagnostics|Lifesciences|Life Sciences|Aesthetics|Robotics|Nutraceuticals|Neuro\w*|Radiopharma\w*)\b/u;

/** A short form in brackets */
const SHORT_FORM = /^[\s,]{0,2}\(["']?(\p{Lu}[\p{L}\d-]{1,10})[\s®™]{0,2}["']?\)/u;

/** Finds companies by the word that ends their names. */
export const organizationCompanyWord = defineMentionRule({
  id: "mention/organization-company-word",
  version: 1,
  summary: "Capitalised words that end in a word of company names: “Quillmark Therapeutics”, “Velbio Life Sciences”.",
  sections: NAMED,
  produces: ["Organization"],
  confidence: 0.86,
  examples: [
    { text: "Tarnwick Partners With Velbio to Develop RNA Medicines", section: "headline" },
    { text: "A trial by [Organization:Quillmark Therapeutics] has begun." },
    { text: "The rights went to [Organization:Orvane Life Sciences] and [Organization:Marsh's Pharmaceuticals]." },
    { text: "Before that, she led [Organization:Tarn Hill Biosciences]." },
    { text: "Specialty Pharmaceuticals and Digital Therapeutics are growing fields." },
    { text: "She is Vice President of Clinical Diagnostics." },
    { text: "It attends the Tarnwick MedTech, Diagnostics and Digital Health Forum." },
    { text: "The agency took up Velbio's Biologics License Application and Adalimumab Biosimilars." },
  ],
  *match({ sentence }): Iterable<MentionCandidate> {
    if (!isIn(TRIGGER, sentence)) return;
    const { tokens, text, start: base } = sentence;
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i]!;
      if (!/^\p{Lu}/u.test(token.text)) continue;
      const strong =
        STRONG_COMPANY_WORDS.has(token.lower) || (token.lower === "sciences" && tokens[i - 1]?.lower === "life");
      const next = tokens[i + 1];
      if (token.lower === "biologics" && /^licen[cs]e/u.test(next?.lower ?? "")) continue;
      if (token.lower === "partners" && /^(?:with|to|on)$/u.test(next?.lower ?? "")) continue;
      if (!strong || (isNameWord(next) && !isNameStop(next!) && !startsLegalForm(text, base, token.end))) continue;
      const found =
        nameEndingAt(tokens, i) ?? describedName(tokens, i, text.slice(token.end - base, token.end - base + 24));
      if (!found || found.first === i) continue;
      const span = spanOf(tokens, found.first, i);
      const end = endOfLegalForm(text, base, span.end);
      const name = text.slice(span.start - base, span.end - base);
      if (OF_CONFERENCE.test(text.slice(end - base, end - base + 90))) continue;
      yield { type: "Organization", start: span.start, end, attributes: { kind: kindOfName(name) } };
    }
  },
});

/** "Quill MedTech|, Diagnostics and Digital Health Forum": fields of a meeting; "Priority Medicines| (PRIME)": a scheme */
const OF_CONFERENCE =
  /^(?:,? (?:(?:\p{Lu}[\p{L}-]+|&|and|of)(?:, | )){0,6}(?:Forum|Conference|Summit|Symposium|Congress|Meeting|Showcase|Expo)\b| \(PRIME\))/u;

/** "Human Immunology Biosciences (HI-Bio": words that only describe are a name where a short form follows. */
function describedName(tokens: readonly Token[], last: number, after: string): { first: number } | undefined {
  const first = nameStart(tokens, last, 4);
  const initials = tokens.slice(first, last + 1).map(({ text }) => text[0]);
  const short = SHORT_FORM.exec(after)?.[1] ?? "";
  return last - first >= 1 && short.length > 1 && initials[0] === short[0] ? { first } : undefined;
}

const startsLegalForm = (text: string, base: number, end: number): boolean => endOfLegalForm(text, base, end) > end;
