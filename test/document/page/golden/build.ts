import type { ListItem } from "../../../../src/document/page/list-item.js";

/** What a page must give, and what must not be in its text. */
export interface Expected {
  readonly kind?: "release" | "article" | "feed" | "sitemap" | "index" | "error-page" | "not-a-release";
  readonly title?: string;
  readonly publishedOn?: string;
  readonly publisher?: string | null;
  readonly url?: string;
  readonly keeps?: readonly string[];
  readonly drops?: readonly string[];
  readonly items?: number;
  readonly first?: ListItem;
  readonly last?: ListItem;
}

/** One golden page: a platform's structure around a release of an invented company. */
export interface GoldenPage {
  readonly name: string;
  readonly content: string | Buffer;
  readonly expected: Expected;
}

export const TITLE = "Norvane Therapeutics Announces Positive Topline Results From Phase 3 TIDEMARK Trial of Velorimab";
export const LEAD =
  "Norvane Therapeutics, Inc. (Nasdaq: NRVN), a biopharmaceutical company developing medicines for diseases of the lung, today announced that the Phase 3 TIDEMARK trial of velorimab met its primary endpoint.";
export const PARAGRAPHS = [
  LEAD,
  "The trial enrolled 612 adults with severe asthma at 94 sites. Patients who received velorimab every four weeks had 47% fewer exacerbations than patients who received placebo (p&lt;0.001).",
  "&#8220;These results bring us a step closer to a new option for people whose asthma is not controlled,&#8221; said Ada Lindqvist, M.D., chief medical officer of Norvane. &#8220;We thank all who took part.&#8221;",
  "The most common adverse events were headache, nasopharyngitis and injection-site reactions. The company plans to submit an application to the authorities in the second half of next year.",
];
export const ABOUT =
  "Norvane is a company that develops antibodies for diseases of the lung. It was founded in 2011 and employs 240 people in Boston and Basel.";
export const KEEPS = [
  "met its primary endpoint",
  "94 sites",
  "said Ada Lindqvist",
  "second half of next year",
  "founded in 2011",
];

const OTHERS = [
  "Halcyra Biosciences to Present at the Winter Healthcare Conference in London",
  "Obelyne Reports Second Quarter Results and Raises Its Outlook for the Year",
  "Market for Respiratory Devices Expected to Grow, New Study Says",
  "Fintrix Pharma Names New Chief Financial Officer",
];
export const DROPS = ["Halcyra Biosciences", "Obelyne Reports", "Subscribe to our alerts", "We use cookies"];

export const MENU = `<ul class="menu">${["Home", "About us", "Products", "Pipeline", "Investors", "Careers", "Contact"].map((word) => `<li><a href="/${word}">${word}</a></li>`).join("")}</ul>`;
export const COOKIES = `<div class="cookie-banner"><p>We use cookies to give you the best experience on this site, to measure its use and to show you what may interest you. You can change your choice at any time.</p><button>Accept</button></div>`;
/** Stories of other issuers, as links or with the beginning of their text. */
export const otherStories = (heading: string, long = false): string =>
  `<div><h3>${heading}</h3><ul>${OTHERS.map((story, i) => `<li><a href="/story/${i}">${story}</a>${long ? `<p>${story}. The company said that it had reached an important goal and that more would follow during the year.</p>` : ""}</li>`).join("")}</ul></div>`;
export const SIGN_UP = `<form class="newsletter"><p>Subscribe to our alerts and never miss a story of the companies that you follow, every morning by mail.</p><input></form>`;
export const dateline = (wire: string, day = "Nov. 5, 2024"): string => `BOSTON, ${day} ${wire} -- `;
export const paragraphs = (first: string, tag = "p"): string =>
  PARAGRAPHS.map((text, i) => `<${tag}>${i === 0 ? first : ""}${text}</${tag}>`).join("\n");
export const about = `<p><b>About Norvane</b></p><p>${ABOUT}</p>`;

/** A page with a menu, a cookie banner and a footer around `body`. */
export const page = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body><header>${MENU}</header>${COOKIES}${body}<footer><p>Copyright © 2024 The Site. All rights reserved. Terms of use, privacy, imprint and all that belongs to it.</p></footer></body></html>`;
