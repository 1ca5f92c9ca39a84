import { givenNameForce } from "../../lexicon/people.js";
import type { Token } from "../../nlp/tokens.js";
import { DESCRIPTIVE, INSTITUTION_STOPS, STRONG_HEADS } from "./institution-words.js";
import { isNameStop, isNameWord } from "./name-words.js";

const JOINERS = new Set("of for and & de du des la le del della di der den und et y e da do dos the".split(" "));
const RIGHT_JOINERS = new Set(["of", "for", "de", "du", "di", "della", "del", "da"]);
/** Campuses: "University of California at Los Angeles", "University of Texas at Austin" */
const CAMPUS =
  /^(?:Los|San|Santa|Austin|Dallas|Houston|Tyler|Galveston|Chicago|Urbana|Chapel|Buffalo|Davis|Irvine|Berkeley|Birmingham|Albany|Boulder|Charlotte|Stony)/u;
/** Fields that stand in pairs: "Institute of Neurology and Neurosurgery" */
const FIELD =
  /(?:ology|ery|ics|ine|ing|sciences?|istry|therapy|diseases?|disorders|health|imaging|care|policy|innovation|education|research)$/iu;
/** "Ada Q. Roe Cancer Center", "St. Mary's Hospital" */
const INITIAL = /^(?:\p{Lu}|St|Ste|Mt|Ft)$/u;
/** Parts of the body and fields that stand in pairs before a head: "Heart and Vascular Institute", "Brain and Mind Centre" */
const PAIRED = new Set(
  "heart vascular lung brain spine mind head neck eye ear nose throat skin bone joint liver kidney blood stroke cancer diabetes arthritis allergy asthma health wellness research education science technology women children stomach breast pain sleep memory".split(
    " ",
  ),
);
/** Words before "of" that are no heads, but belong to a name: "City of Hope Hospital", "Order of Eagles Research Center" */
const OWNED = new Set(
  "city order sisters daughters knights board bank state isle republic province church friends veterans legion league guild centers centres city's office ministry council society association cancer".split(
    " ",
  ),
);
/** "PA Foundation Leading Efforts": a form of a verb goes on in a headline, not in a name */
const HEADLINE_VERB =
  /^(?!Nursing|Engineering|Imaging|Aging|Ageing|Learning|Sterling|Beijing|Nanjing|Chongqing|Reading|Redding|Boeing|King|Ming|Kunming|Sequencing|Screening|Healing|Nottingham|United|Hundred|Fred|Alfred|Sacred|Allied|Applied|Integrated)\p{L}{3,}(?:ing|ed)$|^(?:Establish|Sign|Enter|Extend|Expand|Collaborate|Announce|Unveil|Publish|Partner|Launch|Form|Join|Receive|Award|Awards|Finds?|Shows?|Identify|Identifies|Develops?|Discovers?|Reveals?|Reports?|Team|Create)$/u;
/** "Hospital Vall d'Hebron", "Ospedale dell'Angelo": an article without its vowel */
const ELIDED = /^(?:d|l|dell|dall|nell)'\p{Lu}\p{L}+$/u;
const MOST_WORDS = 9;

const isStop = (token: Token, next?: Token): boolean =>
  (isNameStop(token, next) &&
    !(token.text === "Drug" && isNameWord(next)) &&
    !(token.text === "Veterans" && /^(?:Affairs|Administration|Health)$/u.test(next?.text ?? ""))) ||
  INSTITUTION_STOPS.has(token.lower);
const touches = (a: Token | undefined, b: Token): boolean => a !== undefined && b.start - a.end <= 1;
const isHead = (tokens: readonly Token[], i: number): boolean =>
  STRONG_HEADS.has(tokens[i]!.lower) || STRONG_HEADS.has(`${tokens[i - 1]?.lower}-${tokens[i]!.lower}`);

/** Index of the first token of the name whose head is token `head`: capitalised words, joined by "of", "for the", "and". */
export function institutionStart(tokens: readonly Token[], head: number): number {
  let first = head;
  for (let i = head - 1; i >= 0 && head - i < MOST_WORDS; i -= 1) {
    const token = tokens[i]!;
    const next = tokens[i + 1]!;
    if (!touches(token, next)) break;
    if (isNameWord(token)) {
      if (isStop(token, next)) break;
      first = i;
    } else if (token.text === ".") {
      if (!INITIAL.test(tokens[i - 1]?.text ?? "")) break;
    } else if (token.text === "'s") {
      if (!isNameWord(tokens[i - 1]) || !(DESCRIPTIVE.has(next.lower) || STRONG_HEADS.has(next.lower))) break;
      if (isOwner(tokens, i - 1)) break;
    } else if (!joinsLeft(tokens, i)) break;
  }
  return first;
}

/** "University of Quill|'s Institute of Pharmacy": whether the possessive's owner is an institution named in full, of which the rest is a part. */
export const isInstitutionsPart = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.text === "'s" &&
  [first - 2, first - 4].some((i) => i >= 0 && isHead(tokens, i) && (i === first - 2 || tokens[i + 1]!.lower === "of"));

/** "U-M|'s Institute": the owner of a part, not the first word of "King's College" */
const isOwner = (tokens: readonly Token[], at: number): boolean =>
  /^(?:\p{Lu}{2,6}|\p{Lu}[-&]\p{Lu})$/u.test(tokens[at]!.text) || isInstitutionsPart(tokens, at + 2);

