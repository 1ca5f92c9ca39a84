import { type Readable, Transform, type TransformCallback, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FetchError } from "../../errors.js";
import { MAX_DOCUMENT_BYTES } from "../limits.js";

/** Content encodings that are undone, at most so many layers. */
const MAX_LAYERS = 2;
const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Reads a body within its bounds: 20 MB as sent and 20 MB unpacked. Throws a `FetchError` where it is larger, torn, or packed in an unknown way. */
export async function readBody(
  body: Readable,
  headers: Readonly<Record<string, string | undefined>>,
  url: string,
): Promise<Buffer> {
  const layers = (headers["content-encoding"] ?? "")
    .split(",")
    .map((layer) => layer.trim().toLowerCase())
    .filter((layer) => layer !== "" && layer !== "identity")
    .toReversed();
  if (layers.length > MAX_LAYERS) throw encodingError(url, layers.join(", "));
  const decoders = layers.map((layer) => {
    const make = DECODERS[layer];
    if (!make) throw encodingError(url, layer);
    return make();
  });
  const sent = bounded(url);
  const unpacked = bounded(url);
  const chunks: Buffer[] = [];
  try {
    await pipeline([body, sent.stream, ...decoders, unpacked.stream, collect(chunks)]);
  } catch (error) {
    throw error instanceof FetchError ? error : torn(url, error);
  }
  const announced = headers["content-length"];
  if (announced !== undefined && Number(announced) !== sent.size())
    throw torn(url, new Error(`${sent.size()} of ${announced} bytes came`));
  return Buffer.concat(chunks);
}

function bounded(url: string): { stream: Transform; size: () => number } {
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      size += chunk.length;
      if (size > MAX_DOCUMENT_BYTES) done(tooLarge(url));
      else done(null, chunk);
    },
  });
  return { stream, size: () => size };
}

const collect = (chunks: Buffer[]): Writable =>
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });

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
