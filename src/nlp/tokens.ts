import type { Span } from "../model/span.js";
import { matchesOf } from "./matches-of.js";

/** One word, number or punctuation mark of a sentence, with offsets into the release's text. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly isWord: boolean;
}

/**
 * Words keep inner hyphens, apostrophes, points and digits ("Garcia-Foncillas", "U.S.", "Crohn's", "0.5"); the rest is one character each.
 * A point before a capitalised word ends one where the space was lost: "Inc.Orvane".
 */
const TOKEN = /(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:(?:[-'&]|\.(?!\p{Lu}\p{Ll}))[\p{L}\p{N}]+)*|[^\s]/gu;

/** A heading's last word set against a name where the line break was lost: "PipelineOrvane Therapeutics", "TherapeuticsOrvane" */
const GLUED =
  /^(?:Pharmaceuticals|Therapeutics|Bio[Ss]ciences|Sciences|Technologies|Pipeline|Forward|Administration|Results|Overview|Contacts|Statements|Disease|Background|Highlights|Corporation|Incorporated|Inc|Ltd|Medicines|plc|PLC)(?=\p{Lu}\p{L}{2})|^(?:Market|Center|Company|Program|Business|Update)(?=\p{Lu}{2})/u;

/** How many letters of a word belong to another one before it: "OrvaneOrvane" is a heading and its text. */
function gluedLength(text: string): number {
  const half = text.length / 2;
  if (Number.isInteger(half) && /^\p{Lu}\p{Ll}/u.test(text) && text.slice(0, half) === text.slice(half)) return half;
  return GLUED.exec(text)?.[0].length ?? 0;
}

/** A possessive ending, which is a token of its own: "Bayer's" is "Bayer" and "'s". */
const POSSESSIVE = /'s$/iu;

/** Tokens of `reading` between `start` and `end` (offsets into the whole text), in order. Linear time. */
export function tokenize(reading: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const part = reading.slice(start, end);
  const push = (text: string, at: number): void => {
    tokens.push({
      start: at,
      end: at + text.length,
      text,
      lower: text.toLowerCase(),
      isWord: /[\p{L}\p{N}]/u.test(text),
    });
  };
  for (const found of matchesOf(TOKEN, part)) {
    const text = found[0];
    const at = start + found.index;
    if (text.length > 2 && POSSESSIVE.test(text)) {
      push(text.slice(0, -2), at);
      push(text.slice(-2), at + text.length - 2);
      continue;
    }
    const glued = text.length > 8 ? gluedLength(text) : 0;
    if (glued > 0) push(text.slice(0, glued), at);
    push(text.slice(glued), at + glued);
  }
  return tokens;
}
