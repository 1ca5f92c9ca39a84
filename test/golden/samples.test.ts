import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Extraction } from "../../src/model/extraction.js";
import { Pipeline } from "../../src/pipeline.js";
import { readPath } from "../../src/sources/read-path.js";

const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));

/** An extraction by names, short enough to read in a review. */
function digest({ entities, relations, events, evidence }: Extraction): object {
  const names = new Map(entities.map((entity) => [entity.key, entity.names[0]!]));
  const quotes = new Map(evidence.map(({ id, text }) => [id, text.replace(/\s+/gu, " ")]));
  const resolve = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(resolve) : typeof value === "string" ? (names.get(value) ?? value) : value;
  const byName = (fact: object & { evidence: readonly string[] }): object => ({
    ...Object.fromEntries(Object.entries(fact).map(([role, value]) => [role, resolve(value)])),
    evidence: fact.evidence.map((id) => quotes.get(id)),
  });
  return {
    entities: entities.map(({ mentions, key: _, ...rest }) => ({ ...rest, mentions: mentions.length })),
    relations: relations.map(byName),
    events: events.map(byName),
  };
}

it("reads the samples as before (look at each difference; `npx vitest run test/golden -u` takes it over)", async () => {
  const pipeline = new Pipeline();
  for await (const result of readPath(SAMPLES)) {
    if (result.kind !== "document") throw new Error(`${result.source} is no document`);
    const outcome = pipeline.run(result.document);
    if (outcome.kind !== "extracted") throw new Error(`${result.document.source} was skipped`);
    await expect(`${JSON.stringify(digest(outcome.extraction), null, 1)}\n`).toMatchFileSnapshot(
      `./snapshots/${result.document.stem}.json`,
    );
  }
});
