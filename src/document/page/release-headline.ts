import { readingView } from "../../nlp/reading-view.js";
import { parseDateline } from "../dateline.js";

/** Where the headline stands among a text's blocks. */
export interface HeadlinePlace {
  readonly from: number;
  readonly to: number;
}

/** Blocks at the beginning in which headline and dateline are looked for. */
const OPENING = 40;
const SHORTEST = 12;
const LONGEST = 400;
/** Lines of a letterhead, of contacts and of filing that are no headline: "Exhibit 99.1", "FOR IMMEDIATE RELEASE", "Contact: Jane Roe", "(610) 555-0100", "Nov. 5, 2024" */
const FURNITURE =
  /^(?:exhibit\b|ex-\d|for (?:immediate )?release|(?:press|news|media) release\b.{0,60}$|(?:media|investor|press|company)? ?contacts?\b|investor relations|phone|fax|tel\b|telephone|e-?mail|web(?:site)?\b|embargo|source:|date:|page \d|_{3,}|-{3,}|\(?\d{3}\)?[\s.-]\d{3}|\d+ \p{L}+.{0,40}(?:street|st\.|ave|road|suite|drive|blvd)|p\.?o\.? box|.{0,80}@|.{0,40}https?:|.{0,40}www\.)/iu;
const COMPANY_ALONE =
  /^[^.]{2,60},? (?:inc|corp|corporation|ltd|limited|llc|plc|n\.v|ag|s\.a|company|co)\.?(?: \(.{2,40}\))?$/iu;
const DATE_ALONE = /^(?:\p{L}+,? )?(?:\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} \p{L}+ \d{4})\.?$/u;
const PHONE_WITHIN = /\(\d{3}\) ?\d{3}[-.]\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b/u;

const isFurniture = (text: string): boolean =>
  FURNITURE.test(text) || COMPANY_ALONE.test(text) || DATE_ALONE.test(text) || PHONE_WITHIN.test(text);
const isBullet = (text: string): boolean => /^[-–—•*·]\s/u.test(text);
const words = (text: string): number => text.split(/\s+/u).length;
const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);

/** The headline of a text that has no title beside it: the first line before the dateline that is no letterhead, contact or date; null where none is. */
export function headlinePlace(blocks: readonly string[]): HeadlinePlace | null {
  const lead = leadAt(blocks);
  if (lead < 1) return null;
  const texts = blocks.slice(0, lead).map((text) => text.replace(/\s+/gu, " ").trim());
  const fits = texts.map(
    (text) =>
      text.length >= SHORTEST && text.length <= LONGEST && words(text) >= 3 && !isBullet(text) && !isFurniture(text),
  );
  const after = texts.findLastIndex((text, i) => i < lead && isFurniture(text) && fits.slice(i + 1).some(Boolean));
  const from = fits.findIndex((fit, i) => fit && i > after);
  if (from < 0) return null;
  let to = from + 1;
  while (to < lead && fits[to] && isCapitals(texts[from]!) && isCapitals(texts[to]!)) to += 1;
  return { from, to };
}

/** Index of the block with the dateline, else of the first long one. */
function leadAt(blocks: readonly string[]): number {
  const opening = blocks.slice(0, OPENING);
  const dated = opening.findIndex((text) => {
    const dateline = text.length > 80 ? parseDateline(readingView(text.slice(0, 600)), 0) : null;
    return dateline?.open === true && (dateline.cities.length > 0 || dateline.wire !== null);
  });
  return dated >= 0 ? dated : opening.findIndex((text) => text.length > 200 && /[.!?]["”’)]?(?:\s|$)/u.test(text));
}
