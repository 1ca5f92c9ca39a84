import { gunzipSync } from "node:zlib";
import { DocumentError } from "../errors.js";
import type { DocumentMeta, RawDocument } from "../model/raw-document.js";
import { readHtmlPage } from "./html/read-html-page.js";
import { decodePage } from "./page/charset.js";
import { looksCopied, readCopiedPage } from "./page/copied-page.js";
import {
  exhibitUrl,
  type FiledDocument,
  isSubmission,
  readSubmission,
  releaseExhibits,
  type Submission,
} from "./page/edgar-submission.js";
import { readExhibit } from "./page/exhibit.js";
import { looksLikeFeed, readFeed } from "./page/feed.js";
import { isGovUkRelease } from "./page/govuk-json.js";
import { readJsonSource } from "./page/json-source.js";
import type { ListItem } from "./page/list-item.js";
import { isMail, readMail } from "./page/mail.js";
import { repairMisDecoded } from "./page/mis-decoded.js";
import { pageVerdict } from "./page/page-kind.js";
import { isPdf, pdfText } from "./page/pdf-text.js";
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
  /** What a list knows of its entry: taken where the document does not say it itself. */
  readonly fallback?: DocumentMeta;
}

/** What a source turned out to be. */
export type Understood =
  | {
      readonly kind: "release" | "article";
      readonly document: RawDocument;
      /** Further releases of the same source: the other exhibits of a filing. */
      readonly others: readonly RawDocument[];
    }
  | {
      readonly kind: "feed" | "index" | "sitemap";
      readonly title: string | null;
      readonly items: readonly ListItem[];
      readonly isSitemapIndex: boolean;
      /** The documents of one filing. */
      readonly isFiling: boolean;
      /** What the list says of all its entries. */
      readonly fallback: DocumentMeta;
    }
  | { readonly kind: "error-page" | "not-a-release"; readonly reason: string };

/** What was read of a document, before what its source knows beside it. */
interface Content {
  readonly text: string;
  readonly meta: DocumentMeta;
  readonly isArticle?: boolean;
}

/** Largest page after unpacking, in bytes. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Recognises a source by its content and reads it. Asynchronous because the PDF reader is. Throws a `DocumentError` where its packing is damaged. */
export async function understand(source: SourceBytes): Promise<Understood> {
  const bytes = unpacked(source);
  if (isPdf(bytes)) return ofPlainText(await pdfText(bytes, source.source), source);
  if (isMail(bytes)) return ofMail(bytes, source);
  const text = repairMisDecoded(decodePage(bytes, source.contentType));
  return (
    ofList(text) ??
    ofJson(text, source) ??
    (isSubmission(text) ? ofSubmission(text, source) : ofPageOrText(text, source))
  );
}

/** The bytes without gzip, which saved pages may still be in. */
function unpacked({ bytes, source }: SourceBytes): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    throw new DocumentError("DOCUMENT_GZIP", "the gzip data is damaged, cut off or too large", {
      where: source,
      hint: "Fetch or pack the file again.",
      cause: error,
    });
  }
}

const listed = (kind: "feed" | "index" | "sitemap", items: readonly ListItem[], title: string | null) => ({
  kind,
  title,
  items,
  isSitemapIndex: false,
  isFiling: false,
  fallback: {},
});

function ofList(text: string): Understood | null {
  if (looksLikeSitemap(text)) {
    const { items, isIndex } = readSitemap(text);
    return { ...listed("sitemap", items, null), isSitemapIndex: isIndex };
  }
  const feed = looksLikeFeed(text) ? readFeed(text) : null;
  return feed && listed("feed", feed.items, feed.title);
}

function ofJson(text: string, source: SourceBytes): Understood | null {
  const json = readJsonSource(text);
  if (!json) return null;
  if (json.kind === "index") return { ...listed("index", json.items, null), isFiling: json.isFiling };
  if (json.kind === "unknown") return { kind: "not-a-release", reason: "JSON of a form that is not known" };
  const { title, html, summary, url, publishedOn, publisher, documentType } = json.document;
  if (!isGovUkRelease(documentType))
    return { kind: "not-a-release", reason: `a GOV.UK document of type ${documentType}, which announces nothing` };
  const body = readExhibit(`<body>${html}</body>`, title).text;
  const text_ = [title, summary, body].filter(Boolean).join("\n\n");
  return released({ text: text_, meta: { title, url, published: publishedOn, publisher } }, source);
}

