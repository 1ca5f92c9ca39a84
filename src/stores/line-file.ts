import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { storageError } from "./storage-error.js";

/** Bytes read or written at once. */
const CHUNK = 1 << 20;

/** The lines of a file, read a piece at a time: whole graphs are longer than one string may be. */
export function* readLines(path: string): Generator<string> {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(CHUNK);
    const decoder = new StringDecoder("utf8");
    let rest = "";
    for (let size = readSync(file, bytes); size > 0; size = readSync(file, bytes)) {
      const lines = (rest + decoder.write(bytes.subarray(0, size))).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    yield rest + decoder.end();
  } finally {
    closeSync(file);
  }
}

/** Writes a text whole: a disk that fills up takes a part and says nothing, so the rest is written until it says no. */
export function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Writes lines to an open file and waits until the disk has them. */
export function writeLines(file: number, lines: Iterable<string>): void {
  let chunk = "";
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length <= CHUNK) continue;
    writeAll(file, chunk);
    chunk = "";
  }
  writeAll(file, chunk);
  fsyncSync(file);
}

/** Writes the lines beside the file and puts them in its place in one step: a reader sees the old file or the new one. */
export function replaceFile(path: string, lines: Iterable<string>): void {
  const draft = `${path}.draft`;
  try {
    const file = openSync(draft, "w", 0o644);
    try {
      writeLines(file, lines);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw storageError(path, error);
  }
}
