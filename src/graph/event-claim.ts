import type { ExtractedEvent } from "../model/extraction.js";
import type { RelationshipName } from "../vocabulary/relationship-types.js";
import { allowsEnds } from "../vocabulary/relationship-types.js";
import type { ReleaseClaims } from "./claims.js";
import { digest } from "./digest.js";
import { entityTypeOfId } from "./entity-id.js";
import { eventDate } from "./event-date.js";
import type { EventClaim } from "./ledger.js";
import type { Resolve } from "./resolve.js";

type Role = EventClaim["roles"][number];
type Values = Record<string, string | number>;
type Keys = string | readonly string[] | undefined;

/** A territory as rules may give it. Samples: `US`, `EU`. */
const CODE = /^[A-Z]{2}$/u;

const withoutUndefined = (values: Record<string, string | number | undefined>): Values =>
  Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string | number] => pair[1] !== undefined));

/** Reads the parts of one event; `role` drops ends that the extraction or the vocabulary does not know. */
function partsOf(event: ExtractedEvent, claims: ReleaseClaims, resolve: Resolve): { values: Values; roles: Role[] } {
  const role = (type: RelationshipName, keys: Keys, name?: string): Role[] =>
    (keys === undefined ? [] : typeof keys === "string" ? [keys] : keys).flatMap((key) => {
      const to = resolve(key);
      if (to === undefined || !allowsEnds(type, event.type, entityTypeOfId(to))) return [];
      return [{ type, to, ...(name === undefined ? {} : { role: name }) }];
    });
  switch (event.type) {
    case "RegulatoryAction":
      return {
        values: withoutUndefined({ kind: event.kind, designation: event.designation }),
        roles: [
          ...role("OF_DRUG", event.drug),
          ...role("BY_REGULATOR", event.regulator),
          ...jurisdictionRole(jurisdictionOf(event, claims)),
          ...role("FOR_INDICATION", event.indication),
          ...role("GRANTED_TO", event.organization),
        ],
      };
    case "TrialReadout":
    case "TrialStart":
      return {
        values: withoutUndefined({
          outcome: event.type === "TrialReadout" ? event.outcome : undefined,
          phase: event.phase,
        }),
        roles: [
          ...role("OF_DRUG", event.drug),
          ...role("OF_TRIAL", event.trial),
          ...role("FOR_INDICATION", event.indication),
        ],
      };
    case "Deal":
      return {
        values: { kind: event.kind, ...amountsOf(event.amounts ?? []) },
        roles: [
          ...role("HAS_PARTY", event.buyer, "buyer"),
          ...role("HAS_PARTY", event.seller, "seller"),
          ...role("HAS_PARTY", event.parties, "party"),
          ...role("OF_DRUG", event.drugs),
        ],
      };
    case "Appointment":
      return {
        values: withoutUndefined({ change: event.change, title: event.title?.slice(0, 500) }),
        roles: [...role("OF_PERSON", event.person), ...role("AT_ORGANIZATION", event.organization)],
      };
  }
}

/** The territory of a regulatory action: its own, else that of its regulator; undefined for anything that is no code. */
export function jurisdictionOf(event: ExtractedEvent, claims: ReleaseClaims): string | undefined {
  if (event.type !== "RegulatoryAction") return undefined;
  const ofRegulator = claims.entities.find((entity) => entity.key === event.regulator)?.attributes.jurisdiction;
  return [event.jurisdiction, ofRegulator].find((code) => code !== undefined && CODE.test(code));
}

const jurisdictionRole = (code: string | undefined): Role[] =>
  code === undefined ? [] : [{ type: "IN_JURISDICTION", to: code }];

function amountsOf(amounts: readonly { role: string; value: number; currency: string }[]): Values {
  const values: Values = {};
  for (const { role, value, currency } of amounts) {
    values[role === "per_share" ? "perShare" : role] = value;
    if (currency !== "%") values.currency ??= currency;
  }
  return values;
}

/** A role once for each end: the first role name wins, so that a buyer is not also a party. */
function uniqueRoles(roles: readonly Role[]): Role[] {
  const seen = new Map<string, Role>();
  for (const role of roles) {
    const key = `${role.type}|${role.to}`;
    if (!seen.has(key)) seen.set(key, role);
  }
  return [...seen.values()].sort((a, b) => (`${a.type}|${a.to}` < `${b.type}|${b.to}` ? -1 : 1));
}

/** One event of a release as the ledger keeps it; null when the one argument it cannot do without is unknown. */
export function eventClaim(
  event: ExtractedEvent,
  claims: ReleaseClaims,
  resolve: Resolve,
  evidence: [string, number][],
): EventClaim | null {
  const { values, roles } = partsOf(event, claims, resolve);
  if (event.type === "Appointment" && !roles.some(({ type }) => type === "OF_PERSON")) return null;
  const date = eventDate(event.date, event.datePrecision, event.dateText);
  const target =
    event.type === "RegulatoryAction"
      ? eventDate(event.target_date, event.targetDatePrecision, event.targetDateText)
      : undefined;
  return {
    release: claims.id,
    on: claims.publishedOn,
    hash: digest(JSON.stringify(event)),
    type: event.type,
    values,
    roles: uniqueRoles(roles),
    ...(date === undefined ? {} : { date }),
    ...(target === undefined ? {} : { target }),
    evidence,
  };
}

/** The ends of a claim in one role, sorted. */
export const endsInRole = (claim: EventClaim, type: RelationshipName, role?: string): string[] =>
  claim.roles.filter((one) => one.type === type && (role === undefined || one.role === role)).map(({ to }) => to);

/**
 * The ledger id of the bucket of reports that may be of the same happening. What cannot be known across releases
 * (no drug, no trial, no second party) stays within its release.
 */
export function bucketId(claim: EventClaim): string {
  const alone = `event|release|${claim.release}|${claim.type}`;
  const join = (...parts: readonly string[]): string => `event|${claim.type}|${digest(...parts)}`;
  const value = (name: string): string => String(claim.values[name] ?? "");
  const drugs = endsInRole(claim, "OF_DRUG").join(",");
  switch (claim.type) {
    case "RegulatoryAction": {
      const place = endsInRole(claim, "IN_JURISDICTION")[0] ?? endsInRole(claim, "BY_REGULATOR")[0] ?? "";
      return drugs === "" ? alone : join(value("kind"), value("designation"), drugs, place);
    }
    case "TrialReadout":
    case "TrialStart": {
      const trial = endsInRole(claim, "OF_TRIAL")[0];
      if (trial !== undefined) return join("trial", trial);
      return drugs === "" ? alone : join("drug", drugs, value("phase"));
    }
    case "Deal": {
      const [buyer, seller] = [endsInRole(claim, "HAS_PARTY", "buyer")[0], endsInRole(claim, "HAS_PARTY", "seller")[0]];
      const parties = endsInRole(claim, "HAS_PARTY");
      if (parties.length < 2)
        return parties.length === 1 && claim.date ? join(value("kind"), parties.join(), drugs) : alone;
      const principals = buyer !== undefined && seller !== undefined ? [buyer, seller].sort() : parties;
      return join(value("kind"), principals.join(","));
    }
    case "Appointment":
      return join(value("change"), endsInRole(claim, "OF_PERSON").join(","));
  }
}
