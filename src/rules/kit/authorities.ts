import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { FactScope } from "./fact-scope.js";
import { type Place, placesIn } from "./places.js";

/** Who decided, or where: a regulator, a country, or both. */
export interface Authority extends Span {
  readonly regulator?: Entity | undefined;
  /** ISO 3166 alpha-2 or `EU`. */
  readonly jurisdiction?: string | undefined;
}

/** What may stand between a regulator and its country: "NMPA of China", "in the EU by the EMA", "UK's MHRA", "FDA in the U.S." */
const JOINED =
  /^(?:\s*\([^)]{0,40}\))?,?\s*(?:'s\s+|of\s+|in\s+|by\s+|from\s+|\()*(?:the\s+|an?\s+)?(?:European\s+|national\s+)?$/iu;
/** A country counts after these: "in the U.S.", "across Canada", "U.S. and Japan" */
const PLACED =
  /(?:\b(?:in|across|throughout|within|to|for|from|and|or|with|including|as|like|the)|[,(/&:-]|^)\s*(?:the\s+)?(?:kingdom of\s+)?$/iu;

/** Names that several countries' bodies have: the country beside them tells which. */
const GENERIC =
  /^(?:the )?(?:(?:Department|Ministry) of (?:Public )?Health|DoH|MoH|Health Ministry|Drug (?:Administration|Office))$/iu;

/** Regulators and countries in `span` in text order; a country that only says where a regulator sits is joined to it. */
export function authoritiesIn(scope: FactScope, span: Span): Authority[] {
  const inside = (part: Span): boolean => part.start >= span.start && part.end <= span.end;
  const regulators = scope.of("Regulator").filter(inside);
  const places = placesIn(scope).filter((place) => inside(place) && isPlaced(scope, place));
  const used = new Set<Place>();
  const out: Authority[] = [];
  for (const mention of regulators) {
    const regulator = scope.entityOf(mention);
    const known = regulator.attributes.jurisdiction;
    const isGeneric = regulator.names.every((name) => GENERIC.test(name));
    const beside = places.filter(
      (place) => isBeside(scope, place, mention) && (known === undefined || isGeneric || known === place.code),
    );
    for (const place of beside) used.add(place);
    if (out.some((other) => other.regulator === regulator)) continue;
    out.push({
      start: mention.start,
      end: mention.end,
      regulator,
      jurisdiction: (isGeneric ? beside[0]?.code : undefined) ?? known ?? beside[0]?.code,
    });
  }
  for (const place of places) {
    if (used.has(place) || out.some((other) => other.jurisdiction === place.code)) continue;
    out.push({ start: place.start, end: place.end, jurisdiction: place.code });
  }
  return out.toSorted((a, b) => a.start - b.start);
}

const isBeside = (scope: FactScope, place: Place, regulator: Span): boolean =>
  place.end <= regulator.start
    ? regulator.start - place.end < 50 && JOINED.test(scope.slice(place.end, regulator.start))
    : place.start - regulator.end < 50 && JOINED.test(scope.slice(regulator.end, place.start));

/** A demonym counts only before what was decided; a country after a preposition or in a list. */
const isPlaced = (scope: FactScope, place: Place): boolean =>
  place.demonym
    ? DECIDED.test(scope.slice(place.end, Math.min(scope.sentence.end, place.end + 40)))
    : PLACED.test(scope.slice(Math.max(scope.sentence.start, place.start - 16), place.start)) ||
      DECIDED.test(scope.slice(place.end, Math.min(scope.sentence.end, place.end + 40)));

/** "European marketing authorisation", "Canadian approval", "China-approved", "U.S. orphan drug designation" */
const DECIDED =
  /^[\s-]+(?:(?:regulatory|marketing|conditional|accelerated|full|orphan|drug|health|product|national|reimbursement|commission|new|supplemental|biologics?|licen[sc]e|investigational)\s+){0,4}(?:approv|authori|licen[sc]|clearance|designation|status|regulator|submission|application|filing|nod\b|green)/iu;
