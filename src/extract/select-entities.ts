import type { EntityType } from "../model/extraction.js";
import type { Entity, Mention } from "../model/mention.js";
import { isOpening } from "../rules/kit/sections.js";
import type { MergedFact } from "./merge-facts.js";
import type { LinkedDoc } from "./scope.js";
import { isIndication } from "./select-indications.js";

/** Types that are shown only with a part in a fact: a class that is said of a drug. */
const NEEDS_FACT: ReadonlySet<EntityType> = new Set(["DrugClass"]);

/** How sure a mention in the headline or lead must be. */
const SURE = 0.7;

/** Role, not only name: which entities are shown. A name that plays no part where its type needs one is left out. */
export function selectEntities({ entities, doc }: LinkedDoc, facts: readonly MergedFact[]): Entity[] {
  const used = new Set<unknown>(facts.flatMap(({ candidate }) => Object.values(candidate).flat()));
  const isNews = ({ start, confidence }: Mention): boolean => confidence >= SURE && isOpening(doc.sentenceAt(start));
  return entities.filter((entity) => {
    if (entity.type === "Indication") return isIndication(entity, doc, used.has(entity));
    return !NEEDS_FACT.has(entity.type) || used.has(entity) || entity.mentions.some(isNews);
  });
}
