import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { DocumentError } from "../errors.js";
import { MAX_DOCUMENT_BYTES } from "./limits.js";
import { fileError, openRegular } from "./open-regular.js";

const tooLarge = (source: string): DocumentError =>
  new DocumentError("DOCUMENT_TOO_LARGE", `more than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB for one document`, {
    where: source,
    hint: "Split it: one release a file, or one a line in a JSONL file.",
  });

/** The bytes of a file as they come, unpacked when its name ends in `.gz`. Throws a `DocumentError` where they end badly. */
export async function* byteChunks(path: string, source: string): AsyncGenerator<Buffer> {
  const handle = await openRegular(path, source);
  const raw = handle.createReadStream();
  const stream: Readable = path.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  raw.on("error", (error) => stream.destroy(error));
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code?.startsWith("Z_")) throw fileError(error, source);
    throw new DocumentError("DOCUMENT_GZIP", "the gzip data is damaged or cut off", {
      where: source,
      hint: "Fetch or pack the file again.",
      cause: error,
    });
  } finally {
    raw.destroy();
    stream.destroy();
  }
}

/** All bytes of one document. Throws `DOCUMENT_TOO_LARGE` above the limit, before and after unpacking. */
export async function readBytes(path: string, source: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of byteChunks(path, source)) {
    size += chunk.length;
    if (size > MAX_DOCUMENT_BYTES) throw tooLarge(source);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** One line of a file by number (from 1); `bytes` is null where the line was longer than one document may be. */
export interface NumberedLine {
  readonly line: number;
  readonly bytes: Buffer | null;
}

/** The lines of a file, lazily; memory stays flat however long the file or a line is. */
export async function* readLines(path: string, source: string): AsyncGenerator<NumberedLine> {
  let parts: Buffer[] = [];
  let size = 0;
  let line = 1;
  const take = (): NumberedLine => {
    const taken = { line, bytes: size > MAX_DOCUMENT_BYTES ? null : Buffer.concat(parts) };
    parts = [];
    size = 0;
    line += 1;
    return taken;
  };
  const add = (part: Buffer): void => {
    size += part.length;
    if (size <= MAX_DOCUMENT_BYTES) parts.push(part);
    else parts = [];
  };
  for await (const chunk of byteChunks(path, source)) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

export { tooLarge as documentTooLarge };
