import { ConfigurationError } from "../errors.js";
import type { Backend } from "./backend.js";
import { createStore } from "./create-store.js";
import { openEmbedded } from "./embedded.js";
import { openJsonl } from "./jsonl.js";
import { openNeo4j } from "./neo4j.js";
import type { GraphStore } from "./store.js";

/** Settings of the environment that matter to stores. */
export interface StoreEnvironment {
  readonly NEO4J_USER?: string | undefined;
  readonly NEO4J_PASSWORD?: string | undefined;
  readonly NEO4J_DATABASE?: string | undefined;
}

/** How to open a store. */
export interface OpenOptions {
  readonly env?: StoreEnvironment;
  /** A store that is not there is an error instead of being made. */
  readonly mustExist?: boolean;
  /** How long Neo4j transactions are retried, in milliseconds; 30 s when missing. */
  readonly retryMs?: number;
}

/** The store that is used when none is named. */
export const DEFAULT_STORE = "embedded:./pressgraph.db";

/** An address of a server. Samples: `neo4j://localhost:7687`, `bolt+s://host`. */
const SERVER = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^/]/u;
/** A user and password in an address. Sample: `neo4j:secret@`. */
const CREDENTIALS = /(?<=:\/\/)[^/@]*@/u;

/** Opens the store that a text names: `embedded:PATH`, `jsonl:PATH`, or the address of a Neo4j server. Throws `ConfigurationError` for anything else. */
export const openStore = (spec: string, options: OpenOptions = {}): GraphStore =>
  createStore(openBackend(spec, options));

/** The adapter that a text names, for copying one store into another; `openStore` is what callers mostly want. */
export function openBackend(spec: string, { env = {}, mustExist = false, retryMs }: OpenOptions = {}): Backend {
  if (spec.startsWith("embedded:") && spec.length > 9) return openEmbedded(spec.slice(9), { mustExist });
  if (spec.startsWith("jsonl:") && spec.length > 6) return openJsonl(spec.slice(6), { mustExist });
  if (SERVER.test(spec))
    return openNeo4j({ uri: addressOf(spec), ...settingsOf(env), ...(retryMs === undefined ? {} : { retryMs }) });
  throw new ConfigurationError("STORE_SPEC", "no such kind of store", {
    where: spec.replace(CREDENTIALS, ""),
    hint: "Write embedded:PATH, jsonl:PATH, neo4j://HOST, bolt://HOST or neo4j+s://HOST.",
  });
}

function addressOf(spec: string): string {
  if (!CREDENTIALS.test(spec)) return spec;
  throw new ConfigurationError("STORE_SPEC", "an address with user or password would show them to everyone", {
    where: spec.replace(CREDENTIALS, ""),
    hint: "Put them into NEO4J_USER and NEO4J_PASSWORD.",
  });
}

const settingsOf = (env: StoreEnvironment): { user: string; password: string; database?: string } => ({
  user: env.NEO4J_USER ?? "neo4j",
  password: env.NEO4J_PASSWORD ?? "",
  ...(env.NEO4J_DATABASE === undefined || env.NEO4J_DATABASE === "" ? {} : { database: env.NEO4J_DATABASE }),
});
