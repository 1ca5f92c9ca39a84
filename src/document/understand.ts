import type { DocumentMeta, RawDocument } from "../model/raw-document.js";
import { decodePage } from "./page/charset.js";
import { looksLikeFeed, readFeed } from "./page/feed.js";
import type { ListItem } from "./page/list-item.js";
import { looksLikeSitemap, readSitemap } from "./page/sitemap.js";

/** Bytes as a source gave them, with what is known beside them. */
export interface SourceBytes {
  /** For messages: a path or an address without credentials. */
  readonly source: string;
  readonly stem: string;
  readonly bytes: Buffer;
  readonly contentType: string | null;
  /** The address that it was fetched from, after redirects. */
  readonly url: string | null;
  readonly meta: DocumentMeta;
}

/** What a source turned out to be. */
export type Understood =
  | { readonly kind: "release" | "article"; readonly document: RawDocument }
  | {
      readonly kind: "feed" | "index" | "sitemap";
      readonly title: string | null;
      readonly items: readonly ListItem[];
      readonly isSitemapIndex: boolean;
    }
  | { readonly kind: "error-page" | "not-a-release"; readonly reason: string };

/** Recognises a source by its content and reads it. Asynchronous because the PDF reader is. */
export async function understand(source: SourceBytes): Promise<Understood> {
  const text = decodePage(source.bytes, source.contentType);
  if (looksLikeSitemap(text)) {
    const { items, isIndex } = readSitemap(text);
    return { kind: "sitemap", title: null, items, isSitemapIndex: isIndex };
  }
  const feed = looksLikeFeed(text) ? readFeed(text) : null;
  if (feed) return { kind: "feed", title: feed.title, items: feed.items, isSitemapIndex: false };
  const format = /<(?:!doctype html|html|head|body|div|p)\b/iu.test(text.slice(0, 20_000)) ? "html" : "text";
  const meta = { ...source.meta, url: source.meta.url ?? source.url };
  return {
    kind: "release",
    document: { source: source.source, stem: source.stem, format, content: text, meta, textIsFile: false },
  };
}
