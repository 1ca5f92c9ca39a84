import { BUILT_IN_RULES } from "../rules/index.js";
import type { RuleSet } from "../rules/kit/rule.js";
import { applyOverrides } from "./apply-overrides.js";
import type { Settings } from "./settings.js";
import { userLexiconRules } from "./user-lexicons.js";

/** The rules that run under these settings: built-in ones with their overrides, and the user's own lexicons. */
export function activeRules({ rules, lexicons }: Pick<Settings, "rules" | "lexicons">): RuleSet {
  const active = applyOverrides(BUILT_IN_RULES, rules);
  return { ...active, mention: [...active.mention, ...userLexiconRules(lexicons)] };
}
