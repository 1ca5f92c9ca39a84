import { z } from "zod";
import { civilDateSchema } from "./civil-date.js";
import { sectionSchema } from "./section.js";
import { spanSchema } from "./span.js";

/** What kind of release it is: decides whose facts these are, and how new. */
export const releaseCategorySchema = z.enum([
  "company-news",
  "research-news",
  "agency-notice",
  "trade-press",
  "shareholder-alert",
  "market-report",
  "paid-coverage",
  "other-industry",
]);
export type ReleaseCategory = z.infer<typeof releaseCategorySchema>;

/** City, date and wire tag before the first sentence. */
export const datelineSchema = z.object({
  span: spanSchema,
  cities: z.array(z.string()),
  date: civilDateSchema.nullable(),
  wire: z.string().nullable(),
});
export type Dateline = z.infer<typeof datelineSchema>;

/** One press release after parsing. `text` is never edited: every span of the program points into it. */
export const releaseSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  text: z.string(),
  language: z.string(),
  /** As the text gives it; where the text is silent, as the metadata does. */
  publishedOn: civilDateSchema.nullable(),
  /** Whether `publishedOn` stands in the text itself. */
  dateInText: z.boolean(),
  publisher: z.string().nullable(),
  /** Names of the organizations that issue it, without legal suffix. */
  organizations: z.array(z.string()),
  dateline: datelineSchema.nullable(),
  category: releaseCategorySchema,
  categoryReason: z.string(),
  sections: z.array(sectionSchema),
  /** SHA-256 of the text, hexadecimal. */
  contentHash: z.string(),
});
export type Release = z.infer<typeof releaseSchema>;
