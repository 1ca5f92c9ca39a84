/** A word always follows these: titles, "versus", "number", "figure". */
const ALWAYS = new Set(
  "dr mr mrs ms prof professor st sen rep gov gen lt col capt sgt hon rev messrs mmes drs profs vs v no nos fig figs eq ref refs vol pp eg ie e.g i.e cf approx ca viz esp incl et al subsp spp sp var cat dept univ assn assoc intl natl ft mt jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat".split(
    " ",
  ),
);
/** These may end a sentence: then a typical first word follows. */
const SOMETIMES =
  /^(?:inc|corp|co|ltd|llc|plc|cos|bros|s\.p\.a|s\.a|n\.v|b\.v|a\.g|k\.k|jr|sr|esq|etc|al|u\.s|u\.k|u\.n|e\.u|u\.s\.a|d\.c|a\.m|p\.m|ph\.d|pharm\.d|m\.d|d\.o|m\.p\.h|m\.sc|m\.s|b\.s|b\.sc|m\.b\.a|r\.n|dr\.p\.h|sc\.d|d\.v\.m|d\.d\.s|j\.d|calif|mass|conn|del|fla|ill|ind|md|mich|minn|mo|n\.c|n\.d|n\.h|n\.j|n\.m|n\.y|ore|pa|r\.i|s\.c|s\.d|tenn|tex|va|vt|wash|wis|ariz|ark|colo|ga|ky|la|neb|nev|okla|ala|kan|w\.va|p\.c|p\.a|lab|labs|st|ave|blvd|rd|phd|mar|hr|hrs|min|mins|sec|wk|wks|yr|yrs|mos)$/u;
/** Words that begin a sentence far more often than a name. */
const STARTER =
  /^["'([]{0,2}(?:The|This|These|That|Those|It|Its|In|On|At|As|A|An|And|But|For|From|By|With|Under|We|Our|He|She|They|Their|His|Her|Among|After|Before|During|While|When|If|Although|Additionally|Also|However|Based|Following|About|To|There|Patients|Both|Such|More|Most|Please|Forward|Upon|Since|Today|Through|All|Each|Other|Results|Data|Founded|Headquartered|Learn|Visit|Source|SOURCE)\b/u;

/** The word before the stop, with inner stops: "Ph.D", "U.S", "No" */
const LAST_WORD = /([\p{L}\d.&'-]{1,24})\.$/u;
/** "J. Smith", "S. aureus", "hemophilia A." */
const INITIAL = /(?:^|[\s.("'-])\p{Lu}\.$/u;

/** "patients with MS.": capitals that happen to be spelt like a title */
const isAcronym = (word: string): boolean =>
  /^\p{Lu}{2,4}$/u.test(word) && !/^(?:DR|MR|MRS|ST|NO|VS|JR|SR)$/u.test(word);

/**
 * Whether the full stop that ends `before` belongs to an abbreviation or an initial, so that the sentence goes on.
 * `rest` is what follows the white space after it.
 */
export function endsInAbbreviation(before: string, rest: string): boolean {
  const written = LAST_WORD.exec(before)?.[1];
  if (written === undefined) return false;
  const word = written.toLowerCase();
  if (ALWAYS.has(word) && !isAcronym(written)) return word !== "no" || /^\d/u.test(rest);
  if (SOMETIMES.test(word) || INITIAL.test(before)) return !STARTER.test(rest);
  return false;
}
