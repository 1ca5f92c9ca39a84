import { Option } from "commander";
import { loadSettings } from "../config/load-settings.js";
import { DEFAULT_STORE } from "../stores/open-store.js";

const KINDS =
  "embedded:PATH, jsonl:PATH, neo4j://HOST, bolt://HOST or neo4j+s://HOST (NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE)";

/** `--store`, the same for every command. */
export const storeOption = (): Option =>
  new Option("--store <store>", `${KINDS}; the configuration's, else ${DEFAULT_STORE}`).env("PRESSGRAPH_STORE");

/** The store that a command means: as asked, else the configuration's, else the default. */
export const storeSpec = (asked: string | undefined): string =>
  (asked || undefined) ?? loadSettings(process.cwd()).settings.store ?? DEFAULT_STORE;
