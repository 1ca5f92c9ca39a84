import { datePrecisionSchema } from "../model/civil-date.js";
import {
  amountSchema,
  appointmentChangeSchema,
  dealKindSchema,
  designationSchema,
  indicationStatusSchema,
  organizationKindSchema,
  readoutOutcomeSchema,
  regulatoryKindSchema,
} from "../model/extraction.js";
import { releaseCategorySchema } from "../model/release.js";
import { sectionKindSchema } from "../model/section.js";
import { type NodeType, nodeTypes } from "./node-types.js";
import { type RelationshipType, relationshipTypes } from "./relationship-types.js";

const properties = (types: Readonly<Record<string, string>>): string =>
  Object.entries(types)
    .map(([name, type]) => `\`${name}\` ${type}`)
    .join(", ");

const labels = ({ label, also }: NodeType): string => [label, ...also].map((name) => `\`${name}\``).join(" + ");

const nodeRow = (type: NodeType): string =>
  `| ${labels(type)} | \`${type.key}\` | ${type.description} | ${properties(type.properties)} |`;

const relationshipRow = ({ type, from, to, description, properties: own }: RelationshipType): string =>
  `| \`(${from.join("\\|")})-[:${type}]->(${to.join("\\|")})\` | ${description} | ${properties(own)} |`;

/** Properties that take one of a list of values; the lists stand in `src/model/`. */
const VALUES: Readonly<Record<string, { readonly options: readonly string[] }>> = {
  "`RegulatoryAction.kind`": regulatoryKindSchema,
  "`RegulatoryAction.designation`": designationSchema,
  "`TrialReadout.outcome`": readoutOutcomeSchema,
  "`Deal.kind`": dealKindSchema,
  "amounts of a `Deal`": amountSchema.shape.role,
  "`Appointment.change`": appointmentChangeSchema,
  "`INDICATED_FOR.status`": indicationStatusSchema,
  "`Organization.kind`": organizationKindSchema,
  "`datePrecision`": datePrecisionSchema,
  "`PressRelease.category`": releaseCategorySchema,
  "`Evidence.section`": sectionKindSchema,
};

/** The page `docs/schema.md`: every label, relationship type and property of the graph, as Markdown. */
export function schemaPage(): string {
  const shown = nodeTypes().filter(({ internal }) => internal !== true);
  const kept = nodeTypes().filter(({ internal }) => internal === true);
  return `# Schema of the graph

Generated from \`src/vocabulary/\` by \`npm run docs\`. Labels are PascalCase, relationship types UPPER_SNAKE_CASE, properties
camelCase; \`strings\` is a list of strings, \`date\` the database's own date. Every fact leads to its evidence: relationships by
the ids in \`evidence\`, events by \`(Evidence)-[:SUPPORTS]->(Event)\`, and \`Evidence.text\` equals that slice of its release's text.

## Nodes

| labels | key | what | properties |
| --- | --- | --- | --- |
${shown.map(nodeRow).join("\n")}

Kept for the program itself: ${kept.map(({ label, description }) => `\`${label}\` (${description})`).join(", ")}

## Relationships

| pattern | read aloud | properties |
| --- | --- | --- |
${relationshipTypes().map(relationshipRow).join("\n")}

## Values

| property | one of |
| --- | --- |
${Object.entries(VALUES)
  .map(([property, { options }]) => `| ${property} | ${options.map((value) => `\`${value}\``).join(", ")} |`)
  .join("\n")}
`;
}
