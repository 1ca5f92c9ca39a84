import { type Adapter, adapterFor, mayMatch } from "../page/adapters.js";
import { contactIssuer } from "../page/contact-issuer.js";
import { isDistributor } from "../page/distributors.js";
import { edgarFiling, type Filing } from "../page/edgar-lists.js";
import { type Exhibit, exhibitOf, readExhibit } from "../page/exhibit.js";
import type { ListItem } from "../page/list-item.js";
import { newsroomItems } from "../page/newsroom-index.js";
import { readPageDate } from "../page/page-date.js";
import { type PageMeta, readPageMeta } from "../page/page-meta.js";
import { issuerOf, namedIssuer, newsroomName, titleIssuer } from "../page/page-publisher.js";
import { isGenericTitle, isListTitle, type PageTitle, readPageTitle } from "../page/page-title.js";
import { type Block, blocksOf } from "./blocks.js";
import { boundHtml } from "./bound-html.js";
import { type Element, isElement, isWithin, type Page, parsePage } from "./dom.js";
import { anchorOf, calledText, loneArticle, mainRoot, namedRoot, rootWith } from "./main-root.js";
import { measurePage } from "./measure.js";
import { elementsOf, noiseOf } from "./noise.js";
import { ownBlocks } from "./own-blocks.js";
import { isProse, printedTitle, type Trimmed, trimBlocks } from "./trim-blocks.js";
import { withoutScripts } from "./without-scripts.js";

/** What a page says about its release. */
export interface PageContent {
  readonly title: string | null;
  readonly titleTag: string | null;
  /** From the headline on; blocks apart by a blank line, cells by a tab. */
  readonly text: string;
  /** As the page gives it; an address relative to the page's own is made whole where the page says how. */
  readonly url: string | null;
  /** ISO 8601, to the day. */
  readonly published: string | null;
  /** Who issued it, by the page's own words ("Source: …") or as the newsroom's owner; never a wire or portal. */
  readonly publisher: string | null;
  /** Characters in paragraphs of prose: none where the page is an empty shell. */
  readonly prose: number;
  /** Whether it is an article of the press: a news site's, without a wire's or an issuer's name on it. */
  readonly isArticle: boolean;
  /** The entries where the page is a list of releases. */
  readonly items: readonly ListItem[] | null;
  /** The documents where the page is the index of a filing. */
  readonly filing: Filing | null;
}

/** Containers that mark-up or common platforms name as the text. */
const NAMED =
  "[itemprop=articleBody],[property='schema:articleBody'],article .entry-content,.entry-content,.article-body,.article__body,.story-body,.field-name-body".split(
    ",",
  );
/** Blocks behind the text that may still name the issuer. */
const MOST_REST = 12;
/** Prose from which a page with a headline of its own is a release with a list beside it, in characters. */
const MOST_LIST_PROSE = 100;

/** Shortest text in JSON-LD that is one, in characters. */
const SHORTEST_DATA = 100;

/** Title, text, date, address and publisher of a page; menus, forms, advertisements and other stories left out. Hostile pages are bounded first. */
export function readHtmlPage(html: string): PageContent {
  const bounded = boundHtml(withoutScripts(html));
  const $ = parsePage(bounded);
  const head = readPageMeta($);
  const said = readPageTitle($, head);
  const body = $("body").get(0);
  const adapter = adapterFor($, bounded);
  const bodies = NAMED.filter((selector) => mayMatch(bounded, selector));
  const { trimmed, page, title } =
    body && isElement(body) ? mainText($, body, said, adapter, bodies) : { ...EMPTY, title: said };
  const prose = trimmed.blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
  const filed = isGenericTitle(title.title) ? withoutTitle($, html, trimmed) : null;
  const own = filed?.title ? filed : { title: title.title, text: textOfBlocks(trimmed, title.title, head) };
  const url = addressOf(head) ?? originalAddress(trimmed);
  const dayFirst = isDayFirst($, url, own.text);
  const words = [...trimmed.around, ...trimmed.blocks.slice(-8), ...trimmed.after];
  const publisher =
    issuerOf($, adapter, head) ??
    namedIssuer(words) ??
    titleIssuer(own.title, own.text) ??
    newsroomName($, head, own.title, own.text, url) ??
    contactIssuer([...trimmed.blocks, ...trimmed.after], own.title, own.text);
  return {
    title: own.title,
    titleTag: head.titleTag,
    text: own.text,
    url,
    published: filed?.published ?? readPageDate($, head, trimmed, page, url, dayFirst),
    publisher,
    prose: filed?.title || isFromData(own.text, head) ? own.text.length : prose,
    isArticle:
      publisher === null &&
      isDistributor(head.meta("og:site_name") ?? head.article?.publisher ?? "") &&
      !/newswire|business ?wire/iu.test(own.text.slice(0, 1500)),
    items: isListTitle(title.title) || prose < MOST_LIST_PROSE ? listOf($, dayFirst) : null,
    filing: edgarFiling($),
  };
}

/** Links within the site from which a page has menus; a filed document leads to places of its own and to other sites. */
const SITE_LINKS = 3;

