import { parseRelease } from "../../src/document/parse-release.js";
import type { DocumentMeta } from "../../src/model/raw-document.js";
import type { Release } from "../../src/model/release.js";

/** Parses a text as a file's content. */
export function parseText(content: string, meta: DocumentMeta = {}): Release {
  return parseRelease({ source: "test.txt", stem: "test", format: "text", content, meta, textIsFile: true });
}

/** Parses a page. */
export function parsePage(content: string, meta: DocumentMeta = {}): Release {
  return parseRelease({ source: "test.html", stem: "test", format: "html", content, meta, textIsFile: false });
}

/** Sections as `[kind, words]`, white space folded. */
export function sectionsOf({ text, sections }: Release): (readonly [kind: string, words: string])[] {
  return sections.map(
    ({ kind, span }) => [kind, text.slice(span.start, span.end).replace(/\s+/gu, " ").trim()] as const,
  );
}
