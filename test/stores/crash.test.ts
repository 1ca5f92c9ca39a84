import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { applyReleases } from "../../src/graph/apply-releases.js";
import { claimsOf } from "../../src/graph/claims.js";
import { createGraphState } from "../../src/stores/graph-state.js";
import type { FileLock } from "../../src/stores/lock-file.js";
import { openStore } from "../../src/stores/open-store.js";
import { dumpState, dumpStore } from "../conformance/dump-graph.js";
import { emptyStore, takeServer } from "../neo4j/take-server.js";
import { manyExtractions } from "./many-extractions.js";

/** How often the writer is killed on each store; the long form has 100. */
const KILLS = Number(process.env.PRESSGRAPH_KILLS ?? 2);
const folder = mkdtempSync(join(tmpdir(), "pressgraph-crash-"));
const file = join(folder, "many.jsonl");
const all = manyExtractions(60);
const NOW = { now: "2026-01-01T00:00:00.000Z" };
const CHILD = new URL("./write-child.ts", import.meta.url).pathname;
const server = inject("neo4j");
const env = server === null ? {} : { NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };

/** Starts a writer and kills it a random while after it has begun to write; resolves with whether it was still at work. */
async function killedWriter(spec: string): Promise<boolean> {
  const writer = spawn(process.execPath, ["--import", "tsx", CHILD, spec, file], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const gone = new Promise<boolean>((done) => writer.once("exit", (_, signal) => done(signal === "SIGKILL")));
  await Promise.race([new Promise((done) => writer.stdout.once("data", done)), gone]);
  const timer = setTimeout(() => writer.kill("SIGKILL"), Math.random() * 120);
  writer.stdout.resume();
  const killed = await gone;
  clearTimeout(timer);
  return killed;
}

async function expected(): Promise<string[]> {
  const state = createGraphState();
  const inputs = all.map((one) => ({ id: one.release.id, claims: claimsOf(one), text: one.release.text ?? "" }));
  const { ledger, graph } = await applyReleases(state, inputs, NOW);
  state.apply(ledger, graph());
  return dumpState(state);
}

describe("a writer that is killed", () => {
  let held: FileLock | undefined;
  beforeAll(async () => {
    writeFileSync(file, all.map((one) => `${JSON.stringify(one)}\n`).join(""));
    if (server) held = await takeServer(server);
  }, 300_000);
  afterAll(() => {
    held?.release();
    rmSync(folder, { recursive: true, force: true });
  });

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
        let killed = 0;
        for (let round = 0; round < KILLS; round++) {
          if (await killedWriter(spec!)) killed++;
          const store = openStore(spec!, { env });
          const { nodes } = await store.stats();
          const kept = nodes.PressRelease ?? 0;
          expect(kept % 3).toBe(0);
          // The next writer begins with a third of it gone, so that it has work to do.
          await store.retract(all.slice(0, 40).map(({ release }) => release.id));
          await store.close();
        }
        expect(killed).toBeGreaterThan(0);
        const store = openStore(spec!, { env });
        await store.prepare();
        await store.write(all, NOW);
        const lines = await dumpStore(store);
        await store.close();
        expect(lines).toEqual(await expected());
      },
      600_000,
    );
  }
});
