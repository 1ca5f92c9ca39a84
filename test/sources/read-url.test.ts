import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HttpClient } from "../../src/sources/http/http-client.js";
import { PageArchive } from "../../src/sources/page-archive.js";
import { PendingPages } from "../../src/sources/pending-pages.js";
import { readUrl } from "../../src/sources/read-url.js";
import type { SourceResult } from "../../src/sources/source.js";

const PAGE = (n: number): string =>
  `<html><head><title>Acme news ${n}</title></head><body><article><h1>Acme news ${n}</h1><p>BOSTON, May ${n}, 2024 - Acme Corp. today announced its news number ${n}. ${"More was said. ".repeat(30)}</p></article></body></html>`;

let dir: string;
let server: Server;
let host: string;
let pages: Map<string, string>;
let requests: string[];
let fetched: string[];
let now = "2024-05-02T00:00:00.000Z";

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "pressgraph-url-"));
  pages = new Map();
  [requests, fetched] = [[], []];
  server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push(path);
    const page = pages.get(path);
    const etag = `"${createHash("sha256")
      .update(page ?? "")
      .digest("hex")}"`;
    if (page === undefined) response.writeHead(404).end();
    else if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else {
      fetched.push(path);
      response
        .writeHead(200, { etag, "content-type": path.endsWith(".xml") ? "application/xml" : "text/html" })
        .end(page);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

const feed = (...paths: string[]): string =>
  `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>Acme</title>${paths
    .map(
      (path) =>
        `<item><title>News</title><link>${path.startsWith("http") ? path : `http://${host}${path}`}</link><pubDate>Wed, 01 May 2024 08:00:00 EDT</pubDate></item>`,
    )
    .join("")}</channel></rss>`;

/** One run over an address: a word a result; documents are marked as stored unless `store` is false. */
async function run(path: string, { store = true, stopAfter = Number.POSITIVE_INFINITY } = {}): Promise<string[]> {
  const client = new HttpClient({
    contact: "mailto:a@example.org",
    version: "0",
    allowed: new Set([host]),
    random: () => 0,
  });
  const controller = new AbortController();
  const context = {
    http: () => client,
    archive: new PageArchive(join(dir, "state")),
    pending: new PendingPages(join(dir, "state")),
    store: { name: "test", isEmpty: false },
    seen: new Set<string>(),
    follow: true,
    links: null,
    retry: false,
    now: () => now,
    signal: controller.signal,
  };
  const words: string[] = [];
  for await (const result of readUrl(`http://${host}${path}`, context)) {
    words.push(wordOf(result));
    if (result.kind === "document" && store) await result.stored?.();
    if (words.length >= stopAfter) break;
  }
  await client.close();
  return words;
}

const wordOf = (result: SourceResult): string =>
  result.kind === "document" ? result.document.stem : result.kind === "failed" ? result.error.code : result.kind;

describe("a feed", () => {
  it("gives its pages once, and the second run fetches nothing that has not changed", async () => {
    pages
      .set("/rss.xml", feed("/a", "/b", "/a"))
      .set("/a", PAGE(1))
      .set("/b", PAGE(2));
    expect(await run("/rss.xml")).toEqual(["list", "a", "b"]);
    fetched = [];
    expect(await run("/rss.xml")).toEqual(["list", "unchanged", "unchanged"]);
    expect(fetched).toEqual([]);
    pages.set("/b", PAGE(3));
    pages.set("/rss.xml", feed("/b", "/c")).set("/c", PAGE(4));
    expect(await run("/rss.xml")).toEqual(["list", "b", "c"]);
  });

  it("goes on where a run was killed: what was not stored comes again, the rest does not", async () => {
    pages
      .set("/rss.xml", feed("/a", "/b", "/c"))
      .set("/a", PAGE(1))
      .set("/b", PAGE(2))
      .set("/c", PAGE(3));
    expect(await run("/rss.xml", { stopAfter: 2 })).toEqual(["list", "a"]);
    expect(await run("/rss.xml")).toEqual(["list", "unchanged", "b", "c"]);
    expect(await run("/rss.xml", { store: false })).toEqual(["list", "unchanged", "unchanged", "unchanged"]);
  });

  it("reports each refused link and each missing page, and goes on", async () => {
    pages.set("/rss.xml", feed("http://169.254.169.254/meta", "/gone", "/a")).set("/a", PAGE(1));
    expect(await run("/rss.xml")).toEqual(["list", "FETCH_PRIVATE_ADDRESS", "FETCH_STATUS_404", "a"]);
  });

  it("gives up an address after five failed runs, and says so each time", async () => {
    pages.set("/rss.xml", feed("/gone"));
    for (let n = 0; n < 5; n += 1) {
      now = `2024-05-${10 + 2 * n}T00:00:00.000Z`;
      expect(await run("/rss.xml")).toEqual(["list", "FETCH_STATUS_404"]);
    }
    requests = [];
    now = "2024-06-01T00:00:00.000Z";
    expect(await run("/rss.xml")).toEqual(["list", "FETCH_GIVEN_UP"]);
    expect(requests).not.toContain("/gone");
  });
});

describe("a sitemap index", () => {
  it("is followed to its sitemaps and their pages, in circles too", async () => {
    const map = (tag: string, entry: string, ...paths: string[]): string =>
      `<?xml version="1.0"?><${tag}>${paths.map((path) => `<${entry}><loc>http://${host}${path}</loc></${entry}>`).join("")}</${tag}>`;
    pages
      .set("/index.xml", map("sitemapindex", "sitemap", "/one.xml", "/index.xml"))
      .set("/one.xml", map("urlset", "url", "/a", "/b"))
      .set("/a", PAGE(1))
      .set("/b", PAGE(2));
    expect(await run("/index.xml")).toEqual(["list", "list", "a", "b"]);
  });
});

it("keeps raw bytes by their hash before anything is parsed", async () => {
  pages.set("/a", PAGE(1));
  await run("/a", { store: false });
  expect(readdirSync(join(dir, "state", "bodies")).length).toBe(1);
});
