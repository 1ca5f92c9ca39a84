import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { brotliDecompress, constants, gunzip, inflate, inflateRaw, type ZlibOptions } from "node:zlib";
import { FetchError } from "../../errors.js";
import { MAX_DOCUMENT_BYTES } from "../limits.js";

/** Content encodings that are undone, at most so many layers. */
const MAX_LAYERS = 2;

type Unpack = (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>;
const unzip: Unpack = promisify(gunzip);
const wrapped: Unpack = promisify(inflate);
const raw: Unpack = promisify(inflateRaw);
const brotli: Unpack = (bytes, { maxOutputLength }) =>
  promisify(brotliDecompress)(bytes, { ...(maxOutputLength !== undefined && { maxOutputLength }) });

const DECODERS: Readonly<Record<string, Unpack>> = {
  gzip: unzip,
  "x-gzip": unzip,
  // Servers send "deflate" with and without the wrapper that the standard asks for (RFC 9110, 8.4.1.2).
  deflate: (bytes, options) => (hasZlibHeader(bytes) ? wrapped : raw)(bytes, options),
  br: brotli,
};

/** A zlib head: method 8, and both bytes a multiple of 31 (RFC 1950, 2.2). */
const hasZlibHeader = (bytes: Buffer): boolean =>
  bytes.length > 1 && (bytes[0]! & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;

/**
 * Reads a body within its bounds: 20 MB as sent, 20 MB after each layer of packing. Throws a `FetchError` where it is larger, torn, or
 * packed in an unknown way. With `cutAt` no more bytes than that are read, and what came is taken for the whole.
 */
export async function readBody(
  body: Readable,
  headers: Readonly<Record<string, string | undefined>>,
  url: string,
  cutAt?: number,
): Promise<Buffer> {
  const layers = layersOf(headers["content-encoding"], url);
  const sent = await collect(body, url, cutAt);
  const announced = headers["content-length"];
  if (cutAt === undefined && announced !== undefined && Number(announced) !== sent.length)
    throw torn(url, new Error(`${sent.length} of ${announced} bytes came`));
  let bytes = sent;
  for (const unpack of layers) bytes = await unpacked(bytes, unpack, url, cutAt !== undefined);
  return bytes;
}

/** How to undo each layer, the last applied first. */
function layersOf(encoding: string | undefined, url: string): Unpack[] {
  const names = (encoding ?? "")
    .split(",")
    .map((layer) => layer.trim().toLowerCase())
    .filter((layer) => layer !== "" && layer !== "identity")
    .toReversed();
  if (names.length > MAX_LAYERS) throw encodingError(url, names.slice(0, 8).join(", "));
  return names.map((name) => {
    const unpack = DECODERS[name];
    if (!unpack) throw encodingError(url, name.slice(0, 40));
    return unpack;
  });
}

async function collect(body: Readable, url: string, cutAt: number | undefined): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (cutAt !== undefined && size >= cutAt) break;
      if (size > MAX_DOCUMENT_BYTES) throw tooLarge(url);
    }
  } catch (error) {
    throw error instanceof FetchError ? error : torn(url, error);
  }
  return Buffer.concat(chunks).subarray(0, cutAt);
}

async function unpacked(bytes: Buffer, unpack: Unpack, url: string, isCut: boolean): Promise<Buffer> {
  if (bytes.length === 0) return bytes;
  try {
    return await unpack(bytes, {
      maxOutputLength: MAX_DOCUMENT_BYTES,
      ...(isCut && { finishFlush: constants.Z_SYNC_FLUSH }),
    });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? tooLarge(url) : torn(url, error);
  }
}

const tooLarge = (url: string): FetchError =>
  new FetchError("FETCH_TOO_LARGE", `the page has more than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`, {
    where: url,
    hint: "Fetch it by hand if you need it.",
  });

const encodingError = (url: string, encoding: string): FetchError =>
  new FetchError("FETCH_ENCODING", `the page is packed in a way that is not read (${encoding})`, {
    where: url,
    hint: "Nothing can be done from here.",
  });

const torn = (url: string, cause: unknown): FetchError =>
  new FetchError("FETCH_TORN", `the page broke off (${cause instanceof Error ? cause.message : String(cause)})`, {
    where: url,
    hint: "It is tried again.",
    retryable: true,
    cause,
  });
