import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseRelease } from "../src/document/parse-release.js";
import { isoDate } from "../src/model/civil-date.js";

/** Writes what the document stage understands of every `<id>.txt` in IN to OUT/<id>.json, as the sections referee reads it. */
const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error("usage: sections-pred.ts IN OUT");
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.endsWith(".txt"))) {
  const stem = file.slice(0, -4);
  const meta: unknown = JSON.parse(readFileSync(join(from, `${stem}.meta.json`), "utf8"));
  const content = readFileSync(join(from, file), "utf8");
  const release = parseRelease({ source: file, stem, format: "text", content, meta: meta as object, textIsFile: true });
  const prediction = {
    publishedOn: release.publishedOn ? isoDate(release.publishedOn) : null,
    organizations: release.organizations,
    cities: release.dateline?.cities ?? [],
    category: release.category,
    language: release.language,
    sections: release.sections.map(({ kind, span }) => ({ kind, ...span })),
  };
  writeFileSync(join(to, `${stem}.json`), JSON.stringify(prediction));
}
