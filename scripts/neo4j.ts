// Starts the Neo4j of the tests for a person to look at; data stays in .data/neo4j. Ctrl-C stops it.
import { resolve } from "node:path";
import { missingForNeo4j, startNeo4j } from "../test/neo4j/start-neo4j.js";

const missing = missingForNeo4j();
if (missing !== null) {
  process.stderr.write(`Neo4j cannot be started: ${missing}. With Docker: docker compose up neo4j\n`);
  process.exit(69);
}
const password = process.env.NEO4J_PASSWORD ?? "pressgraph";
const server = await startNeo4j({
  home: resolve(".data/neo4j"),
  port: Number(process.env.NEO4J_PORT ?? 7687),
  password,
});
process.stdout.write(`${server.uri} (user neo4j, password ${password})\n`);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.stop());
process.exitCode = (await server.gone) === 0 ? 0 : 1;
