import { DocumentError } from "../errors.js";
import { MAX_DOCUMENT_BYTES } from "./limits.js";
import { readPath } from "./read-path.js";
import { readUrl } from "./read-url.js";
import type { SourceResult } from "./source.js";
import type { SourceContext } from "./source-context.js";
import { understoodResults } from "./understood-results.js";

/** The documents of a source as a command line names it: an address, `-` for standard input, else a file or a folder. */
export function readSource(source: string, context: SourceContext): AsyncGenerator<SourceResult> {
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(source)) return readUrl(source, context);
  return source === "-" ? readStandardInput() : readPath(source);
}

async function* readStandardInput(): AsyncGenerator<SourceResult> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > MAX_DOCUMENT_BYTES) break;
    chunks.push(chunk as Buffer);
  }
  if (size > MAX_DOCUMENT_BYTES) {
    const error = new DocumentError("DOCUMENT_TOO_LARGE", `more than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`, {
      where: "-",
      hint: "Give a file instead.",
    });
    yield { kind: "failed", source: "-", error };
    return;
  }
  const bytes = Buffer.concat(chunks);
  yield* understoodResults({ source: "-", stem: "stdin", bytes, contentType: null, url: null, meta: {} });
}
