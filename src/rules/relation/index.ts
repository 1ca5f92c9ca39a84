import type { RelationRule } from "../kit/rule.js";
import { developsIssuer } from "./develops-issuer.js";
import { developsLicense } from "./develops-license.js";
import { developsPassive } from "./develops-passive.js";
import { developsPossessive } from "./develops-possessive.js";
import { developsVerb } from "./develops-verb.js";
import { inClass } from "./in-class.js";
import { indicatedForImplied } from "./indicated-for-implied.js";
import { indicatedForSentence } from "./indicated-for-sentence.js";
import { parentOf } from "./parent-of.js";
import { partnerRole } from "./partner-role.js";
import { partnersWith } from "./partners-with.js";
import { positionAfterName } from "./position-after-name.js";
import { positionAppointed } from "./position-appointed.js";
import { positionBeforeName } from "./position-before-name.js";
import { positionBoard } from "./position-board.js";
import { positionContact } from "./position-contact.js";
import { positionCopula } from "./position-copula.js";
import { positionTable } from "./position-table.js";
import { quoted } from "./quoted.js";
import { selectsFor } from "./selects-for.js";
import { studiedIn } from "./studied-in.js";
import { studies } from "./studies.js";

/** Relation rules, in order of their ids. */
export const RELATION_RULES: readonly RelationRule[] = [
  developsIssuer,
  developsLicense,
  developsPassive,
  developsPossessive,
  developsVerb,
  inClass,
  indicatedForImplied,
  indicatedForSentence,
  parentOf,
  partnerRole,
  partnersWith,
  positionAfterName,
  positionAppointed,
  positionBeforeName,
  positionBoard,
  positionContact,
  positionCopula,
  positionTable,
  quoted,
  selectsFor,
  studiedIn,
  studies,
];
