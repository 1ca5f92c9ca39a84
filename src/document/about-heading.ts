import { aboutNameLength } from "../nlp/running-headings.js";
import type { Unit } from "./units.js";

/** The name in an "About X" heading and the text after it. */
export interface AboutHeading {
  readonly name: string;
  readonly following: string;
}

const ABOUT_WORD = /^(?:More )?about /iu;
/** Longest name of a heading that runs into its text. */
const LONGEST_NAME = 90;

/** Splits a heading that runs into its text: "BiogenAt Biogen, our mission", "Amgen Amgen is", "Acme Inc. is". */
function splitRunning(text: string): AboutHeading {
  const head = text.slice(0, LONGEST_NAME);
  const cut = aboutNameLength(text) || (/ (?:is|are|was|has)\b/u.exec(head)?.index ?? head.length);
  return { name: head.slice(0, cut).trim(), following: text.slice(cut) };
}

/** The name and the text of the "About" section that begins with the unit at `at`. */
export function readAboutHeading(units: readonly Unit[], at: number): AboutHeading {
  const unit = units[at];
  if (!unit) return { name: "", following: "" };
  const heading = unit.text.replace(ABOUT_WORD, "");
  const rest = units
    .slice(at + 1, at + 6)
    .map((next) => next.text)
    .join(" ");
  if (unit.heading || (unit.alone && unit.text.length < 100 && !/ (?:is|are) /u.test(unit.text)))
    return { name: heading, following: rest };
  const { name, following } = splitRunning(heading);
  return { name, following: `${following} ${rest}` };
}
