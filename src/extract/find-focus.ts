import type { EntityType } from "../model/extraction.js";
import type { Entity, Mention } from "../model/mention.js";
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

function findOwn(doc: Doc, entities: readonly Entity[]): Entity[] {
  const keys = doc.release.organizations.map((name) => nameKey(withoutLegalForm(name)));
  const organizations = entities.filter((entity) => entity.type === "Organization");
  return keys.flatMap(
    (key) => organizations.find((entity) => entity.names.some((name) => nameKey(withoutLegalForm(name)) === key)) ?? [],
  );
}
