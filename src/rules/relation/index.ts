import type { RelationRule } from "../kit/rule.js";

/** Relation rules, in order of their ids. */
export const RELATION_RULES: readonly RelationRule[] = [];
