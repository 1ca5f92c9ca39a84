import type { ReleaseCategory } from "../model/release.js";

/** A kind of release with the words that gave it away. */
export interface CategoryVerdict {
  readonly category: ReleaseCategory;
  readonly reason: string;
}

const CUES: readonly (readonly [ReleaseCategory, RegExp])[] = [
  [
    "shareholder-alert",
    /class action|lead plaintiff|securities fraud|shareholder (?:alert|rights)|investor rights law firm|Law Offices? of/iu,
  ],
  [
    "paid-coverage",
    /sponsored content|Benzinga|InvestorWire|InvestorBrandNetwork|InvestorNewsBreaks|paid (?:promotion|advertis)|was compensated/iu,
  ],
  [
    "market-report",
    /market (?:size|research|report)[^.]{0,80}(?:CAGR|forecast|billion)|\bCAGR\b[^.]{0,120}(?:forecast|20[2-4]\d)|ResearchAndMarkets/iu,
  ],
  ["trade-press", /appeared first on|seekalpha|Seeking Alpha/iu],
  [
    "agency-notice",
    /^(?:[^\n]{0,200}\n)?[^\n]{0,120}(?:FDA|CDC|EMA|MHRA) (?:today|announce[sd]|approve[sd]|warn|is )/u,
  ],
];

/** The category of a release with its reason. */
export function categoryOf(reading: string): CategoryVerdict {
  for (const [category, cue] of CUES) {
    const found = cue.exec(reading);
    if (found) return { category, reason: found[0].slice(0, 80).trim() };
  }
  return { category: "company-news", reason: "no sign of another kind" };
}
