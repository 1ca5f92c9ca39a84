/** An HTTP answer as an archive keeps it: status, headers and body in one block. */
export interface HttpMessage {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Without chunks, as it was packed. */
  readonly body: Buffer;
}

/** "HTTP/1.1 200 OK", "HTTP/2 200" */
const STATUS_LINE = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/u;

/** Reads an archived HTTP answer; null where the block is none. */
export function readHttpMessage(block: Buffer): HttpMessage | null {
  const crlf = block.indexOf("\r\n\r\n");
  const lf = block.indexOf("\n\n");
  const windows = crlf >= 0 && (lf < 0 || crlf < lf);
  const end = windows ? crlf : lf;
  if (end < 0) return null;
  const [first = "", ...lines] = block.subarray(0, end).toString("latin1").split(/\r?\n/u);
  const status = STATUS_LINE.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = new Map<string, string>();
  for (const line of lines.slice(0, 400)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const body = block.subarray(end + (windows ? 4 : 2));
  const isChunked = /\bchunked\b/iu.test(headers.get("transfer-encoding") ?? "");
  return { status: Number(status), headers, body: isChunked ? (withoutChunks(body) ?? body) : body };
}

/** A body put together from its chunks; null where it is in none, since many archives keep the header and not the chunks. */
function withoutChunks(body: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf("\r\n", at);
    const size = /^([\da-f]{1,7})[ \t]*(?:;|$)/iu.exec(
      body.subarray(at, Math.max(at, lineEnd)).toString("latin1"),
    )?.[1];
    if (lineEnd < 0 || lineEnd - at > 200 || size === undefined) return null;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
