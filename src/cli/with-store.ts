import { openStore } from "../stores/open-store.js";
import type { GraphStore } from "../stores/store.js";
import type { CommandContext } from "./command-context.js";
import { storeSpec } from "./store-option.js";

/** Opens a store for writing, prepares it, does the work and closes it, however the work ends. */
export const withStore = <T>(
  spec: string | undefined,
  context: CommandContext,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> =>
  closing(openStore(storeSpec(spec), { env: context.env }), async (store) => {
    await store.prepare();
    return work(store);
  });

/** Opens a store that must be there, does the work and closes it; for work that `writes` it is prepared. */
export const withExistingStore = <T>(
  spec: string | undefined,
  context: CommandContext,
  work: (store: GraphStore) => Promise<T>,
  { writes = false } = {},
): Promise<T> =>
  closing(openStore(storeSpec(spec), { env: context.env, mustExist: true }), async (store) => {
    await (writes ? store.prepare() : store.check());
    return work(store);
  });

async function closing<T>(store: GraphStore, work: (store: GraphStore) => Promise<T>): Promise<T> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
