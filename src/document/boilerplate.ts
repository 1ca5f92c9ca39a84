import type { SectionKind } from "../model/section.js";
import { readAboutHeading } from "./about-heading.js";
import { type AboutContext, aboutKind } from "./about-kind.js";
import { labelKind } from "./label-text.js";
import { type Opening, openingOf } from "./openings.js";
import { isProse, isSubhead } from "./subheads.js";
import type { Unit } from "./units.js";

/** A phone number, an e-mail address, a web address alone */
const PHONE = /\+?\(?\d{1,4}\)?(?:[\s.-]{1,2}\(?\d{2,4}\)?){1,4}[\s.-]?\d{2,4}/u;
const EMAIL = /[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}/u;
const WEB_ADDRESS = /^(?:https?:|www\.)\S+$/u;
const LABELLED = /^(?:Tel|Phone|Fax|Email|E-mail|Toll Free|[TME]|Twitter|LinkedIn|Facebook):/u;
/** "UC San Francisco (UCSF) is a leading university …", "Benzinga is a leading financial media provider" */
const UNHEADED_COMPANY =
  /^(?:(?:Founded|Established|Based|Headquartered) in [^.,]{3,40}(?:, \p{Lu}[^.,]{2,30})?, )?(?:[Tt]he )?\p{Lu}[\p{L}\d.&'’-]*(?: (?:of |the |for |and )?[\p{Lu}(][\p{L}\d.&'’)-]*){0,7},? (?:\([^)]{2,60}\),? )?(?:[^,.]{3,60}, )?(?:is|are) (?:an?|the|one of the|at the|(?:inter)?nationally|globally) [^.]{0,160}?\b(?:company|university|hospital|institut(?:e|ion)|organi[sz]ation|provider|leader|foundation|cent(?:er|re)|firm|network|school|association|recognized for|forefront)s?\b/u;
