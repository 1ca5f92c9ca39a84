import type { Entity, Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { RelationCandidate } from "./fact.js";
import type { FactScope } from "./fact-scope.js";

/** Words before a drug that another drug or a patient's history brings in: "versus", "in combination with", "refractory to" */
const BACKGROUND_BEFORE =
  /\b(?:versus|vs\.?|compared (?:to|with)|comparator,?|plus|together with|concomitant(?:ly)?(?: with)?|combinations? (?:with|therapy with|of)|biosimilar (?:to|of|candidate to|candidate for|version of|medicine to)|administered with|prodrug|combined with|add(?:ed|ition) to|add-on to|alongside|on top of|than|relative to|followed by|after|prior|previously treated with|resistan(?:t|ce) to|refractory to|intolerant (?:to|of)|response to|failed|background|standard of care|such as|biosimilar (?:to|of|candidate to)|generic (?:version )?of|similar to|interchangeable with|reference (?:product|biologic|medicine|drug)s?,?|referencing|receiving|taking|co-administered with|interaction with)\s+(?:[\p{L}\d'-]+\s+|[(]){0,4}$/iu;
/** Or behind it: "Avastin-treated", "Humira biosimilar" */
const BACKGROUND_AFTER =
  /^\s*(?:biosimilar|as an? (?:combination|comparator|background)|-(?:treated|refractory|resistant|experienced|na[iï]ve|based|induced)\b)/iu;

/** Whether a drug is named as comparator, partner, reference or past treatment. */
export function isBackground(scope: FactScope, drug: Mention): boolean {
  const from = Math.max(scope.sentence.start, drug.start - 70);
  return (
    BACKGROUND_BEFORE.test(scope.slice(from, drug.start)) ||
    BACKGROUND_AFTER.test(scope.slice(drug.end, Math.min(scope.sentence.end, drug.end + 16)))
  );
}

/** The bracket in which a drug stands, up to it: "ZRX-101 (oral ", "ZRX-101, (" */
const OPEN_BRACKET = /[,\s]{0,2}\([^()]{0,60}$/u;

/** Whether a drug stands in the bracket behind another one as what that is made of: "ZRX-101 (oral cycloserine/lurasidone)". */
export function isComponent(scope: FactScope, drug: Mention): boolean {
  const from = Math.max(scope.sentence.start, drug.start - 64);
  const bracket = OPEN_BRACKET.exec(scope.slice(from, drug.start));
  if (!bracket) return false;
  const before = scope.before("Drug", from + bracket.index)[0];
  return (
    before !== undefined &&
    from + bracket.index - before.end <= 1 &&
    scope.entityOf(before) !== scope.entityOf(drug) &&
    !/[;:]/u.test(bracket[0])
  );
}

const OTHERS = new WeakMap<readonly Mention[], ReadonlySet<Entity>>();
/** A possessive and what may stand between it and the drug: "'s ", "' anti-TNF antibody " */
const POSSESSIVE_GAP = /^'s?\s+(?:[\p{L}\d-]+\s+){0,4}$/u;

/** "a biosimilar candidate to ", "referencing " */
const REFERENCE_BEFORE =
  /\b(?:biosimilars? (?:candidate |version |medicine )?(?:to|of|for|referencing)|referencing|generic (?:version|equivalent) of|interchangeable with)\s+(?:the\s+)?$/iu;

/** Drugs that the release gives to another company by a possessive: "Belmira's Zorvexa" in a release of Orvane. */
export function drugsOfOthers(scope: FactScope): ReadonlySet<Entity> {
  let others = OTHERS.get(scope.all);
  if (others) return others;
  const found = new Set<Entity>();
  let owner: Mention | undefined;
  for (const mention of scope.all) {
    if (mention.type === "Organization") owner = mention;
    if (mention.type !== "Drug") continue;
    const drug = scope.entityOf(mention);
    if (
      mention === drug.mentions[0] &&
      REFERENCE_BEFORE.test(scope.slice(Math.max(0, mention.start - 50), mention.start))
    )
      found.add(drug);
    if (!owner || mention.start - owner.end > 90) continue;
    const maker = scope.entityOf(owner);
    if (!isMaker(maker) || scope.focus.own.includes(maker)) continue;
    if (POSSESSIVE_GAP.test(scope.slice(owner.end, mention.start))) found.add(drug);
  }
  others = found;
  OTHERS.set(scope.all, others);
  return others;
}

/** Kinds of organizations that make and market medicines. */
const MAKER_KINDS = new Set([undefined, "company"]);

/** Whether the organization can be a drug's maker. */
export const isMaker = (entity: Entity): boolean => MAKER_KINDS.has(entity.attributes.kind);

/** The release's own companies, two at most: whose drug a release speaks of as "our" or "its". */
export function ownMakers(scope: FactScope): Entity[] {
  const { category } = scope.release;
  if (category === "shareholder-alert" || category === "market-report" || category === "other-industry") return [];
  return scope.focus.own.filter(isMaker).slice(0, 2);
}

/** What joins two drugs or two organizations of one list: ", ", " and ", " (abc), " */
const LIST_GAP =
  /^(?:\s?\([^()]{0,80}\))?[,\s]{0,3}(?:(?:and|or|&|as well as|\/|including|and its|plus)\s?)?(?:(?:the|its|their)\s)?$/iu;

/** The mentions of one list that begins with `mentions[0]`; brackets between members are passed over. */
export function listOf(scope: FactScope, mentions: readonly Mention[]): Mention[] {
  const list: Mention[] = [];
  for (const mention of mentions) {
    const last = list.at(-1);
    if (
      last &&
      scope.entityOf(last) !== scope.entityOf(mention) &&
      !LIST_GAP.test(scope.slice(last.end, mention.start))
    )
      break;
    list.push(mention);
  }
  return list;
}

/** The mentions of one list that ends with the last of `mentions`: "Orvane and Belmira" before "are developing". */
export function listEndingAt(scope: FactScope, mentions: readonly Mention[]): Mention[] {
  const list: Mention[] = mentions.slice(-1);
  for (const mention of mentions.slice(0, -1).reverse()) {
    const next = list[0]!;
    if (scope.entityOf(mention) !== scope.entityOf(next) && !LIST_GAP.test(scope.slice(mention.end, next.start))) break;
    list.unshift(mention);
  }
  return list;
}

/** One DEVELOPS candidate for each pair of maker and drug. */
export function* develops(
  scope: FactScope,
  makers: readonly Entity[],
  drugs: readonly Mention[],
  evidence?: Span,
): Iterable<RelationCandidate> {
  const entities = new Set(drugs.map((drug) => scope.entityOf(drug)));
  for (const from of makers)
    for (const to of entities) yield { type: "DEVELOPS", from, to, ...(evidence && { evidence }) };
}
