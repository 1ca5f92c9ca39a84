import { isDistributor } from "../page/distributors.js";
import type { Block } from "./blocks.js";
import { type Element, isWithin, parentOf } from "./dom.js";
import { isProse } from "./trim-blocks.js";

/** How what belongs to a release begins behind its text: "About Acme", "Media contact:", "SOURCE Acme", "Notes to editors", "Pressekontakt" */
const TAIL =
  /^\W{0,3}(?:about|über|à propos|contacts?|(?:media|press|investors?|company|further|corporate|general|editorial)(?: (?:and|&|or) \p{L}+)?(?: relations)?(?: contacts?| inquir(?:y|ies)| enquiries| information)|for (?:more|further|additional) information|pressekontakt|kontakt|rückfragen|ansprechpartner|source|primary source|additional source|quelle|notes? (?:to|for) (?:the )?editors?|editor[’']?s? notes?|references?|forward-looking|important safety|(?:prescribing|indications?)\b|safe harbou?r|provided by|issued by)\b/iu;
/** "Acme Media Relations", "Acme Global Communications": who is to be asked */
const DESK =
  /^(?:\p{Lu}[\p{L}\d&.-]* ){0,4}(?:media|press|investors?|public|corporate|group|global) (?:relations|office|contacts?|inquiries|enquiries|affairs|communications?)(?::|$)/iu;
/** Longest block that may begin such a part by its first words, in characters. */
const LONGEST_LABEL = 600;

/** The blocks of a page's text: those of its element and of the wider one that holds its headline too. */
export interface OwnBlocks {
  readonly own: readonly Block[];
  /** What stands behind the text in the wider element and belongs to the site. */
  readonly rest: readonly Block[];
}

/** The blocks of `wider` up to the last one of `inner`; of those behind it only what belongs to a release: contacts, notes, who its issuer is. */
export function ownBlocks(blocks: readonly Block[], inner: Element, wider: Element, title: string | null): OwnBlocks {
  const within = blocks.filter(({ element }) => isWithin(element, wider));
  const end = within.findLastIndex(({ element }) => isWithin(element, inner)) + 1;
  const kept = tailOf(within.slice(end), title ?? "");
  return {
    own: [...within.slice(0, end), ...kept],
    rest: within.slice(end).filter((block) => !kept.includes(block)),
  };
}

/** Of the blocks behind a text those of parts that belong to a release. */
export function tailOf(behind: readonly Block[], title: string): Block[] {
  const kept: Block[] = [];
  let part: Element | null = null;
  for (const block of behind) {
    if (beginsTail(block, title)) part = parentOf(block.element);
    else if (part && !isWithin(block.element, part)) part = null;
    if (part) kept.push(block);
  }
  return kept;
}

/** Whether a block is a label of such a part, or says what an organization of the title is. */
function beginsTail(block: Block, title: string): boolean {
  const { text } = block;
  if (text.length <= LONGEST_LABEL && (TAIL.test(text) || DESK.test(text))) return !isDistributor(text.slice(0, 60));
  const [name = ""] = /^\p{Lu}[\p{L}\d&-]{2,}(?= (?:is|are|was|develops|has|ist)\b)/u.exec(text) ?? [];
  return name !== "" && isProse(block) && title.includes(name);
}
