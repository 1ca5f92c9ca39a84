import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseRelease } from "../../src/document/parse-release.js";
import type { SourceContext } from "../../src/sources/source-context.js";
import { feedOf, type Loopback, releasePage, startLoopback } from "./loopback.js";
import { type RunOptions, runSource, wordOf } from "./run-source.js";

let server: Loopback;
let dir: string;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "pressgraph-state-"));
  server = await startLoopback();
  for (const name of ["a", "b", "c"]) serve(`/${name}`, releasePage(name));
});
afterEach(() => {
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

const serve = (path: string, body: string, headers: Record<string, string> = {}, status = 200): void =>
  void server.routes.set(
    path,
    (_, response) => void response.writeHead(status, { "content-type": "text/html", ...headers }).end(body),
  );
const list = (...paths: readonly string[]): void =>
  serve("/rss.xml", feedOf(...paths.map((path) => `${server.origin}${path}`)));

async function run(context: Partial<SourceContext> = {}, options: Partial<RunOptions> = {}): Promise<string[]> {
  const results = await runSource(`${server.origin}/rss.xml`, {
    state: dir,
    allowed: [server.host],
    context,
    ...options,
  });
  return results.map(wordOf);
}
const at = (now: string): Partial<SourceContext> => ({ now: () => now });

describe("an entry that fails", () => {
  it("is tried again when it is due, as often as the limit says, then told as given up, and with --retry tried anew", async () => {
    serve("/b", "", {}, 404);
    list("/a", "/b");
    expect(await run(at("2024-05-02T00:00:00.000Z"))).toEqual(["list", "a", "FETCH_STATUS_404"]);
    server.requests.length = 0;
    expect(await run(at("2024-05-02T00:09:00.000Z"))).toEqual(["list", "unchanged", "skipped"]);
    expect(server.requests).not.toContain("/b");
    for (const now of [
      "2024-05-02T00:11:00.000Z",
      "2024-05-02T02:00:00.000Z",
      "2024-05-02T09:00:00.000Z",
      "2024-05-03T10:00:00.000Z",
    ])
      expect(await run(at(now))).toEqual(["list", "unchanged", "FETCH_STATUS_404"]);
    expect(await run(at("2024-06-01T00:00:00.000Z"))).toEqual(["list", "unchanged", "FETCH_GIVEN_UP"]);
    serve("/b", releasePage("b"));
    expect(await run({ ...at("2024-06-01T00:00:00.000Z"), retry: true })).toEqual(["list", "unchanged", "b"]);
    expect(await run(at("2024-06-01T00:00:00.000Z"))).toEqual(["list", "unchanged", "unchanged"]);
  });

  it("is tried again though its feed has moved on, and is told when given up", async () => {
    serve("/b", "", {}, 500);
    list("/b");
    expect(await run(at("2024-05-02T00:00:00.000Z"))).toEqual(["list", "FETCH_STATUS_500"]);
    list("/a");
    expect(await run(at("2024-05-02T02:00:00.000Z"))).toEqual(["list", "a", "FETCH_STATUS_500"]);
    serve("/b", releasePage("b"));
    expect(await run(at("2024-05-03T00:00:00.000Z"))).toEqual(["list", "unchanged", "b"]);
    expect(await run(at("2024-05-04T00:00:00.000Z"))).toEqual(["list", "unchanged"]);
    serve("/c", "", {}, 410);
    list("/c");
    for (const day of ["05", "06", "07", "08", "09"]) {
      expect(await run(at(`2024-05-${day}T00:00:00.000Z`))).toEqual(["list", "FETCH_STATUS_410"]);
      list();
    }
    expect(await run(at("2024-06-01T00:00:00.000Z"))).toEqual(["list", "FETCH_GIVEN_UP"]);
    expect(await run(at("2024-06-02T00:00:00.000Z"))).toEqual(["list"]);
  });

  it("waits as long as its site asks", async () => {
    serve("/b", "", { "retry-after": "86400" }, 503);
    list("/b");
    const now = new Date().toISOString();
    expect(await run(at(now))).toEqual(["list", "FETCH_COME_BACK"]);
    serve("/b", releasePage("b"));
    expect(await run(at(new Date(Date.parse(now) + 23 * 3_600_000).toISOString()))).toEqual(["list", "skipped"]);
    expect(await run(at(new Date(Date.parse(now) + 25 * 3_600_000).toISOString()))).toEqual(["list", "b"]);
  });

  it("is never given up when the user names it himself: a feed may be down for a week", async () => {
    serve("/rss.xml", "", {}, 404);
    for (let n = 0; n < 8; n += 1) expect(await run()).toEqual(["FETCH_STATUS_404"]);
    list("/a");
    expect(await run()).toEqual(["list", "a"]);
  });
});

describe("a run that ends in the middle", () => {
  it("goes on without loss, though its feed has moved on since", async () => {
    list("/a", "/b", "/c");
    expect(await run({}, { stopAfter: 2 })).toEqual(["list", "a"]);
    list();
    expect((await run()).sort()).toEqual(["b", "c", "list"]);
    expect(await run()).toEqual(["list"]);
  });

  it("that was told to stop counts no failure and asks for nothing more", async () => {
    list("/a", "/b", "/c");
    const controller = new AbortController();
    server.routes.set("/b", () => controller.abort());
    const started = Date.now();
    const words = await run({ signal: controller.signal }, { http: { signal: controller.signal } });
    expect(words.filter((word) => word !== "a")).toEqual([
      "list",
      ...words.slice(1).filter((word) => word === "FETCH_STOPPED"),
    ]);
    expect(Date.now() - started).toBeLessThan(2000);
    expect(server.requests).not.toContain("/c");
    serve("/b", releasePage("b"));
    expect((await run()).slice(-2)).toEqual(["b", "c"]);
  });
});

describe("a page that has not changed", () => {
  it("is read once, also from a site that gives no validators", async () => {
    list("/a", "/b");
    await run();
    expect(await run()).toEqual(["list", "unchanged", "unchanged"]);
  });

  it("is asked for with what its last answer said, and not sent again", async () => {
    const sent: string[] = [];
    server.routes.set("/a", (request, response) => {
      if (request.headers["if-modified-since"]) response.writeHead(304).end();
      else {
        sent.push("/a");
        response.writeHead(200, { "last-modified": "Wed, 01 May 2024 00:00:00 GMT" }).end(releasePage("a"));
      }
    });
    list("/a");
    await run();
    await run();
    expect(await run()).toEqual(["list", "unchanged"]);
    expect(sent).toEqual(["/a"]);
  });

  it("goes into another store, or one made anew, without being sent again", async () => {
    let sent = 0;
    server.routes.set("/a", (request, response) => {
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else {
        sent += 1;
        response.writeHead(200, { etag: '"1"' }).end(releasePage("a"));
      }
    });
    list("/a");
    expect(await run()).toEqual(["list", "a"]);
    expect(await run({ store: { name: "other", isEmpty: false } })).toEqual(["list", "a"]);
    expect(await run({ store: { name: "test", isEmpty: true } })).toEqual(["list", "a"]);
    expect(await run({ store: { name: "other", isEmpty: false } })).toEqual(["list", "unchanged"]);
    expect(await run({ store: null })).toEqual(["list", "a"]);
    expect(sent).toBe(1);
  });

  it("whose validator cannot be sent back is asked for without", async () => {
    server.routes.set("/a", (_, response) => void response.writeHead(200, { etag: '"\u00e9"' }).end(releasePage("a")));
    list("/a");
    await run();
    expect(await run()).toEqual(["list", "unchanged"]);
  });
});

describe("lists", () => {
  it("within lists are not followed, nor links that are no addresses, and each link once", async () => {
    serve("/list.xml", feedOf(`${server.origin}/c`));
    list("/list.xml", "/a", "/a#top", "/%E0%A4%A");
    serve("/%E0%A4%A", releasePage("odd"));
    expect(await run()).toEqual(["list", "skipped", "a", "-E0-A4-A"]);
    expect(server.requests).not.toContain("/c");
  });

  it("of exhibits lead to those with the number 99 only, which bear the day of filing", async () => {
    const row = (type: string, file: string): string =>
      `<tr><td>1</td><td>${type}</td><td><a href="/${file}">${file}</a></td><td>${type}</td></tr>`;
    serve(
      "/rss.xml",
      `<html><head><title>EDGAR Filing Documents</title></head><body><div class="formGrouping"><div class="infoHead">Filing Date</div><div class="info">2024-11-12</div></div><table class="tableFile"><tr><th>Seq</th></tr>${row("8-K", "d8k.htm")}${row("EX-10.1", "d10.htm")}${row("EX-99.1", "a")}${row("EX-99.2", "b")}${row("GRAPHIC", "g.jpg")}</table></body></html>`,
    );
    serve("/b", releasePage("b").replace("BOSTON, May 2, 2024 - ", ""));
    const results = await runSource(`${server.origin}/rss.xml`, { state: dir, allowed: [server.host] });
    expect(results.map(wordOf)).toEqual(["list", "a", "b"]);
    const days = results.flatMap((result) =>
      result.kind === "document" ? [parseRelease(result.document).publishedOn] : [],
    );
    expect(days).toEqual([
      { year: 2024, month: 5, day: 2 },
      { year: 2024, month: 11, day: 12 },
    ]);
    expect(server.requests).not.toContain("/d8k.htm");
  });
});
