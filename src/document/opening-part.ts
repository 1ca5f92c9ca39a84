import type { Section, SectionKind } from "../model/section.js";
import { type DatelineParts, findDatelineWithin, parseDateline } from "./dateline.js";
import { headlineEnd, skipSpace } from "./headline.js";
import { openingOf } from "./openings.js";
import type { Unit } from "./units.js";

/** Headline and what stands between it and the lead. */
export interface OpeningPart {
  readonly sections: Section[];
  readonly datelines: DatelineParts[];
  readonly headlineEnd: number;
  /** Where the lead begins; the end of the text when there is none. */
  readonly leadStart: number;
}

/** Lines between headline and lead at most. */
const MOST_LINES = 24;
/** A paragraph up to this length is the lead as a whole; of a longer one its first sentences. */
const LEAD_PARAGRAPH = 1500;
const LEAD_SENTENCES = 3;
const LEAD_LENGTH = 900;

const lineEndAt = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
};

/** "By Meg Flippin Benzinga", "--News Direct--", "PR Newswire" */
const BYLINE =
  /^(?:by \p{Lu}[^.\n]{2,60}|--\s?news direct\s?--|pr newswire|business wire|globe ?newswire|accesswire|\(?newmediawire\)?)\s*$/iu;
/** Bullets, and lines without a stop, are no lead */
const NO_LEAD = /^(?:[-*•–◦]|\(?\d[.)])\s/u;

