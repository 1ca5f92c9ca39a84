import { adapterFor } from "../page/adapters.js";
import { readPageDate } from "../page/page-date.js";
import { type PageMeta, readPageMeta } from "../page/page-meta.js";
import { namedIssuer, siteName } from "../page/page-publisher.js";
import { type PageTitle, readPageTitle } from "../page/page-title.js";
import { type Block, blocksOf } from "./blocks.js";
import { type Element, isElement, loadPage, type Page } from "./dom.js";
import { mainRoot, namedRoot, rootWith } from "./main-root.js";
import { measurePage } from "./measure.js";
import { elementsOf, noiseOf } from "./noise.js";
import { isProse, trimBlocks, type Trimmed } from "./trim-blocks.js";

/** What a page says about its release. */
export interface PageContent {
  readonly title: string | null;
  /** From the headline on; blocks apart by a blank line, cells by a tab. */
  readonly text: string;
  readonly url: string | null;
  /** ISO 8601, to the day. */
  readonly published: string | null;
  /** Who issued it, by the page's own words ("Source: …"); never a wire or portal. */
  readonly publisher: string | null;
  /** The name of a site that may be the issuer's newsroom. */
  readonly site: string | null;
  /** Characters in paragraphs of prose: near none where the page is an empty shell. */
  readonly prose: number;
}

/** Containers that mark-up or common platforms name as the text. */
const NAMED = "[itemprop=articleBody],[property='schema:articleBody'],article .entry-content,.entry-content,.article-body,.article__body,.story-body,.field-name-body";

/** Title, text, date, address and publisher of a page; menus, forms, advertisements and other stories left out. Hostile pages are bounded first. */
export function htmlToText(html: string): PageContent {
  const $ = loadPage(html);
  const head = readPageMeta($);
  const title = readPageTitle($, head);
  const body = $("body").get(0);
  const trimmed = body && isElement(body) ? mainText($, body, title) : null;
  const url = canonicalOf(head);
  const text = textOfBlocks(trimmed, title.title, head);
  return {
    title: title.title,
    text,
    url,
    published: readPageDate($, head, trimmed?.around ?? [], url),
    publisher: namedIssuer([...(trimmed?.around ?? []), ...(trimmed?.blocks.slice(-8) ?? []), ...(trimmed?.after ?? [])]),
    site: siteName(head),
    prose: (trimmed?.blocks ?? []).reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0),
  };
}

function mainText($: Page, body: Element, title: PageTitle): Trimmed {
  const adapter = adapterFor($);
  const noise = noiseOf($, body, title.element);
  for (const selector of adapter?.drop ?? []) for (const element of elementsOf($(selector).toArray())) noise.add(element);
  const measures = measurePage(body, noise);
  const page = measures.get(body)!;
  const named = [...(adapter?.body ?? []), ...NAMED.split(",")].flatMap((selector) => elementsOf($(selector).toArray()));
  const inner = namedRoot(named, page, measures) ?? mainRoot(body, measures);
  const root = title.element ? rootWith(inner, title.element, 4) : inner;
  return trimBlocks(blocksOf(root, noise), title.title, title.element);
}

/** The address that a page gives for itself; those of web archives are read through. */
function canonicalOf({ canonical, meta, article }: PageMeta): string | null {
  const url = canonical ?? meta("og:url") ?? article?.url ?? null;
  return url?.replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(?=https?:)/u, "") ?? null;
}

function textOfBlocks(trimmed: Trimmed | null, title: string | null, { article }: PageMeta): string {
  const blocks: readonly Block[] = trimmed?.blocks ?? [];
  const text = joinBlocks(blocks);
  const shown = article?.body && article.body.length > text.length * 2 ? article.body.trim() : text;
  return title && !trimmed?.headed && !shown.startsWith(title) ? `${title}\n\n${shown}` : shown;
}

/** Blocks apart by a blank line; items of one list by a line end. */
function joinBlocks(blocks: readonly Block[]): string {
  let text = "";
  let last = "";
  for (const { text: own, kind } of blocks) {
    const line = kind === "li" && !/^[•*–-]/u.test(own) ? `• ${own}` : own;
    text += text === "" ? line : kind === "li" && last === "li" ? `\n${line}` : `\n\n${line}`;
    last = kind;
  }
  return text;
}
