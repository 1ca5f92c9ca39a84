import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { feedOf, type Loopback, startLoopback } from "../sources/loopback.js";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const PAGES = 8;

let dir: string;
let server: Loopback;
/** Pages that were sent whole; a 304 sends none. */
let sent: string[];
let heard: (path: string) => void = () => {};

beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error("dist/ is missing: `npm test` builds it, or run `npm run build`");
  dir = mkdtempSync(join(tmpdir(), "pressgraph-killed-"));
  server = await startLoopback();
  sent = [];
  for (let n = 1; n <= PAGES; n += 1)
    server.routes.set(`/page-${n}`, (request, response) => {
      heard(`/page-${n}`);
      if (request.headers["if-none-match"] === `"${n}"`) response.writeHead(304).end();
      else {
        sent.push(`/page-${n}`);
        response.writeHead(200, { etag: `"${n}"`, "content-type": "text/html" }).end(release(n));
      }
    });
  list(1, PAGES);
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

const release = (n: number): string =>
  `<!doctype html><html><head><title>Norvane and Halcyra announce deal ${n}</title></head><body><article><h1>Norvane and Halcyra announce deal ${n}</h1><p>BOSTON, May ${n}, 2024 -- Norvane Therapeutics, Inc. today announced that it has acquired Halcyra Biosciences, Inc. for $${n} million. ${"The companies thank all who took part in the work on this agreement. ".repeat(5)}</p></article></body></html>`;

const list = (from: number, to: number): void => {
  const links = Array.from({ length: to - from + 1 }, (_, i) => `${server.origin}/page-${from + i}`);
  server.routes.set("/rss.xml", (_, response) => void response.end(feedOf(...links)));
};

const start = (store: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [MAIN, ...args, "--store", `embedded:${store}.db`], {
    cwd: dir,
    env: { ...process.env, PRESSGRAPH_STORE: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
const ingest = (store: string): ChildProcess =>
  start(
    store,
    "ingest",
    `${server.origin}/rss.xml`,
    "--allow-host",
    server.host,
    "--state",
    `${store}-state`,
    "--json",
  );

async function outputOf(child: ChildProcess): Promise<{ code: number | null; out: string }> {
  let out = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out };
}
const summaryOf = (out: string): Record<string, unknown> => JSON.parse(out.trimEnd().split("\n").at(-1)!);

/** The counts of what releases say, without those of the runs themselves. */
const factsIn = (stats: string): string[] =>
  stats.split("\n").filter((line) => /^(?:node|relationship) /u.test(line) && !/IngestRun|FactChange/u.test(line));

describe("a run over a feed", () => {
  it("that is killed goes on without loss or double, though the feed has moved on, and the next fetches nothing", async () => {
    const straight = await outputOf(ingest("straight"));
    expect(summaryOf(straight.out)).toMatchObject({ read: PAGES, new: PAGES, failed: 0 });
    for (const at of [2, 6]) {
      const child = ingest("killed");
      const closed = once(child, "close");
      heard = (path) => void (path === `/page-${at}` && child.kill("SIGKILL"));
      expect((await closed)[1]).toBe("SIGKILL");
    }
    heard = () => {};
    list(PAGES, PAGES);
    const resumed = await outputOf(ingest("killed"));
    expect(resumed.code).toBe(0);
    expect(summaryOf(resumed.out)).toMatchObject({ failed: 0, skipped: 0 });
    list(1, PAGES);
    sent = [];
    server.requests.length = 0;
    const again = await outputOf(ingest("killed"));
    expect(summaryOf(again.out)).toMatchObject({ read: PAGES, new: 0, changed: 0, unchanged: PAGES, failed: 0 });
    expect(sent).toEqual([]);
    expect(server.requests.length).toBe(PAGES + 2);
    const stats = await Promise.all(["straight", "killed"].map((store) => outputOf(start(store, "stats"))));
    expect(factsIn(stats[0]!.out).join()).toContain("PressRelease");
    expect(factsIn(stats[1]!.out)).toEqual(factsIn(stats[0]!.out));
  }, 120_000);
});
