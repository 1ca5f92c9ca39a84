import { DocumentError } from "../errors.js";
import { readHttpMessage } from "./http-message.js";
import { documentTooLarge } from "./read-bytes.js";
import type { SourceResult } from "./source.js";
import { understoodResults } from "./understood-results.js";
import { type WarcRecord, warcRecords } from "./warc-records.js";

/** A page of an archive as it was answered. */
interface ArchivedPage {
  readonly bytes: Buffer;
  readonly contentType: string | null;
}

/** Content types that may hold a release. */
const PAGE_TYPE = /^(?:text\/html|application\/xhtml\+xml|application\/pdf)\b/iu;

/** The releases of a WARC file: its answers with status 200 that are HTML or PDF. What else it holds is counted and told at the end. */
export async function* readWarc(path: string, stem: string): AsyncGenerator<SourceResult> {
  const left = new Map<string, number>();
  let read = 0;
  try {
    for await (const record of warcRecords(path)) {
      read += 1;
      const page = pageOf(record);
      if (typeof page === "string") left.set(page, (left.get(page) ?? 0) + 1);
      else yield* resultsOf(record, page, path, stem);
    }
    if (read === 0) yield { kind: "skipped", source: path, reason: "the archive holds no record" };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    yield { kind: "failed", source: path, error };
  }
  const count = [...left.values()].reduce((sum, each) => sum + each, 0);
  const kinds = [...left].sort(([, a], [, b]) => b - a).slice(0, 8);
  const told = kinds.map(([kind, times]) => `${times} ${kind}`).join(", ");
  if (count > 0) yield { kind: "skipped", source: path, reason: `${count} of ${read} records are no pages (${told})` };
}

/** The page that a record holds, "too large" where it cannot be kept, or in a word what it is instead. */
function pageOf({ headers, block }: WarcRecord): ArchivedPage | null | string {
  const type = headers.get("warc-type")?.toLowerCase() ?? "unknown";
  if (type !== "response" && type !== "resource") return type;
  if (/\/robots\.txt$/u.test(addressOf(headers) ?? "")) return "robots.txt";
  if (headers.has("warc-truncated")) return "cut off";
  if (!block) return null;
  if (type === "resource") return typed({ bytes: block, contentType: headers.get("content-type") ?? null });
  const message = readHttpMessage(block);
  if (!message) return "no HTTP";
  if (message.status !== 200) return `status ${message.status}`;
  const packed = message.headers.get("content-encoding")?.toLowerCase() ?? "";
  if (/\b(?:br|zstd|deflate)\b/u.test(packed)) return `packed with ${packed.slice(0, 20)}`;
  return typed({ bytes: message.body, contentType: message.headers.get("content-type") ?? null });
}

const typed = (page: ArchivedPage): ArchivedPage | string =>
  PAGE_TYPE.test(page.contentType ?? "") ? page : (page.contentType?.split(";")[0]?.trim().slice(0, 40) ?? "untyped");

const addressOf = (headers: ReadonlyMap<string, string>): string | null =>
  headers.get("warc-target-uri")?.replace(/^<|>$/gu, "") ?? null;

async function* resultsOf(
  { headers, number }: WarcRecord,
  page: ArchivedPage | null,
  path: string,
  stem: string,
): AsyncGenerator<SourceResult> {
  const source = `${path}#${number}`;
  if (!page) {
    yield { kind: "failed", source, error: documentTooLarge(source) };
    return;
  }
  const url = addressOf(headers);
  yield* understoodResults({ source, stem: `${stem}-${number}`, ...page, url, meta: {} });
}
