import { givenNameForce } from "../../lexicon/people.js";
import type { Mention } from "../../model/mention.js";
import type { Sentence } from "../../nlp/doc.js";
import { INSTITUTION_STOPS } from "../kit/institution-words.js";
import { isNameStop, isNameWord } from "../kit/name-words.js";
import { organizationBetween } from "../kit/organization-between.js";
import { nameEnd } from "../kit/organization-name.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** Between two organizations of a list: ", Tarn Hill, ", ", Tarn and ", ", Tarn, Quill and " */
const BETWEEN = /^,\s(?:and\s)?[^,;:()]{2,40}(?:,\s[^,;:()]{2,40})?(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s)$/u;
/** Behind the last: ", and Tarn Hill" before the end of the list */
const AFTER = /^,?\s(?:and|&)\s(?=\p{Lu})/u;
/** A member is the whole element of the list: "American Federation| for Ageing" is not */
const ELEMENT_END = /^(?:[,.;]|\s(?:and|&|in|for its|today|announced|have|has|will|are|were|to)\b|$)/u;
/** What may follow the last member */
const ENDS = /^(?:[.,;]|\s(?:in|for|to|on|will|have|has|are|were|today|announced)\b|$)/u;
/** Last words of things in a list beside organizations */
const NO_MEMBER =
  /^(?:Inc|Ltd|LLC|Corp|Co|Chairman|Chief|CEO|President|Head|Director|Partner|Founder|Dr|Mr|Ms|Professor|Prof)$/u;

/** The members of a list's gap, as candidates. */
function* membersIn(sentence: Sentence, from: number, to: number): Iterable<MentionCandidate> {
  const { tokens } = sentence;
  for (let i = tokens.findIndex((token) => token.start >= from); i >= 0 && i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.start >= to) return;
    if (!isNameWord(token)) continue;
    if (isNameStop(token, tokens[i + 1]) || INSTITUTION_STOPS.has(token.lower) || NO_MEMBER.test(token.text)) return;
    const last = Math.min(
      nameEnd(tokens, i, isNameStop),
      tokens.findLastIndex(({ end }) => end <= to),
    );
    if (last < i || givenNameForce(token.text) !== undefined) return;
    const found = organizationBetween(sentence, tokens, i, last);
    if (!found || !ELEMENT_END.test(sentence.text.slice(found.end - sentence.start))) return;
    yield found;
    i = last;
  }
}

/** One word behind a university or hospital is its town. */
const isTown = (name: string, start: number, { attributes: { kind }, end }: Mention): boolean =>
  (kind === "academic" || kind === "hospital") && !name.includes(" ") && start - end < 8;

const isOrganization = ({ type }: Mention): boolean => type === "Organization";

/** Names that stand in one list between organizations. */
export const organizationListMember = defineMentionRule({
  id: "mention/organization-list-member",
  version: 1,
  summary: "A name in a list between two organizations, or the last behind two: “Orvane, Tarn Hill and Velbio”.",
  sections: FACTUAL,
  produces: ["Organization"],
  round: 2,
  confidence: 0.72,
  *match({ sentence, mentions }): Iterable<MentionCandidate> {
    const named = mentions.filter(isOrganization);
    if (named.length < 2) return;
    const { text, start: base } = sentence;
    for (let n = 1; n < named.length; n += 1) {
      const [before, after] = [named[n - 1]!, named[n]!];
      const gap = text.slice(before.end - base, after.start - base);
      if (gap.length < 90 && BETWEEN.test(gap) && !mentions.some((m) => m.start >= before.end && m.end <= after.start))
        for (const found of membersIn(sentence, before.end, after.start))
          if (!isTown(text.slice(found.start - base, found.end - base), found.start, before)) yield found;
    }
    const [one, two] = [named.at(-2)!, named.at(-1)!];
    const gap = text.slice(one.end - base, two.start - base);
    const tail = gap === ", " ? AFTER.exec(text.slice(two.end - base)) : null;
    if (!tail) return;
    const [found] = membersIn(sentence, two.end + tail[0].length - 1, two.end + tail[0].length + 40);
    if (found && found.start - two.end <= tail[0].length && ENDS.test(text.slice(found.end - base))) yield found;
  },
  examples: [
    {
      text: "The round was joined by [+Organization:Orvane Capital], [Organization:Tarn Hill] and [+Organization:Velbio Ventures].",
    },
    {
      text: "The work was done with [+Organization:Orvane Bio], [Organization:Marnex] and [+Organization:Velbio Inc.]",
    },
    {
      text: "Investors are [+Organization:Orvane Capital], [+Organization:Velbio Ventures] and [Organization:Tarnex].",
    },
    { text: "Donors are [+Organization:Orvane Fund], Marnex Federation for Ageing, and [+Organization:Quill Trust]." },
    { text: "She worked at [+Organization:Quill University], Boston, and [+Organization:Velbio Inc.]" },
    { text: "Led by [+Organization:Orvane Capital], Jane Roe and [+Organization:Velbio Ventures] agreed." },
  ],
});
