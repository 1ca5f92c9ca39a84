import { understand } from "../document/understand.js";
import { DocumentError } from "../errors.js";
import { checkContent } from "./check-content.js";
import { MAX_DOCUMENT_BYTES } from "./limits.js";
import { readPath } from "./read-path.js";
import { readUrl } from "./read-url.js";
import type { SourceResult } from "./source.js";
import type { SourceContext } from "./source-context.js";

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
  try {
    if (size > MAX_DOCUMENT_BYTES) {
      throw new DocumentError("DOCUMENT_TOO_LARGE", `more than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`, {
        where: "-",
        hint: "Give a file instead.",
      });
    }
    const understood = await understand({
      source: "-",
      stem: "stdin",
      bytes: Buffer.concat(chunks),
      contentType: null,
      url: null,
      meta: {},
    });
    if ("reason" in understood)
      yield { kind: "skipped", source: "-", reason: `${understood.kind}: ${understood.reason}`, page: understood.kind };
    else if ("items" in understood)
      yield { kind: "list", source: "-", list: understood.kind, title: understood.title, items: understood.items };
    else {
      checkContent(understood.document);
      yield { kind: "document", document: understood.document };
    }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    yield { kind: "failed", source: "-", error };
  }
}
