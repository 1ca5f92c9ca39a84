import type { MentionRule } from "../kit/rule.js";
import { organizationCompanyWord } from "./organization-company-word.js";
import { organizationIssuer } from "./organization-issuer.js";
import { organizationLegalForm } from "./organization-legal-form.js";
import { organizationListed } from "./organization-listed.js";
import { organizationTicker } from "./organization-ticker.js";
import { personGivenName } from "./person-given-name.js";
import { personHonorific } from "./person-honorific.js";
import { regulatorListed } from "./regulator-listed.js";

/** Mention rules, in order of their ids. */
export const MENTION_RULES: readonly MentionRule[] = [
  organizationCompanyWord,
  organizationIssuer,
  organizationLegalForm,
  organizationListed,
  organizationTicker,
  personGivenName,
  personHonorific,
  regulatorListed,
];
