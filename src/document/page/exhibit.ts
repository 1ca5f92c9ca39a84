import { blocksOf } from "../html/blocks.js";
import { isElement, loadPage } from "../html/dom.js";
import { dayOf } from "./day-of.js";
import { headlinePlace } from "./release-headline.js";

/** A release as it is filed with the SEC: no furniture around it, no title beside it. */
export interface Exhibit {
  readonly title: string | null;
  readonly text: string;
  /** The day that its letterhead gives, ISO 8601. */
  readonly published: string | null;
}

/** Longest line of a letterhead that may give the day, in characters. */
const LINE = 140;
const IS_HTML = /<(?:html|body|p|div|table|font)\b/iu;
/** Tags of the nineties' text tables and page breaks: "<PAGE>", "<CAPTION>", "<S>", "<C>" */
const TEXT_TAGS = /^[ \t]*<\/?(?:PAGE|TABLE|CAPTION|S|C|FN|PDF|R)>[^\n]*$/gimu;
/** Labels that are no part of the release: "Exhibit 99.1", "EX-99.1", a file's name, a page's number */
const LABEL =
  /^(?:exhibit \d[\d.]*.{0,20}|ex-\d[\d.]*(?: \d+ [\w.-]+)?|[\w-]{3,60}\.(?:htm|html|txt)|\d{1,3}|page \d+(?: of \d+)?|table of contents|\d+ of \d+)$/iu;

/** Reads an exhibit, HTML or text; without a title beside it the headline first, what stood above it (letterhead, contacts) at the end, page numbers and labels left out. */
export const readExhibit = (content: string, title: string | null): Exhibit =>
  exhibitOf(IS_HTML.test(content.slice(0, 20_000)) ? htmlBlocks(content) : textBlocks(content), title);

/** The same of blocks that were read before. */
export function exhibitOf(all: readonly string[], title: string | null): Exhibit {
  const blocks = all.filter((text) => !LABEL.test(text));
  const place = title === null ? headlinePlace(blocks) : null;
  if (!place) return { title, text: blocks.join("\n\n"), published: null };
  const headline = blocks.slice(place.from, place.to).join(" ").replace(/\s+/gu, " ").trim();
  const above = blocks.slice(0, place.from);
  return {
    title: headline,
    text: [headline, ...blocks.slice(place.to), ...above].join("\n\n"),
    published: above.flatMap((text) => (text.length <= LINE ? (dayOf(text) ?? []) : []))[0] ?? null,
  };
}

function htmlBlocks(content: string): string[] {
  const body = loadPage(content)("body").get(0);
  return body && isElement(body)
    ? blocksOf(body, new Set()).map(({ text, kind }) => (kind === "li" && !/^[•*–-]/u.test(text) ? `• ${text}` : text))
    : [];
}

const textBlocks = (content: string): string[] =>
  content
    .replace(/\r\n?/gu, "\n")
    .replace(TEXT_TAGS, "")
    .split(/\n[ \t]*(?:\n[ \t]*)+/u)
    .map((block) => block.replace(/^\s*\n|\s+$/gu, ""))
    .filter((block) => block.trim() !== "");
