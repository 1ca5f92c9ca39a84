import { isDistributor } from "../page/distributors.js";
import type { Block } from "./blocks.js";
import { type Element, isWithin, parentOf } from "./dom.js";

/** The blocks of a release between the page's furniture. */
export interface Trimmed {
  /** From the headline on. */
  readonly blocks: readonly Block[];
  /** Blocks that stood before the headline and between it and the text: dates and names are read from them. */
  readonly around: readonly Block[];
  /** What stood after the text: "Provided by Acme" may be there. */
  readonly after: readonly Block[];
  /** Whether the first of `blocks` is the headline. */
  readonly headed: boolean;
}

/** Headings of what is no more part of the release: other stories, forms, subscriptions; the whole block. */
const STOP =
  /^(?:(?:view |read |see |explore )?(?:more|other|also|related|similar|recommended|latest|recent|further|top|popular|trending|additional|previous|next)(?: \p{L}+)? ?(?:news|stories|story|articles?|releases?|press releases|posts?|content|headlines|links?|topics?|coverage|reading|items|resources|documents|downloads|events)?(?: \p{L}+)?(?: (?:from|by|on|in|about|at|for) .{0,60})?|(?:most|you (?:may|might)(?: also)?|we recommend|don[’']t miss|what to read|editor[’']s picks?)(?: .{0,40})?|(?:leave|add|post|write) (?:a |your )?(?:comment|reply|knowledge|response).{0,20}|(?:already|not yet|why) (?:registered|register|a (?:member|subscriber)|have an account).{0,60}|(?:sie sind |schon |bereits )+(?:registriert|abonnent|kunde).{0,40}|log ?in or (?:create|register).{0,60}|\d* ?(?:comments?|responses?)(?: \(\d+\))?|share(?: this)?(?: \p{L}+){0,4}|sign up.{0,60}|subscribe.{0,60}|join (?:us|our|pr newswire).{0,60}|follow us.{0,40}|get (?:our|the) .{0,60}|stay (?:informed|connected|up to date).{0,40}|newsletters?|about this site|advertisement|sponsored(?: content| links)?|.{0,20}\bexclusive story|tags?:?.{0,60}|filed under.{0,60}|(?:topics?|categor(?:y|ies)|keywords?|regions?)(?:: ?.{0,160})?|journal|disclaimer:?.{0,200}|more on this news release|news provided by.{0,80}|copyright\b.{0,200}|©.{0,200}|terms (?:of|and) .{0,40}|privacy .{0,40}|all (?:\p{L}+ )?(?:releases|news|stories)(?: (?:of|from|by) .{0,60})?|list of links present in page.{0,20}|source url|weitere (?:meldungen|nachrichten|artikel|themen|informationen|pressemitteilungen|storys?|topthemen).{0,60}|mehr (?:zum thema|von|zu|aus).{0,60}|das könnte (?:sie|dich).{0,40}|ähnliche .{0,40}|auch interessant.{0,20}|lesen sie (?:auch|mehr).{0,40}|empfehlungen.{0,30}|kommentare?.{0,20}|diese (?:meldung|seite) .{0,40}|zurück(?: .{0,30})?|nach oben|drucken|à lire aussi.{0,30}|sur le même sujet.{0,30}|articles? (?:liés|similaires).{0,30}|les (?:mer|også).{0,40}|relaterte? .{0,40}|flere (?:saker|nyheter).{0,30}|関連.{0,20}|おすすめ.{0,20}|相关.{0,20}|【.{1,6}】)$/iu;
/** Signs behind a heading: "Add Your Knowledge™", "Related stories »" */
const MARKS = /[\s™®:»›>…!.]{1,6}$/u;
/** A line of page furniture that is dropped where it stands: "Print", "Advertisement", "[+] Enlarge" */
const FURNITURE =
  /^(?:print(?: (?:this )?(?:page|article|story|release))?|e-?mail(?: (?:this )?(?:page|article|story|to a friend))?|share(?: (?:this|on|to|with) .{0,30})?|tweet(?: this)?|like|pin it|pdf|rss|save|bookmark|reprints?|text ?size.{0,10}|a ?a ?a|facebook|twitter|linkedin|google\+?|whatsapp|reddit|xing|copy link|download(?: pdf| image)?|advertisement|anzeige|werbung|publicité|ad|scroll to continue.{0,40}|continue reading.{0,40}|back to (?:top|news|list).{0,20}|skip to .{0,30}|listen|\$?AD[\w ]{0,20}\$?|[|•·/\\<>«»›‹+\-–—*\s]{1,10}|\d{1,4}|teilen|drucken|schließen|home|next|previous|loading.{0,5})$/iu;
/** "Last updated", "Date modified: 2024-12-09", "Page last reviewed": another day than the release's, as a label or with the day behind it */
const UPDATED =
  /^(?:(?:page |date |content )?(?:last )?(?:updated|modified|reviewed|revised|edited)|content current as of|zuletzt (?:aktualisiert|geändert))\b.{0,60}$/iu;
