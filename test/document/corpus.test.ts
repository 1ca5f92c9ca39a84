import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { parseRelease } from "../../src/document/parse-release.js";
import { sectionsPrediction } from "../../src/evaluation/sections-prediction.js";
import { type DocumentMeta, documentMetaSchema } from "../../src/model/raw-document.js";
import type { Release } from "../../src/model/release.js";

const SHARED = fileURLToPath(new URL("../../../shared", import.meta.url));
const CORPUS = join(SHARED, "corpus");
const LABELLED = join(SHARED, "sections", "dev");

/** Lowest values that the labelled releases may score; they only rise. */
const BOUNDS = [
  "ALL sections=0.975",
  "section quote=0.97",
  "section about-company=0.96",
  "section about-drug=0.96",
  "section safety=0.97",
  "section forward-looking=0.98",
  "section contact=0.95",
  "section headline=0.98",
  "section lead=0.95",
  "section dateline=0.98",
  "section subhead=0.93",
  "publishedOn=0.98",
  "cities=0.97",
  "organizations=0.965",
  "category=0.965",
  "language=1",
];

const parse = (source: string, content: string, meta: DocumentMeta): Release =>
  parseRelease({ source, stem: source, format: "text", content, meta, textIsFile: true });

describe.skipIf(!existsSync(CORPUS))("every release of the shared corpora (skipped without ../shared)", () => {
  for (const file of existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith(".jsonl.gz")) : []) {
    it(`tiles ${file}, and few releases lack their parts`, () => {
      const lines = gunzipSync(readFileSync(join(CORPUS, file)))
        .toString("utf8")
        .split("\n")
        .filter(Boolean);
      let noLead = 0;
      for (const [index, line] of lines.entries()) {
        const entry = JSON.parse(line) as Record<string, unknown>;
        const release = parse(`${file}:${index + 1}`, String(entry.text ?? ""), documentMetaSchema.parse(entry));
        let at = 0;
        for (const { span } of release.sections) {
          if (span.start !== at) throw new Error(`gap at ${at} in ${file}:${index + 1}`);
          at = span.end;
        }
        expect(at).toBe(release.text.length);
        if (!release.sections.some(({ kind }) => kind === "lead")) noLead++;
      }
      expect(noLead / lines.length).toBeLessThan(0.03);
    }, 60_000);
  }
});

const GOLD = join(SHARED, "gold");

describe.skipIf(!existsSync(GOLD))("every release of the gold corpora (skipped without ../shared)", () => {
  for (const part of ["dev", "check"].filter((name) => existsSync(join(GOLD, name)))) {
    it(`reads ${part}: nearly all English, with a lead and sections to the end`, () => {
      const files = readdirSync(join(GOLD, part)).filter((name) => name.endsWith(".txt"));
      const releases = files.map((file) => parse(file, readFileSync(join(GOLD, part, file), "utf8"), {}));
      for (const release of releases) {
        expect(release.sections.at(-1)?.span.end).toBe(release.text.length);
        expect(release.sections.some(({ kind }) => kind === "lead")).toBe(true);
        expect(release.language).not.toBe("und");
      }
      expect(releases.filter(({ language }) => language === "en").length).toBeGreaterThan(files.length * 0.9);
    });
  }
});

describe.skipIf(!existsSync(LABELLED))("labelled sections (skipped without ../shared)", () => {
  const out = mkdtempSync(join(tmpdir(), "sections-"));
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it("keep their scores", () => {
    for (const file of readdirSync(LABELLED).filter((name) => name.endsWith(".txt"))) {
      const stem = file.slice(0, -4);
      const meta = documentMetaSchema.parse(JSON.parse(readFileSync(join(LABELLED, `${stem}.meta.json`), "utf8")));
      const release = parse(file, readFileSync(join(LABELLED, file), "utf8"), meta);
      writeFileSync(join(out, `${stem}.json`), JSON.stringify(sectionsPrediction(release)));
    }
    const bounds = BOUNDS.flatMap((bound) => ["--min", bound]);
    const referee = join(SHARED, "sections", "score.mjs");
    const table = execFileSync(process.execPath, [referee, "--gold", LABELLED, "--pred", out, ...bounds], {
      encoding: "utf8",
    });
    expect(table).toContain("ALL sections");
  });
});
