import type { Page } from "../html/dom.js";

/** How a platform marks up its releases: where the text stands and what in it is not part of it. Selectors, best first. */
export interface Adapter {
  readonly name: string;
  /** One of these tells the platform. */
  readonly marks: readonly string[];
  readonly body: readonly string[];
  readonly drop: readonly string[];
  /** Where it names the issuer. */
  readonly issuer?: readonly string[];
}

/** The platforms by their own mark-up (templates of several years; what is not here is read by density). */
const ADAPTERS: readonly Adapter[] = [
  {
    name: "Business Wire",
    marks: [".bw-release-story", "#bw-release-story", ".bw-release-main"],
    body: [".bw-release-main", ".bw-release-story", "#bw-release-story"],
    drop: [".bw-release-sidebars", ".bw-release-media", ".bw-release-logos", ".bw-release-tools"],
    issuer: [".bw-release-source", "[itemprop=sourceOrganization] [itemprop=name]", "[itemprop=sourceOrganization]"],
  },
  {
    name: "GlobeNewswire",
    marks: ["#main-body-container", ".main-body-container", ".main-scroll-container .article-body"],
    body: ["#main-body-container", ".main-body-container", "[itemprop=articleBody]"],
    drop: [".pagination-container", ".article-tags", ".related-documents", ".main-tags-container", ".article-share"],
    issuer: ["[data-autid=article-source] a", ".article-source a", "span[itemprop=author] [itemprop=name]"],
  },
  {
    name: "PR Newswire",
    marks: [".release-body", "[id^=PRNFull]", "#releaseTextBlock", ".news-release .xn-content"],
    body: [".release-body", "[itemprop=articleBody]", "#releaseTextBlock", ".news-release", ".xn-content"],
    drop: [".related-documents", ".more-by-this-source", ".explore-more", ".contact-cision"],
    issuer: [".release-header .company-name", "[itemprop=sourceOrganization] [itemprop=name]", ".news-provider strong"],
  },
  {
    name: "ACCESSWIRE",
    marks: ["#pageContent .press-release", "#articleBody", ".aw-release"],
    body: ["#articleBody", ".aw-release", "#pageContent .press-release"],
    drop: [],
  },
  {
    name: "EIN Presswire",
    marks: [".article_text .pr_content", ".article-content.pr_content", ".pr-content", ".article_contact"],
    body: [".article_text", ".article-content", ".pr-content"],
    drop: [".more-news", ".other-stories"],
  },
  {
    name: "FDA",
    marks: ["[role=main] .lcds-description-list", "meta[content*='fda.gov/']"],
    body: ["[role=main]", "article#main-content", "main"],
    drop: [".lcds-card", ".section-nav", ".social"],
  },
  {
    name: "EMA",
    marks: [".ecl-page-header", ".ema-node-content"],
    body: ["main", "article", ".ema-node-content"],
    drop: [".bcl-inpage-navigation", ".ema-related"],
  },
  {
    name: "GOV.UK",
    marks: [".govuk-template .gem-c-govspeak", ".govspeak"],
    body: [".gem-c-govspeak", ".govspeak"],
    drop: [".gem-c-contextual-sidebar", ".app-c-published-dates", ".gem-c-published-dates"],
  },
  {
    name: "EurekAlert",
    marks: ["article .entry", ".release .entry", "meta[content*='EurekAlert']"],
    body: ["article .entry", ".release .entry", "article"],
    drop: [".meta_institute", ".social-share", ".details"],
    issuer: [".meta_institute", ".institution", ".organization"],
  },
  {
    name: "Newswise",
    marks: ["#article-body", "meta[content*='Newswise']"],
    body: ["#article-body", ".article-body"],
    drop: [".related-content", ".comments-holder"],
    issuer: [".article-source a", ".source-institution", ".institution", ".article-info a[href*='/institutions/']"],
  },
  {
    name: "Q4",
    marks: [".module_body .q4default", ".module-details .module_body", ".q4default"],
    body: [".module-details .module_body", ".module_body", ".q4default"],
    drop: [".module_related-documents", ".module_tags", ".module_share"],
  },
  {
    name: "Notified",
    marks: [".node--nir-news--full", ".nir-news", ".field--name-field-nir-news-body"],
    body: [".node--nir-news--full", ".field--name-field-nir-news-body", ".nir-news"],
    drop: [".nir-widget--list", ".field--name-field-nir-news-tags"],
  },
];

/** ".bw-release-story", "#articleBody", "[itemprop=articleBody]": the names in a selector */
const SELECTOR_NAMES = /[.#]([\w-]+)|=['"]?([\w./-]+)/gu;

/** Whether a page may hold what a selector asks for, by the names in it: far cheaper than to search its tree. */
export const mayMatch = (html: string, selector: string): boolean =>
  [...selector.matchAll(SELECTOR_NAMES)].every(([, name, value]) => html.includes(name ?? value ?? ""));

/** The adapter of the platform that a page's mark-up shows; null for unknown ones. */
export const adapterFor = ($: Page, html: string): Adapter | null =>
  ADAPTERS.find(({ marks }) => marks.some((mark) => mayMatch(html, mark) && $(mark).length > 0)) ?? null;
