import { foldName, LOOSE_TYPES } from "./canonical-name.js";
import type { GraphDocument, ScoredEntity, ScoredEvent, ScoredRelation } from "./graph-document.js";
import { type EntityMatching, matchEntities } from "./match-entities.js";
import type { ScoreRows } from "./score-rows.js";

interface Item {
  readonly optional?: boolean | undefined;
}

/** A predicted item with its gold twin, or without. */
export interface Verdict<P> {
  readonly pred: P;
  readonly right: boolean;
}

/** What scoring one release says of each predicted item, and the gold facts that were not predicted, for figures by rule. */
export interface DocumentVerdicts {
  readonly entities: readonly Verdict<ScoredEntity>[];
  readonly relations: readonly Verdict<ScoredRelation>[];
  readonly events: readonly Verdict<ScoredEvent>[];
  readonly missedRelations: readonly ScoredRelation[];
  readonly missedEvents: readonly ScoredEvent[];
}

/** Adds one release to the rows, by the definitions of the gold guidelines ("How a prediction is scored"). */
export function scoreDocument(id: string, gold: GraphDocument, pred: GraphDocument, rows: ScoreRows): DocumentVerdicts {
  const matching = matchEntities(gold.entities, pred.entities);
  const at = (key: string | undefined): string | undefined =>
    key === undefined ? undefined : matching.toGold.get(key);
  const entities = scoreEntities(id, gold, pred, matching, rows);
  const names = { gold: nameMap(gold), pred: nameMap(pred) };
  const relations = scoreRelations({ id, gold, pred, at, rows, names });
  const events = scoreEvents({ id, gold, pred, at, rows, names });
  return {
    entities,
    relations: relations.verdicts,
    events: events.verdicts,
    missedRelations: relations.missed,
    missedEvents: events.missed,
  };
}

const nameMap = (document: GraphDocument): Map<string, string> =>
  new Map(document.entities.map((entity) => [entity.key, entity.names[0] ?? entity.key]));

interface Scored<P> {
  readonly verdicts: Verdict<P>[];
  readonly missed: P[];
}

interface Scope {
  readonly id: string;
  readonly gold: GraphDocument;
  readonly pred: GraphDocument;
  readonly at: (key: string | undefined) => string | undefined;
  readonly rows: ScoreRows;
  readonly names: { readonly gold: ReadonlyMap<string, string>; readonly pred: ReadonlyMap<string, string> };
}

/** Pairs predicted items with gold ones; those that agree on the finer points first. */
function pairUp<G extends Item, P>(
  gold: readonly G[],
  pred: readonly P[],
  same: (g: G, p: P) => boolean,
  finer: (g: G, p: P) => boolean,
): Map<P, G> {
  const used = new Set<G>();
  const pairs = new Map<P, G>();
  for (const test of [(g: G, p: P) => same(g, p) && finer(g, p), same]) {
    for (const p of pred) {
      if (pairs.has(p)) continue;
      const hit = gold.find((g) => !used.has(g) && test(g, p));
      if (!hit) continue;
      used.add(hit);
      pairs.set(p, hit);
    }
  }
  return pairs;
}

interface Tally<G, P> {
  readonly row: string;
  readonly rows: ScoreRows;
  readonly ignored: (p: P) => boolean;
  readonly showGold: (g: G) => string;
  readonly showPred: (p: P) => string;
}

/** Adds to the row; gives the gold items that were missed. */
function count<G extends Item, P>(
  gold: readonly G[],
  pred: readonly P[],
  pairs: ReadonlyMap<P, G>,
  tally: Tally<G, P>,
): G[] {
  const row = tally.rows.row(tally.row);
  const found = new Set(pairs.values());
  for (const hit of found) if (!hit.optional) row.tp += 1;
  for (const p of pred) {
    if (pairs.has(p) || tally.ignored(p)) continue;
    row.fp += 1;
    row.alarms.push(tally.showPred(p));
  }
  const missed = gold.filter((g) => !found.has(g) && !g.optional);
  row.fn += missed.length;
  row.misses.push(...missed.map(tally.showGold));
  return missed;
}