/** The text of a page that has no title: the whole of a filed document, the main text of a site's page, its headline looked for among its blocks. */
function withoutTitle($: Page, html: string, { blocks }: Trimmed): Exhibit {
  const links = $("a[href]")
    .slice(0, 400)
    .toArray()
    .filter((link) => !/^(?:#|[a-z]+:)/iu.test($(link).attr("href") ?? ""));
  return links.length < SITE_LINKS ? readExhibit(html, null) : exhibitOf(linesOf(blocks), null);
}

/** The text of a page, and all its blocks without noise. */
interface MainText {
  /** The headline, as the page prints it where its head says more. */
  readonly title: PageTitle;
  readonly trimmed: Trimmed;
  readonly page: readonly Block[];
}

const EMPTY: Omit<MainText, "title"> = { trimmed: { blocks: [], around: [], after: [], headed: false }, page: [] };

function listOf($: Page, dayFirst: boolean): ListItem[] | null {
  const items = newsroomItems($, dayFirst);
  return items.length > 0 ? items : null;
}

function mainText(
  $: Page,
  body: Element,
  said: PageTitle,
  adapter: Adapter | null,
  bodies: readonly string[],
): MainText {
  const noise = noiseOf(body, said.element);
  for (const selector of adapter?.drop ?? [])
    for (const element of elementsOf($(selector).toArray())) noise.add(element);
  const measures = measurePage(body, noise);
  const named = [...(adapter?.body ?? []), ...bodies].flatMap((selector) => elementsOf($(selector).toArray()));
  const blocks = blocksOf(body, noise);
  const title = said.element ? said : asPrinted(blocks, said);
  const heading = title.element;
  const anchor = anchorOf(blocks, heading);
  const inner =
    namedRoot(named, measures.get(body)!, measures, anchor) ??
    (anchor && calledText(anchor, measures)) ??
    (anchor && heading && loneArticle($, anchor, heading)) ??
    mainRoot(body, measures, anchor);
  const root = heading ? rootWith(inner, heading, measures) : inner;
  const { own, rest } = ownBlocks(blocks, inner, root, title.title);
  const trimmed = trimBlocks(own, title.title, heading);
  const around = heading && !trimmed.headed ? [...between(blocks, heading, root), ...trimmed.around] : trimmed.around;
  return {
    trimmed: { ...trimmed, around, after: [...trimmed.after, ...rest.slice(0, MOST_REST)] },
    page: blocks,
    title,
  };
}

/** Most blocks between a headline and a text that stands apart from it. */
const MOST_BETWEEN = 12;

/** The blocks between a headline and the text where no element holds both: the day is there. */
function between(blocks: readonly Block[], heading: Element, root: Element): readonly Block[] {
  const from = blocks.findLastIndex(({ element }) => isWithin(element, heading)) + 1;
  const to = blocks.findIndex(({ element }) => isWithin(element, root));
  return from > 0 && to > from ? blocks.slice(from, to).slice(0, MOST_BETWEEN) : [];
}

/** A title that only the head gives, with the element that prints it; without the site's name where the page prints it so. */
function asPrinted(blocks: readonly Block[], { title }: PageTitle): PageTitle {
  const printed = printedTitle(blocks, title);
  if (!printed || !title) return { title, element: null };
  const isWhole = printed.text.length >= title.length;
  return { title: isWhole ? title : printed.text.replace(/\s+/gu, " "), element: printed.element };
}

/** The address that a page gives for itself; those of web archives are read through, relative ones made whole by `og:url`. */
function addressOf({ canonical, meta, article }: PageMeta): string | null {
  const shared = meta("og:url");
  const said = canonical ?? shared ?? article?.url ?? null;
  const bare = said?.replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(?=https?:)/u, "") ?? null;
  return bare && shared && !URL.canParse(bare) ? (URL.parse(bare, shared)?.href ?? bare) : bare;
}

/** "View source version on businesswire.com: http://www.businesswire.com/news/home/…" */
const ORIGINAL =
  /(?:view (?:the )?(?:source|original)[^:\n]{0,60}|original (?:version|release)[^:\n]{0,40}):\s*(https?:\/\/[^\s)]{10,300})/iu;

const originalAddress = ({ blocks }: Trimmed): string | null =>
  blocks.slice(-10).flatMap(({ text }) => ORIGINAL.exec(text)?.[1] ?? [])[0] ?? null;

/** Whether a page writes the day before the month: by its language, its country or its money. */
function isDayFirst($: Page, url: string | null, text: string): boolean {
  const lang = ($("html").attr("lang") ?? $("html").attr("xml:lang") ?? "").toLowerCase();
  if (lang !== "" && !lang.startsWith("en")) return true;
  if (/^en-(?:gb|au|ie|nz|za|in)/u.test(lang)) return true;
  if (/£\d/u.test(text) && !/\$\d/u.test(text)) return true;
  const host = url && URL.canParse(url) ? new URL(url).hostname : "";
  return /\.(?:uk|au|ie|nz|in|za|eu|de|fr|ch|nl|se|dk|no|fi|es|it|be)$/u.test(host);
}

/** Whether a text was taken from the page's JSON-LD, since the page itself shows none. */
const isFromData = (text: string, { article }: PageMeta): boolean =>
  Boolean(article?.body && text.endsWith(article.body.trim()) && article.body.trim().length > SHORTEST_DATA);

function textOfBlocks(trimmed: Trimmed, title: string | null, { article }: PageMeta): string {
  const text = joinBlocks(trimmed.blocks);
  const data = article?.body && !article.body.trimStart().startsWith("<") ? article.body.trim() : "";
  const shown = data.length > text.length * 2 ? data : text;
  return title && !(trimmed.headed && shown === text) && !shown.startsWith(title) ? `${title}\n\n${shown}` : shown;
}

/** The text of each block, that of an item of a list behind its mark. */
const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.map(({ text, kind }) => (kind === "li" && !/^[•*–-]/u.test(text) ? `• ${text}` : text));

/** Blocks apart by a blank line; items of one list by a line end. */
function joinBlocks(blocks: readonly Block[]): string {
  let text = "";
  let last = "";
  for (const [i, line] of linesOf(blocks).entries()) {
    const { kind } = blocks[i]!;
    text += text === "" ? line : kind === "li" && last === "li" ? `\n${line}` : `\n\n${line}`;
    last = kind;
  }
  return text;
}
