import { DocumentError, PressgraphError } from "../errors.js";
import type { Extraction } from "../model/extraction.js";
import type { Pipeline } from "../pipeline.js";
import type { SourceResult } from "../sources/source.js";
import { formatError } from "./format-error.js";
import type { Output } from "./output.js";
import type { RunSummary } from "./run-summary.js";

/** The extraction of one source result, or null where it was skipped or failed: then it is counted and told in one line. */
export function runDocument(
  result: SourceResult,
  pipeline: Pipeline,
  summary: RunSummary,
  output: Output,
): Extraction | null {
  summary.read += 1;
  if (result.kind === "skipped") return skip(result.source, result.reason, summary, output);
  if (result.kind === "failed") return fail(result.source, result.error, summary, output);
  const { document } = result;
  try {
    const outcome = pipeline.run(document);
    return outcome.kind === "skipped" ? skip(document.source, outcome.reason, summary, output) : outcome.extraction;
  } catch (error) {
    const known = error instanceof PressgraphError ? error : unreadable(document.source, error);
    return fail(document.source, known, summary, output);
  }
}

function skip(source: string, reason: string, summary: RunSummary, output: Output): null {
  summary.skipped += 1;
  output.err(`skipped ${source}: ${reason}`);
  return null;
}

function fail(source: string, error: PressgraphError, summary: RunSummary, output: Output): null {
  summary.fail(source, error);
  output.err(`failed ${formatError(error)}`);
  return null;
}

const unreadable = (source: string, cause: unknown): DocumentError =>
  new DocumentError(
    "DOCUMENT_UNREADABLE",
    `the document cannot be analysed (${cause instanceof Error ? cause.message : String(cause)})`,
    {
      where: source,
      hint: "Please report it with the document; the others of this run are not touched.",
      cause,
    },
  );
