import { isRegionName } from "../lexicon/places.js";
import type { CivilDate } from "../model/civil-date.js";
import type { Span } from "../model/span.js";
import { findDates } from "../nlp/dates.js";
import { matchesOf } from "../nlp/matches-of.js";

/** What the parser of one line found at its start. */
export interface DatelineParts {
  readonly span: Span;
  readonly cities: string[];
  readonly date: CivilDate | null;
  readonly wire: string | null;
  /** Whether text of the lead follows on the same line. */
  readonly open: boolean;
}

/** Longest dateline, in characters. */
const LONGEST = 260;

/** "(GLOBE NEWSWIRE)", "/PRNewswire/", "(NewMediaWire)", "--News Direct--" */
const WIRE =
  /^[(/-]{0,3}\s?(?:via\s)?(GLOBE\s?NEWSWIRE|BUSINESS\s?WIRE|PR\s?NEWSWIRE(?:-[\w\s-]{2,40})?|ACCESS\s?(?:WIRE|Newswire)|NEW\s?MEDIA\s?WIRE|NEWS\s?DIRECT|24-7\s?PRESS\s?RELEASE|EIN\s?PRESSWIRE(?:\.com)?|CNW(?:\sGroup)?|CANADA NEWSWIRE|MARKET\s?WIRED?|NEWSFILE(?:\sCORP\.?)?|INVESTORWIRE|PRIME NEWSWIRE|THOMSON REUTERS ONE|ACN NEWSWIRE|MEDIA OUTREACH NEWSWIRE|XINHUA|ASIANET|PRWEB|ISSUEWIRE|EQS[\s-]NEWS|DGAP[\s-]NEWS|KYODO JBN|BUSINESSWIRE|Newswire|Reuters|AP|AFP|ANI|PTI|IANS|Newsworthy\.ai|Newswise)(?=[\s)/:.-]|$)\s?[)/]?/iu;
/** "(HISPANICIZE WIRE / NOTICIAS NEWSWIRE)": a wire that is not in the list */
const OTHER_WIRE = /^\(?([^(),\n]{2,60}wire[^(),\n]{0,30})(?:\)|(?=,))/iu;
/** "/ Monokian Dentistry /": the issuer between slashes */
const SLASHED = /^\/\s?([^/\n]{2,60}?)\s?\/(?=\s|--|$)/u;
/** "… / 360 Orthodontics /": the same when the first slash has been read */
const SLASH_CLOSES = /^([^/\n]{2,60}?)\s?\/(?=\s*$|\s?--)/u;
/** "Sunday, ", "Thurs. " */
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s/iu;
/** "For Immediate Release:", "Embargoed until 8:35 a.m. CT/9:35 a.m. ET, Sunday" , "Date:" */
const NOTE =
  /^(?:(?:press|news|media) release(?=\b|\d)|for immediate release\b|for release\b|released?\b|embargoed?(?: until| for release)?\b|published(?: on)?\b|posted(?: on)?\b|date\b|updated?\b|correction\b|corrected\b|at(?=\s\d{1,2}(?::\d\d)?\s?[ap]\.?m)|\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[CEMP][SD]?T)?|\d{1,2}\s?[ap]\.?m\.?(?:\s?[CEMP][SD]?T)?|(?:[CEMP][SD]?T|GMT|CES?T|BST|JST|Eastern|Central|Pacific|Mountain)(?: Time)?\b)/iu;
