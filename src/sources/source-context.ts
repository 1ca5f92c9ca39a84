import type { HttpClient } from "./http/http-client.js";
import type { PageArchive } from "./page-archive.js";
import type { PendingPages } from "./pending-pages.js";

/** What sources share during one run. */
export interface SourceContext {
  /** The client, made when first asked for; throws `HTTP_CONTACT` where none may be made for this address. */
  readonly http: (url: string) => HttpClient;
  readonly archive: PageArchive;
  readonly pending: PendingPages;
  /** The store that this run writes to; null where it writes to none, so that nothing counts as stored. */
  readonly store: { readonly name: string; readonly isEmpty: boolean } | null;
  /** Addresses looked at in this run: each once. */
  readonly seen: Set<string>;
  /** Whether the entries of feeds, index pages and sitemaps are fetched too. */
  readonly follow: boolean;
  /** Of the links of an index page and a sitemap only those that match are followed. */
  readonly links: RegExp | null;
  /** Try addresses again now that failed too often or are not due. */
  readonly retry: boolean;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  readonly signal: AbortSignal;
}
