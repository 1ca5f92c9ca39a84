import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseRelease } from "../src/document/parse-release.js";
import { type Understood, understand } from "../src/document/understand.js";
import { isoDate } from "../src/model/civil-date.js";

/** What `read` prints of a source, as the pages referee reads it. */
function prediction(understood: Understood): object {
  if (!("document" in understood)) return understood;
  const release = parseRelease(understood.document);
  return {
    kind: understood.kind,
    title: release.title,
    publishedOn: release.publishedOn ? isoDate(release.publishedOn) : null,
    publisher: release.publisher,
    language: release.language,
    url: release.url,
    text: release.text,
  };
}

/** Writes what is understood of every page in `from` (or of those named) to `to/<stem>.json`. */
export async function predictPages(from: string, to: string, only: readonly string[] = []): Promise<void> {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from).filter((name) => !/\.expect\.json$|\.m?js$|\.md$/u.test(name))) {
    const stem = file.replace(/\.gz$/u, "").replace(/\.[a-z]+$/u, "");
    if (only.length > 0 && !only.includes(stem)) continue;
    const bytes = readFileSync(join(from, file));
    const understood = await understand({ source: file, stem, bytes, contentType: null, url: null, meta: {} });
    writeFileSync(join(to, `${stem}.json`), JSON.stringify(prediction(understood), null, 1));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [from, to, ...only] = process.argv.slice(2);
  if (!from || !to) throw new Error("usage: tsx scripts/pages-pred.ts IN OUT [STEM…]");
  await predictPages(from, to, only);
}
