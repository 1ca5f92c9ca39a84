import type { Section, SectionKind } from "../model/section.js";
import { splitSentences } from "../nlp/sentences.js";
import { type DatelineParts, parseDateline } from "./dateline.js";
import { headlineEnd, skipSpace } from "./headline.js";
import { openingOf } from "./openings.js";

/** Headline, what stands between it and the lead, and the lead. */
export interface OpeningPart {
  readonly sections: Section[];
  readonly datelines: DatelineParts[];
  readonly headlineEnd: number;
  /** The lead, with the white space after it; empty when there is none. */
  readonly lead: { readonly start: number; readonly end: number };
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
  /^(?:by [\p{Lu}][^.\n]{2,60}|--\s?news direct\s?--|pr newswire|business wire|globe ?newswire|accesswire|\(?newmediawire\)?)\s*$/iu;
/** Bullets, and lines without a stop, are no lead */
const NO_LEAD = /^(?:[-*•–◦]|\(?\d[.)])\s/u;

/** Kind of a line before the lead, or null when the lead begins there. */
function kindBeforeLead(line: string, next: string, later: boolean): SectionKind | null {
  if (BYLINE.test(line)) return "dateline";
  const opening = openingOf(line);
  if (opening === "furniture" || (opening === "contact" && line.length < 80)) return opening;
  if (/^[\d\s().+-]{7,24}$/u.test(line)) return "contact";
  if (NO_LEAD.test(line)) return "subhead";
  const heading = line.length < 260 && !/[.!?]["”')]?$/u.test(line);
  if (heading && next !== "") return "subhead";
  if (later && line.length < 260) return "subhead";
  return null;
}

/** End of the lead that begins at `start`. */
function leadEnd(reading: string, start: number): number {
  const paragraphEnd = lineEndAt(reading, start);
  if (paragraphEnd - start <= LEAD_PARAGRAPH) return skipSpace(reading, paragraphEnd);
  let end = start;
  const sentences = splitSentences(reading, start, paragraphEnd).slice(0, LEAD_SENTENCES);
  for (const [index, sentence] of sentences.entries()) {
    if (index > 0 && (/^["“]/u.test(reading.slice(sentence.start)) || sentence.end - start > LEAD_LENGTH)) break;
    const gap = reading.slice(end, sentence.start);
    if (index > 0 && (gap === "" || gap.length > 1)) break;
    end = sentence.end;
  }
  return skipSpace(reading, end);
}

/** Reads headline, subheads, datelines and lead from the start of a release. */
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
    const kind = kindBeforeLead(
      line.trim(),
      reading.slice(next, lineEndAt(reading, next)),
      datelineFollows(reading, next),
    );
    if (kind === null) break;
    push(kind, at, next);
    at = next;
  }
  const lead = { start: at, end: at < reading.length ? leadEnd(reading, at) : at };
  push("lead", lead.start, lead.end);
  return { sections, datelines, headlineEnd: head, lead };
}

/** Whether a dateline with text of the lead stands at one of the next few lines. */
function datelineFollows(reading: string, from: number): boolean {
  let at = from;
  for (let n = 0; n < 8 && at < reading.length; n++) {
    const end = lineEndAt(reading, at);
    if (parseDateline(reading.slice(at, end), at)?.open) return true;
    at = skipSpace(reading, end);
  }
  return false;
}
