import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSubmission, releaseExhibits } from "../../../src/document/page/edgar-submission.js";
import { readFeed } from "../../../src/document/page/feed.js";
import { readMail } from "../../../src/document/page/mail.js";
import { readSitemap } from "../../../src/document/page/sitemap.js";
import { RobotsError } from "../../../src/errors.js";
import { robotsRules } from "../../../src/sources/http/robots.js";

/** Words with signs that mark-up makes something of. */
const words = fc
  .array(
    fc.constantFrom("Acme", "reports", "A&B", "<b>", "é", "“quoted”", "100%", "μg", "x;", "#1", "—", "'s", "中文"),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(" "));
const plainWords = words.map((text) => text.replaceAll("<b>", "b"));
const address = fc.integer({ min: 1, max: 9999 }).map((n) => `https://acme.example/n/${n}?a=1&b=2`);
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

describe("what is written is read again", () => {
  it("of RSS and Atom, with entities or CDATA", () => {
    const items = fc.array(fc.record({ title: plainWords, url: address }), { maxLength: 8 });
    fc.assert(
      fc.property(items, fc.boolean(), fc.constantFrom("rss", "atom"), (list, cdata, kind) => {
        const text = (each: string): string => (cdata ? `<![CDATA[${each}]]>` : escaped(each));
        const feed =
          kind === "rss"
            ? `<rss version="2.0"><channel><title>t</title>${list.map(({ title, url }) => `<item><title>${text(title)}</title><link>${escaped(url)}</link></item>`).join("")}</channel></rss>`
            : `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>${list.map(({ title, url }, i) => `<entry><id>${i}</id><title>${text(title)}</title><link href="${escaped(url)}"/></entry>`).join("")}</feed>`;
        expect(readFeed(feed)?.items.map(({ title, url }) => ({ title, url }))).toEqual(list);
      }),
    );
  });

  it("of a sitemap, however it is prefixed and indented", () => {
    fc.assert(
      fc.property(fc.array(address), fc.constantFrom("", "sm:"), fc.constantFrom("", "\n  "), (list, prefix, space) => {
        const xml = `<${prefix}urlset>${list.map((url) => `<${prefix}url>${space}<${prefix}loc>${space}${escaped(url)}${space}</${prefix}loc></${prefix}url>`).join("")}</${prefix}urlset>`;
        expect(readSitemap(xml).items.map(({ url }) => url)).toEqual(list);
      }),
    );
  });

  it("of a mail in any transfer encoding, nested or not", () => {
    const encode: Readonly<Record<string, (text: string) => string>> = {
      "8bit": (text) => text,
      base64: (text) =>
        Buffer.from(text)
          .toString("base64")
          .replace(/(.{76})/gu, "$1\r\n"),
      "quoted-printable": (text) =>
        [...Buffer.from(text)]
          .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
          .join("")
          .replace(/((?:=..){24})/gu, "$1=\r\n"),
    };
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom(...Object.keys(encode)),
        fc.boolean(),
        (subject, body, encoding, nested) => {
          const part = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encode[encoding]!(body)}`;
          const head = `From: Acme <a@acme.example>\r\nSubject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=\r\nDate: Tue, 5 Nov 2024 07:00:00 -0500\r\n`;
          const mail = nested
            ? `${head}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n${part}\r\n--b--\r\n`
            : `${head}${part}`;
          const read = readMail(Buffer.from(mail));
          expect([read.subject, read.content.trim()]).toEqual([subject, body]);
        },
      ),
    );
  });

  it("of a submission: every document with its type and text", () => {
    const document = fc.record({
      type: fc.constantFrom("8-K", "EX-99", "EX-99.1", "EX-10.1", "GRAPHIC"),
      text: plainWords,
    });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"), (list, end) => {
        const text = `<SEC-DOCUMENT>x${end}${list.map(({ type, text: own }) => `<DOCUMENT>${end}<TYPE>${type}${end}<TEXT>${end}${own}${end}</TEXT>${end}</DOCUMENT>${end}`).join("")}`;
        const submission = readSubmission(text);
        expect(submission.documents.map(({ type, content }) => ({ type, text: content.trim() }))).toEqual(list);
        expect(releaseExhibits(submission)).toHaveLength(list.filter(({ type }) => type.startsWith("EX-99")).length);
      }),
    );
  });
});

describe("robots.txt", () => {
  const robots = (text: string) =>
    robotsRules("https://acme.example", { status: 200, contentType: "text/plain", body: Buffer.from(text) });
  const isOpen = (text: string, path: string): boolean => {
    try {
      robots(text).check(`https://acme.example${path}`);
      return true;
    } catch (error) {
      if (error instanceof RobotsError) return false;
      throw error;
    }
  };
  const path = fc
    .array(fc.constantFrom("news", "a", "b-c", "%C3%A9", "2024"), { minLength: 1, maxLength: 4 })
    .map((parts) => `/${parts.join("/")}`);

  it("closes what begins as it says and nothing else, whatever stands around", () => {
    const noise = fc.constantFrom(
      "",
      "# a comment\n",
      "Sitemap: https://x.example/s.xml\n",
      "Crawl-delay: 2\n",
      "Nonsense\n",
      "\ufffd\n",
    );
    fc.assert(
      fc.property(
        path,
        path,
        noise,
        fc.constantFrom("*", "pressgraph", "Pressgraph/1.0", "PRESSGRAPH"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (closed, asked, more, agent, end) => {
          const text = `${more}User-agent: other${end}Disallow: /${end}${end}USER-AGENT : ${agent} # us${end}${more}Disallow:${closed}   # no${end}`;
          expect(isOpen(text, asked)).toBe(!asked.startsWith(closed));
        },
      ),
    );
  });

  it("of any text is never a fault", () => {
    const piece = fc.oneof(
      fc.constantFrom("User-agent: *\n", "Disallow: ", "Allow: /*$", "Crawl-delay: -1\n", "*", ":", "\r"),
      fc.string({ unit: "binary", maxLength: 10 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        expect(typeof isOpen(parts.join(""), "/news")).toBe("boolean");
      }),
    );
  });
});
