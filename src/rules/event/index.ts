import type { EventRule } from "../kit/rule.js";
import { approvalNoun } from "./approval-noun.js";
import { approvalVerb } from "./approval-verb.js";
import { designation } from "./designation.js";
import { filingAcceptance } from "./filing-acceptance.js";
import { opinion } from "./opinion.js";
import { submission } from "./submission.js";

/** Event rules, in order of their ids. */
export const EVENT_RULES: readonly EventRule[] = [
  approvalNoun,
  approvalVerb,
  designation,
  filingAcceptance,
  opinion,
  submission,
];
