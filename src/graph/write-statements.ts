import { NODE_TYPES, type NodeLabel, type NodeType, type PropertyType } from "../vocabulary/node-types.js";
import { RELATIONSHIP_TYPES, type RelationshipName, type RelationshipType } from "../vocabulary/relationship-types.js";
import type { GraphChange, GraphNode, GraphRelationship, PropertyValue } from "./graph-change.js";

/** One Cypher statement with the rows it is run for, under the parameter `$rows`. */
export interface WriteStatement {
  readonly text: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** How a database wants whole numbers as parameters; the Neo4j driver would send a plain number as a float. */
export type ToInteger = (value: number) => unknown;

type Values = Readonly<Record<string, PropertyValue | null>>;
type Types = Readonly<Record<string, PropertyType>>;
type Row = Record<string, unknown>;

const typesOf = (label: NodeLabel): Types => (NODE_TYPES[label] as NodeType).properties;
const relationshipTypesOf = (type: RelationshipName): Types =>
  (RELATIONSHIP_TYPES[type] as RelationshipType).properties;

/**
 * Splits values into a map for `+=` and the dates, which each need a call of `date()`. All dates that the type can have are
 * named, those without a value as null, so that one type needs one text and the database plans it once.
 */
function split(
  values: Values,
  types: Types,
  integer: ToInteger,
  all: Values = values,
): { props: Row; dates: Row; names: string[] } {
  const props: Row = {};
  const names = Object.keys(types).filter((name) => types[name] === "date");
  const dates: Row = Object.fromEntries(names.map((name) => [name, all[name] ?? null]));
  for (const [name, value] of Object.entries(values)) {
    const type = types[name];
    if (type === "date") continue;
    props[name] = type === "integer" && typeof value === "number" ? integer(value) : value;
  }
  return { props, dates, names };
}

const setClause = (variable: string, dates: readonly string[]): string =>
  [`SET ${variable} += row.props`, ...dates.map((name) => `${variable}.${name} = date(row.dates.${name})`)].join(", ");

/** Gathers rows under the statement they belong to. */
class Statements {
  private readonly byText = new Map<string, Row[]>();

  add(text: string, row: Row): void {
    const rows = this.byText.get(text);
    if (rows) rows.push(row);
    else this.byText.set(text, [row]);
  }

  list(): WriteStatement[] {
    return [...this.byText].map(([text, rows]) => ({ text: `UNWIND $rows AS row ${text}`, rows }));
  }
}

const keyOf = (label: NodeLabel): string => NODE_TYPES[label].key;
const labelsOf = (label: NodeLabel): string => [label, ...NODE_TYPES[label].also].join(":");
/** The label to look a node up by: the most general one, so that fewer texts must be planned. */
const lookupLabel = (label: NodeLabel): string => NODE_TYPES[label].also[0] ?? label;
const nodePattern = (variable: string, label: NodeLabel, value: string): string =>
  `(${variable}:${lookupLabel(label)} {${keyOf(label)}: ${value}})`;
const matchNode = (variable: string, label: NodeLabel, value: string): string =>
  `MATCH ${nodePattern(variable, label, value)}`;

function createNode(out: Statements, { label, id, properties }: GraphNode, integer: ToInteger): void {
  const { [keyOf(label)]: _, ...rest } = properties;
  const { props, dates, names } = split(rest, typesOf(label), integer);
  out.add(`CREATE (n:${labelsOf(label)} {${keyOf(label)}: row.id}) ${setClause("n", names)}`, { id, props, dates });
}

const relationshipPattern = ({ type, fromLabel, toLabel }: GraphRelationship): string =>
  `MATCH ${nodePattern("a", fromLabel, "row.from")}-[r:${type}]->${nodePattern("b", toLabel, "row.to")}`;

/** Chooses among relationships of one type between the same ends. */
function discriminate({ type }: GraphRelationship): string {
  const { discriminator }: RelationshipType = RELATIONSHIP_TYPES[type];
  return discriminator === undefined ? "" : ` WHERE coalesce(r.${discriminator}, '') = row.discriminator`;
}

function createRelationship(out: Statements, relationship: GraphRelationship, integer: ToInteger): void {
  const { type, fromLabel, from, toLabel, to, properties } = relationship;
  const { props, dates, names } = split(properties, relationshipTypesOf(type), integer);
  const ends = `${matchNode("a", fromLabel, "row.from")} ${matchNode("b", toLabel, "row.to")}`;
  const bare = Object.keys(relationshipTypesOf(type)).length === 0;
  out.add(
    `${ends} CREATE (a)-[r:${type}]->(b)${bare ? "" : ` ${setClause("r", names)}`}`,
    bare ? { from, to } : { from, to, props, dates },
  );
}

/** The statements that carry out a change, in the order in which they must run; every node pattern has a label. */
export function graphStatements(change: GraphChange, integer: ToInteger): WriteStatement[] {
  const [removed, nodes, links, gone] = [new Statements(), new Statements(), new Statements(), new Statements()];
  for (const item of change.relationships.deleted) {
    const { from, to, discriminator } = item;
    removed.add(`${relationshipPattern(item)}${discriminate(item)} DELETE r`, { from, to, discriminator });
  }
  for (const node of change.nodes.created) createNode(nodes, node, integer);
  for (const { item, set } of change.nodes.updated) {
    const { props, dates, names } = split(set, typesOf(item.label), integer, item.properties);
    nodes.add(`MATCH (n:${item.label} {${keyOf(item.label)}: row.id}) ${setClause("n", names)}`, {
      id: item.id,
      props,
      dates,
    });
  }
  for (const item of change.relationships.created) createRelationship(links, item, integer);
  for (const { item, set } of change.relationships.updated) {
    const { props, dates, names } = split(set, relationshipTypesOf(item.type), integer, item.properties);
    const { from, to, discriminator } = item;
    links.add(`${relationshipPattern(item)}${discriminate(item)} ${setClause("r", names)}`, {
      from,
      to,
      discriminator,
      props,
      dates,
    });
  }
  for (const { label, id } of change.nodes.deleted)
    gone.add(`${matchNode("n", label, "row.id")} DETACH DELETE n`, { id });
  return [removed, nodes, links, gone].flatMap((part) => part.list());
}

/** The statements that bring the ledger up to date. */
export function ledgerStatements(entries: ReadonlyMap<string, string | null>): WriteStatement[] {
  const out = new Statements();
  for (const [id, doc] of entries) {
    if (doc === null) out.add("MATCH (n:Ledger {id: row.id}) DETACH DELETE n", { id });
    else out.add("MERGE (n:Ledger {id: row.id}) SET n.doc = row.doc", { id, doc });
  }
  return out.list();
}
