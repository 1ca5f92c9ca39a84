import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { PressgraphError } from "../../../src/errors.js";
import { isPublicAddress } from "../../../src/sources/http/address.js";
import { type Fetched, HttpClient, type HttpOptions } from "../../../src/sources/http/http-client.js";

type Handler = (request: IncomingMessage, response: ServerResponse, hit: number) => void;

let server: Server;
let origin: string;
let host: string;
const routes = new Map<string, Handler>();
const hits = new Map<string, number>();
const clients: HttpClient[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    const hit = (hits.get(path) ?? 0) + 1;
    hits.set(path, hit);
    const handler = routes.get(path);
    if (handler) handler(request, response, hit);
    else response.writeHead(404).end("none");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  origin = `http://${host}`;
});
afterEach(async () => {
  routes.clear();
  hits.clear();
  await Promise.all(clients.splice(0).map((client) => client.close()));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function client(options: Partial<HttpOptions> = {}): HttpClient {
  const made = new HttpClient({
    contact: "mailto:test@example.org",
    version: "0",
    allowed: new Set([host]),
    random: () => 0,
    ...options,
  });
  clients.push(made);
  return made;
}

const text = (fetched: Fetched): string => (fetched.kind === "page" ? fetched.body.toString() : fetched.kind);
async function code(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "fine";
  } catch (error) {
    return (error as PressgraphError).code;
  }
}
const send =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Handler =>
  (_, response) => {
    response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);
  };

describe("addresses", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.255.255",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "fe80::1",
    "fc00::1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
    "not-an-address",
  ])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"])("%s is public", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it("refuses private hosts in any notation, before connecting, without a retry", async () => {
    for (const notation of [
      "127.0.0.1",
      "2130706433",
      "0x7f.1",
      "0177.0.0.1",
      "127.1",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "[::ffff:7f00:1]",
      "0",
    ]) {
      const port = host.split(":")[1];
      expect([notation, await code(client({ allowed: new Set() }).get(`http://${notation}:${port}/`))]).toEqual([
        notation,
        "FETCH_PRIVATE_ADDRESS",
      ]);
    }
    expect(hits.size).toBe(0);
  });

  it("refuses a name when any of its addresses is private, and opens exactly the allowed host and port", async () => {
    const resolve = async () => [
      { address: "93.184.216.34", family: 4 },
      { address: "127.0.0.1", family: 4 },
    ];
    expect(await code(client({ resolve }).get("http://rebind.example/"))).toBe("FETCH_PRIVATE_ADDRESS");
    expect(await code(client({ allowed: new Set(["127.0.0.1:1"]) }).get(`${origin}/`))).toBe("FETCH_PRIVATE_ADDRESS");
  });

  it("refuses a redirect to a private address, also of robots.txt, and other schemes", async () => {
    routes.set("/away", send("", { location: "http://169.254.169.254/latest/" }, 302));
    routes.set("/file", send("", { location: "file:///etc/passwd" }, 302));
    expect(await code(client().get(`${origin}/away`))).toBe("FETCH_PRIVATE_ADDRESS");
    expect(await code(client().get(`${origin}/file`))).toBe("FETCH_SCHEME");
    routes.set("/robots.txt", send("", { location: "http://10.0.0.1/robots.txt" }, 301));
    expect(await code(client().get(`${origin}/page`))).toBe("FETCH_PRIVATE_ADDRESS");
  });
});

describe("robots.txt", () => {
  it("is asked once a host, its group for pressgraph wins, and it names us", async () => {
    let agent = "";
    routes.set("/robots.txt", (request, response) => {
      agent = request.headers["user-agent"] ?? "";
      response.end("User-agent: *\nDisallow: /\n\nUser-agent: pressgraph\nDisallow: /private\n");
    });
    routes.set("/open", send("open"));
    const one = client();
    expect(text(await one.get(`${origin}/open`))).toBe("open");
    expect(await code(one.get(`${origin}/private/x`))).toBe("ROBOTS_CLOSED");
    expect(hits.get("/robots.txt")).toBe(1);
    expect(agent).toBe("Pressgraph/0 (+mailto:test@example.org)");
  });

  it("means no rules when it is 4xx or HTML, and keeps out when it is 5xx", async () => {
    routes.set("/page", send("page"));
    expect(text(await client().get(`${origin}/page`))).toBe("page");
    routes.set("/robots.txt", send("<html>User-agent: *\nDisallow: /</html>"));
    expect(text(await client().get(`${origin}/page`))).toBe("page");
    routes.set("/robots.txt", send("", {}, 503));
    expect(await code(client().get(`${origin}/page`))).toBe("ROBOTS_UNREACHABLE");
  });

  it("caps an absurd crawl delay and says so", async () => {
    routes.set("/robots.txt", (_, response) => void response.end("User-agent: *\nCrawl-delay: 86400\n"));
    const notes: string[] = [];
    const work = client({ note: (line) => notes.push(line), timeouts: { document: 1500 } }).get(`${origin}/page`);
    await code(work);
    expect(notes.join()).toContain("crawl delay");
  });
});

