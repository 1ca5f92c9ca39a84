import { mkdtempSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatError } from "../../../src/cli/format-error.js";
import type { SourceResult } from "../../../src/sources/source.js";
import { feedOf, type Handler, type Loopback, releasePage, startLoopback } from "../loopback.js";
import { type RunOptions, runSource, wordOf } from "../run-source.js";

let server: Loopback;
let dir: string;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "pressgraph-bad-"));
  server = await startLoopback();
  for (const n of [1, 2]) server.routes.set(`/good-${n}`, page(releasePage(`good ${n}`)));
});
afterEach(() => {
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

const page =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Handler =>
  (_, response) =>
    void response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);

/** Bytes as they are, past node's own care for what a server may say. */
const raw =
  (...parts: readonly (string | Buffer)[]): Handler =>
  (_, response) => {
    for (const part of parts) response.socket?.write(part);
    response.socket?.end();
  };

/** Writes a piece again and again until the reader has enough. */
const forever =
  (piece: string | Buffer, every: number): Handler =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => response.write(piece), every);
    response.on("close", () => clearInterval(timer));
  };

const endlessHead: Handler = (_, response) => {
  const socket = response.socket!;
  socket.write("HTTP/1.1 200 OK\r\n");
  let n = 0;
  const timer = setInterval(() => socket.write(`X-Header-${n++}: ${"x".repeat(500)}\r\n`), 2);
  socket.on("close", () => clearInterval(timer));
};

/** A handler that answers its n-th request as the n-th of these says, the last for good. */
const inTurn = (...handlers: readonly Handler[]): Handler => {
  let turn = 0;
  return (request, response) => handlers[Math.min(turn++, handlers.length - 1)]!(request, response);
};

const html = releasePage("the case");
const packed = (body: Buffer, encoding: string): Handler => page(body, { "content-encoding": encoding });
const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
const broken = gzipSync(html);
broken[broken.length - 6]! ^= 0xff;

/** A small clock: what takes minutes in earnest takes tenths of a second here. */
const FAST = { headers: 300, idle: 300, request: 700, document: 1500, robots: 700 };

interface Case {
  readonly name: string;
  readonly path: Handler;
  /** The word of the result: the code of a failure, or a document. */
  readonly gives: RegExp | string;
  /** Requests that may be sent for it. */
  readonly most?: number;
}

