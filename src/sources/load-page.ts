import { type Understood, understand } from "../document/understand.js";
import { FetchError, PressgraphError } from "../errors.js";
import type { DocumentMeta } from "../model/raw-document.js";
import { checkContent } from "./check-content.js";
import type { Fetched } from "./http/http-client.js";
import { decoded } from "./http/request-url.js";
import { shownUrl } from "./http/shown-url.js";
import { MAX_FAILED_RUNS, type PageRecord, type StoredPage } from "./page-archive.js";
import type { SourceResult } from "./source.js";
import type { SourceContext } from "./source-context.js";

/** One address as it was had: what it is, or the result that ends it. */
export type Loaded =
  | {
      readonly understood: Understood;
      /** To be called when what came of it is stored. */
      readonly stored: () => Promise<void>;
      /** After redirects. */
      readonly url: string;
    }
  | {
      readonly result: SourceResult;
      /** Whether nothing more is to be done about it, in a later run neither. */
      readonly isDone: boolean;
    };

/** How an address came to be asked for. */
export interface Asked {
  /** An entry of a list; one that the user named himself is always tried. */
  readonly isEntry: boolean;
  /** What its list knows, for what it does not say itself. */
  readonly fallback: DocumentMeta;
}

/** Fetches one address, or reads it from the archive where it has not changed; errors that concern it alone become its result and are remembered. */
export async function loadPage(url: string, asked: Asked, context: SourceContext): Promise<Loaded> {
  const shown = shownUrl(url);
  const record = await context.archive.get(shown);
  const notNow = asked.isEntry && !context.retry ? waits(shown, record, context) : null;
  if (notNow) return notNow;
  try {
    return await had(url, shown, record, asked, context);
  } catch (error) {
    if (!(error instanceof PressgraphError) || error.exitCode !== 1) throw error;
    return failed(shown, error, context);
  }
}

async function had(
  url: string,
  shown: string,
  record: PageRecord | null,
  asked: Asked,
  context: SourceContext,
): Promise<Loaded> {
  const kept = record?.storedAt !== undefined && record.bodyHash ? await context.archive.body(record.bodyHash) : null;
  const fetched = await context.http(url).get(url, kept && record ? record : {});
  if (fetched.kind === "page") return fromPage(shown, fetched, record, asked, context);
  const { bodyHash, contentType, finalUrl = shown, etag, lastModified } = record!;
  const page = { bodyHash, contentType, finalUrl, etag, lastModified };
  return read(shown, kept!, page, isStored(record, context), asked, context);
}

async function fromPage(
  url: string,
  page: Extract<Fetched, { kind: "page" }>,
  record: PageRecord | null,
  asked: Asked,
  context: SourceContext,
): Promise<Loaded> {
  const bodyHash = await context.archive.keep(page.body);
  const { etag, lastModified } = page.validators;
  const remembered = { bodyHash, contentType: page.contentType, finalUrl: page.url, etag, lastModified };
  const isSame = record?.bodyHash === bodyHash && isStored(record, context);
  return read(url, page.body, remembered, isSame, asked, context);
}

/** What a body is; an unchanged document is done, an unchanged list is followed again, since its entries may have changed. */
async function read(
  source: string,
  bytes: Buffer,
  page: StoredPage & { readonly finalUrl: string },
  isKnown: boolean,
  { fallback }: Asked,
  context: SourceContext,
): Promise<Loaded> {
  const url = page.finalUrl;
  const contentType = page.contentType ?? null;
  const understood = await understand({ source, stem: stemOf(url), bytes, contentType, url, meta: {}, fallback });
  if ("document" in understood) for (const each of [understood.document, ...understood.others]) checkContent(each);
  const store = "document" in understood ? (context.store?.name ?? null) : null;
  const remember = (): Promise<void> => context.archive.stored(source, context.now(), page, store);
  if (!isKnown || "items" in understood) return { understood, stored: remember, url };
  await remember();
  return { result: { kind: "unchanged", source }, isDone: true };
}

/** Whether what came of a page is in the store of this run. */
export const isStored = (record: PageRecord | null, { store }: SourceContext): boolean =>
  record?.storedAt !== undefined && store !== null && !store.isEmpty && record.storedIn.includes(store.name);

/** The result for an entry that is given up or not due; null where it may be tried. */
function waits(url: string, record: PageRecord | null, context: SourceContext): Loaded | null {
  if (!record || record.failures === 0) return null;
  if (record.failures >= MAX_FAILED_RUNS)
    return { result: { kind: "failed", source: url, error: givenUp(url, record) }, isDone: true };
  if (record.nextTry === undefined || record.nextTry <= context.now()) return null;
  const reason = `it failed in ${record.failures} of ${MAX_FAILED_RUNS} runs (${record.lastError}) and is tried again after ${record.nextTry}, or now with --retry`;
  return { result: { kind: "skipped", source: url, reason }, isDone: false };
}

async function failed(url: string, error: PressgraphError, context: SourceContext): Promise<Loaded> {
  const result: SourceResult = { kind: "failed", source: url, error };
  if (error.code === "FETCH_STOPPED") return { result, isDone: false };
  const { retryAt } = error.context;
  await context.archive.failed(url, context.now(), error.code, typeof retryAt === "string" ? retryAt : null);
  return { result, isDone: false };
}

const givenUp = (url: string, { failures, lastError }: PageRecord): FetchError =>
  new FetchError(
    "FETCH_GIVEN_UP",
    `it failed in ${failures} runs (${lastError ?? "unknown"}) and is not tried any more`,
    { where: url, hint: "Look at it, then name this address or its list with --retry." },
  );

/** A name for output files: the last part of the path, else the host. */
function stemOf(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = decoded(pathname.split("/").filter(Boolean).at(-1) ?? "").replace(/\.[a-z]{2,5}$/iu, "");
  return last.replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 80) || hostname;
}
