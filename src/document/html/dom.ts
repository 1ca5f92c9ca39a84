import * as cheerio from "cheerio";
import { boundHtml } from "./bound-html.js";
import { withoutScripts } from "./without-scripts.js";

/** A node of a parsed page. */
export type Node = cheerio.CheerioAPI extends (...args: never[]) => cheerio.Cheerio<infer T> ? T : never;

/** An element of a parsed page. */
export type Element = Extract<Node, { readonly attribs: unknown }>;

/** A page parsed once, bounded before (see `boundHtml`), `<noscript>` read as markup. */
export type Page = cheerio.CheerioAPI;

/** Parses a page; text in `<noscript>` is markup like all other. */
export const loadPage = (html: string): Page => parsePage(boundHtml(withoutScripts(html)));

/** Parses a page that was bounded before. */
export const parsePage = (bounded: string): Page => cheerio.load(bounded, { scriptingEnabled: false });

/** Whether a node is an element, scripts and styles included. */
export const isElement = (node: Node): node is Element => "attribs" in node;

/** An element's parent element; null above the topmost. */
export const parentOf = (node: Node): Element | null => {
  const { parent } = node;
  return parent && isElement(parent as Node) ? (parent as Element) : null;
};

/** Whether `node` is `root` or below it. */
export function isWithin(node: Node, root: Element): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) if (at === root) return true;
  return false;
}

/** White space folded to single spaces, soft hyphens and zero-width spaces gone. */
export const folded = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** All text below a node (no more than about `most` characters), white space folded; keeps its own stack, so that depth never overflows one. */
export function textOf(root: Node, most = Number.POSITIVE_INFINITY): string {
  const out: string[] = [];
  const stack: Node[] = [root];
  let length = 0;
  while (stack.length > 0 && length < most) {
    const node = stack.pop()!;
    if (node.type === "text") {
      out.push(node.data);
      length += node.data.length + 1;
    } else if ("children" in node && !(isElement(node) && SILENT.has(node.name))) {
      if (isElement(node) && node.name === "br") out.push(" ");
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Node);
    }
  }
  return folded(out.join(""));
}

/** Elements whose text nobody reads. */
export const SILENT: ReadonlySet<string> = new Set(
  "script style template svg iframe object embed canvas audio video head title meta link map math-annotation textarea select option datalist button".split(
    " ",
  ),
);

/** Elements that stand in blocks of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul noscript document text".split(
    " ",
  ),
);

/** Names in an element's id and class, in lower case, camel case and runs of signs split: "RelatedLinks js-box" gives "related-links js-box". */
export function namesOf({ attribs }: Element): string {
  const names = `${attribs["id"] ?? ""} ${attribs["class"] ?? ""}`.slice(0, 600).trim();
  return names
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, "-")
    .replace(/[_:]+/gu, "-")
    .toLowerCase();
}
