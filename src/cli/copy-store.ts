import { checkLayout, prepareBackend } from "../stores/layout.js";
import { openBackend } from "../stores/open-store.js";
import { transfer } from "../stores/transfer.js";
import type { CommandContext } from "./command-context.js";

/** Copies one store, which must be there, into another; returns how many releases were copied. */
export async function copyStore(from: string, to: string, { env }: CommandContext): Promise<number> {
  const source = openBackend(from, { env, mustExist: true });
  try {
    const target = openBackend(to, { env });
    try {
      await checkLayout(source);
      await prepareBackend(target);
      return await transfer(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
