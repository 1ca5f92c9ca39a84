// Writes varied releases into a store and compares with a bare loop that writes the same final rows with UNWIND.
// usage: tsx bench/store.ts [SPEC] [RELEASES] [SOURCE]   e.g. embedded:/tmp/bench 2000; a server is emptied first
// ROUNDS (3) rounds of both in turn, the best of each counts: the first one warms up this process and the server.
// Times are of the clock and of this process's CPU, which other programs disturb less; the embedded engine works in this process.
// BARE=0 leaves the bare loop out, for long runs. SERVER_PID adds the CPU of a server on this machine (Linux).
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { applyReleases } from "../src/graph/apply-releases.js";
import { claimsOf } from "../src/graph/claims.js";
import type { GraphChange } from "../src/graph/graph-change.js";
import type { Extraction } from "../src/model/extraction.js";
import { Pipeline } from "../src/pipeline.js";
import { readPath } from "../src/sources/read-path.js";
import { createGraphState, type GraphState } from "../src/stores/graph-state.js";
import { openBackend, openStore } from "../src/stores/open-store.js";

const BATCH = 50;
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const WITH_BARE = process.env.BARE !== "0";
/** A line of progress after so many releases. */
const EVERY = Number(process.env.EVERY ?? 500);
const NOW = { now: "2026-01-01T00:00:00.000Z" };
const [spec = "embedded:/tmp/pressgraph-bench", wanted = "1000", source = "samples"] = process.argv.slice(2);
const { env } = process;

async function originals(): Promise<Extraction[]> {
  const pipeline = new Pipeline();
  const all: Extraction[] = [];
  for await (const result of readPath(source)) {
    if (result.kind !== "document") continue;
    const read = pipeline.run({ ...result.document, textIsFile: false });
    if (read.kind === "extracted") all.push(read.extraction);
  }
  return all;
}

/** Four words. A number behind each fourth makes every run of five words another, so that no release is like its variants. */
const FOUR_WORDS = /(?:\S+\s+){3}\S+/gu;

/** The same release about other things: every name but those of agencies gets a number. */
function varied(extraction: Extraction, round: number): Extraction {
  const { release, entities, identities } = extraction;
  const text = (release.text ?? "").replace(FOUR_WORDS, `$&x${round}`);
  const url = release.url === null ? null : `${release.url}#${round}`;
  const contentHash = createHash("sha256").update(text).digest("hex");
  const other = (name: string): string => `${name} x${round}`;
  return {
    ...extraction,
    release: { ...release, id: `${release.id}-${round}`, url, text, contentHash },
    entities: entities.map((one) =>
      one.type === "Regulator"
        ? one
        : { ...one, genericName: undefined, nctId: undefined, names: one.names.map(other) },
    ),
    identities: identities.map((one) => ({ ...one, names: [other(one.names[0]), other(one.names[1])] })),
  };
}

const batchAt = (base: readonly Extraction[], start: number): Extraction[] =>
  Array.from({ length: Math.min(BATCH, Number(wanted) - start) }, (_, place) =>
    varied(base[(start + place) % base.length]!, Math.floor((start + place) / base.length)),
  );

async function empty(): Promise<void> {
  if (spec.startsWith("embedded:")) {
    for (const end of ["", ".wal", ".pid"]) rmSync(spec.slice(9) + end, { recursive: true, force: true });
    return;
  }
  const store = openStore(spec, { env });
  await store
    .query("MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS", {}, { write: true, trusted: true })
    .catch(() => store.query("MATCH (n) DETACH DELETE n", {}, { write: true, trusted: true }));
  await store.close();
}

/** Milliseconds for all releases through the store. */
async function ours(base: readonly Extraction[]): Promise<number> {
  const store = openStore(spec, { env });
  await store.prepare();
  let [total, since, count, cpu] = [0, 0, 0, 0];
  for (let start = 0; start < Number(wanted); start += BATCH) {
    const batch = batchAt(base, start);
    const [before, cpuBefore] = [performance.now(), cpuSeconds()];
    await store.write(batch, NOW);
    since += performance.now() - before;
    cpu += cpuSeconds() - cpuBefore;
    count += batch.length;
    if (count >= EVERY || start + BATCH >= Number(wanted)) {
      const { rss, heapUsed } = process.memoryUsage();
      const memory = `${Math.round(rss / 1e6)} MB, of which heap ${Math.round(heapUsed / 1e6)} MB`;
      process.stdout.write(
        `after ${start + batch.length}: ${(since / count).toFixed(2)} ms a release (CPU ${((1000 * cpu) / count).toFixed(2)}), ${memory}\n`,
      );
      total += since;
      [since, count, cpu] = [0, 0, 0];
    }
  }
  await store.close();
  return total;
}

