/** Words of a heading that need no capital */
const SMALL = /^(?:of|and|in|the|for|on|with|to|an?|vs?\.?|or|at|by|from|as|&|-|into|via|per|-?\d[\d.,%]*)$/u;
/** First words of the text below a heading, with the lower-case word that follows them */
const STARTS_TEXT =
  /^(?:An?|The|In|This|These|It|We|Interested|On|At|To|For|As|Under|Based|Additional|Our|There|During|Following|Through|Among|After|With|By|From|Since|All|Both|Participants|Investors|They|Each|While|When|If|Forward-looking) [\p{Ll}\d(]|^Patients (?:who|with|were|are|received|treated|had|will) /u;
/** Headings of parts that are followed by a name: "Webcast Details Acme will host" */
const KNOWN =
  /^(?:(?:Live )?(?:Audio )?Webcast(?: (?:Details|Information|and Conference Call(?: Information| Details)?))?|Conference Call(?: and (?:Audio )?Webcast)?(?: Information| Details)?|(?:Investor )?(?:Conference )?Call (?:Details|Information)|Presentation Details|Key (?:Findings|Highlights|Takeaways)|(?:Financial|Business|Corporate|Recent|Pipeline|Clinical)(?: and (?:Corporate|Operational|Business|Recent))? (?:Highlights|Updates?|Results|Guidance|Outlook)|(?:Study|Trial) Design|Next Steps|Terms of the (?:Agreement|Transaction)|Transaction Details|Upcoming Milestones)(?= \p{Lu})/u;
/** Two words to begin with that a heading could have: most sentences fail here */
const MAY_BE_HEADING =
  /^["“]?[\p{Lu}\d]\S* ["'“(]?(?:[\p{Lu}\d&-]|(?:of|and|in|the|for|on|with|to|an?|vs|or|at|by|from|as|into|via|per)\b)/u;
/** Words with which a sentence begins and no heading does: "As Acme Case …", "Thanks to AI, …" */
const NO_HEADING =
  /^["“]?(?:As|At|By|From|Since|While|When|If|After|Before|During|Although|Because|Thanks|According|Based|Despite|Due|In|On|With|Under|Among|Through|It|He|She|They|We|This|These|That) /u;
const FEWEST_WORDS = 2;
const MOST_WORDS = 16;

/** "Market Potential and Next StepsAcme is", "Our Position in InnovationThe company": the line's newline was lost */
const GLUED_HEADING =
  /^["“]?\p{Lu}[^.!?;\n]{8,90}?\p{Ll}{3}["”]?(?=(?:The|This|These|In|We|Our|It|As|At|With|For|To|On|An?|Are|Is|Do|You|Your|When|Whether|If|What|How|Why|Who|Each|All|Both|They|Since|From|By|Founded|Based|Located|Established) [\p{Ll}\d]|At \p{Lu}|["“]\p{Lu}|\p{Lu}{3}[\p{L}\d]{0,20},? (?:is|are|has|have|was|were|will|today)\b)/u;

/** Whether most longer words of a line begin with a capital. */
export function isTitleCase(text: string): boolean {
  const words = text.split(" ").filter((word) => !SMALL.test(word) && word !== "is" && word !== "are");
  return words.length >= FEWEST_WORDS && words.every((word) => /^["“'(]?[\p{Lu}\d]/u.test(word));
}

/**
 * Length, with the space after it, of a heading that runs into its text without a stop ("New Data Shows No Impact An additional
 * analysis …"): words in title case, then a capital article, preposition or pronoun. 0 when the sentence begins with none.
 */
export function inlineHeadingLength(sentence: string): number {
  if (!MAY_BE_HEADING.test(sentence) || NO_HEADING.test(sentence)) return 0;
  const known = KNOWN.exec(sentence);
  if (known) return known[0].length + 1;
  const glued = GLUED_HEADING.exec(sentence);
  if (glued && isTitleCase(glued[0])) return glued[0].length;
  let at = 0;
  let words = 0;
  let last = "";
  for (const word of sentence.split(" ", MOST_WORDS + 1)) {
    const rest = sentence.slice(at);
    if (words >= FEWEST_WORDS && !SMALL.test(last) && /[\p{L}\d)®™]$/u.test(last) && STARTS_TEXT.test(rest)) return at;
    if (word === "" || !(SMALL.test(word) || /^["'(]?[\p{Lu}\d]/u.test(word)) || /[.;:!?]$/u.test(word)) return 0;
    if (words === 0 && (SMALL.test(word) || STARTS_TEXT.test(rest))) return 0;
    words++;
    last = word;
    at += word.length + 1;
  }
  return 0;
}

/** Whether the text between `start` and `stop` is exactly such a heading. */
export function isInlineHeading(reading: string, start: number, stop: number): boolean {
  if (stop - start > 160) return false;
  return inlineHeadingLength(reading.slice(start, start + 200)) === stop - start;
}
