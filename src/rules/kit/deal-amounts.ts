import type { Amount, DealKind } from "../../model/extraction.js";
import type { Span } from "../../model/span.js";
import { type FoundAmount, findAmounts } from "../../nlp/amounts.js";
import { matchesOf } from "../../nlp/matches-of.js";
import type { FactScope } from "./fact-scope.js";

type Role = Amount["role"];

/** Sums that no deal pays: cash positions, sales, market sizes, warrant prices */
const NO_PAYMENT =
  /\b(?:cash equivalents|cash position|cash balance|cash runway|revenues?|net sales|annual sales|sales of|market (?:size|cap\w*|value)|net loss|expenses|per year|annually|per annum|exercise price|exercisable|par value|nominal value|closing price|last reported|principal amount outstanding|impairment|tax|debt of|valued market|industry)\b/iu;
const PER_SHARE =
  /^\s*(?:in cash\s+)?(?:per|for each|a|each)\s+(?:[\w-]+\s+){0,3}(?:share|ADS|ADR|unit|security|warrant)\b/iu;
/** "purchase price per share and accompanying warrant is ", "price per unit of " */
const PRICE_PER_SHARE =
  /\bprice (?:per|for each|of each) (?:[\w-]+ ){0,2}(?:share|ADS|unit|security|warrant)\b(?:[^.;$€£]{0,60}\b(?:is|was|of|at|equal to)|:)?\s?$/iu;
const UPFRONT =
  /\b(?:up-?\s?front|upon signing|on signing|signing fee|initial (?:cash )?payment|initial consideration|closing payment|at closing|initial tranche)\b/iu;
const MILESTONES = /\b(?:milestones?|contingent|earn-?outs?|CVRs?|deferred)\b/iu;
const EQUITY =
  /\b(?:equity (?:investment|stake)|invest(?:s|ed|ing|ment)?|shares? (?:of|in)|purchase (?:of )?(?:\w+\s){0,4}(?:shares|stock))\b/iu;
const TOTAL =
  /\b(?:total|aggregate|altogether|valued at|worth|value[ds]? of|transaction value|deal value|equity value|enterprise value|purchase price|purchase|consideration|for (?:approximately |about |up to |around )?$|acquisition|buyout|takeover|deal|merger|transaction)\b|\bfor (?:approximately |about |up to |around |a total of )?$/iu;
const PROCEEDS =
  /\b(?:gross proceeds|net proceeds|proceeds|offering|financing|round|series|rais(?:e[sd]?|ing)|loan|notes?|placement|funding|grant|award|facility|IPO|bonds?|debentures?|invest\w*|monetization|secures?|secured|tranche|pipe|aggregate|total|royalt(?:y|ies)|agreement|equity|up to|line of credit|convertible|warrants?)\b/iu;

/** Money raised beside the deal: "$80 million private placement" in news of a merger */
const OTHER_MONEY =
  /^\s(?:in\s)?(?:\p{L}+\s){0,3}?(?:private placement|concurrent financing|financing|offering|PIPE|loan|credit facility|series [A-H]|bridge)\b/iu;

/** Kinds whose sums are money raised. */
const RAISES: ReadonlySet<DealKind> = new Set(["financing"]);

/**
 * The sums that the sentences at `spans` give for a deal of `kind`, each with its role; sums whose role the words do not
 * tell, and those that are no payment of the deal, are left out.
 */
export function dealAmounts(scope: FactScope, kind: DealKind, at: Span, spans: readonly Span[]): Amount[] {
  const read = spans.flatMap((span) => {
    const found = findAmounts(scope.doc.reading, span.start, span.end);
    return found.flatMap((amount) => {
      const role = roleOf(scope, kind, amount, around(span, amount, found));
      return role ? [{ role, amount }] : [];
    });
  });
  const out: Amount[] = [];
  for (const { role, amount } of read) {
    const { value, currency } = amount;
    if (role === "total" && read.some((other) => other.role === role && isNearer(other.amount, amount, at))) continue;
    if (!out.some((other) => other.role === role && other.value === value && other.currency === currency))
      out.push({ role, value, currency });
  }
  return [...out, ...spans.flatMap((span) => royalties(scope, span))];
}

