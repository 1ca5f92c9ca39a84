import { DocumentError } from "../errors.js";
import type { RawDocument } from "../model/raw-document.js";
import { MAX_TEXT_LENGTH } from "./limits.js";

/** Throws where a document has nothing to read, or more than the analysis takes. */
export function checkContent({ content, source }: RawDocument): void {
  if (content.trim() === "") throw emptyDocument(source);
  if (content.length > MAX_TEXT_LENGTH) {
    throw new DocumentError(
      "DOCUMENT_TOO_LARGE",
      `${content.length} characters, and one release may have ${MAX_TEXT_LENGTH}`,
      {
        where: source,
        hint: "Split it: one release a file, or one a line in a JSONL file.",
      },
    );
  }
}

/** The error for a document with nothing to read. */
export const emptyDocument = (source: string): DocumentError =>
  new DocumentError("DOCUMENT_EMPTY", "the document is empty", {
    where: source,
    hint: "Remove it, or fetch it again.",
  });
