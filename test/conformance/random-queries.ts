import fc from "fast-check";
import { NODE_TYPES, type NodeLabel, type NodeType } from "../../src/vocabulary/node-types.js";
import { relationshipTypes } from "../../src/vocabulary/relationship-types.js";

/** A reading query in the shapes that both engines answer: a label on every node, no subquery in the WHERE of an OPTIONAL MATCH. */
export interface RandomQuery {
  readonly cypher: string;
  /** Whether the rows come in a total order. */
  readonly ordered: boolean;
}

interface Link {
  readonly type: string;
  readonly out: boolean;
  readonly to: NodeLabel;
}

interface Walk {
  readonly labels: readonly NodeLabel[];
  readonly links: readonly Link[];
}

const NAMES = ["a", "b", "c", "d"] as const;
const INTERNAL = new Set<string>(["Ledger", "StoreInfo", "IngestRun", "FactChange"]);
const LABELS = (Object.keys(NODE_TYPES) as NodeLabel[]).filter((label) => !INTERNAL.has(label));

/** Where one can go from a node of a label, by type and direction. */
const linksFrom = (label: NodeLabel): Link[] =>
  relationshipTypes().flatMap(({ type, from, to }) => [
    ...(from.includes(label) ? to.map((end) => ({ type, out: true, to: end })) : []),
    ...(to.includes(label) ? from.map((end) => ({ type, out: false, to: end })) : []),
  ]);

const LINKS = new Map(LABELS.map((label) => [label, linksFrom(label)]));
const pick = <T>(items: readonly T[], number: number): T => items[number % items.length]!;

function walkFrom(start: number, steps: readonly number[]): Walk {
  const labels = [pick(LABELS, start)];
  const links = steps.map((step) => {
    const link = pick(LINKS.get(labels.at(-1)!)!, step);
    labels.push(link.to);
    return link;
  });
  return { labels, links };
}

const key = (variable: string, label: NodeLabel): string => `${variable}.${NODE_TYPES[label].key}`;
const arrow = ({ type, out }: Link, name = ""): string => (out ? `-[${name}:${type}]->` : `<-[${name}:${type}]-`);
const node = (name: string, label: NodeLabel): string => `(${name}:${label})`;

/** The walk as one pattern, or cut into a MATCH for each of its links. */
function patternOf({ labels, links }: Walk, cut: boolean): string {
  const named = labels.map((label, place) => node(NAMES[place]!, label));
  if (cut) return links.map((link, at) => `MATCH ${named[at]}${arrow(link, `r${at}`)}${named[at + 1]}`).join(" ");
  return `MATCH ${named[0]}${links.map((link, at) => `${arrow(link, `r${at}`)}${named[at + 1]}`).join("")}`;
}

/** A condition on one node of the walk. */
function conditionOn({ labels }: Walk, place: number, kind: number): string {
  const at = place % labels.length;
  const [name, label] = [NAMES[at]!, labels[at]!];
  const link = pick(LINKS.get(label)!, kind);
  const aside = `${node(name, label)}${arrow(link)}(:${link.to})`;
  const dated = Object.entries((NODE_TYPES[label] as NodeType).properties).find(([, type]) => type === "date")?.[0];
  const conditions = [
    `${key(name, label)} > 'm'`,
    `${key(name, label)} CONTAINS '1'`,
    `NOT ${key(name, label)} ENDS WITH '3'`,
    `EXISTS { MATCH ${aside} }`,
    `NOT EXISTS { MATCH ${aside} }`,
    aside,
    `COUNT { ${aside} } > 1`,
    `(${key(name, label)} < 'p' OR ${aside})`,
    ...(dated === undefined ? [] : [`${name}.${dated} >= date('2024-04-01')`, `${name}.${dated} IS NULL`]),
    ...(at === 0 ? [] : [`a.id <> ${key(name, label)}`, "r0.evidenceCount > 1", "coalesce(r0.count, 1) = 1"]),
  ];
  return pick(conditions, kind);
}

/** What is asked of the rows; each in Cypher that both engines take. */
function endings({ labels, links }: Walk, aside: number): RandomQuery[] {
  const last = NAMES[links.length]!;
  const [label, start] = [labels.at(-1)!, labels[0]!];
  const [first, end] = [key("a", start), key(last, label)];
  const link = pick(LINKS.get(label)!, aside);
  const further = `${node(last, label)}${arrow(link)}(x:${link.to})`;
  const ordered = (cypher: string): RandomQuery => ({ cypher, ordered: true });
  const one = (cypher: string): RandomQuery => ({ cypher, ordered: false });
  return [
    one("RETURN count(*) AS n"),
    one(`RETURN count(DISTINCT ${last}) AS n`),
    one(`RETURN count(DISTINCT ${end}) AS n, count(a) AS m`),
    one(
      `RETURN min(${end}) AS least, max(${first}) AS most, coalesce(sum(CASE WHEN ${end} > 'o' THEN 1 ELSE 0 END), 0) AS n`,
    ),
    one(`WITH DISTINCT ${last} AS x RETURN count(x) AS n`),
    one(`WITH DISTINCT a, ${last} AS x RETURN count(*) AS n`),
    one(`WITH a, collect(DISTINCT ${end}) AS xs RETURN a.id AS a, size(xs) AS n`),
    ordered(`RETURN ${first} AS a, count(*) AS n ORDER BY n DESC, a LIMIT 50`),
    ordered(`RETURN DISTINCT ${first} AS a, ${end} AS x ORDER BY a, x LIMIT 3000`),
    ordered(`RETURN ${end} AS x ORDER BY x SKIP 60000 LIMIT 300`),
    ordered(`WITH a, count(*) AS n WHERE n > 2 RETURN ${first} AS a, n ORDER BY a`),
    one(`RETURN DISTINCT ${first} AS x UNION MATCH (a:${label}) RETURN ${key("a", label)} AS x`),
    one(`WITH DISTINCT ${last} OPTIONAL MATCH ${further} RETURN count(x) AS n, count(DISTINCT ${last}) AS m`),
    one(`WITH DISTINCT ${last} RETURN ${end} AS x, COUNT { ${further} } AS n`),
    one(`WITH DISTINCT ${last} RETURN ${end} AS x, EXISTS { MATCH ${further} } AS has`),
    one(`WITH DISTINCT ${last} CALL { WITH ${last} MATCH ${further} RETURN count(x) AS n } RETURN ${end} AS x, n`),
  ];
}

const number = fc.nat({ max: 10_000 });

/** Random reading queries of one to three links, over every label and type of the vocabulary. */
export const randomQuery: fc.Arbitrary<RandomQuery> = fc
  .record({
    start: number,
    steps: fc.array(number, { minLength: 1, maxLength: 3 }),
    conditions: fc.array(fc.tuple(number, number), { maxLength: 2 }),
    ending: number,
    aside: number,
    cut: fc.boolean(),
  })
  .map(({ start, steps, conditions, ending, aside, cut }) => {
    const walk = walkFrom(start, steps);
    const where = conditions.map(([place, kind]) => conditionOn(walk, place, kind)).join(" AND ");
    const { cypher, ordered } = pick(endings(walk, aside), ending);
    return { cypher: `${patternOf(walk, cut)}${where === "" ? "" : ` WHERE ${where}`} ${cypher}`, ordered };
  });
