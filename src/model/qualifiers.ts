import { z } from "zod";
import { spanSchema } from "./span.js";

/** The ways a statement can fall short of a plain fact. */
export const QUALIFIER_KINDS = [
  "negated",
  "hypothetical",
  "planned",
  "forwardLooking",
  "historical",
  "attributedTo",
] as const;
export const qualifierKindSchema = z.enum(QUALIFIER_KINDS);
export type QualifierKind = z.infer<typeof qualifierKindSchema>;

/** Which qualifiers hold for a statement, each with the span of the words that say so. */
export const qualifiersSchema = z.partialRecord(qualifierKindSchema, spanSchema);
export type Qualifiers = z.infer<typeof qualifiersSchema>;
