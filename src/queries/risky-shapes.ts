import { relationshipTypes } from "../vocabulary/relationship-types.js";
import { cypherTokens, isSign, isWord, type Token } from "./cypher-tokens.js";
import { bracketPairs, type Chain, readChain } from "./patterns.js";

/** A place in a query that the embedded engine would answer wrongly, with what to write instead. */
export interface RiskyShape {
  readonly start: number;
  readonly message: string;
  readonly hint: string;
}

/** Words that begin a clause and so end the pattern before them. */
const CLAUSES = [
  ...["MATCH", "OPTIONAL", "WHERE", "WITH", "RETURN", "UNWIND", "CALL", "UNION", "CREATE", "MERGE", "SET"],
  ...["DELETE", "DETACH", "REMOVE", "FOREACH", "ORDER", "LIMIT", "SKIP", "LOAD"],
];

/** A property, label, parameter or map key may be called like a keyword. */
const isKeyword = (tokens: readonly Token[], place: number, ...words: readonly string[]): boolean =>
  isWord(tokens[place], ...words) &&
  !isSign(tokens[place - 1], ".") &&
  !isSign(tokens[place - 1], ":") &&
  !isSign(tokens[place + 1], ":");

/** The labels that a node can have by the vocabulary, from the links on its two sides; empty when they say nothing. */
function fittingLabels({ links }: Chain, place: number): string[] {
  const sides = [ends(links[place - 1], "to"), ends(links[place], "from")].filter((labels) => labels.length > 0);
  const [first = [], ...rest] = sides;
  return first.filter((label) => rest.every((labels) => labels.includes(label)));
}

function ends(link: Chain["links"][number] | undefined, side: "from" | "to"): string[] {
  if (link === undefined) return [];
  const known = relationshipTypes().filter(({ type }) => link.types.includes(type));
  const forward = side === "to" ? known.flatMap((type) => type.to) : known.flatMap((type) => type.from);
  const backward = side === "to" ? known.flatMap((type) => type.from) : known.flatMap((type) => type.to);
  const found = link.direction === "right" ? forward : link.direction === "left" ? backward : [...forward, ...backward];
  return [...new Set<string>(found)];
}

function unlabelled(chains: readonly Chain[]): RiskyShape[] {
  if (chains.reduce((sum, { links }) => sum + links.length, 0) < 2) return [];
  return chains.flatMap((chain) =>
    chain.nodes.flatMap((node, place) => {
      if (node.labelled) return [];
      const labels = fittingLabels(chain, place);
      const which = labels.length === 0 ? "" : ` Here it can be ${labels.join(", ")}.`;
      return {
        start: node.start,
        message: "a node without a label in a chain of relationships",
        hint: `Give every node of the chain a label, as in (d:Drug).${which} On Neo4j the query runs as it is.`,
      };
    }),
  );
}

/** The chains of the pattern that begins at a place, its parts parted by commas. */
function patternAt(
  tokens: readonly Token[],
  from: number,
  pairs: ReadonlyMap<number, number>,
): { chains: Chain[]; end: number } {
  const chains: Chain[] = [];
  let place = from;
  while (place < tokens.length && !isKeyword(tokens, place, ...CLAUSES) && !isSign(tokens[place], "}")) {
    const chain = readChain(tokens, place, pairs);
    if (chain) chains.push(chain);
    place = chain ? chain.end : place + 1;
  }
  return { chains, end: place };
}

/** A subquery or pattern in the condition that begins at a place. */
function patternInCondition(tokens: readonly Token[], from: number, pairs: ReadonlyMap<number, number>): number | null {
  for (let place = from; place < tokens.length; place++) {
    if (isKeyword(tokens, place, ...CLAUSES) || isSign(tokens[place], "}")) return null;
    const subquery = isWord(tokens[place], "EXISTS", "COUNT", "COLLECT") && isSign(tokens[place + 1], "{");
    const pattern = isSign(tokens[place], "(") && (readChain(tokens, place, pairs)?.links.length ?? 0) > 0;
    if (subquery || pattern) return tokens[place]!.start;
  }
  return null;
}

/**
 * The shapes in a query that the embedded engine 0.6 is known to answer wrongly without an error: a chain of two or more
 * relationships with a node that has no label, and OPTIONAL MATCH … WHERE with a subquery or pattern. Errs on the safe side:
 * a label must stand in the node itself.
 */
export function findRiskyShapes(cypher: string): RiskyShape[] {
  const tokens = cypherTokens(cypher);
  const pairs = bracketPairs(tokens);
  const found: RiskyShape[] = [];
  for (let place = 0; place < tokens.length; place++) {
    if (!isKeyword(tokens, place, "MATCH")) {
      const before = tokens[place - 1];
      const starts = isSign(tokens[place], "(") && before?.kind !== "word" && before?.kind !== "name";
      const chain =
        starts || isWord(before, "WHERE", "AND", "OR", "NOT", "XOR") ? readChain(tokens, place, pairs) : null;
      if (chain && chain.links.length > 0) found.push(...unlabelled([chain]));
      if (chain && chain.links.length > 0) place = chain.end - 1;
      continue;
    }
    const { chains, end } = patternAt(tokens, place + 1, pairs);
    found.push(...unlabelled(chains));
    const optional = isWord(tokens[place - 1], "OPTIONAL") && isWord(tokens[end], "WHERE");
    const inside = optional ? patternInCondition(tokens, end + 1, pairs) : null;
    if (inside !== null) {
      found.push({
        start: inside,
        message: "a subquery or pattern in the WHERE of an OPTIONAL MATCH",
        hint: "Put the pattern into the OPTIONAL MATCH itself, or count in RETURN with COUNT { MATCH … }. On Neo4j the query runs as it is.",
      });
    }
    place = end - 1;
  }
  return found;
}
