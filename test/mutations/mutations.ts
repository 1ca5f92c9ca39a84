/** One way to break a property on purpose: in `file`, `from` (which stands there once) becomes `to`, and `test` must fail. */
export interface Mutation {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What is broken, as a sentence. */
  readonly breaks: string;
  readonly test: string;
  /** Whether the test needs a Neo4j server to fail. */
  readonly neo4j?: true;
}

/** What must hold on every store, with the ways to break it that a test must notice. */
export interface Property {
  readonly name: string;
  readonly says: string;
  readonly mutations: readonly Mutation[];
}

const ORDER = "test/graph/order-independence.test.ts";
const APPLY = "test/graph/apply-releases.test.ts";
const STORES = "test/conformance/stores.test.ts";
const CRASH = "test/stores/crash.test.ts";
const JOURNAL = "test/stores/jsonl.test.ts";

/** The six properties of the graph. `scripts/mutations.ts` tries each mutation; `docs/properties.md` lists them. */
export const PROPERTIES: readonly Property[] = [
  {
    name: "Idempotence",
    says: "Ingesting the same release again changes nothing.",
    mutations: [
      {
        file: "src/graph/release-batch.ts",
        from: "if (sameClaims(old, claims)) {",
        to: "if (sameClaims(old, claims) && id === '') {",
        breaks: "A release that is there already is taken as changed.",
        test: STORES,
      },
      {
        file: "src/graph/release-batch.ts",
        from: "this.tally(before, -1);",
        to: "",
        breaks: "Names of a release that is read again are counted twice.",
        test: ORDER,
      },
      {
        file: "src/graph/release-batch.ts",
        from: "if (old === null) entry.ingestedAt = ingestedAt;",
        to: "entry.ingestedAt = ingestedAt;",
        breaks: "The day of first ingestion moves when a release is read again.",
        test: STORES,
      },
      {
        file: "src/graph/write-statements.ts",
        from: '"MERGE (n:Ledger {id: row.id}) SET n.doc = row.doc"',
        to: '"CREATE (n:Ledger {id: row.id}) SET n.doc = row.doc"',
        breaks: "Entries of the ledger are added instead of replaced.",
        test: STORES,
      },
    ],
  },
  {
    name: "Order independence",
    says: "Any order of the same releases, in one run or in many, ends in the same graph.",
    mutations: [
      {
        file: "src/graph/event-clusters.ts",
        from: "[...claims].sort(order)",
        to: "[...claims]",
        breaks: "Reports are put together in the order in which they came.",
        test: ORDER,
      },
      {
        file: "src/graph/tally.ts",
        from: " || (one[1] === best[1] && one[0] < best[0])",
        to: "",
        breaks: "Of two names used equally often the one that came first shows.",
        test: ORDER,
      },
      {
        file: "src/graph/entity-id.ts",
        from: "own[0] - bestRank[0] || own[1] - bestRank[1] || (key < best ? -1 : 1)",
        to: "own[0] - bestRank[0] || own[1] - bestRank[1]",
        breaks: "Of two equally good names the one that came first names the node.",
        test: "test/graph/name-key.test.ts",
      },
      {
        file: "src/graph/text-group.ts",
        from: " || (a[0] < b[0] ? -1 : 1)",
        to: "",
        breaks: "Of two releases with one text the one that came first stands in the graph.",
        test: ORDER,
      },
      {
        file: "src/graph/release-batch.ts",
        from: "this.work.noteMention(this.work.names.now(name).entity, release);",
        to: "this.work.noteMention('', this.work.names.now(name).entity);",
        breaks: "Names that become one within a batch leave releases of that batch behind.",
        test: ORDER,
      },
      {
        file: "src/graph/ledger.ts",
        from: "[...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))",
        to: "[...map]",
        breaks: "The ledger keeps things in the order in which they came.",
        test: ORDER,
      },
    ],
  },
  {
    name: "Retraction",
    says: "A changed release takes back what it no longer says; a retracted one leaves the graph as if it had never been there; what others support stays.",
    mutations: [
      {
        file: "src/graph/release-batch.ts",
        from: "this.work.facts.touch(fact).support.delete(release);",
        to: "this.work.facts.touch(fact);",
        breaks: "Facts keep the evidence of a release that is gone.",
        test: ORDER,
      },
      {
        file: "src/graph/release-batch.ts",
        from: "this.work.buckets.touch(bucket).claims.delete(reportKey(claim));",
        to: "this.work.buckets.touch(bucket);",
        breaks: "Events keep the report of a release that is gone.",
        test: ORDER,
      },
      {
        file: "src/graph/release-batch.ts",
        from: "if (claims === null) this.work.setBody(id, null);",
        to: "if (claims === null) this.work.setBody(id, '');",
        breaks: "The text of a retracted release stays.",
        test: ORDER,
      },
      {
        file: "src/graph/tally.ts",
        from: "if (sum > 0) tallies.set(key, sum);",
        to: "if (sum >= 0) tallies.set(key, sum);",
        breaks: "Names that nobody uses any more stay.",
        test: ORDER,
      },
      {
        file: "src/graph/release-batch.ts",
        from: "for (const one of [id, ...changed]) {",
        to: "for (const one of [id]) {",
        breaks: "When the one of two releases with the same text goes, its twin does not take its place.",
        test: ORDER,
      },
      {
        file: "src/graph/write-statements.ts",
        from: "return [removed, nodes, links, gone]",
        to: "return [removed, nodes, links]",
        breaks: "Nodes are not deleted in the database.",
        test: STORES,
      },
      {
        file: "src/graph/write-statements.ts",
        from: "return [removed, nodes, links, gone]",
        to: "return [nodes, links, gone]",
        breaks: "Relationships are not deleted in the database.",
        test: STORES,
      },
    ],
  },
  {
    name: "One node for one thing",
    says: "When a release says that two names are one thing, their nodes become one, with all their facts; and two again when it goes.",
    mutations: [
      {
        file: "src/graph/name-tallies.ts",
        from: 'for (const key of keys.all) tallies.push({ id: at(key), tally: "seen" });\n',
        to: 'for (const key of keys.all) tallies.push({ id: at(key), tally: "seen" });\n  if (keys.all.length > 1) return tallies;\n',
        breaks: "Brand and generic name in one release join nothing.",
        test: APPLY,
      },
      {
        file: "src/graph/release-batch.ts",
        from: "if (moved.size === 0) return;",
        to: "if (moved.size >= 0) return;",
        breaks: "Facts of earlier releases stay at the node that the name had.",
        test: ORDER,
      },
      {
        file: "src/graph/components.ts",
        from: "if (left === right || keptApart(left, right, decisions)) continue;",
        to: "if (left === right) continue;",
        breaks: "A reviewer's “not same” does not part names.",
        test: "test/graph/decisions.test.ts",
      },
      {
        file: "src/graph/read-statements.ts",
        from: "<-[:MENTIONS]-(r:PressRelease) RETURN DISTINCT e.id AS entity, r.id AS release`",
        to: "<-[:MENTIONS]-(r:PressRelease) WHERE 1 = 2 RETURN DISTINCT e.id AS entity, r.id AS release`",
        breaks: "Releases in the database that name what moves are not found.",
        test: STORES,
      },
      {
        file: "src/graph/identity-keys.ts",
        from: 'return !key.includes(" ");',
        to: "return false;",
        breaks: "A surname alone joins people.",
        test: APPLY,
      },
      {
        file: "src/graph/components.ts",
        from: "for (const other of neighbours(id, names, decisions)) if",
        to: "for (const other of []) if",
        breaks: "Only the names of the release at hand are looked at, not those joined to them before.",
        test: ORDER,
      },
      {
        file: "src/graph/identity-keys.ts",
        from: "if (rare.length > 0) return rare;",
        to: "if (keys.length > 0) return keys;",
        breaks: "Two people with one common name become one.",
        test: APPLY,
      },
    ],
  },
  {
    name: "One event for one happening",
    says: "Reports of one approval support one event; a dated report dates an undated one; dates that differ are all kept, and the best supported shows.",
    mutations: [
      {
        file: "src/graph/event-clusters.ts",
        from: "if (!a.date || !b.date) return true;",
        to: "if (!a.date || !b.date) return false;",
        breaks: "An undated report does not join a dated one.",
        test: APPLY,
      },
      {
        file: "src/graph/event-clusters.ts",
        from: "const SAME_HAPPENING_DAYS = 45;",
        to: "const SAME_HAPPENING_DAYS = 2;",
        breaks: "Reports that differ by days are two events.",
        test: APPLY,
      },
      {
        file: "src/graph/event-clusters.ts",
        from: "const SAME_HAPPENING_DAYS = 45;",
        to: "const SAME_HAPPENING_DAYS = 4500;",
        breaks: "Happenings that are years apart are one event.",
        test: APPLY,
      },
      {
        file: "src/graph/project-event.ts",
        from: "b.support - a.support ||",
        to: "",
        breaks: "The earliest date shows instead of the one that most releases bear out.",
        test: APPLY,
      },
      {
        file: "src/graph/project-event.ts",
        from: 'const said = { ...dateProperties(claim.date, "date"), ...dateProperties(claim.target, "targetDate") };',
        to: "const said = {};",
        breaks: "Dates that differ from the one shown are lost.",
        test: APPLY,
      },
      {
        file: "src/graph/project-event.ts",
        from: "last === undefined || rank(claim) > rank(last)",
        to: "last === undefined || rank(claim) < rank(last)",
        breaks: "The target date announced first shows, not the last.",
        test: APPLY,
      },
      {
        file: "src/graph/project-event.ts",
        from: "rank(claim) < rank(best) ? claim : best",
        to: "rank(claim) > rank(best) ? claim : best",
        breaks: "The id of an event moves with each later report of it.",
        test: APPLY,
      },
    ],
  },
  {
    name: "All or nothing",
    says: "A release is in the graph whole or not at all, also when the process dies in the middle.",
    mutations: [
      {
        file: "src/stores/embedded.ts",
        from: "    rollBack(transaction);\n    throw storageError(path, error);",
        to: "    transaction.commit();\n    throw storageError(path, error);",
        breaks: "The embedded store keeps what was written before an error.",
        test: STORES,
      },
      {
        file: "src/stores/embedded.ts",
        from: "const result = await work(openTransaction(transaction));",
        to: "const result = await work(openTransaction(db as unknown as Transaction));",
        breaks: "The embedded store commits each statement by itself.",
        test: CRASH,
      },
      {
        file: "src/stores/jsonl-journal.ts",
        from: "    ftruncateSync(file, size);\n",
        to: "",
        breaks: "A full disk leaves half a transaction in the journal.",
        test: JOURNAL,
      },
      {
        file: "src/stores/jsonl-lines.ts",
        from: "      take(pending, parseLine(path, at, line));\n",
        to: "      take(pending, parseLine(path, at, line));\n        state.apply(pending.ledger, pending.change);\n        pending = nothing();\n",
        breaks: "The JSON Lines store takes a transaction that was not finished.",
        test: JOURNAL,
      },
      {
        file: "src/stores/create-store.ts",
        from: "if (result.ledger.size > 0) await transaction.apply(result.ledger, result.graph);\n  if (run",
        to: "if (result.ledger.size > 0) await transaction.apply(new Map(), result.graph);\n  if (run",
        breaks: "The graph is written without its ledger.",
        test: STORES,
      },
      {
        file: "src/stores/neo4j.ts",
        from: "return work(openTransaction(transaction));",
        to: "return work(openTransaction(driver.session() as unknown as ManagedTransaction));",
        breaks: "The Neo4j store commits each statement by itself.",
        test: CRASH,
        neo4j: true,
      },
      {
        file: "src/stores/neo4j.ts",
        from: "          await transaction.run(TAKE_LOCK);\n",
        to: "",
        breaks: "Two writers to Neo4j read what the other is about to change.",
        test: "test/conformance/transfer.test.ts",
        neo4j: true,
      },
    ],
  },
];
