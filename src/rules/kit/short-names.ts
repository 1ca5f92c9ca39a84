import { companyWords, organizationIndex } from "../../lexicon/organizations.js";
import { tokenize } from "../../nlp/tokens.js";
import { isNameStop } from "./name-words.js";

/** Legal forms and what stands around them at a name's end: ", Inc.", " Holding AG" */
const LEGAL_TAIL =
  /[,\s]+(?:Inc|INC|Corp|CORP|Corporation|Incorporated|Ltd|LTD|Limited|LLC|LLP|L\.P|LP|plc|PLC|Plc|AG|SE|SA|S\.A|N\.V|NV|GmbH|KGaA|A\/S|AB|AS|ASA|Oyj?|S\.p\.A|B\.V|BV|Co|Company|Pty|Pte|Pvt|K\.K|S\.A\.S|SAS|Holdings?|Group)\.?$/u;
/** First words too plain for a short form, even capitalised: "Global", "American", "First" */
const PLAIN = new Set(
  (
    "american national international global united general first new north south east west northern southern eastern western pacific atlantic european british asian african japan china india korea australia canada german swiss royal universal standard " +
    "advanced applied clinical medical health bio life cancer cell gene vaccine immune oncology precision digital drug human animal modern premier prime alpha beta gamma delta omega one two beyond blue red green black white silver gold golden " +
    "san los santa new saint st mount lake grand great big little high best total pure true open smart rapid quantum nano micro macro molecular genetic eye heart brain lung skin bone blood liver women's children's men's data care cure hope path peak summit bridge sun star sky water next dr " +
    "capital venture ventures partners fund bank university institute hospital center group company royalty innovation research science sciences"
  ).split(" "),
);

/** The name without its legal forms. */
export function withoutLegalTail(name: string): string {
  for (let at = name; ; ) {
    const next = at.replace(LEGAL_TAIL, "");
    if (next === at || next === "") return at;
    at = next;
  }
}

/**
 * Short forms under which a company may be named again: without legal form, and without the company words at its end
 * ("Tarnwick Bio Therapeutics, Inc." gives "Tarnwick Bio Therapeutics", "Candor"). A listed name that would be another company's is left out.
 */
export function shortFormsOf(name: string): string[] {
  const base = withoutLegalTail(name);
  const words = tokenize(base, 0, base.length);
  let last = words.length - 1;
  while (last > 0 && (companyWords().has(words[last]!.lower) || words[last]!.text === "&")) last -= 1;
  const short = base.slice(0, words[last]!.end);
  const forms = base === name ? [] : [base];
  if (short === base || !isDistinct(short)) return forms;
  const listed = organizationIndex().get(short);
  if (listed && !listed.organization.forms.some((form) => form.startsWith(base) || base.startsWith(form))) return forms;
  return [...forms, short];
}

/** Whether a short form can be believed: not a plain word, and three letters at least. */
function isDistinct(short: string): boolean {
  if (short.length < 3) return false;
  const words = tokenize(short, 0, short.length);
  return !(words.length === 1 && (PLAIN.has(words[0]!.lower) || isNameStop(words[0]!)));
}
