import { DECISIONS_ID, readDecisionsEntry } from "../graph/decisions.js";
import { addNode, emptyPart, type GraphNode, graphChange } from "../graph/graph-change.js";
import { ledgerId, releaseCodec } from "../graph/ledger.js";
import { HISTORY_LABELS, type HistoryLabel } from "../graph/read-statements.js";
import type { ReleaseInput } from "../graph/release-batch.js";
import type { Backend } from "./backend.js";
import { decide, writeInputs } from "./create-store.js";

/** How many releases are copied in one transaction. */
const PAGE = 50;
/** How many notes of runs are copied in one transaction. */
const HISTORY_PAGE = 1000;

/** All notes of runs of one kind, page by page. */
async function* historyOf(backend: Backend, label: HistoryLabel): AsyncGenerator<readonly GraphNode[]> {
  let after = "";
  for (;;) {
    const page = await backend.history(label, after, HISTORY_PAGE);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < HISTORY_PAGE) return;
    after = last.id;
  }
}

async function copyHistory(from: Backend, to: Backend): Promise<void> {
  for (const label of HISTORY_LABELS) {
    const known = new Set<string>();
    for await (const page of historyOf(to, label)) for (const { id } of page) known.add(id);
    for await (const page of historyOf(from, label)) {
      const part = emptyPart();
      for (const { id, properties } of page) if (!known.has(id)) addNode(part, label, id, properties);
      if (part.nodes.size > 0)
        await to.transaction((transaction) => transaction.apply(new Map(), () => graphChange(emptyPart(), part)));
    }
  }
}

/**
 * Copies one store into another: the claims and text of every release, decisions on names, and the notes of runs. The graph is
 * computed there: in an empty store it is the same graph. Returns how many releases were copied. Dates of first ingestion stay.
 */
export async function transfer(from: Backend, to: Backend): Promise<number> {
  const copied = await copyReleases(from, to);
  await copyHistory(from, to);
  return copied;
}

async function copyReleases(from: Backend, to: Backend): Promise<number> {
  const decisions = await from.read((ledger) => ledger.get([DECISIONS_ID]));
  if (decisions.size > 0) await decide(to, readDecisionsEntry(decisions.get(DECISIONS_ID)));
  let after = "";
  let copied = 0;
  for (;;) {
    const page = await from.scan("release|", after, PAGE);
    const entries = page.map(([, doc]) => releaseCodec.read(doc));
    const ids = entries.flatMap(({ claims }) => (claims === null ? [] : [ledgerId.body(claims.id)]));
    const bodies = await from.read((ledger) => ledger.get(ids));
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
