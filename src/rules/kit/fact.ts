import type { CivilDate } from "../../model/civil-date.js";
import type {
  Amount,
  AppointmentChange,
  DealKind,
  Designation,
  IndicationStatus,
  ReadoutOutcome,
  RegulatoryKind,
  RelationType,
} from "../../model/extraction.js";
import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";

/** A date with the words it came from. */
export interface DatedText {
  readonly date: CivilDate;
  readonly text: string;
}

/** What every candidate of a fact carries beside its content. */
export interface FactBase {
  /** Where the text says it; the sentence unless told. */
  readonly evidence?: Span;
  /** The rule's confidence unless told. */
  readonly confidence?: number;
}

/** A link that a relation rule proposes. `QUOTED` has no `to`. */
export interface RelationCandidate extends FactBase {
  readonly type: RelationType;
  readonly from: Entity;
  readonly to?: Entity;
  readonly status?: IndicationStatus;
  readonly title?: string;
  readonly quotes?: readonly string[];
}

interface Dated {
  readonly date?: DatedText | undefined;
}

/** A regulator's act, or an act towards one. Leave a role out where the text is silent. */
export interface RegulatoryActionCandidate extends FactBase, Dated {
  readonly type: "RegulatoryAction";
  readonly kind: RegulatoryKind;
  readonly designation?: Designation | undefined;
  readonly drug?: Entity | undefined;
  readonly regulator?: Entity | undefined;
  readonly jurisdiction?: string | undefined;
  readonly indication?: readonly Entity[] | undefined;
  /** Indications to take where no evidence names one: what the release elsewhere says the drug is for. */
  readonly impliedIndication?: readonly Entity[] | undefined;
  /** The date to take where no evidence gives one: the day on which the headline or the lead tells the news. */
  readonly impliedDate?: DatedText | undefined;
  readonly organization?: Entity | undefined;
  readonly targetDate?: DatedText | undefined;
}

/** What a trial showed. */
export interface TrialReadoutCandidate extends FactBase, Dated {
  readonly type: "TrialReadout";
  readonly outcome: ReadoutOutcome;
  readonly drug?: Entity | undefined;
  readonly trial?: Entity | undefined;
  readonly indication?: readonly Entity[] | undefined;
  readonly phase?: string | undefined;
}

/** First patient dosed, enrolment begun. */
export interface TrialStartCandidate extends FactBase, Dated {
  readonly type: "TrialStart";
  readonly drug?: Entity | undefined;
  readonly trial?: Entity | undefined;
  readonly indication?: readonly Entity[] | undefined;
  readonly phase?: string | undefined;
}

/** A contract between organizations, or money raised by one. */
export interface DealCandidate extends FactBase, Dated {
  readonly type: "Deal";
  readonly kind: DealKind;
  readonly parties: readonly Entity[];
  readonly buyer?: Entity | undefined;
  readonly seller?: Entity | undefined;
  readonly drugs?: readonly Entity[] | undefined;
  readonly amounts?: readonly Amount[] | undefined;
}

/** Someone came, went or rose. */
export interface AppointmentCandidate extends FactBase, Dated {
  readonly type: "Appointment";
  readonly change: AppointmentChange;
  readonly person: Entity;
  readonly organization?: Entity | undefined;
  readonly title?: string | undefined;
}

export type EventCandidate =
  | RegulatoryActionCandidate
  | TrialReadoutCandidate
  | TrialStartCandidate
  | DealCandidate
  | AppointmentCandidate;

export type FactCandidate = RelationCandidate | EventCandidate;
