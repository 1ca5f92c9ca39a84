import type { Example } from "../rules/kit/example.js";
import type { Rule, RuleSet } from "../rules/kit/rule.js";

/** What a rule needs before it is tried, and what it yields, in words. */
export function ruleTypes(rule: Rule): { needs: readonly string[]; yields: readonly string[] } {
  switch (rule.kind) {
    case "mention":
      return { needs: [], yields: rule.produces };
    case "qualifier":
      return { needs: [], yields: [rule.qualifier] };
    case "relation":
    case "event":
      return { needs: rule.requires ?? [], yields: rule.produces };
    default:
      return rule satisfies never;
  }
}

/** One rule as Markdown: what it finds, where, and its examples with what they give. */
export function rulePage(rule: Rule): string {
  const { needs, yields } = ruleTypes(rule);
  const facts = [
    `version ${rule.version}`,
    `yields ${yields.join(", ")}`,
    ...(needs.length > 0 ? [`needs ${needs.join(", ")}`] : []),
    ...("confidence" in rule ? [`confidence ${rule.confidence}`] : []),
    ...(rule.level === "preview" ? ["preview: off by default"] : []),
  ];
  const examples = rule.examples.map((example) => exampleLines(rule, example)).join("\n");
  return `### ${rule.id}\n\n${rule.summary}\n\n${facts.join(" · ")}<br>\nSections: ${rule.sections.join(", ")}\n\n${examples}\n`;
}

function exampleLines(rule: Rule, { text, facts, section, own, publishedOn, pending }: Example): string {
  const where = [section, own && `own organization ${own}`, publishedOn].filter(Boolean).join(", ");
  const marked =
    rule.kind === "mention" ? rule.produces.some((type) => text.includes(`[${type}`)) : (facts?.length ?? 0) > 0;
  const sign = pending ? "…" : marked ? "✓" : "✗";
  const lines = [`- ${sign} \`${text.replace(/\s*\n\s*/gu, " ⏎ ").replace(/`/gu, "'")}\`${where ? ` (${where})` : ""}`];
  for (const fact of facts ?? []) lines.push(`  - \`${fact}\``);
  return lines.join("\n");
}

const KIND_TITLES = { mention: "Names", qualifier: "Qualifiers", relation: "Relations", event: "Events" } as const;

/** All rules as one Markdown document. */
export function rulesDocument(rules: RuleSet): string {
  const parts = (Object.keys(KIND_TITLES) as (keyof typeof KIND_TITLES)[]).map((kind) => {
    const list: readonly Rule[] = rules[kind];
    return `## ${KIND_TITLES[kind]}\n\n${list.map(rulePage).join("\n")}`;
  });
  return `# Rules\n\nGenerated from the rules themselves by \`npm run docs\`; the examples run as tests. ✓ is reported, ✗ must stay silent.\n\n${parts.join("\n")}`;
}
