import type { Designation } from "../../model/extraction.js";
import type { Span } from "../../model/span.js";
import { matchesOf } from "../../nlp/matches-of.js";

/** A designation named in a text. */
export interface NamedDesignation extends Span {
  readonly designation: Designation;
  /** Where it exists, when only one place has it: the agency need not be named with it. */
  readonly jurisdiction?: string;
}

/** The names of designations, with their only jurisdiction where they have one; FDA and EMA sites. */
const NAMES: readonly (readonly [Designation, RegExp, string?])[] = [
  // "Breakthrough Therapy Designation (BTD)"
  [
    "breakthrough_therapy",
    /\bbreakthrough[ -](?:therapy|therapies|drug|medicine|status|designat\w+|tag)\b(?:\s*\(BTD\))?|\bBTD\b/giu,
  ],
  // "Fast Track"
  ["fast_track", /\bfast[ -]?track(?:ed)?\b/giu, "US"],
  // "Priority Review", not the voucher
  ["priority_review", /\bpriority review\b(?!\s+vouchers?|\s*\(PRV\)|\s+fee)/giu],
  // "Orphan Drug Designation (ODD)", "orphan medicinal product", "orphan status"
  [
    "orphan_drug",
    /\borphan(?:[ -](?:drugs?|medicinal products?|medicines?|products?|status|designat\w+))?(?=\s*(?:\(|designat|status|,|and\b|&|for\b|from\b|by\b|in\b|\.|;|$))|\borphan (?:drug|medicinal product|medicine|status|designat\w+)\b|\bODD\b/giu,
  ],
  // "Rare Pediatric Disease Designation (RPDD)"
  ["rare_pediatric_disease", /\brare p(?:a)?ediatric (?:disease|drug)\b|\bRPDD?\b(?=\s+designat)/giu, "US"],
  // "Regenerative Medicine Advanced Therapy (RMAT)"
  ["rmat", /\bregenerative medicine advanced therap(?:y|ies)\b(?:\s*\(RMAT\))?|\bRMAT\b/giu, "US"],
  // "PRIority MEdicines (PRIME)"
  [
    "prime",
    /\bpriority medicines?\b(?:\s*\(PRIME\))?|\bPRIME\b(?=\s+(?:designat|status|scheme|eligib|program|access|by|from|for|\(|\)))/gu,
    "EU",
  ],
  ["prime", /\bpriority medicines?\b|\bPRIority MEdicines?\b/giu, "EU"],
  // "Sakigake", "pioneering drug"
  ["sakigake", /\bsakigake\b/giu, "JP"],
  // "accelerated assessment"
  ["accelerated_assessment", /\baccelerated assessment\b/giu, "EU"],
  // "Qualified Infectious Disease Product (QIDP)"
  ["qidp", /\bqualified infectious disease products?\b(?:\s*\(QIDP\))?|\bQIDP\b/giu, "US"],
  // "Innovation Passport" under the ILAP
  ["innovative_passport", /\binnovat(?:ion|ive) passport\b|\bILAP\b/giu, "GB"],
  // "Advanced Therapy (AT) designation", "Project Orbis" is none
  ["other", /\b(?:project orbis|conditional early approval system|advanced therapy)(?=\s+designation)/giu],
];

/** Designations named in `text`, whose first character has offset `base`, in text order and without overlap. */
export function designationsIn(text: string, base: number): NamedDesignation[] {
  const found: NamedDesignation[] = [];
  for (const [designation, pattern, jurisdiction] of NAMES) {
    for (const hit of matchesOf(pattern, text)) {
      const start = base + hit.index;
      found.push({ designation, start, end: start + hit[0].length, ...(jurisdiction && { jurisdiction }) });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: NamedDesignation[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
  }
  return kept;
}
