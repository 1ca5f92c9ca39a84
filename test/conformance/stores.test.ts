import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { applyReleases } from "../../src/graph/apply-releases.js";
import { claimsOf } from "../../src/graph/claims.js";
import type { Extraction } from "../../src/model/extraction.js";
import { createGraphState } from "../../src/stores/graph-state.js";
import { openBackend, openStore } from "../../src/stores/open-store.js";
import type { GraphStore } from "../../src/stores/store.js";
import { holdServer } from "../neo4j/hold-server.js";
import { emptyStore } from "../neo4j/take-server.js";
import { dumpState, dumpStore } from "./dump-graph.js";
import { CORRECTED, HOSTILE, LIKE, SAMPLE } from "./sample-extractions.js";

const NOW = { now: "2026-01-01T00:00:00.000Z" };
const folder = mkdtempSync(join(tmpdir(), "pressgraph-conformance-"));
const server = inject("neo4j");
const env = server === null ? {} : { NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
holdServer(server);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a fresh build of these releases must give. */
async function fresh(...extractions: Extraction[]): Promise<string[]> {
  const state = createGraphState();
  for (const one of extractions) {
    const { ledger, graph } = await applyReleases(
      state,
      [{ id: one.release.id, claims: claimsOf(one), text: one.release.text! }],
      NOW,
    );
    state.apply(ledger, graph());
  }
  return dumpState(state);
}

let files = 0;
const OPENERS: Record<string, (() => Promise<GraphStore>) | null> = {
  embedded: async () => openStore(`embedded:${join(folder, `${++files}.db`)}`),
  jsonl: async () => openStore(`jsonl:${join(folder, `${++files}.jsonl`)}`),
  neo4j: server && (() => emptyStore(server)),
};

for (const [name, open] of Object.entries(OPENERS)) {
  describe.skipIf(open === null)(`${name} store`, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open!();
      await store.prepare();
    });
    afterEach(() => store.close());

    it("holds the graph that the releases make, with all properties", async () => {
      await store.write(SAMPLE, NOW);
      expect(await dumpStore(store)).toEqual(await fresh(...SAMPLE));
    });

    it("changes nothing when the same releases come again", async () => {
      await store.write(SAMPLE, NOW);
      const before = await dumpStore(store);
      const report = await store.write([...SAMPLE].reverse(), { now: "2027-01-01T00:00:00.000Z" });
      expect(new Set(report.releases.map(({ status }) => status))).toEqual(new Set(["unchanged"]));
      expect(await dumpStore(store)).toEqual(before);
    });

    it("ends in the same graph in another order and one at a time", async () => {
      for (const one of [...SAMPLE].reverse()) await store.write([one], NOW);
      expect(await dumpStore(store)).toEqual(await fresh(...SAMPLE));
    });

    it("joins and parts names as reviewers decide, and takes it back", async () => {
      await store.write(SAMPLE, NOW);
      const before = await dumpStore(store);
      const decisions = [
        { same: false, names: ["Vitrakvi", "larotrectinib"] },
        { same: true, names: ["Novexa", "MK-3475"] },
      ] as const;
      await store.decide(decisions);
      const decided = await dumpStore(store);
      expect(decided).not.toEqual(before);
      await store.retract(["release:both"], NOW);
      await store.write(SAMPLE, NOW);
      expect(await dumpStore(store)).toEqual(decided);
      await store.decide([]);
      expect(await dumpStore(store)).toEqual(before);
    }, 120_000);

    it("replaces what a changed release said", async () => {
      await store.write(SAMPLE, NOW);
      // Later: the day of its first ingestion stays.
      const report = await store.write([CORRECTED], { now: "2027-01-01T00:00:00.000Z" });
      expect(report.releases).toMatchObject([{ status: "changed" }]);
      expect(await dumpStore(store)).toEqual(await fresh(CORRECTED, ...SAMPLE.slice(1)));
    });

    it("links copies, lets a correction take the place of what it corrects, and gives it back", async () => {
      await store.write(LIKE.slice(0, 2), NOW);
      const before = await dumpStore(store);
      await store.write(LIKE.slice(2), NOW);
      const corrected = await dumpStore(store);
      expect(corrected).toEqual(await fresh(...[...LIKE].reverse()));
      const reports = (lines: readonly string[]): number => lines.filter((line) => line.includes("REPORTS")).length;
      expect([before, corrected].map(reports)).toEqual([2, 1]);
      expect(corrected.filter((line) => line.includes("CORRECTS"))).toHaveLength(2);
      expect(before.filter((line) => line.includes("COPY_OF"))).toHaveLength(1);
      await store.retract(["release:correction"], NOW);
      expect(await dumpStore(store)).toEqual(before);
    });

    it("forgets a retracted release, by id and by address, down to the empty graph", async () => {
      await store.write(SAMPLE, NOW);
      await store.retract(["release:both", "https://example.com/a"], NOW);
      const rest = SAMPLE.filter(({ id }) => id !== "both" && id !== "same-text-a");
      expect(await dumpStore(store)).toEqual(await fresh(...rest));
      await store.retract(
        rest.map(({ release }) => release.id),
        NOW,
      );
      expect(await dumpStore(store)).toEqual([]);
    });

    it("takes hostile names and texts as values", async () => {
      await store.write([HOSTILE, ...SAMPLE], NOW);
      const lines = await dumpStore(store);
      expect(lines.length).toBe((await fresh(HOSTILE, ...SAMPLE)).length);
      await store.retract(["release:hostile"]);
      expect(await dumpStore(store)).toEqual(await fresh(...SAMPLE));
    });

    it("writes nothing in a dry run, but says what would change", async () => {
      const { facts } = await store.write(SAMPLE, { ...NOW, dryRun: true });
      expect(facts.added).toBeGreaterThan(10);
      expect((await store.stats()).nodes).toEqual({});
    });

    it("leaves nothing of a write that fails half-way", async () => {
      await store.write(SAMPLE.slice(0, 1), NOW);
      const before = await dumpStore(store);
      const broken = {
        ...SAMPLE[1]!,
        entities: [{ ...SAMPLE[1]!.entities[0]!, names: null }],
      } as unknown as Extraction;
      await expect((async () => store.write([SAMPLE[2]!, broken], NOW))()).rejects.toThrow();
      expect(await dumpStore(store)).toEqual(before);
    });

    it("leaves nothing of a transaction that fails after its last statement", async () => {
      await store.write(SAMPLE.slice(0, 1), NOW);
      const before = await dumpStore(store);
      await store.close();
      const backend = openBackend(store.spec, { env });
      const failing = backend.transaction(async (transaction) => {
        const inputs = SAMPLE.map((one) => ({ id: one.release.id, claims: claimsOf(one), text: one.release.text! }));
        const { ledger, graph } = await applyReleases(transaction, inputs, NOW);
        await transaction.apply(ledger, graph);
        throw new TypeError("on purpose");
      });
      await expect(failing).rejects.toThrow("on purpose");
      await backend.close();
      store = openStore(store.spec, { env });
      expect(await dumpStore(store)).toEqual(before);
    });

    it("keeps texts and counts", async () => {
      await store.write(SAMPLE, NOW);
      const kept = [];
      for await (const one of store.releases()) kept.push(one);
      expect(kept.map(({ id, text }) => [id, text])).toEqual(
        SAMPLE.map(({ release }) => [release.id, release.text]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
      );
      const { nodes, relationships } = await store.stats();
      expect(nodes.PressRelease).toBe(7);
      expect(relationships.DEVELOPS).toBe(1);
    });
  });
}
