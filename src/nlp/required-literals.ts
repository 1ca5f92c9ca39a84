import { type PatternNode, parsePattern } from "./pattern-syntax.js";

/** Shortest literal that can be told by trigrams. */
const SHORTEST = 3;
/** More literals than this cost more than the expression itself. */
const MOST = 120;

/** Literals of which every match needs one in the text; null where none are known. */
type Needs = readonly string[] | null;

/**
 * Literals of which a text must hold at least one, or the expression matches nowhere in it: `\b(?:approv(?:ed|es)|NDA\b)` needs
 * " approv" or " nda ". Lower case, a space for what is no letter or digit of ASCII; a text counts as having a space at both ends.
 * Null where the expression names none. Expressions without the `u` flag are not looked into.
 */
export function requiredLiterals(pattern: RegExp): Needs {
  if (!pattern.unicode || pattern.sticky) return null;
  const node = parsePattern(pattern.source);
  return node && needsOf(node);
}

function needsOf(node: PatternNode): Needs {
  switch (node.kind) {
    case "symbol":
    case "any":
    case "boundary":
    case "empty":
      return null;
    case "repeat":
      return node.once ? needsOf(node.node) : null;
    case "look":
      return needsOf(node.node);
    case "choice": {
      const all = new Set<string>();
      for (const each of node.nodes) {
        const needs = needsOf(each);
        if (!needs) return null;
        for (const need of needs) all.add(need);
      }
      return all.size > MOST ? null : [...all];
    }
    case "sequence": {
      const nodes = flat(node.nodes);
      return best([...runsOf(nodes).map((run) => [run]), ...nodes.map(needsOf)]);
    }
    default:
      return node satisfies never;
  }
}

/** Runs of known symbols in a sequence that are long enough. */
function runsOf(nodes: readonly PatternNode[]): string[] {
  const runs: string[] = [];
  let run = "";
  let afterBoundary = false;
  const end = (next = ""): void => {
    if (run.length >= SHORTEST) runs.push(run);
    run = next;
    afterBoundary = false;
  };
  for (const node of nodes) {
    const symbol = symbolOf(node);
    if (symbol !== undefined) {
      run += afterBoundary && run === "" && symbol !== " " ? ` ${symbol}` : symbol;
      afterBoundary = false;
      if (node.kind === "repeat") end(symbol);
    } else if (node.kind === "boundary") {
      if (run !== "" && !run.endsWith(" ")) run += " ";
      end();
      afterBoundary = true;
    } else if (node.kind !== "empty" && node.kind !== "look") end();
  }
  end();
  return runs;
}

/** The symbol that stands at a node once at least. */
const symbolOf = (node: PatternNode): string | undefined =>
  node.kind === "symbol" ? node.symbol : node.kind === "repeat" && node.once ? symbolOf(node.node) : undefined;

/** The nodes of a sequence with sequences in it laid open, and boundaries before or after a choice in each of its branches. */
function flat(nodes: readonly PatternNode[]): PatternNode[] {
  const open = nodes.flatMap((node) => (node.kind === "sequence" ? flat(node.nodes) : [node]));
  return open.map((node, i) => {
    if (node.kind !== "choice") return node;
    const before = open.slice(0, i).findLast(({ kind }) => kind !== "empty");
    const after = open.slice(i + 1).find(({ kind }) => kind !== "empty");
    const edges = [before, after].map((edge) => (edge?.kind === "boundary" ? [edge] : []));
    return {
      kind: "choice",
      nodes: node.nodes.map((branch) => ({ kind: "sequence", nodes: [...edges[0]!, branch, ...edges[1]!] })),
    };
  });
}

/** The set that will be found least often: few long literals. */
function best(sets: readonly Needs[]): Needs {
  let chosen: Needs = null;
  for (const set of sets) if (set && (!chosen || chance(set) < chance(chosen))) chosen = set;
  return chosen;
}

const chance = (literals: readonly string[]): number =>
  literals.reduce((sum, literal) => sum + 0.25 ** (literal.length - SHORTEST + 1), 0);
