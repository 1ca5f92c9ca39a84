import { companyWords, legalFormAt, organizationIndex, STRONG_COMPANY_WORDS } from "../../lexicon/organizations.js";
import type { OrganizationKind } from "../../model/extraction.js";
import type { Span } from "../../model/span.js";
import type { Token } from "../../nlp/tokens.js";
import { isNameStop, isNameWord, nameStart } from "./name-words.js";

/** Words that describe rather than name: a name of these alone is none ("Specialty Pharmaceuticals", "Digital Therapeutics"). */
const GENERIC = new Set(
  (
    "develop developing discover discovering deliver delivering commercialize manufacture create creating point care priority injectable accessible growth prospective outpatient orphan breakthrough specialty speciality global international national digital human rna dna mrna cell gene companion molecular innovative advanced clinical medical health healthcare life personal personalized precision novel targeted generic branded biosimilar " +
    "research development discovery commercial corporate strategic technical regulatory scientific senior executive oncology cancer rare disease diseases consumer animal women's men's pediatric neurology immunology hematology cardiology ophthalmology dermatology " +
    "editing delivery silencing sequencing engineering psychedelic protein antibody vaccine vaccines viral stem tissue regenerative radioligand genetic genomic chemical biological north south east west new emerging next-generation next combination small large public private " +
    "group holding holdings international products solutions services systems technologies technology sciences science american european us uk worldwide leading contract independent drug biotech pharma pharmaceutical biopharmaceutical and & of"
  ).split(" "),
);

const wordOf = (token: Token): string => token.lower.replace(/\.$/u, "");

/** Whether one word of the name names something, rather than describing it. */
export function namesSomething(tokens: readonly Token[]): boolean {
  return tokens.some((token) => {
    const word = wordOf(token);
    return (
      /\p{L}/u.test(word) &&
      !GENERIC.has(word) &&
      !STRONG_COMPANY_WORDS.has(word) &&
      (word.length > 1 || tokens.length > 2)
    );
  });
}

/** Two letters after a comma are a state or province: "EDMONTON, AB" */
export const AFTER_COMMA_NONE = /^,\s{0,2}\p{Lu}{2}\.?$/u;

/** "Kite, a Gilead |Company": of which group it is, not part of a name */
const A_COMPANY = /\b[Aa]n?\s[\p{L}&.-]{2,30}(?:\s[\p{L}&.-]{2,30}){0,2}$/u;

/** Whether the word "Company" behind these words says of which group something is: "a Gilead |Company". */
export const isGroupOf = (before: string): boolean => A_COMPANY.test(before);

/** End of a legal form that follows `end` (offset of the text) in `text` whose first character has offset `base`; `end` when none does. */
export function endOfLegalForm(text: string, base: number, end: number): number {
  const form = legalFormAt();
  form.lastIndex = end - base;
  const found = form.exec(text);
  if (!found || AFTER_COMMA_NONE.test(found[0])) return end;
  const to = end + found[0].length;
  if (/^\s?Company$/u.test(found[0]) && isGroupOf(text.slice(Math.max(0, end - base - 90), end - base))) return end;
  const sentenceEnds =
    found[0].endsWith(".") &&
    /^\s*$/u.test(text.slice(to - base)) &&
    !/(?:\.\p{L}\.|[Ii]nc\.|Corp\.|Ltd\.|Co\.)$/u.test(found[0]);
  return sentenceEnds ? to - 1 : to;
}

/**
 * The run of name words that ends with token `last`, without stops before it: up to seven words, with the owner of a possessive
 * taken in only where the words after it cannot stand alone ("Marsh's Pharmaceuticals"). Undefined when no word of it is a name.
 */
export function nameEndingAt(tokens: readonly Token[], last: number): { first: number } | undefined {
  let first = nameStart(tokens, last, 7);
  if (
    first > last ||
    (isNameStop(tokens[last]!) && !/^(?:company|partners|acquisition)$/u.test(tokens[last]!.lower)) ||
    (first === last && isNameStop(tokens[last]!))
  )
    return undefined;
  const rest = tokens.slice(first, last + 1);
  if (tokens[first - 1]?.text === "'s" && rest.every((token) => companyWords().has(wordOf(token)))) {
    const owner = nameStart(tokens, first - 2, 3);
    if (owner <= first - 2) first = owner;
  }
  const half = (last - first + 1) / 2;
  if (Number.isInteger(half) && isTwice(tokens.slice(first, first + half), tokens.slice(first + half, last + 1)))
    first += half;
  return namesSomething(tokens.slice(first, last + 1)) ? { first } : undefined;
}

/** A heading set before its text without a line break: "About Orvane Orvane (NASDAQ: …" */
const isTwice = (a: readonly Token[], b: readonly Token[]): boolean => a.every((token, i) => token.text === b[i]!.text);

const INVESTOR_WORDS =
  /\b(?:Capital|Ventures?|Venture Partners|Investments?|Asset Management|Equity|Fund|Investors|Securities|Bank)\b/u;

const HOSPITAL_WORDS = /\b(?:Hospitals?|Clinic|Medical Cent(?:er|re)|Cancer Cent(?:er|re)|Health System|NHS)\b/u;
const ACADEMIC_WORDS = /\b(?:Universit\p{L}{1,4}|College|School of \p{L}+|Medical School)\b/u;
const NONPROFIT_WORDS = /\b(?:Foundation|Association|Society|Institute|Alliance|Coalition|Charity)\b/u;

/** The kind of an organization by its name: as listed, as its words say, else a company. */
export function kindOfName(name: string): OrganizationKind {
  const listed = organizationIndex().get(name);
  if (listed) return listed.organization.kind;
  if (HOSPITAL_WORDS.test(name)) return "hospital";
  if (ACADEMIC_WORDS.test(name)) return "academic";
  if (NONPROFIT_WORDS.test(name)) return "nonprofit";
  return INVESTOR_WORDS.test(name) ? "investor" : "company";
}

/** Offsets of the tokens `first` to `last`. */
export const spanOf = (tokens: readonly Token[], first: number, last: number): Span => ({
  start: tokens[first]!.start,
  end: tokens[last]!.end,
});

/** The run of name words that begins with token `first`: up to six words, `&` allowed between two. */
export function nameEnd(tokens: readonly Token[], first: number, isStop: (token: Token) => boolean): number {
  let last = first - 1;
  for (let i = first; i < tokens.length && i < first + 6; i += 1) {
    const token = tokens[i]!;
    if (token.text === "&" && isNameWord(tokens[i + 1]) && last === i - 1 && i > first) continue;
    if (!isNameWord(token) || isStop(token)) break;
    if (i > first && token.start - tokens[i - 1]!.end > 2) break;
    last = i;
  }
  return last;
}
