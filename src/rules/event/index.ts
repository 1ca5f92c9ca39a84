import type { EventRule } from "../kit/rule.js";
import { appointment } from "./appointment.js";
import { appointmentTable } from "./appointment-table.js";
import { approvalNoun } from "./approval-noun.js";
import { approvalVerb } from "./approval-verb.js";
import { clinicalHold } from "./clinical-hold.js";
import { dealAcquisition } from "./deal-acquisition.js";
import { dealAgreement } from "./deal-agreement.js";
import { dealAppointed } from "./deal-appointed.js";
import { dealAward } from "./deal-award.js";
import { dealCooperation } from "./deal-cooperation.js";
import { dealDivestiture } from "./deal-divestiture.js";
import { dealFinancing } from "./deal-financing.js";
import { dealLicense } from "./deal-license.js";
import { dealOption } from "./deal-option.js";
import { dealTermination } from "./deal-termination.js";
import { designation } from "./designation.js";
import { filingAcceptance } from "./filing-acceptance.js";
import { opinion } from "./opinion.js";
import { readoutEffect } from "./readout-effect.js";
import { readoutFinding } from "./readout-finding.js";
import { readoutReported } from "./readout-reported.js";
import { readoutVerdict } from "./readout-verdict.js";
import { refusal } from "./refusal.js";
import { reimbursement } from "./reimbursement.js";
import { safetyAction } from "./safety-action.js";
import { safetyNotice } from "./safety-notice.js";
import { submission } from "./submission.js";
import { trialClearance } from "./trial-clearance.js";
import { trialStart } from "./trial-start.js";
import { withdrawal } from "./withdrawal.js";

/** Event rules, in order of their ids. */
export const EVENT_RULES: readonly EventRule[] = [
  appointment,
  appointmentTable,
  approvalNoun,
  approvalVerb,
  clinicalHold,
  dealAcquisition,
  dealAgreement,
  dealAppointed,
  dealAward,
  dealCooperation,
  dealDivestiture,
  dealFinancing,
  dealLicense,
  dealOption,
  dealTermination,
  designation,
  filingAcceptance,
  opinion,
  readoutEffect,
  readoutFinding,
  readoutReported,
  readoutVerdict,
  refusal,
  reimbursement,
  safetyAction,
  safetyNotice,
  submission,
  trialClearance,
  trialStart,
  withdrawal,
];
