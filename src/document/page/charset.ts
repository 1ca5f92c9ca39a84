import iconv from "iconv-lite";

const BOMS: readonly (readonly [bytes: readonly number[], charset: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** `text/html; charset=utf-8` */
const HEADER_CHARSET = /charset\s*=\s*["']?([\w:.-]+)/iu;
/** `<meta charset="utf-8">`, `<meta http-equiv="Content-Type" content="text/html; charset=…">`; only inside a meta tag, since scripts hold charsets of others. */
const META_CHARSET = /<meta[^>]{0,300}?charset\s*=\s*["']?([\w:.-]+)/iu;
/** `<?xml version="1.0" encoding="ISO-8859-1"?>` */
const XML_CHARSET = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/iu;

/** How far a page's head is looked into for a declaration, in bytes. */
const HEAD = 8192;

/** A text in which so few characters are wrong is UTF-8 with a slip, not another charset. */
const MAX_WRONG_SHARE = 0.02;

/** Decodes a page: byte order mark, then header, then the page's own declaration, then detection; ISO-8859-1 is read as windows-1252, as browsers do. */
export function decodePage(bytes: Buffer, contentType: string | null): string {
  const bom = BOMS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (bom) return iconv.decode(bytes.subarray(bom[0].length), bom[1]);
  const head = bytes.subarray(0, HEAD).toString("latin1");
  const declared =
    HEADER_CHARSET.exec(contentType ?? "")?.[1] ?? XML_CHARSET.exec(head)?.[1] ?? META_CHARSET.exec(head)?.[1];
  const utf8 = looksLikeUtf8(bytes);
  const charset = normalise(declared);
  // A page that is whole UTF-8 with letters beyond ASCII is UTF-8, whatever it says.
  if (charset === null || charset === "utf-8" || utf8 === "surely")
    return utf8 === "no" ? iconv.decode(bytes, "windows-1252") : bytes.toString("utf8");
  return iconv.decode(bytes, charset);
}

/** Decodes bytes whose head says nothing of their own: by the given content type, else UTF-8 or windows-1252. */
export function decodeBytes(bytes: Buffer, contentType: string): string {
  const charset = normalise(HEADER_CHARSET.exec(contentType)?.[1]) ?? "utf-8";
  if (charset !== "utf-8") return iconv.decode(bytes, charset);
  return looksLikeUtf8(bytes) === "no" ? iconv.decode(bytes, "windows-1252") : bytes.toString("utf8");
}

function normalise(name: string | undefined): string | null {
  if (name === undefined) return null;
  const lower = name.toLowerCase();
  if (/^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|windows-1252|cp1252)$/u.test(lower)) return "windows-1252";
  if (/^utf-?8$/u.test(lower)) return "utf-8";
  return iconv.encodingExists(lower) ? lower : null;
}

/** `surely`: valid, with letters beyond ASCII; `maybe`: plain ASCII, or so few wrong bytes that they are slips; `no`: another charset. */
function looksLikeUtf8(bytes: Buffer): "surely" | "maybe" | "no" {
  const text = bytes.toString("utf8");
  let wrong = 0;
  let beyond = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) wrong += 1;
    else if (code > 0x7f) beyond += 1;
  }
  if (wrong === 0) return beyond > 0 ? "surely" : "maybe";
  return wrong <= Math.max(beyond, text.length * MAX_WRONG_SHARE * 0.01) && beyond > wrong * 2 ? "maybe" : "no";
}
