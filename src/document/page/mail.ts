import { decodeBytes } from "./charset.js";

/** A mail, its text taken out of the wrapping. */
export interface Mail {
  readonly subject: string | null;
  readonly from: string | null;
  readonly date: string | null;
  /** The HTML part where there is one, else the plain one. */
  readonly content: string;
  readonly format: "html" | "text";
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Parts of one mail that are read, and how deep they may be nested. */
const MOST_PARTS = 100;
const DEEPEST = 8;
/** Lines that a mail's head may begin with */
const HEAD =
  /^(?:From |(?:return-path|received|delivered-to|from|sent|to|cc|subject|date|message-id|mime-version|reply-to|sender|x-[\w-]+|dkim-signature|list-[\w-]+|content-type|authentication-results|arc-[\w-]+): ?)/iu;

/** Whether bytes begin with the head of a mail: at least two of its fields, and who sent it or what it is about. */
export function isMail(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 16_384).toString("latin1");
  if (!HEAD.test(head)) return false;
  const { headers } = splitPart(Buffer.from(head, "latin1"));
  return (
    headers.has("from") && (headers.has("subject") || headers.has("date")) && headers.size >= 3 && !hasProse(headers)
  );
}

/** Longest name of a field, in words: "From the trial: …" is a sentence. */
const NAME = /^[\w-]{1,60}$/u;

/** Whether lines of a head are sentences with a colon in them. */
const hasProse = (headers: ReadonlyMap<string, string>): boolean =>
  [...headers.keys()].some((name) => !NAME.test(name));

/** Reads a mail (RFC 5322, MIME): of its parts the HTML text, else the plain one; attachments are left alone. */
export function readMail(bytes: Buffer): Mail {
  const mail = splitPart(
    bytes.subarray(0, 5).equals(Buffer.from("From ")) ? bytes.subarray(bytes.indexOf(10) + 1) : bytes,
  );
  const texts = textParts(mail);
  const html = texts.find(({ type }) => type === "text/html");
  const plain = texts.find(({ type }) => type === "text/plain");
  const chosen = html ?? plain;
  return {
    subject: decodeWords(mail.headers.get("subject"))?.replace(FORWARDED, "") ?? null,
    from: senderName(decodeWords(mail.headers.get("from"))),
    date: mail.headers.get("date") ?? mail.headers.get("sent") ?? null,
    content: chosen?.text ?? "",
    format: html ? "html" : "text",
  };
}

/** "FW: ", "Fwd: RE: " */
const FORWARDED = /^(?:(?:fwd?|re|wg|aw|tr)\s?:\s*){1,4}/iu;

function splitPart(bytes: Buffer): Part {
  const crlf = bytes.indexOf("\r\n\r\n");
  const lf = bytes.indexOf("\n\n");
  const windows = crlf >= 0 && (lf < 0 || crlf < lf);
  const end = windows ? crlf : lf < 0 ? bytes.length : lf;
  const headers = new Map<string, string>();
  const lines = bytes
    .subarray(0, end)
    .toString("utf8")
    .replace(/\r?\n[ \t]+/gu, " ")
    .split(/\r?\n/u);
  for (const line of lines.slice(0, 400)) {
    const colon = line.indexOf(":");
    if (colon > 0 && colon < 80) {
      const name = line.slice(0, colon).toLowerCase();
      if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
    }
  }
  return { headers, body: bytes.subarray(Math.min(bytes.length, end + (windows ? 4 : 2))) };
}

function textParts(mail: Part): { type: string; text: string }[] {
  const found: { type: string; text: string }[] = [];
  const queue: { part: Part; depth: number }[] = [{ part: mail, depth: 0 }];
  for (let seen = 0; queue.length > 0 && seen < MOST_PARTS; seen++) {
    const { part, depth } = queue.shift()!;
    const contentType = part.headers.get("content-type") ?? "text/plain";
    const type = /^[\w.+-]+\/[\w.+-]+/u.exec(contentType)?.[0].toLowerCase() ?? "text/plain";
    const boundary = /boundary="?([^";]{1,200})"?/iu.exec(contentType)?.[1];
    if (type.startsWith("multipart/") && boundary && depth < DEEPEST)
      queue.push(...splitParts(part.body, boundary).map((each) => ({ part: each, depth: depth + 1 })));
    else if (type.startsWith("text/") && !/^attachment/iu.test(part.headers.get("content-disposition") ?? ""))
      found.push({ type, text: decodeBytes(unwrap(part), contentType) });
  }
  return found;
}

function splitParts(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  const mark = Buffer.from(`--${boundary}`);
  let at = body.indexOf(mark);
  while (at >= 0 && parts.length < MOST_PARTS) {
    const from = at + mark.length;
    const next = body.indexOf(mark, from);
    if (body.subarray(from, from + 2).toString("latin1") === "--") break;
    const lineEnd = body.indexOf(10, from);
    if (lineEnd >= 0) parts.push(splitPart(body.subarray(lineEnd + 1, next < 0 ? undefined : next)));
    at = next;
  }
  return parts;
}

/** The bytes of a part without their transfer encoding. */
function unwrap({ headers, body }: Part): Buffer {
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase() ?? "";
  if (encoding.startsWith("base64")) return Buffer.from(body.toString("latin1"), "base64");
  return encoding.startsWith("quoted-printable") ? quotedPrintable(body.toString("latin1")) : body;
}

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=[ \t]{0,10}\r?\n/gu, "")
      .replace(/=([\dA-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  );

/** "=?utf-8?Q?Acme_=C3=BC?=" */
const ENCODED_WORD = /=\?([\w-]{2,30})\?([bq])\?([^?\s]{0,2000})\?=(?:\s+(?==\?))?/giu;

function decodeWords(text: string | undefined): string | null {
  if (text === undefined) return null;
  const decoded = text.replace(ENCODED_WORD, (_, charset: string, kind: string, word: string) =>
    decodeBytes(
      kind.toLowerCase() === "b" ? Buffer.from(word, "base64") : quotedPrintable(word.replace(/_/gu, " ")),
      `charset=${charset}`,
    ),
  );
  return decoded.replace(/\s+/gu, " ").trim() || null;
}

/** `"Acme Inc." <news@acme.example>` → "Acme Inc."; null for a bare address. */
const senderName = (from: string | null): string | null =>
  /^"?([^"<@]{2,80}?)"?\s*</u.exec(from ?? "")?.[1]?.trim() ?? null;
