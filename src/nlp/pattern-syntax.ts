/** One part of an expression, as far as the words it needs are concerned. */
export type PatternNode =
  /** A character of the reduced alphabet: a letter or digit in lower case, a space for everything else. */
  | { readonly kind: "symbol"; readonly symbol: string }
  /** Something of which no symbol is known. */
  | { readonly kind: "any" }
  /** Nothing is consumed, and no word goes on across it. */
  | { readonly kind: "boundary" }
  /** Nothing is consumed and nothing is known. */
  | { readonly kind: "empty" }
  | { readonly kind: "repeat"; readonly node: PatternNode; readonly once: boolean }
  /** What must stand there without being consumed. */
  | { readonly kind: "look"; readonly node: PatternNode }
  | { readonly kind: "sequence"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly nodes: readonly PatternNode[] };

const ANY: PatternNode = { kind: "any" };
const EMPTY: PatternNode = { kind: "empty" };
const BOUNDARY: PatternNode = { kind: "boundary" };
const SPACE: PatternNode = { kind: "symbol", symbol: " " };

/** `*`, `+?`, `{2,5}` */
const QUANTIFIER = /^(?:[*+?]|\{(?<least>\d+)(?:,\d*)?\})\??/u;
/** `(?:`, `(?<name>`, `(?<!` */
const GROUP = /^\((?:\?(?:(?<look><?[=!])|:|<[^>]+>))?/u;
/** `\p{Lu}`, `\u{1F600}`, `\u2013`, `\k<name>`, `\12`, `\b` */
const ESCAPE = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>|\d+|c[A-Za-z]|[\s\S])/u;
/** A class without nested classes, which the `u` flag does not know: `[^\s()]` */
const CLASS = /^\[(?<inside>(?:\\[\s\S]|[^\]\\])*)\]/u;
/** Members of a class: `\p{L}`, `a-z`, `-` */
const MEMBER = /(?:\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[\s\S])|[\s\S])(?:-(?!$))?/gu;
/** Classes outside of which no letter or digit of ASCII is: `\p{L}\p{N}`, `\p{L}\d`, `\w` */
const ALL_WORD = /\\p\{L\}.*(?:\\p\{N\}|\\d)|\\w/u;
/** A lookaround of one class that ends there: `(?![\p{L}\d-])` */
const NOT_WORD = /^\(\?<?!\[(?<inside>(?:\\[\s\S]|[^\]\\^])(?:\\[\s\S]|[^\]\\])*)\]\)/u;

/** Reads the source of an expression with the `u` flag. Null where it holds what is not understood. */
export function parsePattern(source: string): PatternNode | null {
  let rest = source;
  const take = (found: string): void => {
    rest = rest.slice(found.length);
  };

  const choice = (): PatternNode => {
    const nodes = [sequence()];
    while (rest.startsWith("|")) {
      take("|");
      nodes.push(sequence());
    }
    return nodes.length === 1 ? nodes[0]! : { kind: "choice", nodes };
  };

  const sequence = (): PatternNode => {
    const nodes: PatternNode[] = [];
    while (rest !== "" && !rest.startsWith("|") && !rest.startsWith(")")) nodes.push(quantified());
    return { kind: "sequence", nodes };
  };

  const quantified = (): PatternNode => {
    const node = single();
    const quantifier = QUANTIFIER.exec(rest);
    if (!quantifier) return node;
    take(quantifier[0]);
    const once = quantifier[0].startsWith("+") || Number(quantifier.groups?.least ?? 0) > 0;
    return { kind: "repeat", node, once };
  };

  const single = (): PatternNode => {
    if (rest.startsWith("(")) return group();
    const inClass = CLASS.exec(rest);
    const whole = inClass?.[0] ?? ESCAPE.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0)!);
    take(whole);
    if (inClass) return classNode(inClass.groups!.inside!);
    if (whole === "\\b") return BOUNDARY;
    if (whole === "^" || whole === "$" || whole === "\\B") return EMPTY;
    return whole === "." ? ANY : characterNode(whole);
  };

  const group = (): PatternNode => {
    const negated = NOT_WORD.exec(rest);
    if (negated && ALL_WORD.test(negated.groups!.inside!)) {
      take(negated[0]);
      return BOUNDARY;
    }
    const open = GROUP.exec(rest)!;
    take(open[0]);
    const node = choice();
    if (!rest.startsWith(")")) throw new SyntaxError(`group without end: ${source}`);
    take(")");
    const look = open.groups?.look;
    if (look === undefined) return node;
    return look.endsWith("!") ? EMPTY : { kind: "look", node };
  };

  try {
    const node = choice();
    return rest === "" ? node : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A class as one symbol where all its members are the same one. */
function classNode(inside: string): PatternNode {
  if (inside.startsWith("^")) return ANY;
  const members = inside.match(MEMBER) ?? [];
  const symbols = new Set(
    members.map((member) => (member.length > 1 && member.endsWith("-") && member !== "\\-" ? "" : symbolOf(member))),
  );
  const [symbol] = symbols;
  return symbols.size === 1 && symbol ? { kind: "symbol", symbol } : ANY;
}

function characterNode(char: string): PatternNode {
  const symbol = symbolOf(char);
  if (symbol === "") return ANY;
  return symbol === " " ? SPACE : { kind: "symbol", symbol };
}

/** The symbol of one character as an expression writes it; "" where it is not one. */
function symbolOf(char: string): string {
  if (char === "\\s") return " ";
  if (/^\\[\p{L}\d]/u.test(char)) return /^\\[ntrfv]$/u.test(char) ? " " : "";
  const plain = char.length > 1 && char.startsWith("\\") ? char.slice(1) : char;
  if (plain.length > 1) return "";
  if (/^[A-Za-z\d]$/u.test(plain)) return plain.toLowerCase();
  return /^[\p{L}\p{N}\ud800-\udfff]$/u.test(plain) ? "" : " ";
}
