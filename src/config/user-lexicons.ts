import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";
import { ConfigurationError } from "../errors.js";
import { type ListedName, lexiconRule } from "../rules/kit/lexicon-rule.js";
import type { MentionRule } from "../rules/kit/rule.js";
import type { UserLexicon } from "./settings.js";

/** The mention rules for the lists that a configuration names. Throws `ConfigurationError` with file and line of a bad entry. */
export const userLexiconRules = (lexicons: readonly UserLexicon[]): MentionRule[] =>
  lexicons.map((lexicon) => {
    const text = readText(lexicon.path);
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
    return lexiconRule(`lexicon/${lexicon.type.toLowerCase()}-${hash}`, lexicon.type, readNames(text, lexicon));
  });

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new ConfigurationError(
      "LEXICON_UNREADABLE",
      `the lexicon cannot be read (${(error as NodeJS.ErrnoException).code})`,
      {
        where: path,
        hint: "Check its path under `lexicons` in the configuration.",
        cause: error,
      },
    );
  }
}

interface Parsed {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function readNames(text: string, { path, name, aliases }: UserLexicon): ListedName[] {
  const delimiter = text.slice(0, text.indexOf("\n") >>> 0).includes("\t") ? "\t" : ",";
  let parsed: readonly Parsed[];
  try {
    parsed = parse(text, {
      bom: true,
      columns: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ConfigurationError("LEXICON_ENTRY", error.message, {
      where: path,
      hint: "Mend that line.",
      cause: error,
    });
  }
  return parsed.map(({ record, info }) => {
    const shown = record[name];
    if (!shown) {
      throw new ConfigurationError("LEXICON_ENTRY", `the column "${name}" is missing or empty`, {
        where: `${path}:${info.lines}`,
        hint: "Fill it, or say in the configuration which column holds the name.",
      });
    }
    const others = (record[aliases] ?? "").split("|").map((alias) => alias.trim());
    return { name: shown, aliases: others.filter(Boolean) };
  });
}
