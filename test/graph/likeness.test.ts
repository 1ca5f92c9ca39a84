import { describe, expect, it } from "vitest";
import { applyReleases } from "../../src/graph/apply-releases.js";
import { claimsOf } from "../../src/graph/claims.js";
import { corrects, isCopy, isRevision, type Likened, likeness, sketchOf } from "../../src/graph/likeness.js";
import type { Extraction } from "../../src/model/extraction.js";
import { createGraphState } from "../../src/stores/graph-state.js";
import { extraction, thing } from "./build-extraction.js";

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(" ");
const sketch = (text: string): string =>
  sketchOf({ text, sections: [{ kind: "body", span: { start: 0, end: text.length } }] });
const likened = (text: string, on: string, revises = false): Likened => ({
  sketch: sketch(text),
  on,
  revises,
  hasUrl: true,
});

describe("the likeness of two releases", () => {
  it("is about the share of shingles that they share", () => {
    expect(likeness(sketch(words(0, 300)), sketch(words(0, 300)))).toBe(1);
    expect(likeness(sketch(words(0, 300)), sketch(words(300, 600)))).toBeLessThan(0.1);
    const half = likeness(sketch(words(0, 300)), sketch(words(100, 400)));
    expect(half).toBeGreaterThan(0.3);
    expect(half).toBeLessThan(0.7);
  });

  it("counts the news alone: what wires put around it makes no difference", () => {
    const news = words(0, 100);
    const text = `${news} ${words(500, 700)}`;
    const sections = [
      { kind: "body" as const, span: { start: 0, end: news.length } },
      { kind: "contact" as const, span: { start: news.length, end: text.length } },
    ];
    expect(sketchOf({ text, sections })).toBe(sketch(news));
  });

  it("is none for a text of a few words", () => expect(sketch(words(0, 20))).toBe(""));

  it("makes a copy within days, not a month later", () => {
    const [a, b, c] = [
      likened(words(0, 300), "2024-11-05"),
      likened(`${words(0, 300)} more`, "2024-11-06"),
      likened(words(0, 300), "2024-12-05"),
    ];
    expect([isCopy(a, b), isCopy(b, a), isCopy(a, c)]).toEqual([true, true, false]);
  });

  it("makes a correction of what says so, is like it and not older", () => {
    const first = likened(words(0, 300), "2024-11-05");
    const fixed = likened(`${words(0, 295)} 47`, "2024-11-06", true);
    expect([corrects(fixed, first), corrects(first, fixed), isCopy(first, fixed)]).toEqual([true, false, false]);
    expect(corrects(likened(words(0, 300), "2024-11-04", true), first)).toBe(false);
    expect(corrects(likened(words(300, 600), "2024-11-06", true), first)).toBe(false);
  });
});

describe("a release that says that it corrects or updates", () => {
  it.each([
    "/C O R R E C T I O N -- Acme Pharma/",
    "CORRECTING and REPLACING Acme Announces Results",
    "CORRECTION: Acme Announces Results",
    "CORRECTION -- Acme Announces Results",
    "Acme Announces Results (Corrected)",
    "UPDATE - Acme Announces Results",
    "UPDATE: Acme Announces Results",
    "/UPDATE -- Acme Pharma/",
  ])("%s", (title) => expect(isRevision({ title, text: "" })).toBe(true));
  it.each([
    "Acme Provides Update on Its Trial",
    "Update on the Trial of Velorimab",
    "Acme Corrects Course With a New Chief Executive",
    "Correction of Vision in Children: A New Device",
    "Updated Data From the Trial Show a Longer Response",
  ])("not: %s", (title) => expect(isRevision({ title, text: "" })).toBe(false));
});

const TEXT = `Novexa was approved. ${words(0, 120)}`;
const about = (
  id: string,
  published: string,
  { text = TEXT, drug = "Novexa" }: { text?: string; drug?: string } = {},
): Extraction =>
  extraction({
    id,
    url: `https://example.com/${id}`,
    published,
    text,
    entities: [thing("d", "Drug", drug), thing("o", "Organization", "Bayer")],
    relations: [{ type: "DEVELOPS", from: "o", to: "d" }],
  });

async function graphOf(...releases: Extraction[]): Promise<string[]> {
  const state = createGraphState();
  for (const one of releases) {
    const input = { id: one.release.id, claims: claimsOf(one), text: one.release.text ?? "" };
    const { ledger, graph } = await applyReleases(state, [input], { now: "2026-01-01T00:00:00.000Z" });
    state.apply(ledger, graph());
  }
  return [...state.relationships.values()].map(({ type, from, to }) => `${from} ${type} ${to}`);
}

describe("a release in the graph", () => {
  const first = about("a", "2024-11-05");
  const copy = about("b", "2024-11-06", { text: `${TEXT} Also on another wire.` });
  const fixed = about("c", "2024-11-07", { text: `CORRECTION -- ${TEXT} again`, drug: "Velunor" });

  it("that repeats another is linked to it, and its evidence stands beside", async () => {
    const graph = await graphOf(copy, first);
    expect(graph).toContain("release:b COPY_OF release:a");
    expect(graph.filter((line) => line.includes("FROM_RELEASE"))).toHaveLength(2);
    expect(graph.filter((line) => line.includes("DEVELOPS"))).toHaveLength(1);
  });

  it("that corrects others takes the place of their facts, whatever came first", async () => {
    const graph = await graphOf(first, copy, fixed);
    expect([...graph].sort()).toEqual((await graphOf(fixed, copy, first)).sort());
    expect(graph).toContain("release:c CORRECTS release:a");
    expect(graph).toContain("release:c CORRECTS release:b");
    const facts = graph.filter((line) => line.includes("DEVELOPS"));
    expect(facts).toHaveLength(1);
    expect(facts[0]).toContain("velunor");
  });
});