const read = "case";
const CASES: readonly Case[] = [
  { name: "says nothing at all", path: () => {}, gives: /^FETCH_(?:NETWORK|TOO_SLOW)$/u },
  { name: "sends a byte now and then, for ever", path: forever("x", 50), gives: /^FETCH_(?:TORN|TOO_SLOW|NETWORK)$/u },
  {
    name: "sends megabytes without end",
    path: forever(Buffer.alloc(4 << 20, "x"), 1),
    gives: "FETCH_TOO_LARGE",
    most: 1,
  },
  {
    name: "goes silent in the middle",
    path: (_, r) => void r.writeHead(200).write("<p>half"),
    gives: /^FETCH_(?:TORN|TOO_SLOW|NETWORK)$/u,
  },
  { name: "never ends its headers", path: endlessHead, gives: "FETCH_NETWORK", most: 1 },
  { name: "closes without a word", path: raw(), gives: "FETCH_NETWORK", most: 10 },
  { name: "speaks another protocol", path: raw("220 ftp.example ready\r\n"), gives: "FETCH_NETWORK", most: 10 },
  {
    name: "promises more bytes than come",
    path: raw("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n<p>half"),
    gives: "FETCH_TORN",
    most: 10,
  },
  {
    name: "tears a chunk",
    path: raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n<p>half"),
    gives: "FETCH_TORN",
    most: 10,
  },
  {
    name: "ends without the last chunk",
    path: raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<p>h\r\n"),
    gives: "FETCH_TORN",
    most: 10,
  },
  {
    name: "writes a chunk's size in words",
    path: raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfour\r\n<p>h\r\n"),
    gives: /^FETCH_(?:TORN|NETWORK)$/u,
    most: 10,
  },
  { name: "breaks a gzip's checksum", path: packed(broken, "gzip"), gives: "FETCH_TORN", most: 10 },
  { name: "cuts a gzip off", path: packed(gzipSync(html).subarray(0, 90), "gzip"), gives: "FETCH_TORN", most: 10 },
  { name: "calls gzip what is none", path: packed(Buffer.from(html), "gzip"), gives: "FETCH_TORN", most: 10 },
  { name: "packs a bomb", path: packed(bomb, "gzip"), gives: "FETCH_TOO_LARGE", most: 1 },
  { name: "packs a bomb in a bomb", path: packed(gzipSync(bomb), "gzip, gzip"), gives: "FETCH_TOO_LARGE", most: 1 },
  {
    name: "packs a brotli bomb",
    path: packed(brotliCompressSync(Buffer.alloc(64 * 1024 * 1024)), "br"),
    gives: "FETCH_TOO_LARGE",
    most: 1,
  },
  {
    name: "packs three times",
    path: packed(gzipSync(gzipSync(gzipSync(html))), "gzip, gzip, gzip"),
    gives: "FETCH_ENCODING",
    most: 1,
  },
  { name: "packs in an unknown way", path: packed(Buffer.from(html), "zpaq"), gives: "FETCH_ENCODING", most: 1 },
  { name: "packs twice", path: packed(gzipSync(deflateSync(html)), "deflate, gzip"), gives: read },
  { name: "deflates without the wrapper", path: packed(deflateRawSync(html), "deflate"), gives: read },
  { name: "leads in a circle", path: page("", { location: "/case" }, 302), gives: "FETCH_REDIRECTS", most: 11 },
  { name: "leads nowhere", path: page("", {}, 301), gives: "FETCH_REDIRECT", most: 1 },
  {
    name: "leads to another scheme",
    path: page("", { location: "file:///etc/passwd" }, 302),
    gives: "FETCH_SCHEME",
    most: 1,
  },
  {
    name: "leads to a private address",
    path: page("", { location: "http://[::ffff:169.254.169.254]/latest" }, 307),
    gives: "FETCH_PRIVATE_ADDRESS",
    most: 1,
  },
  {
    name: "redirects with an endless body",
    path: (_, r) => void r.writeHead(302, { location: "/good-1?2" }).write("x".repeat(1 << 20)),
    gives: /^FETCH_STATUS_404$/u,
    most: 1,
  },
  { name: "is overrun for ever", path: page("", {}, 503), gives: "FETCH_STATUS_503", most: 10 },
  {
    name: "asks for an hour in seconds",
    path: page("", { "retry-after": "3600" }, 429),
    gives: "FETCH_COME_BACK",
    most: 1,
  },
  {
    name: "asks for a year by date",
    path: page("", { "retry-after": "Fri, 01 May 2099 00:00:00 GMT" }, 503),
    gives: "FETCH_COME_BACK",
    most: 1,
  },
  {
    name: "asks for seconds beyond all dates",
    path: page("", { "retry-after": "999999999" }, 503),
    gives: "FETCH_COME_BACK",
    most: 1,
  },
  {
    name: "asks for what is no time",
    path: inTurn(page("", { "retry-after": "soon" }, 503), page(html)),
    gives: read,
    most: 2,
  },
  {
    name: "asks for a short wait by date",
    path: inTurn(page("", { "retry-after": "Thu, 02 May 2024 00:00:30 GMT" }, 429), page(html)),
    gives: read,
    most: 2,
  },
  {
    name: "flaps between 500, a broken line and a page",
    path: inTurn(page("", {}, 500), raw(), page(html)),
    gives: read,
    most: 3,
  },
  { name: "refuses", path: page("", {}, 403), gives: "FETCH_STATUS_403", most: 2 },
  { name: "wants a password", path: page("", {}, 401), gives: "FETCH_STATUS_401", most: 2 },
  { name: "has lost it", path: page("", {}, 410), gives: "FETCH_STATUS_410", most: 1 },
  { name: "says 304 and was not asked", path: page("", {}, 304), gives: "FETCH_STATUS_304", most: 1 },
  { name: "says 204", path: page("", {}, 204), gives: "FETCH_STATUS_204", most: 1 },
  {
    name: "gives a part that nobody asked for",
    path: page(html, { "content-range": "bytes 0-1/9" }, 206),
    gives: "FETCH_STATUS_206",
    most: 1,
  },
  { name: "gives an empty page", path: page(""), gives: /^(?:skipped|DOCUMENT_EMPTY)$/u, most: 1 },
  {
    name: "gives its error page with status 200",
    path: page("<title>404 Not Found</title><h1>404 Not Found</h1>"),
    gives: "skipped",
    most: 1,
  },
  {
    name: "lies about the charset",
    path: page(Buffer.from(html.replace("the case", "é “case”")), { "content-type": "text/html; charset=utf-7" }),
    gives: read,
  },
  { name: "has an unknown charset", path: page(html, { "content-type": "text/html; charset=x-klingon" }), gives: read },
  {
    name: "sets cookies and embeds pages",
    path: page(
      `${html}<img src="/img"><iframe src="/frame"></iframe><script src="/js"></script><link rel=stylesheet href="/css"><meta http-equiv=refresh content="0;url=/meta">`,
      { "set-cookie": "a=b" },
    ),
    gives: read,
  },
];

