import { basename, dirname, join } from "node:path";

type Format = "text" | "html" | "jsonl" | "warc" | "mail" | "pdf";

/** What kind of source a file's name says it is. */
export interface FileFormat {
  /** null where the name is none of a release. */
  readonly format: Format | null;
  /** The name without folders and endings. */
  readonly stem: string;
  /** The path without endings: `<base>.meta.json` stands beside it. */
  readonly base: string;
}

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:txt|text)$/iu, "text"],
  [/\.(?:html?|xhtml)$/iu, "html"],
  [/\.(?:jsonl|ndjson)$/iu, "jsonl"],
  [/\.warc$/iu, "warc"],
  [/\.eml$/iu, "mail"],
  [/\.pdf$/iu, "pdf"],
];

/** Reads a file's kind from its name; `.gz` may follow any ending. */
export function fileFormat(path: string): FileFormat {
  const name = basename(path).replace(/\.gz$/iu, "");
  const known = ENDINGS.find(([ending]) => ending.test(name));
  const stem = known ? name.replace(known[0], "") : name.replace(/\.[^.]*$/u, "");
  return { format: known?.[1] ?? null, stem, base: join(dirname(path), stem) };
}
