import type { Section } from "../model/section.js";
import type { OpeningPart } from "./opening-part.js";

/** Legal suffixes at the end of a name: ", Inc.", " Corporation", " Pharma AG" keeps "Pharma" */
const SUFFIX =
  /[ ,]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|ag|s\.?a|se|n\.?v|gmbh|kgaa|kg|ab|as|asa|oyj?|s\.?p\.?a|b\.?v|k\.?k|a\/s|p\.? ?[ac]|holdings?)\.?$/iu;

/** The name without legal suffixes and marks. */
export function withoutSuffix(name: string): string {
  let bare = name.replace(/[®™]/gu, "").replace(/\s+/gu, " ").trim();
  for (
    let shorter = bare.replace(SUFFIX, "").trim();
    shorter !== bare && shorter;
    shorter = bare.replace(SUFFIX, "").trim()
  )
    bare = shorter;
  return bare.replace(/^the /iu, "");
}

const NAME =
  "[\\p{Lu}\\d][\\p{L}\\d.&'’/-]*(?: (?:of |for |and |de |& )?[\\p{Lu}\\d][\\p{L}\\d.&'’/-]*){0,6}(?:, (?:Inc|LLC|Ltd|L\\.?P|Corp|Co)\\.?(?:, Ltd\\.?)?)?";
const AFTER_NAME =
  "(?:\\s?\\([^)]{1,120}\\)){0,3}(?:,? (?:an?|the|one|together|today|has|have|is|are|will|and|announce[sd]?|report(?:s|ed)|present(?:s|ed)|said|expand|issue[sd]|underscore|highlight|honor)\\b|[,;]| [\\p{Ll}])";
/** The subject of the first sentence: "Certara, Inc. (Nasdaq: CERT), a global leader …, today announced" */
const SUBJECT = new RegExp(`^(?:The )?(${NAME})(?=${AFTER_NAME})`, "u");
/** "and Vyriad, Inc. today announced" */
const SECOND = new RegExp(
  `^(?:\\s?\\([^)]{1,120}\\)){0,3} and (${NAME})(?:\\s?\\([^)]{1,120}\\)){0,3},? (?:today|announce|have|jointly)`,
  "u",
);
const SOURCE_LINE = /^SOURCE:?\s+([^\n]{2,80})|^Source: ([^\n]{2,80})/mu;

/** Names of the organizations that issue the release, without legal suffix: from the lead's subject, else from its SOURCE line. */
export function ownOrganizations(reading: string, opening: OpeningPart, sections: readonly Section[]): string[] {
  const names: string[] = [];
  const lead = reading.slice(opening.lead.start, opening.lead.end).trimStart();
  const subject = SUBJECT.exec(lead);
  if (subject?.[1]) {
    names.push(withoutSuffix(subject[1]));
    const second = SECOND.exec(lead.slice(subject[0].length));
    if (second?.[1]) names.push(withoutSuffix(second[1]));
  }
  if (names.length === 0) {
    const tail = sections
      .filter((section) => section.kind === "contact")
      .map((section) => reading.slice(section.span.start, section.span.end));
    const source = SOURCE_LINE.exec(tail.join("\n"));
    const name = source?.[1] ?? source?.[2];
    if (name) names.push(withoutSuffix(name.trim()));
  }
  return names.filter((name) => name.length > 1);
}