const UPDATED_LABEL =
  /^(?:(?:page |date |content )?(?:last )?(?:updated|modified|reviewed|revised)|content current as of):?$/iu;
/** "9 December 2024 — See all updates": the day in a block of its own behind such a label */
const DAY_LINE = /^[^\n]{0,12}\d{1,4}[^\n]{3,60}$/u;
/** The end of a release by the custom of the trade: "###", "- 30 -", "# # #" */
const END_MARK = /^(?:#\s?#\s?#.{0,3}|[-–—]\s?(?:30|end|ends)\s?[-–—]|\*\s?\*\s?\*|(?:press release )?ends?\.?)$/iu;

/** What belongs to a release though it stands behind that mark: "Media Contact:", "About Acme", "For more information" */
const GOES_ON =
  /^(?:(?:media|press|investors?|company|corporate)(?: (?:and|&) \p{L}+)?(?: relations)? )?(?:contacts?|inquiries|enquiries)\b|^(?:about|for (?:more|further) information|notes? (?:to|for) editors?|references?|source)\b/iu;

/** Notes of the site's own that end a text: "Copyright © 2007 Acme Wire. All rights reserved.", "Syndicated stories and blog feeds, all rights reserved" */
const LEGAL =
  /^(?:(?:copyright|©|\(c\)|syndicated)[^\n]{0,200}(?:all rights reserved|rights reserved by)|to read the rest of|unlock this (?:article|story)|this (?:article|story|content) is (?:exclusive|only available|reserved)|already (?:have an account|a subscriber)|subscribe (?:now )?to (?:read|continue|unlock)|(?:sie )?möchten (?:sie )?(?:gerne )?weiterlesen|this is a press release\. press release distribution|hinweis: für den inhalt)/iu;
/** "Copyright © 2024 Acme Wire, Inc. — All rights reserved.": the owner */
const OWNER = /(?:copyright|©|\(c\))[\s©\d,–-]*(?:by )?(\p{Lu}[\p{L}\d&'’.-]{2,})/iu;
/** Longest line that is such a note, in characters. */
const NOTE = 320;
/** "About PR Newswire": who distributed it */
const ABOUT = /^(?:about|über) (?:the )?(.{2,60})$/iu;
/** Shortest line of links alone between headline and text that may be a subhead, in characters. */
const SUBHEAD = 40;
/** Shortest block that is prose, in characters. */
const PROSE = 80;
/** Blocks at the beginning in which the issuer is named. */
const OPENING = 12;
/** How far after the last prose a stop heading's rest may still be read for the issuer. */
const MOST_AFTER = 12;

export const isProse = ({ text, linkChars, kind }: Block): boolean =>
  kind !== "table" && text.length >= proseLength(text) && linkChars < text.length * 0.4;
const proseLength = (text: string): number => (/[\u3040-\u30ff\u3400-\u9fff]/u.test(text) ? PROSE / 3 : PROSE);

const ink = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Cuts the blocks of a page's main element to the release: from its headline, without furniture, up to what belongs to the site. */
export function trimBlocks(all: readonly Block[], title: string | null, heading: Element | null): Trimmed {
  const headline = headlineAt(all, title, heading);
  const start = Math.max(headline, 0);
  const rest = all.slice(start);
  const asides = asidesOf(rest);
  const stop = stopAt(rest, asides);
  const text = rest.findIndex((block, i) => i > 0 && isProse(block));
  const kept = rest
    .slice(0, stop)
    .filter((block, i) => (i === 0 && headline >= 0) || !(asides.has(block) || isFurniture(block, i < text)))
    .filter(
      ({ text: own }, i, all) =>
        !UPDATED.test(own) && !(UPDATED_LABEL.test(all[i - 1]?.text ?? "") && DAY_LINE.test(own)),
    );
  const lead = kept.findIndex((block, i) => i > 0 && isProse(block));
  return {
    blocks: kept,
    around: [...all.slice(Math.max(0, start - 8), start), ...kept.slice(headline < 0 ? 0 : 1, Math.max(lead, 0) + 1)],
    after: rest.slice(stop, stop + MOST_AFTER),
    headed: headline >= 0,
  };
}

/** Share of a head's title that a printed line must be when the rest is the site's name. */
const MOST_OF_TITLE = 0.6;
/** Shortest printed line that may be a part of the head's title, in letters. */
const PART = 30;

/** The block that prints a title that only the page's head gives, or that without the site's name before or behind it; null where none does. */
export function printedTitle(blocks: readonly Block[], title: string | null): Block | null {
  const wanted = ink(title ?? "");
  if (wanted.length < 8) return null;
  const free = blocks.filter(({ linkChars, text }) => linkChars === 0 && text.length < 400);
  const isPart = (own: string): boolean =>
    own.length >= Math.max(PART, wanted.length * MOST_OF_TITLE) && (wanted.endsWith(own) || wanted.startsWith(own));
  return free.find(({ text }) => ink(text) === wanted) ?? free.find(({ text }) => isPart(ink(text))) ?? null;
}

/** Index of the block that is the headline: the last one before the first prose after it, so that a print header is left out. */
function headlineAt(all: readonly Block[], title: string | null, heading: Element | null): number {
  const wanted = ink(title ?? "");
  if (heading) {
    const within = all.flatMap((block, i) => (isWithin(block.element, heading) ? [i] : []));
    const at = within.find((i) => ink(all[i]!.text) === wanted) ?? within[0];
    if (at !== undefined) return at;
  }
  if (wanted.length < 8) return -1;
  const matches = all.flatMap((block, i) => (ink(block.text) === wanted ? [i] : []));
  const first = matches[0] ?? -1;
  const prose = all.findIndex((block, i) => i > first && isProse(block) && ink(block.text) !== wanted);
  return matches.filter((i) => i < prose || prose < 0).at(-1) ?? first;
}

/** The element that holds most of the text's paragraphs as its children. */
function paragraphsParent(blocks: readonly Block[]): Element | null {
  const prose = new Map<Element, number>();
  for (const block of blocks) {
    const parent = parentOf(block.element);
    if (parent && isProse(block)) prose.set(parent, (prose.get(parent) ?? 0) + block.text.length);
  }
  const [best] = [...prose].sort(([, a], [, b]) => b - a);
  return best && best[1] >= proseOf(blocks) / 2 ? best[0] : null;
}

/** Blocks of boxes between the paragraphs that begin with a heading of other stories: up to the next paragraph of the text. */
function asidesOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const asides = new Set<Block>();
  const parent = paragraphsParent(blocks);
  const last = parent ? blocks.findLastIndex((block) => isProse(block) && parentOf(block.element) === parent) : -1;
  for (let i = 1; i < last; i++) {
    if (!isStop(blocks[i]!)) continue;
    for (; i < last && !(isProse(blocks[i]!) && parentOf(blocks[i]!.element) === parent); i++) asides.add(blocks[i]!);
  }
  return asides;
}

/** Index of the first block after the release: a stop heading behind most of the prose, or the custom's end mark with only furniture after it. */
function stopAt(blocks: readonly Block[], asides: ReadonlySet<Block>): number {
  const total = proseOf(blocks);
  let before = 0;
  for (let i = 1; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (before >= total * 0.3 && before > 0 && isOfSite(block, blocks)) return i;
    if (isProse(block)) before += block.text.length;
    else if (before > 0 && isStop(block) && before >= total * 0.3 && !asides.has(block)) return i;
    else if (
      before > 0 &&
      END_MARK.test(block.text) &&
      before >= total * 0.8 &&
      !GOES_ON.test(blocks[i + 1]?.text ?? "")
    )
      return i + 1;
  }
  return blocks.length;
}

/** Whether a block is a note of who runs or owns the site; the issuer's own, whom the text's opening names, is part of the release. */
function isOfSite({ text }: Block, blocks: readonly Block[]): boolean {
  const about = ABOUT.exec(text)?.[1];
  if (about !== undefined) return isDistributor(about);
  return text.split("\n").some((line) => {
    if (line.length > NOTE || !LEGAL.test(line)) return false;
    const owner = OWNER.exec(line)?.[1];
    return (
      owner === undefined ||
      isDistributor(line) ||
      !blocks.slice(0, OPENING).some((block) => block.text.includes(owner))
    );
  });
}

const proseOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);

const isStop = ({ text, kind }: Block): boolean => kind !== "table" && text.length <= 200 && isStopLine(text);

/** Whether a line is a heading of what is no more part of a release: other stories, forms, notes of the site. */
export const isStopLine = (text: string): boolean =>
  text.length <= 200 && STOP.test(text.split("\n", 1)[0]!.replace(MARKS, ""));

/** Whether a line is a button or another sign of a page that says nothing. */
export const isFurnitureLine = (line: string): boolean => FURNITURE.test(line);

/** A block of links alone is furniture, unless it is a subhead, names a source or gives an address to visit or to write to. */
function isFurniture({ text, linkChars, kind }: Block, beforeText: boolean): boolean {
  if (kind === "table" || /^\(?(?:source|quelle)\b/iu.test(text)) return false;
  if (FURNITURE.test(text)) return true;
  const linked = linkChars >= text.replace(/\s/gu, "").length * 0.85;
  return (
    linked &&
    !(beforeText && kind !== "li" && text.length > SUBHEAD) &&
    text.length < 160 &&
    !/@|www\.|https?:|\.(?:com|org|net|eu|de)\b/u.test(text)
  );
}
