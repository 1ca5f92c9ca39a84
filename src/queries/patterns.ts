import { isSign, isWord, type Token } from "./cypher-tokens.js";

/** A node in a pattern: where it stands, its labels, and the place after it among the tokens. */
export interface PatternNode {
  readonly start: number;
  readonly labelled: boolean;
  readonly end: number;
}

/** The link between two nodes: its types (empty for any) and whether it points to the right, to the left, or is open. */
export interface PatternLink {
  readonly types: readonly string[];
  readonly direction: "right" | "left" | "both";
}

/** Nodes joined by links in one pattern; `end` is the place after it among the tokens. */
export interface Chain {
  readonly nodes: readonly PatternNode[];
  readonly links: readonly PatternLink[];
  readonly end: number;
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** For each opening bracket the place of its closing one, in one pass; what is never closed has none. */
export function bracketPairs(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { place: number; closing: string }[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.kind !== "sign") continue;
    const closing = CLOSING[token.text];
    if (closing !== undefined) open.push({ place, closing });
    else if (open.at(-1)?.closing === token.text) pairs.set(open.pop()?.place ?? 0, place);
  }
  return pairs;
}

const isName = (token: Token | undefined): boolean => token?.kind === "word" || token?.kind === "name";

/** Reads `(name:Label {…} WHERE …)` at a place; null where there is no node. */
function readNode(tokens: readonly Token[], at: number, pairs: ReadonlyMap<number, number>): PatternNode | null {
  const close = isSign(tokens[at], "(") ? pairs.get(at) : undefined;
  if (close === undefined) return null;
  let place = at + 1;
  if (isName(tokens[place]) && !isWord(tokens[place], "WHERE", "IS")) place++;
  const labelled = isSign(tokens[place], ":") || isWord(tokens[place], "IS");
  const rest = tokens[place];
  const ends = place === close || labelled || isSign(rest, "{") || rest?.kind === "parameter" || isWord(rest, "WHERE");
  return ends ? { start: tokens[at]!.start, labelled, end: close + 1 } : null;
}

/** The relationship types in `[r:A|B*1..2 {…}]`. */
function typesIn(tokens: readonly Token[], from: number, to: number): string[] {
  const types: string[] = [];
  for (let place = from; place < to; place++) {
    if (isSign(tokens[place], "{") || isSign(tokens[place], "*")) break;
    const before = tokens[place - 1];
    if (isName(tokens[place]) && (isSign(before, ":") || isSign(before, "|"))) types.push(tokens[place]!.text);
  }
  return types;
}

/** Reads `-[…]->`, `<-[…]-`, `--` and the like at a place; null where there is no link. */
function readLink(
  tokens: readonly Token[],
  at: number,
  pairs: ReadonlyMap<number, number>,
): { link: PatternLink; end: number } | null {
  let place = at;
  const left = isSign(tokens[place], "<");
  if (left) place++;
  if (!isSign(tokens[place], "-")) return null;
  place++;
  let types: string[] = [];
  const close = isSign(tokens[place], "[") ? pairs.get(place) : undefined;
  if (close !== undefined) {
    types = typesIn(tokens, place + 1, close);
    place = close + 1;
  }
  if (!isSign(tokens[place], "-")) return null;
  place++;
  const right = isSign(tokens[place], ">");
  if (right) place++;
  return { link: { types, direction: left === right ? "both" : right ? "right" : "left" }, end: place };
}

/** Reads the longest chain of nodes and links at a place; null where there is no node. */
export function readChain(tokens: readonly Token[], at: number, pairs: ReadonlyMap<number, number>): Chain | null {
  const first = readNode(tokens, at, pairs);
  if (first === null) return null;
  const nodes = [first];
  const links: PatternLink[] = [];
  for (let end = first.end; ; ) {
    const found = readLink(tokens, end, pairs);
    const node = found && readNode(tokens, found.end, pairs);
    if (!found || !node) return { nodes, links, end };
    nodes.push(node);
    links.push(found.link);
    end = node.end;
  }
}
