import { spansOverlap } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import { firstIn, matchesIn } from "../../nlp/matches-in.js";
import { isNameStop, isNameWord, nameStart } from "../kit/name-words.js";
import { organizationBetween } from "../kit/organization-between.js";
import { nameEnd } from "../kit/organization-name.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** Words after which only an organization stands: "CEO of", "a subsidiary of", "collaboration with", "licensed from" */
const BEFORE =
  /\b(?:(?:CEO|CFO|COO|CMO|CSO|Chief (?:\w+ ){1,3}Officer|[Cc]hief [Ee]xecutive|[Cc]o-?[Ff]ounders?|[Ff]ounders?|[Cc]hair(?:man|woman|person)?|[Ee]mployees?|[Ss]hareholders?) of|(?<![Vv]ice[- ])[Pp]resident of(?! (?:R&D|Research|Global|the (?:[Cc]ompany|United)))|(?:[Dd]irector|[Hh]ead|[Oo]wner|[Mm]anager|[Ss]pokes\p{Ll}{3,6}) (?:of|for)(?= (?:the )?\p{Lu}\p{Ll}+\p{Lu})|(?:CEO|CFO|COO|CMO|CSO|Officer|President|Director|Head|Manager|Counsel|Analyst|analyst|Partner|Lead|Scientist|Strategist|Chairman|[Ee]pidemiologist|[Bb]iologist|[Cc]hemist|[Rr]esearcher|[Ss]cientist|[Cc]onsultant|[Aa]dvis[eo]r|[Ee]conomist|[Ss]tatistician|[Pp]rofessor|[Ff]ellow|[Ii]nvestigator|[Pp]hysician|[Oo]ncologist|[Cc]ardiologist|[Nn]eurologist|[Dd]ermatologist|[Ss]urgeon|[Dd]irector|[Pp]resident|[Mm]anager|[Hh]ead|[Pp]osts?|[Pp]ositions?|[Rr]oles?|career|tenure|years|time|worked|served|leadership) (?:at|with)|(?:subsidiary|subsidiaries|affiliate|affiliates|division|unit|arm|business|spin-?out|spin-?off) of|(?:[Mm]ember|[Pp]art) of(?= (?:the )?[\p{Lu}][\p{L}&.-]+ Group)|(?:acquired|developed|manufactured|marketed|distributed|commercialized|sold|owned|supplied|sponsored|produced|made|funded|backed) by|(?:licensed|in-licensed|sublicensed|purchased|bought|acquired|license|rights|spun out|spun off) from|(?:[Pp]artnerships?|[Cc]ollaborations?|[Aa]greements?|[Pp]artner(?:s|ed|ing)?|[Aa]lliance|[Mm]erger|[Bb]usiness [Cc]ombination|[Cc]ontract|[Jj]oint [Vv]enture|[Cc]ollaborat(?:e|es|ed|ing)|[Dd]eal|[Ll]icense|[Rr]elationship|[Tt]erm [Ss]heet|[Tt]eams [Uu]p) with|(?:[Aa]greed to|[Aa]greement to|[Tt]o) [Aa]cquire|[Cc]ompletes [Aa]cquisition of|[Aa]cquires|(?:prior to|before|since) joining|joined|joins from|rejoined) (?:the )?(?=[\p{Lu}\d\p{Ll}])/gu;
