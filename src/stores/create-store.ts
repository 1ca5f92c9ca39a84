import { applyReleases, type BatchResult } from "../graph/apply-releases.js";
import { claimsOf } from "../graph/claims.js";
import { type Decisions, decisionsOf } from "../graph/decisions.js";
import { digest } from "../graph/digest.js";
import { addFacts, type FactChange, noFacts } from "../graph/fact-change.js";
import { addNode, emptyPart, type GraphChange, graphChange } from "../graph/graph-change.js";
import { ledgerId, releaseCodec } from "../graph/ledger.js";
import type { ReleaseInput } from "../graph/release-batch.js";
import type { Extraction } from "../model/extraction.js";
import { guardQuery } from "../queries/guard-query.js";
import type { Backend, BackendTransaction } from "./backend.js";
import { checkLayout, prepareBackend } from "./layout.js";
import type { GraphStore, KeptRelease, RunRecord, WriteOptions, WriteReport } from "./store.js";

/** How many releases are read at once when all are gone through. */
const PAGE = 100;

const inputOf = (extraction: Extraction): ReleaseInput => {
  const { text } = extraction.release;
  return { id: extraction.release.id, claims: claimsOf(extraction), ...(text === undefined ? {} : { text }) };
};

/** What other rules make of the same text is no news of the world; what a new text says is. */
function kindOf({ kind, because }: FactChange): string {
  if (because === "rules") return "rule-changed";
  return kind === "added" ? "new" : kind;
}

/** Nodes that keep what a run changed: everything but what new releases add, which the dates of ingestion tell. */
function changeNodes(changes: readonly FactChange[], run: string, at: string): GraphChange {
  const part = emptyPart();
  changes.forEach((change, place) => {
    const { kind, because, fact, event, release, property } = change;
    if (kind === "added" && because === undefined) return;
    const { before = kind === "retracted" ? "stated" : undefined, after = kind === "added" ? "stated" : undefined } =
      change;
    addNode(part, "FactChange", `change:${digest(run, at, String(place), fact, release)}`, {
      ...{ run, at, kind: kindOf(change), fact, event, release, property, before, after },
    });
  });
  return graphChange(emptyPart(), part);
}

function reportOf({ outcomes, changes }: BatchResult): WriteReport {
  const facts = noFacts();
  for (const outcome of outcomes) addFacts(facts, outcome.facts);
  return { releases: outcomes, facts, changes };
}

/** Writes releases as claims, in one transaction. */
export async function writeInputs(
  backend: Backend,
  inputs: readonly ReleaseInput[],
  options: WriteOptions,
): Promise<WriteReport> {
  const now = options.now ?? new Date().toISOString();
  if (options.dryRun === true)
    return backend.read(async (ledger) => reportOf(await applyReleases(ledger, inputs, { now })));
  return backend.transaction(async (transaction) => {
    const result = await applyReleases(transaction, inputs, { now });
    await commit(transaction, result, options.run, now);
    return reportOf(result);
  });
}

async function commit(
  transaction: BackendTransaction,
  result: BatchResult,
  run: string | undefined,
  now: string,
): Promise<void> {
  if (result.ledger.size > 0) await transaction.apply(result.ledger, result.graph);
  if (run === undefined) return;
  const kept = changeNodes(result.changes, run, now);
  if (kept.nodes.created.length > 0) await transaction.apply(new Map(), () => kept);
}

/** Keeps decisions on names and computes what they change, in one transaction. */
export async function decide(backend: Backend, decisions: Decisions): Promise<void> {
  await backend.transaction(async (transaction) => {
    const { ledger, graph } = await applyReleases(transaction, [], { now: new Date().toISOString(), decisions });
    if (ledger.size > 0) await transaction.apply(ledger, graph);
  });
}

async function* keptReleases(backend: Backend): AsyncGenerator<KeptRelease> {
  let after = "";
  for (;;) {
    const page = await backend.scan("release|", after, PAGE);
    const claims = page.flatMap(([, doc]) => releaseCodec.read(doc).claims ?? []);
    const bodies = await backend.read((ledger) => ledger.get(claims.map(({ id }) => ledgerId.body(id))));
    for (const { id, url, title, publishedOn, publisher, rulesVersion } of claims) {
      const text = bodies.get(ledgerId.body(id));
      if (text !== undefined) yield { id, url, title, publishedOn, publisher, rulesVersion, text };
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    [after] = last;
  }
}

/** Ids of kept releases for ids or addresses; what is unknown is passed on and reported as unknown. */
async function releaseIds(backend: Backend, idsOrUrls: readonly string[]): Promise<string[]> {
  const urls = new Set(idsOrUrls);
  const found = new Map<string, string[]>();
  let after = "";
  for (
    let page = await backend.scan("release|", after, PAGE);
    page.length > 0;
    page = await backend.scan("release|", after, PAGE)
  ) {
    for (const [id, doc] of page) {
      after = id;
      const { claims } = releaseCodec.read(doc);
      if (claims?.url && urls.has(claims.url)) found.set(claims.url, [...(found.get(claims.url) ?? []), claims.id]);
    }
  }
  return idsOrUrls.flatMap((one) => found.get(one) ?? [one]);
}

async function recordRun(backend: Backend, run: RunRecord): Promise<void> {
  const { id, facts, ...rest } = run;
  const part = emptyPart();
  addNode(part, "IngestRun", id, {
    ...rest,
    factsAdded: facts.added,
    factsConfirmed: facts.confirmed,
    factsChanged: facts.changed,
    factsRetracted: facts.retracted,
  });
  await backend.transaction((transaction) => transaction.apply(new Map(), () => graphChange(emptyPart(), part)));
}

/** A graph store on an adapter. */
export function createStore(backend: Backend): GraphStore {
  return {
    spec: backend.spec,
    capabilities: backend.capabilities,
    prepare: () => prepareBackend(backend),
    check: async () => void (await checkLayout(backend)),
    schema: () => backend.schema(),
    write: (extractions, options = {}) => writeInputs(backend, extractions.map(inputOf), options),
    retract: async (idsOrUrls, options = {}) => {
      const urls = idsOrUrls.some((one) => one.includes("://"));
      const ids = urls ? await releaseIds(backend, idsOrUrls) : idsOrUrls;
      return writeInputs(
        backend,
        ids.map((id) => ({ id, claims: null })),
        options,
      );
    },
    decide: (decisions) => decide(backend, decisionsOf(decisions)),
    query: async (cypher, params = {}, options = {}) => {
      const { write: writes = false, trusted = false } = options;
      const engineNeedsLabels = backend.capabilities.guardedQueries;
      if (!trusted && backend.capabilities.query) guardQuery(cypher, { write: writes, engineNeedsLabels });
      return backend.query(cypher, params, options);
    },
    stats: () => backend.stats(),
    releases: () => keptReleases(backend),
    recordRun: (run) => recordRun(backend, run),
    compact: () => backend.compact(),
    close: () => backend.close(),
  };
}
