import { nodeTypes } from "../vocabulary/node-types.js";

/** What a database can keep beside unique keys. */
export interface SchemaSupport {
  /** Whether a unique constraint can be looked up by; where not, an index of its own is made. */
  readonly uniqueIsIndex: boolean;
  readonly fullText: boolean;
}

/** Properties besides the key that queries look nodes up by. */
const LOOKED_UP: readonly (readonly [label: string, property: string])[] = [
  ["PressRelease", "url"],
  ["PressRelease", "publishedOn"],
  ["RegulatoryAction", "kind"],
  ["RegulatoryAction", "targetDate"],
  ["FactChange", "at"],
];

/** Events are looked up by the label they share. */
const EVERY_EVENT = { label: "Event", key: "id" };

const named = (...parts: readonly string[]): string => ["pressgraph", ...parts].join("_").toLowerCase();

/** The statements of `prepare()`: named, `IF NOT EXISTS`, safe to run again. */
export function schemaStatements({ uniqueIsIndex, fullText }: SchemaSupport): string[] {
  const unique = [...nodeTypes(), EVERY_EVENT].flatMap(({ label, key }) => [
    `CREATE CONSTRAINT ${named(label, key, "unique")} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE`,
    ...(uniqueIsIndex ? [] : [`CREATE INDEX ${named(label, key)} IF NOT EXISTS FOR (n:${label}) ON (n.${key})`]),
  ]);
  const lookups = LOOKED_UP.map(
    ([label, property]) => `CREATE INDEX ${named(label, property)} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  );
  const entities = nodeTypes().filter(({ properties }) => "searchNames" in properties);
  const text = fullText
    ? [
        `CREATE FULLTEXT INDEX ${named("names")} IF NOT EXISTS FOR (n:${entities.map(({ label }) => label).join("|")}) ON EACH [n.name, n.searchNames]`,
      ]
    : [];
  return [...unique, ...lookups, ...text];
}
