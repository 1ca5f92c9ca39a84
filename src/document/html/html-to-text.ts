import * as cheerio from "cheerio";
import { boundHtml } from "./bound-html.js";

/** What a page says about its release. */
export interface PageContent {
  readonly title: string | null;
  readonly text: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
}

const BLOCKS = new Set(
  "address article aside blockquote dd div dl dt figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tfoot tr ul".split(
    " ",
  ),
);
const NOT_TEXT =
  "script,style,noscript,template,svg,iframe,nav,header nav,footer,form,button,select,aside,[role=navigation],[aria-hidden=true],[hidden]";
const BODIES = [
  "[itemprop=articleBody]",
  "article",
  "main",
  "[role=main]",
  ".release-body",
  ".bw-release-story",
  "#main-body-container",
  ".article-body",
  ".main-body-container",
  "#content",
  ".content",
];

type Node = cheerio.CheerioAPI extends (...args: never[]) => cheerio.Cheerio<infer T> ? T : never;

/** What stands before and after the text of an element. */
function gapsOf(name: string): readonly [before: string, after: string] {
  if (name === "br") return ["\n", ""];
  if (name === "li") return ["\n• ", "\n"];
  if (name === "tr") return ["\n", "\n"];
  if (name === "td" || name === "th") return ["", "\t"];
  return BLOCKS.has(name) ? ["\n\n", "\n\n"] : ["", ""];
}

/** The text of a tree: blocks apart by a blank line, cells by a tab. Keeps its own stack, so that depth never overflows one. */
function collectText($: cheerio.CheerioAPI, root: Node): string {
  const out: string[] = [];
  const stack: (Node | string)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (typeof node === "string") out.push(node);
    else if (node.type === "text") out.push(node.data.replace(/\s+/gu, " "));
    else if ("children" in node) {
      const [before, after] = gapsOf("name" in node ? node.name : "");
      out.push(before);
      stack.push(after);
      const children = $(node).contents().toArray();
      for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
    }
  }
  return tidy(out.join(""));
}

/** Folds white space: at most one blank line, no space at line ends. */
const tidy = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/[ \u00a0]+/gu, " ").trim())
    .join("\n")
    .replace(/•\n+/gu, "• ")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();

/** Title, text, date, URL and publisher of a page; navigation, forms and scripts left out. Hostile pages are bounded first. */
export function htmlToText(html: string): PageContent {
  const $ = cheerio.load(boundHtml(html), { scriptingEnabled: false });
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const value = $(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)
        .first()
        .attr("content")
        ?.trim();
      if (value) return value;
    }
    return null;
  };
  const heading = $("h1").first().text().replace(/\s+/gu, " ").trim();
  const title =
    heading || meta("og:title", "twitter:title") || $("title").first().text().replace(/\s+/gu, " ").trim() || null;
  const url = $("link[rel=canonical]").attr("href")?.trim() || meta("og:url");
  const published =
    meta("article:published_time", "datePublished", "date", "dc.date", "DC.date.issued", "pubdate") ??
    $("time[datetime]").first().attr("datetime") ??
    null;
  const publisher = meta("og:site_name", "publisher", "author");
  $(NOT_TEXT).remove();
  const body =
    BODIES.map((selector) => $(selector).first()).find((found) => found.length > 0 && found.text().length > 400) ??
    $("body").first();
  const root = body.get(0);
  const text = root ? collectText($, root) : "";
  return {
    title,
    text: title && !text.includes(title) ? `${title}\n\n${text}` : text,
    url: url ?? null,
    published,
    publisher,
  };
}
