import { type Element, folded, isElement, namesOf, type Page, parentOf, textOf } from "../html/dom.js";
import type { PageMeta } from "./page-meta.js";

/** A page's headline and the element that prints it, if one does. */
export interface PageTitle {
  readonly title: string | null;
  readonly element: Element | null;
}

const HEADINGS =
  "h1,[itemprop=headline],[itemprop~=name],.headline,.title,.article-title,.page-title,.entry-title,.news-title,.press-release-title,h2,h3,h4";
/** Most headings that are weighed. */
const MOST = 60;
const LONGEST = 400;
const SHORTEST = 8;

const ink = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** "Press Release: Acme Reports …": the kind of document before the headline */
const KIND_BEFORE = /^(?:press|news|media) release\s*[:|–—-]\s+(?=\S{2,}\s\S)/iu;
/** " | Acme", " - PR Newswire": a name of the site after the headline */
const SITE_AFTER = /\s(?:[|–—·•»:]|--?)\s[^|–—·•»]{2,60}$/u;

/** The headline of a page: of its headings the one that the head repeats, else a lone h1, else what the head says without the site's name. */
export function readPageTitle($: Page, { meta, article, titleTag }: PageMeta): PageTitle {
  const said = [article?.headline, meta("og:title", "twitter:title", "dc.title", "title"), titleTag]
    .flatMap((text) => (text ? [text.replace(KIND_BEFORE, "")] : []))
    .filter((text) => !isGenericTitle(text));
  const saysNothing = said.every(isListTitle);
  const headings = $(HEADINGS)
    .slice(0, MOST * 4)
    .toArray()
    .filter(isElement)
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ text }) => text.length >= SHORTEST && text.length <= LONGEST && !isGenericTitle(text))
    .slice(0, MOST);
  const best = headings
    .map((heading) => ({ heading, weight: weightOf(heading, said) || (saysNothing ? weightAlone(heading) : 0) }))
    .reduce<{ heading: (typeof headings)[number]; weight: number } | null>(
      (top, next) => (next.weight > (top?.weight ?? 0) ? next : top),
      null,
    );
  if (best) return { title: best.heading.text, element: best.heading.element };
  const [first] = said;
  return { title: first ? withoutSite(first) : null, element: null };
}

/** Shortest heading that is a headline though the head names only the newsroom, in letters and digits. */
const ALONE = 24;

/** The weight of a heading of a page whose head names only the newsroom: a long one that is no link, as those of a list are. */
function weightAlone({ element, text }: { element: Element; text: string }): number {
  const isLink =
    (parentOf(element)?.name ?? "") === "a" || element.children.some((child) => isElement(child) && child.name === "a");
  return /^h[1-4]$/u.test(element.name) && !isLink && ink(text).length >= ALONE && !isListTitle(text) ? 0.5 : 0;
}

/** How likely a heading is the headline: what the head says of it, its rank, its names. */
function weightOf({ element, text }: { element: Element; text: string }, said: readonly string[]): number {
  const own = ink(text);
  if (own.length < 4) return 0;
  const repeated = said.some(
    (title) => ink(title).includes(own) || (own.includes(ink(title)) && ink(title).length > 20),
  );
  const rank = element.name === "h1" ? 3 : /^h[2-4]$/u.test(element.name) ? 1 : 0;
  const named = /headline|itemprop|(?:article|entry|release|news|post|page)-title/u.test(
    `${namesOf(element)} ${element.attribs["itemprop"] ?? ""}`,
  )
    ? 1
    : 0;
  const length = Math.min(1, own.length / 60);
  if (repeated) return 4 + rank + named + length * 2;
  return element.name === "h1" || named > 0 ? rank + named + length : 0;
}

/** A title of the head without the name of the site behind it. */
export function withoutSite(title: string): string {
  const bare = folded(title).replace(SITE_AFTER, "");
  return bare.length >= 15 ? bare : folded(title);
}

/** Titles that name a kind of document, not this one: "EX-99.1", "Exhibit 99.1", "Document", "Press Release", "ex991.htm" */
const GENERIC =
  /^(?:ex(?:hibit)?[\s.-]{0,2}\d[\d.()a-z]{0,6}|document\d*|untitled.{0,12}|unknown document|(?:press|news|media) releases?|8-k|6-k|[\w-]{1,60}\.(?:html?|txt|pdf|docx?))$/iu;

/** "Acme Therapeutics, Inc.", "Acme Pharma AG (Nasdaq: ACME)": a company's name and nothing else */
const COMPANY_ALONE =
  /^[^.:;]{2,60},? (?:inc|corp|corporation|ltd|limited|llc|plc|n\.v|ag|s\.a|se|company|co)\.?(?: \(.{2,40}\))?$/iu;

/** Whether a page has no title of its own: none, the name of a kind of document, a company's name, or these side by side. */
export const isGenericTitle = (title: string | null): boolean =>
  (title ?? "")
    .trim()
    .split(/\s[|–—·:-]\s/u)
    .every((part) => part.trim() === "" || GENERIC.test(part.trim()) || COMPANY_ALONE.test(part.trim()));

/** Titles of a newsroom's front page or archive: "Press Releases", "News & Events", "Newsroom 2024", "Pressemitteilungen" */
const LIST =
  /^(?:all |our |latest |recent |corporate |company |global |archived? )*(?:(?:press|news|media)[ -]?(?:releases?|room|center|centre|archives?|announcements?)?|releases|announcements|pressemitteilungen|presseinformationen|presse|aktuelles|nachrichten|communiqués(?: de presse)?|newsroom|investor news)(?: ?(?:&|and|und|\/|-) ?[\p{L} ]{3,20})?(?: ?(?:archives?|\d{4}))?$/iu;

/** Whether a title is that of a list of releases, with or without the site's name behind it. */
export const isListTitle = (title: string | null): boolean => {
  const bare = (title ?? "").split(/\s[|–—·:-]\s/u).map((part) => part.trim());
  return bare.some((part) => LIST.test(part));
};
