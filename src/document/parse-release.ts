import { createHash } from "node:crypto";
import { type CivilDate, parseIsoDate } from "../model/civil-date.js";
import type { RawDocument } from "../model/raw-document.js";
import type { Dateline, Release, ReleaseCategory } from "../model/release.js";
import { findDates } from "../nlp/dates.js";
import { readingView } from "../nlp/reading-view.js";
import { categoryOf } from "./category.js";
import { readHtmlPage } from "./html/read-html-page.js";
import { languageOf } from "./language.js";
import type { OpeningPart } from "./opening-part.js";
import { type IssuerText, issuingAgency, issuingCompanies, issuingInstitution } from "./own-organizations.js";
import { cutSections } from "./sections.js";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** `release:` and 16 hexadecimal digits of the SHA-256 of the URL without fragment, else of the text with white space folded. */
export function releaseId(url: string | null, text: string): string {
  return `release:${sha256(url ? canonicalUrl(url) : text.replace(/\s+/gu, " ").trim()).slice(0, 16)}`;
}

/** The URL without fragment, tracking parameters and trailing slash; as it is when it cannot be read. */
function canonicalUrl(url: string): string {
  if (!URL.canParse(url)) return url.trim();
  const parsed = new URL(url);
  parsed.hash = "";
  for (const name of [...parsed.searchParams.keys()])
    if (/^(?:utm_|fbclid$|gclid$|mc_)/u.test(name)) parsed.searchParams.delete(name);
  parsed.searchParams.sort();
  return parsed.href.replace(/\/$/u, "");
}

/** The dateline of the opening part: the last line that has a place, with the first date and wire of all. */
function datelineOf(opening: OpeningPart): Dateline | null {
  const { datelines } = opening;
  const main = datelines.findLast((line) => line.cities.length > 0) ?? datelines.at(-1);
  if (!main) return null;
  const date = main.date ?? datelines.find((line) => line.date)?.date ?? null;
  const wire = main.wire ?? datelines.find((line) => line.wire)?.wire ?? null;
  return { span: main.span, cities: main.cities, date, wire };
}

/** The date of a metadata field such as `2020-01-16T08:00:00-05:00` or "January 16, 2020"; null when it holds none. */
const metadataDate = (value: string | null | undefined): CivilDate | null =>
  value ? (parseIsoDate(value) ?? findDates(value)[0]?.date ?? null) : null;

/** The issuers as the category tells where to look: the trade press, paid coverage and market reports issue nothing of their own. */
function issuersOf(category: ReleaseCategory, text: IssuerText): string[] {
  switch (category) {
    case "trade-press":
    case "paid-coverage":
    case "market-report":
      return [];
    case "research-news":
      return issuingInstitution(text);
    case "agency-notice":
      return issuingAgency(text);
    case "company-news":
    case "shareholder-alert":
    case "other-industry":
      return issuingCompanies(text);
  }
}

/** What is read of a document before its text is cut: the text itself and what is known beside it. */
function contentOf(raw: RawDocument): {
  text: string;
  title: string | null;
  url: string | null;
  published: string | null;
  publisher: string | null;
} {
  const { meta } = raw;
  const page = raw.format === "html" ? readHtmlPage(raw.content) : null;
  return {
    text: page?.text ?? raw.content,
    title: meta.title ?? page?.title ?? null,
    url: meta.url ?? page?.url ?? null,
    published: meta.published ?? page?.published ?? null,
    publisher: meta.publisher ?? page?.publisher ?? null,
  };
}

/**
 * Reads one document into a release: its text (never edited), sections that tile it, dateline, date, issuers, category and language.
 * Pure; the same document gives the same release.
 */
export function parseRelease(raw: RawDocument): Release {
  const { text, title, url, published, publisher } = contentOf(raw);
  const reading = readingView(text);
  const { sections, opening, lead } = cutSections(text, reading, title);
  const dateline = datelineOf(opening);
  const dateInText = dateline?.date ?? null;
  const headline = text.slice(0, opening.headlineEnd).split("\n", 1)[0]?.trim() || null;
  const { category, reason } = categoryOf({
    headline: title ?? headline ?? "",
    lead: reading.slice(lead.start, lead.end).trim(),
    all: reading,
    wire: dateline?.wire ?? null,
  });
  const organizations = issuersOf(category, {
    reading,
    title: title ?? headline,
    wire: dateline?.wire ?? null,
    lead,
    sections,
  });
  return {
    id: releaseId(url, text),
    url,
    title: title ?? headline,
    text,
    language: languageOf(text.length - opening.leadStart > 80 ? text.slice(opening.leadStart) : text),
    publishedOn: dateInText ?? metadataDate(published),
    dateInText: dateInText !== null,
    publisher: publisher ?? organizations[0] ?? null,
    organizations,
    dateline,
    category,
    categoryReason: reason,
    sections,
    contentHash: sha256(text),
  };
}
