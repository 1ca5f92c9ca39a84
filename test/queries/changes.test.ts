import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Extraction } from "../../src/model/extraction.js";
import { queryParameters, readCatalogue } from "../../src/queries/catalogue.js";
import { openStore } from "../../src/stores/open-store.js";
import { extraction, type Statement, thing } from "../graph/build-extraction.js";

const folder = mkdtempSync(join(tmpdir(), "pressgraph-changes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const catalogue = readCatalogue();
const FIRST = { now: "2026-01-01T00:00:00.000Z", run: "run:1" };
const SECOND = { now: "2026-02-01T00:00:00.000Z", run: "run:2" };

const DRUG = thing("d", "Drug", "Novexa");
const MAKER = thing("o", "Organization", "Example Bio");
const release = (id: string, events: Statement[], more: Partial<Parameters<typeof extraction>[0]> = {}): Extraction =>
  extraction({
    id,
    url: `https://example.com/${id}`,
    published: "2025-12-01",
    entities: [DRUG, MAKER],
    events,
    ...more,
  });
const approval = (date?: string): Statement => ({
  ...{ type: "RegulatoryAction", kind: "approval", drug: "d", jurisdiction: "US" },
  ...(date === undefined ? {} : { date }),
});
const target = (day: string): Statement => ({
  ...{ type: "RegulatoryAction", kind: "filing_acceptance", drug: "d", jurisdiction: "EU", target_date: day },
});
const readout = (outcome: "met" | "missed"): Statement => ({ type: "TrialReadout", outcome, drug: "d", trial: "t" });
const withTrial = { entities: [DRUG, thing("t", "Trial", "EXAMPLE-1")] };

describe("what changed since a day", () => {
  it("tells new, confirmed, changed, slipped and retracted facts apart, and those that other rules read", async () => {
    const store = openStore(`embedded:${join(folder, "changes.db")}`);
    await store.prepare();
    const ask = async (name: string) => {
      const query = catalogue.get(name)!;
      const { columns, rows } = await store.query(query.cypher, queryParameters(query, { since: "2026-01-15" }));
      return rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place]])));
    };
    const developed = [{ type: "DEVELOPS" as const, from: "o", to: "d" }];
    const sameText = { text: "Novexa of Example Bio, as it always was." };
    await store.write(
      [
        release("approval", [approval("2025-11-30")]),
        release("target", [target("2026-03-01")]),
        release("gone", [{ type: "Deal", kind: "license", parties: ["o"], drugs: ["d"], date: "2025-10-01" }]),
        release("rules", [], { ...sameText, rulesVersion: "rules-1", relations: developed }),
      ],
      FIRST,
    );
    expect(await Promise.all(["new-since", "new-facts-since", "confirmed-since"].map(ask))).toEqual([[], [], []]);
    await store.write(
      [
        release("again", [approval("2025-11-29")]),
        release("more", [approval("2025-11-29")]),
        release("later", [target("2026-09-01")], { published: "2026-01-20" }),
        release("target", [target("2026-03-01"), approval("2010-01-01")]),
        release("rules", [], { ...sameText, rulesVersion: "rules-2" }),
        release("news", [{ type: "Deal", kind: "acquisition", parties: ["o"], date: "2026-01-02" }]),
      ],
      SECOND,
    );
    await store.retract(["https://example.com/gone"], SECOND);
    expect(await ask("new-since")).toMatchObject([{ event: "Deal", kind: "acquisition", about: ["Example Bio"] }]);
    expect(await ask("confirmed-since")).toMatchObject([
      { event: "RegulatoryAction", kind: "approval", about: ["Novexa"], releases: 3 },
      { event: "RegulatoryAction", kind: "filing_acceptance", releases: 2 },
    ]);
    const changes = (await ask("changes-since")).map(({ kind, fact, before, after }) => [kind, fact, before, after]);
    expect(changes).toEqual([
      ["changed", "RegulatoryAction approval drug:novexa US", "2025-11-30", "2025-11-29"],
      ["new", "RegulatoryAction approval drug:novexa US", null, "stated"],
      ["retracted", "Deal license drug:novexa organization:example-bio", "stated", null],
      ["rule-changed", "DEVELOPS organization:example-bio drug:novexa", "stated", null],
      ["slipped", "RegulatoryAction filing_acceptance drug:novexa EU", "2026-03-01", "2026-09-01"],
    ]);
    await store.close();
  });

  it("finds reports that contradict each other", async () => {
    const store = openStore(`embedded:${join(folder, "conflicts.db")}`);
    await store.prepare();
    await store.write([
      release("met", [readout("met")], withTrial),
      release("missed", [readout("missed")], withTrial),
      release("approved", [approval("2025-11-30")]),
      release("refused", [{ ...approval("2025-11-20"), kind: "complete_response" } as Statement]),
      release("refused-long-ago", [{ ...approval("2024-11-20"), kind: "complete_response" } as Statement]),
    ]);
    const { rows } = await store.query(catalogue.get("conflicting-facts")!.cypher);
    expect(rows.map(([conflict, subject, says, date]) => [conflict, subject, says, date])).toEqual([
      ["decision", "Novexa (US)", "approval", "2025-11-30"],
      ["decision", "Novexa (US)", "complete_response", "2025-11-20"],
      ["trial result", "EXAMPLE-1", "met", null],
      ["trial result", "EXAMPLE-1", "missed", null],
    ]);
    await store.close();
  });
});
