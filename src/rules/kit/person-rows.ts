import type { Mention } from "../../model/mention.js";
import { spanContains } from "../../model/span.js";
import type { TableRow } from "../../nlp/tables.js";
import type { FactScope } from "./fact-scope.js";

/** The row of a table that holds this person and no other; lines without a blank line between them are one sentence of several rows. */
export function rowOfPerson(scope: FactScope, person: Mention): TableRow | undefined {
  const row = scope.doc.rows.find((one) => spanContains(one, person));
  const people = row ? scope.mentionsIn(row).filter(({ type }) => type === "Person") : [];
  return people.length === 1 ? row : undefined;
}
