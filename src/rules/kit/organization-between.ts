import type { Sentence } from "../../nlp/doc.js";
import type { Token } from "../../nlp/tokens.js";
import { namesInstitution } from "./institution-span.js";
import { isNameStop } from "./name-words.js";
import { kindOfName, namesSomething, spanOf } from "./organization-name.js";
import { isPlace } from "./places.js";
import type { MentionCandidate } from "./rule.js";

/** A name of the wire that adds its own text, a code, or a name set twice without a space */
const NO_NAME = /(?:Wire|News|IR|Newsroom)$|-?\d|^(.{4,})\1$/u;

/** Last words of things that are no organization: "Phase 2 Study", "Purchase Agreement" */
const THING_LAST =
  /^(?:Stud(?:y|ies)|Trials?|Programs?|Agreements?|Acts?|Awards?|Prize|Plan|Project|Platform|Conference|Meeting|Congress|Symposium|Summit|Day|Week|Month|Board|Committee|Officer|President|Director|Manager|Medicine|Research|Development|Affairs|Operations|Strategy|Oncology|Marketing|Sales|Finance|Business|Technology|Syndrome|Disease|Cancer|Kit|System|Device|Test|Tablets?|Injection|Vaccine|Therapy|Street|Avenue|Road|Park|Building|Team|State|County|Region|Division|Department|Unit|Directors|Governors|Investigators?|Participants|PhD|MD|Ph\.D|M\.D|\p{Lu}\p{Ll}*(?:ology|istry|iatrics|iatry|surgery|pathy|physics)|Anesthesiology|Economics|Statistics|Biostatistics|Mathematics|Rights|Assets?|Candidates?|Products?|Portfolio|Pipeline|Approval|Designation|Data|Results|Trials?|Shares|Stock|Notes|Patients|Adults|Children|Requests?|Status|Designations?|Waiver|Extension|Permission|Licen[cs]e|Clearance|Authori[sz]ation|Review|Milestones?|Protection|Patents?|Exclusivity|Application|Submission|Expenditures?|Consensus|Settlement|Offering|Financing|Loan|Grant|Market|Markets|Territory)$/u;
/** Kinds of organizations that name none alone: "partnership with Society for …" */
const KIND_ALONE =
  /^(?:Partnerships?|Society|Societies|Alliance|Council|Coalition|Consortium|Association|Foundation|Network|Initiative|Committee|Congress|Academy|Agency|Authority|Ministry|Department|Government|Administration|Group|Trust|Fund)$/u;

/** "Mr. Roe is a …" */
const HONORIFIC_BEFORE = /\b(?:Mr|Ms|Mrs|Dr|Prof)\. ?$/u;

/** The name between two tokens as an organization, where only its surroundings say that it is one; undefined for places, things and mere descriptions. */
export function organizationBetween(
  sentence: Sentence,
  tokens: readonly Token[],
  first: number,
  last: number,
): MentionCandidate | undefined {
  if (last < first || last - first > 4) return undefined;
  const span = spanOf(tokens, first, last);
  const name = sentence.text.slice(span.start - sentence.start, span.end - sentence.start);
  const words = tokens.slice(first, last + 1);
  if (
    name.length < 3 ||
    isNameStop(tokens[last]!) ||
    NO_NAME.test(name) ||
    THING_LAST.test(tokens[last]!.text) ||
    KIND_ALONE.test(name)
  )
    return undefined;
  if (isPlace(name) || !namesSomething(words) || !namesInstitution(words)) return undefined;
  if (HONORIFIC_BEFORE.test(sentence.text.slice(0, span.start - sentence.start))) return undefined;
  return { type: "Organization", ...span, attributes: { kind: kindOfName(name) } };
}
