import type { Mention } from "../../model/mention.js";
import { canBeName, endsLikeWord, isUsedInLowerCase } from "../kit/drug-name-shape.js";
import { DRUG_SECTIONS } from "../kit/drug-sections.js";
import { defineMentionRule, type MentionCandidate, type MentionScope } from "../kit/rule.js";
import { isHeadline } from "../kit/sections.js";

/** After a drug, a bracket whose first words may be its other name: " (efti)", "® (vamorolone) oral", " (zelonam injection)". */
const INSIDE =
  /^[\s®™]{0,3}\(\s?(?:formerly |previously |also known as |also named |known as |a\.?k\.?a\.? |or )?["']?(?<name>[\p{L}][\p{L}\p{N}-]{3,24}(?: \p{Ll}{5,14})?)["']?(?<rest>\)|[,;]| (?:tablets?|capsules?|injection|oral|for |cream|ointment|nasal|topical|gel|solution|sublingual|extended|in ))/u;
/** Before a bracketed drug, a name with a mark or in capitals: "Nezurol® (", "NEZUROL (". */
const BEFORE = /(?<![\p{L}\p{N}-])(?<name>\p{Lu}[\p{L}\p{N}-]{2,24}(?: (?:XR|SR|ER|LA|XL|HCT))?)[\s®™]{0,3}\(\s?$/u;
const MARK = /[®™]|\((?:R|TM)\)/u;
const CAPITALS = /^\p{Lu}{4,}$/u;
const LOWER = /^\p{Ll}/u;
const KNOWN_SHAPE = /^(?:\p{Ll}{5,}|\p{Ll}{4}|\p{Lu}[\p{L}]{4,}|\p{Lu}\p{L}{1,5}-?\d{2,6})$/u;

function otherName(scope: MentionScope, drug: Mention): MentionCandidate | undefined {
  const { doc } = scope;
  const hit = INSIDE.exec(doc.reading.slice(drug.end, drug.end + 90));
  const raw = hit?.groups?.name;
  if (!hit || raw === undefined) return undefined;
  const [first, second] = raw.split(" ");
  const name = second !== undefined && canBeName(second) && LOWER.test(first!) ? raw : first!;
  if (!KNOWN_SHAPE.test(first!) || !canBeName(first!) || !isMarked(doc.release.text, drug, first!)) return undefined;
  if (second !== undefined && name === first && hit.groups?.rest !== ")" && canBeName(second)) return undefined;
  const start = drug.end + hit[0].indexOf(raw, hit[0].indexOf("("));
  if (scope.all.some((mention) => mention.start < start + name.length && mention.end > start)) return undefined;
  return { type: "Drug", start, end: start + name.length, sameAs: { start: drug.start, end: drug.end } };
}

/** A lower-case word is a generic name only after a brand; a short form begins like the name it shortens. */
function isMarked(text: string, drug: Mention, word: string): boolean {
  if (drug.name.toLowerCase().startsWith(word.toLowerCase().slice(0, 3))) return true;
  if (/\d/u.test(word)) return true;
  if (!/^[\p{Lu}]/u.test(drug.name) || word.length < 6) return false;
  return LOWER.test(word) && (MARK.test(text.slice(drug.end, drug.end + 4)) || CAPITALS.test(drug.name));
}

function nameBefore(scope: MentionScope, drug: Mention): MentionCandidate | undefined {
  const { doc, sentence } = scope;
  const from = Math.max(sentence.start, drug.start - 48);
  const hit = BEFORE.exec(doc.reading.slice(from, drug.start));
  const name = hit?.groups?.name;
  if (!hit || name === undefined || !canBeName(name)) return undefined;
  const start = from + hit.index;
  const marked = MARK.test(doc.release.text.slice(start + name.length, drug.start));
  const capital = CAPITALS.test(name) && !isHeadline(sentence);
  if (!marked && !capital && isUsedInLowerCase(doc, name)) return undefined;
  if (!marked && (!capital || name.length < 5) && !isBrandLike(scope, drug, name)) return undefined;
  if (!/^[^()]{0,60}\)/u.test(doc.reading.slice(drug.end, drug.end + 64))) return undefined;
  if (scope.all.some((mention) => mention.start < start + name.length && mention.end > start)) return undefined;
  const sameAs = { start: drug.start, end: drug.end };
  return { type: "Drug", start, end: start + name.length, sameAs, attributes: { brandNames: [name] } };
}

const isGeneric = ({ name }: Mention): boolean => /^\p{Ll}{5,}/u.test(name);

/** A word that does not read like an English one. */
const isCoined = (name: string): boolean => name.length > 4 && !endsLikeWord(name) && !name.endsWith("s");

/** A capitalised word that the release uses more than once, never in lower case. */
function isBrandLike({ doc }: MentionScope, drug: Mention, name: string): boolean {
  return (
    /^\p{Lu}\p{Ll}{3,}$/u.test(name) && (doc.reading.split(name).length > 2 || (isGeneric(drug) && isCoined(name)))
  );
}

/** Other names of a known drug, in or before brackets. */
export const drugBracketed = defineMentionRule({
  id: "mention/drug-bracketed",
  version: 1,
  summary: "A name in brackets after a known drug, or before the brackets that hold one.",
  sections: DRUG_SECTIONS,
  produces: ["Drug"],
  round: 2,
  confidence: 0.85,
  *match(scope) {
    for (const drug of scope.mentions) {
      if (drug.type !== "Drug") continue;
      const after = otherName(scope, drug);
      if (after) yield after;
      const before = nameBefore(scope, drug);
      if (before) yield before;
    }
  },
  examples: [
    { text: "The FDA approved [Drug:NEZUROL]® ([+Drug=zelontinib:zelontinib]) today." },
    { text: "Patients received [+Drug=eftilozumab alfa:eftilozumab alfa] ([Drug:eftil]) weekly." },
    { text: "[+Drug=NEZUROL:NEZUROL]® ([Drug:vamoranone]) tablets were launched." },
    { text: "[+Drug=zelontinib:zelontinib] (oral) and [+Drug=tarlimab:tarlimab] (intravenous) were given." },
    { text: "[+Drug=zelontinib:zelontinib] (Phase 2) is next." },
    { text: "The class (for example [+Drug=zelontinib:zelontinib]) is new." },
  ],
});
