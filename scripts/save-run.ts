// The run of another checkout's rules over a corpus, for `eval --diff COMMIT`: tsx scripts/save-run.ts CHECKOUT CORPUS FILE.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { corpusRun, saveRun } from "../src/cli/corpus-run.js";
import type * as PipelineModule from "../src/pipeline.js";

const [checkout, corpus, file] = process.argv.slice(2);
if (!checkout || !corpus || !file) throw new Error("usage: save-run CHECKOUT CORPUS FILE");
const other = (await import(pathToFileURL(join(checkout, "src/pipeline.ts")).href)) as typeof PipelineModule;
const pipeline = new other.Pipeline();
const quiet = { out: () => Promise.resolve(), err: () => undefined, progress: () => undefined };
await saveRun(
  file,
  pipeline.extractor.rulesVersion,
  corpusRun(corpus, pipeline, { signal: new AbortController().signal, output: quiet }),
);
