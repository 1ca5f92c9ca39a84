import { z } from "zod";

/** One built-in rule's override: off, on (for `preview` rules), or settings of the rule. */
export const ruleOverrideSchema = z.union([
  z.enum(["off", "on"]),
  z.strictObject({
    /** Qualifier rules: how many words a cue reaches at most. */
    maxScope: z.int().min(1).max(100).optional(),
    /** How sure the rule is of what it finds. */
    confidence: z.number().min(0).max(1).optional(),
  }),
]);

/** A lexicon of the user's own, tab- or comma-separated with a header line. */
export const userLexiconSchema = z.strictObject({
  path: z.string().min(1),
  type: z.enum(["Drug", "Organization", "Regulator", "Indication", "Biomarker", "DrugClass"]),
  /** Column of the name to show. */
  name: z.string().default("name"),
  /** Column of further names, separated by `|`. */
  aliases: z.string().default("aliases"),
});

/** How pages are fetched. */
const httpSchema = z.strictObject({
  /** Hosts that may be fetched though they are not public: `host` or `host:port`. */
  allowHosts: z.array(z.string().min(1)).default([]),
  /** Address of an HTTP proxy that all requests go through. */
  proxy: z.url().optional(),
  /** Milliseconds for one request, and for one document with its retries. */
  requestTimeout: z.int().min(1000).max(600_000).default(60_000),
  documentTimeout: z.int().min(1000).max(1_800_000).default(180_000),
});

/** All settings of the program, as `pressgraph.config.json` or `.yaml` holds them. */
export const settingsSchema = z.strictObject({
  /** Where the graph lives: see `--store`. */
  store: z.string().min(1).optional(),
  /** What `ingest` reads when the command line names nothing. */
  sources: z.array(z.string().min(1)).default([]),
  /** How a site reaches whoever runs this: `mailto:…` or a page; needed before the first public fetch. */
  contact: z.string().min(3).optional(),
  /** Folder of fetched pages and what was seen of them. */
  state: z.string().min(1).default(".pressgraph"),
  http: httpSchema.prefault({}),
  rules: z.record(z.string(), ruleOverrideSchema).default({}),
  lexicons: z.array(userLexiconSchema).default([]),
  /** A file of decisions on identity, one a line: `same|not same`, tab, name, tab, name. */
  decisions: z.string().min(1).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;
export type RuleOverride = z.infer<typeof ruleOverrideSchema>;
export type UserLexicon = z.infer<typeof userLexiconSchema>;