const NOTHING = { created: [], updated: [], deleted: [] };

/** The final rows, computed beforehand. */
async function prepareBare(base: readonly Extraction[]): Promise<GraphState> {
  const state = createGraphState();
  for (let start = 0; start < Number(wanted); start += BATCH) {
    const inputs = batchAt(base, start).map((one) => ({
      id: one.release.id,
      claims: claimsOf(one),
      text: one.release.text ?? "",
    }));
    const { ledger, graph } = await applyReleases(state, inputs, NOW);
    state.apply(ledger, graph());
  }
  return state;
}

/** Milliseconds for writing the final rows, each once, in as many transactions. */
async function bare(state: GraphState): Promise<number> {
  const backend = openBackend(spec, { env });
  await backend.prepare();
  const ledger = [...state.ledger];
  const nodes = [...state.nodes.values()];
  const relationships = [...state.relationships.values()];
  const parts = Math.ceil(Number(wanted) / BATCH);
  const slice = <T>(items: readonly T[], part: number): T[] =>
    items.slice(Math.floor((items.length * part) / parts), Math.floor((items.length * (part + 1)) / parts));
  let total = 0;
  const write = async (entries: [string, string][], graph: GraphChange): Promise<void> => {
    const before = performance.now();
    await backend.transaction((transaction) => transaction.apply(new Map(entries), () => graph));
    total += performance.now() - before;
  };
  for (let part = 0; part < parts; part++)
    await write(slice(ledger, part), { nodes: { ...NOTHING, created: slice(nodes, part) }, relationships: NOTHING });
  for (let part = 0; part < parts; part++)
    await write([], { nodes: NOTHING, relationships: { ...NOTHING, created: slice(relationships, part) } });
  await backend.close();
  return total;
}

const base = await originals();

/** Seconds of CPU that the server has used: user and system time, fields 14 and 15 of `/proc/PID/stat`, in hundredths. */
function serverSeconds(): number {
  if (env.SERVER_PID === undefined) return 0;
  const stat = readFileSync(`/proc/${env.SERVER_PID}/stat`, "utf8");
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (user + system) / 100;
}

/** Seconds of CPU that this process and the server have used so far. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + serverSeconds();
}

/** Seconds of work by the clock, as the work itself measures it, and of this process's CPU. */
async function measured(work: () => Promise<number>): Promise<Time> {
  await empty();
  const before = cpuSeconds();
  const clock = (await work()) / 1000;
  return { clock, cpu: cpuSeconds() - before };
}

interface Time {
  readonly clock: number;
  readonly cpu: number;
}
const shown = ({ clock, cpu }: Time): string => `${clock.toFixed(2)} s (CPU ${cpu.toFixed(2)} s)`;
const best = (times: readonly Time[]): Time => ({
  clock: Math.min(...times.map(({ clock }) => clock)),
  cpu: Math.min(...times.map(({ cpu }) => cpu)),
});

const stores: Time[] = [];
const loops: Time[] = [];
for (let round = 1; round <= ROUNDS; round++) {
  stores.push(await measured(() => ours(base)));
  process.stdout.write(`round ${round}: store ${shown(stores.at(-1)!)}\n`);
  if (!WITH_BARE) continue;
  const prepared = await prepareBare(base);
  loops.push(await measured(() => bare(prepared)));
  process.stdout.write(`round ${round}: bare loop ${shown(loops.at(-1)!)}\n`);
}
await empty();
if (WITH_BARE) {
  const [store, loop] = [best(stores), best(loops)];
  const ratios = `${(store.clock / loop.clock).toFixed(2)} by the clock, ${(store.cpu / loop.cpu).toFixed(2)} by CPU`;
  process.stdout.write(`${wanted} releases: store ${shown(store)}, bare loop ${shown(loop)}, ratio ${ratios}\n`);
}
