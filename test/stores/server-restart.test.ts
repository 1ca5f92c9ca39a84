import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { openBackend, openStore } from "../../src/stores/open-store.js";
import { transfer } from "../../src/stores/transfer.js";
import { dumpStore } from "../conformance/dump-graph.js";
import { missingForNeo4j, type Server, startNeo4j } from "../neo4j/start-neo4j.js";
import { manyExtractions } from "./many-extractions.js";

/** How often the server goes down in each way: half of the times it is told to stop, half it is killed. It takes some ten seconds to come back. */
const ROUNDS = Number(process.env.PRESSGRAPH_RESTART_ROUNDS ?? 1);
const NOW = { now: "2026-01-01T00:00:00.000Z" };
const folder = mkdtempSync(join(tmpdir(), "pressgraph-restart-"));
const file = join(folder, "many.jsonl");
const all = manyExtractions(120);
const CHILD = new URL("./write-child.ts", import.meta.url).pathname;
/** Each test starts the server once or twice: a minute on a quiet machine. */
const LONGEST = 600_000;
/** A server of this file's own can be started wherever one was started for all. */
const possible = inject("neo4j") !== null && missingForNeo4j() === null;

describe.skipIf(!possible)("a server that stops and starts", () => {
  let server: Server;
  let env: Record<string, string>;
  let isUp = false;
  const start = async (port?: number, settings: readonly string[] = []): Promise<void> => {
    const home = join(folder, "neo4j");
    server = await startNeo4j({ home, password: "pressgraph-test", settings, ...(port ? { port } : {}) });
    env = { NEO4J_USER: server.user, NEO4J_PASSWORD: server.password };
    isUp = true;
    void server.gone.then(() => {
      isUp = false;
    });
  };
  const again = (...settings: string[]): Promise<void> => start(Number(new URL(server.uri).port), settings);
  beforeAll(async () => {
    writeFileSync(file, all.map((one) => `${JSON.stringify(one)}\n`).join(""));
    await start();
  }, 300_000);
  beforeEach(async () => {
    if (!isUp) await again();
  }, 300_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A process that writes all releases, three at a time; `half` resolves when it is somewhere in the middle. */
  function write(retryMs: number) {
    const child = spawn(process.execPath, ["--import", "tsx", CHILD, server.uri, file, "3", String(retryMs)], {
      env: { ...process.env, ...env },
    });
    let [out, err] = ["", ""];
    child.stderr.on("data", (text) => {
      err += text;
    });
    const gone = new Promise<{ code: number | null; err: string }>((done) =>
      child.once("close", (code) => done({ code, err })),
    );
    const batches = 3 + Math.floor(Math.random() * 20);
    const half = new Promise<void>((done) => {
      child.stdout.on("data", (text) => {
        out += text;
        if (out.split("\n").length > batches) done();
      });
    });
    return { half: Promise.race([half, gone]), gone };
  }

  const empty = async (): Promise<void> => {
    const store = openStore(server.uri, { env });
    await store.query("MATCH (n) DETACH DELETE n", {}, { write: true, trusted: true });
    await store.close();
  };

  /** All that an undisturbed run leaves. */
  async function expectWhole(): Promise<void> {
    const [store, undisturbed] = [openStore(server.uri, { env }), openStore(`jsonl:${join(folder, "whole.jsonl")}`)];
    await undisturbed.write(all, NOW);
    expect(await dumpStore(store)).toEqual(await dumpStore(undisturbed));
    for (const one of [store, undisturbed]) await one.close();
  }

  /** The one way and the other in turn, beginning with this one. */
  const ways = (...signals: [NodeJS.Signals, NodeJS.Signals]): NodeJS.Signals[] =>
    Array.from({ length: ROUNDS }, (_, round) => signals[round % 2 === 0 ? 0 : 1]);

  it.each(ways("SIGTERM", "SIGKILL"))(
    "in the middle of a write is waited for when it comes back in time (%s)",
    async (signal) => {
      await empty();
      const writer = write(120_000);
      await writer.half;
      await server.stop(signal);
      await again();
      expect(await writer.gone).toEqual({ code: 0, err: "" });
      await expectWhole();
    },
    LONGEST,
  );

  it.each(ways("SIGKILL", "SIGTERM"))(
    "in the middle of a write ends the run with one line when it stays away, and a second run ends in the whole graph (%s)",
    async (signal) => {
      await empty();
      const writer = write(1000);
      await writer.half;
      await server.stop(signal);
      const { code, err } = await writer.gone;
      expect(code).toBe(69);
      expect(err).toMatch(/^STORE_UNREACHABLE: [^\n]+\n$/u);
      await again();
      expect(await write(30_000).gone).toEqual({ code: 0, err: "" });
      await expectWhole();
    },
    LONGEST,
  );

  it(
    "can be read, compared with and copied where it does not let us write, and says that it does not",
    async () => {
      await empty();
      expect(await write(30_000).gone).toEqual({ code: 0, err: "" });
      await server.stop();
      await again("server.databases.default_to_read_only=true");
      const store = openStore(server.uri, { env, retryMs: 1000 });
      await store.check();
      await store.prepare();
      const { nodes } = await store.stats();
      expect(nodes.PressRelease).toBe(all.length);
      const kept = [];
      for await (const release of store.releases()) kept.push(release.id);
      expect(kept).toHaveLength(all.length);
      const changed = { ...all[0]!, relations: [] };
      expect((await store.write([changed], { dryRun: true })).releases).toMatchObject([{ status: "changed" }]);
      await expect(store.write([changed])).rejects.toMatchObject({ code: "STORE_DENIED", exitCode: 78 });
      await store.close();
      const [from, to] = [openBackend(server.uri, { env }), openBackend(`jsonl:${join(folder, "copy.jsonl")}`)];
      await to.prepare();
      expect(await transfer(from, to)).toBe(all.length);
      for (const one of [from, to]) await one.close();
    },
    LONGEST,
  );
});
