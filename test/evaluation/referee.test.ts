import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { evaluate, readGold } from "../../src/evaluation/evaluate.js";
import { measures } from "../../src/evaluation/score-rows.js";
import { Pipeline } from "../../src/pipeline.js";

const GOLD = fileURLToPath(new URL("../../../shared/gold", import.meta.url));

describe.skipIf(!existsSync(GOLD))("eval and the referee (skipped where ../shared/gold is missing)", () => {
  it.each(["dev", "check"])("agree on %s to the third digit", (set) => {
    const out = mkdtempSync(join(tmpdir(), "pressgraph-referee-"));
    const documents = readGold(join(GOLD, set));
    const pipeline = new Pipeline();
    const evaluation = evaluate(documents, ({ raw }) => {
      const result = pipeline.run(raw);
      if (result.kind !== "extracted") return null;
      writeFileSync(join(out, `${raw.stem}.json`), JSON.stringify(result.extraction));
      return result.extraction;
    });
    const run = spawnSync(
      process.execPath,
      [join(GOLD, "score.mjs"), "--gold", join(GOLD, set), "--pred", out, "--json"],
      { encoding: "utf8", maxBuffer: 1 << 26 },
    );
    rmSync(out, { recursive: true });
    const referee = JSON.parse(run.stdout) as {
      evidenceWrong: number;
      rows: Record<string, { p: number; r: number; f1: number; gold: number }>;
    };
    const table = (of: (row: string) => { p: number; r: number; f1: number }): Record<string, string> =>
      Object.fromEntries(
        Object.keys(referee.rows).map((row) => [
          row,
          Object.values(of(row))
            .map((value) => value.toFixed(3))
            .join(" "),
        ]),
      );
    const own = table((row) =>
      measures(row.startsWith("ALL ") ? evaluation.rows.sum(`${row.slice(4)} `) : evaluation.rows.row(row)),
    );
    const theirs = table((row) => ({ p: referee.rows[row]!.p, r: referee.rows[row]!.r, f1: referee.rows[row]!.f1 }));
    expect(own).toEqual(theirs);
    expect(evaluation.evidenceWrong).toBe(referee.evidenceWrong);
    expect([...evaluation.rows.rows.keys()].filter((row) => !(row in referee.rows))).toEqual([]);
  });
});
