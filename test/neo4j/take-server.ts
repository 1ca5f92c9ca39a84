import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StoreError } from "../../src/errors.js";
import { type FileLock, lockFile } from "../../src/stores/lock-file.js";
import { openStore } from "../../src/stores/open-store.js";
import type { GraphStore } from "../../src/stores/store.js";
import type { TestServer } from "./global-setup.js";

/** How long one test file may wait for the others that use the server. */
const PATIENCE_MS = 300_000;

/** The server for one test file alone; others wait until it is released. */
export async function takeServer({ uri }: TestServer): Promise<FileLock> {
  const path = join(tmpdir(), `pressgraph-test-${uri.replaceAll(/\W/gu, "-")}`);
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    try {
      return lockFile(path);
    } catch (error) {
      if (!(error instanceof StoreError) || Date.now() > deadline) throw error;
    }
  }
}

/** A store on the server, emptied of all that tests left there. */
export async function emptyStore({ uri, user, password }: TestServer): Promise<GraphStore> {
  const store = openStore(uri, { env: { NEO4J_USER: user, NEO4J_PASSWORD: password } });
  await store.query("MATCH (n) DETACH DELETE n", {}, { write: true, trusted: true });
  return store;
}
