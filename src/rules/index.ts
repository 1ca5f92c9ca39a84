import { EVENT_RULES } from "./event/index.js";
import type { RuleSet } from "./kit/rule.js";
import { MENTION_RULES } from "./mention/index.js";
import { QUALIFIER_RULES } from "./qualifier/index.js";
import { RELATION_RULES } from "./relation/index.js";

/** All built-in rules. */
export const BUILT_IN_RULES: RuleSet = {
  mention: MENTION_RULES,
  qualifier: QUALIFIER_RULES,
  relation: RELATION_RULES,
  event: EVENT_RULES,
};
