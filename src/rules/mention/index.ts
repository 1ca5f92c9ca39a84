import type { MentionRule } from "../kit/rule.js";

/** Mention rules, in order of their ids. */
export const MENTION_RULES: readonly MentionRule[] = [];
