import type { Command } from "commander";
import { activeRules } from "../../config/active-rules.js";
import { loadSettings } from "../../config/load-settings.js";
import { readDecisions } from "../../config/read-decisions.js";
import type { Settings } from "../../config/settings.js";
import { reportSettings } from "../../config/settings-report.js";
import { isAllowedHost } from "../../sources/http/address.js";
import { DEFAULT_STORE } from "../../stores/open-store.js";
import type { Act, CommandContext } from "../command-context.js";
import { configOption } from "../config-option.js";

interface ConfigOptions {
  readonly config?: string;
}

/** `config check` and `config print`: whether the settings are right, and where each came from. */
export function addConfig(program: Command, act: Act): void {
  const config = program.command("config").description("Check and print the settings");
  config
    .command("check")
    .description("read the configuration and say whether it is right")
    .addOption(configOption())
    .action((options: ConfigOptions) => act((context) => check(options, context)));
  config
    .command("print")
    .description("all settings as JSON, each with where it came from; secrets masked")
    .addOption(configOption())
    .action((options: ConfigOptions) => act((context) => print(options, context)));
}

async function check({ config }: ConfigOptions, { output }: CommandContext): Promise<number> {
  const { settings, file } = loadSettings(process.cwd(), config);
  activeRules(settings);
  if (settings.decisions !== undefined) readDecisions(settings.decisions);
  output.err(file === null ? "no configuration file here: all settings are defaults" : `${file} is right`);
  if (asksPublicSites(settings))
    output.err("its sources are public sites: set `contact`, or give --contact, so that they know whom to ask");
  return 0;
}

/** Whether sources are fetched from sites that must know whom to ask, and nobody is named. */
const asksPublicSites = ({ sources, contact, http }: Settings): boolean =>
  contact === undefined &&
  sources.some((source) => {
    const url = /^https?:/iu.test(source) ? URL.parse(source) : null;
    return url !== null && !isAllowedHost(url, new Set(http.allowHosts));
  });

async function print({ config }: ConfigOptions, { output, env }: CommandContext): Promise<number> {
  const report = reportSettings(loadSettings(process.cwd(), config), env, DEFAULT_STORE);
  await output.out(`${JSON.stringify(report, null, 2)}\n`);
  return 0;
}
