import {
  ABOUT,
  about,
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

const NORVANE = "Norvane Therapeutics";
const all = { title: TITLE, publishedOn: "2024-11-05", publisher: NORVANE, keeps: KEEPS, drops: DROPS };
const ABOUT_WIRE =
  "The Wire is the largest of its kind and reaches newsrooms, portals and investors in ninety countries every hour of the day and of the night.";

/** Younger and older templates of wires, agencies and newsroom platforms. */
export const templatePages: readonly GoldenPage[] = [
  {
    name: "Business Wire, template of 2024 with contacts in a box of their own",
    content: page(
      `<title>${TITLE}</title><meta property="og:site_name" content="Business Wire"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2024-11-05T12:00:00.000Z","author":[{"@type":"Organization","name":"Business Wire"}],"publisher":{"@type":"Organization","name":"Business Wire"}}</script>`,
      `<main><div class="ui-kit-press-release"><div class="flex"><h1 class="font-figtree">${TITLE}</h1><span>Nov 05, 2024 7:00 AM Eastern Standard Time</span><div class="share-bar"><button>Share</button></div></div><div class="ui-kit-press-release__content rich-text"><div id="bw-release-story"><p>BOSTON--(<a href="https://www.businesswire.com">BUSINESS WIRE</a>)--${PARAGRAPHS[0]}</p>${PARAGRAPHS.slice(
        1,
      )
        .map((text) => `<p>${text}</p>`)
        .join(
          "",
        )}${about}</div></div><div class="contacts"><h2>Contacts</h2><p><b>Media:</b><br>Jane Roe<br>Norvane Therapeutics, Inc.<br>jane@norvane.example</p></div></div><div class="company-box"><h3>Norvane Therapeutics</h3><div>NASDAQ:NRVN</div><h4>Release Versions</h4><ul><li><a href="/en">English</a></li></ul></div><section><h2>More News From Norvane</h2>${otherStories("", true)}</section></main>`,
    ),
    expected: all,
  },
  {
    name: "GlobeNewswire, template of 2024 with contact data and tags",
    content: page(
      `<title>${TITLE}</title><meta name="wf-author" content="Norvane Therapeutics, Inc."><meta property="og:site_name" content="GlobeNewswire News Room"><link rel="canonical" href="https://www.globenewswire.example/news-release/2024/11/05/1/0/en/norvane.html">`,
      `<div class="main-header-container"><h1 class="article-headline" itemprop="headline">${TITLE}</h1><p class="article-sub-headline">- Exacerbations fewer by 47% -</p><div class="article-pubinfo"><time datetime="2024-11-05T12:00:00Z">November 05, 2024 07:00 ET</time> <span>| Source: <a class="article-source" href="/o">Norvane Therapeutics, Inc.</a></span></div></div><div class="main-body-container article-body" id="main-body-container" itemprop="articleBody"><p>${dateline("(GLOBE NEWSWIRE)")}${LEAD}</p>${PARAGRAPHS.slice(
        1,
      )
        .map((text) => `<p>${text}<br></p>`)
        .join(
          "",
        )}${about}<p><strong>Contact</strong><br>Jane Roe<br>ir@norvane.example</p><img src="/p.gif"></div><div class="main-tags-container"><h4>Tags</h4><a href="/1">Phase 3</a> <a href="/2">asthma</a></div><div class="contact-data"><h4>Contact Data</h4></div><div class="carousel">${otherStories("Recommended Reading", true)}</div><div class="explore"><h2>Explore</h2>${otherStories("")}</div>`,
    ),
    expected: { ...all, url: "https://www.globenewswire.example/news-release/2024/11/05/1/0/en/norvane.html" },
  },
  {
    name: "PR Newswire, page of a multimedia release with the wire's own words below",
    content: page(
      `<title>${TITLE}</title><meta property="og:site_name" content="PR Newswire">`,
      `<article class="news-release"><header class="release-header"><h1>${TITLE}</h1><a class="company-name">Norvane Therapeutics</a><p class="mb-no">05 Nov, 2024, 07:00 ET</p></header><section class="release-body container"><div class="row"><div class="col-lg-10 col-lg-offset-1"><p class="prntac"><i>Exacerbations fewer by 47%</i></p>${paragraphs(dateline("/PRNewswire/"))}${about}<p>SOURCE Norvane Therapeutics</p><div class="contact-cision"><p><strong>WANT YOUR COMPANY'S NEWS</strong></p><p>FEATURED ON PRNEWSWIRE.COM?</p><span>440k+ Newsrooms &amp; Influencers and 9k+ Digital Media Outlets wait for your story every day of the week.</span></div></div></div></section></article><section><h2>Also from this source</h2>${otherStories("", true)}</section><section><h2>Explore</h2>${otherStories("More Releases in Health Care")}</section>`,
    ),
    expected: { ...all, drops: [...DROPS, "wait for your story"] },
  },
  {
    name: "portal that repeats a wire release with notes of wire and portal behind it",
    content: page(
      `<title>${TITLE} | Lung Journal</title><meta property="og:site_name" content="Lung Journal">`,
      `<table><tr><td class="story"><h1>${TITLE}</h1><p>By: PR Newswire<br>Nov. 5, 2024 07:00 AM</p>${paragraphs(dateline("/PRNewswire/"))}${about}<p>SOURCE Norvane Therapeutics</p><p>Published Nov. 5, 2024<br>Copyright © 2024 Lung Journal Media, Inc. — All Rights Reserved.<br>Syndicated stories and blog feeds, all rights reserved by the author.</p><p>About PR Newswire<br>Copyright © 2007 PR Newswire. All rights reserved. Republication is expressly prohibited.</p></td><td><h3>Latest Stories</h3><p>Halcyra Biosciences told this journal that it had reached an important goal and that more would follow.</p></td></tr></table>`,
    ),
    expected: { ...all, drops: ["Lung Journal Media", "Republication", "told this journal"] },
  },
  {
    name: "Newsfile, with the stock's sign before the text and the wire's line at the end",
    content: page(
      `<title>${TITLE} | Newsfile</title>`,
      `<div class="mw-container"><h1 class="text-balance">${TITLE}</h1><p class="time">November 05, 2024 7:00 AM EST | Source: <a href="/c/1">Norvane Therapeutics, Inc.</a></p><div id="release-body"><p>Boston, Massachusetts--(Newsfile Corp. - November 5, 2024) - ${LEAD}</p>${PARAGRAPHS.slice(
        1,
      )
        .map((text) => `<p>${text}</p>`)
        .join(
          "",
        )}${about}<p>To view the source version of this press release, please visit https://www.newsfile.example/release/1</p></div></div><div class="side">${otherStories("Recent News")}</div>`,
    ),
    expected: all,
  },
  {
    name: "ACCESSWIRE of 2023 with topics and a share bar between headline and text",
    content: page(
      `<title>${TITLE}</title><meta property="article:published_time" content="2024-11-05T07:00:00">`,
      `<div class="single-article"><h1 id="articleHeading">${TITLE}</h1><div class="article-meta"><span>Tuesday, 05 November 2024 07:00 AM</span><div class="topic"><b>Topic:</b> <a href="/t">Trial Results</a></div><ul class="share"><li><a href="#">Share this</a></li></ul></div><div class="article-body" id="articleBody"><p><strong>BOSTON, MA / ACCESSWIRE / November 5, 2024 /</strong> ${LEAD}</p>${PARAGRAPHS.slice(
        1,
      )
        .map((text) => `<p>${text}</p>`)
        .join(
          "",
        )}${about}<p><strong>SOURCE:</strong> Norvane Therapeutics, Inc.</p><p>View the original <a href="https://www.accesswire.example/1">press release</a> on accesswire.com</p></div></div>${otherStories("Related", true)}`,
    ),
    expected: all,
  },
  {
    name: "FDA press announcement with its list of facts beside the text",
    content: page(
      `<title>Agency Approves a Medicine for Asthma | FDA</title><link rel="canonical" href="https://www.fda.gov/news-events/press-announcements/agency-approves-medicine-asthma"><meta property="og:site_name" content="U.S. Food and Drug Administration">`,
      `<main role="main"><article><header><h5>FDA NEWS RELEASE</h5><h1 class="content-title">Agency Approves a Medicine for Asthma</h1></header><dl class="lcds-description-list"><dt>For Immediate Release:</dt><dd><time datetime="2024-11-05T15:00:00Z">November 05, 2024</time></dd></dl><div role="main"><p>The U.S. Food and Drug Administration today approved velorimab, an antibody for adults with severe asthma who are not controlled on other medicines.</p><p>“People with severe asthma need more options,” said the director of the agency's office for diseases of the lung. “This approval gives them one.”</p><p>The FDA granted the approval to Norvane Therapeutics.</p><p>###</p></div><section class="lcds-card"><h2>Inquiries</h2><dl><dt>Media:</dt><dd><a href="mailto:press@fda.example">Press Office</a></dd></dl></section><aside><h2>Related Information</h2><ul><li><a href="/a">Asthma: what parents should know about it</a></li></ul></aside></article></main><div class="more-press"><h2>More Press Announcements</h2><p><a href="/b">Agency Warns of Products Sold Online</a></p></div>`,
    ),
    expected: {
      title: "Agency Approves a Medicine for Asthma",
      publishedOn: "2024-11-05",
      publisher: "Food and Drug Administration",
      keeps: ["today approved velorimab", "granted the approval"],
      drops: ["what parents should know", "Sold Online", "We use cookies"],
    },
  },
  {
    name: "EMA news with shares and related content",
    content: page(
      `<title>New medicine for severe asthma | European Medicines Agency (EMA)</title><meta property="og:site_name" content="European Medicines Agency (EMA)"><link rel="canonical" href="https://www.ema.europa.eu/en/news/new-medicine-severe-asthma">`,
      `<div class="ecl-page-header"><h1 class="ecl-page-header__title">New medicine for severe asthma</h1></div><main><div class="row"><div class="col-lg-3"><nav class="bcl-inpage-navigation"><ul><li><a href="#a">On this page we say much</a></li></ul></nav></div><div class="col-lg-9"><div class="d-flex"><span class="badge">News</span><time datetime="2024-11-05T12:00:00Z">5 November 2024</time><a href="#">Share</a></div><div class="field--name-body"><p>EMA has recommended granting a marketing authorisation in the European Union for velorimab, a medicine for adults whose severe asthma is not controlled.</p><p>The opinion adopted by the committee is an intermediary step on velorimab's path to patient access; it is sent to the European Commission for a decision.</p></div><h2>Related content</h2><ul><li><a href="/en/x">Velorimab: pending decision of the Commission</a></li></ul><h3>Topics</h3><a href="/t">Medicines</a></div></div></main>`,
    ),
    expected: {
      title: "New medicine for severe asthma",
      publishedOn: "2024-11-05",
      publisher: "European Medicines Agency",
      keeps: ["EMA has recommended", "for a decision"],
      drops: ["pending decision of the Commission", "On this page"],
    },
  },
  {
    name: "EurekAlert of 2023 with journal, contacts and funding behind the text",
    content: page(
      `<title>Antibody halves attacks of asthma | EurekAlert!</title><meta property="og:site_name" content="EurekAlert!"><meta name="institution" content="University of Ebersee">`,
      `<article><header><p class="tagline">News Release <time>5-Nov-2024</time></p><h1 class="page_title">Antibody halves attacks of asthma</h1><p class="subtitle">A trial at 94 sites tested it for a year</p><p class="meta_type">Peer-Reviewed Publication</p><p class="meta_institute">University of Ebersee</p></header><div class="entry"><p>Researchers at the University of Ebersee have found that an antibody halves the attacks of people with severe asthma, in a trial of a year at 94 sites.</p><p>“We had not expected an effect of this size,” said Ada Lindqvist, who led the trial at the university's hospital and teaches there.</p><p>###</p><p>The trial was paid for by the Fund for Research of the Lung, and co-authors are from eleven countries.</p></div><div class="well"><h4>Journal</h4><p>Journal of Lungs</p><h4>DOI</h4><p>10.0000/x.1</p></div><p class="disclaimer">Disclaimer: AAAS and EurekAlert! are not responsible for the accuracy of news releases posted to EurekAlert! by contributing institutions.</p></article><aside><h5>Media Contact</h5><p>Jane Roe</p><p>University of Ebersee</p><h5>More on this News Release</h5><h4>Antibody halves attacks of asthma</h4></aside>`,
    ),
    expected: {
      title: "Antibody halves attacks of asthma",
      publishedOn: "2024-11-05",
      publisher: "University of Ebersee",
      keeps: ["at 94 sites", "We had not expected", "paid for by the Fund"],
      drops: ["are not responsible"],
    },
  },
  {
    name: "Q4, its text in divs and a print header that repeats headline and issuer",
    content: page(
      `<title>Norvane Therapeutics - ${TITLE}</title>`,
      `<div class="print-header"><p>Norvane Therapeutics</p></div><div class="module module-news-details"><h1 class="module_title">News Details</h1><nav><a href="/all">View all news</a></nav><div class="module_container--inner"><h2 class="module-details_title">${TITLE}</h2><div class="module_date-time"><span class="module_date-text">November 5, 2024</span></div><div class="module_actions"><a href="/pdf">PDF Version</a></div><div class="module_body"><div class="q4default"><div>BOSTON, Nov. 05, 2024 (GLOBE NEWSWIRE) -- ${LEAD}</div>${PARAGRAPHS.slice(
        1,
      )
        .map((text) => `<div>${text}</div>`)
        .join(
          "",
        )}<div><b>About Norvane</b></div><div>${ABOUT}</div><div><b>Source: Norvane Therapeutics, Inc.</b></div></div></div></div></div><div class="module module-email-alerts"><h2>Email Alerts</h2><p>By providing your e-mail address you are consenting to receive alerts of the company until you tell us that you do not want them any more.</p></div>`,
    ),
    expected: { ...all, drops: ["you are consenting", "View all news"] },
  },
  {
    name: "Drupal newsroom with boilerplate and contacts in fields of their own",
    content: page(
      `<title>${TITLE} | Norvane</title><meta property="og:site_name" content="Norvane">`,
      `<main><article class="node node--type-press-release"><h1><span>${TITLE}</span></h1><div class="field field--name-field-date"><time datetime="2024-11-05T05:00:00Z">November 5, 2024</time></div><div class="field field--name-body">${paragraphs("")}</div><div class="field field--name-field-boilerplate"><h2>About Norvane</h2><p>${ABOUT}</p></div><div class="field field--name-field-contacts"><h2>Media contact</h2><p>Jane Roe, +1 617 555 0100</p></div></article><div class="views-element-container"><h2>Latest news</h2>${otherStories("", true)}</div></main>`,
    ),
    expected: { ...all, publisher: "Norvane", keeps: [...KEEPS, "Jane Roe"] },
  },
  {
    name: "WordPress blocks with shares, a next story and comments",
    content: page(
      `<title>${TITLE} &#8211; Norvane Therapeutics</title><meta property="article:published_time" content="2024-11-05T12:00:00+00:00"><meta property="og:site_name" content="Norvane Therapeutics">`,
      `<main class="wp-block-group"><h1 class="wp-block-post-title">${TITLE}</h1><div class="wp-block-post-date"><time datetime="2024-11-05T12:00:00+00:00">November 5, 2024</time></div><div class="entry-content wp-block-post-content"><div class="sharedaddy"><a href="#">Tweet</a></div>${paragraphs("", "p")}${about}<div class="sd-block"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Facebook</a></li></ul></div></div><nav class="post-navigation"><a href="/p">Previous: Halcyra Biosciences to Present</a></nav><div id="comments" class="comments-area"><h2>Leave a Reply</h2><p>Your address will not be published. Required fields are marked with a star, and what you write is looked at first.</p></div></main>`,
    ),
    expected: { ...all, drops: [...DROPS, "Required fields"] },
  },
  {
    name: "aggregator that names nobody but repeats the release",
    content: page(
      `<title>${TITLE} - StocksToday</title><meta property="og:site_name" content="StocksToday"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2024-11-05T12:01:00Z","author":{"@type":"Organization","name":"GlobeNewswire"},"publisher":{"@type":"Organization","name":"StocksToday"}}</script>`,
      `<div class="caas-body-wrapper"><header><h1>${TITLE}</h1></header><div class="caas-attr"><a href="/p">GlobeNewswire</a><time datetime="2024-11-05T12:01:00Z">November 5, 2024 at 7:01 AM</time></div><div class="caas-body"><p>Norvane Therapeutics, Inc.</p><p>${dateline("(GLOBE NEWSWIRE)")}${LEAD}</p>${PARAGRAPHS.slice(
        1,
      )
        .map((text) => `<p>${text}</p>`)
        .join(
          "",
        )}${about}</div><div class="caas-related">${otherStories("Recommended Stories", true)}</div><p class="legal">Terms and Privacy Policy</p></div>`,
    ),
    expected: all,
  },
  {
    name: "Newswise with sources, links and the wire's own boilerplate",
    content: page(
      `<title>Antibody Halves Attacks of Asthma | Newswise: News for Journalists</title><meta property="og:site_name" content="Newswise"><meta name="description" content="x">`,
      `<div id="article"><h1 class="headline">Antibody Halves Attacks of Asthma</h1><div class="article-info"><span>5-Nov-2024 9:00 AM EST</span>, by <a href="/institutions/1">University of Ebersee</a></div><div id="article-body"><p>Newswise &mdash; EBERSEE &mdash; Researchers at the University of Ebersee have found that an antibody halves the attacks of people with severe asthma, in a trial of a year at 94 sites.</p><p>“We had not expected an effect of this size,” said Ada Lindqvist, who led the trial at the university's hospital and teaches there.</p></div><div class="see-original"><h4>SEE ORIGINAL STUDY</h4></div><div class="permalink">Permalink to this article</div><div class="boiler"><p>${ABOUT_WIRE}</p></div></div>`,
    ),
    expected: {
      title: "Antibody Halves Attacks of Asthma",
      publishedOn: "2024-11-05",
      publisher: "University of Ebersee",
      keeps: ["at 94 sites", "We had not expected"],
      drops: ["largest of its kind", "SEE ORIGINAL"],
    },
  },
];
