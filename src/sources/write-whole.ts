import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { StoreError } from "../errors.js";

/** Writes a file beside its place and renames it, so that a killed run leaves whole files only; makes its folder. */
export async function writeWhole(path: string, data: string | Buffer): Promise<void> {
  const beside = `${path}.${randomUUID()}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(beside, data);
  await rename(beside, path);
}

/** The error for a state folder that cannot be read or written. */
export const stateError = (dir: string, cause: unknown): StoreError =>
  new StoreError(
    "STATE_UNAVAILABLE",
    `the state folder cannot be used (${(cause as NodeJS.ErrnoException).code ?? (cause as Error).message})`,
    { where: dir, hint: "Give a folder with room that you may write to: --state DIR.", cause },
  );
