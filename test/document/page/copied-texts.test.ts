import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseRelease } from "../../../src/document/parse-release.js";
import { isoDate } from "../../../src/model/civil-date.js";
import type { Release } from "../../../src/model/release.js";
import { readPath } from "../../../src/sources/read-path.js";
import { ABOUT, PARAGRAPHS, TITLE } from "./golden/build.js";

const TEXT = PARAGRAPHS.map((each) => each.replaceAll("&lt;", "<").replaceAll(/&#8220;|&#8221;/gu, '"'));
const wrapped = (text: string): string => text.replace(/(.{40,66}) /gu, "$1\n");
const HARD = TEXT.map(wrapped).join("\n\n");
const MENU = "Home\nAbout Us\nPipeline\nInvestors\nCareers\nContact\n";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "pressgraph-texts-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function read(text: string): Promise<{ release: Release; isFile: boolean }> {
  const path = join(dir, "text.txt");
  writeFileSync(path, text);
  for await (const result of readPath(path))
    if (result.kind === "document")
      return { release: parseRelease(result.document), isFile: result.document.textIsFile };
  throw new Error("no release");
}

const TEXTS: readonly (readonly [name: string, text: string, drops: readonly string[]])[] = [
  [
    "a page copied whole, menu and other stories included",
    `Skip to main content\n${MENU}\nPress Release\n\n${TITLE}\nNovember 5, 2024\nShare this article\nFacebook\nTwitter\n\nBOSTON, Nov. 5, 2024 /PRNewswire/ -- ${TEXT.join("\n\n")}\n\nAbout Norvane\n${ABOUT}\n\nSOURCE Norvane Therapeutics\n\nAlso from this source\nHalcyra Biosciences to Present at the Winter Conference in London\nSubscribe to our newsletter\n© 2024 The Site. All rights reserved.\n`,
    ["Skip to main", "Careers", "Facebook", "Halcyra", "All rights reserved"],
  ],
  [
    "a mail as its reader saved it",
    `From: Norvane News <news@norvane.example>\nSent: Tuesday, November 5, 2024 7:00 AM\nTo: Roe, Jane\nCc: Desk\nSubject: FW: ${TITLE}\n\n${TITLE}\n\nBOSTON, Nov. 5, 2024 -- ${HARD}\n\nAbout Norvane\n${wrapped(ABOUT)}\n`,
    ["Roe, Jane", "news@norvane", "FW:"],
  ],
  [
    "a mail with its head in another order",
    `Date: Tue, 5 Nov 2024 07:00:00 -0500\nFrom: Norvane News <news@norvane.example>\nTo: list@reader.example\nSubject: Re: Fwd: ${TITLE}\nX-Mailer: x\n\nBOSTON, Nov. 5, 2024 -- ${HARD}\n\nAbout Norvane\n${wrapped(ABOUT)}\n`,
    ["list@reader", "X-Mailer"],
  ],
];

describe("a text file that holds", () => {
  it.each(TEXTS)("%s gives the release alone", async (_, text, drops) => {
    const { release, isFile } = await read(text);
    expect([release.title, release.publishedOn && isoDate(release.publishedOn), release.publisher]).toEqual([
      TITLE,
      "2024-11-05",
      "Norvane Therapeutics",
    ]);
    const flat = release.text.replace(/\s+/gu, " ");
    for (const kept of ["met its primary endpoint", "94 sites", "second half of next year", "founded in 2011"])
      expect(flat).toContain(kept);
    for (const drop of drops) expect(flat).not.toContain(drop);
    expect(isFile).toBe(false);
  });

  it("a release with hard wraps and glued headings stays as it is, its parts told apart", async () => {
    const text = `${TITLE}\n\nBOSTON, Nov. 5, 2024 (GLOBE NEWSWIRE) -- ${HARD}About Norvane${ABOUT}Forward-Looking StatementsThis release contains forward-looking statements. Words such as may, will and expect mark them.`;
    const { release, isFile } = await read(text);
    expect([release.text, isFile, release.title]).toEqual([text, true, TITLE]);
    const kinds = release.sections.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["lead", "about-company", "forward-looking"]));
    const about = release.sections.find(({ kind }) => kind === "about-company")!;
    expect(text.slice(about.span.start, about.span.end)).toContain("founded in 2011");
  });

  it("sentences with colons is no mail, and a text that begins with Home no page", async () => {
    const text = `Home Health Corp. Opens Center\n\nBOSTON, Nov. 5, 2024 -- ${TEXT[0]}`;
    expect((await read(text)).release.text).toBe(text);
    const colons = `From the trial: what we know\nSubject: 612 adults\nDate: Nov. 5, 2024\n\n${TEXT[0]}`;
    expect((await read(colons)).release.text).toBe(colons);
  });
});
