import type { SectionKind } from "../model/section.js";
import { aboutKind } from "./about-kind.js";
import { type Opening, openingOf } from "./openings.js";
import type { Unit } from "./units.js";

/** A line of an address block: a phone number, an e-mail address, a web address */
const CONTACT_LINE =
  /(?:\+?\(?\d{1,4}\)?[\s.-]?){2,4}\d{3,4}|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}|^(?:https?:|www\.)\S+$|^(?:Tel|Phone|Fax|Email|E-mail|Toll Free|T|M|E):/u;
/** A sentence of running text: a verb's company of at least this many characters and a stop */
const PROSE = /[.!?]["')]?$/u;
const SENTENCE_LENGTH = 90;
/** Longest line that can be a heading of a part of the news. */
const SUBHEAD_LENGTH = 130;

const isProse = (unit: Unit): boolean =>
  unit.text.length >= SENTENCE_LENGTH && (PROSE.test(unit.text) || unit.text.length > 200);

/** Whether a line stands alone as the heading of the text below it. */
function isSubhead(unit: Unit, next: Unit | undefined): boolean {
  if (!unit.alone || !unit.paragraph || !next || unit.text.length > SUBHEAD_LENGTH) return false;
  if (/[.,;]$/u.test(unit.text) || /^(?:["'(*•-]|\d+[.)]\s)/u.test(unit.text) || !/^[\p{Lu}\d"“]/u.test(unit.text))
    return false;
  if (/["”]$/u.test(unit.text) && !/^["“]/u.test(unit.text)) return false;
  return (
    next.line &&
    (isProse(next) || /^[-*•–\d=_]/u.test(next.text) || next.text.length > unit.text.length) &&
    /\p{Ll}|\p{Lu}{3}/u.test(unit.text)
  );
}

/** State of the walk over the units after the lead. */
interface Walk {
  kind: SectionKind;
  /** Whether the boilerplate part has begun. */
  tail: boolean;
  /** Whether a heading line has just been read that heads what follows. */
  afterEnd: boolean;
  /** The kind to return to after a furniture or contact line inside the news. */
  back: SectionKind;
}

/** Kinds of which one unit does not carry to the next. */
const lasts = (kind: SectionKind): boolean => kind !== "furniture" && kind !== "contact" && kind !== "subhead";

/** The name in an "About X" heading and the text after it. */
function aboutParts(units: readonly Unit[], at: number): { name: string; following: string } {
  const unit = units[at];
  if (!unit) return { name: "", following: "" };
  const heading = unit.text.replace(/^(?:More )?about /iu, "");
  const rest = units
    .slice(at + 1, at + 6)
    .map((u) => u.text)
    .join(" ");
  if (unit.alone || unit.text.length < 80) return { name: heading, following: rest };
  return { name: heading.slice(0, 60), following: `${heading} ${rest}` };
}

/** The kind of the unit at `at`, given the walk so far. */
function kindOf(units: readonly Unit[], at: number, walk: Walk, owners: ReadonlySet<string>): SectionKind {
  const unit = units[at]!;
  const opening = openingOf(unit.text);
  if (opening !== null && opensHere(opening, unit, walk)) {
    if (opening !== "about") return opening;
    const { name, following } = aboutParts(units, at);
    return aboutKind(name, following, owners);
  }
  return continued(units, at, walk);
}

/** Whether an opening counts where it stands. */
function opensHere(opening: Opening, unit: Unit, walk: Walk): boolean {
  if (opening === "about") return unit.line || unit.paragraph || walk.tail;
  if (opening === "contact") {
    if (/^(?:SOURCE|Source:|CONTACT|Contacts?:)/u.test(unit.text) || (unit.alone && unit.text.length < 60)) return true;
    return (
      unit.paragraph && !walk.kind.startsWith("about-") && walk.kind !== "safety" && walk.kind !== "forward-looking"
    );
  }
  if (opening === "forward-looking")
    return unit.line || unit.paragraph || walk.tail || unit.text.length < 120 || walk.kind !== "body";
  if (opening === "safety" || opening === "indication")
    return walk.tail || unit.alone || /^[\p{Lu}\s]{10}/u.test(unit.text);
  return true;
}

/** The kind of a unit that opens nothing. */
function continued(units: readonly Unit[], at: number, walk: Walk): SectionKind {
  const unit = units[at]!;
  if (walk.kind === "furniture") return walk.tail && !isProse(unit) ? "furniture" : walk.back;
  if (walk.kind === "contact") {
    if (isProse(unit) && unit.paragraph && !CONTACT_LINE.test(unit.text)) return walk.tail ? walk.back : "body";
    return "contact";
  }
  if (walk.kind === "subhead") return "body";
  if (walk.kind === "body" && isSubhead(unit, units[at + 1])) return "subhead";
  if (walk.tail && unit.alone && unit.text.length < 90 && CONTACT_LINE.test(unit.text) && walk.kind !== "references")
    return "contact";
  return walk.kind;
}

/** The kinds of the units after the lead, in order; `owners` are names as for {@link aboutKind}. */
export function labelUnits(units: readonly Unit[], owners: ReadonlySet<string>): SectionKind[] {
  const walk: Walk = { kind: "body", tail: false, afterEnd: false, back: "body" };
  const kinds: SectionKind[] = [];
  for (let at = 0; at < units.length; at++) {
    const kind = kindOf(units, at, walk, owners);
    if (lasts(kind)) walk.back = kind;
    if (kind.startsWith("about-") || kind === "safety" || kind === "forward-looking" || kind === "references")
      walk.tail = true;
    if (/^#/u.test(units[at]!.text)) walk.tail = true;
    walk.kind = kind;
    kinds.push(kind);
  }
  return kinds;
}
