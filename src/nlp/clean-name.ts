import type { EntityType } from "../model/extraction.js";

const MARKS = /[®™©]|\((?:R|TM|tm)\)/gu;
const ARTICLE = /^(?:the|a|an)\s+/iu;
/** Honorifics before a name: "Prof. Dr. Jane Roe". */
const HONORIFIC =
  /^(?:(?:Prof(?:essor)?|Dr|Doctor|Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Baroness|Rep|Sen|Hon|Rev)\b\.?\s+)/u;
const EDGES = /^[\s"'“”‘’,;:.(]+|[\s"'“”‘’,;:(]+$/gu;

/** The name as it is shown: marks and edge punctuation off, white space folded; no article, for people no honorific. */
export function cleanName(surface: string, type: EntityType): string {
  let name = surface
    .replace(MARKS, "")
    .replace(/[\s\u00a0\u00ad]+/gu, " ")
    .replace(EDGES, "");
  if (type !== "Drug" && type !== "Trial") name = name.replace(ARTICLE, "");
  if (type === "Person") while (HONORIFIC.test(name)) name = name.replace(HONORIFIC, "");
  return name;
}
