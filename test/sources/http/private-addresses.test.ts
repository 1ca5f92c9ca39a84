import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Resolved } from "../../../src/sources/http/connect.js";
import { feedOf, type Loopback, releasePage, startLoopback } from "../loopback.js";
import { runSource, wordOf } from "../run-source.js";

let server: Loopback;
let dir: string;
let port: string;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "pressgraph-private-"));
  server = await startLoopback();
  port = server.host.split(":")[1]!;
  server.routes.set("/good", (_, response) => void response.end(releasePage("good")));
});
afterEach(() => {
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

const v4 = (...addresses: readonly string[]): Resolved[] => addresses.map((address) => ({ address, family: 4 }));
const v6 = (...addresses: readonly string[]): Resolved[] => addresses.map((address) => ({ address, family: 6 }));

/** Results of a feed that holds these links and one good page. */
async function run(links: readonly string[], resolve?: (host: string) => Promise<Resolved[]>): Promise<string[]> {
  server.routes.set("/rss.xml", (_, response) => void response.end(feedOf(...links, `${server.origin}/good`)));
  const results = await runSource(`${server.origin}/rss.xml`, {
    state: dir,
    allowed: [server.host],
    http: { ...(resolve && { resolve }) },
  });
  return results.map(wordOf);
}

describe("a feed's link to a private address", () => {
  it.each([
    "127.0.0.1:PORT1",
    "2130706433",
    "0x7f000001",
    "0x7f.0x0.0x0.0x1",
    "0177.0.0.01",
    "127.1",
    "127.0.0.1.",
    "%31%32%37.0.0.1",
    "１２７.０.０.１",
    "①②⑦.⓪.⓪.①",
    "0",
    "10.0.0.1",
    "172.16.9.9",
    "192.168.1.1",
    "169.254.169.254",
    "100.100.100.200",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "[::1]",
    "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:a9fe:a9fe]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2001:0:7f00:1::]",
    "[fe80::1]",
    "[fd00:ec2::254]",
    "[ff02::1]",
    "user:secret@10.0.0.1",
    "localhost",
    "LOCALHOST.",
    "a.localhost",
    "printer.local",
    "metadata.google.internal",
    "nas.home.arpa",
    "wiki.intranet.",
  ])("as %s is refused before anybody is asked, without a retry, and the rest is in", async (host) => {
    const asked: string[] = [];
    const resolve = async (name: string): Promise<Resolved[]> => {
      asked.push(name);
      return v4("127.0.0.1");
    };
    const link = host.endsWith(":PORT1") ? `http://127.0.0.1:1/x` : `http://${host}/x`;
    expect(await run([link], resolve)).toEqual(["list", "FETCH_PRIVATE_ADDRESS", "good"]);
    expect(asked).toEqual([]);
    expect(server.requests).not.toContain("/x");
  });

  it("behind a name is refused when any of its addresses is private, also as a name with a dot at the end", async () => {
    const names: Readonly<Record<string, Resolved[]>> = {
      "one.example": v4("93.184.216.34", "127.0.0.1"),
      "six.example": v6("::1"),
      "mapped.example": v6("::ffff:10.0.0.1"),
      "nat64.example": v6("64:ff9b::a00:1"),
      "dot.example.": v4("10.0.0.1"),
    };
    const links = Object.keys(names).map((name) => `http://${name}:${port}/x`);
    const words = await run(links, async (host) => names[host] ?? []);
    expect(words).toEqual(["list", ...links.map(() => "FETCH_PRIVATE_ADDRESS"), "good"]);
    expect(server.requests).not.toContain("/x");
  });

  it("that a name turns into between two questions is refused each time: the connection goes where was looked", async () => {
    let asked = 0;
    const resolve = async (): Promise<Resolved[]> => {
      asked += 1;
      return asked % 2 === 1 ? v4("127.0.0.1", "192.0.2.1") : v4("127.0.0.1");
    };
    const links = [1, 2, 3].map((n) => `http://rebind.example:${port}/x${n}`);
    expect(await run(links, resolve)).toEqual(["list", ...links.map(() => "FETCH_PRIVATE_ADDRESS"), "good"]);
    expect(server.requests.some((path) => path.startsWith("/x"))).toBe(false);
  });

  it("with a resolver that fails, or knows nothing, is a fault of the name", async () => {
    const resolve = async (host: string): Promise<Resolved[]> => {
      if (host === "none.example") return [];
      throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    };
    const words = await run(["http://none.example/", "http://unknown.example/"], resolve);
    expect(words).toEqual(["list", "ROBOTS_UNREACHABLE", "ROBOTS_UNREACHABLE", "good"]);
  });
});

describe("--allow-host", () => {
  it("opens exactly that host and port, also while others of its name are asked for", async () => {
    const other = await startLoopback();
    const otherPort = other.host.split(":")[1]!;
    const links = [`http://opened.example:${otherPort}/x`, `http://opened.example:${port}/good`];
    server.routes.set("/rss.xml", (_, response) => void response.end(feedOf(...links)));
    const results = await runSource(`${server.origin}/rss.xml`, {
      state: dir,
      allowed: [server.host, `opened.example:${port}`],
      http: { resolve: async () => v4("127.0.0.1") },
    });
    other.close();
    expect(results.map(wordOf)).toEqual(["list", "FETCH_PRIVATE_ADDRESS", "good"]);
    expect(other.requests).toEqual([]);
  });

  it("lets no public site be asked where no contact is given", async () => {
    server.routes.set(
      "/rss.xml",
      (_, response) => void response.end(feedOf("http://acme.example/", `${server.origin}/good`)),
    );
    const asked: string[] = [];
    const resolve = async (host: string): Promise<Resolved[]> => {
      asked.push(host);
      return v4("127.0.0.1");
    };
    const http = { contact: null, resolve };
    const results = await runSource(`${server.origin}/rss.xml`, { state: dir, allowed: [server.host], http });
    expect([results.map(wordOf), asked]).toEqual([["list", "HTTP_CONTACT", "good"], []]);
  });
});

describe("a private address behind", () => {
  it("robots.txt, a child sitemap and a redirect of a feed's item is refused one by one", async () => {
    const map = (tag: string, entry: string, ...locs: readonly string[]): string =>
      `<${tag}>${locs.map((loc) => `<${entry}><loc>${loc}</loc></${entry}>`).join("")}</${tag}>`;
    server.routes.set(
      "/index.xml",
      (_, response) =>
        void response.end(
          map(
            "sitemapindex",
            "sitemap",
            "http://10.0.0.1/map.xml",
            `${server.origin}/map.xml`,
            `${server.origin}/index.xml`,
          ),
        ),
    );
    server.routes.set(
      "/map.xml",
      (_, response) =>
        void response.end(
          map("urlset", "url", `${server.origin}/away`, `${server.origin}/good`, `${server.origin}/good#again`),
        ),
    );
    server.routes.set("/away", (_, response) => void response.writeHead(302, { location: "http://0x7f.1/" }).end());
    const results = await runSource(`${server.origin}/index.xml`, { state: dir, allowed: [server.host] });
    expect(results.map(wordOf)).toEqual(["list", "FETCH_PRIVATE_ADDRESS", "list", "FETCH_PRIVATE_ADDRESS", "good"]);
    server.routes.set(
      "/robots.txt",
      (_, response) => void response.writeHead(301, { location: "http://[fd00::1]/robots.txt" }).end(),
    );
    const closed = await runSource(`${server.origin}/good`, { state: dir, allowed: [server.host] });
    expect(closed.map(wordOf)).toEqual(["FETCH_PRIVATE_ADDRESS"]);
  });
});