/** The releases of a whole submission: its exhibits 99 that have text, each under the address that EDGAR gives it. */
function ofSubmission(text: string, source: SourceBytes): Understood {
  const submission = readSubmission(text);
  const exhibits = releaseExhibits(submission);
  const chosen = exhibits.length > 0 ? exhibits : loneUntyped(submission);
  const documents = chosen.flatMap((exhibit): RawDocument[] => {
    const { title, text: read, published } = readExhibit(exhibit.content, null);
    if (read.trim() === "") return [];
    const meta = { title, published: published ?? submission.filedOn, url: exhibitUrl(submission, exhibit) };
    return [documentOf({ text: read, meta }, source)];
  });
  const [document, ...others] = documents;
  if (document) {
    const apart = others.map((each, i) => ({
      ...each,
      stem: `${source.stem}-${i + 2}`,
      meta: ownMeta(each, document),
    }));
    return { kind: "release", document, others: apart };
  }
  const types = submission.documents.map(({ type }) => type).slice(0, 8);
  return { kind: "not-a-release", reason: `a filing without an exhibit 99 (${types.join(", ")})` };
}

/** What is known of a further exhibit: the address of the whole is not its own. */
const ownMeta = ({ meta }: RawDocument, first: RawDocument): DocumentMeta =>
  meta.url === first.meta.url ? { ...meta, url: null } : meta;

const loneUntyped = ({ documents }: Submission): FiledDocument[] =>
  documents.length === 1 && documents[0]?.type === "" ? [...documents] : [];

function ofMail(bytes: Buffer, source: SourceBytes): Understood {
  const mail = readMail(bytes);
  if (mail.content.trim() === "") return { kind: "not-a-release", reason: "a mail without text" };
  const meta = { title: mail.subject, published: mail.date };
  if (mail.format === "text") return ofPlainText(mail.content, source, meta);
  const page = readHtmlPage(mail.content);
  return released(
    { text: page.text, meta: { ...meta, title: page.title ?? mail.subject, publisher: page.publisher, url: page.url } },
    source,
  );
}

/** "<!doctype html>", "<title>", "<h1 class=x>": a page, also one without a frame */
const IS_HTML = /<(?:!doctype html|html|head|title|meta|body|article|section|main|div|p|h[1-6]|table)\b/iu;

function ofPageOrText(text: string, source: SourceBytes): Understood {
  if (!IS_HTML.test(text.slice(0, 20_000))) return ofPlainText(text, source);
  const page = readHtmlPage(text);
  if (page.filing)
    return {
      ...listed("index", page.filing.items, page.titleTag),
      isFiling: true,
      fallback: { published: page.filing.filedOn },
    };
  if (page.items) return listed("index", page.items, page.titleTag);
  const url = source.meta.url ?? page.url ?? source.url;
  const verdict = pageVerdict({ ...page, url });
  if (verdict) return verdict;
  const { title, published, publisher } = page;
  return released(
    { text: page.text, meta: { title, published, publisher, url: page.url }, isArticle: page.isArticle },
    source,
  );
}

/** Fewest characters of the longest paragraph of a release. */
const SHORTEST_PARAGRAPH = 200;

function ofPlainText(text: string, source: SourceBytes, meta: DocumentMeta = {}): Understood {
  if (isPdf(source.bytes) && !hasParagraph(text))
    return { kind: "not-a-release", reason: "a PDF without a paragraph of text" };
  const copied = looksCopied(text) ? readCopiedPage(text) : null;
  if (copied) return released({ text: copied.text, meta: { title: copied.title, ...given(meta) } }, source);
  return released({ text, meta }, source);
}

/** Whether three lines in a row read on as sentences do, or one is long. */
function hasParagraph(text: string): boolean {
  const lines = text.split("\n").map((line) => line.trim());
  const flows = lines.map((line) => line.length >= 45 && /\p{Ll}/u.test(line));
  return flows.some(
    (flow, i) => flow && (lines[i]!.length >= SHORTEST_PARAGRAPH || (flows[i + 1] === true && flows[i + 2] === true)),
  );
}

const released = (content: Content, source: SourceBytes): Understood => ({
  kind: content.isArticle ? "article" : "release",
  document: documentOf(content, source),
  others: [],
});

/** A document with what its source knows beside it, which goes before what it says itself, and that before what its list says. */
function documentOf({ text, meta }: Content, { source, stem, meta: known, url, fallback }: SourceBytes): RawDocument {
  const all = { ...given(fallback ?? {}), ...given(meta), url: meta.url ?? url, ...given(known) };
  return { source, stem, format: "text", content: text, meta: all, textIsFile: false };
}

/** What is known of a document, without what is not. */
const given = (meta: DocumentMeta): DocumentMeta =>
  Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== null && value !== undefined));
