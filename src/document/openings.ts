import type { SectionKind } from "../model/section.js";

/**
 * Kinds that a heading or a typical first sentence opens. `about` is decided by what follows; `web` is a "for more information, visit …"
 * line, which belongs to an About text when it stands inside one; `trademark` a trademark line; `ending` the "###" after the news.
 */
export type Opening = SectionKind | "about" | "web" | "trademark" | "ending";

/** "About Vitrakvi", "More About Libtayo", "ABOUT US", not "About 20 percent of patients" */
const ABOUT =
  /^(?:More )?(?:About|ABOUT) (?=(?:the |The |THE |our |Our |a |an )?(?:["“]?\p{Lu}|\d?\p{Ll}{0,8}\p{Lu}|\d{1,3}(?:st|nd|rd|th) \p{Lu}|\p{Ll}{4,}(?:mab|nib|gene|cel|vir|tide|bio)\b|[\p{Ll} ]{4,60}$))(?!\d+ (?:percent|%)|\w+ (?:percent|million|half|one)\b)/u;

/** Forward-looking and safe-harbour headings, with the company's name before them or not */
const FORWARD_HEADING =
  /^(?:(?!This\b|The\b|These\b|Such\b|All\b|In\b)[\p{L}\d.,&'’/-]+ ){0,6}?(?:Safe[ -]Harbou?r|SAFE[ -]HARBOU?R|Forward[- ]?Looking (?:Statements?|Information)|FORWARD[- ]?LOOKING (?:STATEMENTS?|INFORMATION)|Forward[- ]looking [Ss]tatements?|Cautionary (?:Note|Statements?|Language|Information|Disclosure)|CAUTIONARY (?:NOTE|STATEMENTS?|LANGUAGE)|Disclosure Notice|DISCLOSURE NOTICE|DISCLAIMER|Disclaimers?|Legal (?:Notice|Disclaimer)|Note Regarding|Notice Regarding|No Offer or Solicitation|Important Information (?:for Investors|About the (?:Merger|Transaction|Offer|Tender)|and Where)|Additional Information (?:and Where|About the (?:Merger|Transaction|Offer|Tender)))/u;
/** First words of such a text without a heading */
const FORWARD_TEXT =
  /^["“]?(?:This|The|Certain|Some|Any|All|Statements|Except|In addition|Matters|Various|Information|Our|To the extent|Forward[- ]looking|Many|Other than|Such|Safe harbor|These|Because|Words)\b[^\n]{1,420}?(?:forward[- ]looking|safe harbou?r|Private Securities Litigation|historical fact|Securities Act of 1933|involve risks and uncertainties)/iu;
const PAID =
  /^(?:\* ?)?(?:This (?:post|article|content|email|communication|press release|release) (?:contains|is|was)[^.]{0,60}(?:sponsored|informational purposes|advertis|paid)|Please see full terms of use|This press release may be considered Attorney|No Class Has Been Certified|Attorney Advertising|Statements and conclusions of (?:studies|study)|Neither (?:the )?(?:TSX|OTC|Nasdaq|NYSE)|The information (?:contained )?in this (?:press )?release (?:is|does) not|(?:This|The) (?:press|news) release (?:does not constitute|is not an offer|shall not constitute)|Disclosure:|Disclaimer:)/iu;

const SAFETY =
  /^(?:(?:\p{Lu}[\p{L}\d-]{2,30} {1,2}(?:\([^)]{3,45}\) {1,2})?)?(?:U\.?S\.? |SELECT(?:ED)? |Select(?:ed)? )?(?:IMPORTANT|Important)(?: (?:U\.?S\.?|Product|PRODUCT|additional|Additional))?(?: \p{Lu}[\p{L}\d-]{2,30})?(?: {1,2}\([\p{Ll} -]{4,45}\))? (?:SAFETY|Safety) (?:INFORMATION|Information|Considerations)|(?:IMPORTANT|Important) (?:Information about|INFORMATION ABOUT) [^.]{2,40}(?:safety|risk)|(?:Boxed )?(?:WARNINGS?|Warnings?)(?: (?:AND|and|&) (?:PRECAUTIONS|Precautions))?\s*[:\n]|BOXED WARNING|Boxed Warning|CONTRAINDICATIONS?|Contraindications?\s*(?::|$)|ADVERSE REACTIONS?|Adverse (?:Reactions|Events)\s*(?::|$)|(?:Selected |SELECTED )?(?:Safety|SAFETY) (?:Information|INFORMATION)\b|What is the most important (?:safety )?information I should know|The most common (?:adverse (?:events?|reactions?|effects)|side effects) (?:observed |reported |seen )?(?:were|are|was|in|with|of|\()|\p{Lu}[\p{Lu}\p{Ll}®™-]{3,30}(?: \([\p{L} -]{4,40}\))? (?:is|are) contraindicated|WARNING:)/u;
const INDICATION =
  /^(?:INDICATIONS?\b(?! AND IMPORTANT SAFETY)(?: AND USAGE| AND LIMITATIONS? OF USE)?|Indications?(?: and Usage| and Limitations? of Use|\(s\))?\s*(?::|$|(?=\p{Lu}))|Approved (?:Use|Indication)s?\b|APPROVED USES?\b|(?:U\.S\. )?(?:Full )?(?:Prescribing Information )?INDICATIONS?\b|Uses?\s*$|What (?:is|are) \p{Lu}[\p{L}\d®™ -]{2,40}\?|(?:Important )?(?:U\.S\. )?(?:Important )?(?:Product|Prescribing) Information\b|\p{Lu}[\p{L}\d®™-]{3,30}(?: \([\p{L} -]{4,40}\))?(?: \d+ ?mg)?(?: tablets| capsules| injection)? (?:is|are) (?:also )?indicated (?:for|in|to|as|:))/u;

/** Headings and first words of address blocks */
const CONTACT =
  /^(?:(?:For |To )?(?:[\p{L}&.’'-]+ ){0,5}?(?:CONTACTS?|Contacts?)(?: Information| Details| INFORMATION| DETAILS| Us)?\s*(?::|$)|(?:Media|Investors?|MEDIA|INVESTORS?|Press|PRESS)(?: (?:and|&|\/) (?:Media|Investors?|Press|Analysts?))?(?: (?:Relations|RELATIONS|Inquiries|INQUIRIES|Enquiries|enquiries|inquiries|Contacts?|CONTACTS?|Office|Line))*\s*(?::|$)|(?:Company|Corporate|General|Business|Sales|Patient) (?:Inquiries|Enquiries):|CONTACTS?[:\s]|Contacts?:|Contact (?:Information|Details)|SOURCE:?\s|Source: |(?:For|FOR) (?:Media|MEDIA|Investors?|INVESTORS?|Press|Public|Further Information|FURTHER INFORMATION)\b[^.]{0,60}:?$|(?:Corporate|Company|Investor|Media|Financial) (?:Communications|Relations)\s*:|(?:For|for) (?:more|further|additional|media|press|any)(?: \p{L}+){0,4} (?:information|inquiries|enquiries|details|queries|interviews?)[^.]{0,60}?(?:,? ?(?:please )?(?:contact|call|email)\b|:$))/u;
/** Sentences that send the reader elsewhere */
const WEB =
  /^(?:(?:For|for) (?:more|further|additional|media|press|any|full|complete)(?: \p{L}+){0,4} (?:information|inquiries|enquiries|details|queries|interviews?)[^.]{0,160}?(?:contact|visit|go to|see|follow|refer)|(?:To learn more|Learn more|Find out more)[^\n]{0,200}?(?:www\.|https?:|visit|contact|call|at [\p{L}\d-]{2,40}\.\p{Ll}{2,4})|(?:Follow|Connect with|Find|Like) (?:us|@)|FOLLOW US|Visit (?:us|our|www|http)|To (?:join|schedule|arrange|request|book|register|inquire)[^.]{0,80}(?:call|go to|visit|contact|email))/u;

const REFERENCES =
  /^(?:References?(?!\p{Ll})(?! (?:to|is|was|standard|product|range|drug|\p{Ll}))|REFERENCES?\b|Sources?\s*:?$|Footnotes?\s*:?$|(?:_{6,}|-{10,})\s?\d|\[1\]\s|1\. (?:\p{Lu}[\p{L}'’-]+ [A-Z]{1,3},|\p{Lu})[^\n]{20,}\b(?:19|20)\d\d\b|Notes? (?:to|for) [Ee]ditors?|NOTES? (?:TO|FOR) EDITORS?|(?:Funding|Disclosures?|Acknowledge?ments?|Citation|Journal (?:Reference|reference)|Competing [Ii]nterests|Conflicts? of [Ii]nterest(?: [Dd]isclosures?)?(?: [Ss]tatements?)?)\s*(?::|$)|(?:The|This) (?:study|research|work|project|trial|survey)(?: [^.]{0,40})? (?:was|is|were) (?:partially |partly |also |jointly )?(?:funded|supported|sponsored) (?:by|through|in)|(?:The )?(?:\p{Lu}\p{L}+ )?(?:[Ff]unding|[Ss]upport|Research) (?:for|reported|was|came) [^.]{0,80}(?:provided|supported|came|funded)|(?:The )?(?:full )?(?:paper|article|study) (?:is|was|can be) (?:available|found) (?:at|online)|DOI:|doi:|The Association receives funding)/u;

/** "###", "-30-", "- END -" */
const ENDING = /^(?:#(?: ?#)+|-30-|- ?(?:END|End|Ends|ENDS) ?-|(?:END|ENDS|Ends)$)/u;
const TRADEMARK =
  /^(?:Copyright\b|©|\(c\) \d{4}|All rights reserved|\p{Lu}[^.]{2,80}(?:logo|Logo)[^.]{0,80}(?:are|is) (?:a )?(?:registered )?trademarks?|(?:[^.]|\.(?=\S)){2,140} (?:are|is) (?:an? |the )?(?:registered |pending )?(?:trademarks?|service marks?)(?: (?:and\/)?or (?:registered )?(?:trademarks?|service marks?))? (?:of|owned by)\b|All (?:other )?(?:trademarks|brand|product names))/u;
const FURNITURE =
  /^(?:This (?:press|news) release features multimedia|View (?:original|source|the original|full|this|recent)|To view the (?:full|original|source)|\(?(?:Photos?|Logo|Images?|Video)(?: [Cc]redits?)? ?[-–—:(]|Pickup - |Click to [Tt]weet|Dow Jones Newswires$|(?:Featured |Header |Cover )?(?:[Ii]mage|[Pp]hoto|[Pp]icture)s? (?:sourced |provided |taken |is )?(?:from|by|courtesy|credit|source)|(?:Image|Photo|Picture) (?:[Cc]redit|source)|Multimedia\b|Click to view|Click here to (?:view|read) (?!.{0,30}Prescribing)|Read (?:the full|the original|next|more$|More$)|Related ?:|Related (?:Links|Articles|Stories|News)|Share (?:this|on)\b|Tweet\b|Print (?:this|article)|Subscribe\b|Sign up\b|Newsletter|Advertisement|Cision\b|This content was (?:originally )?published|This (?:press )?(?:release|article|story) was (?:originally )?published|The post .{3,200} appeared first on|Original\/Source Press Release|Newsramp|Reddit Post|Additional Resources|NOTE TO INVESTORS|[\p{L} ]{3,30} is powered by|[Pp]owered by [^.,]{2,60}$|(?:A photo|Photos|An infographic|A PDF|A video|Media) accompanying|Attachments?\s*$|\*{3,}|-{3,}\s*$|_{3,}\s*$|={3,}\s*$|Reuters$|[Mm]orningstar$|seekalpha\w*$|Seeking Alpha$|Yahoo\b.{0,20}$|Business Wire$|GlobeNewswire$|PR Newswire$|Primary Logo|Tags?:|Categories:|Keywords?:|Filed under|Posted in|[^\n.]{3,60}(?:\/|via )(?:iStock|Getty|Shutterstock|Adobe Stock)|[^.\n]{3,60} - from \p{Lu}[\p{L}\d. ]{2,40}$|\([A-Z]{1,5}-[A-Z]{1,5}\)$|[^.\n]{3,60} (?:Connect|Learn More|Read More|Click Here) ["»])/u;
/** Parts of a law firm's notice */
const WHY_FIRM = /^(?:Why|WHY) \p{Lu}[\p{L}&]+(?: [\p{L}&]+){0,3}:/u;
const CASE =
  /^(?:Details of the case|DETAILS OF THE CASE|Case (?:Details|Allegations)|According to the (?:lawsuit|complaint)|(?:The|the) (?:lawsuit|complaint) alleges|What (?:to do|Now)|Allegation Details)\b/iu;
/** "Repatha Outcomes (FOURIER) Study Design" */
const DESIGN = /^(?:The )?[\p{Lu}(][^.:]{2,80} (?:Study|Trial) Design\b/u;

const ORDER: readonly (readonly [Opening, RegExp])[] = [
  ["forward-looking", FORWARD_HEADING],
  ["forward-looking", PAID],
  ["safety", SAFETY],
  ["indication", INDICATION],
  ["about", ABOUT],
  ["ending", ENDING],
  ["furniture", FURNITURE],
  ["trademark", TRADEMARK],
  ["contact", CONTACT],
  ["web", WEB],
  ["about-company", WHY_FIRM],
  ["about-trial", DESIGN],
  ["body", CASE],
  ["references", REFERENCES],
  ["forward-looking", FORWARD_TEXT],
];

/** How many characters of a unit are looked at. */
const READ = 600;

/** What a unit opens by its first words, or null when it opens nothing. */
export function openingOf(text: string): Opening | null {
  const head = text.slice(0, READ);
  for (const [kind, pattern] of ORDER) if (pattern.test(head)) return kind;
  return null;
}
