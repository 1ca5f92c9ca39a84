import { type Span, spansOverlap } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import { isIn, matchesIn } from "../../nlp/matches-in.js";
import type { Token } from "../../nlp/tokens.js";
import { isNameStop, isNameWord } from "../kit/name-words.js";
import { organizationBetween } from "../kit/organization-between.js";
import { nameEnd } from "../kit/organization-name.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";

/** What makes a headline news of a deal */
const DEAL =
  /\b(?:collaborat\w*|co-?(?:development|promotion|commerciali[sz]ation)|partner\w*|agreements?|licen[cs]\w+|(?:in|out|sub)-?licen[cs]\w+|alliance|merg\w+|acqui\w+|joint venture|option|combin(?:e|es|ing)|deal|pact|join(?:s|ed)? forces|term sheet|letter of intent|memorandum|MoU|team(?:s|ed)? up|contract|rights|distribut\w+|supply|buys?|buyout|takeover|sells?|sale|divest\w*|financing|loan|grants?|funding|invest\w*)\b/iu;
/** Words of such a headline behind which the other side stands: "with", "from", "acquires", "led by" */
const BEFORE =
  /\b(?:(?<!(?:patients|adults|children|people|those|women|men|combination|treatment|treated|combined|subjects|individuals|associated|living|meeting|dealing) )with|(?<=\b(?:licen[cs]es?|in-?licen[cs]es?|rights|option|loan|grant|investment|funding|financing|award|contract|order|purchases?|acquires?|\S+) )from|acquires?|acquiring|acquired by|acquisition of|merger of|buyout of|takeover of|buys?|snaps up|led by|(?<=\b(?:licen[cs]es?|sells?|sale|sold|divests?|rights|out-?licen[cs]es|grants?|sublicen[cs]es|assigns|transfers?)\b[^;:]{0,60} )to|between|grants?|selects?|appoints|joins)\s+(?=[\p{Lu}\d\p{Ll}])/giu;
