import { afterAll, beforeAll } from "vitest";
import type { FileLock } from "../../src/stores/lock-file.js";
import type { TestServer } from "./global-setup.js";
import { takeServer } from "./take-server.js";

/** Holds the server, where there is one, for the tests of the file or group in which it is called. */
export function holdServer(server: TestServer | null): void {
  let held: FileLock | undefined;
  beforeAll(async () => {
    if (server) held = await takeServer(server);
  }, 300_000);
  afterAll(() => held?.release());
}
