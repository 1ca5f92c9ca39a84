import { inlineHeadingLength } from "./inline-headings.js";

/** "About ", "More about " */
const ABOUT_WORD = /^(?:More )?about (?=(?:the |our )?\S)/iu;
/** Longest name of an About heading that runs into its text. */
const LONGEST_NAME = 90;
/** Text starts here although no stop stands before it: doubled space, glued capital, capital article or "We" */
const TEXT_BEGINS =
  / {2,}(?=\p{L})|(?<=[\p{Ll}.)]{2})(?=\p{Lu}\p{Ll})(?!(?:Pharma|Pharmaceuticals?|Therapeutics|Sciences?|Tech|Medicines?|Med|Bio|Genics|Works|Health|Labs?|Wire|News|Point|Path|Cell|Gene)\b)|(?<=\p{Ll} \p{Lu})(?=\p{Lu}\p{Ll}{2})|(?<=[\p{L}.)]) (?=(?:The|We|At|In|For|It|A|An|Our|With|Founded|Research|Based|This|Since) \p{Ll}|At \p{Lu})/gu;
/** The first word of a name, and a first word of the text that is glued to it: "BiogenAt" */
const FIRST_WORD = /^(?:the )?([\p{L}\d&-]{3,})/iu;
const GLUED_STARTER = /\p{Ll}(?=(?:The|We|At|In|For|It|An?|Our|With|Founded|Based|This|Since)$)/u;

/** Length of the name with which an About heading begins and after which its text follows; 0 where no text runs into it. */
export function aboutNameLength(text: string): number {
  const head = text.slice(0, LONGEST_NAME);
  const first = FIRST_WORD.exec(head);
  const word = first?.[1] ?? "";
  const half = word.length / 2;
  const wordEnd = first?.[0].length ?? 0;
  if (half > 2 && word.slice(0, half) === word.slice(half)) return wordEnd - half;
  const again = word === "" ? -1 : head.indexOf(word, wordEnd);
  if (again > 2 && /[\p{L}\d)]/u.test(head[again - 1] ?? "")) return again;
  const starter = again < 0 ? GLUED_STARTER.exec(word) : null;
  if (starter) return wordEnd - word.length + starter.index + 1;
  TEXT_BEGINS.lastIndex = wordEnd;
  const begins = TEXT_BEGINS.exec(head)?.index ?? -1;
  const cuts = [again, begins].filter((at) => at > 2);
  return cuts.length > 0 ? Math.min(...cuts) : 0;
}

/** Headings of forward-looking text with the first word of that text: "Acme Forward-Looking Statements This release …" */
const FORWARD =
  /^(?:[\p{L}\d&'.,-]+ ){0,5}?(?:Forward[- ]Looking Statements?|FORWARD[- ]LOOKING STATEMENTS?|Safe Harbor(?: Statements?)?|Cautionary (?:Note|Statement)s?(?: [Rr]egarding Forward-Looking Statements)?)[:.]? {1,3}(?=(?:This|These|Statements|Certain|The|Except|In|Any|All|To|Some|Various|Matters) \p{Ll})/u;
/** The number of a list item before its heading: "2. Jane Roe, PhD - Chief Medical Officer (CMO)Dr. Roe" */
const NUMBER = /^\d{1,2}[.)] /u;
/** A heading that ends in an abbreviation in brackets, with its text glued to it */
const BRACKETED = /^\p{Lu}[^.!?:;\n()]{8,90} \(\p{Lu}{2,6}\)(?=\p{Lu}\p{Ll})/u;

/** Shortest text below a heading. */
const SHORTEST_TEXT = 20;

/** Length, with the space after it, of the heading with which a sentence begins and into whose text it runs; 0 where it begins with none. */
export function runningHeadingLength(sentence: string): number {
  const number = NUMBER.exec(sentence)?.[0].length ?? 0;
  const text = sentence.slice(number);
  const heading =
    inlineHeadingLength(text) || (FORWARD.exec(text) ?? BRACKETED.exec(text))?.[0].length || aboutLength(text);
  return heading > 0 && text.length - heading >= SHORTEST_TEXT ? number + heading : 0;
}

function aboutLength(text: string): number {
  const about = ABOUT_WORD.exec(text)?.[0].length ?? 0;
  if (about === 0 || !/^(?:the |our )?[\p{Lu}\d]/u.test(text.slice(about))) return 0;
  const name = aboutNameLength(text.slice(about));
  return name > 0 ? about + name : 0;
}
