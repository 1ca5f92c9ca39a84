import { isPlaceName } from "../../lexicon/places.js";
import { kindOfName } from "../kit/organization-name.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";

/** One name of a headline: "Orvane", "eVelmar Labs", "Belmira Pharma, Inc." */
const NAME =
  "(?:\\p{Lu}|\\p{Ll}\\p{Lu})[\\p{L}\\p{N}.'-]*(?:\\s(?:\\p{Lu}|\\d|\\p{Ll}\\p{Lu})[\\p{L}\\p{N}.'-]*){0,5}?(?:,\\s(?:Inc|Ltd|LLC|Corp|Co|S\\.A|A\\/S)\\.?)?";
/** What two do together, in the plural: "Announce", "Sign", "to Collaborate" */
const TOGETHER =
  "(?:[Aa]nnounce|[Ss]ign|[Ee]nter|[Cc]ollaborate|[Pp]artner|[Ff]orge|[Ff]orm|[Ii]nitiate|[Ee]xtend|[Ee]xpand|[Jj]oin|[Tt]eam|[Aa]gree|[Ee]stablish|[Ll]aunch|[Cc]omplete|[Ee]xecute|[Ii]nk|[Ss]trike|[Rr]each|[Cc]reate|[Rr]enew|[Aa]mend|[Tt]erminate|[Mm]erge|[Cc]lose|[Ff]inalize|[Bb]egin|[Ss]tart|[Ss]trengthen|[Bb]roaden|[Dd]eepen|[Uu]nveil|[Rr]eport|[Cc]o-?[Dd]evelop|[Tt]o)(?=\\s)";
/** "Orvane, Tessaro Labs and Belmira Pharma Announce" at the head of a headline */
const PAIR = new RegExp(`^(?:${NAME},\\s){0,3}(${NAME}),?\\s(?:and|&)\\s(${NAME})\\s${TOGETHER}`, "u");
/** What makes it news of a deal */
const DEAL =
  /\b(?:collaborat\w+|partner\w*|agreements?|licen[cs]\w+|alliance|merge\w*|joint venture|co-?develop\w*|option|combin\w+|deal|pact|join forces|term sheet|letter of intent|memorandum|team up|jointly)\b/iu;
/** "AI Health Company GEDi Cube": what is said before the name */
const SAID_BEFORE =
  /^.*\b(?:Company|Companies|Firm|Leader|Developer|Manufacturer|Maker|Provider|Start-?up|Partner|Giant|Subsidiary|Affiliate)\s/u;
/** Words of a headline that name nobody */
const NOBODY =
  /^(?:Leading|Global|Major|Top|Two|Three|New|The|A|An|Its|Their|Our|Results|Data|Phase|Safety|Efficacy|Clinical|Research|Development|FDA|EMA)\b|\b(?:Company|Companies|Firm|Partners|Researchers|Scientists|Patients|Data|Results|Officer|Director|President|Programs?|Trials?)$/u;

/** Finds the organizations that a headline names together as partners. */
export const organizationHeadlinePair = defineMentionRule({
  id: "mention/organization-headline-pair",
  version: 1,
  summary: "The organizations that a headline joins as partners: A and B announce, sign, extend, collaborate.",
  sections: ["headline"],
  produces: ["Organization"],
  confidence: 0.8,
  examples: [
    {
      text: "[Organization:Orvane] and [Organization:Belmira] Announce Delivery Partnership",
      section: "headline",
    },
    {
      text: "[Organization:Orvane] and AI Company [Organization:Velmar Cube] Sign Agreement to Combine",
      section: "headline",
    },
    {
      text: "[Organization:Tessaro Labs] and [Organization:Orvane] to Collaborate on Blood Tests",
      section: "headline",
    },
    { text: "Safety and Efficacy Data to Support Licence", section: "headline" },
    { text: "Velmar and Leading Healthcare Company Forge Agreement", section: "headline" },
    { text: "Orvane and Belmira Announce Results of Their Race", section: "headline" },
  ],
  *match({ sentence }): Iterable<MentionCandidate> {
    const { text, start: base } = sentence;
    const hit = DEAL.test(text) ? PAIR.exec(text) : null;
    if (!hit) return;
    const pair = [hit[1]!, hit[2]!].map((said) => said.slice(SAID_BEFORE.exec(said)?.[0].length ?? 0));
    if (pair.some((name) => name.length < 3 || NOBODY.test(name) || isPlaceName(name))) return;
    let from = 0;
    for (const name of pair) {
      const start = text.indexOf(name, from);
      from = start + name.length;
      yield {
        type: "Organization",
        start: base + start,
        end: base + from,
        attributes: { kind: kindOfName(name) },
      };
    }
  },
});
