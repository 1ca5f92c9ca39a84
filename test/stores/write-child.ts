// A process of the fault tests: writes extractions from a JSONL file into a store, a few at a time, and says each batch.
// usage: write-child.ts SPEC FILE [SIZE] [RETRY_MS]
import { readFileSync } from "node:fs";
import { PressgraphError } from "../../src/errors.js";
import type { Extraction } from "../../src/model/extraction.js";
import { openStore } from "../../src/stores/open-store.js";

const [spec = "", file = "", size = "3", retryMs = "5000"] = process.argv.slice(2);
process.stdout.write("ready\n");
try {
  const store = openStore(spec, { env: process.env, retryMs: Number(retryMs) });
  await store.prepare();
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const all = lines.map((line) => JSON.parse(line) as Extraction);
  for (let start = 0; start < all.length; start += Number(size)) {
    await store.write(all.slice(start, start + Number(size)), { now: "2026-01-01T00:00:00.000Z" });
    process.stdout.write(`${start}\n`);
  }
  await store.close();
} catch (error) {
  process.stderr.write(`${error instanceof PressgraphError ? error.code : "unexpected"}: ${String(error)}\n`);
  process.exitCode = error instanceof PressgraphError ? error.exitCode : 1;
}