/** "The FDA approved two uses. They are for rare diseases:" is a lead although a list follows */
const ANNOUNCES = /^[^:]{40,}(?:\p{Ll}{3}|\p{Ll}\))[.!?]["”')]? \p{Lu}[^:]{20,}:$/u;

/** Kind of a line before the lead, or null when the lead begins there. */
function kindBeforeLead(line: string, next: string, later: boolean): SectionKind | null {
  if (BYLINE.test(line)) return "dateline";
  const opening = openingOf(line);
  if (opening === "furniture" || (opening === "contact" && line.length < 80)) return opening;
  if (/^[\d\s().+-]{7,24}$/u.test(line)) return "contact";
  if (NO_LEAD.test(line)) return "subhead";
  if (!later && line.length < LONGEST_SUBHEAD && ANNOUNCES.test(line)) return null;
  const heading = line.length < 260 && !/[.!?]["”')]?$/u.test(line);
  if (heading && next !== "") return "subhead";
  if (later && line.length < LONGEST_SUBHEAD) return "subhead";
  return null;
}

/** "Acme Pharmaceuticals, Inc. (NASDAQ: ACME) … today announced": the firm with which a lead begins */
const FIRM_ANNOUNCES =
  /\p{Lu}[\p{L}\d&'-]+(?: [\p{Lu}&][\p{L}\d&'-]*){0,4},? (?:Inc|Corp|Corporation|Ltd|Limited|LLC|plc|AG|SA|N\.V)\.?,? (?:\((?:NASDAQ|Nasdaq|NYSE)|(?:and [^\n]{3,60} )?(?:today )?announced?)/gu;
/** Words after which a name is no new beginning */
const JOINS = /(?:^|\s)(?:and|of|by|with|from|to|the|at|for|in|between|its|or|&|\p{Lu}[\p{L}-]*)\s$|[,;:]\s?$/u;
/** A sentence that ends before the firm: then what stands before it is no heading */
const FULL_STOP = /[.!?]["')]? \p{Lu}/u;
/** A firm named in full before: then the second is its partner */
const NAMES_FIRM = /\b(?:Inc|Corp|Ltd|LLC|plc|AG|GmbH)\b|\((?:NASDAQ|Nasdaq|NYSE)/u;
const SHORTEST_SUBHEAD = 30;
const LONGEST_SUBHEAD = 700;

/** Length of a subhead without stop that runs into the lead at `start`; 0 when there is none. */
function runningSubhead(reading: string, start: number): number {
  const part = reading.slice(start, start + LONGEST_SUBHEAD + 100);
  FIRM_ANNOUNCES.lastIndex = SHORTEST_SUBHEAD;
  for (
    let found = FIRM_ANNOUNCES.exec(part);
    found && found.index < LONGEST_SUBHEAD;
    found = FIRM_ANNOUNCES.exec(part)
  ) {
    const before = part.slice(0, found.index);
    if (FULL_STOP.test(before) || NAMES_FIRM.test(before)) return 0;
    if (!JOINS.test(before) || startsAgain(before, found[0])) return found.index;
    FIRM_ANNOUNCES.lastIndex = found.index + 2;
  }
  return 0;
}

/** Whether the word before a name is the name's own first word: "… from Regeneron Regeneron Pharmaceuticals, Inc." */
const startsAgain = (before: string, name: string): boolean => before.endsWith(` ${name.split(" ", 1)[0] ?? ""} `);

/** How many of the units, which begin with the lead, are the lead. */
export function leadUnits(units: readonly Unit[]): number {
  const first = units[0];
  if (!first) return 0;
  let count = 1;
  while (count < units.length && !endsLead(units[count]!)) count++;
  const length = (units[count - 1]?.end ?? 0) - first.start;
  if (length <= LEAD_PARAGRAPH) return count;
  let few = 1;
  while (few < Math.min(count, LEAD_SENTENCES) && (units[few]?.end ?? 0) - first.start <= LEAD_LENGTH) few++;
  return few;
}

/** Whether the lead is over before this unit. */
const endsLead = (unit: Unit): boolean =>
  unit.line || unit.paragraph || unit.heading || /^["“]/u.test(unit.text) || openingOf(unit.text) !== null;

/** Reads headline, subheads and datelines from the start of a release. */
export function readOpening(reading: string, title: string | null | undefined): OpeningPart {
  const isDateline = (line: string): boolean => parseDateline(line, 0) !== null;
  const head = headlineEnd(reading, title, isDateline);
  const sections: Section[] = [];
  const datelines: DatelineParts[] = [];
  if (head > 0) sections.push({ kind: "headline", span: { start: 0, end: head } });
  const push = (kind: SectionKind, start: number, end: number): void => {
    if (end > start) sections.push({ kind, span: { start, end } });
  };
  let at = head;
  for (let n = 0; n < MOST_LINES && at < reading.length; n++) {
    const ink = skipSpace(reading, at);
    const lineEnd = lineEndAt(reading, ink);
    const line = reading.slice(ink, lineEnd);
    const next = skipSpace(reading, lineEnd);
    const dateline = parseDateline(line, ink);
    if (dateline) {
      datelines.push(dateline);
      const end = dateline.open ? dateline.span.end : next;
      push("dateline", at, end);
      at = end;
      if (dateline.open) break;
      continue;
    }
    const within = findDatelineWithin(line, ink);
    if (within) {
      datelines.push(within);
      push("subhead", at, within.span.start);
      push("dateline", within.span.start, within.span.end);
      at = within.span.end;
      break;
    }
    const kind = kindBeforeLead(
      line.trim(),
      reading.slice(next, lineEndAt(reading, next)),
      datelineFollows(reading, next),
    );
    if (kind === null) break;
    push(kind, at, next);
    at = next;
  }
  if (at >= reading.length) at = lastSubheadAsLead(sections, at);
  const subhead = datelines.length > 0 ? runningSubhead(reading, at) : 0;
  push("subhead", at, at + subhead);
  return { sections, datelines, headlineEnd: head, leadStart: at + subhead };
}

/** Where a text begins that is nothing but subheads: its last paragraph is then the lead. Takes that paragraph from `sections`. */
function lastSubheadAsLead(sections: Section[], end: number): number {
  const last = sections.at(-1);
  if (last?.kind !== "subhead") return end;
  sections.pop();
  return last.span.start;
}

/** Whether a dateline with text of the lead stands at one of the next few lines. */
function datelineFollows(reading: string, from: number): boolean {
  let at = from;
  for (let n = 0; n < 12 && at < reading.length; n++) {
    const end = lineEndAt(reading, at);
    if (parseDateline(reading.slice(at, end), at)?.open) return true;
    at = skipSpace(reading, end);
  }
  return false;
}
