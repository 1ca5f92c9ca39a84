import { endsInRole } from "./event-claim.js";
import { coarseness, dayRange } from "./event-date.js";
import type { EventClaim } from "./ledger.js";

/** Two reports whose dates lie at most this many days apart are of one happening; releases often date from their own day. */
const SAME_HAPPENING_DAYS = 45;

/** Reports of one happening, best dated first. */
export interface Cluster {
  readonly claims: EventClaim[];
}

const value = (claim: EventClaim, name: string): string | undefined => {
  const found = claim.values[name];
  return found === undefined ? undefined : String(found);
};

function near(a: EventClaim, b: EventClaim): boolean {
  if (!a.date || !b.date) return true;
  const [startA, endA] = dayRange(a.date);
  const [startB, endB] = dayRange(b.date);
  return startA - endB <= SAME_HAPPENING_DAYS && startB - endA <= SAME_HAPPENING_DAYS;
}

/** Whether two sets of ends can belong to one happening: one is silent, or they share an end. */
function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((end) => b.includes(end));
}

const agree = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;

/** Whether two reports of a bucket can be of one happening, dates apart. */
function compatible(a: EventClaim, b: EventClaim): boolean {
  if (!overlap(endsInRole(a, "FOR_INDICATION"), endsInRole(b, "FOR_INDICATION"))) return false;
  switch (a.type) {
    case "RegulatoryAction":
      return true;
    case "TrialReadout":
    case "TrialStart": {
      const [left, right] = [value(a, "outcome"), value(b, "outcome")];
      const outcomes = left === "reported" || right === "reported" || agree(left, right);
      return (
        outcomes &&
        agree(value(a, "phase"), value(b, "phase")) &&
        overlap(endsInRole(a, "OF_DRUG"), endsInRole(b, "OF_DRUG"))
      );
    }
    case "Deal":
      return overlap(endsInRole(a, "OF_DRUG"), endsInRole(b, "OF_DRUG"));
    case "Appointment": {
      const apart = a.release === b.release && !agree(value(a, "title"), value(b, "title"));
      return !apart && overlap(endsInRole(a, "AT_ORGANIZATION"), endsInRole(b, "AT_ORGANIZATION"));
    }
  }
}

const byDate = (a: EventClaim, b: EventClaim): number =>
  (a.date?.date ?? "9999").localeCompare(b.date?.date ?? "9999", "en");

/** The order in which reports are put together: fine dates first, then those that say most; total, so any order of arrival gives the same. */
function order(a: EventClaim, b: EventClaim): number {
  const fine = (claim: EventClaim): number => (claim.date ? coarseness(claim.date) : 9);
  return fine(a) - fine(b) || byDate(a, b) || b.roles.length - a.roles.length || (reportKey(a) < reportKey(b) ? -1 : 1);
}

/** Key of a report in its bucket: release and hash. */
export const reportKey = (claim: EventClaim): string => `${claim.release}#${claim.hash}`;

/** Days between a report without a date and a cluster: the latest happening before the report's own day comes first. */
function distance(claim: EventClaim, cluster: Cluster): number {
  const reported = claim.date ?? (claim.on === null ? undefined : { date: claim.on, precision: "day" });
  const dated = cluster.claims.find((other) => other.date);
  if (!reported || !dated?.date) return 1e6;
  const days = dayRange(reported)[1] - dayRange(dated.date)[0];
  return days >= 0 ? days : 1e5 - days;
}

/** Parts the reports of one bucket into happenings. The same set of reports gives the same parts. */
export function clusterReports(claims: Iterable<EventClaim>): Cluster[] {
  const clusters: Cluster[] = [];
  for (const claim of [...claims].sort(order)) {
    const fits = clusters.filter((cluster) =>
      cluster.claims.every((other) => compatible(claim, other) && near(claim, other)),
    );
    const sharing = fits.filter((cluster) => shares(claim, cluster));
    const best = (sharing.length > 0 ? sharing : fits).reduce<Cluster | undefined>(
      (chosen, one) => (chosen === undefined || distance(claim, one) < distance(claim, chosen) ? one : chosen),
      undefined,
    );
    if (best) best.claims.push(claim);
    else clusters.push({ claims: [claim] });
  }
  return clusters;
}

const shares = (claim: EventClaim, cluster: Cluster): boolean => {
  const own = endsInRole(claim, "FOR_INDICATION");
  return (
    own.length > 0 &&
    cluster.claims.some((other) => endsInRole(other, "FOR_INDICATION").some((end) => own.includes(end)))
  );
};
