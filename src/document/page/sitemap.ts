import * as cheerio from "cheerio";
import { dayOf } from "./day-of.js";
import type { ListItem } from "./list-item.js";

/** A sitemap's pages, or the sitemaps that an index names. */
export interface Sitemap {
  readonly items: readonly ListItem[];
  /** Whether the items are sitemaps themselves. */
  readonly isIndex: boolean;
}

/** Entries of one sitemap that are read (the protocol allows no more). */
const MAX_ENTRIES = 50_000;

/** Whether a text begins like a sitemap. */
export const looksLikeSitemap = (text: string): boolean =>
  /<(?:\w+:)?(?:urlset|sitemapindex)\b/iu.test(text.slice(0, 4000));

/** Reads an XML sitemap, a news sitemap or a sitemap index; entities are never resolved. */
export function readSitemap(text: string): Sitemap {
  const $ = cheerio.load(text, { xml: { decodeEntities: true } });
  const isIndex = $("sitemapindex").length > 0;
  const items = $(isIndex ? "sitemapindex > sitemap" : "urlset > url")
    .slice(0, MAX_ENTRIES)
    .toArray()
    .flatMap((element): ListItem[] => {
      const entry = $(element);
      const own = (name: string): string => entry.children(name).first().text().trim();
      const news = (name: string): string => entry.find(name.replace(":", "\\:")).first().text().trim();
      const url = own("loc");
      if (url === "") return [];
      const title = news("news:title") || null;
      return [{ title, url, publishedOn: dayOf(news("news:publication_date") || own("lastmod")) }];
    });
  return { items, isIndex };
}