/** Verbs whose object is more often a thing or a person: the name must not go on */
const OF_THINGS = /^(?:grants?|selects?|appoints|joins|buys?|acquires?|acquiring|to)$/iu;
/** What follows the object of such a verb where it is a company: "as", "for $2 billion", "exclusive rights", the end */
const AFTER_OBJECT =
  /^(?:,?\s(?:as|for|in|to|from|and)\b|\s(?:exclusive|worldwide|global|rights|licen[cs]e)\b|\s?$|\s?[,;(])/iu;
/** Words that describe the other side, or are something else: "Leading", "Hospital Network", "Late-Stage" */
const DESCRIBES =
  /\b(?:Leading|Global|Major|Top|International|National|Undisclosed|Unnamed|Multiple|Several|Various|Key|Large|New|Novel|First|Second|Third|Next|Late|Mid|Early|Pipeline|Portfolio|Programs?|Assets?|Focus|Strong|Expertise|Access|Goal|Aim|Plans?|Intent|Clinical|Preclinical|Commercial|Strategic|Exclusive|Worldwide|Patient|Academic|Potential|Proven|Innovative|Advanced|Promising|Positive|Significant|Certain|Existing|Institutional|Accredited|Investors?|Compan(?:y|ies)|Firms?|Manufacturers?|Distributors?|Partners?|Providers?|Networks?|Organizations?|Institutions?|Authorit(?:y|ies)|Centers?|Shareholders|Stockholders|Lenders?|Government|Agency|Agencies|Ministry|Additional|Other|Option|Rights|License|Drug|Gene|Cell|Antibod(?:y|ies)|Vaccines?|Inhibitors?|Therap(?:y|ies)|Treatments?|Diseases?|Cancers?|Technolog(?:y|ies)|Milestone|Private|Public|Full|Remaining|Majority|Minority|Outstanding|All|Prestigious|Regulators?|Experts|Surgery|Chemotherapy|Standard|Combination)\b/u;

/** What is granted, not to whom */
const GRANTED = /^(?:Exclusive|Worldwide|Global|Rights|Licen[cs]e|Option|Sole|Full|Commercial)$/u;
const isEnd = (token: Token): boolean => GRANTED.test(token.text) || isNameStop(token);

/** "to Develop", "to Commercialize": what is to be done, not to whom */
const INFINITIVE =
  /^(?:Develop|Commerciali[sz]e|Market|Distribute|Manufacture|Promote|Evaluate|Advance|Support|Fund|Accelerate|Create|Build|Bring|Treat|Focus|Discover|Produce|Supply|Study|Explore|Improve|Enhance|Enable|Deliver|Provide|Help|Fight|Address|Combat|Target|Become|Use|Make|Investigate|Test|Identify|Optimi[sz]e|License|Prevent|Protect|Reduce|Boost|Bolster|Strengthen|Finance|Progress|Register|Leverage|Share|Acquire|Scale|Transform|Offer|Serve|Grow|Broaden|Drive|Conduct|Co-)/u;

function* partnersIn(sentence: Sentence): Iterable<MentionCandidate> {
  const { text, start: base, tokens } = sentence;
  for (const hit of matchesIn(BEFORE, sentence)) {
    const cue = hit[0].trimEnd();
    let at = base + hit.index + hit[0].length;
    for (let n = 0; n < 3; n += 1) {
      const first = tokens.findIndex((token) => token.start >= at);
      if (
        first < 0 ||
        tokens[first]!.start > at ||
        !isNameWord(tokens[first]) ||
        isNameStop(tokens[first]!, tokens[first + 1])
      )
        break;
      if (cue.toLowerCase() === "to" && INFINITIVE.test(tokens[first]!.text)) break;
      const last = nameEnd(tokens, first, isEnd);
      const found = organizationBetween(sentence, tokens, first, last);
      if (!found || last - first > 2) break;
      const rest = text.slice(found.end - base);
      if (cue.toLowerCase() === "to" && /^ from\b/iu.test(rest)) break;
      if (OF_THINGS.test(cue) && !AFTER_OBJECT.test(rest)) break;
      if (!isDescription(text, base, found)) yield found;
      const and = /^(?:,|,? and|,? &)\s/u.exec(rest);
      if (!and || !/^(?:with|between|led by)$/iu.test(cue)) break;
      at = found.end + and[0].length;
    }
  }
}

const isDescription = (text: string, base: number, { start, end }: Span): boolean =>
  DESCRIBES.test(text.slice(start - base, end - base)) ||
  /^(?:'s\s|-|\s(?:mutation|disease|cancer|syndrome|inhibitor)s?\b)/iu.test(text.slice(end - base));

/** Finds the other side of a deal that a headline names and no list knows. */
export const organizationHeadlinePartner = defineMentionRule({
  id: "mention/organization-headline-partner",
  version: 1,
  summary:
    "Capitalised words of a deal's headline behind “with”, “from”, “acquires”, “led by”: the other side of the deal.",
  sections: ["headline", "subhead"],
  produces: ["Organization"],
  round: 2,
  confidence: 0.72,
  *match({ sentence, mentions }): Iterable<MentionCandidate> {
    if (!isIn(DEAL, sentence)) return;
    for (const found of partnersIn(sentence))
      if (!mentions.some((mention) => spansOverlap(mention, found))) yield found;
  },
  examples: [
    { text: "Tarnwick Announces Expansion of Collaboration with [Organization:Velmar]", section: "headline" },
    { text: "Tarnwick Acquires Global Rights to ZB-7 from [Organization:Velmar Cube]", section: "headline" },
    { text: "Tarnwick to Acquire [Organization:Velmar] for $3 Billion", section: "headline" },
    {
      text: "Tarnwick Closes Series B Financing Led by [Organization:Velmar Hill] and [Organization:Quill]",
      section: "headline",
    },
    { text: "Tarnwick Grants [Organization:Velmar] Exclusive Rights in Japan", section: "headline" },
    { text: "Tarnwick Acquires Global Rights to Zorvexa from [Organization:Velmar]", section: "headline" },
    { text: "Tarnwick Signs Supply Agreement with Leading Hospital Network", section: "headline" },
    { text: "Tarnwick Acquires Late-Stage Assets for Patients with Diabetes", section: "headline" },
    { text: "Tarnwick Completes Merger with Mid-Stage Pipeline Offers Strong Foundation", section: "headline" },
    { text: "Tarnwick Reports Data for Patients with Gout", section: "headline" },
  ],
});
