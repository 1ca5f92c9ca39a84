import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyReleases } from "../../src/graph/apply-releases.js";
import { claimsOf } from "../../src/graph/claims.js";
import type { ReleaseInput } from "../../src/graph/release-batch.js";
import type { Extraction } from "../../src/model/extraction.js";
import { createGraphState, type GraphState } from "../../src/stores/graph-state.js";
import { dumpState } from "../conformance/dump-graph.js";
import { extraction, thing } from "./build-extraction.js";

const NOW = { now: "2026-01-01T00:00:00.000Z" };

/** Few names, so that random releases touch on each other all the time. */
const DRUGS = ["alpha", "beta", "gamma", "MK-1", "MK-2"];
const ORGANIZATIONS = ["Bayer", "Bayer AG", "Merck", "Roche Holding AG", "Example Bio"];
const PEOPLE = ["John Smith", "Marcia Horn", "Horn", "Robert LaCaze"];
const INDICATIONS = ["solid tumors", "solid tumour", "asthma"];
const DATES = ["2019-09-23", "2019-09-20", "2019-09", "2019", "2021-01-05", undefined];

/** News on several wires, and its correction. */
const NEWS = Array.from({ length: 80 }, (_, i) => `word${i}`).join(" ");
const LIKE_TEXTS = [NEWS, `${NEWS} wire`, `CORRECTION -- ${NEWS} 47`, `UPDATE -- ${NEWS} 48`];

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const said = fc.record({
  drug: fc.uniqueArray(fc.constantFrom(...DRUGS), { minLength: 1, maxLength: 2 }),
  organization: fc.uniqueArray(fc.constantFrom(...ORGANIZATIONS), { minLength: 1, maxLength: 2 }),
  person: fc.constantFrom(...PEOPLE),
  indication: fc.constantFrom(...INDICATIONS),
  published: maybe(fc.constantFrom("2019-09-24", "2019-09-26", "2020-02-01", "2021-01-06")),
  date: fc.constantFrom(...DATES),
  target: maybe(fc.constantFrom("2022-01-01", "2022-06-01")),
  same: maybe(fc.constantFrom<[string, string]>(["alpha", "gamma"], ["beta", "MK-1"])),
  withIndication: fc.boolean(),
  text: maybe(fc.constantFrom("one text", "another text", ...LIKE_TEXTS)),
  url: fc.boolean(),
  title: maybe(fc.constantFrom("CEO", "ceo", "Chair")),
});

function release(id: string, what: typeof said extends fc.Arbitrary<infer T> ? T : never): Extraction {
  const { drug, organization, person, indication, published, date, target, same, withIndication, text, url, title } =
    what;
  const dated = date === undefined ? {} : { date };
  return extraction({
    id,
    ...(published === undefined ? {} : { published }),
    ...(text === undefined ? {} : { text }),
    ...(url ? { url: `https://example.com/${id}` } : {}),
    entities: [
      thing("d", "Drug", ...drug),
      thing("o", "Organization", ...organization),
      thing("p", "Person", person),
      thing("i", "Indication", indication),
      { ...thing("r", "Regulator", "European Medicines Agency", "EMA"), jurisdiction: "EU" },
    ],
    identities: same === undefined ? [] : [{ type: "Drug", names: same }],
    relations: [
      { type: "DEVELOPS", from: "o", to: "d" },
      { type: "HOLDS_POSITION", from: "p", to: "o", ...(title === undefined ? {} : { title }) },
      { type: "QUOTED", from: "p", quotes: ["Good news."] },
      { type: "INDICATED_FOR", from: "d", to: "i", status: "approved" },
    ],
    events: [
      {
        type: "RegulatoryAction",
        kind: "approval",
        drug: "d",
        regulator: "r",
        ...(withIndication ? { indication: ["i"] } : {}),
        ...dated,
        ...(target === undefined ? {} : { target_date: target }),
      },
      { type: "TrialReadout", outcome: "met", drug: "d", ...dated },
      { type: "Deal", kind: "license", parties: ["o"], drugs: ["d"], ...dated },
      {
        type: "Appointment",
        change: "appointed",
        person: "p",
        organization: "o",
        ...(title === undefined ? {} : { title }),
        ...dated,
      },
    ],
  });
}

const input = (one: Extraction): ReleaseInput => ({
  id: one.release.id,
  claims: claimsOf(one),
  text: one.release.text ?? "",
});

async function apply(state: GraphState, inputs: readonly ReleaseInput[]): Promise<void> {
  const { ledger, graph } = await applyReleases(state, inputs, NOW);
  state.apply(ledger, graph());
}

/** What a fresh build gives: one release at a time, in order of id. */
async function fresh(last: ReadonlyMap<string, Extraction>): Promise<string[]> {
  const state = createGraphState();
  for (const id of [...last.keys()].sort()) await apply(state, [input(last.get(id)!)]);
  return dumpState(state);
}

const step = fc.record({
  id: fc.integer({ min: 0, max: 6 }),
  retract: fc.boolean().map((yes) => yes),
  what: said,
  cut: fc.boolean(),
});

describe("the graph", () => {
  it("is that of a fresh build after any run of ingest, re-ingest, change and retraction, in any batches", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const state = createGraphState();
        const last = new Map<string, Extraction>();
        let batch: ReleaseInput[] = [];
        for (const { id, retract, what, cut } of steps) {
          const one = release(`r${id}`, what);
          batch.push(retract ? { id: one.release.id, claims: null } : input(one));
          if (retract) last.delete(`r${id}`);
          else last.set(`r${id}`, one);
          if (cut) {
            await apply(state, batch);
            batch = [];
          }
        }
        await apply(state, batch);
        const [here, there] = [dumpState(state), await fresh(last)];
        expect(here.filter((line) => !there.includes(line)).slice(0, 3)).toEqual([]);
        expect(there.filter((line) => !here.includes(line)).slice(0, 3)).toEqual([]);
        expect(here.length).toBe(there.length);
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it("shows nothing without evidence, and every evidence is that slice of its text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 6 }), async (all) => {
        const state = createGraphState();
        await apply(
          state,
          all.map((what, place) => input(release(`r${place}`, { ...what, text: undefined }))),
        );
        for (const { label, id, properties } of state.nodes.values()) {
          if (label !== "Evidence") continue;
          const from = state.relationships.get(
            [...state.relationships.keys()].find((key) => key.startsWith(`FROM_RELEASE|${id}|`))!,
          )!;
          const text = state.ledger.get(`body|${from.to}`)!;
          expect(text.slice(Number(properties.start), Number(properties.end))).toBe(properties.text);
        }
        for (const { type, properties, from, to } of state.relationships.values()) {
          expect(state.nodes.has([...state.nodes.keys()].find((key) => key.endsWith(`|${from}`))!)).toBe(true);
          expect(state.nodes.has([...state.nodes.keys()].find((key) => key.endsWith(`|${to}`))!)).toBe(true);
          if (["DEVELOPS", "INDICATED_FOR", "HOLDS_POSITION", "QUOTED_IN"].includes(type)) {
            expect(properties.evidence).toHaveLength(Number(properties.evidenceCount));
            for (const id of properties.evidence as string[]) expect(state.nodes.has(`Evidence|${id}`)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
