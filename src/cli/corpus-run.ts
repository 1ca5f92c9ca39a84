import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { DocumentError } from "../errors.js";
import {
  ProposerTrace,
  type RunClaim,
  type RunHeader,
  type RunLine,
  runClaims,
  runHeader,
  runHeaderSchema,
  runLineSchema,
} from "../evaluation/claims-run.js";
import type { Pipeline } from "../pipeline.js";
import { readPath } from "../sources/read-path.js";
import type { CommandContext } from "./command-context.js";

/** The claims of every release of a corpus, in its order; releases in other languages and those that cannot be read are left out. */
export async function* corpusRun(
  corpus: string,
  pipeline: Pick<Pipeline, "run">,
  { signal, output }: Pick<CommandContext, "signal" | "output">,
): AsyncGenerator<RunLine> {
  let read = 0;
  for await (const result of readPath(corpus)) {
    if (signal.aborted) return;
    if (result.kind === "failed") throw result.error;
    if (result.kind !== "document") continue;
    const proposers = new ProposerTrace();
    const outcome = pipeline.run({ ...result.document, textIsFile: false }, proposers);
    read += 1;
    if (read % 50 === 0) output.progress(`${read} releases`);
    if (outcome.kind === "extracted")
      yield { release: result.document.stem, claims: runClaims(outcome.extraction, outcome.release.text, proposers) };
  }
}

/** Writes a run as gzipped JSON lines. */
export async function saveRun(file: string, rulesVersion: string, lines: AsyncIterable<RunLine>): Promise<number> {
  const gzip = createGzip({ level: 4 });
  const target = gzip.pipe(createWriteStream(file));
  let releases = 0;
  gzip.write(`${JSON.stringify(runHeader(rulesVersion))}\n`);
  for await (const line of lines) {
    releases += 1;
    if (!gzip.write(`${JSON.stringify(line)}\n`)) await once(gzip, "drain");
  }
  gzip.end();
  await finished(target);
  return releases;
}

/** Reads a saved run. Throws `RUN_UNREADABLE` where it is none. */
export async function loadRun(
  file: string,
): Promise<{ header: RunHeader; releases: Map<string, readonly RunClaim[]> }> {
  const releases = new Map<string, readonly RunClaim[]>();
  let header: RunHeader | undefined;
  let number = 0;
  try {
    const source = createReadStream(file);
    const unzipped = source.on("error", (error) => unzipped.destroy(error)).pipe(createGunzip());
    for await (const text of createInterface({ input: unzipped })) {
      number += 1;
      if (header) {
        const { release, claims } = runLineSchema.parse(JSON.parse(text));
        releases.set(release, claims);
      } else header = runHeaderSchema.parse(JSON.parse(text));
    }
  } catch (cause) {
    throw unreadable(`${file}:${number}`, cause);
  }
  if (!header) throw unreadable(file, undefined);
  return { header, releases };
}

const unreadable = (where: string, cause: unknown): DocumentError =>
  new DocumentError(
    "RUN_UNREADABLE",
    `this is no saved run (${cause instanceof Error ? cause.message.split("\n")[0] : "empty"})`,
    { where, hint: "Write one with `pressgraph eval --save FILE --corpus DIR`.", cause },
  );
