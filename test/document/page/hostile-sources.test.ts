import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { understand } from "../../../src/document/understand.js";
import { PressgraphError } from "../../../src/errors.js";

const read = async (content: string | Buffer): Promise<string> => {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  try {
    return (await understand({ source: "x", stem: "x", bytes, contentType: null, url: null, meta: {} })).kind;
  } catch (error) {
    // A damaged packing is told as an error of the program's own; anything else is a fault.
    if (error instanceof PressgraphError) return error.code;
    throw error;
  }
};

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

  const title = "Acme Reports Results of Its Trial";
  const frames: Readonly<Record<string, string>> = {
    page: `<!doctype html><title>${title}</title><body><h1>${title}</h1>`,
    sitemap: "<urlset>",
    filing: "<SEC-DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\n",
    mail: "From: Acme <a@b.example>\nDate: Tue, 5 Nov 2024\nX-A: b\nSubject: ",
  };
  const cases: readonly (readonly [frame: string, fragment: string])[] = [
    ["page", "<p>"],
    ["page", "<a href=x>A link that is long enough</a>"],
    ["page", "<p>BOSTON, Nov. 5, 2024 /PRNewswire/ -- Acme today announced results of a trial.</p>"],
    ["page", "<li><a href=/x>A headline that is long enough</a> Nov. 5, 2024</li>"],
    ["page", "<table><tr><td>1<td>2"],
    ["page", "<br>"],
    ["sitemap", "<p>"],
    ["sitemap", "<url><loc>x</loc></url>"],
    ["filing", "<DOCUMENT><TYPE>EX-99<TEXT>"],
    ["filing", "\n\n"],
    ["mail", "=?utf-8?Q?"],
    ["mail", "a: b\n"],
  ];
  for (const [frame, fragment] of cases)
    it(`a ${frame} of one megabyte of ${JSON.stringify(fragment.slice(0, 24))} takes bounded time`, async () => {
      const start = performance.now();
      await read((frames[frame] ?? "") + fragment.repeat(Math.ceil(1_000_000 / fragment.length)));
      expect(performance.now() - start).toBeLessThan(10_000);
    }, 60_000);
});