async function run(options: Partial<RunOptions> = {}): Promise<SourceResult[]> {
  server.routes.set(
    "/rss.xml",
    page(feedOf(...["/good-1", "/case", "/good-2"].map((path) => `${server.origin}${path}`)), {
      "content-type": "application/xml",
    }),
  );
  return runSource(`${server.origin}/rss.xml`, {
    state: dir,
    allowed: [server.host],
    ...options,
    http: { timeouts: FAST, now: () => Date.parse("2024-05-02T00:00:00Z"), ...options.http },
  });
}

describe("a server that", () => {
  for (const { name, path, gives, most } of CASES)
    it(`${name} ends in bounded time and memory with one clear line, and the good documents are in`, async () => {
      server.routes.set("/case", path);
      const started = Date.now();
      const before = process.memoryUsage().rss;
      const results = await run();
      const words = results.map(wordOf);
      expect([words[0], words[1], words[3], words.length]).toEqual(["list", "good-1", "good-2", 4]);
      if (typeof gives === "string") expect(words[2]).toBe(gives);
      else expect(words[2]).toMatch(gives);
      const [, , result] = results;
      if (result?.kind === "failed") {
        const line = formatError(result.error);
        expect(line).toMatch(/^[A-Z_\d]+ .+ \(.+\) .+\.$/u);
        expect(line).not.toContain("\n");
      }
      expect(Date.now() - started).toBeLessThan(8000);
      expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
      const asked = server.requests.filter((request) => request === "/case").length;
      expect(asked).toBeLessThanOrEqual(most ?? 10);
      const known = new Set(["/robots.txt", "/rss.xml", "/good-1", "/good-2", "/case", "/good-1?2"]);
      expect(server.requests.filter((request) => !known.has(request))).toEqual([]);
      expect(server.requests.filter((request) => request === "/robots.txt")).toHaveLength(1);
    }, 20_000);

  it("is honest and takes its time is waited for, and asked in earnest with pauses that it wishes", async () => {
    server.routes.set("/case", inTurn(page("", { "retry-after": "7" }, 503), page(html)));
    const waits: number[] = [];
    const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
    expect((await run({ http: { wait, timeouts: FAST } })).map(wordOf)[2]).toBe("case");
    expect(waits).toContain(7000);
  });

  it("keeps cookies to itself: none comes back", async () => {
    const cookies: unknown[] = [];
    server.routes.set("/case", (request, response: ServerResponse) => {
      cookies.push(request.headers.cookie, request.headers.referer);
      response.writeHead(302, { location: "/good-1", "set-cookie": "a=b" }).end();
    });
    server.routes.set("/good-1", (request, response) => {
      cookies.push(request.headers.cookie, request.headers.referer);
      page(html)(request, response);
    });
    await run();
    expect(new Set(cookies)).toEqual(new Set([undefined]));
  });
});

