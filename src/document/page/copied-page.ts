import { readingView } from "../../nlp/reading-view.js";
import { parseDateline } from "../dateline.js";
import { isFurnitureLine, isStopLine } from "../html/trim-blocks.js";

/** A page that was copied as text, without the site around its release. */
export interface CopiedPage {
  readonly title: string;
  readonly text: string;
}

/** How a page begins that was copied whole: "Skip to main content", "Toggle navigation", "Home" */
const SITE_OPENING =
  /^\s*(?:skip to (?:the )?(?:main )?(?:content|navigation|search)|(?:toggle|main|open|site) (?:navigation|menu)|menu|home|search|(?:log|sign) ?in|subscribe|accessibility(?: links)?)\s*(?:[|>»]|\n|$)/iu;
/** Shortest headline, and fewest words of one. */
const SHORTEST = 25;
const FEWEST_WORDS = 4;
/** Shortest line that is a paragraph, in characters. */
const PARAGRAPH = 200;
/** Lines before the text that are looked at. */
const MOST_LINES = 400;
/** "November 5, 2024", "5 Nov 2024 07:00" */
const DAY_ONLY =
  /^\W{0,3}(?:\p{L}+,? )?(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}).{0,30}$/u;

/** Whether a text begins with the menu of a site. */
export const looksCopied = (text: string): boolean => SITE_OPENING.test(text.slice(0, 400));

/** Takes menu, buttons and other stories off a page that was copied as text; null where no headline with a text below it is found. */
export function readCopiedPage(text: string): CopiedPage | null {
  const lines = text.replace(/\r\n?/gu, "\n").split("\n");
  const lead = leadAt(lines);
  const headline = lines.findLastIndex((line, i) => i < lead && isHeadline(line.trim()));
  const title = lines[headline]?.trim();
  if (title === undefined) return null;
  const end = endAt(lines, lead);
  const between = lines.slice(headline + 1, lead).filter((line) => !isFurnitureLine(line.trim()));
  const kept = [title, "", ...between, ...lines.slice(lead, end)];
  return {
    title,
    text: kept
      .join("\n")
      .replace(/\n{3,}/gu, "\n\n")
      .trim(),
  };
}

/** Index of the line with the dateline, else of the first paragraph. */
function leadAt(lines: readonly string[]): number {
  const first = lines.slice(0, MOST_LINES);
  const dated = first.findIndex((line) => {
    if (line.length < 80) return false;
    const dateline = parseDateline(readingView(line.slice(0, 400)).trimStart(), 0);
    return dateline?.open === true && (dateline.cities.length > 0 || dateline.wire !== null);
  });
  return dated >= 0 ? dated : first.findIndex((line) => line.length >= PARAGRAPH);
}

const isHeadline = (line: string): boolean =>
  line.length >= SHORTEST &&
  line.length < 400 &&
  line.split(/\s+/u).length >= FEWEST_WORDS &&
  !DAY_ONLY.test(line) &&
  !isFurnitureLine(line) &&
  !isStopLine(line) &&
  !/[.:;,]$/u.test(line);

/** Index of the first heading of other stories or of the site behind most of the text. */
function endAt(lines: readonly string[], lead: number): number {
  const isLong = (line: string): boolean => line.trim().length >= PARAGRAPH / 2;
  const last = lines.findLastIndex(isLong);
  const half = lead + (last - lead) / 2;
  const stop = lines.findIndex((line, i) => i > half && line.trim() !== "" && isStopLine(line.trim()));
  return stop < 0 ? lines.length : stop;
}
