import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readDecisions } from "../../src/config/read-decisions.js";
import type { PressgraphError } from "../../src/errors.js";

const folder = mkdtempSync(join(tmpdir(), "pressgraph-decisions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "decisions.tsv");
const read = (text: string) => {
  writeFileSync(file, text);
  return readDecisions(file);
};
const failure = (work: () => unknown): PressgraphError => {
  try {
    work();
  } catch (error) {
    return error as PressgraphError;
  }
  throw new Error("it did not fail");
};

describe("readDecisions", () => {
  it("reads one decision a line, comments and empty lines left out", () => {
    expect(read("\uFEFF# by hand\r\nsame\tExampla \texampline\r\n\r\nnot same\tAcme Bio\tAcme Foods\n")).toEqual([
      { same: true, names: ["Exampla", "exampline"] },
      { same: false, names: ["Acme Bio", "Acme Foods"] },
    ]);
  });

  it.each([
    ["same\ta\tb\nsmae\ta\tb", "2:1"],
    ["same\ta", "1:7"],
    ["same\t\tb", "1:6"],
    ["not same\ta\t ", "1:12"],
    ["same\ta\tb\tc", "1:10"],
    ["same\ta\tb\nnot same\tb\ta", "2:1"],
  ])("%j is wrong at %s", (text, at) => {
    expect(failure(() => read(text))).toMatchObject({ code: "DECISION_ENTRY", where: `${file}:${at}`, exitCode: 78 });
  });

  it("says when there is no such file", () => {
    expect(failure(() => readDecisions(join(folder, "none.tsv")))).toMatchObject({ code: "DECISIONS_UNREADABLE" });
  });
});
