import { DocumentError } from "../errors.js";
import { MAX_DOCUMENT_BYTES } from "./limits.js";
import { byteChunks } from "./read-bytes.js";

/** One record of a WARC file (ISO 28500). */
export interface WarcRecord {
  /** From 1. */
  readonly number: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** null where it is larger than one document may be. */
  readonly block: Buffer | null;
}

/** Longest line of a record's head in bytes, and most lines of it. */
const LONGEST_LINE = 16 * 1024;
const MOST_LINES = 200;
/** "WARC/1.0", "WARC/1.1" */
const VERSION = /^WARC\/\d\.\d{1,2}$/u;

/** The records of a WARC file, plain or gzipped (also record by record), lazily; memory stays flat however large it is. Throws `DOCUMENT_WARC` where it is none or breaks off. */
export async function* warcRecords(path: string): AsyncGenerator<WarcRecord> {
  const reader = new ByteReader(byteChunks(path, path));
  for (let number = 1; ; number += 1) {
    const headers = await readHead(reader, path, number);
    if (!headers) return;
    const length = Number(headers.get("content-length"));
    if (!Number.isSafeInteger(length) || length < 0) throw damaged(`${path}#${number}`, "a record says no length");
    const block = await reader.take(length, length <= MAX_DOCUMENT_BYTES);
    if (block === "ended") throw damaged(`${path}#${number}`, "it breaks off within a record");
    yield { number, headers, block };
  }
}

/** The head of the next record; null at the end of the file. */
async function readHead(reader: ByteReader, path: string, number: number): Promise<Map<string, string> | null> {
  let line = await reader.line();
  while (line === "") line = await reader.line();
  if (line === null) return null;
  if (!VERSION.test(line)) throw damaged(`${path}#${number}`, "a record does not begin with WARC/1.0");
  const headers = new Map<string, string>();
  for (let lines = 0; lines < MOST_LINES; lines += 1) {
    line = await reader.line();
    if (line === null) throw damaged(`${path}#${number}`, "it breaks off within a record's head");
    if (line === "") return headers;
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  throw damaged(`${path}#${number}`, `a record's head has more than ${MOST_LINES} lines`);
}

const damaged = (where: string, what: string): DocumentError =>
  new DocumentError("DOCUMENT_WARC", `the archive is damaged: ${what}`, {
    where,
    hint: "What stood before is read; fetch or pack the file again.",
  });

/** Lines and blocks of a stream of chunks. */
class ByteReader {
  #rest: Buffer = Buffer.alloc(0);
  readonly #chunks: AsyncIterator<Buffer>;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }

  /** The next line without its end, cut to the longest; null at the end. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.#rest.indexOf(10);
      if (end >= 0 || this.#rest.length > LONGEST_LINE) {
        const cut = end < 0 ? LONGEST_LINE : end;
        const line = this.#rest.subarray(0, cut).toString("utf8").replace(/\r$/u, "");
        this.#rest = this.#rest.subarray(end < 0 ? cut : cut + 1);
        return line;
      }
      if (!(await this.#more())) return null;
    }
  }

  /** The next bytes, or null for them when they are not kept; "ended" where fewer are left. */
  async take(length: number, keep: boolean): Promise<Buffer | null | "ended"> {
    const parts: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) return "ended";
      const part = this.#rest.subarray(0, missing);
      if (keep) parts.push(part);
      missing -= part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return keep ? Buffer.concat(parts) : null;
  }
}
