import type { NodeLabel, PropertyType } from "../vocabulary/node-types.js";
import { relationshipTypes } from "../vocabulary/relationship-types.js";
import { exportedTypes, scanNodes, scanRelationships } from "./graph-scan.js";
import type { GraphStore, JsonValue } from "./store.js";

/** A part of one CSV file; parts of a file follow on each other. */
export interface CsvPart {
  readonly file: string;
  readonly text: string;
}

/** Between the members of a list: no text has a need of it. */
const LIST_SEPARATOR = "\u001f";

/** Types of columns in the words of `neo4j-admin database import`. */
const COLUMN_TYPES: Record<PropertyType, string> = {
  string: "string",
  strings: "string[]",
  integer: "long",
  number: "double",
  date: "date",
};

/** What must stand in quotes, and an empty text, which without them would be no value. */
const NEEDS_QUOTES = /[",\r\n]|^$/u;

function cell(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "";
  const text = Array.isArray(value)
    ? value.map((item) => String(item).replaceAll(LIST_SEPARATOR, " ")).join(LIST_SEPARATOR)
    : String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly string[]): string => `${cells.join(",")}\n`;

const header = (properties: Readonly<Record<string, PropertyType>>, without?: string): string[] =>
  Object.entries(properties)
    .filter(([name]) => name !== without)
    .map(([name, type]) => `${name}:${COLUMN_TYPES[type]}`);

async function* nodeFiles(store: GraphStore): AsyncGenerator<CsvPart> {
  for (const { label, also, key, properties } of exportedTypes(true)) {
    const file = `nodes-${label}.csv`;
    const names = Object.keys(properties).filter((name) => name !== key);
    const labels = cell([label, ...also]);
    let begun = false;
    for await (const nodes of scanNodes(store, label as NodeLabel)) {
      if (!begun) yield { file, text: line([`${key}:ID`, ...header(properties, key), ":LABEL"]) };
      begun = true;
      const lines = nodes.map((node) =>
        line([cell(node.id), ...names.map((name) => cell(node.properties[name])), labels]),
      );
      yield { file, text: lines.join("") };
    }
  }
}

async function* relationshipFiles(store: GraphStore): AsyncGenerator<CsvPart> {
  for (const type of relationshipTypes()) {
    const file = `relationships-${type.type}.csv`;
    const names = Object.keys(type.properties);
    let begun = false;
    for await (const { relationships } of scanRelationships(store, type)) {
      if (!begun) yield { file, text: line([":START_ID", ...header(type.properties), ":END_ID", ":TYPE"]) };
      begun = true;
      const lines = relationships.map(({ from, to, properties }) =>
        line([cell(from), ...names.map((name) => cell(properties[name])), cell(to), type.type]),
      );
      yield { file, text: lines.join("") };
    }
  }
}

/** The graph with the store's ledger as CSV files with typed headers, one a label and relationship type; a value stays as it is. */
export async function* exportCsv(store: GraphStore): AsyncGenerator<CsvPart> {
  yield* nodeFiles(store);
  yield* relationshipFiles(store);
}

/** The command that makes an empty Neo4j database of the files, run in their folder. */
export function importCommand(files: readonly string[]): string {
  const options = ["--multiline-fields=true", "--array-delimiter=U+001F"];
  const inputs = files.map((file) => (file.startsWith("nodes-") ? `--nodes=${file}` : `--relationships=${file}`));
  return ["neo4j-admin database import full neo4j", ...options, ...inputs].join(" ");
}
