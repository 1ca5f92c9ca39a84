import { z } from "zod";

const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);
const key = z.string();

const entitySchema = z.looseObject({
  key,
  type: z.string(),
  names: z.array(z.string()),
  optional: z.boolean().optional(),
});
const relationSchema = z.looseObject({
  type: z.string(),
  from: key,
  to: key.optional(),
  status: z.string().optional(),
  title: z.string().optional(),
  optional: z.boolean().optional(),
});
const keys = z
  .union([key, z.array(key)])
  .nullish()
  .transform((value) => (value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]));
const amountSchema = z.looseObject({ role: z.string(), value: z.number(), currency: z.string() });
const eventSchema = z.looseObject({
  type: z.string(),
  kind: z.string().optional(),
  outcome: z.string().optional(),
  change: z.string().optional(),
  designation: z.string().optional(),
  drug: key.optional(),
  person: key.optional(),
  regulator: key.optional(),
  organization: key.optional(),
  trial: key.optional(),
  buyer: key.optional(),
  seller: key.optional(),
  jurisdiction: z.string().optional(),
  phase: z.string().optional(),
  date: z.string().optional(),
  target_date: z.string().optional(),
  indication: keys,
  parties: keys,
  amounts: list(amountSchema),
  optional: z.boolean().optional(),
});

/** An annotated or predicted release in the gold format, as far as scores look at it. */
export const graphDocumentSchema = z.looseObject({
  entities: list(entitySchema),
  relations: list(relationSchema),
  events: list(eventSchema),
  evidence: list(z.looseObject({ text: z.string(), start: z.number(), end: z.number() })),
});
export type GraphDocument = z.infer<typeof graphDocumentSchema>;
export type ScoredEntity = GraphDocument["entities"][number];
export type ScoredRelation = GraphDocument["relations"][number];
export type ScoredEvent = GraphDocument["events"][number];
