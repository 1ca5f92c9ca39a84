import { type Understood, understand } from "../document/understand.js";
import { FetchError, PressgraphError } from "../errors.js";
import type { Fetched } from "./http/http-client.js";
import { shownUrl } from "./http/shown-url.js";
import { MAX_FAILED_RUNS, type PageRecord } from "./page-archive.js";
import type { SourceResult } from "./source.js";
import type { SourceContext } from "./source-context.js";

/** How deep lists are followed: a sitemap index, its sitemaps, their pages. */
const MAX_DEPTH = 3;
/** Child sitemaps and entries of one list that are followed; more are told, not dropped in silence. */
const MAX_CHILDREN = 5000;
/** Entries that are fetched ahead of the one at hand; the host's own queue keeps them polite. */
const AHEAD = 2;

/** The documents of an address: the page itself, or what a feed, index page or sitemap lists. */
export async function* readUrl(url: string, context: SourceContext, depth = 0): AsyncGenerator<SourceResult> {
  const key = URL.canParse(url) ? new URL(url).href.replace(/#.*$/u, "") : url;
  if (context.seen.has(key)) return;
  context.seen.add(key);
  yield* follow(url, await load(url, context), context, depth);
}

/** One address as it was had: what it is, or the result that ends it. */
type Loaded =
  | {
      readonly understood: Understood;
      readonly stored: () => Promise<void>;
      readonly url: string;
      readonly fresh: boolean;
    }
  | SourceResult;

async function load(url: string, context: SourceContext): Promise<Loaded> {
  const { archive } = context;
  const shown = shownUrl(url);
  const record = await archive.get(shown);
  try {
    if (record && record.failures >= MAX_FAILED_RUNS && !context.retry) throw givenUp(shown, record);
    const validators = record?.storedAt === undefined ? {} : record;
    const fetched = await context.http(url).get(url, validators);
    return await (fetched.kind === "page" ? fromPage(shown, fetched, context) : fromArchive(shown, record, context));
  } catch (error) {
    if (!(error instanceof PressgraphError) || error.exitCode !== 1) throw error;
    await archive.failed(shown, context.now(), error.code);
    return { kind: "failed", source: shown, error };
  }
}

async function fromPage(
  url: string,
  page: Extract<Fetched, { kind: "page" }>,
  context: SourceContext,
): Promise<Loaded> {
  const bodyHash = await context.archive.keep(page.body);
  const { etag, lastModified } = page.validators;
  const remembered = {
    bodyHash,
    contentType: page.contentType,
    finalUrl: page.url,
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
  };
  return {
    understood: await understand({
      source: url,
      stem: stemOf(page.url),
      bytes: page.body,
      contentType: page.contentType,
      url: page.url,
      meta: {},
    }),
    stored: () => context.archive.stored(url, context.now(), remembered),
    url: page.url,
    fresh: true,
  };
}

/** An unchanged document is done; an unchanged list is read again from the archive, since its entries may have changed. */
async function fromArchive(url: string, record: PageRecord | null, context: SourceContext): Promise<Loaded> {
  const bytes = record?.bodyHash === undefined ? null : await context.archive.body(record.bodyHash);
  const finalUrl = record?.finalUrl ?? url;
  if (!bytes) return { kind: "unchanged", source: url };
  const understood = await understand({
    source: url,
    stem: stemOf(finalUrl),
    bytes,
    contentType: record?.contentType ?? null,
    url: finalUrl,
    meta: {},
  });
  return "items" in understood
    ? { understood, stored: async () => {}, url: finalUrl, fresh: false }
    : { kind: "unchanged", source: url };
}

async function* follow(
  url: string,
  loaded: Loaded,
  context: SourceContext,
  depth: number,
): AsyncGenerator<SourceResult> {
  if (!("understood" in loaded)) {
    yield loaded;
    return;
  }
  const { understood, stored } = loaded;
  const source = shownUrl(url);
  if ("reason" in understood) {
    await stored();
    yield { kind: "skipped", source, reason: `${understood.kind}: ${understood.reason}`, page: understood.kind };
  } else if ("document" in understood) yield { kind: "document", document: understood.document, stored };
  else {
    await stored();
    yield { kind: "list", source, list: understood.kind, title: understood.title, items: understood.items };
    if (context.follow) yield* followItems(source, understood, loaded.url, context, depth);
  }
}

type ListUnderstood = Extract<Understood, { readonly items: unknown }>;

async function* followItems(
  source: string,
  list: ListUnderstood,
  base: string,
  context: SourceContext,
  depth: number,
): AsyncGenerator<SourceResult> {
  const filtered = list.kind !== "feed" && !list.isSitemapIndex && context.links !== null;
  const links = list.items
    .flatMap(({ url }) => URL.parse(url, base)?.href ?? [])
    .filter((link) => !filtered || context.links?.test(link));
  if (depth >= MAX_DEPTH) {
    yield { kind: "skipped", source, reason: "lists are nested too deep" };
    return;
  }
  if (links.length > MAX_CHILDREN)
    yield {
      kind: "skipped",
      source,
      reason: `${links.length - MAX_CHILDREN} entries above the limit of ${MAX_CHILDREN}`,
    };
  const fresh = links.slice(0, MAX_CHILDREN).filter((link) => !context.seen.has(link));
  const waiting: { link: string; loaded: Promise<Loaded> }[] = [];
  let next = 0;
  while (waiting.length > 0 || next < fresh.length) {
    while (waiting.length < AHEAD && next < fresh.length && !context.signal.aborted) {
      const link = fresh[next]!;
      next += 1;
      if (context.seen.has(link)) continue;
      context.seen.add(link);
      const loaded = load(link, context);
      // Whoever awaits it hears of a failure; until then it is no unhandled rejection.
      loaded.catch(() => {});
      waiting.push({ link, loaded });
    }
    const first = waiting.shift();
    if (!first) return;
    yield* follow(first.link, await first.loaded, context, depth + 1);
  }
}

/** A name for output files: the last part of the path, else the host. */
function stemOf(url: string): string {
  const { pathname, hostname } = new URL(url);
  const last = decodeURIComponent(pathname.split("/").filter(Boolean).at(-1) ?? "").replace(/\.[a-z]{2,5}$/iu, "");
  return last.replace(/[^\p{L}\p{N}._-]+/gu, "-").slice(0, 80) || hostname;
}

const givenUp = (url: string, { failures, lastError }: PageRecord): FetchError =>
  new FetchError(
    "FETCH_GIVEN_UP",
    `it failed in ${failures} runs (${lastError ?? "unknown"}) and is not tried any more`,
    {
      where: url,
      hint: "Look at it, then run with --retry.",
    },
  );
