import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { applyReleases } from "../../src/graph/apply-releases.js";
import { claimsOf } from "../../src/graph/claims.js";
import { createGraphState } from "../../src/stores/graph-state.js";
import { openStore } from "../../src/stores/open-store.js";
import { dumpState, dumpStore } from "../conformance/dump-graph.js";
import { holdServer } from "../neo4j/hold-server.js";
import { emptyStore } from "../neo4j/take-server.js";
import { manyExtractions } from "./many-extractions.js";

/** How often a writer is killed on each store; the long form has 100. */
const ROUNDS = Number(process.env.PRESSGRAPH_FAULT_ROUNDS ?? 2);
/** Every so many rounds the whole graph is compared; reading it from Neo4j takes seconds. */
const COMPARED = 10;
const folder = mkdtempSync(join(tmpdir(), "pressgraph-crash-"));
const file = join(folder, "many.jsonl");
const all = manyExtractions(60);
const NOW = { now: "2026-01-01T00:00:00.000Z" };
const CHILD = new URL("./write-child.ts", import.meta.url).pathname;
const server = inject("neo4j");
const env = server === null ? {} : { NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };

interface Writer {
  /** Milliseconds from the time it begins to open the store. */
  readonly took: number;
  readonly killed: boolean;
  readonly code: number | null;
}

const WRITER = [process.execPath, "--import", "tsx", CHILD];

/** Runs a writer, killed so many milliseconds after it begins to open the store: at any point of opening, writing and closing. */
async function runWriter(spec: string, killAfter?: number): Promise<Writer> {
  const writer = spawn(WRITER[0]!, [...WRITER.slice(1), spec, file], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const gone = new Promise<{ code: number | null; killed: boolean }>((done) =>
    writer.once("exit", (code, signal) => done({ code, killed: signal === "SIGKILL" })),
  );
  await Promise.race([new Promise((done) => writer.stdout.once("data", done)), gone]);
  const begun = performance.now();
  const timer = killAfter === undefined ? undefined : setTimeout(() => writer.kill("SIGKILL"), killAfter);
  writer.stdout.resume();
  const end = await gone;
  clearTimeout(timer);
  return { took: performance.now() - begun, ...end };
}

/** Runs a writer whose files may not grow beyond so many kilobytes, as on a disk that is full. */
const runCramped = (spec: string, kilobytes: number) =>
  spawnSync("bash", ["-c", `ulimit -f ${kilobytes} && exec "$0" "$@"`, ...WRITER, spec, file], { encoding: "utf8" });

async function expected(): Promise<string[]> {
  const state = createGraphState();
  const inputs = all.map((one) => ({ id: one.release.id, claims: claimsOf(one), text: one.release.text ?? "" }));
  const { ledger, graph } = await applyReleases(state, inputs, NOW);
  state.apply(ledger, graph());
  return dumpState(state);
}

describe("a writer that is killed", () => {
  holdServer(server);
  beforeAll(() => writeFileSync(file, all.map((one) => `${JSON.stringify(one)}\n`).join("")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const stores: [string, string | undefined][] = [
    ["embedded", `embedded:${join(folder, "crash.db")}`],
    ["jsonl", `jsonl:${join(folder, "crash.jsonl")}`],
    ["neo4j", server?.uri],
  ];
  for (const [name, spec] of stores) {
    it.skipIf(spec === undefined)(
      `leaves whole batches in the ${name} store, and a second run ends in the whole graph`,
      async () => {
        if (server && name === "neo4j") await (await emptyStore(server)).close();
        const undisturbed = await runWriter(spec!);
        expect(undisturbed.code).toBe(0);
        const whole = await expected();
        let killed = 0;
        let span = undisturbed.took;
        for (let round = 1; killed < ROUNDS && round <= 4 * ROUNDS + 4; round++) {
          const store = openStore(spec!, { env });
          // The writer begins with two thirds of it gone, so that it has work to do.
          await store.retract(all.slice(0, 39).map(({ release }) => release.id));
          await store.close();
          // Some end before their time: they do not count, and show that a server has become faster since.
          const writer = await runWriter(spec!, Math.random() * span);
          if (writer.killed) killed++;
          else span = Math.min(span, writer.took);
          const left = openStore(spec!, { env });
          await left.prepare();
          const { nodes } = await left.stats();
          expect((nodes.PressRelease ?? 0) % 3).toBe(0);
          if (killed % COMPARED === 0 || killed === ROUNDS) {
            await left.write(all, NOW);
            expect(await dumpStore(left)).toEqual(whole);
          }
          await left.close();
        }
        expect(killed).toBe(ROUNDS);
      },
      120_000 + ROUNDS * 30_000,
    );
  }

  it.each(["embedded", "jsonl"])(
    "is told that the disk is full by the %s store (exit 69), loses nothing, and a second run ends in the whole graph",
    async (kind) => {
      for (const kilobytes of [8, 60, 150]) {
        const path = join(folder, `full-${kilobytes}.${kind}`);
        const cramped = runCramped(`${kind}:${path}`, kilobytes);
        expect({ kilobytes, ...cramped }).toMatchObject({ status: 69, stderr: expect.stringContaining("STORE_FULL") });
        const written = cramped.stdout.trim().split("\n").length - 1;
        const left = openStore(`${kind}:${path}`);
        await left.prepare();
        expect((await left.stats()).nodes.PressRelease ?? 0).toBe(3 * written);
        await left.write(all, NOW);
        expect(await dumpStore(left)).toEqual(await expected());
        await left.close();
      }
    },
    120_000,
  );
});
