import { StoreError } from "../errors.js";

/** Oldest server that is supported: the LTS line. */
const OLDEST = [5, 26] as const;
/** Version in the server's agent string. Samples: `Neo4j/5.26.30`, `Neo4j/2025.01.0`. */
const AGENT = /Neo4j\/(\d+)\.(\d+)/u;

/** Refuses a server older than 5.26 with a `StoreError` (78); one that does not tell its version passes. */
export function requireVersion(agent: string | undefined, uri: string): void {
  const found = AGENT.exec(agent ?? "");
  if (!found) return;
  const [major, minor] = [Number(found[1]), Number(found[2])];
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new StoreError("STORE_VERSION", `the server is ${agent}, too old`, {
    where: uri,
    hint: "Pressgraph needs Neo4j 5.26 or newer.",
    exitCode: 78,
  });
}
