import { describe, expect, it } from "vitest";
import { parseDateline } from "../../src/document/dateline.js";
import { isoDate } from "../../src/model/civil-date.js";
import { readingView } from "../../src/nlp/reading-view.js";

/** What the parser makes of a line: cities, date, the lead's first words. */
function read(line: string): readonly unknown[] {
  const reading = readingView(line);
  const found = parseDateline(reading, 0);
  if (!found) return [];
  return [found.cities.join("; "), found.date ? isoDate(found.date) : null, reading.slice(found.span.end).slice(0, 8)];
}

describe("parseDateline", () => {
  const forms: readonly (readonly [line: string, cities: string, date: string | null, lead: string])[] = [
    ["BOSTON, Nov.  05, 2024  (GLOBE NEWSWIRE) -- Acme Inc. said", "Boston", "2024-11-05", "Acme Inc"],
    ["SAN RAFAEL, Calif., Nov. 6, 2019 /PRNewswire/ --Acme Inc. said", "San Rafael", "2019-11-06", "Acme Inc"],
    ["WILMINGTON, Del.--(BUSINESS WIRE)--", "Wilmington", null, ""],
    ["BOSTON & LEXINGTON, Mass.--(BUSINESS WIRE)--Acme said", "Boston; Lexington", null, "Acme sai"],
    [
      "ADELAIDE, Australia, and CAMBRIDGE, Mass., Dec. 16, 2024 (GLOBE NEWSWIRE) -- Acme",
      "Adelaide; Cambridge",
      "2024-12-16",
      "Acme",
    ],
    ["FREMONT, CA - (NewMediaWire) - January 2, 2025 - Acme said", "Fremont", "2025-01-02", "Acme sai"],
    ["(NewMediaWire) - November 17, 2024 - CHICAGO — Acme said", "Chicago", "2024-11-17", "Acme sai"],
    ["--News Direct--", "", null, ""],
    ["via NewMediaWire – Acme Inc. said", "", null, "Acme Inc"],
    ["GENEVA, SWITZERLAND / ACCESS Newswire / February 11, 2025 / Acme SA said", "Geneva", "2025-02-11", "Acme SA "],
    ["Mainz, Deutschland, 7. März 2024 – Acme SE gab bekannt", "Mainz", "2024-03-07", "Acme SE "],
    ["Venlo, the Netherlands, March 11, 2024 (GLOBE NEWSWIRE) -- Acme N.V. said", "Venlo", "2024-03-11", "Acme N.V"],
    ["July 27th, 2025: Acme Inc. said", "", "2025-07-27", "Acme Inc"],
    ["Amsterdam, The Netherlands: A new test works", "Amsterdam", null, "A new te"],
    ["NEW YORK, Feb. 9, 2025", "New York", "2025-02-09", ""],
    ["Press Release For Immediate Release: Thursday, March 24, 2016", "", "2016-03-24", ""],
    ["Haddonfield, United States - April 2, 2026 / Acme Dentistry /", "Haddonfield", "2026-04-02", ""],
    [
      "LOS ANGELES (Embargoed Until Oct. 18, 2018 @ 10:05AM ET) -- A surgical technique",
      "Los Angeles",
      "2018-10-18",
      "A surgic",
    ],
    ["(Philadelphia) - A common cancer", "Philadelphia", null, "A common"],
    ["(Boston)--Despite the doubts", "Boston", null, "Despite "],
    ["ALEXANDRIA, VA - March 05, 2025 - (NOTICIAS NEWSWIRE) - The group", "Alexandria", "2025-03-05", "The grou"],
    ["Newswise - Chicago - A single breath", "Chicago", null, "A single"],
    ["Hamilton, ON August 11, 2016 - A study found", "Hamilton", "2016-08-11", "A study "],
    ["Oslo, Norway March 7, 2025. Acme AS said", "Oslo", "2025-03-07", "Acme AS "],
    ["Edmonton, Alberta, Canada, November 4, 2025. Acme Inc. said", "Edmonton", "2025-11-04", "Acme Inc"],
    ["(EMAILWIRE.COM, January 16, 2012 ) Anchorage, AK -- Acme is", "Anchorage", "2012-01-16", "Acme is"],
    ["LOS ANGELES (EMBARGOED UNTIL AUG. 14, 2017, AT 10 A.M. EDT ) - Cells", "Los Angeles", "2017-08-14", "Cells"],
    ["DALLAS - Jan. 8, 2018 - Exercise can help", "Dallas", "2018-01-08", "Exercise"],
  ];
  for (const [line, cities, date, lead] of forms)
    it(`reads ${line.slice(0, 60)}`, () => expect(read(line)).toEqual([cities, date, lead]));

  for (const line of [
    "Acme Inc. (Nasdaq: ACME) today announced results of its Phase 2 study.",
    "FDA approves Acme's drug for asthma",
    "In May 2024, Acme started a study - its third.",
    "About Acme",
    "Boston researchers find a new gene - and a drug",
  ]) {
    it(`sees none in: ${line}`, () => expect(read(line)).toEqual([]));
  }
});
