import { z } from "zod";

/** What is known beside the text of a release. */
export const documentMetaSchema = z.object({
  title: z.string().nullish(),
  publisher: z.string().nullish(),
  published: z.string().nullish(),
  url: z.string().nullish(),
});
export type DocumentMeta = z.infer<typeof documentMetaSchema>;

/** One document as a source gave it: decoded characters and what is known beside them. */
export const rawDocumentSchema = z.object({
  /** Where it came from, for messages: a path, `path:line` or a URL. */
  source: z.string(),
  /** A short name for output files: the file's stem, with `-<line>` for lines of a JSONL file. */
  stem: z.string(),
  format: z.enum(["text", "html"]),
  content: z.string(),
  meta: documentMetaSchema,
  /** Whether the release's text is the content of the file itself, so that spans point into that file. */
  textIsFile: z.boolean(),
});
export type RawDocument = z.infer<typeof rawDocumentSchema>;