/** A part that only names its field: "Institute of Haematology", "Clinic for Gastroenterology" */
const FIELD_PART =
  /^(?:Clinic|Institute|Cent(?:er|re)|Laboratory|Institut) (?:of|for|für) (?!Cancer Research|Tropical|Technology|Science)/u;
/** A centre of a university or hospital is a part of it: ", University of Quill", " at the Orvane Institute" */
export const PART_OF =
  /^(?: \(\p{Lu}{2,8}\))?(?: (?:at|within) (?:the )?\p{Lu}|,? (?:(?:in|of) )?(?:the )?(?:\p{Lu}[\p{L}.'&-]* (?:of |& )?){0,4}(?:University|Universit\p{L}{1,3}|Hospitals?|College|School|Institute|Clinic|Medical|Medicine|Yale|Stanford|Harvard|Hopkins|Pharma\p{L}*|Therapeutics|Biosciences|MIT)\b)/u;

/** Whether a name is that of a mere part of the institution told right after it: "Institute of Haematology |at Quarn University". */
export const isFieldPart = (name: string, after: string): boolean =>
  FIELD_PART.test(name) && PART_OF.test(after) && INSTITUTION_AFTER.test(after);
/** The institution that a part belongs to has a head of its own. */
const INSTITUTION_AFTER = /^[^.;]{0,70}\b(?:Universit\p{L}{1,3}|Hospitals?|College|Medical|Clinic|Charité|Klinikum)\b/u;

/** "Ada and |Tom Roe Medical School": two given names before one surname */
const isSharedName = (before: Token, after: Token): boolean =>
  givenNameForce(before.text) === "sure" && givenNameForce(after.text) !== undefined;

/** Whether the small word at `i` can stand inside a name. */
function joinsLeft(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (!before || !JOINERS.has(token.lower)) return false;
  if (token.lower === "the") return before.lower === "of" || before.lower === "for";
  if (!isNameWord(before) || isStop(before)) return false;
  if (token.lower === "of")
    return (
      isHead(tokens, i - 1) ||
      DESCRIPTIVE.has(before.lower) ||
      (OWNED.has(before.lower) && tokens[i - 2]?.lower !== "advisory")
    );
  if (token.lower !== "and") return true;
  for (let at = i - 1; at >= 0 && i - at < 6 && (isNameWord(tokens[at]) || JOINERS.has(tokens[at]!.lower)); at -= 1)
    if (isHead(tokens, at)) return false;
  const after = tokens[i + 1]!.lower;
  if (/^(?:university|college|institute|hospital)$/u.test(after)) return false;
  return (
    after !== "the" &&
    (isSharedName(before, tokens[i + 1]!) ||
      DESCRIPTIVE.has(after) ||
      after === "women" ||
      (PAIRED.has(before.lower) && PAIRED.has(after)))
  );
}

/** Index of the last token of the name whose head ends with token `head`: "of Texas MD Anderson", "Münster", ", San Francisco". */
export function institutionEnd(tokens: readonly Token[], head: number, inHeading: boolean): number {
  let last = head;
  for (let i = head + 1; i < tokens.length && i - head < MOST_WORDS; i += 1) {
    const token = tokens[i]!;
    if (token.text === "," && tokens[head + 2]?.lower === "california" && CAMPUS.test(tokens[i + 1]?.text ?? ""))
      continue;
    if (!touches(tokens[i - 1], token)) break;
    if (isNameWord(token) || ELIDED.test(token.text)) {
      if (isStop(token, tokens[i + 1]) || (inHeading && HEADLINE_VERB.test(token.text))) break;
      last = i;
    } else if (!joinsRight(tokens, i, head, last, inHeading)) break;
  }
  return last;
}

function joinsRight(tokens: readonly Token[], i: number, head: number, last: number, inHeading: boolean): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (token.lower === "the") return last < i - 1;
  if (token.lower === "at") return tokens[head + 1]?.lower === "of" && CAMPUS.test(next?.text ?? "");
  if (token.text === "'s")
    return i - head < 3 && isNameWord(next) && (DESCRIPTIVE.has(next!.lower) || isHead(tokens, i + 1));
  if (RIGHT_JOINERS.has(token.lower)) return !(inHeading && token.lower === "for");
  if (token.text === "&") return isNameWord(next) && last > head;
  if (token.lower !== "and" || last <= head || !isNameWord(next) || isStop(next!, tokens[i + 2])) return false;
  if (/^(?:Policy|Equity)$/u.test(tokens[i - 1]!.text) && tokens[head + 1]?.lower === "for")
    return !isHead(tokens, i + 1);
  return FIELD.test(tokens[i - 1]!.text) && (FIELD.test(next!.text) || goesOnAsField(tokens, i, head));
}

/** "Institute for Neuroscience and Human Behavior": after "for" a second field of two words, that begins no other institution. */
function goesOnAsField(tokens: readonly Token[], i: number, head: number): boolean {
  const after = tokens.slice(i + 1, i + 5);
  return (
    tokens.slice(head + 1, i).some(({ lower }) => lower === "for") &&
    isNameWord(after[1]) &&
    !isStop(after[1]!, after[2]) &&
    !after.some((_, k) => isHead(tokens, i + 1 + k)) &&
    !/^(?:Head|Professor|Director|Chief|Chair)$/u.test(after[0]!.text)
  );
}

/** Whether one of the words names something beside heads and description. */
export const namesInstitution = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ isWord, text, lower }) => isWord && text !== "'s" && !DESCRIPTIVE.has(lower) && !STRONG_HEADS.has(lower),
  );
