import type { MentionRule } from "../kit/rule.js";
import { organizationCompanyWord } from "./organization-company-word.js";
import { organizationIssuer } from "./organization-issuer.js";
import { organizationLegalForm } from "./organization-legal-form.js";
import { organizationListed } from "./organization-listed.js";
import { organizationTicker } from "./organization-ticker.js";
import { personContact } from "./person-contact.js";
import { personGivenName } from "./person-given-name.js";
import { personHonorific } from "./person-honorific.js";
import { personList } from "./person-list.js";
import { personSurname } from "./person-surname.js";
import { regulatorListed } from "./regulator-listed.js";

/** Mention rules, in order of their ids. */
export const MENTION_RULES: readonly MentionRule[] = [
  organizationCompanyWord,
  organizationIssuer,
  organizationLegalForm,
  organizationListed,
  organizationTicker,
  personContact,
  personGivenName,
  personHonorific,
  personList,
  personSurname,
  regulatorListed,
];
