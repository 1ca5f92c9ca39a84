import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyReleases } from "../../src/graph/apply-releases.js";
import { claimsOf, countWords } from "../../src/graph/claims.js";
import type { Extraction } from "../../src/model/extraction.js";
import { createGraphState, type GraphState } from "../../src/stores/graph-state.js";
import { extraction, thing } from "./build-extraction.js";

const NOW = "2026-01-01T00:00:00.000Z";

async function ingest(state: GraphState, ...extractions: Extraction[]) {
  const result = await applyReleases(
    state,
    extractions.map((one) => ({ id: one.release.id, claims: claimsOf(one), text: one.release.text! })),
    { now: NOW },
  );
  state.apply(result.ledger, result.graph());
  return result;
}
async function retract(state: GraphState, id: string) {
  const result = await applyReleases(state, [{ id, claims: null }], { now: NOW });
  state.apply(result.ledger, result.graph());
  return result;
}
const node = (state: GraphState, label: string) => [...state.nodes.values()].filter((one) => one.label === label);

const brandOnly = extraction({
  id: "brand",
  published: "2019-01-02",
  entities: [thing("d", "Drug", "Vitrakvi"), thing("o", "Organization", "Bayer")],
  relations: [{ type: "DEVELOPS", from: "o", to: "d" }],
});
const genericOnly = extraction({
  id: "generic",
  published: "2019-02-02",
  entities: [
    thing("d", "Drug", "larotrectinib"),
    thing("o", "Organization", "Bayer AG"),
    thing("r", "Regulator", "European Commission", "EC"),
  ],
  relations: [{ type: "DEVELOPS", from: "o", to: "d" }],
  events: [{ type: "RegulatoryAction", kind: "approval", drug: "d", regulator: "r", jurisdiction: "EU" }],
});
const both = extraction({
  id: "both",
  published: "2019-09-23",
  entities: [thing("d", "Drug", "Vitrakvi", "larotrectinib"), thing("r", "Regulator", "European Commission")],
  events: [
    {
      type: "RegulatoryAction",
      kind: "approval",
      drug: "d",
      regulator: "r",
      jurisdiction: "EU",
      date: "2019-09-23",
      datePrecision: "day",
    },
  ],
});

