import { DECISIONS_ID, type Decisions, decidedNames, readDecisionsEntry, writeDecisions } from "./decisions.js";
import type { FactChange } from "./fact-change.js";
import type { GraphChange } from "./graph-change.js";
import type { LedgerReader } from "./ledger.js";
import { projectWorkspace } from "./project-workspace.js";
import { ReleaseBatch, type ReleaseInput, type ReleaseOutcome } from "./release-batch.js";

/** All that a batch does: to the ledger (null removes an entry), to the graph, and in words. The graph is worked out when asked for. */
export interface BatchResult {
  readonly ledger: ReadonlyMap<string, string | null>;
  graph(): GraphChange;
  readonly outcomes: readonly ReleaseOutcome[];
  readonly changes: readonly FactChange[];
}

/** What a batch may know: the time to note on new releases, and reviewers' decisions on names in place of those of the store. */
export interface BatchOptions {
  readonly now: string;
  readonly decisions?: Decisions;
}

/**
 * Computes what a batch of releases does to the ledger and to the graph. Reads through `reader` only; writes nothing.
 * The end is the same for every order of the same releases and every cut into batches.
 */
export async function applyReleases(
  reader: LedgerReader,
  inputs: readonly ReleaseInput[],
  options: BatchOptions,
): Promise<BatchResult> {
  const kept = (await reader.get([DECISIONS_ID])).get(DECISIONS_ID);
  const before = readDecisionsEntry(kept);
  const decisions = options.decisions ?? before;
  const doc = writeDecisions(decisions);
  const redecided = doc !== (kept ?? null);
  const batch = new ReleaseBatch(reader, options.now, decisions);
  if (redecided) await batch.redecide([...decidedNames(before), ...decidedNames(decisions)]);
  await batch.prefetch(inputs);
  for (const input of inputs) await batch.apply(input);
  const ledger = batch.work.changes();
  if (redecided) ledger.set(DECISIONS_ID, doc);
  const graph = (): GraphChange => projectWorkspace(batch.work, batch.reprojected, batch.relinked);
  return { ledger, graph, outcomes: batch.outcomes, changes: batch.changes };
}
