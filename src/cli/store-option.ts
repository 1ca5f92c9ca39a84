import { Option } from "commander";
import { DEFAULT_STORE } from "../stores/open-store.js";

/** `--store`, the same for every command. */
export const storeOption = (): Option =>
  new Option(
    "--store <store>",
    "embedded:PATH, jsonl:PATH, neo4j://HOST, bolt://HOST or neo4j+s://HOST (NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE)",
  )
    .env("PRESSGRAPH_STORE")
    .default(DEFAULT_STORE);
