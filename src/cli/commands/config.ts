import type { Command } from "commander";
import { activeRules } from "../../config/active-rules.js";
import { loadSettings } from "../../config/load-settings.js";
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
    .description("all settings as JSON, each with where it came from")
    .addOption(configOption())
    .action((options: ConfigOptions) => act((context) => print(options, context)));
}

async function check({ config }: ConfigOptions, { output }: CommandContext): Promise<number> {
  const { settings, file } = loadSettings(process.cwd(), config);
  activeRules(settings);
  output.err(file === null ? "no configuration file here: all settings are defaults" : `${file} is right`);
  return 0;
}

async function print({ config }: ConfigOptions, { output }: CommandContext): Promise<number> {
  const { settings, file, given } = loadSettings(process.cwd(), config);
  const entries = Object.entries(settings).map(([key, value]) => [
    key,
    { value, from: given.includes(key) ? file : "default" },
  ]);
  await output.out(`${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  return 0;
}
