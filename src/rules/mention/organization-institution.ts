import { type InstitutionHead, institutionHeadIndex } from "../../lexicon/organizations.js";
import type { OrganizationKind } from "../../model/extraction.js";
import type { Span } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import type { PhraseHit } from "../../nlp/phrase-index.js";
import type { Token } from "../../nlp/tokens.js";
import {
  institutionEnd,
  institutionStart,
  isFieldPart,
  isInstitutionsPart,
  namesInstitution,
} from "../kit/institution-span.js";
import { STRONG_HEADS } from "../kit/institution-words.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { isHeadline, NAMED } from "../kit/sections.js";

/** Kinds whose names are looked for; congresses are claimed and left out. */
const KINDS = new Set<InstitutionHead["kind"]>(["academic", "hospital", "nonprofit", "government", "congress"]);
/** "Chinese Academy of Sciences" does research; the American and European academies are learned societies. */
const isNationalAcademy = (before: string): boolean =>
  /\b(?:Chinese|Russian|Polish|Hungarian|Czech|Bulgarian|Romanian|Slovak|Estonian|Austrian|Korean|Ukrainian|Mongolian|Vietnam|Croatian|Serbian) Academy$/u.test(
    before,
  );

function candidateOf(sentence: Sentence, text: string, hit: PhraseHit<InstitutionHead>): MentionCandidate | undefined {
  const { tokens } = sentence;
  const head = tokens.findIndex((token) => token.end > hit.start);
  const tail = tokens.findLastIndex((token) => token.start < hit.end);
  if (head < 0 || !/^\p{Lu}/u.test(tokens[head]!.text)) return undefined;
  const first = institutionStart(tokens, head);
  const last = endOfLine(sentence, text, tail, institutionEnd(tokens, tail, isHeadline(sentence)));
  const words = tokens.slice(first, last + 1);
  if (!namesInstitution(words)) return undefined;
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  if (
    hit.value.kind === "congress" ||
    isInstitutionsPart(tokens, first) ||
    isNamedChair(hit.value.word, sentence, span.end) ||
    isPart(sentence, span)
  )
    return { type: "None", ...span };
  return {
    type: "Organization",
    ...span,
    attributes: {
      kind: kindOf(hit.value.kind === "society" ? "academic" : (hit.value.kind as OrganizationKind), words),
    },
  };
}

/** "Quarn University\nModerator: ": the label of the next line is no part of the name before */
function endOfLine({ tokens, reading }: Sentence, text: string, head: number, last: number): number {
  if (reading[tokens[last]!.end] !== ":") return last;
  for (let i = last; i > head; i -= 1)
    if (text.slice(tokens[i - 1]!.end, tokens[i]!.start).includes("\n")) return i - 1;
  return last;
}

/** "Institute of Haematology at Quarn University" */
const isPart = ({ reading, end: stop }: Sentence, { start, end }: Span): boolean =>
  isFieldPart(reading.slice(start, end), reading.slice(end, Math.min(stop, end + 90)));

/** "the Quarn Foundation Chair for Research", "Orvane Trust Professor of Surgery": a benefactor in a title */
const isNamedChair = (head: string, { reading }: Sentence, end: number): boolean =>
  /^(?:Foundation|Trust|Fund)$/u.test(head) &&
  /^ (?:(?:Distinguished|Endowed|Research|Clinical|Presidential) )*(?:Chair|Professor(?:ship)?|Fellow|Scholar)\b(?! of the [Bb]oard)/u.test(
    reading.slice(end, end + 50),
  );

/** The kind that the whole name says: a hospital's institute is a hospital, a university's school academic. */
function kindOf(kind: OrganizationKind, words: readonly Token[]): OrganizationKind {
  const text = words.map((token) => token.lower).join(" ");
  if (/\b(?:hospital|clinic|medical cent(?:er|re)|cancer cent(?:er|re)|infirmary|health system|klinikum)\b/u.test(text))
    return "hospital";
  if (/\b(?:universit\p{L}+|college|school)\b/u.test(text)) return "academic";
  return kind;
}

/** Finds universities, hospitals, institutes, foundations and ministries by the head of their names. */
export const organizationInstitution = defineMentionRule({
  id: "mention/organization-institution",
  version: 1,
  summary:
    "Capitalised words around a head such as University, Hospital, Institute or Foundation, without department and title; congresses are claimed and left out.",
  sections: NAMED,
  produces: ["Organization", "None"],
  confidence: 0.85,
  examples: [
    { text: "Professor of Medicine at the [Organization:University of Tarnwick School of Medicine], in town." },
    {
      text: "He is Chief of Surgery at [Organization:Orvane Memorial Hospital] and teaches at [Organization:Quill University].",
    },
    {
      text: "The [Organization:Brandt-Weiss Foundation] and the [Organization:Institute of Tropical Medicine of Antwerp] helped.",
    },
    { text: "Roe works at the [Organization:University of Tarnwick]'s Institute of Metabolism." },
    { text: "It was run by the [Organization:Children's Hospital of Oakhaven]." },
    { text: "A team led by Dr. Jane Roe of [Organization:Tarn Valley Medical Center] agreed." },
    { text: "He works at the [Organization:Quill Heart and Vascular Institute]." },
    { text: "Roe is the Quarn Weiss Foundation Chair for Memory Research." },
    { text: "Patients came from a Comprehensive Cancer Center or a University Hospital." },
    { text: "She spoke at the Orvane Healthcare Conference." },
  ],
  *match({ doc, sentence }): Iterable<MentionCandidate> {
    for (const hit of institutionHeadIndex().find(sentence.text, sentence.atoms, sentence.start)) {
      if (!KINDS.has(hit.value.kind) && !isNationalAcademy(sentence.text.slice(0, hit.end - sentence.start))) continue;
      const word = hit.value.word.toLowerCase().replace(/ /gu, "-");
      if (hit.value.kind !== "congress" && !STRONG_HEADS.has(word)) continue;
      const found = candidateOf(sentence, doc.release.text, hit);
      if (found) yield found;
    }
  },
});
