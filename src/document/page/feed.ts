import { parseFeed } from "feedsmith";
import { dayOf } from "./day-of.js";
import type { ListItem } from "./list-item.js";
import { xmlText } from "./xml-text.js";

/** A feed's own title and its entries in order. */
export interface Feed {
  readonly title: string | null;
  readonly items: readonly ListItem[];
}

interface Entry {
  readonly title?: string | { readonly value?: string };
  readonly link?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly url?: string;
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean };
  readonly id?: string;
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly date_published?: string;
  readonly dc?: { readonly date?: string; readonly dates?: readonly string[] };
}

/** A document type declaration with its entities: never resolved, so it is taken off. */
const DOCTYPE = /<!DOCTYPE(?:[^[>]|\[[^\]]*\])*>/iu;

/** Whether a text begins like an RSS, Atom, RDF or JSON feed. */
export const looksLikeFeed = (text: string): boolean =>
  /<(?:rss|feed|rdf:RDF)\b/iu.test(text.slice(0, 2000)) ||
  /^\s*\{[\s\S]{0,400}"version"\s*:\s*"https:\/\/jsonfeed\.org/u.test(text.slice(0, 2000));

/** Reads RSS, Atom, RDF or a JSON feed. Null where it is none. */
export function readFeed(text: string): Feed | null {
  let feed: { title?: string | { value?: string }; items?: Entry[]; entries?: Entry[] };
  try {
    feed = parseFeed(text.replace(DOCTYPE, "")).feed as typeof feed;
  } catch {
    // The parser throws for whatever is no feed; the caller says so.
    return null;
  }
  const originals = originalLinks(text);
  const items = (feed.items ?? feed.entries ?? []).map((entry) => ({
    title: plain(textOf(entry.title)),
    url: originals.get(linkOf(entry) ?? "") ?? linkOf(entry) ?? "",
    publishedOn: dateOf(entry),
  }));
  return { title: plain(textOf(feed.title)), items };
}

const textOf = (text: string | { readonly value?: string } | undefined): string | null =>
  (typeof text === "string" ? text : text?.value) ?? null;

/** A title without tags, entities that were escaped twice, and spare white space. */
const plain = (text: string | null): string | null =>
  text === null ? null : xmlText(text.replace(/<\/?[a-z][^<>]{0,200}>/giu, "")) || null;

function linkOf(entry: Entry): string | null {
  const alternate = entry.links?.find(({ rel }) => rel === undefined || rel === "alternate") ?? entry.links?.[0];
  const permalink =
    entry.guid?.isPermaLink !== false && /^https?:/u.test(entry.guid?.value ?? "") ? entry.guid?.value : undefined;
  const id = /^https?:/u.test(entry.id ?? "") ? entry.id : undefined;
  return entry.link?.trim() || alternate?.href || entry.url || permalink || id || null;
}

/** "<link>http://feeds.example/~r/acme/1</link>", "<link rel="alternate" href="…"/>", and the address behind them: "<feedburner:origLink>https://acme.example/news/1<" */
const LINKS =
  /<link(?:\s[^<>]{0,200}?href="([^"<>]{1,2000})"[^<>]{0,200})?>([^<]{0,2000})|<feedburner:origLink>([^<]{1,2000})/giu;

/** The addresses that FeedBurner's own links lead to, by those links; empty for a feed of another kind. */
function originalLinks(text: string): ReadonlyMap<string, string> {
  const originals = new Map<string, string>();
  if (!text.includes("feedburner:origLink")) return originals;
  let waiting: string[] = [];
  for (const [, href, link, original] of text.matchAll(LINKS)) {
    if (original === undefined) waiting.push(xmlText(href ?? link ?? ""));
    else {
      for (const each of waiting) originals.set(each, xmlText(original));
      waiting = [];
    }
  }
  return originals;
}

const dateOf = (entry: Entry): string | null =>
  dayOf(
    entry.pubDate ?? entry.published ?? entry.date_published ?? entry.updated ?? entry.dc?.date ?? entry.dc?.dates?.[0],
  );
