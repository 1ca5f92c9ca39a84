import type { MentionRule } from "../kit/rule.js";
import { biomarkerAltered } from "./biomarker-altered.js";
import { classPhrase } from "./class-phrase.js";
import { drugBracketed } from "./drug-bracketed.js";
import { drugBranded } from "./drug-branded.js";
import { drugCode } from "./drug-code.js";
import { drugGeneric } from "./drug-generic.js";
import { drugIntroduced } from "./drug-introduced.js";
import { drugListed } from "./drug-listed.js";
import { drugMarked } from "./drug-marked.js";
import { drugNamed } from "./drug-named.js";
import { drugPair } from "./drug-pair.js";
import { indicationAbbreviation } from "./indication-abbreviation.js";
import { indicationPhrase } from "./indication-phrase.js";
import { indicationShortForm } from "./indication-short-form.js";
import { organizationAlias } from "./organization-alias.js";
import { organizationCompanyWord } from "./organization-company-word.js";
import { organizationContext } from "./organization-context.js";
import { organizationHeadlinePair } from "./organization-headline-pair.js";
import { organizationHeadlinePartner } from "./organization-headline-partner.js";
import { organizationInstitution } from "./organization-institution.js";
import { organizationInvestor } from "./organization-investor.js";
import { organizationIssuer } from "./organization-issuer.js";
import { organizationLegalForm } from "./organization-legal-form.js";
import { organizationListMember } from "./organization-list-member.js";
import { organizationListed } from "./organization-listed.js";
import { organizationPost } from "./organization-post.js";
import { organizationShortForm } from "./organization-short-form.js";
import { organizationShortInstitution } from "./organization-short-institution.js";
import { organizationTicker } from "./organization-ticker.js";
import { personContact } from "./person-contact.js";
import { personGivenName } from "./person-given-name.js";
import { personHonorific } from "./person-honorific.js";
import { personList } from "./person-list.js";
import { personSurname } from "./person-surname.js";
import { regulatorListed } from "./regulator-listed.js";
import { trialApposed } from "./trial-apposed.js";
import { trialName } from "./trial-name.js";
import { trialNumbered } from "./trial-numbered.js";
import { trialRegistry } from "./trial-registry.js";
import { trialWord } from "./trial-word.js";

/** Mention rules, in order of their ids. */
export const MENTION_RULES: readonly MentionRule[] = [
  biomarkerAltered,
  classPhrase,
  drugBracketed,
  drugBranded,
  drugCode,
  drugGeneric,
  drugIntroduced,
  drugListed,
  drugMarked,
  drugNamed,
  drugPair,
  indicationAbbreviation,
  indicationPhrase,
  indicationShortForm,
  organizationAlias,
  organizationCompanyWord,
  organizationContext,
  organizationHeadlinePair,
  organizationHeadlinePartner,
  organizationInstitution,
  organizationInvestor,
  organizationIssuer,
  organizationLegalForm,
  organizationListMember,
  organizationListed,
  organizationPost,
  organizationShortForm,
  organizationShortInstitution,
  organizationTicker,
  personContact,
  personGivenName,
  personHonorific,
  personList,
  personSurname,
  regulatorListed,
  trialApposed,
  trialName,
  trialNumbered,
  trialRegistry,
  trialWord,
];
