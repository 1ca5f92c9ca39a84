// `npm run docs`: writes the generated pages of docs/ from the code; `--check` fails when one is out of date.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { rulesDocument } from "../src/evaluation/rule-page.js";
import { BUILT_IN_RULES } from "../src/rules/index.js";
import { schemaPage } from "../src/vocabulary/schema-page.js";
import { propertiesPage } from "../test/mutations/properties-page.js";

const PAGES: Record<string, () => string> = {
  "rules.md": () => rulesDocument(BUILT_IN_RULES),
  "schema.md": schemaPage,
  "properties.md": propertiesPage,
};

const check = process.argv.includes("--check");
for (const [name, make] of Object.entries(PAGES)) {
  const file = new URL(`../docs/${name}`, import.meta.url);
  const text = make();
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  if (check) {
    console.error(`docs/${name} is out of date: run "npm run docs"`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}
