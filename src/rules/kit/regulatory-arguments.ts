import type { Entity, Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { type Authority, authoritiesIn } from "./authorities.js";
import { isBullet, listFrom, listHeadsOf } from "./clause.js";
import type { FactScope } from "./fact-scope.js";

/** Words before a drug that make it a partner, comparator or reference, not the one decided on. */
const BESIDE =
  /(?:\b(?:combin(?:ation|ed) with|plus|versus|vs\.?|compared (?:to|with)|added to|biosimilar (?:to|of|candidate (?:to|of))|biosimilars? (?:to|of)|interchangeable (?:with|to)|reference (?:product|medicine|drug|biologic)s?,?|generic (?:version )?(?:of|to)|equivalent (?:of|to)|treated with|refractory to|intolerant to|failure of|alternative to|progress(?:ed|ion) on|following|prior|background|relative to|over|than|after|approval for|such as|including|like|containing|metabolite of|formulation of|modification of|version of|derivative of|analogue? of|prodrug of|successor to|maker of|and)|\+|\bwith(?! (?:the )?(?:FDA|EMA)\b))\s+(?:the\s+|chemotherapy\s+and\s+)?$/iu;

/** Whether a drug is named only beside the one that the statement is about. */
export const isBeside = (scope: FactScope, mention: Mention, after?: Mention): boolean => {
  const ahead = scope.slice(Math.max(scope.sentence.start, mention.start - 45), mention.start);
  if (after && listFrom(scope, [after, mention]).length === 2) return false;
  return BESIDE.test(ahead);
};

/** The drugs that begin the stretch: the first that is none beside another, with those listed after it. */
export function drugsIn(scope: FactScope, span: Span): Entity[] {
  const inside = scope.of("Drug").filter((mention) => mention.start >= span.start && mention.end <= span.end);
  const first = inside.findIndex((mention) => !isBeside(scope, mention) || isListed(scope, mention));
  if (first < 0) return [];
  return [...new Set(listFrom(scope, inside.slice(first)).map((mention) => scope.entityOf(mention)))];
}

/** "… and Xyz" counts as beside only when no other drug precedes it in the list. */
const isListed = (scope: FactScope, mention: Mention): boolean =>
  /\band\s+$/iu.test(scope.slice(Math.max(scope.sentence.start, mention.start - 5), mention.start));

/**
 * The drug a sentence without one speaks of: what its list's lead-in names; the release's main drug where that was named shortly before
 * in the section, or no other was; else the nearest named before.
 */
export function impliedDrug(scope: FactScope): Entity | undefined {
  for (const head of listHeadsOf(scope)) {
    const named = scope.mentionsIn(head).find((mention) => mention.type === "Drug");
    if (named) return scope.entityOf(named);
  }
  const [main, second] = scope.focus.drugs;
  const near = scope
    .before("Drug", scope.sentence.start, true)
    .filter((mention) => scope.sentence.start - mention.end < 450 && !isBesideIn(scope, mention))
    .map((mention) => scope.entityOf(mention));
  if (main && near.includes(main)) return main;
  if (near[0]) return near[0];
  const previous = scope.neighbour(-1);
  const goesOn =
    previous !== undefined && main?.mentions.some((one) => one.start >= previous.start && one.end <= previous.end);
  return !second || goesOn || TOP.has(scope.sentence.section) ? main : undefined;
}

/** Where a sentence without a drug speaks of the release's. */
const TOP: ReadonlySet<string> = new Set(["headline", "subhead", "lead", "quote"]);

const isBesideIn = (scope: FactScope, mention: Mention): boolean =>
  BESIDE.test(scope.doc.reading.slice(Math.max(0, mention.start - 45), mention.start));

/** Words before a condition that say who is excluded, or whom it is not for. */
const NOT_FOR =
  /\b(?:without|not|except|history of|failure of|transplant(?:ation)? for|risk of|related to|causes?|due to|ineligible for|caused by)\s+(?:\w+\s+){0,2}$/iu;

/** Indications named in the stretch. */
export function indicationsIn(scope: FactScope, span: Span): Mention[] {
  return scope
    .of("Indication")
    .filter(
      (mention) =>
        mention.start >= span.start &&
        mention.end <= span.end &&
        !NOT_FOR.test(scope.slice(Math.max(scope.sentence.start, mention.start - 40), mention.start)),
    );
}

/** Indications of the list items that follow a sentence which ends in a colon, at most ten items. */
export function indicationsBelow(scope: FactScope): Entity[] {
  if (!/:\s*$/u.test(scope.sentence.text)) return [];
  const out: Entity[] = [];
  for (let n = 1; n <= 10; n += 1) {
    const sentence = scope.neighbour(n);
    if (!sentence || (n > 1 && !isBullet(sentence.text) && !/^\p{Ll}|^For\b|^In\b/u.test(sentence.text))) break;
    for (const mention of scope.mentionsIn(sentence))
      if (mention.type === "Indication") out.push(scope.entityOf(mention));
  }
  return [...new Set(out)];
}

const USUAL = new WeakMap<Entity, readonly Entity[]>();

/** The indications that most sentences about the drug name: one, or several that are named equally often. */
export function usualIndications(scope: FactScope, drug: Entity): readonly Entity[] {
  let usual = USUAL.get(drug);
  if (!usual) {
    const counts = new Map<Entity, number>();
    const sentences = new Set(drug.mentions.flatMap((mention) => scope.doc.sentenceAt(mention.start) ?? []));
    for (const sentence of sentences) {
      if (SKIPPED.has(sentence.section)) continue;
      const named = new Set(
        scope
          .mentionsIn(sentence)
          .flatMap((mention) => (mention.type === "Indication" ? [scope.entityOf(mention)] : [])),
      );
      for (const entity of named) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
    const most = Math.max(0, ...counts.values());
    usual = [...counts].filter(([, count]) => count === most).map(([entity]) => entity);
    USUAL.set(drug, usual);
  }
  return usual;
}

/** Side effects and the like are no indications */
const SKIPPED = new Set(["safety", "forward-looking", "contact", "references", "furniture"]);

/** Bodies that advise or rate, and do not authorise. */
const ADVISER = /committee|\bCHMP\b|\bCOMP\b|\bPRAC\b|advisory|\bNICE\b|Institute for|IQWiG|G-BA|\bODAC\b/iu;

/** Whether a regulator advises rather than authorises. */
export const isAdviser = (authority: Authority): boolean =>
  authority.regulator?.names.some((name) => ADVISER.test(name)) ?? false;

/** Those who decided in the stretch, one for each jurisdiction: where two of one jurisdiction are named, the one that authorises. */
export function decidersIn(scope: FactScope, span: Span): Authority[] {
  const byPlace = new Map<string, Authority>();
  for (const authority of authoritiesIn(scope, span)) {
    const place = authority.jurisdiction ?? authority.regulator!.key;
    const known = byPlace.get(place);
    if (!known || rank(authority) > rank(known)) byPlace.set(place, authority);
  }
  return [...byPlace.values()];
}

const rank = (authority: Authority): number => {
  if (!authority.regulator) return 0;
  if (isAdviser(authority)) return 1;
  return authority.regulator.names.some((name) => /commission/iu.test(name)) ? 3 : 2;
};

/** Releases whose own organization speaks of its own medicines. */
const OWN_NEWS: ReadonlySet<string> = new Set(["company-news", "trade-press", "research-news"]);

/** What follows a company that acts or owns: "'s", "(NYSE: X) today", "receives" */
const ACTS =
  /^(?:\s*\([^()]{0,60}\))?(?:'s\b|,?\s+(?:has|have|had|today|also|recently|announc\w+|receiv\w+|obtain\w+|secur\w+|w[io]ns?|gets?|nabs?|bags?|snags?|submit\w*|resubmit\w*|fil(?:es|ed)|said|granted|gains?|gained|completes?|completed|initiat\w+|reports?|reported|lands?|scores?|withdraws?|withdrew|recall(?:s|ed))\b)/iu;

const isCompany = (entity: Entity): boolean => (entity.attributes.kind ?? "company") === "company";

/** "granted the approval of Rydapt to Novartis": the company to which an act was made out. */
function recipientAfter(scope: FactScope, from: number): Entity | undefined {
  const said = scope.slice(scope.sentence.start, from);
  if (!/\b(?:grant(?:s|ed)|issued|awarded)\b[^;]{0,80}$/iu.test(said)) return undefined;
  const to = scope
    .after("Organization", from)
    .find((mention) => /\bto\s+(?:the\s+)?$/iu.test(scope.slice(Math.max(from, mention.start - 8), mention.start)));
  return to && isCompany(scope.entityOf(to)) ? scope.entityOf(to) : undefined;
}

/** Whose drug it is: the company said to act or own in the stretch, else the release's own where it reports its own main drug. */
export function holderOf(scope: FactScope, drug: Entity | undefined, before: Span): Entity | undefined {
  const recipient = recipientAfter(scope, before.end);
  if (recipient) return recipient;
  const own = scope.focus.own.filter(isCompany);
  let actor: Entity | undefined;
  for (const mention of scope.of("Organization")) {
    if (mention.start < before.start || mention.end > before.end) continue;
    const entity = scope.entityOf(mention);
    if (own.includes(entity)) return entity;
    if (isCompany(entity) && ACTS.test(scope.slice(mention.end, Math.min(scope.sentence.end, mention.end + 90))))
      actor ??= entity;
  }
  if (actor) return actor;
  if (own.length === 0 || !OWN_NEWS.has(scope.release.category)) return undefined;
  const isMain = drug === undefined || scope.focus.drugs.indexOf(drug) < 2 || own.length === 1;
  return isMain ? own[0] : undefined;
}
