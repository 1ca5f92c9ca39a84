import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPath } from "../../src/sources/read-path.js";
import type { SourceResult } from "../../src/sources/source.js";
import { releasePage } from "./loopback.js";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "pressgraph-warc-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function read(name: string, content: Buffer): Promise<SourceResult[]> {
  const path = join(dir, name);
  writeFileSync(path, content);
  const results: SourceResult[] = [];
  for await (const result of readPath(path)) results.push(result);
  return results;
}

const record = (type: string, uri: string, block: string | Buffer, more = ""): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: <${uri}>\r\n${more}Content-Length: ${Buffer.byteLength(block)}\r\n\r\n`,
    ),
    Buffer.from(block),
    Buffer.from("\r\n\r\n"),
  ]);
const answer = (body: string | Buffer, head = "Content-Type: text/html", status = "200 OK"): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n`), Buffer.from(body)]);
const chunked = (body: string): string => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;

const records = [
  record("warcinfo", "x", "software: a crawler"),
  record("request", "https://acme.example/a", "GET /a HTTP/1.1\r\n\r\n"),
  record("response", "https://acme.example/a", answer(releasePage("a"))),
  record("response", "https://acme.example/robots.txt", answer("User-agent: *", "Content-Type: text/plain")),
  record(
    "response",
    "https://acme.example/b",
    answer(chunked(releasePage("b")), "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
  ),
  record(
    "response",
    "https://acme.example/c",
    answer(gzipSync(releasePage("c")), "Content-Type: text/html\r\nContent-Encoding: gzip"),
  ),
  record(
    "response",
    "https://acme.example/d",
    answer(releasePage("d"), "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
  ),
  record("response", "https://acme.example/gone", answer("no", "Content-Type: text/html", "404 Not Found")),
  record("response", "https://acme.example/i.png", answer("png", "Content-Type: image/png")),
  record("resource", "https://acme.example/e", releasePage("e"), "Content-Type: text/html\r\n"),
  record("response", "https://acme.example/404", answer("<title>Page not found</title><h1>Page not found</h1>")),
];
const urls = (results: readonly SourceResult[]): unknown[] =>
  results.flatMap((result) => (result.kind === "document" ? [result.document.meta.url] : []));
const ALL = ["a", "b", "c", "d", "e"].map((name) => `https://acme.example/${name}`);

describe("a WARC file", () => {
  it.each([
    ["plain", "x.warc", Buffer.concat(records)],
    ["gzipped record by record", "x.warc.gz", Buffer.concat(records.map((each) => gzipSync(each)))],
    ["gzipped as a whole", "x.warc.gz", gzipSync(Buffer.concat(records))],
  ])("%s gives its pages, and says what else it holds", async (_, name, content) => {
    const results = await read(name, content);
    expect(urls(results)).toEqual(ALL);
    expect(results.filter(({ kind }) => kind === "failed")).toEqual([]);
    expect(results.at(-1)).toMatchObject({
      kind: "skipped",
      reason: "5 of 11 records are no pages (1 warcinfo, 1 request, 1 robots.txt, 1 status 404, 1 image/png)",
    });
  });

  it("that breaks off gives what stood before and one failure", async () => {
    const results = await read("x.warc", Buffer.concat(records).subarray(0, -1000));
    expect(urls(results)).toEqual(ALL.slice(0, 4));
    expect(results.filter(({ kind }) => kind === "failed")).toMatchObject([{ error: { code: "DOCUMENT_WARC" } }]);
    const packed = gzipSync(Buffer.concat(records));
    const torn = await read("y.warc.gz", packed.subarray(0, packed.length - 60));
    expect(torn.filter(({ kind }) => kind === "failed")).toMatchObject([{ error: { code: "DOCUMENT_GZIP" } }]);
  });

  it("with a record above the limit fails that record alone, in flat memory", async () => {
    const large = record("response", "https://acme.example/large", answer(Buffer.alloc(30 << 20, "x")));
    const results = await read("x.warc", Buffer.concat([large, ...records]));
    expect(results[0]).toMatchObject({ kind: "failed", error: { code: "DOCUMENT_TOO_LARGE" } });
    expect(urls(results)).toEqual(ALL);
  });

  it("of any bytes is never a fault of the reader", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "WARC/1.0\r\n",
        "Content-Length: 5\r\n",
        "Content-Length: 99999999999\r\n",
        "WARC-Type: response\r\n",
        "\r\n",
        "HTTP/1.1 200 OK\r\n",
        "Content-Length: -1\r\n",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (parts) => {
        const results = await read("x.warc", Buffer.from(parts.join("")));
        expect(results.every(({ kind }) => kind !== "document")).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a whole submission", () => {
  it("gives all its exhibits 99, each under its own address with the day of filing", async () => {
    const exhibit = (type: string, file: string, name: string): string =>
      `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>2\n<FILENAME>${file}\n<TEXT>\n<HTML><BODY>${releasePage(name).replace("BOSTON, May 2, 2024 - ", "")}</BODY></HTML>\n</TEXT>\n</DOCUMENT>\n`;
    const text = `<SEC-DOCUMENT>0009999999-24-000001.txt : 20241112\n<SEC-HEADER>\nACCESSION NUMBER:\t\t0009999999-24-000001\nFILED AS OF DATE:\t\t20241112\nCENTRAL INDEX KEY:\t\t\t0001234567\n</SEC-HEADER>\n${exhibit("8-K", "d8k.htm", "the cover")}${exhibit("EX-99.1", "ex991.htm", "one")}${exhibit("EX-99.2", "ex992.htm", "two")}</SEC-DOCUMENT>`;
    const results = await read("0009999999-24-000001.txt", Buffer.from(text));
    const documents = results.flatMap((result) => (result.kind === "document" ? [result.document] : []));
    expect(documents.map(({ stem, meta }) => [stem, meta.url, meta.published])).toEqual([
      [
        "0009999999-24-000001",
        "https://www.sec.gov/Archives/edgar/data/1234567/000999999924000001/ex991.htm",
        "2024-11-12",
      ],
      [
        "0009999999-24-000001-2",
        "https://www.sec.gov/Archives/edgar/data/1234567/000999999924000001/ex992.htm",
        "2024-11-12",
      ],
    ]);
    expect(documents.map(({ content }) => content.includes("the cover"))).toEqual([false, false]);
  });
});
