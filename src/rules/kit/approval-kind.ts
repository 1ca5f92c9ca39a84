import type { RegulatoryKind } from "../../model/extraction.js";
import type { Span } from "../../model/span.js";
import type { FactScope } from "./fact-scope.js";

/** "emergency use authorization (EUA)" */
const EMERGENCY = /\bemergency(?: use)?(?: listing)?\b|\bEUA\b/iu;
/** "conditional marketing authorisation", "approval with conditions", "provisional approval" */
const CONDITIONAL = /(?<!non-)\bconditional(?:ly)?\b|\bwith conditions\b|\bprovisional(?:ly)?\b/iu;
/** "accelerated approval", "under the accelerated approval pathway" */
const ACCELERATED = /\baccelerated(?:ly)? approv(?:al|ed)\b/iu;

/** The rung of an approval from its own words within 60 characters of them. */
export function approvalKind(scope: FactScope, at: Span): RegulatoryKind {
  const { sentence } = scope;
  const near = scope.slice(Math.max(sentence.start, at.start - 40), Math.min(sentence.end, at.end + 40));
  if (EMERGENCY.test(near)) return "emergency_authorization";
  if (CONDITIONAL.test(scope.slice(Math.max(sentence.start, at.start - 30), Math.min(sentence.end, at.end + 18))))
    return "conditional_approval";
  const wide = scope.slice(Math.max(sentence.start, at.start - 16), Math.min(sentence.end, at.end + 500));
  return ACCELERATED.test(near) || /\bunder (?:the )?accelerated approval\b/iu.test(wide)
    ? "accelerated_approval"
    : "approval";
}

/** What is decided when it is no medicine on the market: a trial, a device, a merger, a listing */
const OTHER_OBJECT =
  /\b(?:clinical trials?|trials?|stud(?:y|ies)|protocol|IND|investigational new drug|CTA|clinical trial (?:application|authori[sz]ation)|device|test|assay|diagnostic|merger|acquisition|transaction|listing|patent|plan|facility|site|proposal|dividend|shareholders?|stockholders?|board|court|ethics|IRB|institutional review|name change|formulary|petition|expanded access|manufacturing of|contract manufactur\w+|manufacturing (?:site|facility)|meeting|medical education)\b/iu;

/** Whether the words after an approval verb or noun name something other than a medicine before `to`. */
export const isOtherObject = (scope: FactScope, from: number, to: number): boolean =>
  OTHER_OBJECT.test(
    scope.slice(from, Math.min(to, from + 90)).replace(/\b(?:based on|supported by|after|following)\b.*/isu, ""),
  );
