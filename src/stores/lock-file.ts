import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { StoreError } from "../errors.js";
import { storageError } from "./storage-error.js";

/** A lock that is held until `release`. */
export interface FileLock {
  release(): void;
}

/** A lock this young without a number in it is being written just now. */
const BEING_WRITTEN_MS = 2000;

/** Whether a process with this number runs on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The process number in a lock file; null where there is none. */
export function holderOf(lock: string): number | null {
  try {
    const pid = Number(readFileSync(lock, "utf8").trim());
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** The error for a store that another process holds (exit 75). */
export function heldError(path: string, pid: number | null): StoreError {
  const holder = pid === null ? "another process" : `process ${pid}`;
  return new StoreError("STORE_HELD", `${holder} is using the store`, {
    where: path,
    hint: "Wait until it has finished, or stop it, and run the command again.",
    exitCode: 75,
    retryable: true,
    context: { pid },
  });
}

function isAbandoned(lock: string): boolean {
  const pid = holderOf(lock);
  if (pid !== null) return pid !== process.pid && !isRunning(pid);
  try {
    return Date.now() - statSync(lock).mtimeMs > BEING_WRITTEN_MS;
  } catch {
    return true;
  }
}

/** Takes the lock `<path>.lock`; one left by a dead process is taken over. Throws `StoreError` 75 while another process holds it. */
export function lockFile(path: string): FileLock {
  const lock = `${path}.lock`;
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(lock, "wx", 0o644);
      try {
        writeSync(file, `${process.pid}\n`);
      } finally {
        closeSync(file);
      }
      return { release: () => rmSync(lock, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw storageError(path, error);
      if (!isAbandoned(lock)) throw heldError(path, holderOf(lock));
      rmSync(lock, { force: true });
    }
  }
  throw heldError(path, holderOf(lock));
}
