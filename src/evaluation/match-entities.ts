import { canonicalName, nameAgreement } from "./canonical-name.js";
import type { ScoredEntity } from "./graph-document.js";

/** Which gold entity each predicted one is. */
export interface EntityMatching {
  /** Predicted key to gold key. */
  readonly toGold: ReadonlyMap<string, string>;
  /** Predicted keys whose gold entity another one had already: their relations still count. */
  readonly doubles: ReadonlySet<string>;
}

interface Pair {
  readonly gold: ScoredEntity;
  readonly pred: ScoredEntity;
  readonly best: number;
}

const forms = (entity: ScoredEntity): string[] =>
  [...new Set(entity.names.map((name) => canonicalName(name, entity.type)))].filter(Boolean);

/** Pairs predicted with gold entities of the same type, equal names before contained ones. */
export function matchEntities(gold: readonly ScoredEntity[], pred: readonly ScoredEntity[]): EntityMatching {
  const pairs = allPairs(gold, pred).sort((a, b) => b.best - a.best);
  const toGold = new Map<string, string>();
  const taken = new Set<string>();
  const doubles = new Set<string>();
  for (const { gold: g, pred: p } of pairs) {
    if (toGold.has(p.key) || taken.has(g.key)) continue;
    toGold.set(p.key, g.key);
    taken.add(g.key);
  }
  for (const { gold: g, pred: p } of pairs) {
    if (toGold.has(p.key)) continue;
    toGold.set(p.key, g.key);
    doubles.add(p.key);
  }
  return { toGold, doubles };
}

function allPairs(gold: readonly ScoredEntity[], pred: readonly ScoredEntity[]): Pair[] {
  const goldForms = gold.map(forms);
  const predForms = pred.map(forms);
  const pairs: Pair[] = [];
  for (const [i, g] of gold.entries()) {
    for (const [j, p] of pred.entries()) {
      if (g.type !== p.type) continue;
      let best = 0;
      for (const a of goldForms[i]!) for (const b of predForms[j]!) best = Math.max(best, nameAgreement(a, b, g.type));
      if (best > 0) pairs.push({ gold: g, pred: p, best });
    }
  }
  return pairs;
}