describe("retries", () => {
  it("tries again after 503 and 429 with Retry-After, never after 404, once after 403", async () => {
    routes.set(
      "/flaky",
      (_, response, hit) =>
        void response.writeHead(hit < 3 ? 503 : 200, hit < 3 ? { "retry-after": "0" } : {}).end("there"),
    );
    routes.set("/no", send("", {}, 403));
    expect(text(await client().get(`${origin}/flaky`))).toBe("there");
    expect(await code(client().get(`${origin}/gone`))).toBe("FETCH_STATUS_404");
    expect(await code(client().get(`${origin}/no`))).toBe("FETCH_STATUS_403");
    expect([hits.get("/flaky"), hits.get("/gone"), hits.get("/no")]).toEqual([3, 1, 2]);
  });

  it("says when to come back when the wait is long", async () => {
    routes.set("/later", send("", { "retry-after": "3600" }, 429));
    expect(await code(client().get(`${origin}/later`))).toBe("FETCH_COME_BACK");
    expect(hits.get("/later")).toBe(1);
  });

  it("asks with validators and hears that nothing changed", async () => {
    routes.set("/page", (request, response) => {
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"', "last-modified": "Mon, 01 Jan 2024 00:00:00 GMT" }).end("page");
    });
    const one = client();
    const first = await one.get(`${origin}/page`);
    if (first.kind !== "page") throw new Error("no page");
    expect(await one.get(`${origin}/page`, first.validators)).toEqual({ kind: "not-modified", url: `${origin}/page` });
  });
});

describe("bounds", () => {
  it("unpacks gzip, deflate and both, and refuses more layers, unknown ones and bombs", async () => {
    routes.set("/gzip", send(gzipSync("packed"), { "content-encoding": "gzip" }));
    routes.set("/both", send(gzipSync(deflateSync("packed")), { "content-encoding": "deflate, gzip" }));
    routes.set("/three", send(gzipSync("x"), { "content-encoding": "gzip, gzip, gzip" }));
    routes.set("/odd", send("x", { "content-encoding": "zpaq" }));
    routes.set("/bomb", send(gzipSync(Buffer.alloc(64 * 1024 * 1024)), { "content-encoding": "gzip" }));
    const one = client();
    expect([text(await one.get(`${origin}/gzip`)), text(await one.get(`${origin}/both`))]).toEqual([
      "packed",
      "packed",
    ]);
    expect(await code(one.get(`${origin}/three`))).toBe("FETCH_ENCODING");
    expect(await code(one.get(`${origin}/odd`))).toBe("FETCH_ENCODING");
    expect(await code(one.get(`${origin}/bomb`))).toBe("FETCH_TOO_LARGE");
  });

  it("stops endless, silent, torn and circling pages in bounded time", async () => {
    routes.set("/endless", (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x".repeat(100)), 20);
      response.on("close", () => clearInterval(timer));
    });
    routes.set("/silent", () => {});
    routes.set("/torn", (_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half");
      setTimeout(() => response.destroy(), 20);
    });
    routes.set("/circle", send("", { location: "/circle" }, 302));
    const fast = { headers: 300, idle: 300, request: 600, document: 1500 };
    const started = Date.now();
    expect(await code(client({ timeouts: fast }).get(`${origin}/endless`))).toMatch(/^FETCH_/u);
    expect(await code(client({ timeouts: fast }).get(`${origin}/silent`))).toMatch(/^FETCH_/u);
    expect(await code(client({ timeouts: fast }).get(`${origin}/torn`))).toMatch(/^FETCH_/u);
    expect(await code(client().get(`${origin}/circle`))).toBe("FETCH_REDIRECTS");
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  it("keeps requests on one host apart, at most two at once", async () => {
    const starts: number[] = [];
    let running = 0;
    let most = 0;
    for (const n of [1, 2, 3, 4]) {
      routes.set(`/n${n}`, (_, response) => {
        starts.push(Date.now());
        running += 1;
        most = Math.max(most, running);
        setTimeout(() => {
          running -= 1;
          response.end("ok");
        }, 300);
      });
    }
    const one = client();
    await Promise.all([1, 2, 3, 4].map((n) => one.get(`${origin}/n${n}`)));
    expect(most).toBeLessThanOrEqual(2);
    for (let i = 1; i < starts.length; i += 1) expect(starts[i]! - starts[i - 1]!).toBeGreaterThan(150);
  });

  it("sends credentials to their own origin only, and never shows them", async () => {
    const seen: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end("other");
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const otherHost = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    routes.set("/in", (request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(302, { location: `http://${otherHost}/x` }).end();
    });
    const fetched = await client({ allowed: new Set([host, otherHost]) }).get(`http://me:secret@${host}/in`);
    other.close();
    expect(seen).toEqual([`Basic ${Buffer.from("me:secret").toString("base64")}`, undefined, undefined]);
    expect(JSON.stringify(fetched)).not.toContain("secret");
  });
});