const typesOf = (...lists: readonly (readonly { type: string }[])[]): string[] => [
  ...new Set(lists.flat().map((item) => item.type)),
];

function scoreEntities(
  id: string,
  gold: GraphDocument,
  pred: GraphDocument,
  { toGold, doubles }: EntityMatching,
  rows: ScoreRows,
): Verdict<ScoredEntity>[] {
  const verdicts: Verdict<ScoredEntity>[] = [];
  for (const type of typesOf(gold.entities, pred.entities)) {
    const goldSide = gold.entities.filter((entity) => entity.type === type);
    const predSide = pred.entities.filter(
      (entity) => entity.type === type && !(LOOSE_TYPES.has(type) && doubles.has(entity.key)),
    );
    const pairs = pairUp(
      goldSide,
      predSide,
      (g, p) => toGold.get(p.key) === g.key && !doubles.has(p.key),
      () => true,
    );
    const show = (entity: { names: readonly string[] }): string => `${id}: ${entity.names[0]}`;
    count(goldSide, predSide, pairs, {
      row: `entity ${type}`,
      rows,
      ignored: () => false,
      showGold: show,
      showPred: show,
    });
    for (const p of predSide) verdicts.push({ pred: p, right: pairs.has(p) });
  }
  return verdicts;
}

function scoreRelations({ id, gold, pred, at, rows, names }: Scope): Scored<ScoredRelation> {
  const optionalKeys = new Set(gold.entities.filter((entity) => entity.optional).map((entity) => entity.key));
  const optionalEnds = (ends: readonly (string | undefined)[]): boolean =>
    ends.some((key) => key !== undefined && optionalKeys.has(key));
  const verdicts: Verdict<ScoredRelation>[] = [];
  const missed: ScoredRelation[] = [];
  for (const type of typesOf(gold.relations, pred.relations)) {
    const goldSide = gold.relations
      .filter((relation) => relation.type === type)
      .map((relation) => ({
        ...relation,
        optional: relation.optional === true || optionalEnds([relation.from, relation.to]),
      }));
    const predSide = pred.relations.filter((relation) => relation.type === type);
    const same = (g: ScoredRelation, p: ScoredRelation): boolean =>
      (at(p.from) === g.from && (g.to === undefined || at(p.to) === g.to)) ||
      (type === "PARTNERS_WITH" && at(p.from) === g.to && at(p.to) === g.from);
    const pairs = pairUp(goldSide, predSide, same, () => true);
    const ignored = (p: ScoredRelation): boolean => optionalEnds([at(p.from), at(p.to)]);
    const show =
      (by: ReadonlyMap<string, string>) =>
      (relation: ScoredRelation): string =>
        `${id}: ${by.get(relation.from)} → ${relation.to === undefined ? "" : by.get(relation.to)}`;
    missed.push(
      ...count(goldSide, predSide, pairs, {
        row: `relation ${type}`,
        rows,
        ignored,
        showGold: show(names.gold),
        showPred: show(names.pred),
      }),
    );
    for (const p of predSide) if (pairs.has(p) || !ignored(p)) verdicts.push({ pred: p, right: pairs.has(p) });
    for (const [p, g] of pairs) {
      if (g.optional) continue;
      if (type === "INDICATED_FOR") slot(rows, "INDICATED_FOR.status", p.status === g.status);
      if (type === "HOLDS_POSITION")
        slot(rows, "HOLDS_POSITION.title", wordOverlap(g.title ?? "", p.title ?? "") >= 0.7);
    }
  }
  return { verdicts, missed };
}

const slot = (rows: ScoreRows, name: string, right: boolean): void => {
  rows.row(`slot ${name}`)[right ? "tp" : "fn"] += 1;
};

function wordOverlap(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => foldName(text).split(" ").filter(Boolean)) as [string[], string[]];
  const shared = x.filter((word) => y.includes(word)).length;
  return x.length + y.length === 0 ? 0 : (2 * shared) / (x.length + y.length);
}

