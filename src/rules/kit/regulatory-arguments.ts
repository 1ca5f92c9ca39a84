import type { Entity, Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { type Authority, authoritiesIn } from "./authorities.js";
import { isBullet, leadIn, listFrom } from "./clause.js";
import type { FactScope } from "./fact-scope.js";

/** Words before a drug that make it a partner, comparator or reference, not the one decided on. */
const BESIDE =
  /(?:\b(?:combin(?:ation|ed) with|plus|versus|vs\.?|compared (?:to|with)|added to|biosimilar (?:to|of|candidate (?:to|of))|biosimilars? (?:to|of)|interchangeable (?:with|to)|reference (?:product|medicine|drug|biologic)s?,?|generic (?:version )?(?:of|to)|equivalent (?:of|to)|treated with|refractory to|intolerant to|failure of|alternative to|progress(?:ed|ion) on|following|prior|background|relative to|over|than|after|approval for|such as|including|like|containing|metabolite of|formulation of|maker of|and)|\+|\bwith(?! (?:the )?(?:FDA|EMA)\b))\s+(?:the\s+|chemotherapy\s+and\s+)?$/iu;

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

/** The drug a sentence without one speaks of: the nearest named before it in its section, else what a list's lead-in names, else the release's main drug. */
export function impliedDrug(scope: FactScope): Entity | undefined {
  const lead = isBullet(scope.sentence.text) ? leadIn(scope) : undefined;
  const named = lead && scope.mentionsIn(lead).find((mention) => mention.type === "Drug");
  if (named) return scope.entityOf(named);
  const near = scope
    .before("Drug", scope.sentence.start, true)
    .find((mention) => scope.sentence.start - mention.end < 700 && !isBesideIn(scope, mention));
  if (near) return scope.entityOf(near);
  return scope.focus.drugs[0];
}

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

/** Whose drug it is: the company said to act or own in the stretch, else the release's own where it reports its own main drug. */
export function holderOf(scope: FactScope, drug: Entity | undefined, before: Span): Entity | undefined {
  const actors = scope
    .of("Organization")
    .filter((mention) => mention.start >= before.start && mention.end <= before.end)
    .map((mention) => scope.entityOf(mention))
    .filter((entity) => (entity.attributes.kind ?? "company") === "company");
  const { own } = scope.focus;
  const actor = actors.find((entity) => own.includes(entity)) ?? actors[0];
  if (actor) return actor;
  if (own.length === 0 || scope.release.category !== "company-news") return undefined;
  const main = drug === undefined || scope.focus.drugs.indexOf(drug) < 2 || own.length === 1;
  return main ? own[0] : undefined;
}
