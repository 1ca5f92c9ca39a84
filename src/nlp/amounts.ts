import type { Span } from "../model/span.js";
import { matchesOf } from "./matches-of.js";

/** A sum of money in text: where, how much and in which currency (ISO 4217). A range gives two, with one span. */
export interface FoundAmount extends Span {
  readonly value: number;
  readonly currency: string;
  readonly text: string;
}

/** Signs and letters before the number: "US$", "A$", "€", "CHF", "RMB". Longer ones first. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ["U.S. $", "USD"],
  ["US$", "USD"],
  ["USD$", "USD"],
  ["CAD$", "CAD"],
  ["CDN$", "CAD"],
  ["Cdn$", "CAD"],
  ["CA$", "CAD"],
  ["C$", "CAD"],
  ["AUD$", "AUD"],
  ["AUS$", "AUD"],
  ["AU$", "AUD"],
  ["A$", "AUD"],
  ["NZ$", "NZD"],
  ["HK$", "HKD"],
  ["NT$", "TWD"],
  ["S$", "SGD"],
  ["R$", "BRL"],
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["₪", "ILS"],
  ["Rs.", "INR"],
  ["Rs", "INR"],
  ["RMB", "CNY"],
  ["CN¥", "CNY"],
  ["DKr", "DKK"],
];
const CODES = [
  "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "CNY", "RMB", "SEK", "DKK", "NOK", "INR", "KRW", "HKD", "SGD",
  "NZD", "ILS", "NIS", "BRL", "TWD", "PLN", "ZAR", "SAR", "AED",
]; // biome-ignore format: a list
/** Words after the number. */
const WORDS: Readonly<Record<string, string>> = {
  "us dollar": "USD",
  "u.s. dollar": "USD",
  "canadian dollar": "CAD",
  "australian dollar": "AUD",
  dollar: "USD",
  euro: "EUR",
  "british pound": "GBP",
  "pound sterling": "GBP",
  "swiss franc": "CHF",
  "japanese yen": "JPY",
  yen: "JPY",
  yuan: "CNY",
  renminbi: "CNY",
  "korean won": "KRW",
  won: "KRW",
  rupee: "INR",
  "danish kroner": "DKK",
  "swedish kronor": "SEK",
  "norwegian kroner": "NOK",
  shekel: "ILS",
};
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  mm: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

const literal = (text: string): string => text.replace(/[.$]/gu, "\\$&");
const SIGN = [...PREFIXES.map(([sign]) => sign), ...CODES]
  .toSorted((a, b) => b.length - a.length)
  .map(literal)
  .join("|");
/** "1,200.5", "61.180.000", "11.5", "259" */
const NUMBER = "\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,4})?|\\d{1,3}(?:\\.\\d{3}){2,4}|\\d{1,12}(?:[.,]\\d{1,4})?";
const SCALE =
  "(?:[\\s-]{0,2}(thousand|lakh|crore|millions?|billions?|trillion|mln|mio|mn|mm|bln|bn|tn|[kmb])\\.?(?![\\p{L}\\d]))?";
const UNIT = `(?:\\s{1,2}(?:of\\s)?(${Object.keys(WORDS).map(literal).join("|")})s?(?![\\p{L}])|\\s{0,2}(${CODES.join("|")})(?![\\p{L}\\d]))`;
/** "US$5 million", "EUR 301 million", "$7.3-$8.5 billion", "£600-700m", "USD $4.2 billion" */
const SIGNED = new RegExp(
  `(?<![\\p{L}\\d])(${SIGN})\\s{0,2}(?:\\$\\s?)?(${NUMBER})${SCALE}(?:\\s?(?:-|to)\\s?(?:\\$|€|£|¥)?(${NUMBER})${SCALE})?`,
  "giu",
);
/** "61.180.000 euros", "600-700 billion yen", "40 million USD", "10 mio. EUR" */
const WORDED = new RegExp(
  `(?<![\\p{L}\\d.,$€£¥])(${NUMBER})${SCALE}(?:\\s?(?:-|to)\\s?(${NUMBER})${SCALE})?${UNIT}`,
  "giu",
);
const CHEAP =
  /[$€£¥₹₩₪]|\b(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|CNY|RMB|SEK|DKK|NOK|INR|Rs|KRW|HKD|SGD|NZD|ILS|NIS|BRL|TWD|PLN|ZAR|SAR|AED|DKr)|\b(?:dollar|euro|pound|franc|yen|yuan|renminbi|won|rupee|kron|shekel)/iu;

/**
 * The sums of money in `text` between `from` and `to`, in order: `US$5 million`, `$138MM`, `EUR301 million (GBP259m)` (two sums),
 * `61.180.000 euros`, `600-700 billion yen` (two values on one span). `$` alone is USD, `¥` JPY. Numbers without a currency are none.
 */
export function findAmounts(text: string, from = 0, to = text.length): FoundAmount[] {
  const part = text.slice(from, to);
  if (!CHEAP.test(part)) return [];
  const signed = matchesOf(SIGNED, part).flatMap((hit) => {
    const [, sign = "", low = "", lowScale, high, highScale] = hit;
    return amountsOf(hit, from, currencyOf(sign), [low, lowScale], [high, highScale]);
  });
  const worded = matchesOf(WORDED, part).flatMap((hit) => {
    const [, low = "", lowScale, high, highScale, word, code] = hit;
    const currency = code ? currencyOf(code) : (WORDS[(word ?? "").toLowerCase()] ?? "USD");
    return amountsOf(hit, from, currency, [low, lowScale], [high, highScale]);
  });
  return withoutOverlap([...signed, ...worded].toSorted((a, b) => a.start - b.start));
}

type Figure = readonly [number: string | undefined, scale: string | undefined];

/** One amount of a hit, or two of a range; the end that has no scale of its own takes the other's. */
function amountsOf(hit: RegExpMatchArray, from: number, currency: string, low: Figure, high: Figure): FoundAmount[] {
  const text = hit[0].trimEnd();
  const start = from + (hit.index ?? 0);
  const at = { start, end: start + text.length, text, currency };
  return [[low, high] as const, [high, low] as const].flatMap(([[number, scale], [, other]]) =>
    number === undefined ? [] : [{ ...at, value: numberOf(number, scaleOf(scale ?? other)) }],
  );
}

/** The amounts without those that begin inside an earlier one (the two ends of a range share a span). */
function withoutOverlap(amounts: readonly FoundAmount[]): FoundAmount[] {
  const kept: FoundAmount[] = [];
  for (const amount of amounts) {
    const last = kept.at(-1);
    if (!last || amount.start >= last.end || (amount.start === last.start && amount.end === last.end))
      kept.push(amount);
  }
  return kept;
}

const scaleOf = (word: string | undefined): number => SCALES[(word ?? "").toLowerCase()] ?? 1;

/** Commas group thousands; points do when there are several, or a comma follows. A lone comma with one or two digits is a decimal comma. */
function numberOf(number: string, scale: number): number {
  const plain = /^\d{1,3}(?:\.\d{3}){2,}$/u.test(number)
    ? number.replaceAll(".", "")
    : /^\d+,\d{1,2}$/u.test(number)
      ? number.replace(",", ".")
      : number.replaceAll(",", "");
  return Math.round(Number(plain) * scale * 1e4) / 1e4;
}

function currencyOf(sign: string): string {
  const upper = sign.toUpperCase();
  const listed = PREFIXES.find(([prefix]) => prefix.toUpperCase() === upper)?.[1];
  return listed ?? (upper === "RMB" ? "CNY" : upper === "NIS" ? "ILS" : upper);
}
