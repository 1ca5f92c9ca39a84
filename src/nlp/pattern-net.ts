import nlp from "compromise/two";
import type { Span } from "../model/span.js";

/** What the pattern matcher sees of one word, or of one whole mention: compromise's term, built from our own tokens. */
export interface Term extends Span {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly normal: string;
  readonly tags: Set<string>;
  readonly id: string;
}

/** One place where a pattern matched, with its named captures. */
export interface PatternMatch<T> extends Span {
  readonly value: T;
  readonly pattern: string;
  readonly captures: Readonly<Record<string, Span>>;
}

type Pointer = [number, number, number];
interface NetItem {
  readonly match: string;
  readonly regs: object[];
  readonly needs: string[];
}
interface Compiled<T> {
  readonly value: T;
  readonly pattern: string;
  readonly regs: object[];
  readonly needs: readonly string[];
}
interface Engine {
  buildNet(matches: { match: string }[], world: unknown): { hooks: Record<string, NetItem[]>; always: NetItem[] };
  match(
    docs: Term[][],
    todo: { regs: object[]; justOne: boolean },
  ): { ptrs: Pointer[]; byGroup: Record<string, Pointer[]> };
}

const world = nlp.world() as { methods: { one: Engine } };
const engine = world.methods.one;

/**
 * Patterns in compromise's match syntax with named captures (`[<drug>#Drug] was approved by [<regulator>#Regulator]`),
 * compiled once; each sentence tries only those whose required words and tags it holds.
 */
export class PatternNet<T> {
  readonly #byNeed = new Map<string, Compiled<T>[]>();
  readonly #always: Compiled<T>[] = [];

  constructor(patterns: Iterable<{ pattern: string; value: T }>) {
    for (const { pattern, value } of patterns) this.#add(pattern, value);
  }

  #add(pattern: string, value: T): void {
    const net = engine.buildNet([{ match: pattern }], world);
    const item = net.always[0] ?? Object.values(net.hooks)[0]?.[0];
    if (!item) throw new SyntaxError(`pattern compiles to nothing: ${pattern}`);
    const compiled: Compiled<T> = { value, pattern, regs: item.regs, needs: item.needs };
    const words = compiled.needs.filter((need) => !need.startsWith("#"));
    const hook = words.toSorted((a, b) => b.length - a.length)[0] ?? compiled.needs[0];
    if (hook === undefined) this.#always.push(compiled);
    else this.#byNeed.set(hook, [...(this.#byNeed.get(hook) ?? []), compiled]);
  }

  /** All matches in one sentence's terms, in the order of the patterns, then of the text. */
  match(terms: readonly Term[]): PatternMatch<T>[] {
    const has = new Set<string>();
    for (const term of terms) {
      has.add(term.normal);
      for (const tag of term.tags) has.add(`#${tag}`);
    }
    const found: PatternMatch<T>[] = [];
    const tried = [...has].flatMap((need) => this.#byNeed.get(need) ?? []);
    for (const item of [...this.#always, ...tried]) {
      if (item.needs.every((need) => has.has(need))) found.push(...matchOne(item, terms));
    }
    return found;
  }
}

function matchOne<T>(item: Compiled<T>, terms: readonly Term[]): PatternMatch<T>[] {
  const found: PatternMatch<T>[] = [];
  for (let from = 0; from < terms.length; ) {
    const result = engine.match([terms.slice(from)], { regs: item.regs, justOne: true });
    const pointer = result.ptrs[0];
    if (!pointer) break;
    const base = from;
    const spanOf = ([, start, end]: Pointer): Span => ({
      start: terms[base + start]!.start,
      end: terms[base + end - 1]!.end,
    });
    const captures = Object.fromEntries(
      Object.entries(result.byGroup).flatMap(([name, pointers]) => (pointers[0] ? [[name, spanOf(pointers[0])]] : [])),
    );
    found.push({ value: item.value, pattern: item.pattern, ...spanOf(pointer), captures });
    from += Math.max(pointer[2], 1);
  }
  return found;
}

/** How far a pattern came in a sentence: its longest beginning that matched, and where it stopped. */
export interface PartialMatch {
  readonly pattern: string;
  /** Elements of the pattern that matched, of how many. */
  readonly matched: number;
  readonly length: number;
  /** The words that matched, when any did. */
  readonly span?: Span;
  /** The word at which it stopped; none at the sentence's end. */
  readonly stoppedAt?: Span;
}

/** The longest beginning of a pattern that a sentence's terms hold. For `explain`: it compiles the pattern each time. */
export function longestPrefix(pattern: string, terms: readonly Term[]): PartialMatch {
  const net = engine.buildNet([{ match: pattern }], world);
  const regs = (net.always[0] ?? Object.values(net.hooks)[0]?.[0])?.regs ?? [];
  for (let matched = regs.length; matched > 0; matched -= 1) {
    const [pointer] = engine.match([[...terms]], { regs: regs.slice(0, matched), justOne: true }).ptrs;
    if (!pointer) continue;
    const [first, last, next] = [terms[pointer[1]], terms[pointer[2] - 1], terms[pointer[2]]];
    return {
      pattern,
      matched,
      length: regs.length,
      ...(first && last && { span: { start: first.start, end: last.end } }),
      ...(next && matched < regs.length && { stoppedAt: { start: next.start, end: next.end } }),
    };
  }
  return { pattern, matched: 0, length: regs.length };
}
