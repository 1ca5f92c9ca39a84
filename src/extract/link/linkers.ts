import type { EntityType } from "../../model/extraction.js";
import { linkClasses } from "./classes.js";
import { linkIndications } from "./indications.js";
import type { LinkScope } from "./link-scope.js";
import { linkOrganizations } from "./organizations.js";
import { linkPersons } from "./persons.js";

/** Linkers by type: what joins mentions beyond equal names. */
export const LINKERS: Partial<Record<EntityType, (scope: LinkScope) => void>> = {
  DrugClass: linkClasses,
  Indication: linkIndications,
  Organization: linkOrganizations,
  Person: linkPersons,
};
