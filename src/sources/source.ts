import type { ListItem } from "../document/page/list-item.js";
import type { PressgraphError } from "../errors.js";
import type { RawDocument } from "../model/raw-document.js";

/** What a source gives for one place it looked at: a document, or why there is none. */
export type SourceResult =
  | {
      readonly kind: "document";
      readonly document: RawDocument;
      /** To be called when what came of it is stored: from then on an unchanged page is not fetched again. */
      readonly stored?: () => Promise<void>;
    }
  /** A feed, index page or sitemap; its entries follow as results of their own where they are followed. */
  | {
      readonly kind: "list";
      readonly source: string;
      readonly list: "feed" | "index" | "sitemap";
      readonly title: string | null;
      readonly items: readonly ListItem[];
    }
  /** The page has not changed since it was stored. */
  | { readonly kind: "unchanged"; readonly source: string }
  | { readonly kind: "failed"; readonly source: string; readonly error: PressgraphError }
  | {
      readonly kind: "skipped";
      readonly source: string;
      readonly reason: string;
      readonly page?: "error-page" | "not-a-release";
    };
