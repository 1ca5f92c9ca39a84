import { HttpClient, type HttpOptions } from "../../src/sources/http/http-client.js";
import { PageArchive } from "../../src/sources/page-archive.js";
import { PendingPages } from "../../src/sources/pending-pages.js";
import { readUrl } from "../../src/sources/read-url.js";
import type { SourceResult } from "../../src/sources/source.js";
import type { SourceContext } from "../../src/sources/source-context.js";

/** How a run is made: state folder, client, what differs from a plain run. */
export interface RunOptions {
  readonly state: string;
  readonly allowed: readonly string[];
  readonly http?: Partial<HttpOptions>;
  readonly context?: Partial<SourceContext>;
  /** Whether what came is stored. */
  readonly store?: boolean;
  readonly stopAfter?: number;
}

/** All results of one run over an address. Clock and pauses are held: no test waits for politeness. */
export async function runSource(url: string, options: RunOptions): Promise<SourceResult[]> {
  const client = new HttpClient({
    contact: "mailto:test@example.org",
    version: "0",
    allowed: new Set(options.allowed),
    random: () => 0,
    wait: async () => {},
    ...options.http,
  });
  const context: SourceContext = {
    http: () => client,
    archive: new PageArchive(options.state),
    pending: new PendingPages(options.state),
    store: { name: "test", isEmpty: false },
    seen: new Set(),
    follow: true,
    links: null,
    retry: false,
    now: () => "2024-05-02T00:00:00.000Z",
    signal: new AbortController().signal,
    ...options.context,
  };
  const results: SourceResult[] = [];
  try {
    for await (const result of readUrl(url, context)) {
      results.push(result);
      if (result.kind === "document" && options.store !== false) await result.stored?.();
      if (results.length >= (options.stopAfter ?? Number.POSITIVE_INFINITY)) break;
    }
  } finally {
    await client.close();
  }
  return results;
}

/** A word a result: a document's stem, the code of a failure, else its kind. */
export const wordOf = (result: SourceResult): string =>
  result.kind === "document" ? result.document.stem : result.kind === "failed" ? result.error.code : result.kind;
