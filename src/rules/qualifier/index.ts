import type { QualifierRule } from "../kit/rule.js";

/** Qualifier rules, in order of their ids. */
export const QUALIFIER_RULES: readonly QualifierRule[] = [];
