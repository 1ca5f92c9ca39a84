import { ConfigurationError } from "../errors.js";
import type { Rule, RuleSet } from "../rules/kit/rule.js";
import type { RuleOverride, Settings } from "./settings.js";

/** The rules that run: `preview` ones only when turned on, and none that is turned off. Throws `CONFIG_RULE` for an unknown id. */
export function applyOverrides(rules: RuleSet, overrides: Settings["rules"]): RuleSet {
  const known = new Set(Object.values(rules).flatMap((list: readonly Rule[]) => list.map((rule) => rule.id)));
  const unknown = Object.keys(overrides).find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new ConfigurationError("CONFIG_RULE", `rules: there is no rule "${unknown}"`, {
      hint: "`pressgraph rules` lists them.",
    });
  const active = <R extends Rule>(list: readonly R[]): R[] =>
    list.flatMap((rule) => {
      const override = overrides[rule.id];
      if (override === "off" || (rule.level === "preview" && override !== "on")) return [];
      return [adjust(rule, override)];
    });
  return {
    mention: active(rules.mention),
    qualifier: active(rules.qualifier),
    relation: active(rules.relation),
    event: active(rules.event),
  };
}

function adjust<R extends Rule>(rule: R, override: RuleOverride | undefined): R {
  if (override === undefined || typeof override === "string") return rule;
  if (rule.kind === "qualifier") {
    const { maxScope } = override;
    return maxScope === undefined ? rule : { ...rule, cues: rule.cues.map((cue) => ({ ...cue, maxScope })) };
  }
  return override.confidence === undefined ? rule : { ...rule, confidence: override.confidence };
}
