import { isoDate } from "../model/civil-date.js";
import type { Release } from "../model/release.js";

/** What the sections referee compares. */
export interface SectionsPrediction {
  readonly publishedOn: string | null;
  readonly organizations: readonly string[];
  readonly cities: readonly string[];
  readonly category: string;
  readonly language: string;
  readonly sections: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
}

/** A release's own account in the form that labelled sections have: ISO date, names, half-open offsets. */
export function sectionsPrediction(release: Release): SectionsPrediction {
  return {
    publishedOn: release.publishedOn ? isoDate(release.publishedOn) : null,
    organizations: release.organizations,
    cities: release.dateline?.cities ?? [],
    category: release.category,
    language: release.language,
    sections: release.sections.map(({ kind, span }) => ({ kind, start: span.start, end: span.end })),
  };
}
