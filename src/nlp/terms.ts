import type { Mention } from "../model/mention.js";
import type { Sentence } from "./doc.js";
import type { Term } from "./pattern-net.js";

/**
 * The sentence as the pattern matcher sees it: one term a word, and one term a mention with its type as tag (`#Drug`),
 * however many words the mention has. Punctuation hangs on its neighbours as in compromise (`@hasComma`).
 */
export function termsOf(sentence: Sentence, mentions: readonly Mention[]): Term[] {
  const terms: {
    start: number;
    end: number;
    text: string;
    pre: string;
    post: string;
    normal: string;
    tags: Set<string>;
    id: string;
  }[] = [];
  let pre = "";
  let next = 0;
  for (const token of sentence.tokens) {
    while (next < mentions.length && mentions[next]!.end <= token.start) next += 1;
    const mention = mentions[next];
    const last = terms.at(-1);
    if (mention && token.start >= mention.start) {
      if (last && last.start === mention.start && last.tags.has(mention.type)) continue;
      const text = sentence.reading.slice(mention.start, mention.end);
      terms.push({
        start: mention.start,
        end: mention.end,
        text,
        pre,
        post: " ",
        normal: text.toLowerCase(),
        tags: new Set([mention.type]),
        id: `${mention.start}`,
      });
      pre = "";
    } else if (token.isWord || token.text === "'s" || token.text === "%") {
      const tags = new Set<string>(
        /^\p{Lu}/u.test(token.text) ? ["Capital"] : /^\d/u.test(token.text) ? ["Number"] : [],
      );
      terms.push({
        start: token.start,
        end: token.end,
        text: token.text,
        pre,
        post: " ",
        normal: token.lower,
        tags,
        id: `${token.start}`,
      });
      pre = "";
    } else if (last && !/[("[]/u.test(token.text)) last.post = `${last.post.trimEnd()}${token.text} `;
    else pre += token.text;
  }
  return terms;
}
