import type { Section, SectionKind } from "../model/section.js";
import type { Span } from "../model/span.js";
import { matchesOf } from "../nlp/matches-of.js";
import { diseaseAcronyms } from "./about-kind.js";
import { labelUnits } from "./boilerplate.js";
import { leadUnits, type OpeningPart, readOpening } from "./opening-part.js";
import { findQuotes } from "./quotes.js";
import { cutUnits } from "./units.js";

/** Kinds in which quotations are sections of their own. */
const QUOTABLE: ReadonlySet<SectionKind> = new Set(["lead", "body", "references", "subhead"]);

/** The sections of a text and what its opening part says. */
export interface SectionedText {
  readonly sections: Section[];
  readonly opening: OpeningPart;
  readonly lead: Span;
}

/** Joins neighbours of one kind, except quotations. */
function merge(sections: readonly Section[]): Section[] {
  const merged: Section[] = [];
  for (const section of sections) {
    const last = merged.at(-1);
    if (last && last.kind === section.kind && section.kind !== "quote") {
      merged[merged.length - 1] = { kind: last.kind, span: { start: last.span.start, end: section.span.end } };
    } else merged.push(section);
  }
  return merged;
}

/** Puts the quotations inside a run of quotable sections in as sections of their own. */
function carveQuotes(text: string, reading: string, sections: readonly Section[]): Section[] {
  const carved: Section[] = [];
  for (const section of sections) {
    if (!QUOTABLE.has(section.kind)) {
      carved.push(section);
      continue;
    }
    let at = section.span.start;
    for (const quote of findQuotes(text, reading, section.span.start, section.span.end)) {
      const end = skipSpaceWithin(reading, quote.end, section.span.end);
      if (quote.start > at) carved.push({ kind: section.kind, span: { start: at, end: quote.start } });
      carved.push({ kind: "quote", span: { start: quote.start, end } });
      at = end;
    }
    if (at < section.span.end) carved.push({ kind: section.kind, span: { start: at, end: section.span.end } });
  }
  return carved;
}

function skipSpaceWithin(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/u.test(text[at] ?? "")) at++;
  return at;
}

/** Words that begin names with a legal suffix or an exchange ticker: "Helix BioPharma Corp." */
const NAMED_FIRM =
  /(\p{Lu}[\p{L}\d&’'-]{0,40})(?: [\p{Lu}&][\p{L}\d&’'-]{0,40}){0,4},? (?:Inc|Corp|Corporation|Ltd|Limited|LLC|plc|PLC|AG|SA|S\.A|GmbH|N\.V|SE|Incorporated|Company|A\/S|KGaA|Co)\b|(\p{Lu}[\p{L}\d&’'-]{0,40})(?: [\p{Lu}&][\p{L}\d&’'-]{0,40}){0,4},? \((?:NASDAQ|Nasdaq|NYSE|TSX|OTC|LSE|ASX|Euronext)/gu;

/** First words, in lower case, of the firms a text names in full. */
function ownersIn(reading: string, opening: OpeningPart): Set<string> {
  const owners = new Set<string>();
  const subject = /^[\p{Lu}\d][\p{L}\d.&'-]{2,}/u.exec(
    reading.slice(opening.leadStart, opening.leadStart + 80).trimStart(),
  );
  if (subject) owners.add(subject[0].toLowerCase());
  for (const match of matchesOf(NAMED_FIRM, reading.slice(0, 30_000)))
    owners.add((match[1] ?? match[2] ?? "").toLowerCase());
  return owners;
}

/** Cuts a text into sections that tile it; `reading` is its reading view, `title` what is known beside it. */
export function cutSections(text: string, reading: string, title: string | null | undefined): SectionedText {
  const opening = readOpening(reading, title);
  const all = cutUnits(reading, opening.leadStart);
  const count = leadUnits(all);
  const lead = { start: opening.leadStart, end: all[count - 1]?.end ?? opening.leadStart };
  const leading: Section[] = lead.end > lead.start ? [{ kind: "lead", span: lead }] : [];
  const units = all.slice(count);
  const kinds = labelUnits(units, { owners: ownersIn(reading, opening), diseaseAcronyms: diseaseAcronyms(reading) });
  const rest = units.map(
    (unit, i): Section => ({ kind: kinds[i] ?? "body", span: { start: unit.start, end: unit.end } }),
  );
  const merged = merge([...opening.sections, ...leading, ...rest]);
  const carved = carveQuotes(text, reading, merged);
  if (carved.length === 0 && text.length > 0) carved.push({ kind: "body", span: { start: 0, end: text.length } });
  return { sections: carved, opening, lead };
}
