import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPath } from "../../src/sources/read-path.js";
import type { SourceResult } from "../../src/sources/source.js";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "pressgraph-sources-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const put = (name: string, content: string | Buffer): string => {
  writeFileSync(join(dir, name), content);
  return join(dir, name);
};

async function read(path: string): Promise<SourceResult[]> {
  const results: SourceResult[] = [];
  for await (const result of readPath(path)) results.push(result);
  return results;
}

/** One word a result: `document`, `skipped`, or the code of the failure. */
const words = (results: readonly SourceResult[]): string[] =>
  results.map((result) => (result.kind === "failed" ? result.error.code : result.kind));

describe("readPath", () => {
  it("reads a text with what stands beside it", async () => {
    put(
      "a.meta.json",
      JSON.stringify({ title: "Title", publisher: null, published: "2024-05-01", url: "https://example.org/a" }),
    );
    const [result] = await read(put("a.txt", "Acme said so."));
    expect(result).toMatchObject({
      kind: "document",
      document: {
        stem: "a",
        format: "text",
        content: "Acme said so.",
        textIsFile: true,
        meta: { title: "Title", published: "2024-05-01" },
      },
    });
  });

  it("reads packed files, and says that the text is not the file", async () => {
    const [result] = await read(put("a.txt.gz", gzipSync("Acme said so.")));
    expect(result).toMatchObject({
      kind: "document",
      document: { stem: "a", content: "Acme said so.", textIsFile: false },
    });
  });

  it("goes through a folder in order of names, and over files that are no releases", async () => {
    mkdirSync(join(dir, "b"));
    put(
      "c.html",
      `<html><head><title>Acme news</title></head><body><h1>Acme news</h1><p>BOSTON, May 1, 2024 - Acme Corp. today announced news. ${"It said more. ".repeat(30)}</p></body></html>`,
    );
    put("b/x.txt", "Acme");
    put("a.json", "{}");
    put(".hidden.txt", "x");
    put("notes.docx", "PK");
    const results = await read(dir);
    expect(results.map((result) => (result.kind === "document" ? result.document.stem : result.kind))).toEqual([
      "x",
      "c",
    ]);
  });

  it("names the line of a bad JSONL record and goes on", async () => {
    const lines = [
      '{"text":"one"}',
      "",
      "{not json",
      '{"title":"no text"}',
      '{"text":"five","published":5}',
      '{"html":"<p>six</p>"}',
    ];
    const results = await read(put("r.jsonl", lines.join("\n")));
    expect(words(results)).toEqual(["document", "DOCUMENT_JSON", "DOCUMENT_FIELDS", "DOCUMENT_FIELDS", "document"]);
    expect(
      results.map((result) =>
        result.kind === "failed" ? result.error.where : result.kind === "document" ? result.document.stem : "",
      ),
    ).toEqual(["r-1", join(dir, "r.jsonl:3"), join(dir, "r.jsonl:4"), join(dir, "r.jsonl:5"), "r-6"]);
  });

  it("puts the title of a JSONL record before a text that does not begin with it", async () => {
    const title = "Acme wins approval for Exampla";
    const lines = [
      { title, text: "BOSTON - Acme said so." },
      { title, text: "ACME WINS APPROVAL FOR EXAMPLA\n\nBOSTON - Acme said so." },
    ];
    const results = await read(put("t.jsonl", lines.map((line) => JSON.stringify(line)).join("\n")));
    expect(results.map((result) => (result.kind === "document" ? result.document.content.slice(0, 38) : ""))).toEqual(
      [`${title}\n\nBOSTON`, "ACME WINS APPROVAL FOR EXAMPLA\n\nBOSTON"].map((text) => text.slice(0, 38)),
    );
  });

  it("bounds one line and one file, packed or not", async () => {
    const huge = "x".repeat(21 * 1024 * 1024);
    expect(words(await read(put("one-line.txt", huge)))).toEqual(["DOCUMENT_TOO_LARGE"]);
    expect(words(await read(put("bomb.txt.gz", gzipSync(huge))))).toEqual(["DOCUMENT_TOO_LARGE"]);
    expect(words(await read(put("lines.jsonl", `${huge}\n{"text":"two"}\n`)))).toEqual([
      "DOCUMENT_TOO_LARGE",
      "document",
    ]);
  });

  it("says plainly what is wrong with each bad input", async () => {
    mkdirSync(join(dir, "folder.txt"));
    symlinkSync(join(dir, "loop.txt"), join(dir, "loop.txt"));
    symlinkSync(dir, join(dir, "linked"));
    execFileSync("mkfifo", [join(dir, "pipe.txt")]);
    symlinkSync(join(dir, "pipe.txt"), join(dir, "to-pipe.txt"));
    const cases: Record<string, string> = {
      "missing.txt": "DOCUMENT_MISSING",
      "folder.txt": "DOCUMENT_IS_FOLDER",
      "loop.txt": "DOCUMENT_LINK_LOOP",
      linked: "DOCUMENT_LINKED_FOLDER",
      "pipe.txt": "DOCUMENT_NOT_A_FILE",
      "to-pipe.txt": "DOCUMENT_NOT_A_FILE",
      [put("empty.txt", "").slice(dir.length + 1)]: "DOCUMENT_EMPTY",
      [put("blank.txt", " \n\t").slice(dir.length + 1)]: "DOCUMENT_EMPTY",
      [put("empty.jsonl", "").slice(dir.length + 1)]: "DOCUMENT_EMPTY",
      [put("binary.txt", Buffer.from([0, 1, 2, 3, 255, 0, 7])).slice(dir.length + 1)]: "DOCUMENT_BINARY",
      [put("odd.txt", Buffer.from([0x41, 0x81, 0x8d, 0x8f])).slice(dir.length + 1)]: "DOCUMENT_ENCODING",
      [put("torn.txt.gz", gzipSync("Acme said so. ".repeat(99)).subarray(0, 30)).slice(dir.length + 1)]:
        "DOCUMENT_GZIP",
      [put("bad-meta.txt", "Acme").slice(dir.length + 1)]: "DOCUMENT_META",
    };
    put("bad-meta.meta.json", "{");
    for (const [name, code] of Object.entries(cases))
      expect([name, ...words(await read(join(dir, name)))]).toEqual([name, code]);
  });

  it.skipIf(process.getuid?.() === 0)("says that an unreadable file is unreadable", async () => {
    const path = put("secret.txt", "Acme");
    chmodSync(path, 0);
    expect(words(await read(path))).toEqual(["DOCUMENT_UNREADABLE"]);
  });

  it("reads windows-1252 and UTF-16 with a mark", async () => {
    const latin = await read(put("latin.txt", Buffer.from("Caf\xe9 \x93Acme\x94", "latin1")));
    expect(latin[0]).toMatchObject({ document: { content: "Café “Acme”", textIsFile: false } });
    const wide = await read(
      put("wide.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Acme", "utf16le")])),
    );
    expect(wide[0]).toMatchObject({ document: { content: "Acme", textIsFile: false } });
  });
});
