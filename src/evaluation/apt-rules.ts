import type { FactRule, Rule } from "../rules/kit/rule.js";

/** Roles that say what sort of event it is: a rule's examples show which it gives. */
const KIND_ROLES = ["kind", "outcome", "change", "designation"];

export const isFactRule = (rule: Rule): rule is FactRule => rule.kind === "relation" || rule.kind === "event";

/** Rules that could give a fact of the type: those whose examples show its kind, outcome, change and designation; all of the type where none does. */
export function aptRules(
  rules: readonly Rule[],
  type: string,
  roles: Readonly<Record<string, string | undefined>>,
): FactRule[] {
  const able = rules.filter(isFactRule).filter((rule) => (rule.produces as readonly string[]).includes(type));
  const kinds = KIND_ROLES.flatMap((role) => (roles[role] ? [`${role}=${roles[role]}`] : []));
  const apt = able.filter((rule) => kinds.every((kind) => gives(rule, kind)));
  return apt.length > 0 ? apt : able;
}

const gives = (rule: FactRule, kind: string): boolean =>
  rule.examples.some(({ facts }) => facts?.some((fact) => fact.split(" ").includes(kind)));
