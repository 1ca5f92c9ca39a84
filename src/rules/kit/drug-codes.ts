import { codeStops } from "../../lexicon/drugs.js";
import { once } from "../../lexicon/tsv.js";
import type { Span } from "../../model/span.js";
import type { Doc, Sentence } from "../../nlp/doc.js";
import { matchesIn } from "../../nlp/matches-in.js";
import { matchesOf } from "../../nlp/matches-of.js";

/** A development code by its shape. */
export interface CodeShape extends Span {
  readonly text: string;
  /** Letters before the digits. */
  readonly letters: string;
}

/**
 * `LY3298176`, `MK-3475`, `BP1001-A`, `CT-P47`, `TNX-102 SL`, `BNT162b2`, `mRNA-1273`, `IMM-6-415`, `GTx-104`, `OCU410ST`, `SYN-004`.
 */
const CODE =
  /(?<![\p{L}\p{N}./@$#_–-])(?<letters>[A-Za-z]{0,2}[A-Z]{1,5}[a-z]?(?:-[A-Z])?)-?(?:\d{2,8}|\d-\d{2,4}(?![-\d]))(?:[A-Za-z]{1,2}\d?|[A-Z]{2,3}|-[A-Z]\b)?(?: SL| XR| ER)?(?![\p{L}\p{N}_@/])/gu;

const upperStops = once(() => new Set([...codeStops()].map((stop) => stop.toUpperCase())));

/** Codes with letters after the hyphen, or a word before it, believed only with the own organization's prefix: `PGN-EDODM1`, `GEO-CM04S1`, `EVX-B2`, `ZRX-1C`, `Sapu-003`, `Lucid-21-302`. */
const LETTERED =
  /(?<![\p{L}\p{N}./@$#_–-])(?:(?<letters>[A-Z]{2,5})-(?:[A-Z]{1,6}\d{1,4}(?:[A-Z]{1,2}\d?)?|\d[A-Z])|(?<word>[A-Z][a-z]{2,9})-?(?!(?:19|20)\d\d\b)\d{2,4}(?:-\d{2,4})?)(?![\p{L}\p{N}_@/-])/gu;

/** Code-shaped words of a sentence that no stop list knows for something else, or that carry the release's own prefix. Linear time. */
export function findCodes(sentence: Sentence, doc: Doc): CodeShape[] {
  const found: CodeShape[] = [];
  for (const hit of matchesIn(CODE, sentence)) {
    const letters = hit.groups!.letters!;
    if (isStopped(letters, hit[0]) && !isOwnStopped(letters, hit[0], doc)) continue;
    found.push(withoutDash(shapeOf(sentence, hit, letters), doc));
  }
  for (const hit of matchesIn(LETTERED, sentence)) {
    const { letters = "", word } = hit.groups!;
    if (word === undefined ? isOwnCode(letters, doc) : isOwnWord(word, doc))
      found.push(shapeOf(sentence, hit, word ?? letters));
  }
  return found;
}

/** The code before a dash that the reading view shows as a hyphen: "OCU410—A Modifier". */
function withoutDash(code: CodeShape, doc: Doc): CodeShape {
  const dash = /[\u2013\u2014]\p{Lu}$/u.exec(doc.release.text.slice(code.start, code.end));
  return dash ? { ...code, end: code.start + dash.index, text: code.text.slice(0, dash.index) } : code;
}

function shapeOf(sentence: Sentence, hit: RegExpMatchArray, letters: string): CodeShape {
  const start = sentence.start + hit.index!;
  return { start, end: start + hit[0].length, text: hit[0], letters };
}

/** Prefixes that mean the same thing in every release: clusters of differentiation, registries, filings. */
const NEVER_OWN =
  /^(?:CD|IL|NCT|HER|HLA|US|EP|FDA|CVE|FY|IND|NDA|BLA|COVID|ISO|PCT|AM|PM|RMB|CHF|EUR|USD|SEK|NOK|DKK)$/u;

/** A stopped prefix of two letters or more with three digits or more that begins the own organization's name: "BA3071" of BioAtla. */
const isOwnStopped = (letters: string, text: string, doc: Doc): boolean =>
  /^[A-Z]{2,}$/u.test(letters) && /\d{3}/u.test(text) && !NEVER_OWN.test(letters) && isOwnCode(letters, doc);

/** Money, models and addresses: "RMB20", "LLP230", "I-95", "AES-256", "CVE-2020". */
const OTHER = /^(?:RMB|NT|LLP|AES|CVE|ANR|QSFP|FDA|I|JUMBO|HTTP|UTF|MP3|IPV|WIFI|IC)$/u;

/** A point mutation: "L858R", "V600E". */
const POINT_MUTATION = /^[A-Z]\d{2,4}[A-Z]{1,2}$/u;

/** A registry number that lost its first letter: "CT05543681" */
const REGISTRY_TAIL = /^C?T0\d{7}$/u;

function isStopped(letters: string, text: string): boolean {
  if (POINT_MUTATION.test(text) || REGISTRY_TAIL.test(text)) return true;
  if (text.endsWith("m") && codeStops().has(text.slice(0, -1))) return true;
  const bare = letters.replace(/-$/u, "");
  if (letters.length === 1 && text.replace(/\D/gu, "").length < 3) return true;
  const word = bare.replace(/-.*$/u, "");
  if (word.length > 4 && upperStops().has(word.toUpperCase())) return true;
  return upperStops().has(bare.toUpperCase()) || codeStops().has(text) || OTHER.test(bare.toUpperCase());
}

/** A development code rather than a target: three digits or more, or two behind a hyphen, and letters that no stop list knows. */
const CODE_ALONE = /^(?<letters>[A-Z]{2,5})(?:-\d{2,5}|\d{3,5})[A-Z]?$/u;

/** Whether the word is a development code by its shape alone: "ZRX-417", not "CD123" or "TYK2". */
export function looksLikeDrugCode(word: string): boolean {
  const letters = CODE_ALONE.exec(word)?.groups?.letters;
  return letters !== undefined && !isStopped(letters, word);
}

/** Whether the code's letters begin or shorten the name of the release's own organization, or are its ticker: "ORIC-114" of Oric, "MN-001" of MediciNova. */
export function isOwnCode(letters: string, doc: Doc): boolean {
  return doc.release.organizations.some((name) => isCodeOf(letters, name)) || isTicker(letters, doc);
}

/** "(Nasdaq: ZRXB)", "(NYSE American: ZRX)", "[TSX.V: ZRX" */
const TICKER =
  /\b(?:nasdaq\w*|nyse|amex|tsxv?|cse|neo|otc\w*|aim|lse|asx|euronext|six|hkex|sehk|kosdaq)\b[^:;()]{0,14}:\s?(?<ticker>[A-Z]{2,5})\b/giu;
/** How far into a release tickers are looked for, in characters. */
const OPENING = 6000;
const TICKERS = new WeakMap<Doc, ReadonlySet<string>>();

function isTicker(letters: string, doc: Doc): boolean {
  let tickers = TICKERS.get(doc);
  if (!tickers) {
    tickers = new Set(matchesOf(TICKER, doc.reading.slice(0, OPENING)).map((hit) => hit.groups!.ticker!));
    TICKERS.set(doc, tickers);
  }
  return letters.length > 2 && tickers.has(letters);
}

/** A possessive right before a code: "Velbio's " */
const OWNER = /(?<owner>\p{Lu}[\p{L}\d-]{2,24})'s? (?:novel |investigational |proprietary |lead )?$/u;

/** Whether the code stands after its maker in the possessive: "Velbio's VLB-101". */
export function isOwnersCode(letters: string, before: string): boolean {
  const owner = OWNER.exec(before)?.groups?.owner;
  return owner !== undefined && isCodeOf(letters, owner);
}

/** Whether the word before the digits is the first of the own organization's name: "Sapu-003" of Sapu Bio. */
const isOwnWord = (word: string, doc: Doc): boolean =>
  doc.release.organizations.some((name) => name.toLowerCase().startsWith(word.toLowerCase()));

/** Whether the code's letters begin or shorten the organization's name. */
export function isCodeOf(letters: string, name: string): boolean {
  const prefix = letters.replace(/-.*$/u, "").toLowerCase();
  return prefix.length >= 2 && shortens(prefix, name.toLowerCase());
}

/** Whether the letters stand in the name in this order, the first at its beginning. */
function shortens(letters: string, name: string): boolean {
  if (letters[0] !== name[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
