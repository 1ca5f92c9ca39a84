import { createHash } from "node:crypto";
import type { RuleSet } from "../rules/kit/rule.js";

/** A short hash over the ids and versions of all rules: changes when any rule does. */
export function rulesVersion(rules: RuleSet): string {
  const lines = Object.values(rules).flatMap((list) =>
    list.map((rule: { id: string; version: number }) => `${rule.id}@${rule.version}`),
  );
  return createHash("sha256").update(lines.toSorted().join("\n")).digest("hex").slice(0, 12);
}
