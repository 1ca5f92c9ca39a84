import type { DealKind, IndicationStatus, RegulatoryKind } from "../model/extraction.js";
import type { Entity } from "../model/mention.js";
import { canPartner } from "../rules/kit/deal-parties.js";
import type { RelationCandidate } from "../rules/kit/fact.js";
import type { FoundFact } from "./run-facts.js";

/** What a regulator's act says of the drug's use; acts that say nothing of it are left out. */
const STATUS: Partial<Record<RegulatoryKind, IndicationStatus>> = {
  approval: "approved",
  accelerated_approval: "approved",
  conditional_approval: "approved",
  emergency_authorization: "approved",
  reimbursement: "approved",
  positive_opinion: "proposed",
  submission: "proposed",
  filing_acceptance: "proposed",
  complete_response: "proposed",
  designation: "investigational",
  trial_clearance: "investigational",
};

/** Deals that join two organizations beyond a payment. */
const JOINS: ReadonlySet<DealKind> = new Set(["collaboration", "license", "option", "supply"]);

/** Relations that events imply, with the events' evidence: who is approved for a disease is indicated for it, a trial's drug was studied in it, two parties of a licence are partners. */
export function deriveRelations(found: readonly FoundFact[]): FoundFact[] {
  const said = new Set(found.flatMap(({ candidate }) => pairOf(candidate)));
  return found.flatMap((fact) =>
    relationsOf(fact)
      .filter((candidate) => !pairOf(candidate).some((pair) => said.has(pair)))
      .map((candidate) => ({ ...fact, candidate })),
  );
}

/** The two partners that a candidate tells, as one text. */
const pairOf = (candidate: FoundFact["candidate"]): string[] =>
  candidate.type === "PARTNERS_WITH" ? [[candidate.from.key, candidate.to?.key].sort().join(" ")] : [];

function relationsOf({ candidate }: FoundFact): RelationCandidate[] {
  if (candidate.type === "RegulatoryAction") {
    const status = STATUS[candidate.kind];
    return status ? indicated(candidate.drug, candidate.indication, status) : [];
  }
  if (candidate.type === "Deal") {
    const [from, to, more] = candidate.parties;
    return from && to && !more && JOINS.has(candidate.kind) && canPartner(from) && canPartner(to)
      ? [{ type: "PARTNERS_WITH", from, to }]
      : [];
  }
  if (candidate.type !== "TrialReadout" && candidate.type !== "TrialStart") return [];
  const { drug, trial, indication } = candidate;
  return [
    ...indicated(drug, indication, "investigational"),
    ...(drug && trial ? [{ type: "STUDIED_IN", from: drug, to: trial } as const] : []),
    ...(trial ? (indication ?? []).map((to) => ({ type: "STUDIES", from: trial, to }) as const) : []),
  ];
}

function indicated(
  drug: Entity | undefined,
  indications: readonly Entity[] | undefined,
  status: IndicationStatus,
): RelationCandidate[] {
  if (!drug) return [];
  return (indications ?? []).map((to) => ({ type: "INDICATED_FOR", from: drug, to, status }));
}
