import { DocumentError, PressgraphError } from "../errors.js";
import type { Extraction } from "../model/extraction.js";
import type { RawDocument } from "../model/raw-document.js";
import type { Pipeline } from "../pipeline.js";
import type { SourceResult } from "../sources/source.js";
import { formatError } from "./format-error.js";
import type { Output } from "./output.js";
import type { RunSummary } from "./run-summary.js";

/** What `work` makes of one source result, or null where it was skipped or failed: then it is counted and told in one line. */
export function readDocument<T>(
  result: SourceResult,
  work: (document: RawDocument) => T,
  summary: RunSummary,
  output: Output,
): T | null {
  if (result.kind === "list") return null;
  summary.read += 1;
  if (result.kind === "unchanged") {
    summary.unchanged += 1;
    return null;
  }
  if (result.kind === "skipped") return skip(result.source, result.reason, summary, output);
  if (result.kind === "failed") return fail(result.source, result.error, summary, output);
  try {
    return work(result.document);
  } catch (error) {
    const known = error instanceof PressgraphError ? error : unreadable(result.document.source, error);
    return fail(result.document.source, known, summary, output);
  }
}

/** The extraction of one source result, or null where it was skipped (also for its language) or failed. */
export function runDocument(
  result: SourceResult,
  pipeline: Pipeline,
  summary: RunSummary,
  output: Output,
): Extraction | null {
  const outcome = readDocument(result, (document) => pipeline.run(document), summary, output);
  if (outcome?.kind !== "skipped") return outcome?.extraction ?? null;
  return skip(
    result.kind === "document" ? result.document.source : outcome.release.id,
    outcome.reason,
    summary,
    output,
  );
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
    { where: source, hint: "Please report it with the document; the others of this run are not touched.", cause },
  );
