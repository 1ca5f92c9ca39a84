// Breaks the six properties of the graph on purpose, one mutation at a time in a copy of the project, and sees that a test notices.
// usage: npm run mutations [-- WORD...]   only mutations whose property, file, test or sentence holds one of the words; some 15 minutes for all
// Exit code 1 when a test stays green, or is red without a mutation.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Mutation, PROPERTIES } from "../test/mutations/mutations.js";
import { missingForNeo4j, removeHome, type Server, startNeo4j } from "../test/neo4j/start-neo4j.js";

const ROOT = resolve(import.meta.dirname, "..");
const COPIED = ["src", "test", "queries", "samples", "package.json", "tsconfig.json", "vitest.config.ts"];
/** How many times a writer is killed by the fault tests here: enough to meet the middle of a transaction. */
const FAULT_ROUNDS = "12";

/** Runs one test file in the copy up to its first failure; returns how many tests failed. */
function runTest(copy: string, test: string, env: NodeJS.ProcessEnv): number {
  const report = join(copy, "report.json");
  rmSync(report, { force: true });
  const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
  const arguments_ = [vitest, "run", test, "--bail=1", "--reporter=json", `--outputFile=${report}`];
  const { stderr } = spawnSync(process.execPath, arguments_, { cwd: copy, env, encoding: "utf8" });
  try {
    const { numFailedTests = 0, numPassedTests = 0 } = JSON.parse(readFileSync(report, "utf8")) as Record<
      string,
      number
    >;
    if (numFailedTests + numPassedTests === 0) throw new Error("no test ran");
    return numFailedTests;
  } catch (error) {
    throw new Error(`${test} could not be run: ${stderr.slice(0, 2000)}`, { cause: error });
  }
}

/** Applies one mutation to the copy, runs its test, and puts the file back. */
function tryMutation(copy: string, { file, from, to, test }: Mutation, env: NodeJS.ProcessEnv): number {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  if (text.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    return runTest(copy, test, env);
  } finally {
    writeFileSync(path, text);
  }
}

function makeCopy(): string {
  const copy = mkdtempSync(join(tmpdir(), "pressgraph-mutations-"));
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  return copy;
}

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const isAsked = (property: string, mutation: Mutation): boolean => {
  const text = [property, mutation.file, mutation.test, mutation.breaks].join(" ").toLowerCase();
  return words.length === 0 || words.some((word) => text.includes(word));
};

/** Tries all mutations that are asked for; returns how many were not noticed. */
function tryAll(copy: string, env: NodeJS.ProcessEnv, withServer: boolean): number {
  const sound = new Map<string, boolean>();
  let [unnoticed, tried] = [0, 0];
  for (const { name, mutations } of PROPERTIES) {
    for (const mutation of mutations.filter((one) => isAsked(name, one))) {
      const say = (verdict: string): void => void process.stdout.write(`${verdict}  ${name}: ${mutation.breaks}\n`);
      if (mutation.neo4j && !withServer) {
        say("skipped (no server)");
        continue;
      }
      const isSound = sound.get(mutation.test) ?? runTest(copy, mutation.test, env) === 0;
      sound.set(mutation.test, isSound);
      const failed = isSound ? tryMutation(copy, mutation, env) : 0;
      tried++;
      if (failed === 0) unnoticed++;
      say(isSound ? (failed > 0 ? "noticed" : "UNNOTICED") : "RED WITHOUT IT");
    }
  }
  process.stdout.write(`${tried - unnoticed} of ${tried} mutations noticed\n`);
  return unnoticed;
}

async function main(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "pressgraph-mutations-neo4j-"));
  const copy = makeCopy();
  const server: Server | null = missingForNeo4j() === null ? await startNeo4j({ home, password: "pressgraph" }) : null;
  const at = server && { NEO4J_URI: server.uri, NEO4J_PASSWORD: server.password, PRESSGRAPH_EMPTY_NEO4J: "1" };
  try {
    const env = { ...process.env, PRESSGRAPH_FAULT_ROUNDS: FAULT_ROUNDS, ...at };
    if (tryAll(copy, env, server !== null) > 0) process.exitCode = 1;
  } finally {
    await server?.stop();
    removeHome(home);
    rmSync(copy, { recursive: true, force: true });
  }
}

await main();