describe("robots.txt that", () => {
  const closed = "User-agent: *\nDisallow: /case\n";
  const ROBOTS: readonly { name: string; answer: Handler; gives: string }[] = [
    { name: "closes a page", answer: page(closed, { "content-type": "text/plain" }), gives: "ROBOTS_CLOSED" },
    {
      name: "closes all but us",
      answer: page("User-agent: *\nDisallow: /\n\nUser-agent: Pressgraph\nAllow: /\n"),
      gives: read,
    },
    { name: "is missing", answer: page("", {}, 404), gives: read },
    { name: "is refused", answer: page("", {}, 403), gives: read },
    { name: "is HTML", answer: page(`<!doctype html><p>${closed}</p>`), gives: read },
    {
      name: "is HTML that calls itself text",
      answer: page(`\n<html>\n${closed}`, { "content-type": "text/plain" }),
      gives: read,
    },
    {
      name: "has a mark before it",
      answer: page(`\ufeff${closed}`, { "content-type": "text/plain" }),
      gives: "ROBOTS_CLOSED",
    },
    {
      name: "is gzipped",
      answer: page(gzipSync(closed), { "content-type": "text/plain", "content-encoding": "gzip" }),
      gives: "ROBOTS_CLOSED",
    },
    {
      name: "has a megabyte, its rule in front",
      answer: page(`${closed}${"# and so on\n".repeat(90_000)}`, { "content-type": "text/plain" }),
      gives: "ROBOTS_CLOSED",
    },
    {
      name: "has a rule beyond 500 kB",
      answer: page(`${"# and so on\n".repeat(90_000)}${closed}`, { "content-type": "text/plain" }),
      gives: read,
    },
    {
      name: "has fifty thousand agents and rules",
      answer: page(`${"User-agent: a\n".repeat(20_000)}User-agent: *\n${"Disallow: /x\n".repeat(15_000)}${closed}`, {
        "content-type": "text/plain",
      }),
      gives: "ROBOTS_CLOSED",
    },
    {
      name: "has patterns of stars",
      answer: page(`User-agent: *\n${`Disallow: /${"*a".repeat(2000)}b\n`.repeat(100)}Disallow: /case\n`, {
        "content-type": "text/plain",
      }),
      gives: "ROBOTS_CLOSED",
    },
  ];
  for (const { name, answer, gives } of ROBOTS)
    it(`${name} gives ${gives}`, async () => {
      const started = Date.now();
      server.routes.set("/robots.txt", (request, response) => {
        response.setHeader("content-type", "text/plain");
        answer(request, response);
      });
      server.routes.set("/case", page(html));
      expect((await run()).map(wordOf)).toEqual(["list", "good-1", gives, "good-2"]);
      expect(Date.now() - started).toBeLessThan(5000);
    });

  it.each([
    ["is overrun", page("", {}, 500)],
    ["never comes", () => {}],
    ["never ends slowly", forever("#", 50)],
    ["leads in a circle", page("", { location: "/robots.txt" }, 301)],
  ] as const)("%s keeps us out for now, in one line", async (_, answer) => {
    server.routes.set("/robots.txt", answer);
    expect((await run()).map(wordOf)).toEqual(["ROBOTS_UNREACHABLE"]);
    expect(server.requests).not.toContain("/rss.xml");
  });

  it("leads elsewhere is followed", async () => {
    server.routes.set("/robots.txt", page("", { location: "/robots2.txt" }, 301));
    server.routes.set("/robots2.txt", page(closed, { "content-type": "text/plain" }));
    server.routes.set("/case", page(html));
    expect((await run()).map(wordOf)).toEqual(["list", "good-1", "ROBOTS_CLOSED", "good-2"]);
  });

  it.each(["86400", "1e999", "-5", "NaN"])(
    "wishes a delay of %s does not stop the run; a capped wish is said",
    async (delay) => {
      server.routes.set(
        "/robots.txt",
        page(`User-agent: *\nCrawl-delay: ${delay}\n`, { "content-type": "text/plain" }),
      );
      server.routes.set("/case", page(html));
      const notes: string[] = [];
      const waits: number[] = [];
      const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
      const results = await run({ http: { wait, note: (line) => notes.push(line), timeouts: FAST, now: () => 0 } });
      expect(results.map(wordOf)).toEqual(["list", "good-1", "case", "good-2"]);
      expect(notes).toHaveLength(Number(delay) > 10 ? 1 : 0);
      expect(Math.max(...waits)).toBeLessThanOrEqual(Number(delay) > 10 ? 60_000 : 2000);
    },
  );
});
