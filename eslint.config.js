import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", ".cache/**"] },
  {
    files: ["**/*.ts"],
    extends: [regexp.configs["flat/recommended"]],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": "off",
      "regexp/require-unicode-regexp": "error",
      // These run out of nodes on long alternations of words.
      "regexp/confusing-quantifier": "off",
      "regexp/no-dupe-disjunctions": "off",
      "regexp/no-control-character": "off",
      "regexp/no-unused-capturing-group": "off",
      "regexp/prefer-d": "off",
      "regexp/prefer-w": "off",
      "regexp/no-useless-assertions": "error",
      "no-control-regex": "off",
    },
  },
);
