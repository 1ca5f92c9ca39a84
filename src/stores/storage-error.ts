import { PressgraphError, StoreError } from "../errors.js";

/** Codes of the operating system for a full disk or quota. */
const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
/** A full disk in the words of an engine. Sample: `No space left on device (os error 28)`, `File too large (os error 27)`. */
const FULL_TEXT = /no space left|disk quota|file too large|os error (?:27|28|122)(?!\d)/iu;
/** A place that may not be written, in the words of an engine. Sample: `Permission denied (os error 13)`. */
const DENIED_TEXT = /permission denied|read-only file system|os error (?:13|30)(?!\d)/iu;

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const codeOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
};

/** The error for a store that must be there and is not. */
export const missingStore = (path: string, kind: "embedded" | "jsonl"): StoreError =>
  new StoreError("STORE_MISSING", "there is no store here", {
    where: path,
    hint: `Fill it first: pressgraph ingest SOURCE --store ${kind}:${path}`,
    exitCode: 78,
  });

/** A failure of files as a `StoreError`: full (69), not allowed or not there (78), anything else (69). Expected errors pass. */
export function storageError(path: string, error: unknown): PressgraphError {
  if (error instanceof PressgraphError) return error;
  const [code, text] = [codeOf(error), textOf(error)];
  if (FULL.has(code) || FULL_TEXT.test(text)) {
    const hint = "Make room and run the same command again: finished releases are kept.";
    return new StoreError("STORE_FULL", "the disk is full", { where: path, hint, cause: error });
  }
  if (["EACCES", "EPERM", "EROFS"].includes(code) || DENIED_TEXT.test(text)) {
    const hint = "Choose a place you may write to, or change its permissions.";
    return new StoreError("STORE_DENIED", "the store may not be written", {
      where: path,
      hint,
      exitCode: 78,
      cause: error,
    });
  }
  if (["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"].includes(code)) {
    const hint = "Check the path after --store: its folder must exist.";
    return new StoreError("STORE_PATH", "the store's path cannot be used", {
      where: path,
      hint,
      exitCode: 78,
      cause: error,
    });
  }
  return new StoreError("STORE_FAILED", `the store failed: ${text.split("\n")[0]}`, { where: path, cause: error });
}
