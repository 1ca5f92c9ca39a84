import { describe, expect, it } from "vitest";
import { parseRelease } from "../../../src/document/parse-release.js";
import { understand } from "../../../src/document/understand.js";
import { isoDate } from "../../../src/model/civil-date.js";
import type { GoldenPage } from "./golden/build.js";
import { newsroomPages } from "./golden/newsrooms.js";
import { oddPages } from "./golden/odd-bytes.js";
import { otherSources } from "./golden/others.js";
import { platformPages } from "./golden/platforms.js";
import { republishedPages } from "./golden/republished.js";
import { templatePages } from "./golden/templates.js";
import { wirePages } from "./golden/wires.js";

const flat = (text: string): string => text.replace(/[ \n]+/gu, " ");

async function check({ content, expected, name }: GoldenPage): Promise<void> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const understood = await understand({ source: name, stem: "page", bytes, contentType: null, url: null, meta: {} });
  if (expected.kind) expect(understood.kind).toBe(expected.kind);
  if ("items" in understood) {
    expect(understood.items).toHaveLength(expected.items ?? -1);
    if (expected.first) expect(understood.items[0]).toEqual(expected.first);
    if (expected.last) expect(understood.items.at(-1)).toEqual(expected.last);
  }
  if (!("document" in understood)) {
    expect(expected.kind).toBeDefined();
    if ("reason" in understood) expect(understood.reason).not.toBe("");
    return;
  }
  const release = parseRelease(understood.document);
  const text = flat(release.text);
  for (const kept of expected.keeps ?? []) expect(text).toContain(flat(kept));
  for (const dropped of expected.drops ?? []) expect(text).not.toContain(flat(dropped));
  if (expected.title) expect(release.title).toBe(expected.title);
  if (expected.publishedOn) expect(release.publishedOn && isoDate(release.publishedOn)).toBe(expected.publishedOn);
  if (expected.url) expect(release.url).toBe(expected.url);
  if (expected.publisher) expect(release.publisher).toContain(expected.publisher);
}

describe("golden pages", () => {
  for (const page of [
    ...wirePages,
    ...templatePages,
    ...platformPages,
    ...oddPages,
    ...republishedPages,
    ...newsroomPages,
    ...otherSources,
  ])
    it(page.name, () => check(page));
});
