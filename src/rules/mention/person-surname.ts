import type { Mention } from "../../model/mention.js";
import { foldWord } from "../../nlp/atoms.js";
import type { Sentence } from "../../nlp/doc.js";
import { defineMentionRule } from "../kit/rule.js";
import { NEWS_AND_QUOTES } from "../kit/sections.js";
import { BEGINS_WITH_SPEECH, ENDS_IN_SPEECH } from "../kit/speech.js";
import { titlesIn } from "../kit/titles.js";

const SURNAMES = new WeakMap<readonly Mention[], ReadonlySet<string>>();

/** Surnames of all people found so far, folded. */
function surnamesOf(all: readonly Mention[]): ReadonlySet<string> {
  let surnames = SURNAMES.get(all);
  if (!surnames) {
    const people = all.filter(({ type, name }) => type === "Person" && name.includes(" "));
    surnames = new Set(people.map(({ name }) => foldWord(name.slice(name.lastIndexOf(" ") + 1))));
    SURNAMES.set(all, surnames);
  }
  return surnames;
}

/** "Roe, who is also director of", "Roe is a professor": what makes a surname a person with a post */
const POST_AFTER =
  /^(?:, \d{2},(?: who)? (?:is|has|was)\b[^.;]{0,60}$|, (?:who (?:is|serves|directs|leads)\b|(?:an? |the )?[^,.;]{0,60}$)| (?:is|serves as|is also|also serves as) (?:an? |the )?[^,.;]{0,60}$)/u;

/** Whether a title follows the surname in apposition, or is said of it. */
const holdsPost = (sentence: Sentence, start: number, end: number): boolean =>
  !/\p{Lu}[\p{L}.]* $/u.test(sentence.reading.slice(Math.max(sentence.start, start - 30), start)) &&
  titlesIn(sentence).some(
    (title) => title.start > end && title.start - end < 70 && POST_AFTER.test(sentence.reading.slice(end, title.start)),
  );

/** A surname alone, where it speaks: "Dodd continued", `," said Nissen`. */
export const personSurname = defineMentionRule({
  id: "mention/person-surname",
  version: 1,
  summary: "The bare surname of a person named elsewhere in the release, where it speaks or has a title.",
  sections: NEWS_AND_QUOTES,
  produces: ["Person"],
  round: 3,
  confidence: 0.69,
  *match({ sentence, all }) {
    const surnames = surnamesOf(all);
    if (surnames.size === 0) return;
    for (const token of sentence.tokens) {
      if (!/^\p{Lu}/u.test(token.text) || !surnames.has(foldWord(token.text))) continue;
      if (speaks(sentence, token.start, token.end) || holdsPost(sentence, token.start, token.end))
        yield { type: "Person", start: token.start, end: token.end };
    }
  },
  examples: [
    { text: '[+Person:Adela Nissen] spoke first. "It failed," [Person:Nissen] said.' },
    { text: '"It works," said [+Person:Tom Dodd]. [Person:Dodd] continued, "We will go on."' },
    { text: '[+Person:Carla Oake] left. "We thank her," added [Person:Oake].' },
    { text: "[+Person:Adela Nissen] won. [Person:Nissen], the Orla Quist Professor of Biology, was glad." },
    { text: "[+Person:Adela Nissen] lives near the Nissen Works." },
    { text: "A Quill pen said nothing." },
  ],
});

function speaks(sentence: Sentence, start: number, end: number): boolean {
  const before = sentence.reading.slice(Math.max(sentence.start, start - 30), start);
  const after = sentence.reading.slice(end, Math.min(sentence.end, end + 30));
  return ENDS_IN_SPEECH.test(before)
    ? !/^ \p{Lu}/u.test(after)
    : BEGINS_WITH_SPEECH.test(after) && !/\p{Lu}[\p{L}.]* $/u.test(before);
}
