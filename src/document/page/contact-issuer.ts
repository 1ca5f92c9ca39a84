import type { Block } from "../html/blocks.js";
import { isDistributor } from "./distributors.js";
import { printedAs } from "./printed-name.js";

/** How much of a text's opening is looked at, in characters. */
const OPENING = 1500;
/** Labels of a contact block: "Contact Information:", "Media Contact" */
const CONTACT =
  /^(?:(?:media|press|company|investors?|further)(?: relations)? )?contacts?(?: (?:information|details|us|info))?:?$/iu;
/** "Norah Trent": a person as the first line of a contact; a line with a name of up to seven words */
const PERSON =
  /^(?!(?:About|For|The|Contact|Source|Notes?|Website)\b)\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:, \S{2,8})?$/u;
const NAME_LINE = /^\S{1,30}(?: \S{1,30}){0,6}(?<!:)$/u;
/** A line that is a number, an address to write to or a link: "Tel: (907) 555-0100", "Email us" */
const REACH = /\d{3}|@|https?:|www\.|^(?:tel|phone|fax|e-?mail|visit|web)/iu;
/** Words of an organization's name, and lines of EIN that end a contact */
const ORGANIZATION =
  /\b(?:inc|corp|ltd|llc|plc|ag|gmbh|s\.?a|company|corporation|group|cent(?:er|re)|institute|university|hospital|foundation|association|society|pharma\p{L}*|therapeutics|biosciences?|health\p{L}*|labs?|research|partners|solutions|technologies|services)\b/iu;
/** Blocks at the end in which contacts stand, and lines of one contact. */
const MOST_CONTACTS = 14;
const CONTACT_LINES = 4;

/** The organization that a contact at the end of a text names, where title or opening name it too; null where none is. */
export function contactIssuer(blocks: readonly Block[], title: string | null, text: string): string | null {
  const lines = blocks.slice(-MOST_CONTACTS).flatMap((block) => block.text.split("\n").map((line) => line.trim()));
  const opening = ` ${title ?? ""} \n ${text.slice(0, OPENING)} `;
  for (const [i, line] of lines.entries()) {
    if (!CONTACT.test(line) && !(PERSON.test(line) && REACH.test(lines[i + 2] ?? ""))) continue;
    const names = lines.slice(i + 1, i + 1 + CONTACT_LINES).filter((each) => NAME_LINE.test(each) && !REACH.test(each));
    const found = names.find((name) => isIssuer(name, title ?? "", opening));
    if (found) return found;
  }
  return null;
}

/** Whether a contact's line is an organization that the text is about, no person. */
const isIssuer = (name: string, title: string, opening: string): boolean =>
  name.length >= 3 &&
  !/^[^.]+\.$/u.test(name.replace(/\b(?:inc|corp|co|ltd|llc|plc|s\.a)\.$/iu, "")) &&
  !isDistributor(name) &&
  printedAs(name, opening) !== null &&
  (ORGANIZATION.test(name) || !name.includes(" ") || printedAs(name, title) !== null);
