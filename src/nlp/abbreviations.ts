/** A word always follows these: titles, "versus", "number", "figure". */
const ALWAYS = new Set(
  "dr mr mrs ms prof professor st sen rep gov gen lt col capt sgt hon rev messrs mmes drs profs vs v nos fig figs eq ref refs vol pp eg ie e.g i.e cf approx viz esp incl et al et.al subsp spp sp var cat dept univ assn assoc intl natl ft mt mon tue tues wed thu thur thurs fri sat".split(
    " ",
  ),
);
/** A number follows these: "No. 7", "ca. 300" */
const NUMBERED = new Set(["no", "ca"]);
/** "Pharm. D.", "Ph. D.": a degree written with a space */
const DEGREE_HEAD = /^(?:pharm|ph|psy|ed)$/u;
/** Months before their day, in capitals too: "AUG. 14" */
const MONTH = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;
/** These may end a sentence: then a typical first word follows. */
const SOMETIMES =
  /^(?:inc|corp|co|ltd|llc|plc|cos|bros|s\.p\.a|s\.a|n\.v|b\.v|a\.g|k\.k|jr|sr|esq|etc|al|u\.s|u\.k|u\.n|e\.u|u\.s\.a|d\.c|a\.m|p\.m|ph\.d|pharm\.d|m\.d|d\.o|m\.p\.h|m\.sc|m\.s|b\.s|b\.sc|m\.b\.a|r\.n|dr\.p\.h|sc\.d|d\.v\.m|d\.d\.s|j\.d|calif|mass|conn|del|fla|ill|ind|md|mich|minn|mo|n\.c|n\.d|n\.h|n\.j|n\.m|n\.y|ore|pa|r\.i|s\.c|s\.d|tenn|tex|va|vt|wash|wis|ariz|ark|colo|ga|ky|la|neb|nev|okla|ala|kan|w\.va|p\.c|p\.a|lab|labs|st|ave|blvd|rd|hwy|phd|mar|hr|hrs|min|mins|sec|wk|wks|yr|yrs|mos)$/u;
/** Words that begin a sentence far more often than a name. */
const STARTER =
  /^["'([]{0,2}(?:The|This|These|That|Those|It|Its|I|In|On|At|As|A|An|And|But|Or|For|From|By|With|Without|Within|Under|Over|Across|Outside|Between|We|Our|You|Your|He|She|They|Their|His|Her|Among|After|Before|During|While|When|Where|Which|What|Who|Why|How|If|Although|Though|Because|Despite|Due|Given|According|Additionally|Also|However|Moreover|Furthermore|Further|Meanwhile|Therefore|Thus|Then|So|Yet|Based|Following|About|Approximately|Nearly|Almost|Around|To|Together|There|Here|Patients|Both|Either|Neither|Such|Some|Any|Many|Several|Few|Every|Each|One|Two|Three|Four|Five|Not|No|Only|More|Most|Much|Please|Forward|Upon|Since|Until|Unless|Once|Except|Subject|Overall|Today|Currently|Recently|Previously|Now|Later|Last|Next|Through|Throughout|All|Other|Another|Results|Data|Using|Founded|Headquartered|Learn|Visit|See|Click|Follow|Read|Source|SOURCE)\b(?![.-]\p{L}|\.)/u;
/** "Roe has", "Examplix is": a subject with its verb begins a sentence; not "U.S. Congress has", "U.S. FDA has" */
const SUBJECT =
  /^(?!(?:Government|Congress|Senate|House|Treasury|Medicare|Army|Navy|Air|Supreme|District|Food|Department|FDA|SEC|DEA|CDC|NIH|HHS|EPA|CMS)\b)(?!\p{Lu}{3,}\p{Ll})\p{Lu}[\p{L}\d'-]+ {1,3}(?:is|are|was|were|has|have|had|will|can|may|also|plans|expects|intends|believes|announced|said)\b/u;

/** The word before the stop, with inner stops: "Ph.D", "U.S", "No" */
const LAST_WORD = /([\p{L}\d.&'-]{1,24})\.$/u;
/** "J. Smith", "S. aureus", "hemophilia A." */
const INITIAL = /(?:^|[\s.("'-])\p{Lu}\.$/u;
/** A letter that is no initial: "Form 8-K.", "hemophilia A.", "vitamin D.", "Group B." */
const LETTERED =
  /(?:\d-|\b(?:[Hh]a?emophilia|[Hh]epatitis|[Ii]nfluenza|[Vv]itamins?|[Tt]ype|[Cc]lass|[Gg]roup|[Gg]rade|[Cc]ohort|[Aa]rm|[Pp]art|[Ss]chedule|[Ss]eries|[Aa]ppendix|[Ss]ection|[Pp]rotein|[Tt]oxin|[Ii]mmunoglobulin|[Pp]lan|[Ff]actor|[Pp]hase|[Rr]ule|[Ff]orm) )\p{Lu}\.$/u;

/** "patients with MS.", "filed with the SEC.": capitals that happen to be spelt like an abbreviation */
const isAcronym = (word: string): boolean =>
  /^\p{Lu}{2,4}$/u.test(word) && !/^(?:DR|MR|MRS|ST|NO|VS|JR|SR|INC|CORP|CO|COS|LTD|BROS|ESQ|AVE|BLVD)$/u.test(word);

/**
 * Whether the full stop that ends `before` belongs to an abbreviation or an initial, so that the sentence goes on.
 * `rest` is what follows the white space after it.
 */
export function endsInAbbreviation(before: string, rest: string): boolean {
  const found = LAST_WORD.exec(before)?.[1];
  if (found === undefined) return false;
  const written = found.slice(found.lastIndexOf("-") + 1);
  const word = written.toLowerCase();
  if (MONTH.test(word) && /^\d/u.test(rest)) return true;
  if (DEGREE_HEAD.test(word) && /^D\b/u.test(rest)) return true;
  if (isAcronym(written)) return false;
  if (NUMBERED.has(word)) return /^[\d(]/u.test(rest);
  if (ALWAYS.has(word)) return true;
  const initial = INITIAL.test(before);
  if (initial && LETTERED.test(before)) return false;
  if (SOMETIMES.test(word)) return !STARTER.test(rest) && !SUBJECT.test(rest);
  return initial && !STARTER.test(rest);
}
