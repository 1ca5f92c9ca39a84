import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRelease } from "../../../src/document/parse-release.js";
import { understand } from "../../../src/document/understand.js";
import { PressgraphError } from "../../../src/errors.js";
import type { Release } from "../../../src/model/release.js";
import { newsroomPages } from "./golden/newsrooms.js";
import { oddPages } from "./golden/odd-bytes.js";
import { otherSources } from "./golden/others.js";
import { platformPages } from "./golden/platforms.js";
import { republishedPages } from "./golden/republished.js";
import { templatePages } from "./golden/templates.js";
import { wirePages } from "./golden/wires.js";

/** Sections follow one another from the first sign of a text to its last. */
function tiles({ sections, text }: Release): void {
  let at = 0;
  for (const { span } of sections) {
    if (span.start !== at) throw new Error(`a section begins at ${span.start}, the last ended at ${at}`);
    at = span.end;
  }
  if (at !== text.length) throw new Error(`the last section ends at ${at} of ${text.length}`);
}

const read = async (content: string | Buffer): Promise<string> => {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  try {
    const understood = await understand({ source: "x", stem: "x", bytes, contentType: null, url: null, meta: {} });
    if ("document" in understood) tiles(parseRelease(understood.document));
    return understood.kind;
  } catch (error) {
    // A damaged packing is told as an error of the program's own; anything else is a fault.
    if (error instanceof PressgraphError) return error.code;
    throw error;
  }
};

/** Runs over mutated pages; many more by hand, over the saved pages beside this project too, and every fragment: PRESSGRAPH_FUZZ=20000. */
const FUZZ = process.env["PRESSGRAPH_FUZZ"];
const RUNS = Number(FUZZ ?? 200);
const SAVED = fileURLToPath(new URL("../../../../shared/pages", import.meta.url));
/** User CPU for a megabyte, on a machine of any age; about one on that of 2024. */
const MOST_SECONDS = 4;

const own = [
  ...wirePages,
  ...templatePages,
  ...platformPages,
  ...oddPages,
  ...republishedPages,
  ...newsroomPages,
  ...otherSources,
].map(({ content }) => Buffer.from(content));
const saved =
  FUZZ && existsSync(SAVED)
    ? readdirSync(SAVED)
        .filter((name) => !/\.(?:json|mjs|md)$/u.test(name))
        .map((name) => readFileSync(join(SAVED, name)))
    : [];
