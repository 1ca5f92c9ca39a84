import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readJsonlStore } from "../../src/stores/jsonl.js";
import { openJournal } from "../../src/stores/jsonl-journal.js";
import { COMMIT_LINE } from "../../src/stores/jsonl-lines.js";
import { openStore } from "../../src/stores/open-store.js";
import { dumpState } from "../conformance/dump-graph.js";
import { CORRECTED, SAMPLE } from "../conformance/sample-extractions.js";

const NOW = { now: "2026-01-01T00:00:00.000Z" };
const folder = mkdtempSync(join(tmpdir(), "pressgraph-jsonl-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A store with four transactions in its journal, as a process that dies leaves it, and the graph after each of them. */
async function abandoned(name: string): Promise<{ path: string; graphs: string[][]; ends: number[] }> {
  const path = join(folder, name);
  const store = openStore(`jsonl:${path}.open`);
  await store.prepare();
  const graphs = [dumpState(readJsonlStore(`${path}.open`))];
  const ends = [0];
  for (const step of [
    () => store.write(SAMPLE.slice(0, 3), NOW),
    () => store.write(SAMPLE.slice(3), NOW),
    () => store.write([CORRECTED], NOW),
    () => store.retract(["release:both"], NOW),
  ]) {
    await step();
    graphs.push(dumpState(readJsonlStore(`${path}.open`)));
    ends.push(readFileSync(`${path}.open.journal`).length);
  }
  for (const end of ["", ".journal"]) copyFileSync(`${path}.open${end}`, `${path}${end}`);
  await store.close();
  expect(existsSync(`${path}.open.journal`)).toBe(false);
  expect(dumpState(readJsonlStore(`${path}.open`))).toEqual(graphs.at(-1));
  return { path, graphs, ends };
}

describe("the journal of a JSON Lines store", () => {
  it("leaves the graph of the last finished transaction, wherever a write was cut off", async () => {
    const { path, graphs, ends } = await abandoned("cut");
    const journal = readFileSync(`${path}.journal`);
    const cuts = Array.from({ length: 60 }, () => Math.floor(Math.random() * journal.length));
    for (const cut of [...ends, ...ends.slice(1).map((end) => end - 1), ...cuts]) {
      writeFileSync(`${path}.journal`, journal.subarray(0, cut));
      // The line break behind a commit may be missing.
      const finished = ends.filter((end) => end - 1 <= cut).length - 1;
      expect(dumpState(readJsonlStore(path))).toEqual(graphs[Math.max(0, finished)]);
    }
  });

  it("is put into the file by the next opening, also when that had already been done", async () => {
    const { path, graphs } = await abandoned("again");
    const journal = readFileSync(`${path}.journal`);
    for (let round = 0; round < 2; round++) {
      writeFileSync(`${path}.journal`, journal);
      const store = openStore(`jsonl:${path}`);
      await store.close();
      expect(existsSync(`${path}.journal`)).toBe(false);
      expect(dumpState(readJsonlStore(path))).toEqual(graphs.at(-1));
    }
  });

  it("is refused where it is broken before its end, or without its file", async () => {
    const { path, ends } = await abandoned("broken");
    const journal = readFileSync(`${path}.journal`);
    journal[20] = 0;
    writeFileSync(`${path}.journal`, journal);
    expect(() => openStore(`jsonl:${path}`)).toThrowError(expect.objectContaining({ exitCode: 78 }));
    writeFileSync(`${path}.journal`, journal.subarray(0, ends[1]));
    expect(dumpState(readJsonlStore(path))).toEqual([]);
    rmSync(path);
    expect(() => openStore(`jsonl:${path}`)).toThrowError(expect.objectContaining({ exitCode: 78 }));
  });

  it("keeps nothing of a transaction that could not be written to its end, when the next one follows", async () => {
    const { path, graphs } = await abandoned("half");
    const transactions = readFileSync(`${path}.journal`, "utf8").split(`${COMMIT_LINE}\n`).slice(0, -1);
    rmSync(`${path}.journal`);
    const journal = openJournal(path);
    // Long enough to be written in parts.
    function* halfOf([line = ""]: string[]): Generator<string> {
      for (let length = 0; length < 3 << 20; length += line.length) yield line.slice(0, -1);
      throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
    }
    for (const transaction of transactions) {
      const lines = transaction.trimEnd().split("\n");
      expect(() => journal.append(halfOf(lines))).toThrowError(expect.objectContaining({ code: "STORE_FULL" }));
      journal.append(lines);
    }
    expect(dumpState(readJsonlStore(path))).toEqual(graphs.at(-1));
  });

  it("grows with what changes, not with what is there", async () => {
    const path = join(folder, "growth");
    const store = openStore(`jsonl:${path}`);
    await store.prepare();
    await store.write(SAMPLE, NOW);
    const before = readFileSync(`${path}.journal`).length;
    await store.write([CORRECTED], NOW);
    expect(readFileSync(`${path}.journal`).length - before).toBeLessThan(before / 2);
    await store.write(SAMPLE.slice(1), NOW);
    await store.close();
  });
});
