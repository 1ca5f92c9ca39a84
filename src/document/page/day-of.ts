import { isoDate, parseIsoDate } from "../../model/civil-date.js";
import { findDates } from "../../nlp/dates.js";

/** The day that a date of any written form names, as it stands there (no time zone is applied); null where there is none. */
export function dayOf(text: string | null | undefined): string | null {
  if (!text) return null;
  const iso = parseIsoDate(text.trim());
  if (iso) return isoDate(iso);
  const found = findDates(text.replace(/\s+/gu, " "))[0];
  return found ? isoDate(found.date) : null;
}
