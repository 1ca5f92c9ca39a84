import {
  ABOUT,
  about,
  DROPS,
  dateline,
  type GoldenPage,
  KEEPS,
  otherStories,
  PARAGRAPHS,
  page,
  paragraphs,
  TITLE,
} from "./build.js";

const NORVANE = "Norvane Therapeutics";
const all = { title: TITLE, publishedOn: "2024-11-05", keeps: KEEPS, drops: DROPS };
const divs = (first: string): string => paragraphs(first, "div");
const forwardLooking =
  "<p><b>Forward-Looking Statements</b></p><p>This release contains forward-looking statements. Words such as may, will and expect mark them; results may differ from what is stated here for many reasons that the company does not control.</p>";
/** Teasers of other releases, each with its day. */
const teasers = (tag: string, cls: string): string =>
  [
    ["October 30, 2024", "Halcyra Biosciences to Present at the Winter Healthcare Conference in London"],
    ["October 22, 2024", "Obelyne Reports Second Quarter Results and Raises Its Outlook for the Year"],
    ["September 12, 2024", "Fintrix Pharma Names New Chief Financial Officer"],
  ]
    .map(
      ([day, title], i) =>
        `<${tag} class="${cls}"><span class="date">${day}</span><h3><a href="/n/${i}">${title}</a></h3><p>${title}. The company said that more would follow in the course of the year.</p></${tag}>`,
    )
    .join("");