/** Whether another sum in the same currency stands nearer to the words of the deal: of two totals that one is its own. */
function isNearer(other: FoundAmount, amount: FoundAmount, at: Span): boolean {
  if (other.currency !== amount.currency || other.start === amount.start) return false;
  const distance = ({ start, end }: FoundAmount): number => (start >= at.end ? start - at.end : at.start - end);
  return distance(other) < distance(amount);
}

/** What lies between an amount and its neighbours, at most 90 characters to either side. */
function around(span: Span, amount: FoundAmount, all: readonly FoundAmount[]): Span {
  const previous = all.findLast((other) => other.end <= amount.start);
  const next = all.find((other) => other.start >= amount.end);
  return {
    start: Math.max(span.start, previous?.end ?? 0, amount.start - 90),
    end: Math.min(span.end, next?.start ?? Number.POSITIVE_INFINITY, amount.end + 90),
  };
}

function roleOf(scope: FactScope, kind: DealKind, amount: FoundAmount, near: Span): Role | undefined {
  const before = lastClause(scope.slice(near.start, amount.start));
  const after = scope.slice(amount.end, near.end);
  const close = firstClause(after);
  const own = ownWords(before, close);
  if (NO_PAYMENT.test(own)) return undefined;
  if (PER_SHARE.test(after) || PRICE_PER_SHARE.test(before)) return "per_share";
  const words = `${before} | ${close}`;
  if (RAISES.has(kind) ? /\bup-?\s?front\b/iu.test(own) : UPFRONT.test(own)) return "upfront";
  if (!RAISES.has(kind) && MILESTONES.test(own)) return OTHER_MONEY.test(close) ? undefined : "milestones";
  if (!RAISES.has(kind) && UPFRONT.test(before) && !TOTAL.test(own)) return "upfront";
  if (RAISES.has(kind)) return PROCEEDS.test(words) ? "proceeds" : undefined;
  if (OTHER_MONEY.test(close)) return undefined;
  if (MILESTONES.test(words) && !TOTAL.test(own)) return "milestones";
  if (TOTAL.test(before) || TOTAL.test(close)) return "total";
  return EQUITY.test(words) ? "equity" : undefined;
}

/** What parts the words of one sum from those of the next: "$20 million upfront |and| potential milestones of $1 billion" */
const PARTS =
  /,?\s(?:and|plus|as well as|in addition to|including|comprising|comprised of|consisting of|of which|followed by|together with)\s|,\s/iu;

/** The words of one sum alone: from what parts it from the sum before it to what parts it from the next. */
function ownWords(before: string, close: string): string {
  const first = before.split(PARTS).at(-1) ?? "";
  const last = close.split(PARTS)[0] ?? "";
  return `${first} | ${last}`;
}

const lastClause = (text: string): string => text.slice(Math.max(text.lastIndexOf(";"), text.lastIndexOf(". ")) + 1);
const firstClause = (text: string): string => /^[^;.]{0,70}/u.exec(text)?.[0] ?? "";

/** "royalties of 12%", "royalties of 15% to 20%", "royalty rate of up to 10 percent", "8% royalty" */
const ROYALTY =
  /\broyalt(?:y|ies)\s(?:\w+\s){0,4}?(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per ?cent\b)?(?:\s?(?:to|-|and)\s?(\d{1,2}(?:\.\d{1,2})?))?\s?(?:%|per ?cent\b)|(?<![\d.])(\d{1,2}(?:\.\d{1,2})?)\s?(?:%|per ?cent)\s(?:\w+\s){0,2}royalt(?:y|ies)\b/giu;

function royalties(scope: FactScope, span: Span): Amount[] {
  return matchesOf(ROYALTY, scope.slice(span.start, span.end)).flatMap((hit) =>
    hit
      .slice(1)
      .filter((figure) => figure !== undefined)
      .map((figure) => ({ role: "royalty", value: Number(figure), currency: "%" })),
  );
}
