import type { Span } from "../../model/span.js";
import type { Doc } from "../../nlp/doc.js";

/** An abbreviation: "MGD", "ALS" */
const SHORT = /^\p{Lu}{2,6}$/u;

/** Whether the release itself spells out an abbreviation otherwise than the disease's name: "molecular glue degrader (MGD)". */
export function meansOther(doc: Doc, { start, end, core }: Span & { readonly core: string }): boolean {
  const short = doc.reading.slice(start, end);
  if (!SHORT.test(short)) return false;
  const at = doc.reading.indexOf(`(${short})`);
  if (at < 0) return false;
  const words = doc.reading.slice(Math.max(0, at - 90), at).match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words.slice(-short.length);
  if (initials.map((word) => word[0]!.toUpperCase()).join("") !== short) return false;
  const listed = core.toLowerCase().match(/\p{L}+/gu) ?? [];
  return !initials.some(
    (word) => word.length > 3 && listed.some((other) => other.startsWith(word.toLowerCase().slice(0, 5))),
  );
}
