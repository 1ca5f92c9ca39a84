import { folded, type Page } from "../html/dom.js";
import { type ArticleData, readJsonLd } from "./json-ld.js";

/** What a page's head says, as it stands there. */
export interface PageMeta {
  readonly article: ArticleData | null;
  /** The first value of several names of meta tags, in the order asked. */
  readonly meta: (...names: readonly string[]) => string | null;
  readonly titleTag: string | null;
  readonly canonical: string | null;
}

/** Most meta tags of a page that are read. */
const MOST = 400;

/** Reads meta tags (`content`, or `value` where a page has it there), JSON-LD, title and canonical link. */
export function readPageMeta($: Page): PageMeta {
  const tags = new Map<string, string>();
  for (const element of $("meta").slice(0, MOST).toArray()) {
    const { property, name, itemprop, content, value } = element.attribs as Readonly<
      Record<string, string | undefined>
    >;
    const text = folded(content ?? value ?? "");
    for (const key of [property, name, itemprop])
      if (key && text && !tags.has(key.toLowerCase())) tags.set(key.toLowerCase(), text);
  }
  const scripts = $('script[type="application/ld+json"]')
    .toArray()
    .map((element) => $(element).text());
  return {
    article: readJsonLd(scripts),
    meta: (...names) => names.flatMap((name) => tags.get(name.toLowerCase()) ?? [])[0] ?? null,
    titleTag: folded($("head title, title").first().text()) || null,
    canonical: $("link[rel=canonical]").attr("href")?.trim() || null,
  };
}
