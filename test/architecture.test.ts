import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));

/** What each folder may import, beside itself and npm packages. */
const BASE = ["model", "errors"];
const ALLOWED: Record<string, readonly string[]> = {
  model: [],
  errors: [],
  vocabulary: BASE,
  lexicon: [...BASE, "vocabulary", "nlp"],
  nlp: [...BASE, "vocabulary"],
  document: [...BASE, "vocabulary", "lexicon", "nlp"],
  rules: [...BASE, "vocabulary", "lexicon", "nlp"],
  extract: [...BASE, "vocabulary", "lexicon", "nlp", "rules"],
  graph: [...BASE, "vocabulary", "lexicon", "extract"],
  stores: [...BASE, "vocabulary", "graph", "queries"],
  queries: [...BASE, "vocabulary"],
  sources: [...BASE, "document"],
  evaluation: [...BASE, "vocabulary", "lexicon", "nlp", "document", "rules", "extract", "graph"],
  config: [...BASE, "rules"],
  pipeline: [...BASE, "document", "rules", "extract"],
};
/** Folders that may touch process, files, network or clock. The lexicon reads its own shipped data once. */
const IMPURE = new Set(["cli", "config", "sources", "stores", "queries", "lexicon", "evaluation"]);
const IMPURE_MODULES =
  /^node:(?:fs|http|https|net|dns|child_process|process|os|timers|worker_threads|perf_hooks)|^undici$|^neo4j-driver$|^@grafeo-db/u;

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function* walk(dir: string): Generator<string> {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) yield* walk(path);
    else if (name.endsWith(".ts")) yield path;
  }
}

const files: SourceFile[] = [...walk(SRC)].map((file) => {
  const text = readFileSync(file, "utf8");
  const path = relative(SRC, file);
  const imports = [...text.matchAll(/^(?:import|export)\s[^;]*?from "([^"]+)";/gmu)].map((found) => found[1]!);
  return { path, folder: folderOf(path), text, imports };
});

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : path.replace(/\.ts$/u, "");
}

const target = (file: SourceFile, spec: string): string =>
  relative(SRC, resolve(SRC, dirname(file.path), spec)).replace(/\.js$/u, ".ts");

describe("architecture", () => {
  it("imports go one way", () => {
    const wrong = files.flatMap((file) => {
      const allowed = ALLOWED[file.folder];
      if (!allowed) return [];
      return file.imports
        .filter((spec) => spec.startsWith("."))
        .map((spec) => target(file, spec))
        .filter((to) => folderOf(to) !== file.folder && !allowed.includes(folderOf(to)))
        .map((to) => `${file.path} -> ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  it("rules do not import each other, and nobody imports index.ts", () => {
    const ruleFile = /^rules\/(?:mention|qualifier|relation|event)\/(?!index\.ts)/u;
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((spec) => spec.startsWith("."))
        .map((spec) => target(file, spec))
        .filter((to) => to === "index.ts" || (ruleFile.test(file.path) && ruleFile.test(to)))
        .map((to) => `${file.path} -> ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it("only the outer folders touch process, files, network or clock", () => {
    const wrong = files
      .filter((file) => !IMPURE.has(file.folder))
      .flatMap((file) => [
        ...file.imports.filter((spec) => IMPURE_MODULES.test(spec)).map((spec) => `${file.path} imports ${spec}`),
        ...(/\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/u.test(file.text)
          ? [`${file.path} uses process, clock or chance`]
          : []),
      ]);
    expect(wrong).toEqual([]);
  });

  it("has only nlp import compromise", () => {
    const wrong = files.filter(
      (file) => file.folder !== "nlp" && file.imports.some((spec) => spec.startsWith("compromise")),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it("finds all matches by matchesOf where every release passes", () => {
    const hot = /^(?:nlp|rules)\/(?!nlp\/matches-of\.ts)/u;
    const wrong = files.filter((file) => hot.test(file.path) && /\.matchAll\(/u.test(file.text));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it("has no import cycle", () => {
    const graph = new Map(
      files.map((file) => [
        file.path,
        file.imports.filter((spec) => spec.startsWith(".")).map((spec) => target(file, spec)),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    // Types only ever need each other within the rule kit: they vanish in the compiled program.
    for (const file of files)
      graph.set(
        file.path,
        graph.get(file.path)!.filter((to) => !(file.path.startsWith("rules/kit/") && to.startsWith("rules/kit/"))),
      );
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it("keeps files small and names them in kebab-case", () => {
    const lines = (file: SourceFile): number => {
      const code = file.path.startsWith("rules/")
        ? file.text.replace(/ {2}examples: \[[\s\S]*?\n {2}\],\n/u, "")
        : file.text;
      return code.split("\n").length;
    };
    expect(files.filter((file) => lines(file) > 301).map((file) => `${file.path} ${lines(file)}`)).toEqual([]);
    expect(files.map((file) => file.path).filter((path) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/u.test(path))).toEqual(
      [],
    );
    expect(files.map((file) => file.path).filter((path) => /(?:utils?|helpers?|common|misc)\.ts$/u.test(path))).toEqual(
      [],
    );
  });
});
