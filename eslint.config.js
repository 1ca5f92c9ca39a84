import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/** What guards against expressions that are slow, can never match, or mean something else than they say. Matters of style are left to the author. */
const GUARDS = [
  "no-super-linear-backtracking",
  "no-empty-alternative",
  "no-empty-capturing-group",
  "no-empty-character-class",
  "no-empty-group",
  "no-empty-lookarounds-assertion",
  "no-invalid-regexp",
  "no-invisible-character",
  "no-lazy-ends",
  "no-legacy-features",
  "no-misleading-capturing-group",
  "no-misleading-unicode-character",
  "no-missing-g-flag",
  "no-optional-assertion",
  "no-potentially-useless-backreference",
  "no-trivially-nested-assertion",
  "no-useless-backreference",
  "no-useless-dollar-replacements",
  "no-useless-quantifier",
  "no-zero-quantifier",
  "require-unicode-regexp",
  "strict",
];

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", ".cache/**"] },
  {
    files: ["src/**/*.ts"],
    plugins: { regexp },
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // Sentences are bounded (2,000 characters), so what is merely potential is let be.
      ...Object.fromEntries(GUARDS.map((name) => [`regexp/${name}`, "error"])),
      "regexp/no-super-linear-backtracking": ["error", { report: "certain" }],
    },
  },
);
