import type { Entity, Mention } from "../../model/mention.js";
import { isIn } from "../../nlp/matches-in.js";
import { isCodeOf, isOwnCode } from "../kit/drug-codes.js";
import { develops, drugsOfOthers, isBackground, isComponent, isMaker, listOf, ownMakers } from "../kit/drug-makers.js";
import type { RelationCandidate } from "../kit/fact.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineRelationRule } from "../kit/rule.js";

const SECTIONS = ["headline", "subhead", "lead", "body", "about-drug", "about-company"] as const;

/** Whether the drug can be the speaker's own: no comparator, component or other company's drug. */
const mayBeOwn = (scope: FactScope, drug: Mention): boolean =>
  !isBackground(scope, drug) && !isComponent(scope, drug) && !drugsOfOthers(scope).has(scope.entityOf(drug));

/** The drug that a sentence is about: the first that is no background. */
const subjectDrug = (scope: FactScope): Mention | undefined => scope.of("Drug").find((drug) => mayBeOwn(scope, drug));

/** Index of the sentence's section among the release's about-company sections names its organization first. */
function aboutOrganization(scope: FactScope) {
  const section = scope.release.sections[scope.sentence.sectionIndex];
  const first = section && scope.mentionsIn(section.span).find((mention) => mention.type === "Organization");
  return first && scope.entityOf(first);
}

/** A development code: its letters, then digits */
const CODE = /^([A-Z]{2,5})-?(?:\d{2,}|[A-Z]{0,4}\d)/u;

/** Drugs whose code begins with letters of the issuer's name: "VAX-31" of Vaxcyte. */
function* ownCodes(scope: FactScope): Iterable<RelationCandidate> {
  const makers = ownMakers(scope);
  for (const drug of scope.of("Drug")) {
    const letters = CODE.exec(drug.name)?.[1];
    if (letters === undefined || !mayBeOwn(scope, drug)) continue;
    const own = makers.filter(
      ({ names }) => isCodeOf(letters, names[0]!) || (makers.length === 1 && isOwnCode(letters, scope.doc)),
    );
    yield* develops(scope, own.length > 0 ? own : namesakes(scope, letters), [drug]);
  }
}

/** The one company whose name begins with the letters of a code: "ZRX-101" and "ZRX Pharma". */
function namesakes(scope: FactScope, letters: string): Entity[] {
  if (letters.length < 3) return [];
  const found = scope.entities.filter(
    (entity) =>
      entity.type === "Organization" &&
      isMaker(entity) &&
      entity.names.some((name) => name.split(/[\s,.]/u, 1)[0]!.toUpperCase() === letters),
  );
  return found.length === 1 ? found : [];
}

/** Words of a pipeline: what a company says of itself that holds its own drugs */
const PIPELINE =
  /\b(?:candidates?|pipeline|portfolio|products?|programs?|medicines?|lead|developing|development|markets?|commerciali[sz]\w+|approved|clinical|investigational|therap(?:y|ies)|treatments?|drugs?|franchise|brands?|compounds?)\b/iu;

/** Releases in which a company speaks of its own medicines, or pays for it */
const OWN_NEWS = new Set(["company-news", "paid-coverage"]);
/** "Presented Phase 1 results on ZRX-101": an item of a company's list of achievements, without subject */
const BULLET =
  /^\W{0,3}(?:Presented|Initiated|Completed|Advanced|Submitted|Filed|Dosed|Reported|Announced|Received|Enrolled|Launched|Published|Began|Commenced|Achieved|Continued|Obtained|Secured|Activated|Expanded|Generated)\b/u;
/** "Investigational compounds in development include …" */
const INCLUDES =
  /\b(?:candidates|compounds|pipeline|portfolio|programs|products|medicines)\b[^;]{0,60}\b(?:includes?|including|are|consists?|comprises?|featur\w+)(?![\p{L}])/iu;
/** How far down the list of the release's drugs the section's subject may stand. */
const MOST: Partial<Record<string, number>> = { headline: 2, subhead: 2, lead: 2, "about-drug": 3, body: 9 };

/** Finds the release's own drugs: of the headline, the lead, the "About" texts. */
export const developsIssuer = defineRelationRule({
  id: "relation/develops-issuer",
  version: 1,
  summary:
    "The drug that a company's release is about in headline and lead, and the drugs that its “About” texts present, are the company's.",
  sections: SECTIONS,
  requires: ["Drug"],
  produces: ["DEVELOPS"],
  confidence: 0.78,
  *match(scope) {
    const { section } = scope.sentence;
    if (section === "about-company") {
      const about = aboutOrganization(scope);
      if (!about || !isMaker(about) || !isIn(PIPELINE, scope.sentence)) return;
      const drugs = scope.of("Drug").filter((drug) => mayBeOwn(scope, drug));
      yield* develops(scope, [about], drugs);
      return;
    }
    if (!OWN_NEWS.has(scope.release.category)) return;
    yield* ownCodes(scope);
    const drug = subjectDrug(scope);
    if (!drug) return;
    if (section === "body" && !(isIn(BULLET, scope.sentence) || isIn(INCLUDES, scope.sentence))) return;
    const others = drugsOfOthers(scope);
    const rank = scope.focus.drugs.filter((each) => !others.has(each)).indexOf(scope.entityOf(drug));
    if (rank > MOST[section]! && !isIn(INCLUDES, scope.sentence)) return;
    const drugs = listOf(scope, scope.after("Drug", drug.start)).filter((other) => mayBeOwn(scope, other));
    const all = isIn(INCLUDES, scope.sentence) ? scope.of("Drug").filter((other) => mayBeOwn(scope, other)) : drugs;
    yield* develops(scope, ownMakers(scope), all);
  },
  examples: [
    {
      text: "[Organization:Orvane] Announces Positive Results for [Drug:ZRX-101] in Gout",
      section: "headline",
      own: "Orvane",
      facts: ["DEVELOPS Orvane -> ZRX-101"],
    },
    {
      text: "About [Organization:Belmira Pharma]. Its pipeline includes [Drug:ZRX-101] and [Drug:ZRX-202].",
      section: "about-company",
      facts: ["DEVELOPS Belmira Pharma -> ZRX-101", "DEVELOPS Belmira Pharma -> ZRX-202"],
    },
    {
      text: "[Organization:Orvane] today said that [Drug:Zorvexa] was approved.",
      section: "lead",
      own: "Orvane",
      facts: ["DEVELOPS Orvane -> Zorvexa"],
    },
    {
      text: "[Organization:Orvane] reports a trial in combination with [Drug:Zorvexa]",
      section: "headline",
      own: "Orvane",
      facts: [],
    },
    {
      text: "About [Organization:Belmira Pharma]. It is developing [Drug:ZRX-101] (oral [Drug:Zorvexa]/[Drug:Tarnolex]).",
      section: "about-company",
      facts: ["DEVELOPS Belmira Pharma -> ZRX-101"],
    },
    {
      text: "[Organization:Orvane] comments on [Organization:Belmira Pharma]'s drug [Drug:Zorvexa]",
      section: "headline",
      own: "Orvane",
      facts: [],
    },
  ],
});
