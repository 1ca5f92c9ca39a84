import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { distance } from "fastest-levenshtein";
import { UsageError } from "../errors.js";
import { type ParameterValue, parseQueryFile, type QueryFile, type QueryParameter, takesValue } from "./query-file.js";

const EXTENSION = ".cypher";

/** The folder of the queries that come with the program. */
export const queriesFolder = (): string => fileURLToPath(new URL("../../queries/", import.meta.url));

/** All queries of a folder, by name. Throws `QueryError` for a header that is wrong. */
export function readCatalogue(folder: string = queriesFolder()): ReadonlyMap<string, QueryFile> {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => file.slice(0, -EXTENSION.length))
    .sort();
  return new Map(
    names.map((name) => [name, parseQueryFile(name, readFileSync(join(folder, name + EXTENSION), "utf8"))]),
  );
}

/** The candidate nearest to a mistyped word, or undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { name: string; far: number } | undefined;
  for (const name of candidates) {
    const far = distance(word.toLowerCase(), name.toLowerCase());
    if (best === undefined || far < best.far) best = { name, far };
  }
  return best !== undefined && best.far <= Math.max(2, Math.floor(best.name.length / 3)) ? best.name : undefined;
}

const hintFor = (word: string, names: Iterable<string>, otherwise: string): string => {
  const near = nearest(word, names);
  return near === undefined ? otherwise : `Did you mean ${near}?`;
};

/** The query of that name; throws `UsageError` that names the nearest one. */
export function findQuery(catalogue: ReadonlyMap<string, QueryFile>, name: string): QueryFile {
  const query = catalogue.get(name);
  if (query) return query;
  throw new UsageError("QUERY_UNKNOWN", `there is no query ${name}`, {
    where: name,
    hint: hintFor(name, catalogue.keys(), "`pressgraph queries` lists them."),
  });
}

/** A value as typed on a command line, in the type that the parameter has; undefined when it is none. */
function typedValue({ type, nullable }: QueryParameter, text: string): unknown {
  if (nullable && text === "null") return null;
  switch (type) {
    case "string":
    case "date":
      return text;
    case "integer":
    case "number":
      return text.trim() === "" ? undefined : Number(text);
    case "boolean":
      return text === "true" ? true : text === "false" ? false : undefined;
    default:
      return type satisfies never;
  }
}

/** The parameters of a query from typed texts, with defaults filled in. Throws `UsageError` for an unknown name or a wrong value. */
export function queryParameters(
  query: QueryFile,
  given: Readonly<Record<string, string>>,
): Record<string, ParameterValue> {
  const known = query.parameters.map(({ name }) => name);
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const all = known.length === 0 ? "It takes none." : `It takes ${known.join(", ")}.`;
    throw new UsageError("PARAMETER_UNKNOWN", `${query.name} has no parameter ${name}`, {
      where: name,
      hint: hintFor(name, known, all),
    });
  }
  return Object.fromEntries(
    query.parameters.map((parameter) => {
      const text = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
      const value = text === undefined ? parameter.default : typedValue(parameter, text);
      if (takesValue(parameter, value)) return [parameter.name, value];
      throw new UsageError("PARAMETER_VALUE", `${parameter.name} must be a ${parameter.type}`, {
        where: `${parameter.name}=${text ?? ""}`,
        hint: parameter.type === "date" ? "Write a day as 2026-01-31." : parameter.description,
      });
    }),
  );
}
