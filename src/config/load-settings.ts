import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse as parseYaml, YAMLParseError } from "yaml";
import type { z } from "zod";
import { ConfigurationError } from "../errors.js";
import { type Settings, settingsSchema } from "./settings.js";

/** Files that are looked for in the working folder, in this order. */
const NAMES = ["pressgraph.config.json", "pressgraph.config.yaml", "pressgraph.config.yml"];

/** Settings with the file they came from; null where there is none and all are defaults. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly file: string | null;
  /** Names that the file gives ("store", "http.proxy"); all others are defaults. */
  readonly given: readonly string[];
}

/** Reads the configuration: the named file, else the first found in `folder`, else defaults. Paths in it count from the file's folder. Throws `ConfigurationError`. */
export function loadSettings(folder: string, named?: string): LoadedSettings {
  const file =
    named === undefined
      ? NAMES.map((name) => join(folder, name)).find((path) => existsSync(path))
      : resolve(folder, named);
  if (file === undefined) return { settings: settingsSchema.parse({}), file: null, given: [] };
  const value = readValue(file);
  const parsed = settingsSchema.safeParse(value);
  if (!parsed.success) throw invalid(file, parsed.error);
  return { settings: withPaths(parsed.data, dirname(file)), file, given: namesIn(value) };
}

/** The keys of a configuration and, dotted, those of its `http` part. */
const namesIn = (value: unknown): string[] =>
  Object.entries(value as object).flatMap(([key, inner]) =>
    key === "http" ? [key, ...Object.keys(inner ?? {}).map((name) => `${key}.${name}`)] : [key],
  );

function readValue(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError("CONFIG_UNREADABLE", `the configuration cannot be read (${code})`, {
      where: file,
      hint: "Check the path given with --config.",
      cause: error,
    });
  }
  try {
    // JSON is a part of YAML, and the YAML parser says line and column.
    return parseYaml(text) ?? {};
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const at = error.linePos?.[0];
    throw new ConfigurationError("CONFIG_SYNTAX", error.message.split("\n")[0]!, {
      where: at ? `${file}:${at.line}:${at.col}` : file,
      hint: "Mend the syntax; `pressgraph config check` tells when it is right.",
      cause: error,
    });
  }
}

function invalid(file: string, error: z.ZodError): ConfigurationError {
  const [issue] = error.issues;
  return new ConfigurationError("CONFIG_INVALID", `${issue?.path.join(".") || "the file"}: ${issue?.message}`, {
    where: file,
    hint: "See docs/configuration.md for all settings.",
  });
}

const withPaths = (settings: Settings, folder: string): Settings => ({
  ...settings,
  lexicons: settings.lexicons.map((lexicon) => ({ ...lexicon, path: resolve(folder, lexicon.path) })),
  state: resolve(folder, settings.state),
  ...(settings.decisions !== undefined && { decisions: resolve(folder, settings.decisions) }),
});
