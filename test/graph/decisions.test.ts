import { describe, expect, it } from "vitest";
import { applyReleases } from "../../src/graph/apply-releases.js";
import { claimsOf } from "../../src/graph/claims.js";
import { decisionsOf, readDecisionsEntry, writeDecisions } from "../../src/graph/decisions.js";
import type { Decision } from "../../src/model/decision.js";
import type { Extraction } from "../../src/model/extraction.js";
import { createGraphState, type GraphState } from "../../src/stores/graph-state.js";
import { dumpState } from "../conformance/dump-graph.js";
import { extraction, thing } from "./build-extraction.js";

const NOW = "2026-01-01T00:00:00.000Z";
const drug = (id: string, ...names: string[]): Extraction =>
  extraction({
    id,
    published: "2024-01-02",
    entities: [thing("d", "Drug", ...names), thing("o", "Organization", `Maker of ${id}`)],
    relations: [{ type: "DEVELOPS", from: "o", to: "d" }],
  });
const ALL = [
  drug("one", "Exampla"),
  drug("two", "exampline"),
  drug("three", "Exampla", "exampline"),
  drug("four", "EX-12"),
];
const PART: Decision = { same: false, names: ["Exampla®", "exampline"] };
const JOIN: Decision = { same: true, names: ["EX 12", "exampline"] };

async function step(state: GraphState, extractions: readonly Extraction[], decisions?: readonly Decision[]) {
  const inputs = extractions.map((one) => ({ id: one.release.id, claims: claimsOf(one), text: one.release.text! }));
  const given = decisions === undefined ? {} : { decisions: decisionsOf(decisions) };
  const { ledger, graph } = await applyReleases(state, inputs, { now: NOW, ...given });
  state.apply(ledger, graph());
}
const drugs = (state: GraphState): string[] =>
  [...state.nodes.values()]
    .filter(({ label }) => label === "Drug")
    .map(({ id }) => id)
    .sort();

describe("reviewers' decisions", () => {
  it("part names that a release joins, and join names that none does", async () => {
    const state = createGraphState();
    await step(state, ALL);
    expect(drugs(state)).toHaveLength(2);
    await step(state, [], [PART]);
    expect(drugs(state)).toHaveLength(3);
    await step(state, [], [JOIN]);
    expect(drugs(state)).toHaveLength(1);
    const makers = [...state.relationships.values()].filter(({ type }) => type === "DEVELOPS");
    expect(new Set(makers.map(({ to }) => to))).toEqual(new Set(drugs(state)));
    expect(makers).toHaveLength(4);
  });

  it("give the same graph before, between and after the releases, and nothing of them stays when taken back", async () => {
    const undecided = createGraphState();
    await step(undecided, ALL);
    const [first, between, last] = [createGraphState(), createGraphState(), createGraphState()];
    await step(first, ALL, [PART, JOIN]);
    await step(between, ALL.slice(0, 2), [JOIN, PART]);
    await step(between, ALL.slice(2));
    await step(last, [...ALL].reverse());
    await step(last, [], [PART, JOIN]);
    expect(dumpState(between)).toEqual(dumpState(first));
    expect(dumpState(last)).toEqual(dumpState(first));
    await step(last, [], []);
    expect(dumpState(last)).toEqual(dumpState(undecided));
  });

  it("are kept in canonical form", () => {
    const text = writeDecisions(decisionsOf([PART, JOIN]));
    expect(writeDecisions(decisionsOf([JOIN, { ...PART, names: ["exampline", "Exampla"] }]))).toBe(text);
    expect(writeDecisions(readDecisionsEntry(text!))).toBe(text);
    expect(writeDecisions(decisionsOf([]))).toBeNull();
  });
});
