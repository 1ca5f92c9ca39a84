import { openStore } from "../stores/open-store.js";
import type { GraphStore } from "../stores/store.js";
import type { CommandContext } from "./command-context.js";

/** Opens a store, prepares it, does the work and closes it, however the work ends. */
export async function withStore<T>(
  spec: string,
  context: CommandContext,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(spec, context.env);
  try {
    await store.prepare();
    return await work(store);
  } finally {
    await store.close();
  }
}
