import {
  about,
  DROPS,
  dateline,
  type GoldenPage,
  KEEPS,
  otherStories,
  page,
  paragraphs,
  SIGN_UP,
  TITLE,
} from "./build.js";

const NORVANE = "Norvane Therapeutics";
const all = { title: TITLE, publishedOn: "2024-11-05", keeps: KEEPS, drops: DROPS };

/** Wires in the structure of their templates of several years. */
export const wirePages: readonly GoldenPage[] = [
  {
    name: "Business Wire, story with a logo and a sidebar",
    content: page(
      `<title>${TITLE} | Business Wire</title><meta property="og:site_name" content="Business Wire">`,
      `<article class="bw-release-main"><header><h1 class="epi-fontLg bwalignc"><b>${TITLE}</b></h1></header><div class="bw-release-timestamp"><time datetime="2024-11-05T12:00:00Z">November 05, 2024 07:00 AM Eastern Standard Time</time></div><div itemprop="articleBody" class="bw-release-story"><p>BOSTON--(<span itemprop="provider publisher copyrightHolder"><a href="https://www.businesswire.com">BUSINESS WIRE</a></span>)--${paragraphs("").replace("<p>", "")}${about}</div><div class="bw-release-sidebars"><div class="bw-release-logos"></div>${SIGN_UP}</div></article><section class="more-news">${otherStories("More News From This Category")}</section>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "GlobeNewswire, text in #main-body-container",
    content: page(
      `<title>${TITLE}</title><meta name="DC.date.issued" content="11/5/2024"><meta property="og:site_name" content="GlobeNewswire News Room">`,
      `<div class="main-container"><h1 class="article-headline">${TITLE}</h1><p class="article-published-source"><span class="article-published"><time datetime="2024-11-05T12:00:00Z">November 05, 2024 07:00 ET</time></span> | Source: <a class="article-source-link">Norvane Therapeutics, Inc.</a></p><div class="main-scroll-container"><div class="main-body-container article-body" id="main-body-container" itemprop="articleBody">${paragraphs(dateline("(GLOBE NEWSWIRE)"))}${about}</div></div><div class="tags-container main-tags-container"><a href="/t1">Clinical Study</a><a href="/t2">Press releases</a></div></div>${otherStories("Recommended Reading", true)}${SIGN_UP}`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "GlobeNewswire, older template with itemprop",
    content: page(
      `<title>${TITLE} Nasdaq:NRVN</title>`,
      `<div id="container-article"><h1 itemprop="headline">${TITLE}</h1><div><span itemprop="articleBody">${paragraphs(dateline("(GLOBE NEWSWIRE)"))}${about}</span></div><p id="stock-info"><a href="/s">Nasdaq:NRVN</a></p></div><div class="right-column">${otherStories("Other News")}</div>`,
    ),
    expected: all,
  },
  {
    name: "PR Newswire, .release-body",
    content: page(
      `<title>${TITLE}</title><meta name="date" content="2024-11-05T07:00:00-05:00"><meta name="author" content="Norvane Therapeutics, Inc.">`,
      `<article class="news-release inline-gallery-template"><header class="release-header"><h1>${TITLE}</h1><div class="row"><p><strong>News provided by</strong></p><p><a href="/news/norvane"><strong>Norvane Therapeutics, Inc.</strong></a></p><p class="mb-no">Nov 05, 2024, 07:00 ET</p></div><p>Share this article</p></header><section class="release-body container"><div class="row"><div class="col-lg-10">${paragraphs(`<span class="legendSpanClass">BOSTON</span>, <span class="legendSpanClass">Nov. 5, 2024</span> /PRNewswire/ -- `)}${about}<p>SOURCE Norvane Therapeutics, Inc.</p></div></div></section></article><section class="related-documents">${otherStories("Also from this source", true)}</section>${SIGN_UP}`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "PR Newswire, template of 2015 with a late datePublished",
    content: page(
      `<title>${TITLE} -- BOSTON, Nov. 5, 2024 /PRNewswire/ --</title>`,
      `<main class="main container"><div class="news-release-detail"><h1>${TITLE}</h1><meta itemprop="datePublished" content="2024-11-19"><div class="row"><div class="col-sm-9">${paragraphs(dateline("/PRNewswire/"))}${about}<p>SOURCE Norvane Therapeutics</p></div><div class="col-sm-3"><div class="promo-body">${otherStories("More by this Source", true)}</div></div></div></div></main>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "ACCESSWIRE, lines apart by breaks",
    content: page(
      `<title>${TITLE}</title>`,
      `<div id="articleHeading"><h1>${TITLE}</h1></div><div id="articleBody"><b>BOSTON, MA / ACCESSWIRE / November 5, 2024 /</b> ${paragraphs("").replaceAll("<p>", "").replaceAll("</p>", "<br><br>")}<b>About Norvane</b><br><br>Norvane is a company founded in 2011 that develops antibodies for diseases of the lung.<br><br><b>SOURCE:</b> Norvane Therapeutics, Inc.</div><div class="related">${otherStories("More from Norvane")}</div>`,
    ),
    expected: { ...all, drops: ["Halcyra Biosciences", "We use cookies"] },
  },
  {
    name: "EIN Presswire, other stories below in the same column",
    content: page(
      `<title>${TITLE} - EIN Presswire</title><meta property="og:site_name" content="EIN Presswire"><link rel="canonical" href="https://www.einpresswire.example/article/700000001/norvane">`,
      `<div class="main-column"><h1>${TITLE}</h1><div class="article_text"><p>BOSTON, MA, UNITED STATES, November 5, 2024 /<a href="/">EINPresswire.com</a>/ -- ${paragraphs("").slice(3)}${about}</div><p>Jane Roe<br>Norvane Therapeutics, Inc.<br>+1 617-555-0100</p><p>Legal Disclaimer:</p>${otherStories("More From This Source", true)}</div>${SIGN_UP}`,
    ),
    expected: { ...all, url: "https://www.einpresswire.example/article/700000001/norvane" },
  },
  {
    name: "Newswise, institution in the head of the article",
    content: page(
      `<title>${TITLE} | Newswise</title><meta property="og:site_name" content="Newswise">`,
      `<div class="article"><h1>${TITLE}</h1><p class="date">5-Nov-2024 7:00 AM EST, by <a class="institution" href="/i">Norvane Therapeutics</a></p><div id="article-body" class="article-body"><p>Newswise — ${paragraphs("").slice(3)}${about}</div></div><div class="related-content">${otherStories("Other articles", true)}</div>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "EurekAlert, with ### and a sidebar that repeats the headline",
    content: page(
      `<title>Norvane Therapeutics Announces Positive Topl | EurekAlert!</title><meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="EurekAlert!">`,
      `<article><header><p>News Release <time datetime="TODO">5-Nov-2024</time></p><h1 class="page_title">${TITLE}</h1><p class="meta_institute">Norvane Therapeutics</p></header><div class="entry">${paragraphs("")}${about}<p>###</p></div><div class="details"><h4>Journal</h4><p>The Fictive Journal of Medicine</p></div><p>Disclaimer: AAAS and EurekAlert! are not responsible for the accuracy of news releases posted by contributing institutions.</p></article><aside class="sidebar"><h2>${TITLE}</h2>${otherStories("More on this News Release")}</aside>`,
    ),
    expected: { ...all, publisher: NORVANE, drops: [...DROPS, "are not responsible"] },
  },
  {
    name: "portal of releases, the issuer only behind Provided by",
    content: page(
      `<title>${TITLE} - Daily Lung Wire</title>`,
      `<div class="wrap"><div class="col"><h1>${TITLE}</h1><p>November 5, 2024</p><p class="share"><a href="#">Facebook</a> <a href="#">Twitter</a></p>${paragraphs("")}${about}<p>Provided by Norvane Therapeutics</p></div><div class="col">${otherStories("Related stories", true)}</div></div>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
];
