import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseRelease } from "../src/document/parse-release.js";
import { sectionsPrediction } from "../src/evaluation/sections-prediction.js";
import { documentMetaSchema } from "../src/model/raw-document.js";

/** Writes what the document stage understands of every `<id>.txt` in IN to OUT/<id>.json, as the sections referee reads it. */
const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error("usage: tsx scripts/sections-pred.ts IN OUT");
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.endsWith(".txt"))) {
  const stem = file.slice(0, -4);
  const meta = documentMetaSchema.parse(JSON.parse(readFileSync(join(from, `${stem}.meta.json`), "utf8")));
  const content = readFileSync(join(from, file), "utf8");
  const release = parseRelease({ source: file, stem, format: "text", content, meta, textIsFile: true });
  writeFileSync(join(to, `${stem}.json`), JSON.stringify(sectionsPrediction(release)));
}
