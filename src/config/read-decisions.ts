import { readFileSync } from "node:fs";
import { ConfigurationError } from "../errors.js";
import type { Decision } from "../model/decision.js";

/** What the first field of a line may say. */
const VERDICTS: ReadonlyMap<string, boolean> = new Map([
  ["same", true],
  ["not same", false],
]);

const badEntry = (path: string, line: number, column: number, message: string): ConfigurationError =>
  new ConfigurationError("DECISION_ENTRY", message, {
    where: `${path}:${line}:${column}`,
    hint: "Write a line as: same or not same, a tab, a name, a tab, the other name.",
  });

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError("DECISIONS_UNREADABLE", `the decisions cannot be read (${code})`, {
      where: path,
      hint: "Check the path under `decisions` in the configuration.",
      cause: error,
    });
  }
}

function readLine(path: string, number: number, line: string): Decision {
  const fields = line.split("\t");
  const columnOf = (place: number): number => fields.slice(0, place).join("\t").length + (place > 0 ? 2 : 1);
  const same = VERDICTS.get((fields[0] ?? "").trim());
  if (same === undefined) throw badEntry(path, number, 1, `a decision is "same" or "not same"`);
  for (const place of [1, 2]) {
    if ((fields[place] ?? "").trim() === "") {
      const column = fields[place] === undefined ? line.length + 1 : columnOf(place);
      throw badEntry(path, number, column, `the ${place === 1 ? "first" : "second"} name is missing`);
    }
  }
  if (fields.length > 3) throw badEntry(path, number, columnOf(3), "there is more than two names");
  return { same, names: [fields[1]!.trim(), fields[2]!.trim()] };
}

/**
 * The reviewers' decisions of a file, one a line: `same` or `not same`, tab, name, tab, name. Empty lines and lines that begin
 * with `#` are left out. Throws `ConfigurationError` with line and column of a bad entry, or of one that contradicts another.
 */
export function readDecisions(path: string): Decision[] {
  const lines = readText(path)
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u);
  const seen = new Map<string, { same: boolean; number: number }>();
  return lines.flatMap((line, place) => {
    if (line.trim() === "" || line.startsWith("#")) return [];
    const decision = readLine(path, place + 1, line);
    const pair = [...decision.names].sort().join("\t");
    const other = seen.get(pair);
    if (other && other.same !== decision.same)
      throw badEntry(path, place + 1, 1, `it contradicts line ${other.number}`);
    seen.set(pair, { same: decision.same, number: place + 1 });
    return [decision];
  });
}
