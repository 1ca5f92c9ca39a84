import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PressgraphError } from "../errors.js";
import { parseTsv } from "../lexicon/tsv.js";
import type { Finding } from "./lint-rules.js";

/** A line of the table of sources: the key in backticks */
const SOURCE_LINE = /^\| `([a-z0-9-]+)` +\|/gmu;

/** Lexicon lines without a source, with one that `SOURCES.md` beside them lacks, or with wrong cells; `folder` is `src/lexicon/data`. */
export function lintLexicons(folder: string): Finding[] {
  const known = new Set(
    [...readFileSync(join(folder, "SOURCES.md"), "utf8").matchAll(SOURCE_LINE)].map(([, key]) => key!),
  );
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort();
  return files.flatMap((file) => {
    const path = join(folder, file);
    try {
      const lines = new Map<string, number[]>();
      for (const { line, cells } of parseTsv(readFileSync(path, "utf8"), path, ["source"])) {
        const key = cells["source"]!;
        if (!known.has(key)) lines.set(key, [...(lines.get(key) ?? []), line]);
      }
      return [...lines].map(([key, at]) => unknownSource(path, key, at));
    } catch (error) {
      if (!(error instanceof PressgraphError)) throw error;
      return [{ where: error.where ?? path, code: error.code, message: error.message }];
    }
  });
}

const unknownSource = (path: string, key: string, lines: readonly number[]): Finding => ({
  where: `${path}:${lines[0]}`,
  code: "LEXICON_SOURCE",
  message: `the source "${key}" is not in SOURCES.md${lines.length > 1 ? ` (${lines.length} lines)` : ""}`,
});
