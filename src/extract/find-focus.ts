import type { EntityType } from "../model/extraction.js";
import type { Entity, Mention } from "../model/mention.js";
import type { ReleaseCategory } from "../model/release.js";
import type { SectionKind } from "../model/section.js";
import type { Doc } from "../nlp/doc.js";
import type { Focus } from "../rules/kit/fact-scope.js";
import { withoutLegalForm } from "./link/organizations.js";
import { nameKey } from "./name-key.js";

/** What a mention weighs by where it stands: the headline and the lead say what the release is about. */
const WEIGHT: Partial<Record<SectionKind, number>> = {
  headline: 12,
  subhead: 5,
  dateline: 0,
  lead: 6,
  body: 2,
  quote: 2,
  "about-drug": 3,
  "about-trial": 2,
  "about-disease": 1,
  "about-company": 1,
  indication: 2,
};

/** What the release is about: entities of each type in order of weight, and its own organizations. */
export function findFocus(doc: Doc, entities: readonly Entity[]): Focus {
  const weights = new Map(entities.map((entity) => [entity, sum(entity.mentions, doc)]));
  const ranked = (type: EntityType): Entity[] =>
    entities
      .filter((entity) => entity.type === type && weights.get(entity)! > 0)
      .toSorted((a, b) => weights.get(b)! - weights.get(a)! || a.mentions[0]!.start - b.mentions[0]!.start);
  const organizations = ranked("Organization");
  return {
    own: findOwn(doc, entities),
    drugs: ranked("Drug"),
    indications: ranked("Indication"),
    trials: ranked("Trial"),
    regulators: ranked("Regulator"),
    organizations,
  };
}

const sum = (mentions: readonly Mention[], doc: Doc): number =>
  mentions.reduce((total, mention) => total + (WEIGHT[doc.sentenceAt(mention.start)?.section ?? "furniture"] ?? 0), 0);

/** Releases in which a company speaks of itself: who opens them is their issuer where nothing else says who. */
const OWN_NEWS: ReadonlySet<ReleaseCategory> = new Set(["company-news", "paid-coverage"]);
/** What a portal puts before a headline: "BioWireBreaks — ", "UPDATE: ", "CORRECTION -- " */
const HEADLINE_PREFIX = /^(?:[\p{L}\d ]{0,30} ?(?:[—–:]|--?) ?)?$/u;

function findOwn(doc: Doc, entities: readonly Entity[]): Entity[] {
  const organizations = entities.filter((entity) => entity.type === "Organization");
  const named = doc.release.organizations.flatMap((name) => {
    const key = nameKey(withoutLegalForm(name));
    return (
      organizations.find((entity) => hasKey(entity, key)) ?? organizations.find((entity) => begins(entity, key)) ?? []
    );
  });
  if (named.length > 0 || !OWN_NEWS.has(doc.release.category)) return [...new Set(named)];
  const opener = openerOf(doc, organizations);
  return opener ? [opener] : [];
}

const keysOf = ({ names }: Entity): string[] => names.map((name) => nameKey(withoutLegalForm(name)));
const hasKey = (entity: Entity, key: string): boolean => keysOf(entity).includes(key);
/** Whether the one name begins with the words of the other: "Velbio" and "Velbio Life Sciences". */
const begins = (entity: Entity, key: string): boolean =>
  keysOf(entity).some((known) => known.length > 3 && (known.startsWith(`${key} `) || key.startsWith(`${known} `)));

/** The company that the lead begins with, else the one that the headline begins with. */
function openerOf(doc: Doc, organizations: readonly Entity[]): Entity | undefined {
  const companies = organizations.filter(({ attributes: { kind = "company" } }) => kind === "company");
  const startsAt = (kind: SectionKind): Entity | undefined => {
    const section = doc.release.sections.find((each) => each.kind === kind);
    if (!section) return undefined;
    return companies.find((entity) =>
      entity.mentions.some(
        ({ start }) =>
          start >= section.span.start &&
          start < section.span.start + 40 &&
          HEADLINE_PREFIX.test(doc.reading.slice(section.span.start, start).trimStart()),
      ),
    );
  };
  return startsAt("lead") ?? startsAt("headline");
}