/** What says of a name before it that it is an organization: ", a biotechnology company", "is a Swiss drugmaker" */
const APPOSITION =
  /(?:(?:, | is | was )(?:an?|the) (?:[\p{L}\d'/-]+ |[\p{L}\d'/-]+, ){0,7}?(?:company|firm|drugmaker|biotech|drug developer|start-?up|manufacturer|CRO|CDMO|provider|distributor|charity|non-?profit|organization|subsidiary|division of|unit of|arm of|portfolio company|developer|supplier|law firm|consultancy|agency|supplier|retailer|bank)\b(?! (?:executive|veteran|leader))|'s? (?:(?:[\p{L}-]+ ){0,2}(?:unit|subsidiar(?:y|ies)|division|arm|parent company),? (?=\p{Lu})|(?:investigational|proprietary|flagship|pipeline) (?=\p{L})|(?=\p{Lu}{2,5}-\d{2,5}\b)|CEO|chief executive|shares|stock|headquarters|shareholders|stockholders|board of directors)\b)/gu;
function* afterCues(sentence: Sentence): Iterable<MentionCandidate> {
  const { start: base, tokens } = sentence;
  for (const hit of matchesIn(BEFORE, sentence)) {
    const at = base + hit.index + hit[0].length;
    const first = tokens.findIndex((token) => token.start >= at);
    if (first < 0 || !isNameWord(tokens[first]) || isNameStop(tokens[first]!, tokens[first + 1])) continue;
    const last = nameEnd(tokens, first, isNameStop);
    const found = organizationBetween(sentence, tokens, first, last);
    if (found) yield found;
  }
}

/** ", a Gilead company": the group that something belongs to */
const GROUP =
  /, an? (?=(?!Fortune|Phase|Series|Top|Public|Private|Nasdaq|NASDAQ|NYSE|Delaware|Nevada|Global|Leading)(\p{Lu}[\p{L}&-]{2,24}(?: \p{Lu}[\p{L}&-]{2,24})?) (?:[Cc]ompany|[Ss]ubsidiary|[Bb]usiness)(?=[,.( ]|$))/gu;

function* groupsOf(sentence: Sentence): Iterable<MentionCandidate> {
  const { start: base, tokens } = sentence;
  for (const hit of matchesIn(GROUP, sentence)) {
    const at = base + hit.index + hit[0].length;
    const first = tokens.findIndex((token) => token.start >= at);
    const last = tokens.findLastIndex((token) => token.end <= at + hit[1]!.length);
    if (first < 0 || isNameStop(tokens[first]!, tokens[first + 1])) continue;
    const found = organizationBetween(sentence, tokens, first, last);
    if (found) yield found;
  }
}

function* beforeAppositions(sentence: Sentence): Iterable<MentionCandidate> {
  const { start: base, tokens } = sentence;
  for (const hit of matchesIn(APPOSITION, sentence)) {
    const last = tokens.findLastIndex((token) => token.end <= base + hit.index);
    if (last < 0 || tokens[last]!.end < base + hit.index || !isNameWord(tokens[last])) continue;
    if (hit[0].startsWith("'") && EPONYM.test(tokens[last]!.text)) continue;
    const found = organizationBetween(sentence, tokens, nameStart(tokens, last, 5), last);
    if (found) yield found;
  }
}

/** Diseases named after people: "Alzheimer's pipeline" */
const EPONYM =
  /^(?:Alzheimer|Parkinson|Crohn|Huntington|Hodgkin|Duchenne|Graves|Gaucher|Pompe|Fabry|Sj[oö]gren|Behçet|Behcet|Cushing|Wilson|Hunter|Hurler|Niemann|Batten|Stargardt|Leber|Usher|Rett|Tourette|Bell|Burkitt|Merkel|Ewing|Barrett|Addison|Hashimoto|Kawasaki|Lou Gehrig|Gehrig|Lyme|Peyronie|Raynaud|Still|Wegener|Patient|Women|Men|Children|Today|World|Nation|Country|Industry)$/u;

/** "About Tarnwick" on a line of its own */
const ABOUT = /^(?:About|ABOUT) (?:the )?/u;

function* aboutHeading(sentence: Sentence): Iterable<MentionCandidate> {
  const cue = sentence.section === "about-company" ? firstIn(ABOUT, sentence)?.[0] : undefined;
  if (cue === undefined || sentence.text.length > 70) return;
  const { tokens } = sentence;
  const first = tokens.findIndex((token) => token.start >= sentence.start + cue.length);
  if (first < 0 || first + 5 < tokens.length - 1) return;
  let last = tokens.length - 1;
  while (last > first && !tokens[last]!.isWord) last -= 1;
  if (!tokens.slice(first, last + 1).every((token) => isNameWord(token) || token.text === "&")) return;
  const found = organizationBetween(sentence, tokens, first, last);
  if (found) yield { ...found, confidence: 0.8 };
}

/** Finds organizations that no list and no word of their names gives away, by what is said around them. */
export const organizationContext = defineMentionRule({
  id: "mention/organization-context",
  version: 2,
  summary:
    "Capitalised words where only an organization stands: after “CEO of”, “a subsidiary of”, “collaboration with”; before “, a biotechnology company”; in an “About” heading.",
  sections: FACTUAL.filter((section) => section !== "headline" && section !== "subhead"),
  produces: ["Organization"],
  confidence: 0.72,
  examples: [
    { text: "She was chief executive of [Organization:Tarnwick] before." },
    {
      text: "The drug was licensed from [Organization:Velbio] under a collaboration with [Organization:Quill & Hart].",
    },
    { text: "[Organization:Orvane], a privately held biotechnology company, agreed." },
    {
      text: "[Organization:Orvane], a [Organization:Velbio] company, agreed; it is part of the [Organization:Tarn Group].",
    },
    { text: "[Organization:Orvane], a Delaware company, agreed." },
    { text: "About [Organization:Tarn Hill]", section: "about-company" },
    { text: "She is Chair of Biochemistry and works in collaboration with Partnership for Health." },
    { text: "He was chief executive of Germany and joined Boston in May." },
    { text: "He is Director at Large in a partnership with Dr. Roe." },
    { text: "It was developed by the European team under an agreement with a Purchase Agreement." },
  ],
  round: 2,
  *match({ sentence, mentions }): Iterable<MentionCandidate> {
    for (const find of [afterCues, groupsOf, beforeAppositions, aboutHeading])
      for (const found of find(sentence)) if (!mentions.some((mention) => spansOverlap(mention, found))) yield found;
  },
});
