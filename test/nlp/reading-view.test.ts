import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingView } from "../../src/nlp/reading-view.js";

describe("readingView", () => {
  const cases: readonly (readonly [name: string, text: string, reading: string])[] = [
    ["signs", "Vitrakvi® and Sigyn Therapy(TM) of Acme™", "Vitrakvi  and Sigyn Therapy     of Acme "],
    ["spaces", "10\u00a0mg\tdaily\u2009dose", "10 mg daily dose"],
    ["dashes", "Phase 1–2 — a non‑small", "Phase 1-2 - a non-small"],
    ["quotation marks", "“It’s ‘good’,” he said", "\"It's 'good',\" he said"],
    [
      "footnotes on words",
      "in obesity.1Zepbound, nodularis1-3 and future2 trials",
      "in obesity. Zepbound, nodularis    and future  trials",
    ],
    [
      "figures that are no footnotes",
      "phase2 of CD28 with PCSK9, IL2, 3.5 mg and COVID19",
      "phase2 of CD28 with PCSK9, IL2, 3.5 mg and COVID19",
    ],
    ["ordinals", "38ᵗʰ Annual Meeting", "38th Annual Meeting"],
    ["carriage returns", "one\r\n\r\ntwo", "one \n \ntwo"],
  ];
  for (const [name, text, reading] of cases) {
    it(`writes ${name} plainly`, () => expect(readingView(text)).toBe(reading));
  }

  it("joins hard-wrapped lines and keeps paragraphs, bullets and addresses", () => {
    const text = [
      "Acme Pharmaceuticals today announced that the committee has adopted a",
      "positive opinion on its medicine for adults with hypertension who need",
      "it.",
      "",
      "Media",
      "Jane Roe",
      "jane.roe@acme.example",
    ].join("\n");
    expect(readingView(text).split("\n")).toEqual([
      "Acme Pharmaceuticals today announced that the committee has adopted a positive opinion on its medicine for adults with hypertension who need it.",
      "",
      "Media",
      "Jane Roe",
      "jane.roe@acme.example",
    ]);
  });

  it("keeps the length of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => readingView(text).length === text.length),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("®", "(TM)", "\r\n", "a1,", " ", "“", "word", ".2 The", "\n", "\u0000", "-----")),
        (parts) => {
          const text = parts.join("");
          return readingView(text).length === text.length;
        },
      ),
    );
  });
});
