import { QueryError } from "../errors.js";

/** Kinds of values a query takes; dates are ISO 8601 to the day. */
export const PARAMETER_TYPES = ["string", "integer", "number", "date", "boolean"] as const;
export type ParameterType = (typeof PARAMETER_TYPES)[number];

/** A value of a parameter; null only where the header says that it may be missing. */
export type ParameterValue = string | number | boolean | null;

/** A parameter as the header of a query declares it. */
export interface QueryParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** Whether null is a value, written `string?`. */
  readonly nullable: boolean;
  readonly default: ParameterValue;
  readonly description: string;
}

/** One question of the library: its header, checked, and its Cypher. */
export interface QueryFile {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly parameters: readonly QueryParameter[];
  /** Column names in order. */
  readonly returns: readonly string[];
  readonly tags: readonly string[];
  /** Rows that the samples of the project give at least. */
  readonly expectedRows: number;
  readonly cypher: string;
}

/** A line of the header. Sample: `// title: Approvals of a drug`. */
const HEADER_LINE = /^\/\/ (title|description|param|returns|tags|expect):? ?(.*)$/u;
/** A parameter. Sample: `drug: string? = null | Drug name`. */
const PARAMETER = /^(\w+): (\w+)(\?)? = ([^|]+) \| (.+)$/u;
/** An expectation. Sample: `rows >= 3`. */
const EXPECTATION = /^rows >= (\d+)$/u;
/** A day. Sample: `2026-01-31`. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

const invalid = (name: string, line: number, message: string, hint: string): QueryError =>
  new QueryError("QUERY_HEADER", message, { where: `queries/${name}.cypher:${line}`, hint });

/** Whether a text names a real day; databases differ on the 30th of February. */
export function isDay(text: string): boolean {
  const found = DAY.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether a value is one that the parameter takes. */
export function takesValue(
  { type, nullable }: Pick<QueryParameter, "type" | "nullable">,
  value: unknown,
): value is ParameterValue {
  if (value === null) return nullable;
  switch (type) {
    case "string":
      return typeof value === "string";
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return typeof value === "string" && isDay(value);
    default:
      return type satisfies never;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseParameter(file: string, line: number, text: string): QueryParameter {
  const found = PARAMETER.exec(text);
  const type = PARAMETER_TYPES.find((one) => one === found?.[2]);
  if (!found || type === undefined) {
    throw invalid(
      file,
      line,
      "a parameter line cannot be read",
      'Write: // param drug: string = "larotrectinib" | Drug name',
    );
  }
  const nullable = found[3] === "?";
  const value = parseJson(found[4] ?? "");
  if (!takesValue({ type, nullable }, value)) {
    throw invalid(
      file,
      line,
      `the default of ${found[1]} is no ${type}`,
      'Write the default as JSON, dates as "2026-01-31".',
    );
  }
  return { name: found[1] ?? "", type, nullable, default: value, description: found[5] ?? "" };
}

const list = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

interface Header {
  readonly single: Map<string, { text: string; line: number }>;
  readonly parameters: QueryParameter[];
  readonly length: number;
}

function parseHeader(name: string, lines: readonly string[]): Header {
  const header = {
    single: new Map<string, { text: string; line: number }>(),
    parameters: [] as QueryParameter[],
    length: 0,
  };
  for (const [place, text] of lines.entries()) {
    if (!text.startsWith("//")) return { ...header, length: place };
    const found = HEADER_LINE.exec(text);
    if (!found)
      throw invalid(
        name,
        place + 1,
        "this header line cannot be read",
        "Known are title, description, param, returns, tags, expect.",
      );
    const [, key = "", value = ""] = found;
    if (key === "param") header.parameters.push(parseParameter(name, place + 1, value));
    else if (header.single.has(key)) throw invalid(name, place + 1, `${key} is given twice`, "Keep one of them.");
    else header.single.set(key, { text: value.trim(), line: place + 1 });
  }
  return { ...header, length: lines.length };
}

/** Reads one file of the library. Throws `QueryError` that names file and line where the header is wrong. */
export function parseQueryFile(name: string, text: string): QueryFile {
  const lines = text.split("\n");
  const { single, parameters, length } = parseHeader(name, lines);
  const given = (key: string): string => {
    const found = single.get(key)?.text;
    if (found === undefined || found === "")
      throw invalid(name, 1, `the header has no ${key}`, `Add a line: // ${key}: …`);
    return found;
  };
  const expectation = EXPECTATION.exec(given("expect"));
  if (!expectation)
    throw invalid(
      name,
      single.get("expect")?.line ?? 1,
      "the expectation cannot be read",
      "Write: // expect: rows >= 3",
    );
  const query = {
    name,
    title: given("title"),
    description: given("description"),
    parameters,
    returns: list(given("returns")),
    tags: list(given("tags")),
    expectedRows: Number(expectation[1]),
    cypher: lines.slice(length).join("\n").trim(),
  };
  checkQuery(query);
  return query;
}

/** Columns that every query ends in, unless it is tagged `aggregate`. */
const PROOF = ["quote", "url"];
/** A parameter in Cypher. Sample: `$drug`. */
const USED = /\$(\w+)/gu;

function checkQuery({ name, returns, tags, parameters, cypher }: QueryFile): void {
  const used = new Set([...cypher.matchAll(USED)].map((found) => found[1]));
  for (const parameter of parameters) {
    if (!used.delete(parameter.name))
      throw invalid(name, 1, `$${parameter.name} is declared but not used`, "Remove its line.");
  }
  for (const missing of used) throw invalid(name, 1, `$${missing} is used but not declared`, "Add its param line.");
  if (!tags.includes("aggregate") && returns.slice(-2).join() !== PROOF.join()) {
    throw invalid(name, 1, "the query does not end in quote, url", "Return them last, or tag the query aggregate.");
  }
}
