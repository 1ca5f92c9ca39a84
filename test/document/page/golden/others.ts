import { gzipSync } from "node:zlib";
import { type GoldenPage, KEEPS, LEAD, PARAGRAPHS, page, paragraphs, TITLE } from "./build.js";

const text = PARAGRAPHS.map((each) => each.replaceAll("&lt;", "<").replaceAll(/&#8220;|&#8221;/gu, '"'));
const kept = { title: TITLE, publishedOn: "2024-11-05", keeps: KEEPS.slice(0, 4) };
const wrapped = text.map((each) => each.replace(/(.{40,68}) /gu, "$1\n")).join("\n\n");

const filing = (exhibit: string, type = "EX-99.1"): string => `<SEC-DOCUMENT>0009999999-24-000001.txt : 20241112
<SEC-HEADER>0009999999-24-000001.hdr.sgml : 20241112
CONFORMED SUBMISSION TYPE:	8-K
FILED AS OF DATE:		20241112
		COMPANY CONFORMED NAME:			NORVANE THERAPEUTICS INC
</SEC-HEADER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<TEXT>
UNITED STATES SECURITIES AND EXCHANGE COMMISSION
FORM 8-K
Exact name of registrant as specified in its charter
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>${type}
<SEQUENCE>2
<FILENAME>ex99-1.htm
<TEXT>
${exhibit}
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>GRAPHIC
<TEXT>
begin 644 logo.jpg
M_]C_X  02D9)1@
end
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>`;

const govUk = (type: string, body: unknown): string =>
  JSON.stringify({
    base_path: "/government/news/new-medicine-for-asthma",
    title: TITLE,
    document_type: type,
    first_published_at: "2024-11-05T00:01:00.000+00:00",
    details: { body },
    links: { organisations: [{ title: "Agency of Lungs" }] },
  });

/** Filings, agency JSON, mail, texts and pages that are no release. */
export const otherSources: readonly GoldenPage[] = [
  {
    name: "whole EDGAR submission, exhibit as HTML",
    content: filing(
      `<HTML><HEAD><TITLE></TITLE></HEAD><BODY><P>Exhibit 99.1</P><P>Norvane Therapeutics, Inc.</P><P>12 Wharf Street, Boston</P><P>Contact: Jane Roe, (617) 555-0100</P><P><B>${TITLE}</B></P><P>- Exacerbations fewer by 47% -</P>${paragraphs("BOSTON, Nov. 5, 2024 -- ")}</BODY></HTML>`,
    ),
    expected: { ...kept, publisher: "Norvane Therapeutics", drops: ["FORM 8-K", "begin 644", "Exhibit 99.1"] },
  },
  {
    name: "whole EDGAR submission of the nineties, exhibit as text in a PEM wrapper",
    content: `-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\nMIC-Info: RSA-MD5,RSA,\n abcdefg\n\n${filing(`<PAGE>\n\nFOR IMMEDIATE RELEASE    Contact: Jane Roe\n                        (617) 555-0100\n\n${TITLE.toUpperCase()}\n\nBOSTON, MA - November 5, 2024 - ${wrapped}\n`, "EX-99")}`,
    expected: {
      title: TITLE.toUpperCase(),
      publishedOn: "2024-11-05",
      keeps: ["primary endpoint", "94 sites"],
      drops: ["MIC-Info", "FORM 8-K", "<PAGE>"],
    },
  },
  {
    name: "exhibit alone, whose letterhead gives the day",
    content: `<HTML><HEAD><TITLE>EX-99.1</TITLE></HEAD><BODY><p>Exhibit 99.1</p><p>For Immediate Release: November 5, 2024</p><p>Contact: Jane Roe, Chief Financial Officer</p><p>${TITLE}</p>${paragraphs("BOSTON, MA -- (BUSINESS WIRE) -- ")}</BODY></HTML>`,
    expected: kept,
  },
  {
    name: "filing without an exhibit 99",
    content: filing("Some agreement about credit.", "EX-10.1"),
    expected: { kind: "not-a-release" },
  },
  {
    name: "cover of an 8-K as a page",
    content: `<html><head><title>8-K</title></head><body><p>UNITED STATES</p><p>SECURITIES AND EXCHANGE COMMISSION</p><p>FORM 8-K</p><p>CURRENT REPORT Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934, and some more words for a paragraph of prose that is long enough.</p></body></html>`,
    expected: { kind: "not-a-release" },
  },
  {
    name: "EDGAR index page",
    content: `<html><head><title>EDGAR Filing Documents</title></head><body><table class="tableFile"><tr><th>Seq</th><th>Description</th><th>Document</th></tr><tr><td>1</td><td>8-K</td><td><a href="/a/d8k.htm">d8k.htm</a></td></tr><tr><td>2</td><td>PRESS RELEASE</td><td><a href="/a/ex99.htm">ex99.htm</a></td></tr></table></body></html>`,
    expected: { kind: "index", items: 2 },
  },
  {
    name: "EDGAR submissions of a company as JSON",
    content: JSON.stringify({
      cik: "0009999999",
      name: "NORVANE",
      filings: {
        recent: {
          accessionNumber: ["0009999999-24-000001"],
          filingDate: ["2024-11-12"],
          form: ["8-K"],
          primaryDocument: ["d8k.htm"],
        },
      },
    }),
    expected: { kind: "index", items: 1 },
  },
  {
    name: "GOV.UK press release as JSON",
    content: govUk("press_release", paragraphs("")),
    expected: {
      ...kept,
      publisher: "Agency of Lungs",
      url: "https://www.gov.uk/government/news/new-medicine-for-asthma",
    },
  },
  {
    name: "GOV.UK body in two variants",
    content: govUk("drug_safety_update", [
      { content_type: "text/govspeak", content: "## A heading in govspeak" },
      { content_type: "text/html", content: paragraphs("") },
    ]),
    expected: { ...kept, drops: ["govspeak"] },
  },
  {
    name: "GOV.UK guidance as JSON",
    content: govUk("detailed_guide", paragraphs("")),
    expected: { kind: "not-a-release" },
  },
  { name: "JSON of unknown form", content: '{"hello": [1, 2, 3]}', expected: { kind: "not-a-release" } },
  {
    name: "mail with a plain and an HTML part, quoted-printable",
    content: `From: =?utf-8?Q?Norvane_News?= <news@norvane.example>\r\nTo: you@reader.example\r\nSubject: =?utf-8?B?${Buffer.from(TITLE).toString("base64")}?=\r\nDate: Tue, 5 Nov 2024 07:00:00 -0500\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nRead this in a browser.\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><h1>${TITLE}</h1>${paragraphs("").replaceAll("=", "=3D")}</body></html>\r\n--b1--\r\n`,
    expected: { ...kept, drops: ["Read this in a browser"] },
  },
  {
    name: "mail of plain text",
    content: `From: Norvane <news@norvane.example>\nTo: you@reader.example\nSubject: ${TITLE}\nDate: Tue, 5 Nov 2024 07:00:00 -0500\n\n${wrapped}\n`,
    expected: { title: TITLE, publishedOn: "2024-11-05", keeps: ["94 sites"], drops: ["you@reader.example"] },
  },
  {
    name: "page still gzipped",
    content: gzipSync(
      page(`<title>${TITLE}</title>`, `<article><h1>${TITLE}</h1><p>November 5, 2024</p>${paragraphs("")}</article>`),
    ),
    expected: kept,
  },
  {
    name: "bot wall with status 200",
    content: page("<title>Just a moment...</title>", "<p>Verify you are human by completing the action below.</p>"),
    expected: { kind: "error-page" },
  },
  {
    name: "not found with status 200",
    content: page(
      "<title>Page not found | Norvane</title>",
      "<h1>Sorry</h1><p>The page that you are looking for was moved or never was.</p>",
    ),
    expected: { kind: "error-page" },
  },
  {
    name: "empty shell",
    content:
      '<!doctype html><html><head><title></title></head><body><a href="#main">Skip to main content</a><div id="main">...</div></body></html>',
    expected: { kind: "error-page" },
  },
  {
    name: "page of a drug's photographs",
    content: page(
      "<title>Gallery | Norvane</title>",
      `<h1>Gallery</h1>${Array.from({ length: 20 }, (_, i) => `<div>Picture ${i} of 20 (2024)</div>`).join("")}`,
    ),
    expected: { kind: "not-a-release" },
  },
  {
    name: "German release",
    content: page(
      "<title>Neues Arzneimittel gegen Asthma zugelassen | Lungeninstitut</title>",
      "<main><h1>Neues Arzneimittel gegen Asthma zugelassen</h1><p>Datum: 5. November 2024</p><p>Das Lungeninstitut begrüßt die Zulassung eines neuen Arzneimittels gegen schweres Asthma, das alle vier Wochen gegeben wird und die Anfälle halbiert.</p><p>„Für viele Menschen ist das eine gute Nachricht“, sagte die Leiterin des Instituts am Dienstag in Heidelberg vor der Presse.</p><h3>Weitere Meldungen</h3><ul><li><a href='/1'>Neues Gebäude für das Institut eröffnet</a></li></ul></main>",
    ),
    expected: {
      title: "Neues Arzneimittel gegen Asthma zugelassen",
      publishedOn: "2024-11-05",
      publisher: "Lungeninstitut",
      keeps: ["vor der Presse"],
      drops: ["Neues Gebäude"],
    },
  },
  {
    name: "text with hard wraps",
    content: `${TITLE}\n\nBOSTON, Nov. 5, 2024 /PRNewswire/ -- ${wrapped}`,
    expected: { publishedOn: "2024-11-05", keeps: ["94 sites"], publisher: "Norvane Therapeutics" },
  },
  {
    name: "lead alone",
    content: page(
      `<title>${TITLE}</title>`,
      `<div><h1>${TITLE}</h1><p>BOSTON, Nov. 5, 2024 /PRNewswire/ -- ${LEAD}</p></div>`,
    ),
    expected: { title: TITLE, publishedOn: "2024-11-05", keeps: ["met its primary endpoint"] },
  },
];
