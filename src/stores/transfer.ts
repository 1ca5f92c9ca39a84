import { DECISIONS_ID, readDecisionsEntry } from "../graph/decisions.js";
import { ledgerId, releaseCodec } from "../graph/ledger.js";
import type { ReleaseInput } from "../graph/release-batch.js";
import type { Backend } from "./backend.js";
import { decide, writeInputs } from "./create-store.js";

/** How many releases are copied in one transaction. */
const PAGE = 50;

/**
 * Copies every release of one store into another, claims, text and decisions on names, and computes the graph there: into an empty store it is the
 * same graph. Returns how many releases were copied. Dates of first ingestion stay.
 */
export async function transfer(from: Backend, to: Backend): Promise<number> {
  const decisions = await from.transaction((transaction) => transaction.get([DECISIONS_ID]));
  if (decisions.size > 0) await decide(to, readDecisionsEntry(decisions.get(DECISIONS_ID)));
  let after = "";
  let copied = 0;
  for (;;) {
    const page = await from.scan("release|", after, PAGE);
    const entries = page.map(([, doc]) => releaseCodec.read(doc));
    const ids = entries.flatMap(({ claims }) => (claims === null ? [] : [ledgerId.body(claims.id)]));
    const bodies = await from.transaction((transaction) => transaction.get(ids));
    const inputs = entries.flatMap(({ claims, ingestedAt }): ReleaseInput[] => {
      if (claims === null) return [];
      const text = bodies.get(ledgerId.body(claims.id));
      return [{ id: claims.id, claims, ...(text === undefined ? {} : { text }), ingestedAt }];
    });
    await writeInputs(to, inputs, {});
    copied += inputs.length;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return copied;
    [after] = last;
  }
}
