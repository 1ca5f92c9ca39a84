import type { EntityType } from "../../model/extraction.js";
import type { Mention } from "../../model/mention.js";
import { linkOrganizations } from "./organizations.js";
import { linkPersons } from "./persons.js";

/** What a type's linker sees: its mentions in text order, and how to say that two are one. */
export interface LinkScope {
  readonly mentions: readonly Mention[];
  readonly join: (i: number, j: number) => void;
  /** Names of the release's own organizations. */
  readonly own: readonly string[];
}

/** Linkers by type: what joins mentions beyond equal names. */
export const LINKERS: Partial<Record<EntityType, (scope: LinkScope) => void>> = {
  Organization: linkOrganizations,
  Person: linkPersons,
};
