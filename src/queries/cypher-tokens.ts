/** A token of Cypher; comments and white space are left out. */
export interface Token {
  readonly kind: "word" | "name" | "string" | "number" | "parameter" | "sign";
  /** The text; of a name in backticks what is between them. */
  readonly text: string;
  readonly start: number;
}

/** What one token or gap looks like; sticky, so that it matches at one place only. Alternatives begin differently, so it is linear. */
const TOKEN =
  /(?<gap>\s+|\/\/[^\n\r]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?)|(?<string>'(?:[^'\\]|\\[\s\S])*'?|"(?:[^"\\]|\\[\s\S])*"?)|(?<name>`(?:[^`]|``)*`?)|(?<number>\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<parameter>\$(?:[\p{L}\p{N}_]+|`(?:[^`]|``)*`?))|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>[\s\S])/uy;

const KINDS = ["string", "name", "number", "parameter", "word", "sign"] as const;

/** The tokens of a text; any text has tokens, and their order is that of the text. */
export function cypherTokens(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) break;
    const kind = KINDS.find((one) => groups[one] !== undefined);
    if (kind === undefined) continue;
    const found = groups[kind] ?? "";
    tokens.push({ kind, text: kind === "name" ? unquoted(found) : found, start });
  }
  return tokens;
}

const unquoted = (name: string): string =>
  name.slice(1, name.endsWith("`") && name.length > 1 ? -1 : undefined).replaceAll("``", "`");

/** Line and column of a place, both from 1. */
export function positionOf(text: string, start: number): { line: number; column: number } {
  const before = text.slice(0, start);
  return { line: before.split("\n").length, column: start - before.lastIndexOf("\n") };
}

/** Whether a token is that keyword: a word, not in backticks, whatever its case. */
export const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token?.kind === "word" && words.includes(token.text.toUpperCase());

/** Whether a token is that sign. */
export const isSign = (token: Token | undefined, sign: string): boolean =>
  token?.kind === "sign" && token.text === sign;