const sources = [...own, ...saved];
/** One change of a page: what stands between two places is cut, doubled, moved to the end, or replaced by a piece. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 400 }),
  kind: fc.constantFrom("cut", "double", "move", "replace", "end"),
  with: fc.uint8Array({ maxLength: 8 }),
});
const mutated = fc
  .tuple(fc.constantFrom(...sources), fc.array(change, { minLength: 1, maxLength: 12 }))
  .map(([source, changes]) => changes.reduce<Buffer>(changed, source));

function changed(
  bytes: Buffer,
  { at, length, kind, with: piece }: typeof change extends fc.Arbitrary<infer T> ? T : never,
): Buffer {
  const start = Math.floor(at * bytes.length);
  const [before, part, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  if (kind === "cut") return Buffer.concat([before, after]);
  if (kind === "double") return Buffer.concat([before, part, part, after]);
  if (kind === "move") return Buffer.concat([before, after, part]);
  return kind === "end" ? before : Buffer.concat([before, piece, after]);
}

const piece = fc.oneof(
  fc.constantFrom(
    ...'<p> </p> <div> <table><tr><td> <h1> <a href=x> <!-- <script> <title> <rss> <urlset> <url> <loc> <DOCUMENT> <TYPE>EX-99 <TEXT> <![CDATA[ ]]> &#0; &#xFFFFFF; %PDF- {"a": ['.split(
      " ",
    ),
    "From: a\n",
    "Subject: =?x?q?=FF?=\n",
    "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":[]}</script>',
    "BOSTON, Nov. 5, 2024 /PRNewswire/ -- Acme today announced that its trial had met its endpoint and more. ",
  ),
  fc.string({ unit: "binary", maxLength: 30 }),
);

describe("sources of any kind", () => {
  it("are never a fault of the reader", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (parts) => {
        expect(await read(parts.join(""))).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it("of any bytes are never a fault of the reader", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("", "%PDF-1.4\n", "\u001f\u008b"),
        async (bytes, mark) => {
          expect(await read(Buffer.concat([Buffer.from(mark, "latin1"), Buffer.from(bytes)]))).not.toBe("");
        },
      ),
      { numRuns: 100 },
    );
  });

  it("mutated by a hand that cuts, doubles and swaps are read without a fault, their sections tiling the text", async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        expect(await read(bytes)).not.toBe("");
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);

  const title = "Acme Reports Results of Its Trial";
  const frames: Readonly<Record<string, string>> = {
    page: `<!doctype html><title>${title}</title><body><h1>${title}</h1>`,
    text: `${title}\n\nBOSTON, Nov. 5, 2024 -- `,
    feed: '<?xml version="1.0"?><rss version="2.0"><channel><title>a</title>',
    sitemap: "<urlset>",
    filing: "<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n",
    mail: "From: Acme <a@b.example>\nDate: Tue, 5 Nov 2024\nX-A: b\nSubject: ",
  };
  const fragments: Readonly<Record<string, string[]>> = {
    page: [
      "<p>",
      "<a href=x>A link that is long enough</a>",
      "<p>BOSTON, Nov. 5, 2024 /PRNewswire/ -- Acme today announced results of a trial.</p>",
      "<li><a href=/x>A headline that is long enough</a> Nov. 5, 2024</li>",
      "<table><tr><td>1<td>2",
      "<br>",
      "<p><b>About</b></p>",
      "<sup>1</sup>",
    ],
    text: ["“", "=\n", "# ", "(", "A. ", "Acme Inc. ", "About Acme\n", "â€™", "<!--"],
    feed: ["<item>", "<item><title>x</title><link>http://a/b</link></item>", "&amp;"],
    sitemap: ["<p>", "<url><loc>x</loc></url>"],
    filing: ["<DOCUMENT><TYPE>EX-99<TEXT>", "\n\n"],
    mail: ["=?utf-8?Q?", "a: b\n", "=41"],
  };
  const anywhere =
    'a |<a |<a href=x>|</a>|&amp;|&|(|)|“|"|\'|\u00a0|- |-|—|1,|1 |1.|http://|http://a.b/ |A.B.|a.|Inc. |Mr. |@|a@b.c |\n|\n\n| \n|\t|About |SOURCE |Contact: |###\n|• |; |: |%|$1 |Nov. 5, 2024 |BOSTON, |/PRNewswire/ |<p>a|<div>|<b>|<table>|]]>|<![CDATA[|<script>|<style>|<title>|<h1>a</h1>|<meta name=a content=b>|<li>|&#8220;|\u00ad|\u200b|é|中|ﬁ|😀|Â®|{|{"a":|"a":1,|From: a\n|_|*|^|~|\\|`|\r\n|Ph.D. |U.S. |No. |vs. |Phase 3 |10 mg |(NYSE: A) '.split(
      "|",
    );
  for (const [i, fragment] of anywhere.entries()) {
    if (!FUZZ && i % 12 > 0) continue;
    fragments["text"]!.push(fragment);
    fragments["page"]!.push(fragment);
  }
  const cases = Object.entries(fragments).flatMap(([frame, all]) => all.map((fragment) => [frame, fragment] as const));
  for (const [frame, fragment] of cases)
    it(`a ${frame} of one megabyte of ${JSON.stringify(fragment.slice(0, 24))} takes bounded time`, async () => {
      const start = process.cpuUsage();
      await read((frames[frame] ?? "") + fragment.repeat(Math.ceil(1_000_000 / Buffer.byteLength(fragment))));
      expect(process.cpuUsage(start).user / 1e6).toBeLessThan(MOST_SECONDS);
    }, 60_000);
});
