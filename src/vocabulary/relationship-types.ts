import type { NodeLabel, PropertyType } from "./node-types.js";

/** What one kind of relationship is: which ends it may join and what it carries. */
export interface RelationshipType {
  readonly type: string;
  readonly from: readonly NodeLabel[];
  readonly to: readonly NodeLabel[];
  /** The property that tells two relationships of this type between the same ends apart. */
  readonly discriminator?: string;
  readonly properties: Readonly<Record<string, PropertyType>>;
  readonly description: string;
}

/** What every fact relationship carries. */
const fact = {
  evidence: "strings",
  evidenceCount: "integer",
  confidence: "number",
  firstReportedOn: "date",
  lastReportedOn: "date",
} as const;
const organizations = ["Organization", "Regulator"] as const;
const entities = [
  "Drug",
  "Organization",
  "Regulator",
  "Person",
  "Indication",
  "Biomarker",
  "DrugClass",
  "Trial",
] as const;
const events = ["RegulatoryAction", "TrialReadout", "TrialStart", "Deal", "Appointment"] as const;
const trialEvents = ["TrialReadout", "TrialStart"] as const;

/** Every kind of relationship that can be in the graph, each in one direction only. */
export const RELATIONSHIP_TYPES = {
  DEVELOPS: {
    type: "DEVELOPS",
    from: organizations,
    to: ["Drug"],
    properties: fact,
    description: "develops or sells the drug",
  },
  INDICATED_FOR: {
    type: "INDICATED_FOR",
    from: ["Drug"],
    to: ["Indication"],
    discriminator: "status",
    properties: { status: "string", ...fact },
    description: "is approved, proposed or investigated for",
  },
  IN_CLASS: { type: "IN_CLASS", from: ["Drug"], to: ["DrugClass"], properties: fact, description: "belongs to" },
  SELECTS_FOR: {
    type: "SELECTS_FOR",
    from: ["Drug"],
    to: ["Biomarker"],
    properties: fact,
    description: "is for patients with",
  },
  HOLDS_POSITION: {
    type: "HOLDS_POSITION",
    from: ["Person"],
    to: organizations,
    discriminator: "title",
    properties: { title: "string", ...fact },
    description: "holds a post at",
  },
  STUDIED_IN: { type: "STUDIED_IN", from: ["Drug"], to: ["Trial"], properties: fact, description: "is studied in" },
  STUDIES: { type: "STUDIES", from: ["Trial"], to: ["Indication"], properties: fact, description: "studies" },
  PARTNERS_WITH: {
    type: "PARTNERS_WITH",
    from: organizations,
    to: organizations,
    properties: fact,
    description: "works with; has no direction of its own, so match it without an arrow",
  },
  PARENT_OF: {
    type: "PARENT_OF",
    from: organizations,
    to: organizations,
    properties: fact,
    description: "owns",
  },
  QUOTED_IN: {
    type: "QUOTED_IN",
    from: ["Person"],
    to: ["PressRelease"],
    properties: { quotes: "strings", ...fact },
    description: "is quoted in",
  },
  OF_DRUG: {
    type: "OF_DRUG",
    from: ["RegulatoryAction", "TrialReadout", "TrialStart", "Deal"],
    to: ["Drug"],
    properties: {},
    description: "concerns the drug",
  },
  BY_REGULATOR: {
    type: "BY_REGULATOR",
    from: ["RegulatoryAction"],
    to: ["Regulator"],
    properties: {},
    description: "was decided by",
  },
  IN_JURISDICTION: {
    type: "IN_JURISDICTION",
    from: ["RegulatoryAction"],
    to: ["Jurisdiction"],
    properties: {},
    description: "holds in",
  },
  FOR_INDICATION: {
    type: "FOR_INDICATION",
    from: ["RegulatoryAction", ...trialEvents],
    to: ["Indication"],
    properties: {},
    description: "concerns the indication",
  },
  GRANTED_TO: {
    type: "GRANTED_TO",
    from: ["RegulatoryAction"],
    to: organizations,
    properties: {},
    description: "was granted to",
  },
  OF_TRIAL: { type: "OF_TRIAL", from: trialEvents, to: ["Trial"], properties: {}, description: "of the trial" },
  HAS_PARTY: {
    type: "HAS_PARTY",
    from: ["Deal"],
    to: organizations,
    properties: { role: "string" },
    description: "has the party; role is buyer, seller or party",
  },
  OF_PERSON: { type: "OF_PERSON", from: ["Appointment"], to: ["Person"], properties: {}, description: "of the person" },
  AT_ORGANIZATION: {
    type: "AT_ORGANIZATION",
    from: ["Appointment"],
    to: organizations,
    properties: {},
    description: "at the organization",
  },
  MENTIONS: {
    type: "MENTIONS",
    from: ["PressRelease"],
    to: entities,
    properties: { count: "integer", firstStart: "integer" },
    description: "names the entity; how often, and where first",
  },
  REPORTS: {
    type: "REPORTS",
    from: ["PressRelease"],
    to: events,
    properties: {},
    description: "reports the event",
  },
  COPY_OF: {
    type: "COPY_OF",
    from: ["PressRelease"],
    to: ["PressRelease"],
    properties: {},
    description: "repeats, on another wire or site, nearly word for word",
  },
  CORRECTS: {
    type: "CORRECTS",
    from: ["PressRelease"],
    to: ["PressRelease"],
    properties: {},
    description: "corrects or updates; the facts of the corrected release are no longer in the graph",
  },
  FROM_RELEASE: {
    type: "FROM_RELEASE",
    from: ["Evidence"],
    to: ["PressRelease"],
    properties: {},
    description: "stands in",
  },
  SUPPORTS: {
    type: "SUPPORTS",
    from: ["Evidence"],
    to: events,
    properties: {
      date: "date",
      datePrecision: "string",
      dateText: "string",
      targetDate: "date",
      targetDatePrecision: "string",
      targetDateText: "string",
    },
    description: "says that the event happened; carries the dates of that very report, so conflicts stay visible",
  },
} as const satisfies Record<string, RelationshipType>;

/** A relationship type that statements may use. */
export type RelationshipName = keyof typeof RELATIONSHIP_TYPES;

/** The relationship types as a list, in the order of the documentation. */
export const relationshipTypes = (): readonly RelationshipType[] => Object.values(RELATIONSHIP_TYPES);

/** Whether the vocabulary lets a relationship of this type join these two labels. */
export function allowsEnds(name: RelationshipName, from: NodeLabel, to: NodeLabel): boolean {
  const type: RelationshipType = RELATIONSHIP_TYPES[name];
  return type.from.includes(from) && type.to.includes(to);
}
