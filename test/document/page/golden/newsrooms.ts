import {
  about,
  DROPS,
  dateline,
  type GoldenPage,
  KEEPS,
  LEAD,
  otherStories,
  page,
  paragraphs,
  SIGN_UP,
  TITLE,
} from "./build.js";

const all = { title: TITLE, publishedOn: "2024-11-05", keeps: KEEPS, drops: ["We use cookies"] };
const plain = paragraphs(dateline("/PRNewswire/"));

/** Newsrooms of companies and agencies, and pages broken as they are met. */
export const newsroomPages: readonly GoldenPage[] = [
  {
    name: "Q4 newsroom",
    content: page(
      `<title>Norvane Therapeutics - ${TITLE}</title><meta property="og:site_name" content="Norvane Therapeutics">`,
      `<div class="pane pane--inner"><div class="module module-details"><h2 class="module_headline"><span class="ModuleHeadline">${TITLE}</span></h2><div class="module_date-time"><span class="module_date-text">11/05/2024</span></div><div class="module_body"><div class="q4default">${plain}${about}</div></div></div></div>`,
    ),
    expected: { ...all, publisher: "Norvane Therapeutics" },
  },
  {
    name: "Notified newsroom (Drupal)",
    content: page(
      `<title>${TITLE} | Norvane Therapeutics</title>`,
      `<main role="main"><article class="node node--nir-news--full"><h1>${TITLE}</h1><div class="nir-widget--field nir-widget--news--date-time">November 5, 2024 at 7:00 AM EST</div><div class="node__content"><p><a href="/pdf">PDF Version</a></p>${plain}${about}</div></article></main><div class="nir-widget--list">${otherStories("Recent releases")}</div>`,
    ),
    expected: { ...all, publisher: "Norvane Therapeutics" },
  },
  {
    name: "WordPress newsroom with JSON-LD in CDATA and a stamp in UTC that falls on the next day",
    content: page(
      `<title>${TITLE} - Norvane</title><script type="application/ld+json">//<![CDATA[\n{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2024-11-06T01:30:00+00:00","publisher":{"@type":"Organization","name":"Norvane"}}]}\n//]]></script>`,
      `<div class="entry-content"><h1 class="entry-title">${TITLE}</h1>${plain}${about}</div>${otherStories("Latest news")}`,
    ),
    expected: { ...all, publisher: "Norvane" },
  },
  {
    name: "text only within noscript",
    content: page(
      `<title>${TITLE} | Norvane</title>`,
      `<div id="app"></div><noscript><h1>${TITLE}</h1><p>November 5, 2024</p>${plain}${about}</noscript><script>boot()</script>`,
    ),
    expected: all,
  },
  {
    name: "text only in the JSON-LD of an application",
    content: `<html><head><title>${TITLE}</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2024-11-05","articleBody":"${LEAD} The trial enrolled 612 adults with severe asthma at 94 sites in eleven countries."}</script></head><body><div id="root"></div></body></html>`,
    expected: { title: TITLE, publishedOn: "2024-11-05", keeps: ["met its primary endpoint", "94 sites"] },
  },
  {
    name: "menus of hundreds of entries before the text",
    content: page(
      `<title>${TITLE} | Norvane</title>`,
      `<div>${Array.from({ length: 300 }, (_, i) => `<div><a href="/p${i}">Page number ${i} of this company</a></div>`).join("")}</div><div class="c1"><div class="c2"><h1>${TITLE}</h1>${plain}${about}</div></div>`,
    ),
    expected: { ...all, drops: ["Page number 7", "We use cookies"] },
  },
  {
    name: "paragraphs never closed, breaks for paragraphs, CRLF and LF mixed",
    content: page(
      `<title>${TITLE}</title>`,
      `<div><h1>${TITLE}</h1>\r\n${plain.replaceAll("</p>", "\r\n").replace("TIDEMARK trial", "TIDEMARK\r\ntrial")}${about}</div>`,
    ),
    expected: all,
  },
  {
    name: "boxes of other stories between the paragraphs",
    content: page(
      `<title>${TITLE} - The Lung Daily</title>`,
      `<main><div class="body"><h1>${TITLE}</h1><p>Nov 5, 2024 07:00am</p>${plain.replace("</p>\n<p>", `</p><div class="box">${otherStories("Related")}</div><p>`)}${about}</div></main>`,
    ),
    expected: { ...all, drops: DROPS },
  },
  {
    name: "a layout of tables, as before 2010",
    content: `<html><head><title>${TITLE}</title></head><body><table><tr><td width=150><table><tr><td><a href=/a>Home</a></td></tr><tr><td><a href=/b>Products</a></td></tr></table></td><td><font size=4><b>${TITLE}</b></font><br><br>${plain}${about}</td></tr></table></body></html>`,
    expected: { ...all, drops: ["Products"] },
  },
  {
    name: "a headline with soft hyphens, text in divs instead of paragraphs",
    content: page(
      `<title>${TITLE}</title>`,
      `<div class="article"><h1>${TITLE.replace("Therapeutics", "Thera\u00adpeutics")}</h1>${paragraphs(dateline("/PRNewswire/"), "div")}<div>About Norvane</div><div>It was founded in 2011.</div></div>`,
    ),
    expected: all,
  },
  {
    name: "a paywall after the first paragraphs",
    content: page(
      `<title>${TITLE}</title>`,
      `<article><h1>${TITLE}</h1><p>November 5, 2024</p>${paragraphs("")}<h2>Exclusive story</h2><p>This article is exclusive to subscribers. Unlock it, and all others, for a small sum every month of the year.</p></article>`,
    ),
    expected: { ...all, keeps: KEEPS.slice(0, 4), drops: ["exclusive to subscribers"] },
  },
  {
    name: "windows-1252 that nobody declares",
    content: Buffer.from(
      page(
        `<title>${TITLE}</title>`,
        `<div><h1>${TITLE}</h1><p>BOSTON, Nov. 5, 2024 \u0096 ${LEAD} Caf\u00e9 Fran\u00e7ois is where it was told.</p>${paragraphs("")}${about}</div>`,
      ),
      "latin1",
    ),
    expected: { ...all, keeps: [...KEEPS, "Café François", "2024 – Norvane"] },
  },
  {
    name: "a canonical link that is relative",
    content: page(
      `<title>${TITLE}</title><link rel="canonical" href="/news/tidemark"><meta property="og:url" content="https://norvane.example/news/tidemark?x=1">`,
      `<article><h1>${TITLE}</h1>${plain}${about}</article>`,
    ),
    expected: { ...all, url: "https://norvane.example/news/tidemark" },
  },
  {
    name: "raised marks and tables",
    content: page(
      `<title>${TITLE}</title>`,
      `<article><h1>${TITLE}</h1>${plain.replace("severe asthma", "severe asthma<sup>1,2</sup>").replace("velorimab met", "velorimab<sup>®</sup> met")}<table><tr><th>Arm</th><th>Patients</th></tr><tr><td>Velorimab</td><td>304</td></tr><tr><td>Placebo</td><td>308</td></tr></table>${about}</article>`,
    ),
    expected: { ...all, keeps: [...KEEPS, "severe asthma¹,²", "velorimab® met", "Velorimab\t304"] },
  },
  {
    name: "newsroom list",
    content: page(
      "<title>Press Releases | Norvane Therapeutics</title>",
      `<main><h1>Press Releases</h1>${Array.from({ length: 8 }, (_, i) => `<div class="item"><span>November ${i + 1}, 2024</span><h3><a href="/news/${i}">Norvane announces its event number ${i} of this year</a></h3></div>`).join("")}</main>${SIGN_UP}`,
    ),
    expected: { kind: "index", items: 8 },
  },
  {
    name: "agency page that announces nothing",
    content: page(
      `<title>What to know about asthma | FDA</title><link rel="canonical" href="https://www.fda.gov/drugs/information-consumers/what-know-about-asthma">`,
      `<main role="main"><h1>What to know about asthma</h1>${paragraphs("")}</main>`,
    ),
    expected: { kind: "not-a-release" },
  },
];
