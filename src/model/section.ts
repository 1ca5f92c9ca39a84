import { z } from "zod";
import { spanSchema } from "./span.js";

/** What kind of text a sentence stands in; the order is that of a full release. */
export const SECTION_KINDS = [
  "headline",
  "subhead",
  "dateline",
  "lead",
  "body",
  "quote",
  "about-company",
  "about-drug",
  "about-disease",
  "about-trial",
  "indication",
  "safety",
  "forward-looking",
  "contact",
  "references",
  "furniture",
] as const;

export const sectionKindSchema = z.enum(SECTION_KINDS);
export type SectionKind = z.infer<typeof sectionKindSchema>;

/** A stretch of the release of one kind. Sections tile the text: no gap, no overlap. */
export const sectionSchema = z.object({ kind: sectionKindSchema, span: spanSchema });
export type Section = z.infer<typeof sectionSchema>;
