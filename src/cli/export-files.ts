import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreError } from "../errors.js";
import type { CsvPart } from "../stores/export-csv.js";
import { writeAll } from "../stores/line-file.js";

const cannotWrite = (path: string, error: unknown): StoreError =>
  new StoreError("OUT_UNWRITABLE", `cannot write (${(error as NodeJS.ErrnoException).code ?? String(error)})`, {
    where: path,
    hint: "Give a place with room that you may write to.",
    cause: error,
  });

function tryAt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

/** Writes parts of files that follow on each other into a folder; returns the names of the files in order. */
export async function writeParts(folder: string, parts: AsyncIterable<CsvPart>): Promise<string[]> {
  tryAt(folder, () => mkdirSync(folder, { recursive: true }));
  const files: string[] = [];
  let open: number | null = null;
  try {
    for await (const { file, text } of parts) {
      if (open === null || files.at(-1) !== file) {
        if (open !== null) closeFile(join(folder, files.at(-1) ?? ""), open);
        open = tryAt(join(folder, file), () => openSync(join(folder, file), "w"));
        files.push(file);
      }
      const target = open;
      tryAt(join(folder, file), () => writeAll(target, text));
    }
  } finally {
    if (open !== null) closeFile(join(folder, files.at(-1) ?? ""), open);
  }
  return files;
}

/** Writes texts one after the other into one file. */
export async function writeTexts(path: string, texts: AsyncIterable<string>): Promise<void> {
  const file = tryAt(path, () => openSync(path, "w"));
  try {
    for await (const text of texts) tryAt(path, () => writeAll(file, text));
  } finally {
    closeFile(path, file);
  }
}

/** Writes one file at once. */
export const writeFile = (path: string, content: string | Buffer): void =>
  tryAt(path, () => writeFileSync(path, content));

const closeFile = (path: string, file: number): void =>
  tryAt(path, () => {
    fsyncSync(file);
    closeSync(file);
  });
