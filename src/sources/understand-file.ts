import { looksCopied } from "../document/page/copied-page.js";
import { isMail } from "../document/page/mail.js";
import { emptyDocument } from "./check-content.js";
import { binary } from "./decode.js";
import { fileFormat } from "./file-format.js";
import { readBytes } from "./read-bytes.js";
import { readMeta } from "./read-file.js";
import type { SourceResult } from "./source.js";
import { understoodResults } from "./understood-results.js";

/** How texts begin that hold a release in a wrapper: a filing, mark-up, a mail. */
const WRAPPED =
  /^\s*(?:<(?:SEC-|\?xml|!doctype|html|rss|feed)|-----BEGIN PRIVACY|Received: |Return-Path: |MIME-Version: )/iu;

/** Whether a text file holds more than the text of a release: mark-up, a mail's head, the menu of a site that it was copied from. */
export const isWrapped = (text: string): boolean =>
  WRAPPED.test(text.slice(0, 2000)) || looksCopied(text) || isMail(Buffer.from(text.slice(0, 16_384)));

/** What a saved page, feed, filing, mail or PDF turns out to be. Throws a `DocumentError` where the file itself cannot be read. */
export async function* understandFile(path: string): AsyncGenerator<SourceResult> {
  const { stem, base } = fileFormat(path);
  const bytes = await readBytes(path, path);
  const isPdf = bytes.subarray(0, 5).toString("latin1") === "%PDF-";
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isPdf && !hasMark && bytes.subarray(0, 65_536).includes(0)) {
    throw binary(path);
  }
  if (bytes.toString("latin1").trim() === "") {
    throw emptyDocument(path);
  }
  const meta = await readMeta(`${base}.meta.json`);
  yield* understoodResults({ source: path, stem, bytes, contentType: null, url: null, meta });
}