/** Platforms of newsrooms, wires, agencies and the trade press in the structure of their templates. */
export const platformPages: readonly GoldenPage[] = [
  {
    name: "WordPress classic with post meta, Jetpack shares, related posts and comments",
    content: page(
      `<title>${TITLE} - Norvane Therapeutics</title><meta property="og:site_name" content="Norvane Therapeutics"><meta property="article:published_time" content="2024-11-06T01:30:00+00:00">`,
      `<div id="content" class="site-content"><div id="primary"><main id="main"><article id="post-812" class="post-812 post type-post category-press-releases"><header class="entry-header"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="/x"><time class="entry-date published" datetime="2024-11-05T20:30:00-05:00">November 5, 2024</time></a></span><span class="byline"> by <a href="/author/admin">admin</a></span></div></header><div class="entry-content">${paragraphs(dateline("(GLOBE NEWSWIRE)"))}${about}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Click to share on Twitter (Opens in new window)</a></li><li><a href="#">Click to share on Facebook (Opens in new window)</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3>${teasers("div", "jp-relatedposts-post")}</div></div><footer class="entry-footer">Posted in <a href="/c">Press releases</a></footer></article><nav class="navigation post-navigation"><h2 class="screen-reader-text">Post navigation</h2><a href="/p">Previous Post Obelyne Reports Second Quarter Results</a></nav><div id="comments"><h2>2 thoughts on this</h2><p>Great news for all of us who wait for a new medicine, thank you for the work that you do.</p></div></main></div><aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2>${otherStories("Recent Posts")}</section></aside></div>`,
    ),
    expected: { ...all, publisher: NORVANE, drops: [...DROPS, "Great news for all", "Click to share"] },
  },
  {
    name: "Drupal newsroom with fields, a date in words and teasers below",
    content: page(
      `<title>${TITLE} | Norvane</title><link rel="canonical" href="https://www.norvane.example/news/press-release/tidemark">`,
      `<main role="main"><div class="region region-content"><div id="block-content"><article class="node node--type-press-release node--view-mode-full"><h1 class="page-header"><span class="field field--name-title">${TITLE}</span></h1><div class="node__content"><div class="field field--name-field-date field--type-datetime field--label-hidden field__item">Tuesday, November 5, 2024 - 7:00am</div><div class="field field--name-field-subtitle">Exacerbations fewer by 47% than with placebo in adults with severe asthma</div><div class="clearfix text-formatted field field--name-body field__item">${paragraphs("BOSTON, Mass., Nov. 5, 2024 – ")}${about}${forwardLooking}</div><div class="field field--name-field-media-contact"><div class="field__label">Media Contact</div><div class="field__item">Jane Roe<br>+1 617-555-0100</div></div></div></article></div><div class="views-element-container block block-views"><h2>Latest press releases</h2>${teasers("div", "views-row")}</div></div></main>`,
    ),
    expected: { ...all, keeps: [...KEEPS, "47% than with placebo", "Words such as may"], publisher: "Norvane" },
  },
  {
    name: "Squarespace blog",
    content: page(
      `<title>${TITLE} &mdash; Norvane Therapeutics</title><meta property="og:site_name" content="Norvane Therapeutics"><meta itemprop="datePublished" content="2024-11-05T07:00:00-0500">`,
      `<main id="page"><article class="h-entry" data-item-id="6"><div class="blog-item-wrapper"><div class="blog-item-top-wrapper"><div class="blog-item-title"><h1 class="entry-title entry-title--large p-name">${TITLE}</h1></div><div class="blog-item-meta-wrapper"><time class="dt-published blog-meta-item" datetime="Nov 5"><span>Nov 5</span></time></div></div><div class="blog-item-content-wrapper"><div class="blog-item-content e-content"><div class="sqs-layout sqs-grid-12"><div class="row sqs-row"><div class="col sqs-col-12 span-12"><div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content"><div class="sqs-html-content">${paragraphs(dateline("/PRNewswire/"))}${about}</div></div></div></div></div></div></div></div></div><section id="itemPagination" class="item-pagination item-pagination--prev-next"><a href="/x" class="item-pagination-link"><h2 class="item-pagination-title">Halcyra Biosciences to Present at the Winter Healthcare Conference in London</h2></a></section></article></main>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "Cision newsroom with files and what else the issuer published",
    content: page(
      `<title>${TITLE} - Norvane Therapeutics AB</title><meta property="og:site_name" content="Cision News"><meta name="description" content="Norvane">`,
      `<div class="container"><div class="row"><article><header class="article-header"><p class="article-date">2024-11-05 07:00</p><h1>${TITLE}</h1></header><div class="article-content">${paragraphs("BOSTON, November 5, 2024 – ")}${about}<p><b>For further information, please contact:</b></p><p>Jane Roe, Head of Communications, +46 70 555 01 00</p></div><div class="subscribe-box"><h3>Subscribe</h3><p>Subscribe to our alerts and get the news of the companies that you follow into your mail box.</p></div><section><h3>Documents &amp; Links</h3><ul><li><a href="/r.pdf">Release</a></li></ul></section><section class="latest"><h3>More from this company</h3>${teasers("article", "card")}</section></article></div></div>`,
    ),
    expected: { ...all, keeps: [...KEEPS, "Head of Communications"] },
  },
  {
    name: "Mynewsdesk with topics, categories and contacts as cards",
    content: page(
      `<title>${TITLE} | Norvane</title><meta property="og:site_name" content="Norvane"><meta property="article:published_time" content="2024-11-05 07:00:00 +0100">`,
      `<main><div class="newsroom-header"><a href="/">Norvane</a></div><section><p class="type">Press release <span>•</span> <time datetime="2024-11-05T06:00:00Z">Nov 05, 2024 07:00 CET</time></p><h1 class="panel__heading">${TITLE}</h1><div class="panel__text">${paragraphs("")}<hr>${ABOUT}</div><h2>Topics</h2><ul class="topics"><li><a href="/t">Health, Health Care, Pharmaceuticals</a></li></ul><h2>Categories</h2><ul><li><a href="/k">asthma</a></li></ul></section><section><h2>Contacts</h2><div class="card"><h3>Jane Roe</h3><p>Press contact, Head of Communications</p><p>+46 70 555 01 00</p></div></section><section><h2>Related content</h2>${teasers("div", "card")}</section></main>`,
    ),
    expected: { ...all, publisher: "Norvane" },
  },
  {
    name: "Newswire.ca, French and English menus before the text",
    content: page(
      `<title>${TITLE}</title><meta property="og:site_name" content="CNW"><meta name="date" content="2024-11-05T07:00:00-05:00">`,
      `<article class="news-release carousel-template"><header class="container release-header"><div class="row"><div class="col-sm-8 col-vcenter col-xs-12"><h1>${TITLE}</h1></div></div><div class="row"><div class="col-lg-8 col-md-8 col-sm-7 swaping-class-left"><p class="meta">News provided by</p><a href="/news/norvane/"><strong>Norvane Therapeutics, Inc.</strong></a><p class="mb-no">Nov 05, 2024, 07:00 ET</p></div></div></header><section class="release-body container"><div class="row"><div class="col-lg-10 col-lg-offset-1">${paragraphs(`<span class="xn-location">BOSTON</span>, <span class="xn-chron">Nov. 5, 2024</span> /CNW/ - `)}${about}<p>SOURCE Norvane Therapeutics, Inc.</p><p><img src="/i.png" alt=""></p><p>For further information: Jane Roe, (617) 555-0100</p></div></div></section></article><section class="container more-releases"><h3>Modal title</h3><h2>Organization Profile</h2><h3>Norvane Therapeutics, Inc.</h3>${otherStories("Also from this source", true)}</section>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "GlobeNewswire of 2012, spans and a quote box",
    content: page(
      `<title>${TITLE}</title><meta name="dc.date" content="2024-11-05"><meta name="ticker" content="Nasdaq:NRVN"><meta property="og:site_name" content="GlobeNewswire">`,
      `<div id="main-content"><div class="content-L2-full-width"><div class="results-right"><div class="stock-quote"><p>Nasdaq:NRVN 12.40 +0.90</p></div></div><div id="article-content"><h1 class="article-headline" itemprop="headline">${TITLE}</h1><p class="article-pnr"><time itemprop="dateModified" datetime="2024-11-05T07:00:00Z">November 05, 2024 07:00 ET</time> | Source: <span itemprop="author copyrightHolder" itemscope><a href="/o" itemprop="name">Norvane Therapeutics, Inc.</a></span></p><div id="content-L2"><span itemprop="articleBody" class="article-body">${paragraphs("BOSTON, Nov. 5, 2024 (GLOBE NEWSWIRE) -- ")}${about}<pre class="contactpre">CONTACT: Jane Roe\n         Norvane Therapeutics, Inc.\n         (617) 555-0100</pre></span></div></div><div class="related"><h2>Newsroom Profile</h2>${otherStories("Other News from this company", true)}</div></div></div>`,
    ),
    expected: { ...all, publisher: NORVANE, keeps: [...KEEPS, "CONTACT: Jane Roe"] },
  },
  {
    name: "Business Wire of 2015",
    content: page(
      `<title>${TITLE} | Business Wire</title><meta property="og:site_name" content="Business Wire"><meta name="description" content="x">`,
      `<div id="wrapper"><section id="content" class="bw-release"><section class="bw-release-main" itemscope itemtype="http://schema.org/NewsArticle"><header><h1 class="epi-fontLg" itemprop="headline"><b>${TITLE}</b></h1></header><div class="bw-release-subhead"><p class="bwalignc"><b><i>Exacerbations fewer by 47%</i></b></p></div><div class="bw-release-timestamp"><time itemprop="dateModified" datetime="2024-11-05T12:00:00Z">November 05, 2024 07:00 AM Eastern Time</time></div><div class="bw-release-story" itemprop="articleBody">${paragraphs('BOSTON--(<span itemprop="publisher"><a href="https://www.businesswire.com/" itemprop="url"><span itemprop="name">BUSINESS WIRE</span></a></span>)--')}<p>About Norvane</p><p>${ABOUT}</p></div></section><section class="bw-release-contact"><h3>Contacts</h3><p>Norvane Therapeutics, Inc.<br>Jane Roe, 617-555-0100</p></section><aside class="bw-release-sidebars"><h3>Release Summary</h3><p>Norvane tells of its trial.</p><h3>#Hashtags</h3><p>#asthma</p>${otherStories("Recent Stories")}</aside></section></div>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "PRWeb with a summary and a quote box",
    content: page(
      `<title>${TITLE}</title><meta property="og:site_name" content="PRWeb"><meta name="author" content="Norvane Therapeutics">`,
      `<div class="container"><div class="row"><div class="col-md-8 article-wrap"><article><h1 class="title">${TITLE}</h1><div class="share"><ul><li><a href="#">Share Article</a></li></ul></div><h2 class="subtitle">Patients who received velorimab had 47% fewer exacerbations in a trial with 612 adults.</h2><div class="article-text"><p class="releaseDateline">BOSTON (<a href="http://www.prweb.com">PRWEB</a>) November 05, 2024</p>${paragraphs("")}${about}</div></article><div class="quote"><p>These results bring us a step closer to a new option for people whose asthma is not controlled</p></div></div><div class="col-md-4"><h3>Contact Author</h3><p><b>Jane Roe</b></p><p>Norvane Therapeutics</p><p>617-555-0100</p>${otherStories("News Center")}</div></div></div>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "ACCESS Newswire of 2025 with a ticker list and a view count",
    content: page(
      `<title>${TITLE}</title><meta property="og:site_name" content="ACCESS Newswire"><meta property="article:published_time" content="2024-11-05T12:00:00.000Z">`,
      `<div id="root"><main><section class="newsroom"><div class="headline-container"><h1>${TITLE}</h1><div class="meta"><span>Tuesday, 05 November 2024 07:00 AM</span><span>Topic:</span> <a href="/t">Clinical Trials</a></div></div><div class="content newsroom-body"><p><strong>BOSTON, MA / <a href="https://www.accessnewswire.com/">ACCESS Newswire</a> / November 5, 2024 /</strong> ${paragraphs("").slice(3)}<p><strong>About Norvane</strong></p><p>${ABOUT}</p><p><strong>Contact:</strong><br>Jane Roe<br>(617) 555-0100</p><p><strong>SOURCE:</strong> Norvane Therapeutics, Inc.</p></div></section><section><h3>Topic:</h3><a href="/t">Clinical Trials</a><h4>Back to newsroom</h4><div>Back to Newsroom</div>${otherStories("Latest News", true)}</section></main></div>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "News-Medical, reviewed by an editor, its source named below",
    content: page(
      `<title>${TITLE}</title><meta property="og:site_name" content="News-Medical"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${TITLE}","datePublished":"2024-11-05T12:00:00Z","author":{"@type":"Organization","name":"News-Medical"},"publisher":{"@type":"Organization","name":"News-Medical"}}</script>`,
      `<main class="main-content"><div class="item-detail"><h1 class="page-title">${TITLE}</h1><div class="article-meta"><div><span class="article-meta-contents"><a href="/e">Reviewed by Emily Henderson, B.Sc.</a></span><span class="article-meta-date">Nov 5 2024</span></div></div><div class="article-content"><div class="content">${paragraphs("")}<div class="related-item content-box"><h3>Related Stories</h3><ul><li><a href="/1">Halcyra Biosciences to Present at the Winter Healthcare Conference in London</a></li><li><a href="/2">Obelyne Reports Second Quarter Results</a></li></ul></div><p>${ABOUT}</p></div><div class="content-src"><div class="content-src-label">Source:</div><div class="content-src-value"><p><a href="https://norvane.example">Norvane Therapeutics</a></p></div></div></div><div class="posted-in">Posted in: <a href="/a">Medical Science News</a> | <a href="/b">Pharmaceutical News</a></div><div class="comments"><h2>Comments</h2><p>The opinions expressed here are the views of the writer and do not necessarily reflect the views and opinions of News Medical.</p></div></div>${otherStories("Sponsored Content by", true)}</main>`,
    ),
    expected: { ...all, publisher: NORVANE, drops: [...DROPS, "The opinions expressed here"] },
  },
  {
    name: "trade press, a newsletter box in the middle and related articles",
    content: page(
      `<title>Norvane's velorimab hits the mark in severe asthma | Fierce Biotech</title><meta property="og:site_name" content="Fierce Biotech"><meta property="og:title" content="Norvane's velorimab hits the mark in severe asthma">`,
      `<main><article class="node node--type-article"><div class="article-header"><a href="/biotech">Biotech</a><h1 class="element-title">Norvane's velorimab hits the mark in severe asthma</h1><div class="byline">By <a href="/p">Nick Writer</a> <span class="date">Nov 5, 2024 8:10am</span></div></div><div class="article-body field-name-body"><p>Norvane Therapeutics has cleared a late-stage hurdle: its antibody velorimab met its primary endpoint in a phase 3 trial of 612 adults with severe asthma.</p><p>The biotech said patients had 47% fewer exacerbations. Analysts had expected less, and shares rose by a tenth in early trading on Tuesday.</p><div class="newsletter-signup"><h4>Subscribe to our alerts and never miss a story</h4><form><input></form></div><p><strong>RELATED:</strong> <a href="/r">Obelyne Reports Second Quarter Results and Raises Its Outlook for the Year</a></p><p>"These results bring us a step closer to a new option," said the company's chief medical officer, Ada Lindqvist, in a statement sent to the press.</p></div></article><div class="recommended">${otherStories("Read more on", true)}</div></main>`,
    ),
    expected: {
      kind: "article",
      title: "Norvane's velorimab hits the mark in severe asthma",
      publishedOn: "2024-11-05",
      keeps: ["late-stage hurdle", "shares rose by a tenth", "sent to the press"],
      drops: ["Halcyra Biosciences", "never miss a story"],
    },
  },
  {
    name: "PharmiWeb with posting facts and author details",
    content: page(
      `<title>${TITLE} - PharmiWeb.com</title><meta property="og:site_name" content="PharmiWeb.com">`,
      `<div class="container"><div class="row"><div class="col-md-8"><h1 class="mt-4">${TITLE}</h1><p>05-Nov-2024</p>${paragraphs("")}${about}<h4>Editor Details</h4><ul class="list-unstyled"><li>Company: <ul><li>Norvane Therapeutics</li></ul></li><li>Name: <ul><li>Jane Roe</li></ul></li></ul><p>Last Updated: 06-Nov-2024</p></div><div class="col-md-4"><h4>Related Links</h4>${otherStories("Latest news")}</div></div></div>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "EurekAlert of 2012, funder and publisher in tables above the text",
    content: page(
      `<title>${TITLE} | EurekAlert! Science News</title><meta name="date" content="2024-11-05"><meta name="institution" content="Norvane Therapeutics">`,
      `<div id="main"><div class="release"><div class="release-date">Public Release: <time>5-Nov-2024</time></div><h1 class="page_title">${TITLE}</h1><h2 class="subtitle"></h2><p class="meta_institute">Norvane Therapeutics</p><div class="entry">${paragraphs("IMAGE: a lung. view more ")}${about}<p>###</p></div><p class="disclaimer"><b>Disclaimer:</b> AAAS and EurekAlert! are not responsible for the accuracy of news releases posted to EurekAlert! by contributing institutions or for the use of any information through the EurekAlert system.</p></div></div><div id="sidebar"><h4>Media Contact</h4><p>Jane Roe</p><p>617-555-0100</p><p>http://norvane.example</p>${otherStories("More on this News Release")}</div>`,
    ),
    expected: { ...all, publisher: NORVANE, drops: [...DROPS, "are not responsible"] },
  },
  {
    name: "AlphaGalileo with facts in a table of definitions",
    content: page(
      `<title>${TITLE} - AlphaGalileo</title>`,
      `<div class="DNNModuleContent"><div class="item"><h1>${TITLE}</h1><div class="date">05/11/2024 <span>Norvane Therapeutics</span></div><div class="summary">${paragraphs("")}${about}</div><div class="attachments"><h5>Attached files</h5><ul><li>lung.jpg</li></ul></div><div class="meta"><p>05/11/2024 Norvane Therapeutics</p><p>Regions: Europe, United Kingdom</p><p>Keywords: Health, Medical</p></div><div class="testimonials"><h2>Testimonials</h2><p>AlphaGalileo is a great source of global research news. I use it regularly in my work for a magazine.</p></div></div></div>`.replace(
        '<html lang="en">',
        '<html lang="en-GB">',
      ),
    ).replace('<html lang="en">', '<html lang="en-GB">'),
    expected: { ...all, publisher: NORVANE, drops: ["great source of global"] },
  },
  {
    name: "MHRA news on GOV.UK as a page",
    content: page(
      `<title>New asthma medicine approved for adults - GOV.UK</title><meta property="og:site_name" content="GOV.UK"><meta name="govuk:publishing-organisation" content="x"><link rel="canonical" href="https://www.gov.uk/government/news/new-asthma-medicine-approved-for-adults"><script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","mainEntityOfPage":{"@type":"WebPage","@id":"https://www.gov.uk/government/news/new-asthma-medicine-approved-for-adults"},"headline":"New asthma medicine approved for adults","datePublished":"2024-11-05T09:30:00+00:00","author":{"@type":"Organization","name":"Medicines and Healthcare products Regulatory Agency"},"publisher":{"@type":"Organization","name":"GOV.UK"}}</script>`,
      `<div class="govuk-width-container"><div class="gem-c-breadcrumbs"><ol><li><a href="/">Home</a></li><li><a href="/h">Health and social care</a></li></ol></div><main id="content"><div class="gem-c-title"><span class="gem-c-title__context">Press release</span><h1 class="gem-c-title__text govuk-heading-l">New asthma medicine approved for adults</h1></div><p class="gem-c-lead-paragraph">The medicine is given every four weeks by injection under the skin to adults whose severe asthma is not controlled.</p><div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/o">Medicines and Healthcare products Regulatory Agency</a></dd><dt>Published</dt><dd>5 November 2024</dd><dt>Last updated</dt><dd>9 December 2024 — <a href="#h">See all updates</a></dd></dl></div><div class="gem-c-govspeak govuk-govspeak"><div class="govspeak"><p>The Medicines and Healthcare products Regulatory Agency (MHRA) has today, 5 November 2024, approved velorimab for adults with severe asthma in the whole of the United Kingdom.</p><h2 id="notes">Notes to editors</h2><ol><li>The new marketing authorisation was granted to Norvane Limited.</li></ol></div></div><div class="gem-c-published-dates"><h2>Updates to this page</h2><p>Published 5 November 2024</p><p>Last updated 9 December 2024 <a href="#f">+ show all updates</a></p></div><div class="gem-c-share-links"><h2>Share this page</h2><p>The following links open in a new tab</p></div><div class="gem-c-contextual-footer"><h2>Related content</h2>${otherStories("Explore the topic")}</div><div class="gem-c-feedback"><h2>Is this page useful?</h2><p>Thank you for your feedback, it helps us to make all pages of the government better for all who read them.</p></div></main></div>`,
    ),
    expected: {
      title: "New asthma medicine approved for adults",
      publishedOn: "2024-11-05",
      publisher: "Medicines and Healthcare products Regulatory Agency",
      keeps: ["given every four weeks", "approved velorimab", "granted to Norvane Limited"],
      drops: ["Halcyra", "helps us to make all pages", "open in a new tab"],
      url: "https://www.gov.uk/government/news/new-asthma-medicine-approved-for-adults",
    },
  },
  {
    name: "TGA news with a section menu and a page's dates",
    content: page(
      `<title>Velorimab approved for severe asthma | Therapeutic Goods Administration (TGA)</title><meta property="og:site_name" content="Therapeutic Goods Administration (TGA)"><link rel="canonical" href="https://www.tga.gov.au/news/media-releases/velorimab-approved">`,
      `<main class="main"><nav class="section-menu"><ul>${["News", "Media releases", "Blog"].map((word) => `<li><a href="/${word}">${word}</a></li>`).join("")}</ul></nav><article><h1>Velorimab approved for severe asthma</h1><div class="summary__published">Published <time datetime="2024-11-05T10:00:00+11:00">5 November 2024</time></div><div class="tga-share"><ul><li>Listen</li><li>Print</li><li>Share</li></ul></div><div class="field field--name-field-body"><p>The Therapeutic Goods Administration (TGA) has approved velorimab, which is given every four weeks, for adults with severe asthma that other medicines do not control.</p><h2>Contact for members of the media</h2><ul><li>Email: news@agency.example</li></ul></div><section class="related"><h2>Topics</h2><ul><li><a href="/t">Prescription medicines</a></li></ul></section><div class="feedback"><h2>Help us improve the agency's site</h2><p>Was this page helpful to you in what you were looking for? Tell us with the form that opens below.</p></div></article></main>`,
    ),
    expected: {
      title: "Velorimab approved for severe asthma",
      publishedOn: "2024-11-05",
      publisher: "Therapeutic Goods Administration",
      keeps: ["given every four weeks"],
      drops: ["Was this page helpful"],
    },
  },
  {
    name: "Health Canada news release in canada.ca's template",
    content: page(
      `<title>Health Canada authorizes velorimab for severe asthma - Canada.ca</title><meta name="dcterms.creator" content="Health Canada"><meta name="dcterms.issued" content="2024-11-05"><meta property="og:site_name" content="Canada.ca">`,
      `<main role="main" property="mainContentOfPage" class="container"><div class="mwsgeneric-base-html"><h1 property="name" id="wb-cont">Health Canada authorizes velorimab for severe asthma</h1><p class="gc-byline"><strong>From: <a href="/hc">Health Canada</a></strong></p><div class="mwsnewsrelease"><p class="h2">News release</p><p>November 5, 2024 | Ottawa, Ontario | Health Canada</p><p>Today, Health Canada authorized velorimab, which is given every four weeks by injection, for adults with severe asthma that is not controlled by other medicines.</p><h2>Quotes</h2><blockquote><p>“This gives Canadians with severe asthma another choice of treatment that they can talk about with their doctors.”</p><p>The Minister of Health</p></blockquote><h2>Contacts</h2><p>Media Relations<br>Health Canada<br>613-555-0100</p></div></div><div class="pagedetails"><div class="row"><h2 class="h3">Search for related information by keyword:</h2><p><a href="/k">HE Health and Safety</a> | <a href="/l">Health Canada</a> | <a href="/m">news releases</a></p></div><dl id="wb-dtmd"><dt>Date modified:</dt><dd><time property="dateModified">2024-12-09</time></dd></dl></div></main>`,
    ),
    expected: {
      title: "Health Canada authorizes velorimab for severe asthma",
      publishedOn: "2024-11-05",
      publisher: "Health Canada",
      keeps: ["given every four weeks", "another choice of treatment"],
      drops: ["HE Health and Safety"],
    },
  },
  {
    name: "Swiss newsroom with ad hoc flag, download buttons and disclaimers",
    content: page(
      `<title>${TITLE} | Norvane</title><meta property="og:site_name" content="Norvane">`,
      `<main><section class="media-release-header"><p class="eyebrow">Ad hoc announcement pursuant to Art. 53 LR</p><h1>${TITLE}</h1><p class="date">Nov 05, 2024</p><ul class="actions"><li><a href="/pdf">Download PDF (EN)</a></li><li><a href="/de">Deutsch</a></li></ul></section><section class="rich-text"><ul><li><b>Primary endpoint met with exacerbations fewer by 47% in adults with severe asthma</b></li><li><b>Application planned for the second half of next year</b></li></ul>${paragraphs("<b>Basel, November 5, 2024</b> – ")}${about}</section><section class="references"><p>References</p><ol><li>Data on file at the company, 2024.</li></ol></section><p># # #</p><section class="contacts"><h3>Norvane Media Relations</h3><p>E-mail: media@norvane.example</p><div><p>Jane Roe<br>Global Communications<br>+41 61 555 01 00</p></div></section><section class="source-urls"><a href="/n/1">Source URL</a><h2>List of links present in page</h2></section><section class="teaser-slider"><h2>You might also like</h2>${teasers("div", "teaser")}</section></main>`,
    ),
    expected: {
      ...all,
      publisher: "Norvane",
      keeps: [...KEEPS, "Primary endpoint met with", "Global Communications", "Data on file"],
    },
  },
  {
    name: "newsroom made of components with hashed class names",
    content: page(
      `<title>${TITLE} | Norvane</title><meta property="og:site_name" content="Norvane">`,
      `<div id="__next"><div class="css-1x2y3z"><div class="css-9a8b7c"><p class="css-4d5e6f">Press release</p><h1 class="css-7g8h9i">${TITLE}</h1><p class="css-0j1k2l">05 November 2024</p></div><div class="css-3m4n5o">${divs("BOSTON, Nov. 5, 2024 – ")}<div><b>About Norvane</b></div><div>${ABOUT}</div></div><div class="css-6p7q8r"><h2 class="css-9s0t1u">Explore more</h2>${teasers("div", "css-2v3w4x")}</div></div></div>`,
    ),
    expected: { ...all, publisher: "Norvane" },
  },
  {
    name: "investor site whose text hangs in one table cell with breaks",
    content: `<html><head><title>Norvane Therapeutics, Inc. - News Release</title></head><body><table width="100%"><tr><td colspan=2><a href="/">Home</a> | <a href="/p">Pipeline</a> | <a href="/i">Investors</a> | <a href="/c">Careers</a></td></tr><tr><td width="150"><a href="/1">Stock Quote</a><br><a href="/2">SEC Filings</a><br><a href="/3">E-mail Alerts</a><br><a href="/4">Information Request</a></td><td><table><tr><td class="ccbnTitle"><span class="ccbnTtl">News Release</span></td></tr><tr><td><span class="ccbnTxt"><a href="/b">&lt;&lt; Back</a><br><br><b>${TITLE}</b><br><br>${PARAGRAPHS.map((text, i) => `${i === 0 ? "BOSTON, Nov. 5, 2024 (GLOBE NEWSWIRE) -- " : ""}${text}`).join("<br><br>")}<br><br>About Norvane<br><br>${ABOUT}<br><br></span></td></tr></table></td></tr></table><p>Copyright 2024 Norvane Therapeutics, Inc. All rights reserved.</p></body></html>`,
    expected: {
      title: TITLE,
      publishedOn: "2024-11-05",
      publisher: NORVANE,
      keeps: KEEPS,
      drops: ["Stock Quote", "Information Request", "Careers"],
    },
  },
  {
    name: "PDF viewer page with the text in it and a press kit beside it",
    content: page(
      `<title>Press Release: ${TITLE}</title><meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="Norvane">`,
      `<div class="wrapper"><div class="left"><h1>Press Release</h1><h2>${TITLE}</h2><p><em>5 November 2024</em></p>${paragraphs("")}${about}</div><div class="right"><div class="press-kit"><h3>Press kit</h3><ul><li><a href="/a">Logo (PNG)</a></li><li><a href="/b">Fact sheet (PDF)</a></li></ul></div>${otherStories("Further press releases")}</div></div>`,
    ),
    expected: all,
  },
  {
    name: "a release of one paragraph among long boilerplate of the portal",
    content: page(
      `<title>Norvane opens plant in Basel - Portal of Releases</title>`,
      `<main><article><p class="date">05.11.2024 – 07:00</p><p class="customer"><a href="/nr/1">Norvane AG</a></p><h1>Norvane opens plant in Basel</h1><p>Basel (ots) - Norvane AG opened its new plant in Basel on Tuesday, where 240 people will make antibodies.</p><p class="contact-headline">Contact:</p><p class="contact-text">Norvane AG<br>Jane Roe<br>+41 61 555 01 00</p><p class="originator">Original content of: Norvane AG, transmitted by news aktuell</p></article><div class="about-portal"><p>Since the year 1997 this portal has brought the releases of companies, associations and agencies to the public and the press, free of charge and around the clock, in all the formats that editors ask for.</p></div>${otherStories("All releases of Norvane AG", true)}</main>`,
    ),
    expected: {
      title: "Norvane opens plant in Basel",
      publishedOn: "2024-11-05",
      publisher: "Norvane AG",
      keeps: ["where 240 people will make antibodies"],
      drops: ["free of charge and around the clock", "Halcyra"],
    },
  },
  {
    name: "text in sections of an accordion and a table of figures between",
    content: page(
      `<title>Norvane reports results of the third quarter | Norvane</title><meta property="og:site_name" content="Norvane">`,
      `<main><h1>Norvane reports results of the third quarter</h1><p>November 5, 2024</p><div class="accordion"><section class="accordion-item"><h3>Highlights</h3><div class="accordion-panel"><p>BOSTON, Nov. 5, 2024 -- Norvane Therapeutics, Inc. today reported results of its third quarter and said that its trial of velorimab had met its goal.</p></div></section><section class="accordion-item"><h3>Results</h3><div class="accordion-panel"><p>Revenue rose to 12.4 million dollars in the quarter, mostly from the licence that was signed with Obelyne last year.</p><table><tr><th></th><th>2024</th><th>2023</th></tr><tr><td>Revenue</td><td>$</td><td>12.4</td><td>$</td><td>9.1</td></tr><tr><td>Net loss</td><td>(3.2</td><td>)</td><td>(4.8</td><td>)</td></tr></table></div></section></div><section><h2>Related</h2>${otherStories("Related news", true)}</section></main>`,
    ),
    expected: {
      title: "Norvane reports results of the third quarter",
      publishedOn: "2024-11-05",
      keeps: ["had met its goal", "signed with Obelyne", "$12.4", "(4.8)"],
      drops: ["Halcyra"],
    },
  },
];