const SEPARATOR = /^(?:[\s,;:|/()@\u00b7•.-]|and\s|&\s|et\s|und\s)+/u;
/** A place: words that begin with a capital, with particles between: "South San Francisco", "Rueil-Malmaison", "N.J.", "St. Gallen" */
const PLACE =
  /^((?!(?:In|On|By|At|Since|From|As|For|Until|Effective|Through|During)\s)(?:the\s|St\.\s)?\p{Lu}(?:[\p{L}.'’]|-(?!-)){0,24}(?:\s(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.?\s{1,3}\d)(?:(?:de|la|le|sur|am|an|der|of|the|upon|en|do|du|di|d'|del)\s)?\p{Lu}(?:[\p{L}.'’]|-(?!-)){0,24}){0,4})/u;
/** "(Philadelphia) - ", "(New York, NY) -- " */
const BRACKETED_CITY = /^\(\p{Lu}[^()\n]{2,40}\) {0,2}-{1,2} {0,2}\p{Lu}/u;
/** What must follow a place for it to be one */
const AFTER_PLACE = /^\s?(?:[,;/(|\-–:&]|and\s|$|\n|\s(?=\d|[A-Z][a-z]{2,8}\.?\s{1,3}\d))/u;
/** "November 4, 2025. Acme": a date that ends in a stop */
const DATED_STOP = /^\d{4}\.\s{1,2}\p{Lu}$/u;
/** "-", "--", "---" with what stands around it */
const DASH = /-\s*$/u;

interface Cursor {
  at: number;
  cities: string[];
  date: CivilDate | null;
  wire: string | null;
  /** Whether the next place starts a new group (its first name is a city). */
  fresh: boolean;
  afterDash: boolean;
  note: boolean;
}

/** Names in capitals as a title: "SAN DIEGO" → "San Diego". */
function cityName(piece: string): string {
  const name = piece.replace(/[.,]+$/u, "");
  if (name !== name.toUpperCase() || name.length < 4) return name;
  return name.toLowerCase().replace(/(?<=^|[\s'-])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The issuer between slashes, of which the first has been read already. */
const closingSlash = (line: string, cursor: Cursor, rest: string): RegExpExecArray | null =>
  cursor.date !== null && /\/\s?$/u.test(line.slice(0, cursor.at)) ? SLASH_CLOSES.exec(rest) : null;

/** A wire that is not in the list, in brackets, of which the first may have been read. */
const otherWire = (line: string, cursor: Cursor, rest: string): RegExpExecArray | null =>
  rest.startsWith("(") || line[cursor.at - 1] === "(" ? OTHER_WIRE.exec(rest) : null;

/** Reads one dateline item at the cursor; false when what stands there is none. */
function readItem(line: string, cursor: Cursor): boolean {
  const rest = line.slice(cursor.at, cursor.at + 160);
  const wire =
    WIRE.exec(rest) ?? otherWire(line, cursor, rest) ?? SLASHED.exec(rest) ?? closingSlash(line, cursor, rest);
  if (wire && (cursor.wire === null || !cursor.afterDash || /^via\s/iu.test(rest)))
    return advance(cursor, wire[0].length, { wire: wire[1]?.trim() ?? null });
  const weekday = WEEKDAY.exec(rest);
  if (weekday && /^\p{L}{3,}\.?\s{1,3}\d|^\d/u.test(rest.slice(weekday[0].length)))
    return advance(cursor, weekday[0].length, {});
  const date = findDates(rest.slice(0, 40))[0];
  if (date?.span.start === 0 && cursor.date === null) return advance(cursor, date.span.end, { date: date.date });
  if (date?.span.start === 0 && sameDay(date.date, cursor.date)) return advance(cursor, date.span.end, {});
  const note = NOTE.exec(rest);
  if (note && !cursor.afterDash) return advance(cursor, note[0].length, { note: true });
  return readPlace(line, rest, cursor);
}

const sameDay = (a: CivilDate, b: CivilDate | null): boolean =>
  b !== null && a.year === b.year && a.month === b.month && a.day === b.day;

/** Reads a place name: the first of a group is a city, states and countries after it are not. */
function readPlace(line: string, rest: string, cursor: Cursor): boolean {
  const place = PLACE.exec(rest);
  if (!place?.[1]) return false;
  const [, name] = place;
  const after = rest.slice(name.length);
  const bracketed = after.startsWith(")") && (isRegionName(name) || (cursor.at === 1 && BRACKETED_CITY.test(line)));
  if (!AFTER_PLACE.test(after) && !bracketed) return false;
  const known = cursor.wire !== null || cursor.date !== null;
  // "BOSTON, MA / ACCESSWIRE / November 5, 2024 / Acme Therapeutics, Inc.": what comes after all three is the issuer.
  if (cursor.wire !== null && cursor.date !== null && cursor.cities.length > 0 && !isRegionName(name)) return false;
  if (known && /^\s?\(/u.test(after)) return false;
  const dashed =
    /^\s?-/u.test(after) && (name === name.toUpperCase() || (cursor.wire === "Newswise" && !cursor.cities[0]));
  if (known && cursor.afterDash && !dashed) return false;
  if (cursor.fresh || !isRegionName(name)) cursor.cities.push(cityName(name));
  return advance(cursor, name.length, {});
}

function advance(cursor: Cursor, length: number, found: Partial<Cursor>): boolean {
  Object.assign(cursor, found);
  cursor.at += length;
  cursor.fresh = false;
  return true;
}

/** Reads separators; a dash or a new group is remembered. */
function readSeparator(line: string, cursor: Cursor): boolean {
  const found = SEPARATOR.exec(line.slice(cursor.at, cursor.at + 40))?.[0] ?? "";
  cursor.at += found.length;
  cursor.afterDash = DASH.test(found) || /--/u.test(found);
  cursor.fresh = /and\s|&\s|;|\/|et\s|und\s/u.test(found);
  return found.length > 0;
}

/**
 * The dateline at the start of a line of a reading view (offsets from `base`), or null: places, date, wire tag and the notes around them
 * ("For immediate release:"), each optional and in any order, up to and with the dash or colon before the lead.
 */
export function parseDateline(line: string, base: number): DatelineParts | null {
  const cursor: Cursor = { at: 0, cities: [], date: null, wire: null, fresh: true, afterDash: false, note: false };
  let end = 0;
  let closed = false;
  readSeparator(line, cursor);
  cursor.fresh = true;
  cursor.afterDash = false;
  while (cursor.at < line.length && cursor.at < LONGEST && readItem(line, cursor)) {
    const itemEnd = cursor.at;
    readSeparator(line, cursor);
    end = cursor.at;
    closed =
      /[-:;|)/]/u.test(line.slice(itemEnd - 1, end)) ||
      (cursor.cities.length > 0 && DATED_STOP.test(line.slice(Math.max(0, itemEnd - 4), end + 1))) ||
      end >= line.trimEnd().length;
  }
  const open = line.slice(end).trim() !== "";
  if (!isDateline(cursor, open, closed, line)) return null;
  return { span: { start: base, end: base + end }, cities: cursor.cities, date: cursor.date, wire: cursor.wire, open };
}

/** Whether what was read makes a dateline: a wire, a date, or a city in capitals with a dash. */
function isDateline(cursor: Cursor, open: boolean, closed: boolean, line: string): boolean {
  if (!closed) return false;
  if (cursor.wire !== null || cursor.date !== null) return true;
  if (!open) return cursor.note;
  const place = PLACE.exec(line)?.[1] ?? "";
  if (cursor.cities.length === 1 && BRACKETED_CITY.test(line)) return true;
  if (cursor.cities.length === 0 || place === "") return cursor.note && cursor.date !== null;
  const capitals = place.length > 3 && place === place.toUpperCase() && cursor.afterDash;
  const region = /^[^-:]{4,60}[,(]\s?[^-:,]{2,30}\s?[-:]/u.test(line) && cursor.cities.length === 1 && hasRegion(line);
  return capitals || region;
}

/** "Amsterdam, The Netherlands: " */
const hasRegion = (line: string): boolean =>
  isRegionName(/^[^,]{2,40},\s?([^-:,]{2,30}?)\s?[-:]/u.exec(line)?.[1] ?? "");

/** A wire tag within a line: "(GLOBE NEWSWIRE) --", "/PRNewswire/ --" */
const WIRE_WITHIN = /\((?:GLOBE NEWSWIRE|BUSINESS WIRE|NEWMEDIAWIRE|NewMediaWire)\)|\/PRNewswire[^/\n]{0,40}\//u;
/** Where a city in capitals may begin */
const CAPITALS = /(?<![\p{L}\d])\p{Lu}{3,}/gu;
/** How far into a line a dateline may begin, and how far before its wire tag, in characters. */
const DEEPEST = 1200;
const BEFORE_WIRE = 170;

/**
 * The dateline that stands in the middle of a line, after a subhead that lost its newline ("… Experience -- DUBLIN, Oct. 31, 2023
 * (GLOBE NEWSWIRE) -- "); null when there is none. Offsets from `base`, the line's own.
 */
export function findDatelineWithin(line: string, base: number): DatelineParts | null {
  const wire = WIRE_WITHIN.exec(line.slice(0, DEEPEST));
  if (!wire) return null;
  const from = Math.max(0, wire.index - BEFORE_WIRE);
  for (const start of matchesOf(CAPITALS, line.slice(from, wire.index))) {
    const at = from + start.index;
    const dateline = parseDateline(line.slice(at, at + 400), base + at);
    if (dateline && dateline.wire !== null && dateline.cities.length > 0 && dateline.span.end > base + wire.index)
      return dateline;
  }
  return null;
}
