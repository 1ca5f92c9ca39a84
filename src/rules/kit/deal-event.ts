import type { DealKind } from "../../model/extraction.js";
import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { dealAmounts } from "./deal-amounts.js";
import type { DealCandidate } from "./fact.js";
import type { FactScope } from "./fact-scope.js";
import { newsDate } from "./news-date.js";

/** What a rule knows of a deal. */
export interface DealParts {
  readonly kind: DealKind;
  readonly parties: readonly Entity[];
  readonly buyer?: Entity | undefined;
  readonly seller?: Entity | undefined;
  readonly drugs?: readonly Entity[] | undefined;
}

/** A deal with its date, and with the sums and roles that its own sentence and those after it tell. */
export function dealOf(scope: FactScope, at: Span, parts: DealParts): DealCandidate {
  const terms = termSpans(scope);
  const { buyer, seller } = DIRECTED.has(parts.kind) ? { ...direction(scope, parts, terms) } : parts;
  return {
    type: "Deal",
    ...parts,
    buyer,
    seller,
    drugs: parts.drugs ?? scope.entitiesOf("Drug"),
    amounts: dealAmounts(scope, parts.kind, at, terms),
    date: newsDate(scope, at),
  };
}

/** Kinds whose sides the terms tell. */
const DIRECTED: ReadonlySet<DealKind> = new Set(["license", "option"]);

/** Sentences that go on about the deal of the one before: "Under the terms", "upfront", "In addition, X will receive" */
const TERMS =
  /\b(?:under (?:the )?(?:terms|agreement)|upfront|up-front|milestones?|royalt(?:y|ies)|consideration|proceeds|aggregate|per share|eligible to receive|exclusive (?:rights|license)|will (?:receive|pay|be responsible|have|obtain))\b/iu;

/** The sentence, and of the three after it those that tell terms; a headline stands alone. */
function termSpans(scope: FactScope): Span[] {
  const spans: Span[] = [scope.sentence];
  for (let n = 1; n <= 3; n += 1) {
    const next = scope.neighbour(n);
    if (!next || !["subhead", "lead", "body"].includes(next.section)) break;
    if (TERMS.test(next.text)) spans.push(next);
  }
  return spans;
}

/** "will receive an upfront payment", "is eligible for milestones": who gets the money sold. */
const IS_PAID =
  /^[^;.]{0,30}?\b(?:(?:will|shall|is|are|to|would)\s+)?(?:also\s+)?(?:be\s+)?(?:entitled to|eligible (?:to|for)|receives?|receiv(?:ed|ing)|earns?)\b[^;.]{0,90}\b(?:upfront|up-front|milestones?|royalt(?:y|ies)|payments?|fee)\b/iu;
/** "will pay", "will make an upfront payment" */
const PAYS =
  /^[^;.]{0,30}?\b(?:(?:will|shall|has agreed to|agreed to|to)\s+)(?:pay|make)\b[^;.]{0,90}\b(?:upfront|up-front|milestones?|royalt(?:y|ies)|payments?|million)\b/iu;
/** "will have exclusive rights", "obtains a licence", "will be responsible for commercialisation" */
const HOLDS =
  /^[^;.]{0,30}?\b(?:(?:will|shall|has|have|to|is)\s+)?(?:have|has|obtain(?:s|ed)?|gain(?:s|ed)?|receive[sd]?|acquire[sd]?|holds?|(?:been|was|is|were) granted)\s+(?:an?\s+|the\s+)?(?:(?!amended|terminated|expanded|extended|announced|entered|signed|granted|its\b)\w+[\s-]){0,4}(?:rights?|licen[cs]e|option)\b|^[^;.]{0,30}?\bwill\s+(?:be\s+(?:solely\s+)?responsible for|lead|undertake|market|distribute|commerciali[sz]e)\b[^;.]{0,60}/iu;
/** "with |Belmira, receiving": what follows is said of the subject */
const COMPLEMENT = /\b(?:with|to|from|by)\s(?:the\s)?$/iu;
/** "granting Orvane", "has granted to Orvane" */
const GRANTED_TO = /\bgrant(?:s|ed|ing)?(?:\s+to)?\s+(?:the\s+)?$/iu;

/** Who takes and who gives a licence, where the rule did not know: from who pays, who is paid and who holds rights in the terms. */
function direction(
  scope: FactScope,
  { buyer, seller, parties }: DealParts,
  terms: readonly Span[],
): Pick<DealParts, "buyer" | "seller"> {
  if (parties.length !== 2) return { buyer, seller };
  const other = (entity: Entity): Entity => (entity === parties[0] ? parties[1]! : parties[0]!);
  if (buyer) return { buyer, seller: seller ?? other(buyer) };
  if (seller) return { buyer: other(seller), seller };
  for (const span of terms)
    for (const mention of scope.mentionsIn(span)) {
      const entity = scope.entityOf(mention);
      if (!parties.includes(entity)) continue;
      const after = scope.slice(mention.end, Math.min(span.end, mention.end + 180));
      const ahead = scope.slice(Math.max(span.start, mention.start - 30), mention.start);
      if (GRANTED_TO.test(ahead) || PAYS.test(after) || (HOLDS.test(after) && !IS_PAID.test(after)))
        return { buyer: entity, seller: other(entity) };
      if (IS_PAID.test(after) && !(COMPLEMENT.test(ahead) && /^[^;.]{0,30}?\breceiving\b/iu.test(after)))
        return { buyer: other(entity), seller: entity };
    }
  return fromInstitution(parties);
}

/** A licence between a company and a university, hospital or foundation: the company takes it. */
function fromInstitution(parties: readonly Entity[]): Pick<DealParts, "buyer" | "seller"> {
  const isCompany = ({ attributes: { kind } }: Entity): boolean => kind === undefined || kind === "company";
  const [buyer, ...more] = parties.filter(isCompany);
  const seller = parties.find((party) => !isCompany(party));
  return buyer && more.length === 0 && seller && seller.attributes.kind !== "investor" ? { buyer, seller } : {};
}

/** Words before a trigger under which there is no deal yet, or none at all. */
const NOT_YET =
  /\b(?:may|might|could|would|should|can|if|whether|potential(?:ly)?|possible|prospective|future|seek(?:s|ing)?|sought|explor(?:e[sd]?|ing)|pursu(?:e[sd]?|ing)|consider(?:s|ing)?|evaluat(?:e[sd]?|ing) (?:strategic|potential)|plan(?:s|ning)?\s+to|intend(?:s|ed|ing)?\s+to|hope[sd]?\s+to|aim(?:s|ing)?\s+to|want(?:s|ed)?\s+to|looking\s+(?:for|to)|ability to|opportunit(?:y|ies) (?:for|to)|proposed|proposal|rumou?r\w*|in talks|discussions?|negotiat\w+|no longer|not|never|without|failed to|risk\w*|forward-looking)\b[^;.]{0,60}$/iu;

/** Whether the words before `at` in its sentence say that nothing has been agreed (plans, possibilities, denials), or the release only looks back for a law firm. */
export const isNotYet = (scope: FactScope, at: Span, reach = 90): boolean =>
  scope.release.category === "shareholder-alert" ||
  NOT_YET.test(scope.slice(Math.max(scope.sentence.start, at.start - reach), at.start));
