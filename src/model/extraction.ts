import { z } from "zod";
import { datePrecisionSchema } from "./civil-date.js";
import { qualifiersSchema } from "./qualifiers.js";
import { releaseCategorySchema, releaseSchema } from "./release.js";
import { sectionKindSchema } from "./section.js";
import { spanSchema } from "./span.js";

/** Version of the JSON that `extract` writes; raised when a reader must change. */
export const SCHEMA_VERSION = 1;

export const entityTypeSchema = z.enum([
  "Drug",
  "Organization",
  "Regulator",
  "Person",
  "Indication",
  "Biomarker",
  "DrugClass",
  "Trial",
]);
export type EntityType = z.infer<typeof entityTypeSchema>;

export const organizationKindSchema = z.enum([
  "company",
  "academic",
  "hospital",
  "nonprofit",
  "government",
  "investor",
  "media",
]);
export type OrganizationKind = z.infer<typeof organizationKindSchema>;

/** What is known of an entity beside its names; each key belongs to some types only. */
export const entityAttributesSchema = z.object({
  /** Organization */ kind: organizationKindSchema.optional(),
  ticker: z.string().optional(),
  exchange: z.string().optional(),
  /** Regulator: ISO 3166 alpha-2 or `EU`. */ jurisdiction: z.string().optional(),
  acronym: z.string().optional(),
  /** Drug */ genericName: z.string().optional(),
  brandNames: z.array(z.string()).optional(),
  codes: z.array(z.string()).optional(),
  /** Person */ degrees: z.array(z.string()).optional(),
  /** Trial: `1`, `1/2`, `2`, `2/3`, `3` or `4`. */ phase: z.string().optional(),
  nctId: z.string().optional(),
  /** Biomarker */ gene: z.string().optional(),
  alteration: z.string().optional(),
  /** Indication */ therapeuticArea: z.string().optional(),
});
export type EntityAttributes = z.infer<typeof entityAttributesSchema>;

/** What mentions refer to, after linking. `key` is unique in its extraction; `names[0]` is the name to show. */
export const extractedEntitySchema = entityAttributesSchema.extend({
  key: z.string(),
  type: entityTypeSchema,
  names: z.array(z.string()).min(1),
  mentions: z.array(spanSchema),
});
export type ExtractedEntity = z.infer<typeof extractedEntitySchema>;

