import { Option } from "commander";
import { activeRules } from "../config/active-rules.js";
import { loadSettings } from "../config/load-settings.js";
import type { Settings } from "../config/settings.js";
import { Pipeline } from "../pipeline.js";

/** `--config`, the same for every command. */
export const configOption = (): Option =>
  new Option("--config <file>", "settings, instead of pressgraph.config.json or .yaml here");

/** The settings of a run and the pipeline under them. */
export function configured(config: string | undefined): { settings: Settings; pipeline: Pipeline } {
  const { settings } = loadSettings(process.cwd(), config);
  return { settings, pipeline: new Pipeline(activeRules(settings)) };
}
