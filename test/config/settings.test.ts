import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyOverrides } from "../../src/config/apply-overrides.js";
import { loadSettings } from "../../src/config/load-settings.js";
import type { PressgraphError } from "../../src/errors.js";
import { defineQualifierRule, type RuleSet } from "../../src/rules/kit/rule.js";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "pressgraph-config-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const failure = (work: () => unknown): PressgraphError => {
  try {
    work();
  } catch (error) {
    return error as PressgraphError;
  }
  throw new Error("it did not fail");
};

describe("loadSettings", () => {
  it("gives defaults where there is no file", () => {
    expect(loadSettings(dir)).toMatchObject({ file: null, settings: { sources: [], rules: {}, lexicons: [] } });
  });

  it("reads JSON and YAML, with paths from the file's folder", () => {
    writeFileSync(join(dir, "pressgraph.config.yaml"), "lexicons:\n  - path: drugs.csv\n    type: Drug\n");
    expect(loadSettings(dir).settings.lexicons).toEqual([
      { path: join(dir, "drugs.csv"), type: "Drug", name: "name", aliases: "aliases" },
    ]);
    writeFileSync(join(dir, "pressgraph.config.json"), '{ "store": "embedded:x.db" }');
    expect(loadSettings(dir)).toMatchObject({ settings: { store: "embedded:x.db" }, given: ["store"] });
  });

  it("says where a file is wrong, and ends with 78", () => {
    writeFileSync(join(dir, "bad.yaml"), "store: [\n");
    writeFileSync(join(dir, "odd.json"), '{ "stroe": "x" }');
    expect(failure(() => loadSettings(dir, "bad.yaml"))).toMatchObject({ code: "CONFIG_SYNTAX", exitCode: 78 });
    expect(failure(() => loadSettings(dir, "odd.json")).message).toContain("stroe");
    expect(failure(() => loadSettings(dir, "missing.json")).code).toBe("CONFIG_UNREADABLE");
  });
});

describe("applyOverrides", () => {
  const rule = (id: string, level: "stable" | "preview") =>
    defineQualifierRule({
      id,
      version: 1,
      summary: "",
      level,
      sections: ["body"],
      qualifier: "planned",
      cues: [{ pattern: /\bwill\b/u, direction: "forward" }],
      examples: [],
    });
  const rules: RuleSet = {
    mention: [],
    qualifier: [rule("qualifier/a", "stable"), rule("qualifier/b", "preview")],
    relation: [],
    event: [],
  };

  it("leaves preview rules out unless they are on, and takes rules out that are off", () => {
    const ids = (overrides: Parameters<typeof applyOverrides>[1]): string[] =>
      applyOverrides(rules, overrides).qualifier.map(({ id }) => id);
    expect(ids({})).toEqual(["qualifier/a"]);
    expect(ids({ "qualifier/a": "off", "qualifier/b": "on" })).toEqual(["qualifier/b"]);
  });

  it("sets a cue's reach, and refuses unknown rules", () => {
    expect(applyOverrides(rules, { "qualifier/a": { maxScope: 4 } }).qualifier[0]?.cues[0]?.maxScope).toBe(4);
    expect(failure(() => applyOverrides(rules, { "qualifier/z": "off" })).code).toBe("CONFIG_RULE");
  });
});
