import type { ClaimEntity, ReleaseClaims } from "./claims.js";
import { COMMON_SURNAMES } from "./common-surnames.js";
import { nameKey } from "./name-key.js";

/** The keys by which one entity of one release is known across releases; `primary` is one of them. */
export interface IdentityKeys {
  readonly primary: string;
  readonly all: readonly string[];
}

/** Words that name a kind of institution and no institution. */
const GENERIC_WORDS = new Set(
  (
    "university universities hospital hospitals institute institutes center centre cancer clinic health healthcare medical research " +
    "national international college school department foundation association society group company companies pharma " +
    "pharmaceuticals pharmaceutical therapeutics biotech biotechnology life sciences science board committee program " +
    "programme network council agency ministry government the of and for in at a our we"
  ).split(" "),
);
/** A description in place of a trial's name. Sample: `phase 3 study`, `pivotal trial`. */
const TRIAL_DESCRIPTION =
  /^(?:the |a |this |our )?(?:phase|pivotal|registrational|clinical|study|trial|randomi[sz]ed|global|confirmatory)(?![\p{L}\d])/u;

/** Whether the key names nothing by itself: `university hospital`, a surname alone, `phase 3 trial`. */
function isWeak(type: ClaimEntity["type"], key: string): boolean {
  if (key.startsWith("#") || key.length < 2) return true;
  switch (type) {
    case "Person":
      return !key.includes(" ");
    case "Organization":
      return key.split(" ").every((word) => GENERIC_WORDS.has(word));
    case "Trial":
      return TRIAL_DESCRIPTION.test(key) && !key.includes("nct");
    default:
      return false;
  }
}

/** Names besides the first that are as good as the first; for diseases and the like only a stated identity joins names. */
function candidateNames(entity: ClaimEntity): string[] {
  const { nctId, genericName } = entity.attributes;
  switch (entity.type) {
    case "Drug":
      return genericName === undefined ? entity.names : [...entity.names, genericName];
    case "Trial":
      return nctId === undefined ? entity.names : [...entity.names, nctId];
    case "Organization":
    case "Regulator":
    case "Person":
      return entity.names;
    case "Indication":
    case "Biomarker":
    case "DrugClass":
      return entity.names.slice(0, 1);
  }
}

/** Organizations a person is seen with in this release: posts, appointments, else who issued it. */
function contextsOf(entity: ClaimEntity, claims: ReleaseClaims): string[] {
  const at = new Set<string>();
  for (const relation of claims.relations) {
    if (relation.type === "HOLDS_POSITION" && relation.from === entity.key && relation.to) at.add(relation.to);
  }
  for (const event of claims.events) {
    if (event.type === "Appointment" && event.person === entity.key && event.organization) at.add(event.organization);
  }
  const names = claims.entities.filter((other) => at.has(other.key)).flatMap((other) => other.names);
  const known = (names.length > 0 ? names : claims.organizations).map((name) => nameKey("Organization", name));
  return [...new Set(known)].filter((key) => !isWeak("Organization", key)).sort();
}

/** A common name tells a person only together with an organization, else only within its release. */
function personKeys(entity: ClaimEntity, claims: ReleaseClaims, keys: readonly string[]): string[] {
  const rare = keys.filter((key) => !COMMON_SURNAMES.has(key.slice(key.lastIndexOf(" ") + 1)));
  if (rare.length > 0) return rare;
  const contexts = contextsOf(entity, claims);
  return keys.flatMap((key) => contexts.map((context) => `${key} @ ${context}`));
}

/**
 * The identity keys of an entity of a release. Two entities of one type that share a key are one thing; a name that is
 * too weak for that (`LaCaze`, `University Hospital`) counts within its release only.
 */
export function identityKeys(entity: ClaimEntity, claims: ReleaseClaims): IdentityKeys {
  const keys = candidateNames(entity).map((name) => nameKey(entity.type, name));
  const strong = [...new Set(keys.filter((key) => !isWeak(entity.type, key)))];
  const all = entity.type === "Person" ? personKeys(entity, claims, strong) : strong;
  const first = all[0];
  if (first !== undefined) return { primary: first, all };
  const local = `${keys[0] ?? nameKey(entity.type, entity.names[0] ?? entity.key)} @ ${claims.id}`;
  return { primary: local, all: [local] };
}
