import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { UsageError } from "../errors.js";
import type { CommandContext } from "./command-context.js";

export const RULE_KINDS = ["mention", "qualifier", "relation", "event"] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** `approval-active` */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/** Writes a rule's file that runs as it stands, with examples marked pending, and says what to do next. */
export async function newRule(
  kind: RuleKind,
  name: string,
  overwrite: boolean,
  { output }: CommandContext,
): Promise<number> {
  if (!NAME.test(name))
    throw new UsageError("RULE_NAME", `"${name}" is not in kebab-case`, { hint: "Write it like approval-active." });
  if (!existsSync("src/rules")) {
    throw new UsageError("NOT_A_CHECKOUT", "there is no src/rules here", {
      hint: "Run it at the top of a checkout of the project.",
    });
  }
  const path = `src/rules/${kind}/${name}.ts`;
  if (existsSync(path) && !overwrite)
    throw new UsageError("RULE_EXISTS", "there is such a rule", {
      where: path,
      hint: "Choose another name, or give --yes to overwrite it.",
    });
  const variable = name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
  await writeFile(path, TEMPLATES[kind](`${kind}/${name}`, variable));
  await output.out(`${path}\n`);
  output.err("Next: npm run rules:index && npx tsx src/cli/main.ts rules test " + `${kind}/${name}`);
  return 0;
}

const head = (kind: string, id: string, variable: string, sections: string): string => {
  const type = `${kind[0]!.toUpperCase()}${kind.slice(1)}`;
  return `import { define${type}Rule } from "../kit/rule.js";
import { ${sections} } from "../kit/sections.js";

/** What this rule finds, and the ways the field says it. */
export const ${variable} = define${type}Rule({
  id: "${id}",
  version: 1,
  summary: "One sentence: what it finds and how it is said.",
  sections: ${sections},
`;
};

const TEMPLATES: Readonly<Record<RuleKind, (id: string, variable: string) => string>> = {
  mention: (id, variable) => `${head("mention", id, variable, "NAMED")}  produces: ["Drug"],
  confidence: 0.8,
  patterns: ["treatment with [<Drug>#Capital]", "[<Drug>#Capital] capsules"],
  examples: [
    { text: "Patients on treatment with [Drug:Exampla] did well.", pending: true },
    { text: "The company sells [Drug:Exampla] capsules in Spain.", pending: true },
    { text: "Treatment with [Drug:Exampla] was stopped.", pending: true },
    { text: "Treatment with great care is needed." },
    { text: "The capsules are blue." },
  ],
});
`,
  qualifier: (id, variable) => `${head("qualifier", id, variable, "FACTUAL")}  qualifier: "planned",
  cues: [{ pattern: /\\bon course to\\b/iu, direction: "forward" }],
  examples: [
    { text: "Acme is on course to file in May.", facts: ["on course to -> on course to file in May."], pending: true },
    { text: "It is on course to decide.", facts: ["on course to -> on course to decide."], pending: true },
    { text: "We are on course to win.", facts: ["on course to -> on course to win."], pending: true },
    { text: "Of course it was approved.", facts: [] },
    { text: "The course began in May.", facts: [] },
  ],
});
`,
  relation: (id, variable) => `${head("relation", id, variable, "FACTUAL")}  produces: ["DEVELOPS"],
  requires: ["Organization", "Drug"],
  patterns: ["[<organization>#Organization] (makes|sells) [<drug>#Drug]", "[<drug>#Drug] (made|sold) by [<organization>#Organization]"],
  confidence: 0.8,
  *match(scope, { patterns }) {
    const [organization] = scope.entitiesOf("Organization", patterns?.organization);
    const [drug] = scope.entitiesOf("Drug", patterns?.drug);
    if (organization && drug) yield { type: "DEVELOPS", from: organization, to: drug };
  },
  examples: [
    { text: "[Organization:Acme] sells [Drug:Exampla].", facts: ["DEVELOPS Acme -> Exampla"], pending: true },
    { text: "[Organization:Acme] makes [Drug:Exampla].", facts: ["DEVELOPS Acme -> Exampla"], pending: true },
    { text: "[Drug:Exampla], sold by [Organization:Acme], is new.", facts: ["DEVELOPS Acme -> Exampla"], pending: true },
    { text: "[Organization:Acme] praised [Drug:Exampla].", facts: [] },
    { text: "[Organization:Acme] met [Organization:Bold], not makers of [Drug:Exampla].", facts: [] },
  ],
});
`,
  event: (id, variable) => `${head("event", id, variable, "NEWS_AND_QUOTES")}  produces: ["RegulatoryAction"],
  requires: ["Drug"],
  patterns: ["[<regulator>#Regulator] withdrew [<drug>#Drug]", "[<drug>#Drug] was withdrawn by the? [<regulator>#Regulator]"],
  confidence: 0.8,
  *match(scope, { patterns }) {
    const [drug] = scope.entitiesOf("Drug", patterns?.drug);
    const [regulator] = scope.entitiesOf("Regulator", patterns?.regulator);
    if (drug) yield { type: "RegulatoryAction", kind: "withdrawal", drug, regulator };
  },
  examples: [
    { text: "The [Regulator:FDA] withdrew [Drug:Exampla].", facts: ["RegulatoryAction kind=withdrawal drug=Exampla regulator=FDA"], pending: true },
    { text: "[Drug:Exampla] was withdrawn by the [Regulator:EMA].", facts: ["RegulatoryAction kind=withdrawal drug=Exampla regulator=EMA"], pending: true },
    { text: "In May the [Regulator:FDA] withdrew [Drug:Exampla] again.", facts: ["RegulatoryAction kind=withdrawal drug=Exampla regulator=FDA"], pending: true },
    { text: "The [Regulator:FDA] discussed [Drug:Exampla].", facts: [] },
    { text: "[Drug:Exampla] was withdrawn from the study.", facts: [] },
  ],
});
`,
};
