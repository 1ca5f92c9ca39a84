export { parseRelease } from "./document/parse-release.js";
export * from "./errors.js";
export { Extractor } from "./extract/extract.js";
export type { Extraction } from "./model/extraction.js";
export type { RawDocument } from "./model/raw-document.js";
export type { Release } from "./model/release.js";
export { Pipeline, type PipelineResult } from "./pipeline.js";
export { BUILT_IN_RULES } from "./rules/index.js";
export {
  defineEventRule,
  defineMentionRule,
  defineQualifierRule,
  defineRelationRule,
  type RuleSet,
} from "./rules/kit/rule.js";
