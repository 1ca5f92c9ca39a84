import type { LoadedSettings } from "./load-settings.js";

/** One setting as it is in force. */
export interface ReportedSetting {
  readonly value: unknown;
  /** The configuration file, `environment NAME`, or `default`. */
  readonly from: string;
}

/** What the environment sets, by the setting that it stands for; `secret`: only whether it is set is told. */
const ENVIRONMENT: readonly { readonly name: string; readonly setting: string; readonly secret?: true }[] = [
  { name: "PRESSGRAPH_STORE", setting: "store" },
  { name: "NEO4J_USER", setting: "neo4j.user" },
  { name: "NEO4J_PASSWORD", setting: "neo4j.password", secret: true },
  { name: "NEO4J_DATABASE", setting: "neo4j.database" },
  { name: "HTTPS_PROXY", setting: "http.proxy" },
  { name: "HTTP_PROXY", setting: "http.proxy" },
];
/** The environment goes before the file for these, behind it for the others. */
const ENVIRONMENT_FIRST = new Set(["PRESSGRAPH_STORE"]);
const MASK = "***";
/** "user:secret@" in an address */
const CREDENTIALS = /(?<=:\/\/)[^/@\s]{1,300}@/gu;
/** "?token=…", "&api_key=…" in an address */
const TOKEN = /(?<=[?&](?:token|key|api_?key|access_?token|auth|password|secret|sig|signature)=)[^&#\s]{1,2000}/giu;

/** Every setting by its dotted name with its value and where that came from; passwords and tokens are masked, also within addresses. */
export function reportSettings(
  { settings, file, given }: LoadedSettings,
  env: Readonly<Record<string, string | undefined>>,
  defaultStore: string,
): Record<string, ReportedSetting> {
  const report: Record<string, ReportedSetting> = {};
  for (const [key, value] of Object.entries({
    store: undefined,
    contact: undefined,
    decisions: undefined,
    ...settings,
  })) {
    const parts = key === "http" ? Object.entries({ proxy: undefined, ...(value as object) }) : null;
    for (const [name, part] of parts?.map(([inner, each]) => [`${key}.${inner}`, each] as const) ?? [[key, value]])
      report[name] = { value: masked(part ?? null), from: given.includes(name) && file !== null ? file : "default" };
  }
  if (settings.store === undefined) report["store"] = { value: defaultStore, from: "default" };
  for (const { name, setting, secret } of ENVIRONMENT) {
    const value = env[name];
    if (!value || (report[setting] && report[setting].from !== "default" && !ENVIRONMENT_FIRST.has(name))) continue;
    report[setting] = { value: secret ? MASK : masked(value), from: `environment ${name}` };
  }
  return report;
}

function masked(value: unknown): unknown {
  if (typeof value === "string") return value.replace(CREDENTIALS, `${MASK}@`).replace(TOKEN, MASK);
  if (Array.isArray(value)) return value.map(masked);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each)]));
}
