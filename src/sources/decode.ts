import iconv from "iconv-lite";
import { DocumentError } from "../errors.js";

/** Decoded characters, and whether they are the bytes as they stand (UTF-8 without a mark), so that spans point into the file. */
export interface Decoded {
  readonly text: string;
  readonly isFile: boolean;
}

/** Above this share of control characters a file is no text. */
const MAX_CONTROL_SHARE = 0.01;

const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/gu;

/** Decodes UTF-8, UTF-16 with a byte order mark, or windows-1252; throws `DOCUMENT_BINARY` or `DOCUMENT_ENCODING` for anything else. */
export function decodeText(bytes: Buffer, source: string): Decoded {
  const decoded = byMark(bytes, source) ?? asUtf8(bytes) ?? asWindows1252(bytes, source);
  const controls = decoded.text.slice(0, 100_000).match(CONTROL)?.length ?? 0;
  if (controls > Math.max(4, Math.min(decoded.text.length, 100_000) * MAX_CONTROL_SHARE)) throw binary(source);
  return decoded;
}

function byMark(bytes: Buffer, source: string): Decoded | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) {
    const utf8 = asUtf8(bytes.subarray(3));
    if (!utf8) throw unknownEncoding(source);
    return { text: utf8.text, isFile: false };
  }
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return encoding && { text: iconv.decode(bytes, encoding), isFile: false };
}

function asUtf8(bytes: Buffer): Decoded | null {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), isFile: true };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Bytes that windows-1252 leaves open: a text in it never holds them. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function asWindows1252(bytes: Buffer, source: string): Decoded {
  if (bytes.includes(0)) throw binary(source);
  if (bytes.some((byte) => UNDEFINED_1252.has(byte))) throw unknownEncoding(source);
  return { text: iconv.decode(bytes, "windows-1252"), isFile: false };
}

/** The error for a file that is no text. */
export const binary = (source: string): DocumentError =>
  new DocumentError("DOCUMENT_BINARY", "the file is not text", {
    where: source,
    hint: "Give text, HTML or JSONL; convert other formats first.",
  });

const unknownEncoding = (source: string): DocumentError =>
  new DocumentError("DOCUMENT_ENCODING", "the encoding of the file is not known", {
    where: source,
    hint: "Save it as UTF-8.",
  });
