import type { Span } from "../model/span.js";
import { type Atom, atomsOf } from "./atoms.js";

/** How letter case must agree: `exact` as listed, `initial` the first letter as listed or all capitals, `any`. */
export type CaseMode = "exact" | "initial" | "any";

interface Entry<T> {
  readonly keys: readonly string[];
  readonly phrase: string;
  readonly caseMode: CaseMode;
  /** What may stand between its atoms. */
  readonly gap: RegExp;
  readonly value: T;
}

/** One hit of a phrase in a text. */
export interface PhraseHit<T> extends Span {
  readonly value: T;
  readonly phrase: string;
}

/** What may stand between two atoms of one phrase. */
const GAP = /^[\s\-./'&+®™]{0,3}$/u;
const GAP_WITH_COMMA = /^[\s\-./'&+®™,()]{0,3}$/u;

/** The default case mode of a name: short capitals exactly, names with a capital by their first letter, others any. */
export function caseModeOf(phrase: string): CaseMode {
  if (phrase.length <= 5 && /^[^a-z]+$/u.test(phrase)) return "exact";
  return /^\p{Lu}/u.test(phrase) ? "initial" : "any";
}

/**
 * Finds listed phrases in atoms: a `Map` from the first atom to the phrases that begin with it, longest first.
 * Hyphens, points and spaces between atoms compare equal, so "non-small-cell" finds "non-small cell".
 */
export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();
  /** The hashes of all first atoms, one bit each: most atoms are told by it, without a look-up by name. */
  readonly #begins = new Uint32Array(2048);

  /** Adds one phrase; empty ones are ignored. */
  add(phrase: string, value: T, caseMode: CaseMode = caseModeOf(phrase)): void {
    const atoms = atomsOf(phrase);
    if (atoms.length === 0) return;
    const keys = atoms.map((atom) => atom.key);
    const { key: first, hash } = atoms[0]!;
    this.#begins[hash >>> 5]! |= 1 << (hash & 31);
    const list = this.#byFirst.get(first) ?? [];
    const at = list.findIndex((entry) => entry.keys.length < keys.length);
    list.splice(at < 0 ? list.length : at, 0, {
      keys,
      phrase,
      caseMode,
      gap: /[,()]/u.test(phrase) ? GAP_WITH_COMMA : GAP,
      value,
    });
    this.#byFirst.set(first, list);
  }

  /** All phrases in `atoms` (of `text`, whose first character has offset `base`), leftmost longest, not overlapping. */
  find(text: string, atoms: readonly Atom[], base = 0): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    const begins = this.#begins;
    for (let i = 0; i < atoms.length; i += 1) {
      // Nearly every atom begins no phrase: this test is the hot path of the whole extraction.
      const { hash, key } = atoms[i]!;
      if ((begins[hash >>> 5]! & (1 << (hash & 31))) === 0) continue;
      const list = this.#byFirst.get(key);
      if (list === undefined) continue;
      const entry = firstFitting(list, text, atoms, i, base);
      if (entry === undefined) continue;
      const last = atoms[i + entry.keys.length - 1]!;
      hits.push({ start: atoms[i]!.start, end: last.end, value: entry.value, phrase: entry.phrase });
      i += entry.keys.length - 1;
    }
    return hits;
  }

  /** The value of a whole string that equals a listed phrase, else undefined. */
  get(phrase: string): T | undefined {
    const atoms = atomsOf(phrase);
    const list = this.#byFirst.get(atoms[0]?.key ?? "");
    const entry = list && firstFitting(list, phrase, atoms, 0, 0);
    return entry?.keys.length === atoms.length ? entry.value : undefined;
  }
}

function firstFitting<T>(
  list: readonly Entry<T>[],
  text: string,
  atoms: readonly Atom[],
  i: number,
  base: number,
): Entry<T> | undefined {
  for (const entry of list) if (hasKeys(entry.keys, atoms, i) && fits(entry, text, atoms, i, base)) return entry;
  return undefined;
}

function hasKeys(keys: readonly string[], atoms: readonly Atom[], i: number): boolean {
  if (i + keys.length > atoms.length) return false;
  for (let k = 1; k < keys.length; k += 1) if (atoms[i + k]!.key !== keys[k]) return false;
  return true;
}

function fits<T>(entry: Entry<T>, text: string, atoms: readonly Atom[], i: number, base: number): boolean {
  const { keys, phrase, caseMode, gap } = entry;
  for (let k = 1; k < keys.length; k += 1) {
    if (!gap.test(text.slice(atoms[i + k - 1]!.end - base, atoms[i + k]!.start - base))) return false;
  }
  if (caseMode === "any") return true;
  const surface = text.slice(atoms[i]!.start - base, atoms[i + keys.length - 1]!.end - base);
  if (caseMode === "exact") return surface.replace(/[^\p{L}]/gu, "") === phrase.replace(/[^\p{L}]/gu, "");
  return surface[0] === phrase[0] || surface[0]?.toLowerCase() !== surface[0];
}
