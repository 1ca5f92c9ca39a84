import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markUp, readExample } from "../../src/extract/example-doc.js";
import { extractionSchema } from "../../src/model/extraction.js";
import { readingView } from "../../src/nlp/reading-view.js";
import { Pipeline, type PipelineResult } from "../../src/pipeline.js";

const pipeline = new Pipeline();
const run = (content: string): PipelineResult =>
  pipeline.run({ source: "any", stem: "any", format: "text", content, meta: {}, textIsFile: true });

/** Pieces that releases are made of, so that rules fire on noise too. */
const PIECES = [
  "The FDA approved ",
  "Vitrakvi® (larotrectinib) ",
  "BOSTON, Nov. 5, 2024 (GLOBE NEWSWIRE) -- ",
  "“We are glad about this new approval today,” said ",
  "Jane Roe, M.D., CEO of Acme Inc. ",
  "About Acme\n\n",
  "non-small cell lung cancer ",
  "\n\n",
  "\u00a0",
  "\u202e",
  "(",
  "”",
  "$5 million ",
  "met its primary endpoint ",
  "🧬",
  "in the U.S., EU and Japan",
  ". ",
  "; ",
  "\r\n",
  "acquired ",
  "Acme Pharmaceuticals ",
  "phase 3 KEYNOTE-189 ",
  "was appointed ",
  "breakthrough therapy designation ",
];
const noise = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("any text", () => {
  it("has a reading view of its own length", () => {
    fc.assert(fc.property(noise, (text) => readingView(text).length === text.length));
  });

  it("gives sections that tile it, and spans that equal it, and the same bytes twice", () => {
    fc.assert(
      fc.property(noise, (text) => {
        const result = run(text);
        const { sections } = result.release;
        const tiles = sections.map(({ span }) => span);
        expect(tiles[0]?.start ?? 0).toBe(0);
        expect(tiles.at(-1)?.end ?? 0).toBe(text.length);
        for (let i = 1; i < tiles.length; i += 1) expect(tiles[i]!.start).toBe(tiles[i - 1]!.end);
        if (result.kind !== "extracted") return;
        const { extraction } = result;
        extractionSchema.parse(extraction);
        for (const { start, end, text: quoted } of extraction.evidence) expect(text.slice(start, end)).toBe(quoted);
        const ids = new Set(extraction.evidence.map(({ id }) => id));
        for (const fact of [...extraction.relations, ...extraction.events]) {
          expect(fact.evidence.length).toBeGreaterThan(0);
          for (const id of fact.evidence) expect(ids).toContain(id);
        }
        expect(JSON.stringify(run(text))).toBe(JSON.stringify(result));
      }),
      { numRuns: 150 },
    );
  });

  it("takes one repeated fragment in bounded time", () => {
    for (const piece of ["(", '"', "A. ", "the FDA ", "Inc., ", "a", "“", "\n", "1,", "- ", "U.S."]) {
      const started = performance.now();
      run(piece.repeat(Math.ceil(100_000 / piece.length)));
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(20_000);
    }
  });
});

describe("inline mark-up", () => {
  it("comes back as it was", () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 -]{0,12}$/u);
    const part = fc.oneof(
      word,
      fc.tuple(fc.constantFrom("Drug", "Person", "Trial"), word).map(([type, name]) => `[${type}:${name}]`),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join(" ");
        const { release, mentions } = readExample({ text });
        expect(markUp(release.text, mentions)).toBe(text);
      }),
    );
  });
});
