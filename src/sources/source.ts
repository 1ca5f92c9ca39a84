import type { PressgraphError } from "../errors.js";
import type { RawDocument } from "../model/raw-document.js";

/** What a source gives for one place it looked at: a document, or why there is none. */
export type SourceResult =
  | { readonly kind: "document"; readonly document: RawDocument }
  | { readonly kind: "failed"; readonly source: string; readonly error: PressgraphError }
  | { readonly kind: "skipped"; readonly source: string; readonly reason: string };
