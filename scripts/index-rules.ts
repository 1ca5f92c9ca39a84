// Writes src/rules/<kind>/index.ts from the rule files beside it: `npm run rules:index` (`--check` fails when one is out of date).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const check = process.argv.includes("--check");
let stale = false;
for (const kind of ["mention", "qualifier", "relation", "event"]) {
  const type = `${kind[0]!.toUpperCase()}${kind.slice(1)}Rule`;
  const dir = new URL(`../src/rules/${kind}/`, import.meta.url);
  const files = readdirSync(dir)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => file.replace(/\.ts$/u, ""))
    .sort();
  const rules = files.map((stem) => ({ stem, name: exportOf(new URL(`${stem}.ts`, dir), kind) }));
  const list = rules.map(({ name }) => name);
  const oneLine = `export const ${kind.toUpperCase()}_RULES: readonly ${type}[] = [${list.join(", ")}];`;
  const body =
    oneLine.length <= 120
      ? oneLine
      : oneLine.replace(`[${list.join(", ")}]`, `[\n${list.map((name) => `  ${name},`).join("\n")}\n]`);
  const imports = [
    `import type { ${type} } from "../kit/rule.js";`,
    ...rules.map(({ stem, name }) => `import { ${name} } from "./${stem}.js";`),
  ];
  const text = `${imports.join("\n")}\n\n/** ${kind[0]!.toUpperCase()}${kind.slice(1)} rules, in order of their ids. */\n${body}\n`;
  const target = new URL("index.ts", dir);
  if (readFileSync(target, "utf8") === text) continue;
  stale = true;
  if (check) console.error(`src/rules/${kind}/index.ts is out of date: run "npm run rules:index"`);
  else writeFileSync(target, text);
}
process.exitCode = check && stale ? 1 : 0;

function exportOf(file: URL, kind: string): string {
  const type = `define${kind[0]!.toUpperCase()}${kind.slice(1)}Rule`;
  const found = new RegExp(`export const (\\w+) = ${type}\\(`, "u").exec(readFileSync(file, "utf8"));
  if (!found) throw new Error(`${file.pathname}: no "export const NAME = ${type}("`);
  return found[1]!;
}