function scoreEvents({ id, gold, pred, at, rows, names }: Scope): Scored<ScoredEvent> {
  const verdicts: Verdict<ScoredEvent>[] = [];
  const missed: ScoredEvent[] = [];
  for (const type of typesOf(gold.events, pred.events)) {
    const goldSide = gold.events.filter((event) => event.type === type);
    const predSide = pred.events.filter((event) => event.type === type);
    const sharesIndication = (g: ScoredEvent, p: ScoredEvent): boolean =>
      g.indication.some((key) => p.indication.map(at).includes(key));
    const sameDate = (g: ScoredEvent, p: ScoredEvent): boolean => !g.date || (p.date ?? "").startsWith(g.date);
    const finer = (g: ScoredEvent, p: ScoredEvent): boolean =>
      (g.indication.length === 0 || sharesIndication(g, p)) && sameDate(g, p);
    const pairs = pairUp(goldSide, predSide, (g, p) => sameEvent(g, p, at), finer);
    const show =
      (by: ReadonlyMap<string, string>) =>
      (event: ScoredEvent): string =>
        `${id}: ${describe(event, by)}`;
    missed.push(
      ...count(goldSide, predSide, pairs, {
        row: `event ${type}`,
        rows,
        ignored: () => false,
        showGold: show(names.gold),
        showPred: show(names.pred),
      }),
    );
    for (const p of predSide) verdicts.push({ pred: p, right: pairs.has(p) });
    for (const [p, g] of pairs) if (!g.optional) scoreSlots(g, p, at, rows, sharesIndication);
  }
  return { verdicts, missed };
}

function describe(event: ScoredEvent, by: ReadonlyMap<string, string>): string {
  const who = [event.drug ?? event.person ?? event.parties].flat().map((key) => by.get(key) ?? key);
  const parts = [
    event.kind ?? event.outcome ?? event.change,
    event.designation,
    who.join(" / "),
    event.jurisdiction,
    by.get(event.regulator ?? ""),
  ];
  return parts.filter(Boolean).join(" ");
}

function sameEvent(g: ScoredEvent, p: ScoredEvent, at: Scope["at"]): boolean {
  const trialFits = g.trial === undefined || p.trial === undefined || at(p.trial) === g.trial;
  switch (g.type) {
    case "RegulatoryAction": {
      const drug = g.drug === undefined ? p.drug === undefined : at(p.drug) === g.drug;
      if (g.kind !== p.kind || !drug || (g.kind === "designation" && g.designation !== p.designation)) return false;
      if (!g.regulator && !g.jurisdiction) return true;
      return (
        (!!g.regulator && at(p.regulator) === g.regulator) || (!!g.jurisdiction && p.jurisdiction === g.jurisdiction)
      );
    }
    case "TrialReadout":
      return at(p.drug) === g.drug && g.outcome === p.outcome && trialFits;
    case "TrialStart":
      return at(p.drug) === g.drug && trialFits;
    case "Appointment":
      return at(p.person) === g.person && g.change === p.change;
    case "Deal": {
      const found = p.parties.map(at);
      return (
        g.kind === p.kind && g.parties.filter((key) => found.includes(key)).length >= Math.min(2, g.parties.length)
      );
    }
    default:
      return false;
  }
}

/** Amounts agree within a thousandth. */
const CLOSE = 0.001;

function scoreSlots(
  g: ScoredEvent,
  p: ScoredEvent,
  at: Scope["at"],
  rows: ScoreRows,
  sharesIndication: (g: ScoredEvent, p: ScoredEvent) => boolean,
): void {
  const fill = (name: string, right: boolean): void => slot(rows, `${g.type}.${name}`, right);
  for (const role of ["regulator", "organization", "trial", "buyer", "seller"] as const)
    if (g[role]) fill(role, at(p[role]) === g[role]);
  for (const role of ["jurisdiction", "phase", "target_date"] as const) if (g[role]) fill(role, p[role] === g[role]);
  if (g.date) fill("date", (p.date ?? "").startsWith(g.date));
  if (g.indication.length > 0) fill("indication", sharesIndication(g, p));
  for (const a of g.amounts) {
    fill(
      "amounts",
      p.amounts.some(
        (b) =>
          b.role === a.role && b.currency === a.currency && Math.abs(a.value - b.value) <= Math.abs(a.value) * CLOSE,
      ),
    );
  }
}
