import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyOverrides } from "../../src/config/apply-overrides.js";
import { loadSettings } from "../../src/config/load-settings.js";
import type { UserLexicon } from "../../src/config/settings.js";
import { userLexiconRules } from "../../src/config/user-lexicons.js";
import type { PressgraphError } from "../../src/errors.js";
import { readExample } from "../../src/extract/example-doc.js";
import { Extractor } from "../../src/extract/extract.js";
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

describe("userLexiconRules", () => {
  const lexicon = (path: string): UserLexicon => ({ path, type: "Drug", name: "name", aliases: "aliases" });

  it("reads CSV and TSV, and finds the names with their aliases", () => {
    writeFileSync(join(dir, "a.csv"), 'name,aliases\n"Exampla","exampline|EX-12"\n');
    const [rule] = userLexiconRules([lexicon(join(dir, "a.csv"))]);
    const [release] = [readExample({ text: "Patients got Exampla, that is EX-12." }).release];
    const { entities } = new Extractor({ mention: [rule!], qualifier: [], relation: [], event: [] }).extract(release);
    expect(entities.map(({ type, names }) => ({ type, names }))).toEqual([
      { type: "Drug", names: ["Exampla", "EX-12"] },
    ]);
  });

  it("names the line of a bad entry", () => {
    writeFileSync(join(dir, "b.tsv"), "name\taliases\nExampla\t\n\tEX-12\n");
    expect(failure(() => userLexiconRules([lexicon(join(dir, "b.tsv"))]))).toMatchObject({
      code: "LEXICON_ENTRY",
      where: `${join(dir, "b.tsv")}:3`,
    });
    expect(failure(() => userLexiconRules([lexicon(join(dir, "none.tsv"))])).code).toBe("LEXICON_UNREADABLE");
  });
});