describe("applying releases", () => {
  it("makes one node of brand and generic name once a release says so, with all facts, and undoes it", async () => {
    const state = createGraphState();
    await ingest(state, brandOnly);
    await ingest(state, genericOnly);
    expect(node(state, "Drug").map(({ id }) => id)).toEqual(["drug:vitrakvi", "drug:larotrectinib"]);
    await ingest(state, both);
    expect(node(state, "Drug")).toMatchObject([
      { id: "drug:larotrectinib", properties: { aliases: ["larotrectinib"] } },
    ]);
    const develops = [...state.relationships.values()].filter(({ type }) => type === "DEVELOPS");
    expect(develops).toMatchObject([
      { properties: { evidenceCount: 2, firstReportedOn: "2019-01-02", lastReportedOn: "2019-02-02" } },
    ]);
    const actions = node(state, "RegulatoryAction");
    expect(actions).toMatchObject([{ properties: { date: "2019-09-23" } }]);
    await retract(state, "release:both");
    expect(node(state, "Drug")).toHaveLength(2);
    expect(node(state, "RegulatoryAction")[0]?.properties.date).toBeUndefined();
  });

  it("joins people by a rare name, by a common one only at the same organization, by a surname never", async () => {
    const seen = (id: string, person: string, organization: string) =>
      extraction({
        id,
        entities: [thing("p", "Person", person), thing("o", "Organization", organization)],
        relations: [{ type: "HOLDS_POSITION", from: "p", to: "o" }],
      });
    const people = async (...all: Extraction[]): Promise<number> => {
      const state = createGraphState();
      await ingest(state, ...all);
      return node(state, "Person").length;
    };
    expect(await people(seen("a", "Ottoline Quarrington", "Acme"), seen("b", "Ottoline Quarrington", "Other"))).toBe(1);
    expect(await people(seen("a", "John Smith", "Acme Inc."), seen("b", "John Smith", "Acme"))).toBe(1);
    expect(await people(seen("a", "John Smith", "Acme"), seen("b", "John Smith", "Other"))).toBe(2);
    expect(await people(seen("a", "Quarrington", "Acme"), seen("b", "Quarrington", "Acme"))).toBe(2);
  });

  it("leaves nothing when all is retracted", async () => {
    const state = createGraphState();
    await ingest(state, brandOnly, genericOnly, both);
    for (const id of ["both", "brand", "generic"]) await retract(state, `release:${id}`);
    expect([...state.nodes.keys()]).toEqual([]);
    expect([...state.relationships.keys()]).toEqual([]);
    expect([...state.ledger.keys()]).toEqual([]);
  });

  it("counts facts by what became of them", async () => {
    const state = createGraphState();
    const first = await ingest(state, brandOnly);
    expect(first.outcomes).toEqual([
      { id: "release:brand", status: "new", facts: { added: 1, confirmed: 0, changed: 0, retracted: 0 } },
    ]);
    await ingest(state, genericOnly);
    const third = await ingest(state, both);
    expect(third.outcomes[0]).toMatchObject({ status: "new", facts: { added: 0, retracted: 0 } });
    const again = await ingest(state, both, brandOnly);
    expect(again.outcomes.map(({ status }) => status)).toEqual(["unchanged", "unchanged"]);
    expect(again.ledger.size).toBe(0);
    expect((await retract(state, "release:both")).outcomes[0]?.status).toBe("retracted");
  });

  const approval = (
    id: string,
    date: string | undefined,
    published: string,
    kind: "approval" | "submission" = "approval",
  ) =>
    extraction({
      id,
      published,
      entities: [thing("d", "Drug", "Novexa"), thing("r", "Regulator", "FDA")],
      events: [
        {
          type: "RegulatoryAction",
          kind,
          drug: "d",
          regulator: "r",
          jurisdiction: "US",
          ...(date === undefined ? {} : { date }),
        },
      ],
    });

  it("makes one event of reports that differ by days; the date that most bear out shows, the others stay with their evidence", async () => {
    const state = createGraphState();
    await ingest(
      state,
      approval("a", "2024-03-01", "2024-03-02"),
      approval("b", "2024-03-04", "2024-03-05"),
      approval("c", "2024-03", "2024-04-01"),
    );
    await ingest(state, approval("d", "2024-03-04", "2024-05-01"), approval("e", undefined, "2024-03-03"));
    expect(node(state, "RegulatoryAction")).toMatchObject([
      { properties: { date: "2024-03-04", datePrecision: "day" } },
    ]);
    const said = [...state.relationships.values()]
      .filter(({ type }) => type === "SUPPORTS")
      .map(({ properties }) => properties["date"]);
    expect(said.sort()).toEqual(["2024-03-01", "2024-03-01", "2024-03-04", "2024-03-04", undefined]);
  });

  it("keeps the id of an event when later releases report it too", async () => {
    const state = createGraphState();
    await ingest(state, approval("m", undefined, "2024-03-05"));
    const ids = () => node(state, "RegulatoryAction").map(({ id }) => id);
    const first = ids();
    await ingest(state, approval("a", "2024-03-04", "2024-03-06"), approval("z", "2024-03-04", "2024-05-01"));
    expect(ids()).toEqual(first);
  });

  it("keeps happenings apart that are years apart, or of another kind", async () => {
    const state = createGraphState();
    await ingest(
      state,
      approval("a", "2020-03-01", "2020-03-02"),
      approval("b", "2024-03-04", "2024-03-05"),
      approval("c", "2024-03-04", "2024-03-05", "submission"),
    );
    expect(node(state, "RegulatoryAction")).toHaveLength(3);
  });

  it("shows the target date announced last, and calls a later one a slip", async () => {
    const state = createGraphState();
    const target = (id: string, published: string, target_date: string) =>
      extraction({
        id,
        published,
        entities: [thing("d", "Drug", "Novexa")],
        events: [{ type: "RegulatoryAction", kind: "filing_acceptance", drug: "d", jurisdiction: "US", target_date }],
      });
    await ingest(state, target("second", "2025-06-01", "2026-03-01"));
    await ingest(state, target("first", "2025-01-01", "2025-12-01"));
    expect(node(state, "RegulatoryAction")).toMatchObject([{ properties: { targetDate: "2026-03-01" } }]);
    const third = await ingest(state, target("third", "2025-09-01", "2026-06-30"));
    expect(third.changes).toMatchObject([
      { kind: "slipped", property: "targetDate", before: "2026-03-01", after: "2026-06-30" },
    ]);
  });
});

describe("countWords", () => {
  /** The same by a regular expression. */
  const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
  it("counts letters and digits with what joins them, in every script", () => {
    expect(countWords("Vitrakvi® (larotrectinib), MK-3475 – Crohn’s 日本 𝒳𝒴 -x- é́")).toBe(8);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (a, b) => {
        expect(countWords(a + b)).toBe([...(a + b).matchAll(WORD)].length);
      }),
    );
  });
});
