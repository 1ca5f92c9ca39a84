import { dayOf } from "./day-of.js";
import type { ListItem } from "./list-item.js";
import { xmlText } from "./xml-text.js";

/** A sitemap's pages, or the sitemaps that an index names. */
export interface Sitemap {
  readonly items: readonly ListItem[];
  /** Whether the items are sitemaps themselves. */
  readonly isIndex: boolean;
}

/** Entries of one sitemap that are read (the protocol allows no more), and the longest of one, in characters. */
const MAX_ENTRIES = 50_000;
const LONGEST_ENTRY = 20_000;

const INDEX = /<(?:[\w-]+:)?sitemapindex\b/iu;
/** "<url>", "<sm:url>"; "<sitemap>" in an index */
const PAGE_ENTRY = /<(?:[\w-]{1,20}:)?url(?=[\s>])/giu;
const SITEMAP_ENTRY = /<(?:[\w-]{1,20}:)?sitemap(?=[\s>])/giu;

/** Whether a text begins like a sitemap. */
export const looksLikeSitemap = (text: string): boolean =>
  /<(?:\w+:)?(?:urlset|sitemapindex)\b/iu.test(text.slice(0, 4000));

/** Reads an XML sitemap, a news sitemap or a sitemap index, by its own linear scan: no nesting slows it, no entity is resolved. */
export function readSitemap(text: string): Sitemap {
  const isIndex = INDEX.test(text.slice(0, 4000));
  const starts: number[] = [];
  for (const { index } of text.matchAll(isIndex ? SITEMAP_ENTRY : PAGE_ENTRY)) {
    starts.push(index);
    if (starts.length >= MAX_ENTRIES) break;
  }
  const items = starts.flatMap((start, i): ListItem[] => {
    const end = Math.min(starts[i + 1] ?? text.length, start + LONGEST_ENTRY);
    const entry = text.slice(start, end);
    const url = field(entry, "loc");
    if (!url) return [];
    const day = dayOf(field(entry, "publication_date") ?? field(entry, "lastmod"));
    return [{ title: field(entry, "title", NEWS), url, publishedOn: day }];
  });
  return { items, isIndex };
}

const NEWS = "news:";

/** The text of the first element of a name (within a given namespace prefix, else any but an image's or a video's). */
function field(entry: string, name: string, prefix = ""): string | null {
  let from = 0;
  for (;;) {
    const at = entry.indexOf(`${name}>`, from);
    if (at < 0) return null;
    const open = entry.lastIndexOf("<", at);
    const tag = entry.slice(open + 1, at);
    const end = entry.indexOf("<", at + name.length + 1);
    if (isOpening(tag, prefix)) return xmlText(textFrom(entry, at + name.length + 1, end)) || null;
    from = at + name.length;
  }
}

const isOpening = (tag: string, prefix: string): boolean =>
  prefix === ""
    ? tag === "" || (/^[\w-]{1,20}:$/u.test(tag) && !/^(?:image|video|xhtml):$/u.test(tag))
    : tag === prefix;

/** What stands from `from` on up to the closing tag; a CDATA section is read through. */
function textFrom(entry: string, from: number, next: number): string {
  if (next < 0) return entry.slice(from);
  if (!entry.startsWith("<![CDATA[", next)) return entry.slice(from, next);
  const close = entry.indexOf("]]>", next);
  return entry.slice(from, close < 0 ? undefined : close);
}
