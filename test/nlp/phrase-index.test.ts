import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Atom, atomsOf, foldWord } from "../../src/nlp/atoms.js";
import { PhraseIndex } from "../../src/nlp/phrase-index.js";

const WORD = /[\p{L}\p{N}]+/gu;

/** Atoms by the expression that says what an atom is. */
const plainAtoms = (text: string): Omit<Atom, "hash">[] =>
  [...text.matchAll(WORD)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    key: foldWord(found[0]),
  }));

/** Leftmost longest phrases by trying every phrase at every atom. */
function plainFind(phrases: readonly string[], text: string): string[] {
  const atoms = atomsOf(text);
  const listed = phrases.map((phrase) => atomsOf(phrase).map(({ key }) => key)).filter((keys) => keys.length > 0);
  const hits: string[] = [];
  for (let i = 0; i < atoms.length; i += 1) {
    const fitting = listed.filter(
      (keys) =>
        keys.every((key, k) => atoms[i + k]?.key === key) &&
        keys.slice(1).every((_, k) => atoms[i + k + 1]!.start - atoms[i + k]!.end <= 3),
    );
    const longest = Math.max(0, ...fitting.map((keys) => keys.length));
    if (longest === 0) continue;
    hits.push(text.slice(atoms[i]!.start, atoms[i + longest - 1]!.end));
    i += longest - 1;
  }
  return hits;
}

const unit = fc.constantFrom("a", "b", "B", "1", "é", "É", "β", "𝛽", "ﬁ", " ", "-", ".", "'", "\u0301", "\ud800");

describe("atoms", () => {
  it("are the runs of letters and digits, folded", () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(atomsOf(text).map(({ start, end, key }) => ({ start, end, key }))).toEqual(plainAtoms(text));
      }),
    );
  });

  it("have equal hashes where their keys are equal", () => {
    for (const [a, b] of [
      ["Sjögren", "SJOGREN"],
      ["Étoile", "etoile"],
      ["mRNA", "MRNA"],
      ["ﬁ", "ﬁ"],
    ] as const)
      expect(atomsOf(a)[0]!.hash).toBe(atomsOf(b)[0]!.hash);
  });

  it("have offsets shifted by the base", () => {
    expect(atomsOf("a mRNA-1273", 10).map(({ start, end }) => [start, end])).toEqual([
      [10, 11],
      [12, 16],
      [17, 21],
    ]);
  });
});

describe("the phrase index", () => {
  const word = fc.constantFrom("a", "ab", "B", "ba", "1", "é", "Ab");
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(" ", "-", "  ", ". ", "/")), { maxLength: 20 })
    .map((pairs) => pairs.flat().join(""));

  it("finds what trying every phrase at every atom finds", () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 8 }), text, (phrases, sentence) => {
        const index = new PhraseIndex<string>();
        for (const each of phrases) index.add(each, each, "any");
        const found = index.find(sentence, atomsOf(sentence)).map(({ start, end }) => sentence.slice(start, end));
        expect(found).toEqual(plainFind(phrases, sentence));
      }),
    );
  });

  it("tells a listed name from any other", () => {
    const index = new PhraseIndex<number>();
    index.add("Tarnwick Bio", 1);
    index.add("Tarnwick", 2);
    expect([index.get("TARNWICK-BIO"), index.get("Tarnwick"), index.get("Tarnwick Bio Ltd"), index.get("")]).toEqual([
      1,
      2,
      undefined,
      undefined,
    ]);
  });
});
