import type { Sentence } from "../../nlp/doc.js";
import type { Token } from "../../nlp/tokens.js";
import { namesInstitution, PART_OF } from "../kit/institution-span.js";
import { isNameStop, isNameWord } from "../kit/name-words.js";
import { kindOfName, spanOf } from "../kit/organization-name.js";
import { nameShapesIn } from "../kit/person-names.js";
import { isPlace } from "../kit/places.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";
import { titlesIn } from "../kit/titles.js";

/** Heads of names that stand for an organization where someone holds a post or comes from, and for anything elsewhere. */
const HEAD =
  /^(?:Associations?|Organi[sz]ation|Alliance|Societ(?:y|ies)|Coalition|Federation|Council|Cent(?:er|re)s?|Trust|Network|League|Consortium|Fund|Union|Agency|Initiative|Bureau|Commission|Observatory|Authority|Collaborative|Confederation)$/u;
/** Small words inside such a name: "Center for Rare Diseases", "Society of the Americas" */
const JOINER = /^(?:of|for|on|in|and|&|the|to|against|with|de|des|la)$/u;
/** From a post, or from a person, to where it is */
const LINK = /^,? (?:of|at|for|with|from) (?:the )?$/u;
/** Departments belong to the post, not to the organization */
const PART = /^(?:Department|Division|Section|Unit|Faculty|Office|Committee|Service|Laboratory|Board|Head|Clinical)$/u;
const MOST_WORDS = 10;

/** Societies, centres, associations and the like, where a post or a person is tied to them. */
export const organizationPost = defineMentionRule({
  id: "mention/organization-post",
  version: 1,
  summary:
    'A name built around "Association", "Society", "Center" or "Alliance" after a post or a person: "president of the Quarn Alliance for Rare Diseases".',
  sections: FACTUAL,
  produces: ["Organization"],
  confidence: 0.74,
  examples: [
    { text: "Roe is president of the [Organization:Tarnwick Society for Rare Diseases]." },
    { text: "said Jane Roe, PhD, of the [Organization:National Centre of Quill Analysis] in town." },
    { text: "Roe, chief executive of the [Organization:Quarn Alliance], agreed." },
    { text: "Roe is director of the Center and chair of the Department of Surgery." },
    { text: "Roe is director of the FDA's Centre for Quarn Products." },
    { text: "She is head of the Oncology Group and director of the Centre for Quarn, University of Orvane." },
    { text: "He is president of the group and joined the Orvane Alliance Program." },
  ],
  *match({ sentence }): Iterable<MentionCandidate> {
    const posts = titlesIn(sentence).map(({ end }) => end);
    if (posts.length === 0 && !/\p{Lu}\p{L}+,? (?:of|at|for|with|from) /u.test(sentence.text)) return;
    const people = nameShapesIn(sentence).filter(
      (shape) => shape.given || shape.honorific || shape.titled || shape.degrees.length > 0,
    );
    for (const from of [...people.map(({ tail }) => tail), ...posts]) {
      const found = nameAfter(sentence, from);
      if (found) yield found;
    }
  },
});

/** The name that begins right after "of the" behind `from`, where one of its words is a head. */
function nameAfter({ tokens, reading, end }: Sentence, from: number): MentionCandidate | undefined {
  const first = tokens.findIndex(({ start, text }) => start > from && /^\p{Lu}/u.test(text));
  if (first < 0 || !LINK.test(reading.slice(from, tokens[first]!.start)) || PART.test(tokens[first]!.text))
    return undefined;
  if (tokens[first + 1]?.text === "'s" && /^\p{Lu}{2,6}$/u.test(tokens[first]!.text)) return undefined;
  const last = lastOfName(tokens, first);
  const words = tokens.slice(first, last + 1);
  if (last <= first || !words.some(({ text }) => HEAD.test(text)) || !namesInstitution(words)) return undefined;
  if (words.every(({ text }) => HEAD.test(text) || JOINER.test(text))) return undefined;
  const span = spanOf(tokens, first, last);
  if (PART_OF.test(reading.slice(span.end, Math.min(end, span.end + 90)))) return undefined;
  const kind = kindOfName(reading.slice(span.start, span.end));
  return { type: "Organization", ...span, attributes: { kind: kind === "company" ? "nonprofit" : kind } };
}

function lastOfName(tokens: readonly Token[], first: number): number {
  let last = first - 1;
  let hasHead = false;
  for (let i = first; i < tokens.length && i < first + MOST_WORDS; i += 1) {
    const token = tokens[i]!;
    if (i > first && token.start - tokens[i - 1]!.end > 1) break;
    if (isNameWord(token) && (i === first || !isNameStop(token, tokens[i + 1]))) last = i;
    else if (token.text === "'s" && isNameWord(tokens[i + 1])) continue;
    else if (
      !JOINER.test(token.text) ||
      (token.text === "and" && hasHead && last === i - 1 && HEAD.test(tokens[last]!.text))
    )
      break;
    else if (token.text === "of" && !hasHead) break;
    else if (token.text === "in" && isPlace(tokens[i + 1]?.text ?? "")) break;
    hasHead ||= HEAD.test(token.text);
  }
  return last;
}
