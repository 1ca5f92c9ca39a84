import { describe, expect, it } from "vitest";
import type { CivilDate } from "../../src/model/civil-date.js";
import { findDates } from "../../src/nlp/dates.js";

describe("findDates", () => {
  const forms: readonly (readonly [words: string, date: CivilDate])[] = [
    ["Nov.  05, 2024", { year: 2024, month: 11, day: 5 }],
    ["SEPTEMBER 23, 2019", { year: 2019, month: 9, day: 23 }],
    ["July 27th, 2025", { year: 2025, month: 7, day: 27 }],
    ["17th October 2024", { year: 2024, month: 10, day: 17 }],
    ["05 November 2024", { year: 2024, month: 11, day: 5 }],
    ["3rd of May, 2021", { year: 2021, month: 5, day: 3 }],
    ["2024-11-05", { year: 2024, month: 11, day: 5 }],
    ["13.11.2024", { year: 2024, month: 11, day: 13 }],
    ["25/11/2024", { year: 2024, month: 11, day: 25 }],
    ["11/25/2024", { year: 2024, month: 11, day: 25 }],
    ["5. März 2024", { year: 2024, month: 3, day: 5 }],
    ["12 décembre 2023", { year: 2023, month: 12, day: 12 }],
    ["07 févr. 2024", { year: 2024, month: 2, day: 7 }],
    ["September 2025", { year: 2025, month: 9 }],
    ["Q3 2026", { year: 2026, quarter: 3 }],
    ["3Q26", { year: 2026, quarter: 3 }],
    ["third quarter of 2026", { year: 2026, quarter: 3 }],
    ["second half of 2025", { year: 2025, half: 2 }],
    ["1H 2025", { year: 2025, half: 1 }],
    ["early 2026", { year: 2026 }],
    ["mid-2025", { year: 2025 }],
    ["the end of 2025", { year: 2025 }],
  ];
  for (const [words, date] of forms) {
    it(`reads "${words}"`, () => {
      const text = `It is due on ${words}, they said.`;
      const [found, ...more] = findDates(text);
      expect(more).toEqual([]);
      expect(found?.date).toEqual(date);
      expect(found && text.slice(found.span.start, found.span.end)).toBe(words);
    });
  }

  it("reads a year only where words make it one", () => {
    expect(findDates("approved in 2019 for use").map(({ text }) => text)).toEqual(["2019"]);
    expect(findDates("a trial of 2019 patients, code 2019, 2019 mg")).toEqual([]);
  });

  it("gives nothing for what says no certain date", () => {
    for (const text of ["11/05/2024", "on May 5", "February 31, 2024", "call 212-555-2024", "version 1.2.2024.3"]) {
      expect(findDates(text).filter(({ date }) => date.day !== undefined)).toEqual([]);
    }
  });

  it("gives offsets into the whole text when only a part is searched", () => {
    const text = "May 1, 2020 and June 2, 2021";
    expect(findDates(text, 12).map(({ span }) => text.slice(span.start, span.end))).toEqual(["June 2, 2021"]);
  });
});
