import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { releaseSchema } from "../../src/model/release.js";
import { parseText } from "./parsed.js";

/** Pieces that releases are made of, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    "BOSTON, Nov. 5, 2024 /PRNewswire/ -- ",
    "About Acme ",
    "\n\n",
    "\n",
    "“We are glad about this result in all of our patients,” said Roe. ",
    '"',
    "Forward-Looking Statements",
    "SOURCE Acme",
    "###",
    "Contacts:",
    "IMPORTANT SAFETY INFORMATION",
    "Acme Inc. (Nasdaq: ACME) today announced results. ",
    "\u00a0",
    "References\n1. ",
    "-----",
    "Acme is indicated for asthma. ",
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

describe("every text", () => {
  it("makes a release that its schema accepts, with sections that tile the text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.option(fc.string({ maxLength: 40 })), (parts, title) => {
        const text = parts.join("");
        const release = parseText(text, { title });
        releaseSchema.parse(release);
        expect(release.text).toBe(text);
        let at = 0;
        for (const { span } of release.sections) {
          expect(span.start).toBe(at);
          expect(span.end).toBeGreaterThan(at);
          at = span.end;
        }
        expect(at).toBe(text.length);
        expect(parseText(text, { title })).toEqual(release);
      }),
      { numRuns: 200 },
    );
  });

  const fragments = [
    "(",
    '"a ',
    "“ab ",
    "A. ",
    "a\n",
    "Word\n\n",
    "About Acme. ",
    "Acme Inc. ",
    "A",
    " ",
    "Nov. 5, 2024 ",
    "@a.b ",
    "-",
    "BOSTON, ",
    "is a ",
  ];
  for (const fragment of fragments) {
    it(`takes time that grows with the length only: ${JSON.stringify(fragment)}`, () => {
      const start = performance.now();
      parseText(fragment.repeat(Math.ceil(300_000 / fragment.length)));
      expect(performance.now() - start).toBeLessThan(6_000);
    }, 30_000);
  }
});
