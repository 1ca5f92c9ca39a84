import { type SourceBytes, type Understood, understand } from "../document/understand.js";
import { DocumentError } from "../errors.js";
import { checkContent } from "./check-content.js";
import type { SourceResult } from "./source.js";

/** The results of bytes that were had at once: what they turn out to be, or why they cannot be read. */
export async function* understoodResults(bytes: SourceBytes): AsyncGenerator<SourceResult> {
  const { source } = bytes;
  let understood: Understood;
  try {
    understood = await understand(bytes);
  } catch (error) {
    yield asFailed(source, error);
    return;
  }
  if ("reason" in understood) {
    yield { kind: "skipped", source, reason: `${understood.kind}: ${understood.reason}`, page: understood.kind };
    return;
  }
  if ("items" in understood) {
    yield { kind: "list", source, list: understood.kind, title: understood.title, items: understood.items };
    return;
  }
  for (const document of [understood.document, ...understood.others]) {
    try {
      checkContent(document);
    } catch (error) {
      yield asFailed(source, error);
      continue;
    }
    yield { kind: "document", document };
  }
}

function asFailed(source: string, error: unknown): SourceResult {
  if (error instanceof DocumentError) return { kind: "failed", source, error };
  throw error;
}
