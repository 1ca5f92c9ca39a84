import type { Span } from "../model/span.js";

/** What lists are made of: sentences with their words. */
interface Line extends Span {
  readonly text: string;
}

/** "- item", "* item", "• item", "1. item", "(a) item"; the mark tells the level. */
const BULLET = /^\s*([-*•●▪◦·–+]|o(?= \p{Lu})|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/u;
/** Longest item of a list without bullets, and longest line that heads one, in characters. */
const LONGEST_ITEM = 200;
const LONGEST_HEAD = 400;
/** Longest heading without a colon above bullets. */
const LONGEST_HEADING = 90;
/** Most items of one list that are followed back to their head. */
const MOST_ITEMS = 60;

/** The mark of a list's item, numbers and letters alike; null for a sentence that is none. */
function markOf(text: string): string | null {
  const mark = BULLET.exec(text)?.[1];
  if (mark === undefined) return null;
  return /\d/u.test(mark) ? "1" : /\p{L}/u.test(mark) ? "a" : mark;
}

interface OpenList<S extends Line> {
  readonly head: S | undefined;
  /** Mark of its items; empty for lines without one. */
  readonly mark: string;
  /** The item that heads those below it: "• Sickle cell disease:". */
  inner: { readonly head: S; readonly mark: string } | undefined;
  items: number;
}

const announces = ({ text }: Line): boolean => /:\s*$/u.test(text) && text.length <= LONGEST_HEAD;

/** Whether a line can head bullets: it announces them, or is a short heading without a stop. */
const canHead = (sentence: Line): boolean =>
  announces(sentence) ||
  (sentence.text.length <= LONGEST_HEADING && !/[.!?;,]\s*$/u.test(sentence.text) && markOf(sentence.text) === null);

/**
 * For each sentence the one that heads the list in which it stands, or undefined. Items are bullets below a line that announces them or a
 * heading, and lines without a stop below a line that ends in a colon; an item that ends in a colon heads those below it that have another mark.
 */
export function listHeads<S extends Line>(reading: string, sentences: readonly S[]): (S | undefined)[] {
  const heads: (S | undefined)[] = [];
  let list: OpenList<S> | undefined;
  for (const [at, sentence] of sentences.entries()) {
    const before = sentences[at - 1];
    if (before && !reading.slice(before.end, sentence.start).includes("\n")) {
      heads.push(heads[at - 1]);
      continue;
    }
    list = joined(list, sentence, before) ?? opened(sentences, at);
    heads.push(list && headIn(list, sentence));
  }
  return heads;
}

/** The list with one more item, or undefined where the sentence ends it. */
function joined<S extends Line>(list: OpenList<S> | undefined, sentence: S, before?: S): OpenList<S> | undefined {
  if (!list || list.items >= MOST_ITEMS) return undefined;
  const mark = markOf(sentence.text) ?? "";
  if (mark === "" && (list.mark !== "" || !(isPlainItem(sentence) || isLastItem(sentence, before)))) return undefined;
  if (mark !== "" && list.mark === "") return undefined;
  list.items += 1;
  return list;
}

const isPlainItem = ({ text }: Line): boolean =>
  text.length <= LONGEST_ITEM && !/[.!?:]\s*$/u.test(text) && /^\P{Ll}/u.test(text);

/** "Familial Mediterranean fever (FMF).", below an item that ends in "; and" */
const isLastItem = ({ text }: Line, before: Line | undefined): boolean =>
  text.length <= LONGEST_ITEM && /[;,] (?:and|or)$/u.test(before?.text ?? "") && /\.$/u.test(text);

/** The list that begins with the sentence at `at`. */
function opened<S extends Line>(sentences: readonly S[], at: number): OpenList<S> | undefined {
  const sentence = sentences[at]!;
  const before = sentences[at - 1];
  const mark = markOf(sentence.text) ?? "";
  const head = before && (mark === "" ? announces(before) : canHead(before)) ? before : undefined;
  if (mark === "" && (!head || !isPlainItem(sentence) || !isPlainItem(sentences[at + 1] ?? sentence))) return undefined;
  return { head, mark, inner: undefined, items: 1 };
}

/** What heads an item of an open list: the list's head, or an item with another mark that announces it. */
function headIn<S extends Line>(list: OpenList<S>, sentence: S): S | undefined {
  const mark = markOf(sentence.text) ?? "";
  if (list.inner && (mark !== list.mark || list.inner.mark !== mark)) return list.inner.head;
  if (announces(sentence)) list.inner = { head: sentence, mark };
  else list.inner = undefined;
  return list.head;
}
