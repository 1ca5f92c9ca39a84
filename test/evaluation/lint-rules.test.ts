import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exampleHashes } from "../../src/evaluation/example-hashes.js";
import { lintLexicons } from "../../src/evaluation/lint-lexicons.js";
import { lintRules } from "../../src/evaluation/lint-rules.js";
import { measuredRules } from "../../src/evaluation/measured-rules.js";
import { Extractor } from "../../src/extract/extract.js";
import { BUILT_IN_RULES } from "../../src/rules/index.js";
import { defineEventRule, type EventRule, type RuleSet } from "../../src/rules/kit/rule.js";
import { NEWS } from "../../src/rules/kit/sections.js";
import { parseText } from "../document/parsed.js";

const folder = mkdtempSync(join(tmpdir(), "pressgraph-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "event"));

const SOURCE =
  'export const x = defineEventRule({\n  id: "event/x",\n  version: 1,\n  patterns: ["[<d>#Drugg] fell"],\n});\n';

function rule(parts: Partial<EventRule> = {}): EventRule {
  writeFileSync(join(folder, "event/x.ts"), SOURCE);
  return {
    ...defineEventRule({
      id: "event/x",
      version: 1,
      summary: "A test's rule.",
      sections: NEWS,
      produces: ["RegulatoryAction"],
      confidence: 0.8,
      trigger: /\bfell\b/iu,
      *match(scope) {
        const [drug] = scope.entitiesOf("Drug");
        if (drug) yield { type: "RegulatoryAction", kind: "withdrawal", drug };
      },
      examples: [{ text: "[Drug:Zorvexa] fell.", facts: ["RegulatoryAction kind=withdrawal drug=Zorvexa"] }],
    }),
    ...parts,
  };
}

const lint = (one: EventRule, noted = {}): string[] => {
  const rules: RuleSet = { mention: [], qualifier: [], relation: [], event: [one] };
  return lintRules(rules, { rulesFolder: folder, noted }).map(
    ({ where, code, message }) => `${where.slice(folder.length + 1)} ${code} ${message}`,
  );
};

describe("rules lint", () => {
  it("has nothing to say of a sound rule", () => expect(lint(rule())).toEqual([]));

  it("tells the place of an unknown tag, and the nearest one", () => {
    expect(lint(rule({ patterns: ["[<d>#Drugg] fell"] }))).toEqual([
      "event/x.ts:4:19 RULE_PATTERN unknown tag #Drugg, did you mean #Drug?",
    ]);
  });

  it("finds patterns that can never match", () => {
    expect(lint(rule({ patterns: ["#Drug Fell"] }))[0]).toContain("RULE_PATTERN it can never match");
    expect(lint(rule({ patterns: ["#Drug fell", "#Drug fell"] }))[0]).toContain("stands twice");
  });

  it("finds an id that is not the file's", () => {
    expect(lint({ ...rule(), id: "event/y" })[0]).toContain("RULE_ID");
  });

  it("finds an expression that goes back and forth on long input", () => {
    // Made from parts, so that no linter takes it for one of the project's.
    const slow = new RegExp(["a*", "a*", "x"].join(""), "u");
    expect(lint(rule({ trigger: slow }))[0]).toContain("RULE_SLOW");
  });

  it("asks for a higher version when what the rule gives on a noted example has changed", () => {
    const noted = { "event/x": exampleHashes(rule(), []) };
    const silent = { *match() {} };
    expect(lint(rule(), noted)).toEqual([]);
    expect(lint(rule(silent), noted)[0]).toContain("event/x.ts:3:3 RULE_VERSION");
    expect(lint(rule({ ...silent, version: 2 }), noted)).toEqual([]);
    expect(lint(rule({ ...silent, examples: [{ text: "[Drug:Quilmara] fell." }] }), noted)).toEqual([]);
  });

  it("finds lexicon lines without a known source", () => {
    writeFileSync(join(folder, "SOURCES.md"), "| key |\n| --- |\n| `general` | x |\n");
    writeFileSync(join(folder, "a.tsv"), "name\tsource\nZorvexa\tgeneral\nQuilmara\thearsay\n");
    writeFileSync(join(folder, "b.tsv"), "name\tsource\nZorvexa\t\n");
    expect(lintLexicons(folder).map(({ where, code }) => `${where.slice(folder.length + 1)} ${code}`)).toEqual([
      "a.tsv:3 LEXICON_SOURCE",
      "b.tsv:2:9 LEXICON_ENTRY",
    ]);
  });
});

describe("the shipped lexicons", () => {
  it("have a known source on each line", () => expect(lintLexicons("src/lexicon/data")).toEqual([]));
});

describe("measured rules", () => {
  it("give what the rules give, and count it", () => {
    const release = parseText(
      "Leqembi approved\n\nTOKYO, July 6, 2023 - The FDA has approved Leqembi (lecanemab-irmb) for adults.",
    );
    let clock = 0;
    const { rules, measures } = measuredRules(BUILT_IN_RULES, () => (clock += 1));
    expect(new Extractor(rules).extract(release).events).toEqual(new Extractor(BUILT_IN_RULES).extract(release).events);
    expect(measures.get("event/approval-verb")?.gave).toBeGreaterThan(0);
    expect(measures.get("event/approval-verb")?.ms).toBe(measures.get("event/approval-verb")?.calls);
  });
});
