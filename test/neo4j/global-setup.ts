import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openStore } from "../../src/stores/open-store.js";
import { missingForNeo4j, removeHome, startNeo4j } from "./start-neo4j.js";

/** Where the tests find a server; undefined when there is none. */
export interface TestServer {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    neo4j: TestServer | null;
  }
}

const NEO4J_PASSWORD = "pressgraph-test";
/** Test files that need the server; nothing is started when only others run. */
const NEEDS_SERVER = /conformance|stores\/(?:neo4j|crash|layout|server)/u;

const isAsked = (): boolean => {
  const filters = process.argv.slice(2).filter((argument) => argument.includes("test/"));
  return filters.length === 0 || filters.some((filter) => NEEDS_SERVER.test(filter));
};

/** The tests empty the database again and again: one with data in it must be offered on purpose. */
async function checkEmpty({ uri, user, password }: TestServer): Promise<void> {
  if (process.env.PRESSGRAPH_EMPTY_NEO4J === "1") return;
  const store = openStore(uri, { env: { NEO4J_USER: user, NEO4J_PASSWORD: password } });
  const { rows } = await store.query("MATCH (n) RETURN count(n) AS nodes");
  await store.close();
  if (rows[0]?.[0] !== 0)
    throw new Error(`${uri} holds data, and the tests would delete it; PRESSGRAPH_EMPTY_NEO4J=1 allows that`);
}

/** Starts one Neo4j for the whole test run, or takes the one that NEO4J_URI names; says in one line when there is none. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { env } = process;
  if (env.NEO4J_URI) {
    const given = { uri: env.NEO4J_URI, user: env.NEO4J_USER ?? "neo4j", password: env.NEO4J_PASSWORD ?? "" };
    await checkEmpty(given);
    project.provide("neo4j", given);
    return undefined;
  }
  if (!isAsked()) {
    project.provide("neo4j", null);
    return undefined;
  }
  const missing = missingForNeo4j();
  if (missing !== null) {
    if (env.PRESSGRAPH_REQUIRE_NEO4J === "1") throw new Error(`Neo4j tests are required here, but ${missing}`);
    process.stderr.write(`Neo4j tests are skipped: ${missing}.\n`);
    project.provide("neo4j", null);
    return undefined;
  }
  const home = mkdtempSync(join(tmpdir(), "pressgraph-neo4j-"));
  const server = await startNeo4j({ home, password: NEO4J_PASSWORD });
  const interrupted = (): void => void server.stop();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, interrupted);
  project.provide("neo4j", { uri: server.uri, user: server.user, password: server.password });
  return async () => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, interrupted);
    await server.stop();
    removeHome(home);
  };
}