/** Signs of a reference that has lost its number: "Available at: http…", "Accessed May 2018", "2009;70:4" */
const CITED =
  /\b(?:Available (?:at|from|online)\b|Accessed (?:on )?\p{Lu}\p{Ll}{2,8}\b|et\.? ?al\b|\d{4};\s?\d{1,4}[:([]|doi\b)/gu;
/** Most units of one line that are searched for such signs. */
const LINE_UNITS = 12;

/** The ruling under a heading: "-----" */
const RULING = /^[-=_~]{3,}$/u;
/** "| Total assets |  | $ | 8,683 |": a row of a financial table is news wherever it stands */
const TABLE_ROW = /^\|.*\|$/u;
/** "Please see full Prescribing Information": belongs to what it follows */
const SEE_LABEL =
  /^(?:Please )?(?:[Ss]ee|[Cc]lick here)[^.]{0,160}(?:Prescribing|Safety Information|Medication Guide)/u;
/** An address for reports of side effects is part of the safety text */
const REPORTS = /FDA|[Rr]eport|[Aa]dverse|side effects/u;
/** Share of the text after which an unheaded "X is a leading …" is boilerplate. */
const LATE = 0.6;
/** Longest line with a name or a number in a contact block. */
const NAME_LENGTH = 90;
/** Shortest sentence after "###". */
const NOTE_LENGTH = 40;

/** State of the walk over the units after the lead. */
interface Walk {
  kind: SectionKind;
  /** Kind of the last heading: to it the text returns after a paragraph that was something else by its own words. */
  home: SectionKind;
  /** Whether the boilerplate part has begun. */
  tail: boolean;
  /** Whether "###" closed the news and no heading has followed. */
  ended: boolean;
}

const isAbout = (kind: SectionKind): boolean => kind.startsWith("about-");
const hasAddress = (text: string): boolean =>
  PHONE.test(text) || EMAIL.test(text) || LABELLED.test(text) || WEB_ADDRESS.test(text);

/** The kind an opening gives the unit at `at`, or null when it does not count where it stands. */
function opened(
  opening: Opening,
  units: readonly Unit[],
  at: number,
  walk: Walk,
  context: AboutContext,
): SectionKind | null {
  const unit = units[at]!;
  const starts = unit.line || unit.paragraph;
  const boxed = isAbout(walk.kind) || walk.kind === "safety" || walk.kind === "indication";
  switch (opening) {
    case "about": {
      const { name, following } = readAboutHeading(units, at);
      return aboutKind(name, following, context);
    }
    case "ending":
      return "furniture";
    case "furniture":
      return walk.kind === "subhead" && RULING.test(unit.text) ? "subhead" : "furniture";
    case "trademark":
      return starts || !boxed ? "furniture" : null;
    case "web":
      return !boxed && starts && walk.kind !== "references" ? "contact" : null;
    case "contact":
      return unit.alone ||
        !boxed ||
        unit.text.endsWith(":") ||
        /^(?:SOURCE|Source:|(?:\p{L}+ ){0,3}(?:CONTACT|Contact)s?:|CONTACT)/u.test(unit.text)
        ? "contact"
        : null;
    case "forward-looking":
      return starts || walk.tail || unit.text.length < 120 ? "forward-looking" : null;
    case "safety":
    case "indication":
      return walk.tail || unit.alone || /^[\p{Lu}\s]{10}/u.test(unit.text) || /^Important/u.test(unit.text)
        ? opening
        : null;
    default:
      return opening;
  }
}

/** The kind of a unit that opens nothing. */
function continued(units: readonly Unit[], at: number, walk: Walk): SectionKind {
  const unit = units[at]!;
  const { kind, home } = walk;
  const late = walk.tail || at > units.length * LATE;
  if (unit.line && late && kind !== "body" && !isAbout(kind) && UNHEADED_COMPANY.test(unit.text))
    return "about-company";
  if (walk.ended && unit.line && unit.text.length > NOTE_LENGTH && /[.!?]["')]?$/u.test(unit.text)) return "references";
  if (kind === "furniture" || kind === "contact") return afterInterruption(units, at, walk);
  if (kind === "subhead") return isSubhead(units, at) ? "subhead" : "body";
  if (kind === "body" && isSubhead(units, at)) return "subhead";
  if (walk.tail && kind !== "references" && isAddressBlock(unit) && !(kind === "safety" && REPORTS.test(unit.text)))
    return "contact";
  if (kind === "forward-looking" && unit.line && isCitation(units, at)) return "references";
  if (kind === "about-company" && walk.tail && unit.alone && isNameLine(unit.text) && namesContact(units, at))
    return "contact";
  if (SEE_LABEL.test(unit.text)) return kind;
  if (isAbout(home) && home !== "about-company" && unit.paragraph) return labelKind(unit.text) ?? home;
  if (kind === "indication" && home !== "indication") return labelKind(unit.text) === "safety" ? "safety" : kind;
  return kind;
}

/** Whether the line that begins here is a reference: it has two signs of one. */
function isCitation(units: readonly Unit[], at: number): boolean {
  let signs = 0;
  for (let i = at; i < Math.min(units.length, at + LINE_UNITS) && (i === at || !units[i]!.line); i++)
    signs += units[i]!.text.match(CITED)?.length ?? 0;
  return signs > 1;
}

/** "Jane Roe", "Manager, Communications & PR": words with capitals and no stop. */
const isNameLine = (text: string): boolean =>
  text.length < 60 &&
  !/[.!?:]$/u.test(text) &&
  text.split(" ").every((word) => /^(?:[\p{Lu}&(]|of$|and$|the$|for$)/u.test(word));

/** Names, phone numbers and addresses without a sentence around them. */
const isAddressBlock = (unit: Unit): boolean =>
  (unit.line || unit.paragraph) &&
  ((unit.text.length < 90 && unit.alone && hasAddress(unit.text) && !/[.!?]$/u.test(unit.text)) ||
    (unit.text.length < 500 && EMAIL.test(unit.text) && PHONE.test(unit.text) && !/^[^@]{200}/u.test(unit.text)));

/** The kind after a furniture or contact line: more of it, or back to the text it interrupted. */
function afterInterruption(units: readonly Unit[], at: number, walk: Walk): SectionKind {
  const unit = units[at]!;
  const { kind, home, tail } = walk;
  if (kind === "furniture" && !tail && WEB_ADDRESS.test(unit.text)) return "furniture";
  if (isAddressBlock(unit)) return "contact";
  if (kind === "contact")
    return isProse(unit) && (unit.paragraph || unit.line) && !hasAddress(unit.text) ? home : "contact";
  if (tail && unit.line && unit.text.length < NAME_LENGTH && namesContact(units, at)) return "contact";
  return tail && !isProse(unit) ? "furniture" : home;
}

/** Whether a name stands above a phone number or an address: one of the next three lines holds it. */
const namesContact = (units: readonly Unit[], at: number): boolean =>
  units
    .slice(at + 1, at + 4)
    .some((next) => next.text.length < NAME_LENGTH && (PHONE.test(next.text) || EMAIL.test(next.text)));

/** Kinds that begin the boilerplate part. */
const isBoilerplate = (kind: SectionKind): boolean =>
  isAbout(kind) || kind === "safety" || kind === "indication" || kind === "forward-looking" || kind === "references";

/** The kinds of the units after the lead, in order. */
export function labelUnits(units: readonly Unit[], context: AboutContext): SectionKind[] {
  const walk: Walk = { kind: "body", home: "body", tail: false, ended: false };
  const kinds: SectionKind[] = [];
  for (let at = 0; at < units.length; at++) {
    const opening = openingOf(units[at]!.text);
    const heads = opening === null ? null : opened(opening, units, at, walk, context);
    const kind = TABLE_ROW.test(units[at]!.text) ? "body" : (heads ?? continued(units, at, walk));
    if (heads !== null && (isBoilerplate(heads) || heads === "body"))
      walk.home = staysHome(heads, units[at]!, walk) ? walk.home : heads;
    if (isBoilerplate(kind)) walk.tail = true;
    if (opening === "ending") {
      walk.tail = true;
      walk.ended = true;
      walk.home = "references";
    } else if (heads !== null && heads !== "furniture") walk.ended = false;
    walk.kind = kind;
    kinds.push(kind);
  }
  return kinds;
}

/** Whether label text stands inside an About text by its words only, so that the next paragraph returns to that text. */
const staysHome = (kind: SectionKind, unit: Unit, walk: Walk): boolean =>
  isAbout(walk.home) &&
  walk.home !== "about-company" &&
  (kind === "safety" || kind === "indication") &&
  labelKind(unit.text) === kind;
