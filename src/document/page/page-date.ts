import type { Block } from "../html/blocks.js";
import type { Page } from "../html/dom.js";
import { folded } from "../html/dom.js";
import type { Trimmed } from "../html/trim-blocks.js";
import { dayOf } from "./day-of.js";
import type { PageMeta } from "./page-meta.js";

const META_DATES = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "sailthru.date",
  "parsely-pub-date",
  "release:date",
  "release_date",
  "releasedate",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "displaydate",
  "originalpublicationdate",
  "citation_publication_date",
  "date",
  "date.created",
];
const MARKED =
  "[itemprop=datePublished],time[pubdate],.published,.pubdate,.pub-date,.post-date,.entry-date,.article-date,.news-date,.release-date,.press-date,.date,.datum,.dateline,.timestamp,time";
/** Longest line that gives a date and little else, in characters. */
const LONGEST = 140;
/** `/2014/10/16/`, `/20141016` */
const URL_DATE = /\/(20\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u;
/** A date with which a text begins: "SAN FRANCISCO—March 9, 2015—Apple …", "WASHINGTON (January 24, 2017) — …" */
const OPENING_DAY =
  /^\p{Lu}[\p{L}.,' ]{2,50}?\s?[—–(-]{1,2}\s?(?:\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \p{L}{3,9} \d{4})(?=\s?[)—–-])/u;
/** A block that is a date, with a label or a place before it: "January 12, 2012", "Hamburg, den 02. Dezember 2022", "2020-07-08 18:00:55 …" */
const DAY_ALONE =
  /^(?:(?:published|posted|released?|date|datum|veröffentlicht)[^\d\n]{0,20})?(?:\p{L}[\p{L} .-]{1,30}, (?:den |le )?)?(?:\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? \p{L}{3,10}\.? \d{4}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[./]\d{1,2}[./]\d{4})(?:[ T,|]{1,3}\d{1,2}[:.]\d{2}.{0,40})?$/iu;
/** "Last updated: …", "Modified on …": another date than the release's */
const UPDATED = /^(?:last )?(?:updated|modified|reviewed|aktualisiert|geändert|stand)\b/iu;

/** The day a page gives for its text: the one a reader sees beside the headline, before those in its head, which are stamps of systems (up to two weeks late, or in UTC). */
export function readPageDate(
  $: Page,
  { meta, article }: PageMeta,
  { around, blocks }: Trimmed,
  pageBlocks: readonly Block[],
  url: string | null,
  dayFirst: boolean,
): string | null {
  const beside = [...around, ...blocks.slice(1, 10)].flatMap(({ text }) => linesWithDay(text, dayFirst))[0];
  const dated =
    beside ?? blocks.slice(0, 8).flatMap(({ text }) => dayOf(OPENING_DAY.exec(text)?.[0], dayFirst) ?? [])[0];
  if (dated) return dated;
  const head = dayOf(article?.published) ?? META_DATES.map((name) => dayOf(meta(name))).find(Boolean);
  if (head) return head;
  for (const element of $(MARKED).slice(0, 12).toArray()) {
    const marked = $(element);
    const text = folded(marked.text());
    const day =
      (text.length <= LONGEST ? dayOf(text) : null) ?? dayOf(marked.attr("datetime")) ?? dayOf(marked.attr("content"));
    if (day) return day;
  }
  const inUrl = URL_DATE.exec(url ?? "");
  if (inUrl) return `${inUrl[1]}-${inUrl[2]}-${inUrl[3]}`;
  const alone = pageBlocks.find(({ text }) => DAY_ALONE.test(text) && dayOf(text, dayFirst));
  if (alone) return dayOf(alone.text, dayFirst);
  return blocks.slice(-12).flatMap(({ text }) => linesWithDay(text, dayFirst))[0] ?? null;
}

/** Days of short lines of a block. */
const linesWithDay = (text: string, dayFirst: boolean): string[] =>
  text
    .split("\n")
    .slice(0, 12)
    .flatMap((line) => (widthOf(line) <= LONGEST && !UPDATED.test(line) ? (dayOf(line, dayFirst) ?? []) : []));

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
/** Length of a line as a Latin one: a CJK character says as much as three letters. */
const widthOf = (line: string): number => line.length + (line.match(CJK)?.length ?? 0) * 2;
