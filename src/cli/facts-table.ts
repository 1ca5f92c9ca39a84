import type { ExtractedEvent, Extraction } from "../model/extraction.js";
import { formatRows } from "./format-rows.js";

/** Relations and events of one extraction as a table, each with the words that say it. */
export function factsTable(extraction: Extraction): string {
  const names = new Map(extraction.entities.map((entity) => [entity.key, entity.names[0]!]));
  const quotes = new Map(extraction.evidence.map((evidence) => [evidence.id, evidence.text.replace(/\s+/gu, " ")]));
  const name = (key: string | undefined): string => (key === undefined ? "" : (names.get(key) ?? key));
  const quote = (ids: readonly string[]): string => quotes.get(ids[0] ?? "") ?? "";
  const relations = extraction.relations.map(({ type, from, to, status, title, evidence }) => [
    type,
    `${name(from)}${to === undefined ? "" : ` → ${name(to)}`}`,
    status ?? title ?? "",
    quote(evidence),
  ]);
  const events = extraction.events.map((event) => [
    event.type,
    name(subjectOf(event)),
    detailsOf(event, name),
    quote(event.evidence),
  ]);
  return formatRows({ columns: ["fact", "who or what", "details", "quote"], rows: [...relations, ...events] }, "table");
}

const subjectOf = (event: ExtractedEvent): string | undefined => {
  if (event.type === "Appointment") return event.person;
  return event.type === "Deal" ? event.parties[0] : event.drug;
};

const HIDDEN = new Set([
  "type",
  "evidence",
  "datePrecision",
  "dateText",
  "targetDatePrecision",
  "targetDateText",
  "person",
  "drug",
]);

function detailsOf(event: ExtractedEvent, name: (key: string) => string): string {
  const show = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(show).join(", ");
    return typeof value === "object" && value !== null ? Object.values(value).join(" ") : name(String(value));
  };
  return Object.entries(event)
    .filter(([role]) => !HIDDEN.has(role))
    .map(([role, value]) => `${role} ${show(value)}`)
    .join(", ");
}