/** Why a claim is there: a span that equals the text, the rule that read it, and how certain it is. */
export const evidenceSchema = z.object({
  id: z.string(),
  text: z.string(),
  start: z.int(),
  end: z.int(),
  section: sectionKindSchema,
  ruleId: z.string(),
  ruleVersion: z.int(),
  qualifiers: qualifiersSchema,
  confidence: z.number().min(0).max(1),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const relationTypeSchema = z.enum([
  "DEVELOPS",
  "INDICATED_FOR",
  "IN_CLASS",
  "SELECTS_FOR",
  "HOLDS_POSITION",
  "QUOTED",
  "STUDIED_IN",
  "STUDIES",
  "PARTNERS_WITH",
  "PARENT_OF",
]);
export type RelationType = z.infer<typeof relationTypeSchema>;

export const indicationStatusSchema = z.enum(["approved", "proposed", "investigational"]);
export type IndicationStatus = z.infer<typeof indicationStatusSchema>;

/** A typed link of two entities (by key); `QUOTED` has no `to`. `evidence` holds ids. */
export const extractedRelationSchema = z.object({
  type: relationTypeSchema,
  from: z.string(),
  to: z.string().optional(),
  status: indicationStatusSchema.optional(),
  title: z.string().optional(),
  quotes: z.array(z.string()).optional(),
  evidence: z.array(z.string()),
});
export type ExtractedRelation = z.infer<typeof extractedRelationSchema>;

export const regulatoryKindSchema = z.enum([
  "approval",
  "accelerated_approval",
  "conditional_approval",
  "emergency_authorization",
  "positive_opinion",
  "negative_opinion",
  "submission",
  "filing_acceptance",
  "designation",
  "complete_response",
  "rejection",
  "clinical_hold",
  "hold_lifted",
  "trial_clearance",
  "withdrawal",
  "safety_action",
  "reimbursement",
]);
export type RegulatoryKind = z.infer<typeof regulatoryKindSchema>;

export const designationSchema = z.enum([
  "breakthrough_therapy",
  "fast_track",
  "priority_review",
  "orphan_drug",
  "rare_pediatric_disease",
  "rmat",
  "prime",
  "sakigake",
  "accelerated_assessment",
  "qidp",
  "innovative_passport",
  "other",
]);
export type Designation = z.infer<typeof designationSchema>;

export const readoutOutcomeSchema = z.enum(["met", "missed", "mixed", "reported"]);
export type ReadoutOutcome = z.infer<typeof readoutOutcomeSchema>;

export const dealKindSchema = z.enum([
  "acquisition",
  "license",
  "collaboration",
  "option",
  "financing",
  "supply",
  "divestiture",
  "termination",
]);
export type DealKind = z.infer<typeof dealKindSchema>;

export const appointmentChangeSchema = z.enum(["appointed", "departed", "promoted"]);
export type AppointmentChange = z.infer<typeof appointmentChangeSchema>;

export const amountSchema = z.object({
  role: z.enum(["upfront", "milestones", "total", "equity", "per_share", "proceeds", "royalty"]),
  value: z.number(),
  /** ISO 4217; `%` for a royalty rate. */
  currency: z.string(),
});
export type Amount = z.infer<typeof amountSchema>;

/** ISO date as far as known, with what the text said. */
const datedShape = {
  date: z.string().optional(),
  datePrecision: datePrecisionSchema.optional(),
  dateText: z.string().optional(),
};
const evidenceIds = { evidence: z.array(z.string()) };
const keys = z.array(z.string());

export const regulatoryActionSchema = z.object({
  type: z.literal("RegulatoryAction"),
  kind: regulatoryKindSchema,
  designation: designationSchema.optional(),
  drug: z.string().optional(),
  regulator: z.string().optional(),
  jurisdiction: z.string().optional(),
  indication: keys.optional(),
  organization: z.string().optional(),
  ...datedShape,
  target_date: z.string().optional(),
  targetDatePrecision: datePrecisionSchema.optional(),
  targetDateText: z.string().optional(),
  ...evidenceIds,
});
export const trialReadoutSchema = z.object({
  type: z.literal("TrialReadout"),
  outcome: readoutOutcomeSchema,
  drug: z.string().optional(),
  trial: z.string().optional(),
  indication: keys.optional(),
  phase: z.string().optional(),
  ...datedShape,
  ...evidenceIds,
});
export const trialStartSchema = z.object({
  type: z.literal("TrialStart"),
  drug: z.string().optional(),
  trial: z.string().optional(),
  indication: keys.optional(),
  phase: z.string().optional(),
  ...datedShape,
  ...evidenceIds,
});
export const dealSchema = z.object({
  type: z.literal("Deal"),
  kind: dealKindSchema,
  parties: keys,
  buyer: z.string().optional(),
  seller: z.string().optional(),
  drugs: keys.optional(),
  amounts: z.array(amountSchema).optional(),
  ...datedShape,
  ...evidenceIds,
});
export const appointmentSchema = z.object({
  type: z.literal("Appointment"),
  change: appointmentChangeSchema,
  person: z.string(),
  organization: z.string().optional(),
  title: z.string().optional(),
  ...datedShape,
  ...evidenceIds,
});

/** A happening with its arguments by role; roles hold entity keys. */
export const extractedEventSchema = z.discriminatedUnion("type", [
  regulatoryActionSchema,
  trialReadoutSchema,
  trialStartSchema,
  dealSchema,
  appointmentSchema,
]);
export type ExtractedEvent = z.infer<typeof extractedEventSchema>;
export type RegulatoryAction = z.infer<typeof regulatoryActionSchema>;
export type TrialReadout = z.infer<typeof trialReadoutSchema>;
export type TrialStart = z.infer<typeof trialStartSchema>;
export type Deal = z.infer<typeof dealSchema>;
export type Appointment = z.infer<typeof appointmentSchema>;
export type EventType = ExtractedEvent["type"];

/** What the text says of two names being one thing ("Vitrakvi (larotrectinib)"). */
export const identitySchema = z.object({
  type: entityTypeSchema,
  names: z.tuple([z.string(), z.string()]),
  evidence: z.array(z.string()),
});
export type Identity = z.infer<typeof identitySchema>;

/** Everything that one release states. As JSON it is the gold format plus `evidence`. */
export const extractionSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  rulesVersion: z.string(),
  id: z.string(),
  category: releaseCategorySchema,
  source: z.object({
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
  }),
  release: releaseSchema.omit({ text: true }).extend({ text: z.string().optional() }),
  entities: z.array(extractedEntitySchema),
  identities: z.array(identitySchema),
  relations: z.array(extractedRelationSchema),
  events: z.array(extractedEventSchema),
  evidence: z.array(evidenceSchema),
  diagnostics: z.array(
    z.object({ code: z.string(), message: z.string(), start: z.int().optional(), end: z.int().optional() }),
  ),
});
export type Extraction = z.infer<typeof extractionSchema>;
export type Diagnostic = Extraction["diagnostics"][number];
