// Extracts the gold texts: tsx scripts/gold-pred.ts GOLD_DIR OUT_DIR [ID…]. The referee (score.mjs beside the gold) compares.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Pipeline } from "../src/pipeline.js";

const [gold, out, ...only] = process.argv.slice(2);
if (!gold || !out) throw new Error("usage: gold-pred GOLD_DIR OUT_DIR [ID…]");
mkdirSync(out, { recursive: true });
const pipeline = new Pipeline();
for (const file of readdirSync(gold).filter((name) => name.endsWith(".txt"))) {
  const stem = file.replace(/\.txt$/u, "");
  if (only.length > 0 && !only.includes(stem)) continue;
  const meta = JSON.parse(readFileSync(join(gold, `${stem}.meta.json`), "utf8"));
  const content = readFileSync(join(gold, file), "utf8");
  const result = pipeline.run({ source: file, stem, format: "text", content, meta, textIsFile: true });
  if (result.kind === "extracted") writeFileSync(join(out, `${stem}.json`), JSON.stringify(result.extraction));
  else console.error(`${stem}: ${result.reason}`);
}
