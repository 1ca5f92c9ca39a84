import { schemaStatements } from "../graph/schema-statements.js";
import { NODE_TYPES, type NodeLabel, type PropertyType } from "../vocabulary/node-types.js";
import { type RelationshipType, relationshipTypes } from "../vocabulary/relationship-types.js";
import { exportedTypes, type ScannedRelationship, scanNodes, scanRelationships } from "./graph-scan.js";
import type { GraphStore, JsonValue } from "./store.js";

/** What cannot stand in a Cypher string as it is. Sample: the quote of `Alzheimer's`. */
const SPECIAL = /[\\'\p{C}]/gu;
/** An escaped backslash before a letter that some parsers would read as a Unicode escape. Sample: `\\u0027`. */
const ESCAPED_BEFORE_U = /\\\\(?=[uU])/gu;

const escapeOne = (character: string): string => {
  if (character === "\\" || character === "'") return `\\${character}`;
  return Array.from(
    { length: character.length },
    (_, place) => `\\u${character.charCodeAt(place).toString(16).padStart(4, "0").toUpperCase()}`,
  ).join("");
};

/** A text as a Cypher expression that every parser reads alike. */
const textLiteral = (text: string): string =>
  `'${text.replace(SPECIAL, escapeOne).replace(ESCAPED_BEFORE_U, "\\\\' + '")}'`;

function literal(value: JsonValue, type: PropertyType | undefined): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, "string")).join(", ")}]`;
  if (typeof value === "number") return type === "number" && Number.isInteger(value) ? value.toFixed(1) : String(value);
  return type === "date" ? `date(${textLiteral(String(value))})` : textLiteral(String(value));
}

const settings = (
  variable: string,
  properties: Readonly<Record<string, JsonValue>>,
  types: Readonly<Record<string, PropertyType>>,
  without: string | undefined,
): string[] =>
  Object.entries(properties)
    .filter(([name]) => name !== without)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${variable}.${name} = ${literal(value, types[name])}`);

const setClause = (parts: readonly string[]): string => (parts.length === 0 ? "" : ` SET ${parts.join(", ")}`);

const nodePattern = (variable: string, label: NodeLabel, id: string): string =>
  `(${variable}:${label} {${NODE_TYPES[label].key}: ${textLiteral(id)}})`;

/** Relationships without the property that tells them apart cannot be merged: they are made where none is yet. */
function relationshipStatement(
  { type, discriminator, properties: types }: RelationshipType,
  ends: readonly [from: NodeLabel, to: NodeLabel],
  { from, to, properties }: ScannedRelationship,
): string {
  const match = `MATCH ${nodePattern("a", ends[0], from)} MATCH ${nodePattern("b", ends[1], to)}`;
  const telling = discriminator === undefined ? undefined : properties[discriminator];
  const set = setClause(settings("r", properties, types, discriminator));
  if (discriminator !== undefined && telling === undefined) {
    const none = `OPTIONAL MATCH (a)-[old:${type}]->(b) WHERE old.${discriminator} IS NULL WITH a, b, count(old) AS known WHERE known = 0`;
    return `${match} ${none} CREATE (a)-[r:${type}]->(b)${set};`;
  }
  const key = telling === undefined ? "" : ` {${discriminator}: ${literal(telling, "string")}}`;
  return `${match} MERGE (a)-[r:${type}${key}]->(b)${set};`;
}

/** The graph with the store's ledger as Cypher statements, one a line, that may be run again. */
export async function* exportCypher(store: GraphStore): AsyncGenerator<string> {
  for (const statement of schemaStatements({ uniqueIsIndex: true, fullText: false })) yield `${statement};\n`;
  for (const { label, also, key, properties } of exportedTypes(true)) {
    const own = label as NodeLabel;
    for await (const nodes of scanNodes(store, own)) {
      for (const node of nodes) {
        const set = settings("n", node.properties, properties, key);
        yield `MERGE ${nodePattern("n", own, node.id)}${setClause([...also.map((more) => `n:${more}`), ...set])};\n`;
      }
    }
  }
  for (const type of relationshipTypes()) {
    for await (const { from, to, relationships } of scanRelationships(store, type))
      for (const one of relationships) yield `${relationshipStatement(type, [from, to], one)}\n`;
  }
}
