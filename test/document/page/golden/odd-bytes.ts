import iconv from "iconv-lite";
import {
  DROPS,
  dateline,
  type GoldenPage,
  KEEPS,
  LEAD,
  otherStories,
  PARAGRAPHS,
  page,
  paragraphs,
  TITLE,
} from "./build.js";

const kept = { title: TITLE, publishedOn: "2024-11-05", keeps: KEEPS.slice(0, 4) };
const article = `<article><h1>${TITLE}</h1><p>November 5, 2024</p>${paragraphs("")}</article>`;
const rss = (items: string, head = '<?xml version="1.0"?>'): string =>
  `${head}<rss version="2.0"><channel><title>Norvane</title>${items}</channel></rss>`;

/** Bytes, marks and dates that are not what they say. */
export const oddPages: readonly GoldenPage[] = [
  {
    name: "a charset within a script that contradicts the page's own",
    content: iconv.encode(
      page(
        `<script>var u = "x.js"; document.write('<script charset="utf-8" src="' + u + '">');</script><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>国家药品监督管理局批准新药上市</title>`,
        `<div><h1>国家药品监督管理局批准新药上市</h1><p>2024年11月5日</p><p>国家药品监督管理局今天批准了一种治疗严重哮喘的新药，该药每四周注射一次，适用于其他药物不能控制病情的成年患者。</p></div>`,
      ),
      "gb18030",
    ),
    expected: { title: "国家药品监督管理局批准新药上市", publishedOn: "2024-11-05", keeps: ["每四周注射一次"] },
  },
  {
    name: "four wrong bytes in a page of UTF-8 with umlauts",
    content: Buffer.concat([
      Buffer.from(
        '<!doctype html><html lang="de"><meta charset="utf-8"><title>Größere Prüfung für das Müller-Institut</title><body><img alt="',
      ),
      Buffer.from([0xe4, 0xf6, 0xfc, 0xdf]),
      Buffer.from(
        `"><main><h1>Größere Prüfung für das Müller-Institut</h1><p>5. November 2024</p><p>Das Müller-Institut für Lungenkunde prüft künftig größere Mengen der Arzneimittel, die für Ärzte und Kliniken der Länder bestimmt sind.</p></main></body></html>`,
      ),
    ]),
    expected: {
      title: "Größere Prüfung für das Müller-Institut",
      publishedOn: "2024-11-05",
      keeps: ["prüft künftig größere Mengen"],
    },
  },
  {
    name: "UTF-16 with a mark",
    content: iconv.encode(page(`<title>${TITLE}</title>`, article), "utf-16le", { addBOM: true }),
    expected: kept,
  },
  {
    name: "a mark before a page that calls itself windows-1252",
    content: Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from(page(`<meta charset="windows-1252"><title>${TITLE}</title>`, article)),
    ]),
    expected: { ...kept, keeps: [...kept.keeps, "“These results"] },
  },
  {
    name: "references to the signs of windows-1252",
    content: page(`<title>${TITLE}</title>`, article.replaceAll("&#8220;", "&#147;").replaceAll("&#8221;", "&#148;")),
    expected: { ...kept, keeps: [...kept.keeps, "“These results"] },
  },
  {
    name: "a feed of ISO-8859-1 without a declaration",
    content: Buffer.from(
      rss(
        `<item><title>Universit\u00e9 de L\u00fcttich</title><link>https://a.example/1</link><pubDate>Tue, 05 Nov 2024 07:00:00 EST</pubDate></item>`,
        "",
      ),
      "latin1",
    ),
    expected: {
      kind: "feed",
      items: 1,
      first: { title: "Université de Lüttich", url: "https://a.example/1", publishedOn: "2024-11-05" },
    },
  },
  {
    name: "a feed with entities of HTML, dates in EDT, a guid that is a number, and text escaped twice",
    content: `\ufeff${rss(`<item><title> Acme Recalls Breatheasy&reg; Inhalers &amp;amp; Spacers </title><link>http://a.example/recall</link><guid isPermaLink="false">812</guid><description>Acme has recalled its inhalers since they may not &amp;lt;b&amp;gt;give</description><pubDate>Tue, 05 Nov 2024 23:30:00 EDT</pubDate></item><item><title>Second</title><guid>http://a.example/second</guid><pubDate>11/04/2024</pubDate></item>`)}`,
    expected: {
      kind: "feed",
      items: 2,
      first: {
        title: "Acme Recalls Breatheasy® Inhalers & Spacers",
        url: "http://a.example/recall",
        publishedOn: "2024-11-05",
      },
      last: { title: "Second", url: "http://a.example/second", publishedOn: "2024-11-04" },
    },
  },
  {
    name: "a feed with elements of its channel within its items and FeedBurner's links",
    content: rss(
      `<item><title>One</title><link>http://feeds.example/~r/a/1</link><language>en</language><image><url>http://a.example/i.png</url><title>Image</title></image><feedburner:origLink>http://a.example/one</feedburner:origLink><pubDate>Tue, 5 Nov 2024 07:00:00 +0100</pubDate></item>`,
      '<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="x"?>',
    ),
    expected: {
      kind: "feed",
      items: 1,
      first: { title: "One", url: "http://a.example/one", publishedOn: "2024-11-05" },
    },
  },
  {
    name: "an RDF feed whose items stand beside the channel",
    content: `<?xml version="1.0" encoding="ISO-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Norvane</title><link>http://a.example</link></channel><item><title>One</title><link>http://a.example/1</link></item><item><title>Two</title><link>http://a.example/2</link></item></rdf:RDF>`,
    expected: { kind: "feed", items: 2, first: { title: "One", url: "http://a.example/1", publishedOn: null } },
  },
  {
    name: "an Atom feed with links of several kinds and an address relative to it",
    content: `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Norvane &amp;amp; friends</title><entry><title type="html">&lt;b&gt;One&lt;/b&gt; of two</title><link rel="self" href="http://a.example/self"/><link rel="alternate" type="text/html" href="http://a.example/one"/><id>urn:uuid:1</id><updated>2024-11-06T00:00:00Z</updated><published>2024-11-05T07:00:00Z</published></entry></feed>`,
    expected: {
      kind: "feed",
      items: 1,
      first: { title: "One of two", url: "http://a.example/one", publishedOn: "2024-11-05" },
    },
  },
  {
    name: "a JSON feed",
    content: JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Norvane",
      items: [{ id: "1", url: "https://a.example/1", title: "One", date_published: "2024-11-05T07:00:00-05:00" }],
    }),
    expected: {
      kind: "feed",
      items: 1,
      first: { title: "One", url: "https://a.example/1", publishedOn: "2024-11-05" },
    },
  },
  {
    name: "a feed without entries",
    content: rss(""),
    expected: { kind: "feed", items: 0 },
  },
  {
    name: "a news sitemap with images and a prefix",
    content: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>https://a.example/n/1?a=1&amp;b=2</loc><image:image><image:loc>https://a.example/i.jpg</image:loc><image:title>Picture</image:title></image:image><news:news><news:publication><news:name>Norvane</news:name></news:publication><news:publication_date>2024-11-05T07:00:00Z</news:publication_date><news:title><![CDATA[One & only]]></news:title></news:news></url></urlset>`,
    expected: {
      kind: "sitemap",
      items: 1,
      first: { title: "One & only", url: "https://a.example/n/1?a=1&b=2", publishedOn: "2024-11-05" },
    },
  },
  {
    name: "a sitemap index with white space in its addresses",
    content: `<sitemapindex><sitemap><loc>\n  https://a.example/s1.xml.gz\n</loc><lastmod>2024-11-05</lastmod></sitemap></sitemapindex>`,
    expected: {
      kind: "sitemap",
      items: 1,
      first: { title: null, url: "https://a.example/s1.xml.gz", publishedOn: "2024-11-05" },
    },
  },
  {
    name: "an address on a sister domain, and a stamp in the head that is two weeks late",
    content: page(
      `<title>${TITLE}</title><link rel="canonical" href="https://www.sister.example/news/1"><meta property="og:url" content="https://www.norvane.example/news/1"><meta property="article:published_time" content="2024-11-19T08:00:00Z">`,
      `<article><h1>${TITLE}</h1>${paragraphs(dateline("/PRNewswire/"))}</article>`,
    ),
    expected: { ...kept, url: "https://www.sister.example/news/1" },
  },
  {
    name: "a date that stands in an attribute only",
    content: page(
      `<title>${TITLE}</title>`,
      `<article><h1>${TITLE}</h1><time datetime="2024-11-05T07:00:00-05:00">yesterday</time>${paragraphs("")}</article>`,
    ),
    expected: kept,
  },
  {
    name: "an advertisement in the middle of a sentence",
    content: page(
      `<title>${TITLE}</title>`,
      `<article><h1>${TITLE}</h1><p>November 5, 2024</p><p>${LEAD} The trial was the largest of its kind and the centre was</p><div class="ad-slot"><p>Advertisement</p><a href="/b">Halcyra Biosciences wants you: join us and help people with diseases of the lung</a></div><p>enlarged by a group of researchers who had come from Basel.</p>${PARAGRAPHS.slice(
        1,
      )
        .map((text) => `<p>${text}</p>`)
        .join("")}</article>`,
    ),
    expected: { ...kept, keeps: [...kept.keeps, "enlarged by a group"], drops: ["Halcyra"] },
  },
  {
    name: "three number signs with authors, funding and boilerplate behind them",
    content: page(
      `<title>${TITLE} | Institute of Lungs</title><meta property="og:site_name" content="Institute of Lungs">`,
      `<main><h1>${TITLE}</h1><p>November 5, 2024</p>${paragraphs("BOSTON — ")}<p>###</p><p>In addition to Lindqvist, authors are Jane Roe and Peter Quill of the Institute of Lungs.</p><p>The work was funded by a grant of the Fund for Lungs and by Norvane Therapeutics.</p><p><strong>About the Institute of Lungs</strong></p><p>The Institute of Lungs is a place of research and teaching with 1,200 people, and its hospital treats forty thousand patients a year.</p><div class="more">${otherStories("More news", true)}</div></main>`,
    ),
    expected: {
      ...kept,
      keeps: [...kept.keeps, "authors are Jane Roe", "funded by a grant", "treats forty thousand"],
      drops: DROPS.slice(0, 2),
    },
  },
  {
    name: "JSON-LD in CDATA with comments and a trailing comma",
    content: page(
      `<title>${TITLE}</title><script type="application/ld+json">\n//<![CDATA[\n{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"${TITLE}","datePublished":"2024-11-05","publisher":{"@type":"Organization","name":"Norvane"},}]}\n//]]>\n</script>`,
      `<article><h1>${TITLE}</h1>${paragraphs("")}</article>`,
    ),
    expected: { ...kept, publisher: "Norvane" },
  },
  {
    name: "comments between words, as frameworks leave them, scripts with tags in them, and drawings with text",
    content: page(
      `<title>${TITLE}</title><script>var a = "<h1>Halcyra Biosciences</h1><!--";</script><style>.a::before{content:"<p>Halcyra Biosciences</p>"}</style>`,
      `<article><h1>Norvane<!-- --> Therapeutics Announces Positive Topline Results From Phase<!-- --> 3 TIDEMARK Trial of Velorimab</h1><svg><title>Halcyra Biosciences</title><text>Halcyra Biosciences</text></svg><p>November 5, 2024</p><!--> ${paragraphs("").replace("Norvane Therapeutics,", "Norvane Therapeutics<!-- -->,")}</article>`,
    ),
    expected: { ...kept, keeps: [...kept.keeps, "Norvane Therapeutics, Inc."], drops: ["Halcyra"] },
  },
  {
    name: "three number signs with a contact behind them and other stories after that",
    content: page(
      `<title>${TITLE}</title>`,
      `<main><h1>${TITLE}</h1><p>November 5, 2024</p>${paragraphs("BOSTON — ")}<p>###</p><p>Media Contact:</p><p>Jane Roe, 617-555-0100</p>${otherStories("More news", true)}</main>`,
    ),
    expected: { ...kept, keeps: [...kept.keeps, "Jane Roe, 617-555-0100"], drops: DROPS.slice(0, 2) },
  },
];
