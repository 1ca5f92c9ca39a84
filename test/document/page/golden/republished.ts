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
const all = { title: TITLE, publishedOn: "2024-11-05", keeps: KEEPS, drops: DROPS };
const shares = `<ul class="share-links"><li><a href="#">Facebook</a></li><li><a href="#">Twitter</a></li><li><a href="#">E-mail</a></li></ul>`;
const breaks = (first: string): string => `${first}${PARAGRAPHS.join("<br><br>")}<br><br>About Norvane<br><br>${ABOUT}`;
/** Another whole story, as pages without end append it. */
const nextStory = `<article class="next"><h1>Halcyra Biosciences to Present at the Winter Healthcare Conference in London</h1><p>Halcyra Biosciences said on Monday that its chief executive would speak at the conference and show what the company has reached in this year.</p><p>The talk will be on the web page of Halcyra Biosciences for thirty days, and a transcript will follow in the week after the conference.</p></article>`;

/** Releases as portals, aggregators, universities and older sites publish them again. */
export const republishedPages: readonly GoldenPage[] = [
  {
    name: "finance portal with a fold, advertisements and the wire's link below",
    content: page(
      `<title>${TITLE}</title><meta property="og:site_name" content="Yahoo Finance"><script>window.state={"headline":"Obelyne Reports Second Quarter Results"}</script>`,
      `<div id="YDC"><div class="caas-container"><header class="caas-header"><h1>${TITLE}</h1></header><div class="caas-attr"><span>PR Newswire</span><time datetime="2024-11-05T12:00:00.000Z">Tue, November 5, 2024 at 7:00 AM EST</time> <span>3 min read</span></div><div class="caas-body">${paragraphs(dateline("/PRNewswire/"))}<p>Story continues</p>${about}<p>View original content: <a href="https://www.prnewswire.example/1.html">https://www.prnewswire.example/1.html</a></p><p>SOURCE Norvane Therapeutics, Inc.</p></div></div><div id="recommended"><h3>Recommended Stories</h3>${otherStories("", true)}</div></div>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "English release on a German portal",
    content: page(
      `<title>${TITLE} | 05.11.24 | Boersen-News</title><meta property="og:site_name" content="boersen-news.example">`,
      `<div class="header"><ul>${["Nachrichten", "Aktien", "Fonds", "Zertifikate", "Devisen", "Rohstoffe"].map((word) => `<li><a href="/${word}">${word}</a></li>`).join("")}</ul></div><div id="content"><div class="left"><h1>${TITLE}</h1><div class="info">05.11.2024 / 13:00 Uhr <span>Business Wire</span></div><div class="inhalt">${paragraphs('BOSTON--(<a href="http://www.businesswire.com/">BUSINESS WIRE</a>)-- ')}${about}<p>View source version on businesswire.com: <a href="https://www.businesswire.example/news/1">https://www.businesswire.example/news/1</a></p></div><div class="box"><h3>Weitere Nachrichten zum Thema</h3>${otherStories("", true)}</div><p>© 2024 Business Wire</p></div></div>`,
    ).replace('<html lang="en">', '<html lang="de">'),
    expected: { ...all, publisher: NORVANE, url: "https://www.businesswire.example/news/1" },
  },
  {
    name: "small wire with advertisements of text below the release and its categories twice",
    content: page(
      `<title>${TITLE}</title>`,
      `<table><tr><td><div class="cats">Topics: <a href="/1">Health</a>, <a href="/2">Medicine</a></div><h1>${TITLE}</h1><p>(MailWire.Com, November 05, 2024 ) Boston, MA -- ${LEAD}</p>${PARAGRAPHS.slice(
        1,
      )
        .map((text) => `<p>${text}</p>`)
        .join(
          "",
        )}${about}<p>Contact:<br>Jane Roe<br>Norvane Therapeutics<br>617-555-0100</p><p>Source: MailWire.com</p><div class="cats">Topics: <a href="/1">Health</a>, <a href="/2">Medicine</a></div><div class="textads"><a href="/a">Cheap flights to Basel</a><br><a href="/b">Learn a language in ten days</a></div></td><td>${otherStories("More from the wire")}</td></tr></table>`,
    ),
    expected: { ...all, publisher: NORVANE, drops: [...DROPS, "Cheap flights"] },
  },
  {
    name: "university newsroom with a contact before the text, tags and recent posts",
    content: page(
      `<title>New medicine halves attacks of asthma - Institute of Lungs</title><meta property="og:site_name" content="Institute of Lungs"><meta property="article:published_time" content="2024-11-04T22:10:00+00:00">`,
      `<main id="content"><article class="post"><h1>New medicine halves attacks of asthma</h1><p class="contact"><strong>Media contact:</strong> Jane Roe, jroe@lungs.example, 617-555-0100</p><p>BOSTON (November 5, 2024) — A medicine that is given every four weeks halved the attacks of adults with severe asthma in a trial at the Institute of Lungs and 93 other sites.</p><p>“It is a step closer to a new option,” says Ada Lindqvist, M.D., who led the trial and who is professor at the Institute of Lungs.</p><p><em>The trial was paid for by Norvane Therapeutics. Lindqvist has received fees for lectures.</em></p><p><strong>About the Institute of Lungs</strong><br>The Institute of Lungs has 1,200 people and treats forty thousand patients a year.</p><div class="tags">Tags: <a href="/t">asthma</a>, <a href="/u">research</a></div>${shares}</article><section class="recent"><h2>Recent News</h2>${otherStories("", true)}</section></main>`,
    ),
    expected: {
      title: "New medicine halves attacks of asthma",
      publishedOn: "2024-11-05",
      publisher: "Institute of Lungs",
      keeps: ["halved the attacks", "who led the trial", "paid for by Norvane", "1,200 people"],
      drops: ["Halcyra"],
    },
  },
  {
    name: "text of the nineties in pre",
    content: `<HTML><HEAD><TITLE>${TITLE}</TITLE></HEAD><BODY><A HREF="/">Home</A> <A HREF="/news">News</A><HR><PRE>\nFOR IMMEDIATE RELEASE\n\n${TITLE.toUpperCase()}\n\nBOSTON, Nov. 5, 2024 -- ${PARAGRAPHS.map((text) => text.replace(/(.{40,66}) /gu, "$1\n")).join("\n\n")}\n\nAbout Norvane\n\n${ABOUT.replace(/(.{40,66}) /gu, "$1\n")}\n</PRE><HR><A HREF="/">Back to home page</A></BODY></HTML>`,
    expected: { publishedOn: "2024-11-05", keeps: KEEPS, publisher: NORVANE, drops: ["Back to home"] },
  },
  {
    name: "AMP page with another address as canonical and styles in the head",
    content: page(
      `<title>${TITLE}</title><link rel="canonical" href="https://www.norvane.example/news/1"><style amp-custom>.x{color:red}.headline{content:"Halcyra Biosciences"}</style><meta property="og:site_name" content="Norvane">`,
      `<amp-sidebar id="menu"><ul><li><a href="/a">Halcyra Biosciences in the menu</a></li></ul></amp-sidebar><article><h1>${TITLE}</h1><div class="amp-wp-meta"><time datetime="2024-11-05T07:00:00+00:00">5th November 2024</time></div><amp-img src="/i.jpg" alt="a lung"></amp-img><amp-ad type="x"><div placeholder>Advertisement</div></amp-ad><div class="amp-wp-article-content">${paragraphs("")}${about}</div><amp-carousel>${otherStories("You may also like", true)}</amp-carousel></article>`,
    ),
    expected: { ...all, publisher: "Norvane", url: "https://www.norvane.example/news/1" },
  },
  {
    name: "a wall of consent in plain paragraphs before the text",
    content: page(
      `<title>${TITLE} | Norvane</title><meta property="og:site_name" content="Norvane">`,
      `<div id="onetrust-consent-sdk"><h2>We value your privacy</h2><p>We use cookies and similar ways to keep and read information on your device, to show advertisements that fit and to measure what is read.</p><p>With your consent we and our 812 partners may use exact locations and the characteristics of your device. You may change your mind at any time.</p></div><main><h1>${TITLE}</h1><p>Nov 5, 2024</p><div class="wysiwyg">${paragraphs("")}${about}</div></main>`,
    ),
    expected: { ...all, publisher: "Norvane", drops: [...DROPS, "812 partners"] },
  },
  {
    name: "a layout of nested tables with fonts, breaks for paragraphs and a column of news",
    content: `<html><head><title>Norvane: ${TITLE}</title></head><body><center><table><tr><td><font size=1>${["Home", "Products", "Pipeline", "Investors", "Careers"].map((word) => `<a href="/${word}">${word}</a>`).join(" | ")}</font></td></tr><tr><td><table><tr><td width=120><font size=1><a href="/1">News 2024</a><br><a href="/2">News 2023</a><br><a href="/3">News 2022</a></font></td><td><font face=arial size=2><b>${TITLE}</b><br><br>${breaks("BOSTON, MA, November 5, 2024 - ")}</font></td><td><font size=1>${otherStories("Latest news")}</font></td></tr></table></td></tr></table></center></body></html>`,
    expected: { ...all, publisher: NORVANE, drops: ["Halcyra", "News 2023"] },
  },
  {
    name: "the first heading names the section, the headline is the second",
    content: page(
      `<title>Norvane | Press Releases</title><meta property="og:site_name" content="Norvane">`,
      `<div class="banner"><h1>Press Releases</h1></div><div class="container"><a href="/b">Back to all press releases</a><h2>${TITLE}</h2><p class="subline">November 5, 2024 | Boston</p><div class="text">${paragraphs("")}${about}</div></div>`,
    ),
    expected: { ...all, publisher: "Norvane" },
  },
  {
    name: "the first heading is the site's name as a logo",
    content: page(
      `<title>${TITLE} – Norvane Therapeutics Newsroom</title>`,
      `<header><h1 class="logo"><a href="/">Norvane Therapeutics Newsroom</a></h1></header><main><section><h3 class="headline">${TITLE}</h3><div>05 Nov 2024, 07:00</div>${paragraphs("")}${about}</section><section><h4>Archive</h4>${otherStories("")}</section></main>`,
    ),
    expected: { ...all, publisher: NORVANE },
  },
  {
    name: "a page without end: another whole story follows",
    content: page(
      `<title>${TITLE}</title><meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="Norvane">`,
      `<main><article class="story"><h1>${TITLE}</h1><p>November 5, 2024</p>${paragraphs("")}${about}</article>${nextStory}</main>`,
    ),
    expected: { ...all, publisher: "Norvane" },
  },
  {
    name: "FDA announcement of 2025 with facts above, inquiries and related information below",
    content: page(
      `<title>FDA Approves New Treatment for Severe Asthma | FDA</title><link rel="canonical" href="https://www.fda.gov/news-events/press-announcements/fda-approves-new-treatment-severe-asthma"><meta property="og:site_name" content="U.S. Food and Drug Administration"><meta property="article:published_time" content="Wed, 11/06/2024 - 09:12">`,
      `<div class="usa-banner"><p>An official website of the United States government</p><p>The .gov means it’s official. Federal government websites often end in .gov or .mil. Before sharing sensitive information, make sure you are on a federal government site.</p></div><main id="main-content"><nav class="lcds-breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/n">News &amp; Events</a></li></ol></nav><article role="article"><header><p class="lcds-description">FDA News Release</p><h1 class="content-title">FDA Approves New Treatment for Severe Asthma</h1><div class="sharethis"><ul><li><a href="#">Share</a></li><li><a href="#">Post</a></li></ul></div></header><div role="main"><dl class="lcds-description-list"><dt>For Immediate Release:</dt><dd><time datetime="2024-11-05T12:00:00Z">November 05, 2024</time></dd></dl><p>The U.S. Food and Drug Administration today approved velorimab, which is given every four weeks, as an add-on treatment for adults with severe asthma.</p><p>“Many adults with severe asthma have few options,” said a director in the agency's Center for Drug Evaluation and Research.</p><p>The FDA granted the approval to Norvane Therapeutics.</p><p>The FDA, an agency within the U.S. Department of Health and Human Services, protects the public health by assuring the safety and effectiveness of drugs for people and animals.</p><p class="text-center">###</p><div class="inset-column"><h2>Inquiries</h2><dl><dt>Media:</dt><dd>Jane Roe, 301-555-0100</dd><dt>Consumer:</dt><dd>888-INFO-FDA</dd></dl></div></div><section class="lcds-card"><h2>Content current as of:</h2><p>11/06/2024</p><h2>Regulated Product(s)</h2><ul><li>Drugs</li></ul><h2>Follow FDA</h2></section></article></main>`,
    ),
    expected: {
      title: "FDA Approves New Treatment for Severe Asthma",
      publishedOn: "2024-11-05",
      keeps: ["approved velorimab", "few options", "granted the approval to Norvane"],
      drops: ["An official website", "Regulated Product", "Follow FDA"],
    },
  },
  {
    name: "aggregator's excerpt, cut off in the middle, before releases of the same company",
    content: page(
      `<title>${TITLE} - World of News</title><meta property="og:site_name" content="World of News">`,
      `<div class="main"><div class="story"><h1>${TITLE}</h1><p class="src">Business Wire 2024-11-05</p><p>BOSTON--(BUSINESS WIRE)--${LEAD} The company</p><p><a href="/full">Read full article</a></p></div><div class="more"><h2>Related news for Norvane Therapeutics</h2>${otherStories("", true)}</div><div class="videos"><h2>Videos</h2><p>Halcyra Biosciences explained in two minutes</p></div></div>`,
    ),
    expected: {
      title: TITLE,
      publishedOn: "2024-11-05",
      publisher: NORVANE,
      keeps: ["met its primary endpoint"],
      drops: ["Halcyra"],
    },
  },
  {
    name: "French release on a wire's page",
    content: page(
      `<title>Norvane annonce des résultats positifs de son essai de phase 3</title><meta property="og:site_name" content="CNW">`,
      `<article class="news-release"><header class="release-header"><h1>Norvane annonce des résultats positifs de son essai de phase 3</h1><p class="meta">Nouvelles fournies par</p><a href="/n"><strong>Norvane Therapeutics, Inc.</strong></a><p class="mb-no">05 nov, 2024, 07:00 ET</p></header><section class="release-body container"><p>BOSTON, le 5 nov. 2024 /CNW/ - Norvane Therapeutics, Inc. annonce aujourd'hui que son essai de phase 3 a atteint son critère principal chez des adultes atteints d'asthme sévère.</p><p>L'essai a inclus 612 adultes dans 94 centres, et les malades ont eu 47 % d'exacerbations de moins que sous placebo.</p><p>SOURCE Norvane Therapeutics, Inc.</p></section></article><section><h2>Également de cette source</h2>${otherStories("", true)}</section>`,
    ).replace('<html lang="en">', '<html lang="fr">'),
    expected: {
      title: "Norvane annonce des résultats positifs de son essai de phase 3",
      publishedOn: "2024-11-05",
      publisher: NORVANE,
      keeps: ["a atteint son critère principal", "612 adultes"],
      drops: ["Halcyra"],
    },
  },
  {
    name: "Japanese release with facts of the portal behind it",
    content: page(
      `<title>ノルヴェイン、重症喘息治療薬の第3相試験で良好な結果 | ノルヴェイン株式会社のプレスリリース</title><meta name="release:date" content="2024年11月5日 10時00分"><meta property="og:site_name" content="PR TIMES">`,
      `<main><article><p class="company"><a href="/c">ノルヴェイン株式会社</a></p><h1>ノルヴェイン、重症喘息治療薬の第3相試験で良好な結果</h1><time>2024年11月5日 10時00分</time><div class="rich-text"><p>ノルヴェイン株式会社（本社：東京都中央区）は、重症喘息の成人患者を対象とした第3相試験において主要評価項目を達成したことをお知らせいたします。本試験には612名の患者が参加しました。</p><p>今後、来年後半に承認申請を行う予定です。当社は呼吸器疾患の治療薬の開発に取り組んでまいります。</p></div><h3>会社概要</h3><p>会社名：ノルヴェイン株式会社</p></article><section><h2>関連リンク</h2></section><section><h2>おすすめのプレスリリース</h2><ul>${["ハルシラ株式会社が新製品を発表しました", "オベリン株式会社の決算のお知らせ", "新しい調査によると市場は拡大"].map((word) => `<li><a href="/${word}">${word}</a></li>`).join("")}</ul></section></main>`,
    ).replace('<html lang="en">', '<html lang="ja">'),
    expected: {
      title: "ノルヴェイン、重症喘息治療薬の第3相試験で良好な結果",
      publishedOn: "2024-11-05",
      publisher: "ノルヴェイン株式会社",
      keeps: ["主要評価項目を達成した", "承認申請を行う予定"],
      drops: ["ハルシラ株式会社"],
    },
  },
  {
    name: "a bio of the author and a form below, the release quoted in a blockquote",
    content: page(
      `<title>${TITLE} - Lung Times</title><meta property="og:site_name" content="Lung Times">`,
      `<main><article><h1>${TITLE}</h1><div class="meta">November 5, 2024 By <a href="/a">Staff</a></div><blockquote>${paragraphs(dateline("/PRNewswire/"))}${about}<p>SOURCE Norvane Therapeutics</p></blockquote><div class="author-box"><h4>About the Author: Staff</h4><p>The staff of the Lung Times writes about all that has to do with breath, every day and for free, since more than ten years.</p></div><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked with a star, as you can see below.</p></div></article></main>`,
    ),
    expected: { ...all, publisher: NORVANE, drops: [...DROPS, "for free, since", "will not be published"] },
  },
];
