import { type NodeLabel, nodeTypes, type PropertyType } from "../vocabulary/node-types.js";
import { relationshipTypes } from "../vocabulary/relationship-types.js";
import { exportedTypes, scanNodes, scanRelationships } from "./graph-scan.js";
import type { GraphStore, JsonValue } from "./store.js";

/** What XML 1.0 cannot hold even when escaped: controls, lone surrogates, two non-characters. */
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Cs}\uFFFE\uFFFF]/gu;
/** What must be escaped in text and attributes. Sample: `Merck & Co.` */
const MARKUP = /[&<>"\r\n\t]/gu;

const escapeXml = (text: string): string =>
  text.replace(NOT_XML, "\uFFFD").replace(MARKUP, (character) => `&#${character.charCodeAt(0)};`);

const attributeType = (type: PropertyType): string =>
  type === "integer" ? "long" : type === "number" ? "double" : "string";

/** The properties of all kinds of node, or of relationship, each with its type. */
function keys(kinds: readonly { readonly properties: Readonly<Record<string, PropertyType>> }[]): Map<string, string> {
  const types = new Map<string, string>();
  for (const { properties } of kinds) {
    for (const [name, type] of Object.entries(properties)) {
      const own = attributeType(type);
      types.set(name, (types.get(name) ?? own) === own ? own : "string");
    }
  }
  return types;
}

const keyLines = (scope: "node" | "edge", types: ReadonlyMap<string, string>): string =>
  [...types]
    .map(([name, type]) => `<key id="${scope}-${name}" for="${scope}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join("");

const data = (scope: "node" | "edge", properties: Readonly<Record<string, JsonValue>>): string =>
  Object.entries(properties)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      const text = Array.isArray(value) ? JSON.stringify(value) : String(value);
      return `<data key="${scope}-${name}">${escapeXml(text)}</data>`;
    })
    .join("");

/** The graph as GraphML: labels and types as the data `label`, lists as JSON, dates as ISO texts; the ledger is left out. */
export async function* exportGraphml(store: GraphStore): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keyLines("node", new Map([["label", "string"], ...keys(nodeTypes())]));
  yield keyLines("edge", new Map([["label", "string"], ...keys(relationshipTypes())]));
  yield '<graph id="pressgraph" edgedefault="directed">\n';
  for (const { label } of exportedTypes(false)) {
    for await (const nodes of scanNodes(store, label as NodeLabel)) {
      for (const { id, properties } of nodes)
        yield `<node id="${escapeXml(id)}">${data("node", { ...properties, label })}</node>\n`;
    }
  }
  for (const type of relationshipTypes()) {
    for await (const { relationships } of scanRelationships(store, type)) {
      for (const { from, to, properties } of relationships) {
        const ends = `source="${escapeXml(from)}" target="${escapeXml(to)}"`;
        yield `<edge ${ends}>${data("edge", { ...properties, label: type.type })}</edge>\n`;
      }
    }
  }
  yield "</graph>\n</graphml>\n";
}
