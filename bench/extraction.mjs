// `npm run bench`: extraction of the wire corpus against compromise's full tagging of the same text, in turn, on one core.
// Prints releases a second, the share of each stage, and the ratio of the medians; never fails by time.
// Runs the compiled program, as users do. User CPU time is counted, so that other processes matter little.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import nlp from "compromise";
import { parseRelease } from "../dist/document/parse-release.js";
import { Pipeline } from "../dist/pipeline.js";

const CORPUS = fileURLToPath(new URL("../../shared/corpus/wire-releases.jsonl.gz", import.meta.url));
const ROUNDS = Number(process.env.ROUNDS ?? 3);

function documents() {
  const lines = gunzipSync(readFileSync(CORPUS)).toString("utf8").split("\n").filter(Boolean);
  return lines.map((line, i) => {
    const { text, ...meta } = JSON.parse(line);
    return { source: `wire:${i + 1}`, stem: `wire-${i + 1}`, format: "text", content: text, meta, textIsFile: false };
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function time(work) {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1000;
}

function main() {
  if (!existsSync(CORPUS)) {
    console.log("bench: skipped, the corpus is not beside this project (../shared/corpus)");
    return;
  }
  const raws = documents();
  const pipeline = new Pipeline();
  for (const raw of raws.slice(0, 40)) pipeline.run(raw);
  for (const raw of raws.slice(0, 10)) nlp(raw.content);
  const taken = { extraction: [], document: [], tagging: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    taken.extraction.push(
      time(() => {
        for (const raw of raws) pipeline.run(raw);
      }),
    );
    taken.document.push(
      time(() => {
        for (const raw of raws) parseRelease(raw);
      }),
    );
    taken.tagging.push(
      time(() => {
        for (const raw of raws) nlp(raw.content);
      }),
    );
  }
  const [extraction, document, tagging] = [median(taken.extraction), median(taken.document), median(taken.tagging)];
  console.log(`${raws.length} releases, median of ${ROUNDS} rounds`);
  console.log(
    `extraction            ${Math.round(extraction)} ms, ${Math.round((raws.length * 1000) / extraction)} releases a second`,
  );
  console.log(`  document stage      ${Math.round(document)} ms, ${(document / extraction).toFixed(2)} of extraction`);
  console.log(`compromise's tagging  ${Math.round(tagging)} ms`);
  console.log(`extraction / tagging  ${(extraction / tagging).toFixed(3)}`);
  console.log(`document / tagging    ${(document / tagging).toFixed(3)}`);
}

main();
